//! Where no time counts, parts of tours are turned round: the middle of one tour, or the head of one and the tail of another
//! (2-opt: Croes 1958; across tours: Potvin and Rousseau 1995). Long tours are put right so where strings of ten stops cannot.

use super::distances::{Distances, From1};
use super::stage::Rings;
use crate::solve::random::Dice;

/// A stretch of a tour.
#[derive(Clone, Copy)]
struct Stretch {
    first: u32,
    last: u32,
    load: i32,
    stops: i32,
}

impl<D: Distances, const TIMED: bool> Rings<D, TIMED> {
    /// Joins a stop thrown by chance with one of its nearest by one of three small moves, where that costs less than so much
    /// more; was it done?
    pub(super) fn turn_or_trade(&mut self, dice: &mut Dice, allowance: i64) -> bool {
        let Some((stop, other)) = self.neighbours(dice) else { return false };
        if self.nodes[stop as usize].tour != self.nodes[other as usize].tour && dice.below(2) == 0 {
            return self.trade_behind(stop, other, allowance);
        }
        let (here, there) = (self.nodes[stop as usize], self.nodes[other as usize]);
        if here.next == other || there.next == stop {
            return false;
        }
        let from = |node: u32| self.problem.distances.from(self.nodes[node as usize].spot);
        let joined = |a: u32, b: u32| i64::from(from(a).to(self.nodes[b as usize].spot));
        let cost = joined(stop, other) + joined(here.next, there.next) - i64::from(here.arc) - i64::from(there.arc);
        if cost >= allowance {
            return false;
        }
        let is_done = if here.tour == there.tour { self.turn(stop, other) } else { self.cross(stop, other) };
        self.cost += if is_done { cost } else { 0 };
        is_done
    }

    /// Turns round what is behind the first of two stops of one tour, up to the second.
    fn turn(&mut self, one: u32, other: u32) -> bool {
        let mut at = self.nodes[one as usize].next;
        while !self.is_base(at) && at != other {
            at = self.nodes[at as usize].next;
        }
        let (before, last) = if at == other { (one, other) } else { (other, one) };
        let (first, after) = (self.nodes[before as usize].next, self.nodes[last as usize].next);
        let tour = self.nodes[one as usize].tour;
        self.reverse(first, last, tour);
        self.join(before, last);
        self.join(first, after);
        true
    }

    /// One tour goes on from a stop with what led to a stop of the other, backwards; the other comes by what followed the first,
    /// backwards, to its own tail. `false` if that is too much for one of them.
    fn cross(&mut self, one: u32, other: u32) -> bool {
        let (here, there) = (self.nodes[one as usize], self.nodes[other as usize]);
        let (base, other_base) = (self.base_of(here.tour), self.base_of(there.tour));
        let tail = self.stretch(here.next, base);
        let head = self.stretch(self.nodes[other_base as usize].next, there.next);
        let gain = head.load - tail.load;
        let load = |tour: u32| self.tours[tour as usize].load;
        if load(here.tour) + gain > self.problem.capacity || load(there.tour) - gain > self.problem.capacity {
            return false;
        }
        self.change_tour(here.tour, gain, head.stops - tail.stops);
        self.change_tour(there.tour, -gain, tail.stops - head.stops);
        self.reverse(head.first, other, here.tour);
        self.join(one, other);
        self.join(head.first, base);
        if tail.stops == 0 {
            self.join(other_base, there.next);
        } else {
            self.reverse(tail.first, tail.last, there.tour);
            self.join(other_base, tail.last);
            self.join(tail.first, there.next);
        }
        true
    }

    /// The stretch from a node up to the one before another.
    fn stretch(&self, first: u32, end: u32) -> Stretch {
        let mut all = Stretch { first, last: first, load: 0, stops: 0 };
        let mut at = first;
        while at != end {
            (all.last, all.load, all.stops) = (at, all.load + self.problem.loads[at as usize], all.stops + 1);
            at = self.nodes[at as usize].next;
        }
        all
    }

    /// Turns a stretch round, and lets it be of a tour; its ends are still to be joined.
    fn reverse(&mut self, first: u32, last: u32, tour: u32) {
        let mut at = first;
        loop {
            let node = self.change(at);
            let next = node.next;
            (node.prev, node.next) = (node.next, node.prev);
            (node.arc, node.back) = (node.back, node.arc);
            node.tour = tour;
            if at == last {
                break;
            }
            at = next;
        }
    }
}
