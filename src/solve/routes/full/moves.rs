//! The whole problem as the search sees it.

use super::days::Days;
use super::fitting::drop_empty_trips;
use super::layout::NONE;
use crate::solve::random::Dice;
use crate::solve::routes::search::{Heat, Order, Stage, Strings};

/// At most so many doors of a stair on either side hang together: a step that moved thousands at once would never end.
const MOST_KIN: usize = 30;

/// How many trades of tails are tried for each step where days may trade.
const TRADES: u32 = 4;

impl Days {
    /// The movable neighbour of a stop in its day, by a step of one node, across the base between trips.
    fn neighbour(&self, stop: u32, step: isize) -> Option<u32> {
        let (tour, node) = self.at[stop as usize];
        let day = self.days.get(tour as usize)?;
        let mut n = (node as usize).checked_sub(1)?;
        loop {
            n = n.checked_add_signed(step)?;
            match day.sequence.get(n) {
                Some(stop) if n >= day.done && *stop != NONE => return Some(*stop),
                Some(stop) if n >= day.done && *stop == NONE => {}
                _ => return None,
            }
        }
    }

    /// Takes what is to go out of a day's sequence, and trips that are empty then.
    fn take_out(&mut self, tour: u32, stops: &[u32]) {
        let day = &self.days[tour as usize];
        let done = day.done;
        let set_out = self.layout.kind(tour).begun.as_ref().is_some_and(|begun| begun.set_out);
        let here = stops.iter().map(|stop| self.at[*stop as usize]).filter(|(there, _)| *there == tour);
        let (first, last) = here.fold((usize::MAX, 0), |(first, last), (_, node)| {
            (first.min(node as usize - 1), last.max(node as usize - 1))
        });
        let first = first.min(day.sequence.len());
        let tail = day.sequence.len().saturating_sub(last + 1);
        self.change(tour, (first, tail), |sequence| {
            let mut n = 0;
            sequence.retain(|stop| {
                n += 1;
                n <= done || n <= first || n > last + 1 || !stops.contains(stop)
            });
            drop_empty_trips(sequence, done, set_out);
        });
    }
}

impl Stage for Days {
    fn stops(&self) -> usize {
        self.layout.sites.len()
    }

    fn near(&self, stop: u32) -> &[u32] {
        self.layout.near.of(stop)
    }

    fn tours(&self) -> usize {
        self.days.len()
    }

    fn mean_length(&self) -> usize {
        self.stops() / self.used_days().max(1)
    }

    fn tour_of(&self, stop: u32) -> Option<u32> {
        let (tour, node) = self.at[stop as usize];
        let day = self.days.get(tour as usize)?;
        (node as usize > day.done).then_some(tour)
    }

    fn length(&self, tour: u32) -> usize {
        self.days[tour as usize].movable
    }

    fn before(&self, stop: u32) -> Option<u32> {
        self.neighbour(stop, -1)
    }

    fn after(&self, stop: u32) -> Option<u32> {
        self.neighbour(stop, 1)
    }

    /// The other doors of its stair that stand beside it in its day; none where goods are carried up, for there climbs are cut
    /// and mixed.
    fn kin(&self, stop: u32) -> u32 {
        let site = &self.layout.sites[stop as usize];
        let stair = if site.from_base { NONE } else { site.stair };
        let (tour, node) = self.at[stop as usize];
        let Some(day) = self.days.get(tour as usize).filter(|_| stair != NONE) else { return 0 };
        let same = |stop: &&u32| **stop != NONE && self.layout.sites[**stop as usize].stair == stair;
        let (before, from) = day.sequence.split_at(node as usize - 1);
        let (before, from) = (before.iter().rev().take(MOST_KIN), from.iter().skip(1).take(MOST_KIN));
        (before.take_while(same).count() + from.take_while(same).count()) as u32
    }

    fn take(&mut self, tour: u32, stops: &[u32], all: &mut Vec<u32>) {
        let partner = |stop: &u32| self.layout.sites[*stop as usize].partner;
        let partners = stops.iter().map(partner).filter(|other| *other != NONE && !stops.contains(other));
        let out: Vec<u32> = stops.iter().copied().chain(partners).collect();
        self.take_out(tour, &out);
        for stop in out {
            self.count_missing(stop, true);
            let site = &self.layout.sites[stop as usize];
            if site.partner == NONE || site.is_taken {
                all.push(stop);
            }
        }
    }

    fn place(&mut self, stop: u32, dice: &mut Dice) -> bool {
        if self.layout.sites[stop as usize].partner == NONE {
            self.place_stop(stop, dice)
        } else {
            self.place_pair(stop, dice)
        }
    }

    /// Where nothing is carried a string takes the rest of its stair with it: shorter ones do.
    fn strings(&self) -> Strings {
        let length = if self.layout.is_round { 6 } else { 10 };
        Strings { taken: length, longest: length }
    }

    fn trades(&self) -> u32 {
        if self.may_trade { TRADES } else { 0 }
    }

    fn trade(&mut self, dice: &mut Dice, allowance: i64) -> bool {
        self.trade_tails(dice, allowance)
    }

    /// A stop more hardly ever makes a day cheaper: what the days cost as they are.
    fn least(&self, _: usize) -> i64 {
        self.total() - self.missing_prices
    }

    fn cost(&self) -> i64 {
        self.total()
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
        &self.layout.orders
    }

    fn first_order(&self) -> &[u64] {
        &self.layout.first_order
    }

    fn heat(&self) -> Heat {
        self.layout.heat
    }
}
