//! All days at work: who is where in which, the running cost, and the way back to the last settled plan.

use super::climbs::Climbs;
use super::cost::BROKEN;
use super::day::Day;
use super::fitting::{drop_empty_trips, fitting};
use super::layout::{Layout, NONE};
use crate::solve::routes::marks::Marks;

/// All days at work.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Days {
    pub(super) layout: Layout,
    /// By tour.
    pub(super) days: Vec<Day>,
    /// By stop: its tour and its node there; [`NONE`] while it is in none.
    pub(super) at: Vec<(u32, u32)>,
    pub(super) climbs: Climbs,
    /// Days with stops.
    used: usize,
    cost: i64,
    settled: i64,
    /// The prices of all that are in no day, which the cost has in it; and what they were when the plan was settled last.
    pub(super) missing_prices: i64,
    settled_prices: i64,
    /// How many are in no day, and how many were when the plan was settled last.
    pub(super) left_out: usize,
    settled_left_out: usize,
    /// Has a plan been settled yet?
    pub(super) is_built: bool,
    /// Days as they were when the plan was settled last.
    journal: Vec<(u32, Day)>,
    /// By tour: is it in the journal?
    noted: Vec<bool>,
    /// Days put aside, to be used again without asking for memory.
    spare: Vec<Day>,
    /// By tour: the sequence of the best plan.
    best: Vec<Vec<u32>>,
    /// Tours that may differ from the best plan.
    unkept: Vec<u32>,
    /// By tour: is it among them?
    is_unkept: Vec<bool>,
    /// How many places that would be the best so far are still looked at before one is overlooked.
    pub(super) blink: u32,
    /// May two days trade what is left of them?
    pub(super) may_trade: bool,
    /// The stops behind which was looked already.
    pub(super) looked: Marks,
}

impl Days {
    /// Nobody visited but who was visited before.
    pub(super) fn new(layout: Layout) -> Self {
        let mut climbs = Climbs::default();
        let tours = layout.tours.len();
        let days: Vec<Day> = (0..tours as u32).map(|tour| Day::of(&layout, tour, &mut climbs)).collect();
        let best = days.iter().map(|day| day.sequence.clone()).collect();
        let missing: i64 = layout.sites.iter().filter(|site| !site.done).map(|site| site.price).sum();
        let left_out = layout.sites.iter().filter(|site| !site.done).count();
        let cost = missing + days.iter().map(|day| day.sum.cost).sum::<i64>();
        let may_trade = layout.may_trade();
        let mut all = Self {
            may_trade,
            at: vec![(NONE, 0); layout.sites.len()],
            layout,
            used: days.iter().filter(|day| day.movable > 0).count(),
            days,
            climbs,
            cost,
            settled: cost,
            missing_prices: missing,
            settled_prices: missing,
            left_out,
            settled_left_out: left_out,
            is_built: false,
            journal: Vec::new(),
            noted: vec![false; tours],
            spare: Vec::new(),
            best,
            unkept: (0..tours as u32).collect(),
            is_unkept: vec![true; tours],
            blink: 0,
            looked: Marks::default(),
        };
        (0..tours as u32).for_each(|tour| all.note_places(tour, 0));
        all
    }

    /// The days of these sequences, by tour, without the stops that break a pair or a set. A day that breaks another rule loses
    /// its stops; what is done must stand first in each.
    pub(super) fn resumed(layout: Layout, sequences: Vec<Vec<u32>>) -> Self {
        let sequences = fitting(&layout, sequences);
        let mut all = Self::new(layout);
        for (tour, mut sequence) in sequences.into_iter().enumerate() {
            let begun = all.layout.kind(tour as u32).begun.as_ref();
            let (done, set_out) = begun.map_or((0, false), |begun| (begun.done.len(), begun.set_out));
            drop_empty_trips(&mut sequence, done, set_out);
            let day = &all.days[tour];
            let served: Vec<u32> = sequence.iter().copied().filter(|stop| *stop != NONE).collect();
            let fresh = served.iter().filter(|stop| all.at[**stop as usize].0 == NONE).count();
            let is_new = sequence.starts_with(&day.sequence) && day.sequence.len() == day.done;
            if !is_new || fresh != day_stops(&sequence) - day_stops(&day.sequence) {
                continue;
            }
            let before = day.sequence.clone();
            if all.change(tour as u32, (0, 0), |there| *there = sequence) {
                for stop in served {
                    if !all.layout.sites[stop as usize].done {
                        all.count_missing(stop, false);
                    }
                }
            } else {
                served.iter().for_each(|stop| all.at[*stop as usize] = (NONE, 0));
                all.change(tour as u32, (0, 0), |there| *there = before);
            }
        }
        all.settle_here();
        all
    }

    /// The stops not in any day that are to be put in; of a pair only the pick-up.
    pub fn missing(&self) -> Vec<u32> {
        let is_missing = |stop: &u32| {
            let site = &self.layout.sites[*stop as usize];
            self.at[*stop as usize].0 == NONE && (site.partner == NONE || site.is_taken)
        };
        (0..self.layout.sites.len() as u32).filter(is_missing).collect()
    }

    /// By tour, the sequence of the best plan, with [`NONE`] between trips.
    pub fn best(&self) -> &[Vec<u32>] {
        &self.best
    }

    pub(super) fn total(&self) -> i64 {
        self.cost
    }

    /// What the plan cost when it was settled last.
    pub(super) fn settled(&self) -> i64 {
        self.settled
    }

    /// How many days have stops that may be moved.
    pub(super) fn used_days(&self) -> usize {
        self.used
    }

    /// Changes a day's sequence, all but its first `from` and its last `tail` places, and walks on from there; `false` if some
    /// rule is broken now.
    pub(super) fn change(
        &mut self,
        tour: u32,
        (from, tail): (usize, usize),
        change: impl FnOnce(&mut Vec<u32>),
    ) -> bool {
        self.note(tour);
        let day = &mut self.days[tour as usize];
        let before = day.sum.cost;
        self.used -= usize::from(day.movable > 0);
        change(&mut day.sequence);
        day.walk_on(&self.layout, tour, &mut self.climbs, from, tail);
        self.used += usize::from(day.movable > 0);
        self.cost += day.sum.cost - before;
        self.note_places(tour, from);
        !self.days[tour as usize].sum.broken
    }

    /// A stop is missing from now on, or no longer.
    pub(super) fn count_missing(&mut self, stop: u32, is_missing: bool) {
        let price = self.layout.sites[stop as usize].price;
        if is_missing {
            self.at[stop as usize] = (NONE, 0);
        }
        let more = if is_missing { price } else { -price };
        self.cost += more;
        self.missing_prices += more;
        self.left_out = if is_missing { self.left_out + 1 } else { self.left_out - 1 };
    }

    /// Keeps a day as it is in the journal, once.
    fn note(&mut self, tour: u32) {
        if !std::mem::replace(&mut self.noted[tour as usize], true) {
            let mut copy = self.spare.pop().unwrap_or_default();
            copy.clone_from_day(&self.days[tour as usize]);
            self.journal.push((tour, copy));
        }
    }

    pub(super) fn note_places(&mut self, tour: u32, from: usize) {
        for (n, stop) in self.days[tour as usize].sequence.iter().enumerate().skip(from) {
            if *stop != NONE {
                self.at[*stop as usize] = (tour, n as u32 + 1);
            }
        }
    }

    pub(super) fn settle_here(&mut self) {
        for (tour, day) in self.journal.drain(..) {
            self.noted[tour as usize] = false;
            self.spare.push(day);
            if !std::mem::replace(&mut self.is_unkept[tour as usize], true) {
                self.unkept.push(tour);
            }
        }
        (self.settled, self.settled_prices) = (self.cost, self.missing_prices);
        (self.settled_left_out, self.is_built) = (self.left_out, true);
    }

    pub(super) fn back_to_settled(&mut self) {
        let mut journal = std::mem::take(&mut self.journal);
        for (tour, day) in &mut journal {
            let now = &mut self.days[*tour as usize];
            for stop in now.sequence.iter().filter(|stop| **stop != NONE) {
                self.at[*stop as usize] = (NONE, 0);
            }
            self.used -= usize::from(now.movable > 0);
            self.used += usize::from(day.movable > 0);
            std::mem::swap(now, day);
            self.noted[*tour as usize] = false;
        }
        for (tour, day) in journal.drain(..) {
            self.note_places(tour, 0);
            self.spare.push(day);
        }
        self.journal = journal;
        (self.cost, self.missing_prices) = (self.settled, self.settled_prices);
        self.left_out = self.settled_left_out;
    }

    pub(super) fn keep_here(&mut self) {
        debug_assert!(self.cost < BROKEN * self.days.len() as i64 * 2);
        while let Some(tour) = self.unkept.pop() {
            self.is_unkept[tour as usize] = false;
            self.best[tour as usize].clone_from(&self.days[tour as usize].sequence);
        }
    }
}

fn day_stops(sequence: &[u32]) -> usize {
    sequence.iter().filter(|stop| **stop != NONE).count()
}
