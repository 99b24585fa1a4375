//! A look at a gap inside a stair, where one stop more may be more than can be carried up at once: then what follows goes up on
//! another climb, and so on until a climb begins where one began before.

use super::ground::{At, Way, over_foot, stairs};
use super::guess::{Change, Look};
use super::layout::NONE;
use super::span::Span;

/// Up to so many dimensions of loads are looked at; with more the gap is looked at as if nothing followed.
const MOST_DIMENSIONS: usize = 4;

/// Somebody on the way through the climbs that are cut anew.
struct Going {
    at: At,
    clock: i64,
    way: Way,
    whole: Span,
}

impl Look<'_> {
    /// Does the stop change what is in hand, or how climbs are cut, if it goes after a node?
    #[inline]
    pub(super) fn recuts(&self, after: usize) -> bool {
        if self.site.stair == NONE || self.kind.climb_capacity.len() > MOST_DIMENSIONS {
            return false;
        }
        (self.site.has_load || self.day.nodes[after].by_foot)
            && (self.is_here(after) || after.checked_sub(1).is_some_and(|last| self.is_here(last)))
    }

    /// Is a place of the sequence on the stop's own stair?
    #[inline]
    fn is_here(&self, n: usize) -> bool {
        match self.day.sequence.get(n) {
            Some(stop) if *stop != NONE => self.layout.sites[*stop as usize].stair == self.site.stair,
            _ => false,
        }
    }

    /// What changes if the stop goes after a node and climbs are cut anew from there; `None` if somebody would be late.
    pub(super) fn recut(&self, after: usize) -> Option<Change> {
        let first = self.first_of_climb(after);
        let nodes = &self.day.nodes;
        let mut going = Going {
            at: self.day.at(self.layout, self.kind, first),
            clock: self.leave(first),
            way: Way::default(),
            whole: nodes[first].before,
        };
        let mut n = first;
        // Places are counted with the stop among them; beyond it they are one further than in the sequence.
        while n <= after || (self.is_here(n - 1) && !nodes[n - 1].by_foot) {
            n = self.climb(n, after, &mut going)?;
        }
        let next = n - 1;
        let is_over = next == self.day.sequence.len() && self.kind.end.is_none();
        let onward = if is_over {
            Way::default()
        } else {
            let to = self.day.at(self.layout, self.kind, n);
            over_foot(self.kind, &self.layout.lengths, going.at, to, nodes[n].hand)
        };
        let pauses: i64 = nodes[first..n].iter().map(|node| node.hop - node.way.time).sum();
        let old = nodes[n].so_far.minus(nodes[first].so_far);
        let arrive = going.clock + pauses + onward.time;
        self.change(
            going.way.plus(onward).minus(old),
            arrive,
            going.whole.then(pauses + onward.time, nodes[n].after),
            n,
        )
    }

    /// Where in the sequence the climb begins that the stop would be on after a node: its own place where none goes on there.
    fn first_of_climb(&self, after: usize) -> usize {
        match after.checked_sub(1) {
            Some(last) if last >= self.day.done && self.is_here(last) => {
                (self.day.done..=last).rev().find(|n| self.day.nodes[*n].by_foot).unwrap_or(last)
            }
            _ => after,
        }
    }

    /// The stop at a place, counted with the new one among them; `None` beyond the stair.
    #[inline]
    fn stop_at(&self, n: usize, after: usize) -> Option<u32> {
        if n == after {
            return Some(self.stop);
        }
        let n = n - usize::from(n > after);
        self.is_here(n).then(|| self.day.sequence[n])
    }

    /// Goes up once, from a place on, as far as what can be carried reaches; the first place beyond. `None` if somebody would be
    /// too late there.
    fn climb(&self, from: usize, after: usize, going: &mut Going) -> Option<usize> {
        let (to, mut hand) = self.longest(from, after);
        for n in from..to {
            let Some(stop) = self.stop_at(n, after) else { break };
            let site = &self.layout.sites[stop as usize];
            let at = At::site(site);
            let way = if n == from {
                over_foot(self.kind, &self.layout.lengths, going.at, at, hand)
            } else {
                stairs(self.kind, going.at.height, at.height, hand)
            };
            let arrive = going.clock + way.time;
            let visit = Span::visit(self.layout.window(site, arrive), site.service);
            going.clock = self.layout.begin(site, arrive)? + site.service;
            (going.at, going.way, going.whole) = (at, going.way.plus(way), going.whole.then(way.time, visit));
            let grams = self.layout.load(stop).first().copied().unwrap_or(0);
            hand += if site.is_taken { grams } else { -grams };
        }
        Some(to)
    }

    /// How far one gets from a place with what can be carried up at once, at least one place, and the grams in hand at the foot.
    fn longest(&self, from: usize, after: usize) -> (usize, i64) {
        let most = &self.kind.climb_capacity;
        let (mut top, mut end) = ([0; MOST_DIMENSIONS], [0; MOST_DIMENSIONS]);
        let mut hand = 0;
        let mut n = from;
        while let Some(stop) = self.stop_at(n, after) {
            let is_taken = self.layout.sites[stop as usize].is_taken;
            let loads = self.layout.load(stop);
            for (dimension, load) in loads.iter().enumerate().take(most.len()) {
                if is_taken {
                    end[dimension] += load;
                    top[dimension] = top[dimension].max(end[dimension]);
                } else {
                    top[dimension] += load;
                }
            }
            if n > from && top.iter().zip(most).any(|(top, most)| top > most) {
                break;
            }
            hand += if is_taken { 0 } else { loads.first().copied().unwrap_or(0) };
            n += 1;
        }
        (n, hand)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::routes::full::climbs::Climbs;
    use crate::solve::routes::full::day::Day;
    use crate::solve::routes::full::days;
    use crate::solve::routes::full::days::Days;
    use crate::solve::routes::quarter::SET;
    use crate::solve::routes::search::{Search, Stage};
    use crate::solve::routes::trial::{Size, any};

    /// The day with the stop after a node, walked whole.
    fn walked(all: &Days, tour: u32, stop: u32, after: usize) -> Day {
        let mut day = all.days[tour as usize].clone();
        day.sequence.insert(after, stop);
        day.walk(&all.layout, tour, &mut Climbs::default());
        day
    }

    /// Looks at every gap of its own stair for a stop that is in no day; how many there were.
    fn compare(all: &Days, stop: u32) -> u32 {
        let mut gaps = 0;
        for (tour, day) in (0..).zip(&all.days) {
            let Some(look) = Look::new(&all.layout, day, tour, stop) else { continue };
            for after in (day.done..=day.sequence.len()).filter(|after| look.recuts(*after)) {
                let walked = walked(all, tour, stop, after);
                let Some(change) = look.recut(after).filter(|_| !walked.sum.broken) else { continue };
                assert_eq!(change.way, walked.sum.way.minus(day.sum.way), "stop {stop}, tour {tour}, after {after}");
                let kind = all.layout.kind(tour);
                let is_even = kind.pauses.is_empty() && kind.begun.is_none() && !all.layout.several_windows;
                if is_even && all.layout.sites[stop as usize].release == 0 {
                    let longer = walked.sum.end - walked.sum.start - (day.sum.end - day.sum.start);
                    assert_eq!(change.longer, longer, "stop {stop}, tour {tour}, after {after}");
                }
                gaps += 1;
            }
        }
        gaps
    }

    #[test]
    fn a_look_into_a_stair_sees_what_the_walk_finds() {
        let mut gaps = 0;
        let thrown = (0..60).map(|seed| any(seed, Size { stops: 30, carriers: 2, stairwells: 3 }));
        let quarters = SET[..6].iter().map(|quarter| quarter.problem());
        for problem in thrown.chain(quarters) {
            let stage = days(&problem);
            let missing = stage.missing();
            let mut search = Search::new(stage, missing, 1);
            search.improve(40, 0.5);
            for stop in (0..problem.stops.len() as u32).step_by(3) {
                let mut all = search.stage().clone();
                if all.layout.sites[stop as usize].done || all.layout.sites[stop as usize].partner != NONE {
                    continue;
                }
                if let Some(tour) = all.tour_of(stop) {
                    all.take(tour, &[stop], &mut Vec::new());
                }
                gaps += compare(&all, stop);
            }
        }
        assert!(gaps > 1_000, "{gaps}");
    }
}
