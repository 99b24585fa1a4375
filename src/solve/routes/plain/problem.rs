//! The plain problem as flat numbers: one base, one kind of carrier, one load, at most one window each, only length counts.

use crate::solve::routes::near::Near;
use crate::solve::routes::search::{Heat, Order};

/// How many neighbours a stop may be put beside.
pub(super) const NEAR: usize = 40;

/// The plain problem. Lengths are decimetres, times tenths of a second; the pace is one metre a second.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Plain<D> {
    /// Between spots: the stops, then the base.
    pub distances: D,
    /// Is a way round never shorter than the way straight there? So it is on the plane; a matrix may hold anything.
    pub plane: bool,
    /// By stop, in the engine's own order: the number of it in the problem.
    pub names: Vec<u32>,
    /// By stop.
    pub near: Near,
    /// By stop as many as there are in [`Plain::near`]: the same, each with the length to it.
    pub beside: Vec<(u32, i32)>,
    /// By stop: what is handed over.
    pub loads: Vec<i32>,
    /// By stop: when the visit may begin at the earliest and the latest, and how long it takes.
    pub windows: Vec<(i32, i32, i32)>,
    /// When the carriers may set out.
    pub open: i32,
    /// When they must be back.
    pub close: i32,
    /// What a carrier can take.
    pub capacity: i32,
    /// How many carriers there may be.
    pub tours: usize,
    /// The price of leaving a stop out, in the unit of lengths.
    pub price: i64,
    /// The orders in which stops are put back.
    pub orders: Vec<Order>,
    /// The temperatures of the search.
    pub heat: Heat,
}

impl<D> Plain<D> {
    pub fn stops(&self) -> usize {
        self.loads.len()
    }

    /// The nearest of a stop, nearest first, each with the length to it.
    #[inline]
    pub fn beside(&self, stop: u32) -> &[(u32, i32)] {
        &self.beside[self.near.range(stop)]
    }

    /// A stop's opening, closing and service.
    #[inline]
    pub fn times(&self, stop: u32) -> (i32, i32, i32) {
        self.windows[stop as usize]
    }
}
