//! The plain problem as the search sees it.

use super::distances::Distances;
use super::stage::{NONE, Rings};
use crate::solve::random::Dice;
use crate::solve::routes::search::{Heat, Order, Stage};

/// How many trades of tails are tried for each step where there are windows: strings alone seldom get tours with windows right
/// from end to end.
const TRADES_TIMED: u32 = 8;
/// The same where there are none: parts of tours are turned round too.
const TRADES_FREE: u32 = 4;

impl<D: Distances, const TIMED: bool> Stage for Rings<D, TIMED> {
    fn stops(&self) -> usize {
        self.problem.stops()
    }

    fn near(&self, stop: u32) -> &[u32] {
        self.problem.near.of(stop)
    }

    fn tours(&self) -> usize {
        self.tours.len()
    }

    fn mean_length(&self) -> usize {
        self.stops() / self.used_tours().max(1)
    }

    fn tour_of(&self, stop: u32) -> Option<u32> {
        let tour = self.nodes[stop as usize].tour;
        (tour != NONE).then_some(tour)
    }

    fn length(&self, tour: u32) -> usize {
        self.tours[tour as usize].stops as usize
    }

    fn before(&self, stop: u32) -> Option<u32> {
        let prev = self.nodes[stop as usize].prev;
        (!self.is_base(prev)).then_some(prev)
    }

    fn after(&self, stop: u32) -> Option<u32> {
        let next = self.nodes[stop as usize].next;
        (!self.is_base(next)).then_some(next)
    }

    fn take(&mut self, _: u32, stops: &[u32], all: &mut Vec<u32>) {
        self.unlink(stops);
        all.extend_from_slice(stops);
    }

    fn place(&mut self, stop: u32, dice: &mut Dice) -> bool {
        self.place_best(stop, dice)
    }

    fn trades(&self) -> u32 {
        if TIMED { TRADES_TIMED } else { TRADES_FREE }
    }

    fn trade(&mut self, dice: &mut Dice, allowance: i64) -> bool {
        if TIMED { self.trade_tails(dice, allowance) } else { self.turn_or_trade(dice, allowance) }
    }

    /// On the plane a stop more never makes a tour shorter, but for what rounding does.
    fn least(&self, missing: usize) -> i64 {
        if self.problem.plane { self.cost - self.problem.price * missing as i64 } else { i64::MIN }
    }

    fn cost(&self) -> i64 {
        self.cost
    }

    fn settle(&mut self) {
        self.settle_here();
    }

    fn take_back(&mut self) {
        self.back_to_settled();
    }

    fn keep(&mut self) {
        self.keep_here();
    }

    fn orders(&self) -> &[Order] {
        &self.problem.orders
    }

    fn heat(&self) -> Heat {
        self.problem.heat
    }

    /// From 0.6 to 0.04 mean lengths between neighbours: warmer, nothing is found that lasts; colder, nothing at all.
    fn band(&self) -> (f64, f64) {
        (0.317, 0.769)
    }
}
