//! One carrier's day: the sequence of stops, and what the last walk through it noted for a look at a gap.

use super::cost::Sum;
use super::ground::{At, Way};
use super::layout::{Kind, Layout, NONE};
use super::span::Span;

/// What is known of a point of the day: the beginning, a stop, the base between two trips, or the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Node {
    /// When the visit or loading begins; at the end, the arrival.
    pub begin: i64,
    /// When they leave.
    pub leave: i64,
    /// The last moment to arrive so that the rest is in time.
    pub late: i64,
    /// How long from leaving to arriving at the next, pauses counted in.
    pub hop: i64,
    /// The way to the next, pauses left out.
    pub way: Way,
    /// Grams in hand on the way to this node.
    pub hand: i64,
    /// When they would leave if only windows held them up, not the trip's departure.
    pub free: i64,
    /// Time since the trip's departure, waiting left out.
    pub since: i64,
    /// The node itself, the day up to and with it, and from it on.
    pub own: Span,
    pub before: Span,
    pub after: Span,
    /// All ways from the day's beginning to this node, and what of it was climbed on the trip at hand.
    pub so_far: Way,
    pub trip_climbed: i64,
    /// Pauses taken up to the arrival here.
    pub pauses: u32,
    /// The trip it is on.
    pub trip: u32,
    /// Is it a stop that suits and that is open at any time?
    pub is_open: bool,
    /// Is the next point reached over the foot of its stair?
    pub by_foot: bool,
    /// Has there been any waiting before a visit, up to here?
    pub waits: bool,
    /// Has something begun at the first moment it could whenever the day had begun: a visit as its first window opened, or a
    /// trip as its goods were released?
    pub held: bool,
    /// Has a rule been broken up to here, loads left out?
    pub broken: bool,
}

/// What a trip amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Trip {
    /// By dimension: what is on board when it leaves the base.
    pub load: Vec<i64>,
    /// Is anything taken on on the way?
    pub takes: bool,
    /// Is it more than the carrier can have?
    pub overloaded: bool,
    /// When all that is on board from the base is released.
    pub release: i64,
    /// When it could leave the base at the earliest.
    pub ready: i64,
    /// When it leaves the base.
    pub leave: i64,
    pub climbed: i64,
}

/// One carrier's day. Node 0 is the beginning, node `n + 1` the `n`-th of the sequence, the last node the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Day {
    /// The stops in order, with [`NONE`] for the base between trips.
    pub sequence: Vec<u32>,
    /// How many of them are done and stay.
    pub done: usize,
    /// Stops that may be moved.
    pub movable: usize,
    pub nodes: Vec<Node>,
    pub trips: Vec<Trip>,
    /// When each pause begins.
    pub pauses: Vec<i64>,
    /// Does the first trip leave later than it could, because there would be waiting?
    pub sets_out_later: bool,
    pub sum: Sum,
    /// Points for one more tenth of a second, and for one more kilogram carried up one metre.
    pub tenth: i64,
    pub effort: i64,
}

impl Day {
    /// Where a node is.
    pub fn at(&self, layout: &Layout, kind: &Kind, node: usize) -> At {
        match node.checked_sub(1).map(|n| self.sequence.get(n)) {
            Some(Some(stop)) if *stop != NONE => At::site(&layout.sites[*stop as usize]),
            Some(None) => At::place(kind.end.unwrap_or(kind.start)),
            _ => At::place(kind.start),
        }
    }

    /// Becomes like another, without asking for memory where there is enough.
    pub fn clone_from_day(&mut self, other: &Day) {
        self.sequence.clone_from(&other.sequence);
        self.nodes.clone_from(&other.nodes);
        self.trips.clone_from(&other.trips);
        self.pauses.clone_from(&other.pauses);
        (self.done, self.movable, self.sum) = (other.done, other.movable, other.sum);
        (self.sets_out_later, self.tenth, self.effort) = (other.sets_out_later, other.tenth, other.effort);
    }
}
