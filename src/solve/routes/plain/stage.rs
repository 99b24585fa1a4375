//! The plan of the plain problem at work: tours as rings of linked stops, with a journal to take steps back by.
//!
//! Each node knows, beside its neighbours, the earliest moment its carrier can leave it and the latest moment at which the
//! visit may begin so that the rest of the tour is in time; so one look at two neighbours says whether a stop fits between
//! them. A change is carried on along the ring only as far as it changes anything.

use super::distances::{Distances, From1};
use super::problem::Plain;

/// No node.
pub(super) const NONE: u32 = u32::MAX;

/// A stop, or the base as the beginning and end of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub prev: u32,
    pub next: u32,
    /// The tour it is in; [`NONE`] while it is in none.
    pub tour: u32,
    /// Where it is.
    pub spot: u32,
    /// The length to the next.
    pub arc: i32,
    /// The length from the one before.
    pub back: i32,
    /// The earliest moment to leave.
    pub leave: i32,
    /// The latest moment to begin.
    pub late: i32,
}

/// What is known of a tour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tour {
    pub load: i32,
    pub stops: u32,
}

/// The plan at work. `TIMED`: are there windows?
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Rings<D, const TIMED: bool> {
    pub(super) problem: Plain<D>,
    /// The stops, then the base once for each tour.
    pub(super) nodes: Vec<Node>,
    pub(super) tours: Vec<Tour>,
    /// Tours that may be empty; one that is not is dropped when it comes up.
    spare: Vec<u32>,
    used: u32,
    pub(super) cost: i64,
    settled: i64,
    /// Nodes as they were before each change since the last settling.
    journal: Vec<(u32, Node)>,
    tour_journal: Vec<(u32, Tour)>,
    /// How many places that would be the best so far are still looked at before one is overlooked.
    pub(super) blink: u32,
    best: Vec<Node>,
}

impl<D: Distances, const TIMED: bool> Rings<D, TIMED> {
    /// Nobody visited yet.
    pub fn empty(problem: Plain<D>) -> Self {
        let (stops, tours) = (problem.stops(), problem.tours);
        let node = |n: usize| {
            let (tour, spot) = if n < stops { (NONE, n as u32) } else { ((n - stops) as u32, stops as u32) };
            Node {
                prev: n as u32,
                next: n as u32,
                tour,
                spot,
                arc: 0,
                back: 0,
                leave: problem.open,
                late: problem.close,
            }
        };
        let nodes: Vec<Node> = (0..stops + tours).map(node).collect();
        let cost = problem.price * stops as i64;
        Self {
            tours: vec![Tour::default(); tours],
            spare: (0..tours as u32).rev().collect(),
            used: 0,
            cost,
            settled: cost,
            journal: Vec::new(),
            tour_journal: Vec::new(),
            blink: 0,
            best: nodes.clone(),
            nodes,
            problem,
        }
    }

    /// The best plan kept: by tour, its stops in order; tours without stops are left out.
    pub fn best_tours(&self) -> Vec<Vec<u32>> {
        let stops = self.problem.stops();
        let ring = |base: usize| {
            let mut at = self.best[base].next;
            std::iter::from_fn(move || {
                let here = at;
                at = self.best[here as usize].next;
                self.problem.names.get(here as usize).copied()
            })
            .collect::<Vec<_>>()
        };
        (stops..self.best.len()).map(ring).filter(|tour| !tour.is_empty()).collect()
    }

    pub(super) fn is_base(&self, node: u32) -> bool {
        node as usize >= self.problem.stops()
    }

    /// Lets the next node change, and notes how it was.
    #[inline]
    pub(super) fn change(&mut self, node: u32) -> &mut Node {
        let there = &mut self.nodes[node as usize];
        self.journal.push((node, *there));
        there
    }

    pub(super) fn change_tour(&mut self, tour: u32, load: i32, stops: i32) {
        let there = &mut self.tours[tour as usize];
        self.tour_journal.push((tour, *there));
        self.used += u32::from(there.stops == 0);
        there.load += load;
        there.stops = there.stops.wrapping_add_signed(stops);
        if there.stops == 0 {
            self.used -= 1;
            self.note_spare(tour);
        }
    }

    fn note_spare(&mut self, tour: u32) {
        if self.spare.len() > 4 * self.tours.len() {
            self.spare.sort_unstable();
            self.spare.dedup();
        }
        self.spare.push(tour);
    }

    /// How many tours have stops.
    pub(super) fn used_tours(&self) -> usize {
        self.used as usize
    }

    /// A tour without stops, if there is one.
    pub(super) fn spare_tour(&mut self) -> Option<u32> {
        while let Some(tour) = self.spare.last() {
            if self.tours[*tour as usize].stops == 0 {
                return Some(*tour);
            }
            self.spare.pop();
        }
        None
    }

    /// Puts a stop after a node.
    pub(super) fn link(&mut self, stop: u32, after: u32) {
        let from = self.problem.distances.from(stop);
        let before = self.nodes[after as usize];
        let next = self.nodes[before.next as usize];
        let (to_here, onward) = (from.to(before.spot), from.to(next.spot));
        self.cost += i64::from(to_here) + i64::from(onward) - i64::from(before.arc) - self.problem.price;
        let size = self.problem.loads[stop as usize];
        self.change_tour(before.tour, size, 1);
        let node = self.change(stop);
        (node.prev, node.next, node.tour) = (after, before.next, before.tour);
        (node.arc, node.back) = (onward, to_here);
        if TIMED {
            let (open, close, service) = self.problem.times(stop);
            let node = &mut self.nodes[stop as usize];
            node.leave = (before.leave + to_here).max(open) + service;
            node.late = (next.late - onward - service).min(close);
        }
        let node = self.change(after);
        (node.next, node.arc) = (stop, to_here);
        let node = self.change(before.next);
        (node.prev, node.back) = (stop, onward);
        if TIMED {
            self.carry_on(stop);
            self.carry_back(stop);
        }
    }

    /// Takes stops of one tour out, given in their order there.
    pub(super) fn unlink(&mut self, stops: &[u32]) {
        for (n, stop) in stops.iter().enumerate() {
            let node = self.nodes[*stop as usize];
            let (before, next) = (self.nodes[node.prev as usize], self.nodes[node.next as usize]);
            let arc = self.problem.distances.from(before.spot).to(next.spot);
            self.cost += i64::from(arc) - i64::from(before.arc) - i64::from(node.arc) + self.problem.price;
            self.change_tour(node.tour, -self.problem.loads[*stop as usize], -1);
            let there = self.change(node.prev);
            (there.next, there.arc) = (node.next, arc);
            let there = self.change(node.next);
            (there.prev, there.back) = (node.prev, arc);
            self.change(*stop).tour = NONE;
            // The moments are set right once for each gap, when its last stop is out.
            if TIMED && stops.get(n + 1) != Some(&node.next) {
                self.carry_on(node.prev);
                self.carry_back(node.next);
            }
        }
    }

    /// Carries a node's leaving on to those after it, as far as it changes anything.
    pub(super) fn carry_on(&mut self, from: u32) {
        let mut at = self.nodes[from as usize];
        while !self.is_base(at.next) {
            let (open, _, service) = self.problem.times(at.next);
            let leave = (at.leave + at.arc).max(open) + service;
            if self.nodes[at.next as usize].leave == leave {
                break;
            }
            let node = self.change(at.next);
            node.leave = leave;
            at = *node;
        }
    }

    /// Carries a node's latest beginning back to those before it, as far as it changes anything.
    pub(super) fn carry_back(&mut self, from: u32) {
        let mut at = self.nodes[from as usize];
        while !self.is_base(at.prev) {
            let (_, close, service) = self.problem.times(at.prev);
            let late = (at.late - self.nodes[at.prev as usize].arc - service).min(close);
            if self.nodes[at.prev as usize].late == late {
                break;
            }
            let node = self.change(at.prev);
            node.late = late;
            at = *node;
        }
    }

    pub(super) fn settle_here(&mut self) {
        self.journal.clear();
        self.tour_journal.clear();
        self.settled = self.cost;
    }

    pub(super) fn back_to_settled(&mut self) {
        while let Some((node, was)) = self.journal.pop() {
            self.nodes[node as usize] = was;
        }
        while let Some((tour, was)) = self.tour_journal.pop() {
            let is = std::mem::replace(&mut self.tours[tour as usize], was);
            self.used = self.used + u32::from(was.stops > 0) - u32::from(is.stops > 0);
            if was.stops == 0 {
                self.note_spare(tour);
            }
        }
        self.cost = self.settled;
    }

    pub(super) fn keep_here(&mut self) {
        self.best.clone_from(&self.nodes);
    }
}
