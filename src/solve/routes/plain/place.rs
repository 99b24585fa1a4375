//! Where a stop costs least: beside its nearest neighbours, failing that anywhere, or in a tour of its own.

use super::distances::{Distances, From1};
use super::stage::{NONE, Node, Rings};
use crate::solve::random::Dice;

/// How many places out of so many are overlooked on average: one in a hundred.
const BLINK: i64 = 100;

/// The best place so far: after which node, and what it costs. A place that would be the best is overlooked now and then
/// (Christiaens and Vanden Berghe call it a blink).
struct Best<'a> {
    after: u32,
    cost: i32,
    /// How many places that would be the best are still looked at before one is overlooked.
    blink: u32,
    dice: &'a mut Dice,
}

impl Best<'_> {
    #[inline]
    fn offer(&mut self, after: u32, cost: i32) {
        if self.blink == 0 {
            self.blink = (self.dice.chill() * BLINK / 1024) as u32;
            return;
        }
        self.blink -= 1;
        (self.after, self.cost) = (after, cost);
    }
}

/// What there is to know of a stop that looks for a place.
#[derive(Clone, Copy)]
struct Guest<F> {
    from: F,
    /// The most a tour may have on board to take it.
    room: i32,
    open: i32,
    close: i32,
    service: i32,
}

impl<F: From1> Guest<F> {
    /// Is there time for it between two nodes, at these lengths?
    #[inline]
    fn is_in_time(&self, before: &Node, to_here: i32, onward: i32, next: &Node) -> bool {
        let begin = (before.leave + to_here).max(self.open);
        begin <= self.close && begin + self.service + onward <= next.late
    }
}

impl<D: Distances, const TIMED: bool> Rings<D, TIMED> {
    /// Puts a stop where it costs least; `false` if there is nowhere.
    pub(super) fn place_best(&mut self, stop: u32, dice: &mut Dice) -> bool {
        let spare = self.spare_tour();
        let mut best = Best { after: NONE, cost: i32::MAX, blink: self.blink, dice };
        self.look_for(stop, spare, &mut best);
        let after = best.after;
        self.blink = best.blink;
        if after == NONE {
            return false;
        }
        self.link(stop, after);
        true
    }

    /// Neighbours come nearest first, so a node's partner across a gap either was looked at before, and the gap with it, or is
    /// no nearer than the node itself, unless it is the base: then the gap costs at least the length to the node and to the
    /// nearer of the two, less its own. Most neighbours are passed by after that one comparison.
    fn look_for(&self, stop: u32, spare: Option<u32>, best: &mut Best) {
        let problem = &self.problem;
        let (open, close, service) = if TIMED { problem.times(stop) } else { (0, 0, 0) };
        let room = problem.capacity - problem.loads[stop as usize];
        let guest = Guest { from: problem.distances.from(stop), room, open, close, service };
        let to_base = guest.from.to(problem.stops() as u32);
        for (near, here) in problem.beside(stop) {
            let node = &self.nodes[*near as usize];
            let least = here + to_base.min(*here) - best.cost;
            if node.arc.max(node.back) > least && node.tour != NONE && self.tours[node.tour as usize].load <= room {
                self.look_beside(guest, (*near, *here), least, node, best);
            }
        }
        if best.after == NONE {
            self.look_everywhere(guest, best);
        }
        if let Some(tour) = spare {
            self.look_after(guest, (problem.stops() + tour as usize) as u32, best);
        }
    }

    /// Looks at the places before and after a neighbour that is so far away, where the gap is longer than `least`.
    #[inline]
    fn look_beside<F: From1>(&self, guest: Guest<F>, (at, here): (u32, i32), least: i32, node: &Node, best: &mut Best) {
        if node.arc > least {
            let next = &self.nodes[node.next as usize];
            let onward = guest.from.to(next.spot);
            let cost = here + onward - node.arc;
            if cost < best.cost && (!TIMED || guest.is_in_time(node, here, onward, next)) {
                best.offer(at, cost);
            }
        }
        if node.back > least {
            let prev = &self.nodes[node.prev as usize];
            let to_here = guest.from.to(prev.spot);
            let cost = to_here + here - prev.arc;
            if cost < best.cost && (!TIMED || guest.is_in_time(prev, to_here, here, node)) {
                best.offer(node.prev, cost);
            }
        }
    }

    fn look_after<F: From1>(&self, guest: Guest<F>, after: u32, best: &mut Best) {
        let node = &self.nodes[after as usize];
        let next = &self.nodes[node.next as usize];
        let (to_here, onward) = (guest.from.to(node.spot), guest.from.to(next.spot));
        let cost = to_here + onward - node.arc;
        let fits = guest.room >= 0 && (!TIMED || guest.is_in_time(node, to_here, onward, next));
        if cost < best.cost && fits {
            best.offer(after, cost);
        }
    }

    fn look_everywhere<F: From1>(&self, guest: Guest<F>, best: &mut Best) {
        let stops = self.problem.stops();
        for (n, _) in self.tours.iter().enumerate().filter(|(_, tour)| tour.stops > 0 && tour.load <= guest.room) {
            let base = (stops + n) as u32;
            let mut at = base;
            loop {
                self.look_after(guest, at, best);
                at = self.nodes[at as usize].next;
                if at == base {
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::distances::Table;
    use super::super::reading::{Reading, reading};
    use super::*;
    use crate::domain::site::Point;
    use crate::solve::routes::problem::*;

    /// So many stops with a load each, all of them neighbours of each other, put in one after another.
    fn rings(dice: &mut Dice) -> Rings<Table, false> {
        let point = |dice: &mut Dice| Point { x: dice.below(90) as f64, y: dice.below(90) as f64 };
        let points = (0..=40).map(|_| point(dice)).collect();
        let stop = |place| Stop { load: vec![1 + dice.below(9) as i64], ..Stop::at(Spot::Place(place)) };
        let pace = Pace { flat: 1_000, up: 0, up_loaded: 0, down: 0 };
        let problem = Problem {
            stops: (1..=40).map(stop).collect(),
            ground: Ground::Plane { points, rounding: Rounding::Nearest },
            carriers: vec![Carrier { pace, capacity: vec![40], count: None, ..Carrier::from(0) }],
            weights: Weights::LENGTH_ONLY,
            ..Problem::default()
        };
        let Some(Reading::Small(plain)) = reading(&problem) else { panic!("a plain problem") };
        let mut rings = Rings::empty(plain);
        rings.blink = u32::MAX;
        (0..40).for_each(|stop| assert!(rings.place_best(stop, dice)));
        rings
    }

    /// What a stop costs at its cheapest, by a look at every gap there is.
    fn cheapest(rings: &Rings<Table, false>, stop: u32) -> i64 {
        let from = rings.problem.distances.from(stop);
        let room = rings.problem.capacity - rings.problem.loads[stop as usize];
        let gaps = rings.nodes.iter().filter(|node| node.tour != NONE && rings.tours[node.tour as usize].load <= room);
        let cost = |node: &Node| from.to(node.spot) + from.to(rings.nodes[node.next as usize].spot) - node.arc;
        gaps.map(|node| i64::from(cost(node))).min().unwrap_or(i64::MAX)
    }

    #[test]
    fn no_gap_that_was_passed_by_is_cheaper_than_the_one_chosen() {
        let dice = &mut Dice::new(11);
        for _ in 0..20 {
            let mut rings = rings(dice);
            for stop in 0..40 {
                rings.unlink(&[stop]);
                let (without, least) = (rings.cost - rings.problem.price, cheapest(&rings, stop));
                assert!(rings.place_best(stop, dice));
                assert_eq!(rings.cost - without, least, "stop {stop}");
            }
        }
    }
}
