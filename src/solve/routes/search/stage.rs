//! What the search asks of a variant of the problem: a plan that can be taken apart and put together, and taken back.

use crate::solve::random::Dice;

/// A plan at work. Stops are numbered from 0; a tour is whatever strings are cut from: one carrier's trip or day.
///
/// Everything between two calls of [`Stage::settle`] can be taken back by [`Stage::take_back`].
pub(in crate::solve::routes) trait Stage {
    /// How many stops there are.
    fn stops(&self) -> usize;
    /// The stops nearest to a stop, nearest first, without itself.
    fn near(&self, stop: u32) -> &[u32];
    /// How many tours there may be.
    fn tours(&self) -> usize;
    /// How many stops are in a tour, on average over those that have any.
    fn mean_length(&self) -> usize;
    /// The tour a stop is in; `None` while it is in none, or when it may not be moved.
    fn tour_of(&self, stop: u32) -> Option<u32>;
    /// How many stops of a tour may be moved.
    fn length(&self, tour: u32) -> usize;
    /// The stop before one in its tour that may be moved as well.
    fn before(&self, stop: u32) -> Option<u32>;
    /// The stop after one in its tour that may be moved as well.
    fn after(&self, stop: u32) -> Option<u32>;
    /// How many stops a step takes out, and in strings of which length.
    fn strings(&self) -> Strings {
        Strings { taken: 10, longest: 10 }
    }
    /// How many stops beyond the usual a string may grow to where its stops hang together, as the doors of a stairwell do.
    fn kin(&self, _stop: u32) -> u32 {
        0
    }
    /// Takes stops of one tour out, and what cannot stay without them; `all` is told of each.
    fn take(&mut self, tour: u32, stops: &[u32], all: &mut Vec<u32>);
    /// Puts a stop where it costs least, overlooking places now and then by chance; `false` if there is nowhere.
    fn place(&mut self, stop: u32, dice: &mut Dice) -> bool;
    /// How many trades are tried beside each step.
    fn trades(&self) -> u32 {
        0
    }
    /// Tries a small move of the stage's own, thrown by chance, and makes it if it costs less than so much more; was it made?
    fn trade(&mut self, _dice: &mut Dice, _allowance: i64) -> bool {
        false
    }
    /// What the plan will cost at the least once so many missing stops are in, the smallest number where that is not known.
    fn least(&self, _missing: usize) -> i64 {
        i64::MIN
    }
    /// What the plan costs now.
    fn cost(&self) -> i64;
    /// Lets everything since the last time stand.
    fn settle(&mut self);
    /// Takes back everything since the last [`Stage::settle`].
    fn take_back(&mut self);
    /// Keeps the plan as the best one.
    fn keep(&mut self);
    /// The sort keys by which stops can be put back, the smallest first, each with its share; random order has the rest.
    fn orders(&self) -> &[Order];
    /// By stop: in which order the first plan is built, the smallest first; empty for any.
    fn first_order(&self) -> &[u64] {
        &[]
    }
    /// How much worse a step may be at the beginning and at the end, on average, in the unit of the cost.
    fn heat(&self) -> Heat;
    /// From where to where, as parts of the way from the first temperature to the last, a long budget cools.
    fn band(&self) -> (f64, f64) {
        (0.0, 1.0)
    }
}

/// How the strings are that a step takes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::solve::routes) struct Strings {
    /// How many stops are taken on average (c̄), beside those that hang together with them.
    pub taken: usize,
    /// The longest string (Lᵐᵃˣ).
    pub longest: usize,
}

/// An order in which to put stops back.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Order {
    /// How often it is chosen, relative to the others.
    pub share: u32,
    /// By stop: the smallest goes first. Empty: by chance.
    pub keys: Vec<i32>,
}

/// Temperatures of the annealing, in the unit of the cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::solve::routes) struct Heat {
    /// At the beginning.
    pub first: f64,
    /// At the end.
    pub last: f64,
}
