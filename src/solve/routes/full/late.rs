//! A late stop put into a plan that runs: everybody keeps their stops and their order, and of all places that one is taken
//! where the work and the waiting of others grow least together. Of a pair both are put in.

use super::days::Days;
use super::guess::{Manner, Place};
use super::layout::NONE;
use super::pairs::Both;
use super::place::Few;
use crate::solve::random::Dice;

/// How many places for a pair are walked in each tour.
const PAIR_TRIES: usize = 12;

/// Up to so many stops every gap is walked at once.
const EVERY_GAP: usize = 2_000;

/// What putting a stop in has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::solve::routes) struct Added {
    /// What the plan costs more, in points.
    pub cost: i64,
    /// By how much other visits begin later, all added up, in tenths of a second.
    pub delay: i64,
}

/// The least disturbance so far: what counts, what it is, and the tour's new sequence.
type Least = Option<(i64, Added, u32, Vec<u32>)>;

impl Days {
    /// Puts a missing stop in, with the other of its pair if it has one; `None` if there is nowhere.
    pub fn add_late(&mut self, stop: u32) -> Option<Added> {
        let partner = self.layout.sites[stop as usize].partner;
        let mut least: Least = None;
        let is_small = self.layout.sites.len() <= EVERY_GAP;
        for tour in 0..self.days.len() as u32 {
            if partner == NONE {
                let mut places = self.places_in(stop, tour);
                if is_small {
                    places.extend(self.every_gap(stop, tour));
                }
                self.try_each(stop, &places, &mut least);
            } else {
                self.try_pairs(stop, partner, tour, &mut least);
            }
        }
        if least.is_none() && partner == NONE && !is_small {
            // A look may be wrong about pauses and loads in hand; where it sees nothing, every gap is walked.
            for tour in 0..self.days.len() as u32 {
                let places = self.every_gap(stop, tour);
                self.try_each(stop, &places, &mut least);
            }
        }
        let (_, added, tour, sequence) = least?;
        self.change(tour, (0, 0), |there| *there = sequence);
        for stop in [stop, partner].into_iter().filter(|stop| *stop != NONE) {
            self.count_missing(stop, false);
        }
        self.settle_here();
        self.keep_here();
        Some(added)
    }

    fn try_each(&mut self, stop: u32, places: &[Place], least: &mut Least) {
        for place in places {
            let begins = self.begins(place.tour);
            if self.try_place(stop, *place) {
                self.compare(place.tour, &begins, &[stop], least);
            }
            self.back_to_settled();
            self.at[stop as usize] = (NONE, 0);
        }
    }

    fn try_pairs(&mut self, from: u32, to: u32, tour: u32, least: &mut Least) {
        if !self.is_allowed(from, tour) || !self.is_allowed(to, tour) {
            return;
        }
        let mut all: Vec<Both> = Vec::new();
        self.look_at_both(from, to, tour, &mut all);
        all.sort_by_key(|both| both.cost);
        let begins = self.begins(tour);
        for both in all.into_iter().take(PAIR_TRIES) {
            if self.try_both(from, to, both) {
                self.compare(tour, &begins, &[from, to], least);
            }
            self.back_to_settled();
            (self.at[from as usize], self.at[to as usize]) = ((NONE, 0), (NONE, 0));
        }
    }

    /// Keeps the tour as it is now if that disturbs less than the least so far. The price of who was missing is not yet
    /// taken off.
    fn compare(&mut self, tour: u32, before: &[(u32, i64)], new: &[u32], least: &mut Least) {
        let added = Added { cost: self.total() - self.settled(), delay: self.delay(tour, before, new) };
        let both = added.cost + added.delay * self.layout.weights.time.max(1);
        if least.as_ref().is_none_or(|(least, ..)| both < *least) {
            *least = Some((both, added, tour, self.days[tour as usize].sequence.clone()));
        }
    }

    /// The cheapest few places for a stop in a tour, by guess.
    fn places_in(&mut self, stop: u32, tour: u32) -> Vec<Place> {
        let mut few = Few::none();
        // No place is overlooked here: the countdown never ends.
        self.blink = u32::MAX;
        self.look_at_day(stop, tour, &mut few, &mut Dice::new(0));
        few.iter().collect()
    }

    /// Every gap of a tour that a stop may be in.
    fn every_gap(&self, stop: u32, tour: u32) -> Vec<Place> {
        let day = &self.days[tour as usize];
        let gaps = if self.is_allowed(stop, tour) { day.done..day.sequence.len() + 1 } else { 0..0 };
        gaps.map(|after| Place { cost: 0, tour, after: after as u32, manner: Manner::Within }).collect()
    }

    /// By stop of a tour: when its visit begins.
    fn begins(&self, tour: u32) -> Vec<(u32, i64)> {
        let day = &self.days[tour as usize];
        let stops = day.sequence.iter().zip(day.nodes.iter().skip(1));
        stops.filter(|(stop, _)| **stop != NONE).map(|(stop, node)| (*stop, node.begin)).collect()
    }

    fn delay(&self, tour: u32, before: &[(u32, i64)], new: &[u32]) -> i64 {
        let now = self.begins(tour);
        let others = now.iter().filter(|(other, _)| !new.contains(other));
        others.zip(before).map(|((_, now), (_, before))| (now - before).max(0)).sum()
    }
}
