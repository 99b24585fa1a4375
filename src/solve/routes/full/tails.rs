//! Two days trade what is left of them (2-opt*: Potvin and Rousseau 1995), on the flat, where no stop is bound to another: trips
//! go over to somebody else so, whole or from the middle on.

use super::days::Days;
use super::fitting::drop_empty_trips;
use super::ground::{Way, flat};
use super::layout::NONE;
use crate::solve::random::Dice;

/// Among so many of a stop's nearest the one is thrown that shall follow it.
const AMONG: usize = 20;
/// Of so many trades one is of whole trips.
const WHOLE_TRIPS: usize = 8;

/// Where a day is cut in two: before a place of its sequence, which may be its end.
#[derive(Clone, Copy, Debug)]
struct Cut {
    tour: u32,
    at: usize,
}

impl Days {
    /// Lets two days of a kind trade what is behind two cuts thrown by chance, if that costs less than so much more and no rule
    /// is broken; was it done? Everything must be settled before.
    pub(super) fn trade_tails(&mut self, dice: &mut Dice, allowance: i64) -> bool {
        let cuts = if dice.below(WHOLE_TRIPS) == 0 { self.cuts_at_base(dice) } else { self.cuts_at_neighbours(dice) };
        let Some((one, two)) = cuts else { return false };
        let is_alike =
            one.tour != two.tour && self.layout.tours[one.tour as usize] == self.layout.tours[two.tour as usize];
        if !is_alike || self.guess(one, two).is_none_or(|cost| cost >= allowance) {
            return false;
        }
        let most = self.total() + allowance;
        let tail = self.days[one.tour as usize].sequence[one.at..].to_vec();
        let other = self.days[two.tour as usize].sequence[two.at..].to_vec();
        let is_done = self.hang(one, &other) && self.hang(two, &tail) && self.total() < most;
        if !is_done {
            self.back_to_settled();
            // It may not have changed yet, while some of its stops were in the other day.
            self.note_places(two.tour, 0);
        }
        is_done
    }

    /// One day cut behind a stop, another before one of its neighbours.
    fn cuts_at_neighbours(&self, dice: &mut Dice) -> Option<(Cut, Cut)> {
        let stop = dice.below(self.layout.sites.len()) as u32;
        let near = self.layout.near.of(stop);
        let other = *near.get(dice.below(near.len().min(AMONG)))?;
        let ((one, after), (two, node)) = (self.at[stop as usize], self.at[other as usize]);
        let is_in = one != NONE && two != NONE;
        is_in.then(|| (Cut { tour: one, at: after as usize }, Cut { tour: two, at: node as usize - 1 }))
    }

    /// Two days cut before one of their trips each, or at their ends.
    fn cuts_at_base(&self, dice: &mut Dice) -> Option<(Cut, Cut)> {
        let mut cut = || {
            let tour = dice.below(self.days.len());
            let day = &self.days[tour];
            let trip = dice.below(day.trips.len() + 1);
            let mut bases = (0..day.sequence.len()).filter(|n| day.sequence[*n] == NONE);
            let at = if trip == 0 { 0 } else { bases.nth(trip - 1).unwrap_or(day.sequence.len()) };
            Cut { tour: tour as u32, at }
        };
        let (one, two) = (cut(), cut());
        // From the beginning on, the other's tail must not begin with the way back to the base.
        ((one.at == 0) == (two.at == 0)).then_some((one, two))
    }

    /// What a trade would cost, in points, as far as moments tell; `None` if somebody would be too late.
    fn guess(&self, one: Cut, two: Cut) -> Option<i64> {
        Some(self.joined(one, two)? + self.joined(two, one)?)
    }

    /// What the day of one cut costs more with the tail behind another.
    fn joined(&self, here: Cut, there: Cut) -> Option<i64> {
        let (day, other) = (&self.days[here.tour as usize], &self.days[there.tour as usize]);
        let kind = self.layout.kind(here.tour);
        let is_home = there.at == other.sequence.len() && kind.end.is_none();
        let (from, to) = (day.at(&self.layout, kind, here.at), other.at(&self.layout, kind, there.at + 1));
        let way = if is_home { Way::default() } else { flat(kind, &self.layout.lengths, from.place, to.place) };
        let (node, next) = (&day.nodes[here.at], &other.nodes[there.at + 1]);
        if node.leave + way.time > next.late {
            return None;
        }
        let longer = node.before.then(way.time, next.after).length - (day.sum.end - day.sum.start);
        Some(way.minus(node.way).toil(&self.layout.weights) + longer * self.layout.weights.time)
    }

    /// Hangs a tail behind a cut; `false` if some rule is broken then.
    fn hang(&mut self, cut: Cut, tail: &[u32]) -> bool {
        self.change(cut.tour, (cut.at.saturating_sub(1), 0), |sequence| {
            sequence.truncate(cut.at);
            sequence.extend_from_slice(tail);
            drop_empty_trips(sequence, 0, false);
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::routes::full::climbs::Climbs;
    use crate::solve::routes::full::{days, timetable};
    use crate::solve::routes::problem::*;
    use crate::solve::routes::search::{Search, Stage};
    use crate::solve::routes::trial::{Size, any};

    /// Problems thrown by chance, on the flat and with nothing bound.
    fn bare(seed: u64) -> Problem {
        let mut problem = any(seed, Size { stops: 40, carriers: 2, stairwells: 0 });
        (problem.pairs, problem.together, problem.apart) = (Vec::new(), Vec::new(), Vec::new());
        problem.carriers.iter_mut().for_each(|carrier| (carrier.underway, carrier.count) = (None, Some(3)));
        problem
    }

    #[test]
    fn a_trade_leaves_everybody_visited_and_what_walking_anew_finds() {
        let dice = &mut Dice::new(3);
        let mut trades = 0;
        for seed in 0..30 {
            let stage = days(&bare(seed));
            assert!(stage.may_trade);
            let missing = stage.missing();
            let mut search = Search::new(stage, missing, 1);
            search.improve(20, 0.5);
            let mut all = search.stage().clone();
            all.settle();
            let left_out = all.missing();
            for n in 0..400 {
                let before: Vec<Vec<u32>> = all.days.iter().map(|day| day.sequence.clone()).collect();
                let cost = all.total();
                let allowance = 3_000_000;
                if all.trade_tails(dice, allowance) {
                    trades += 1;
                    assert!(all.total() < cost + allowance);
                    if n % 2 == 0 { all.settle() } else { all.take_back() }
                }
                let now: Vec<Vec<u32>> = all.days.iter().map(|day| day.sequence.clone()).collect();
                assert_eq!(all.missing(), left_out);
                assert_eq!(all.total(), timetable::cost(&all.layout, &now));
                assert!(n % 2 == 0 || now == before, "what was not settled is as it was");
            }
            for (tour, day) in (0..).zip(&all.days) {
                let mut whole = day.clone();
                whole.walk(&all.layout, tour, &mut Climbs::default());
                assert_eq!(*day, whole, "problem {seed}, tour {tour}");
            }
        }
        assert!(trades > 300, "{trades}");
    }
}
