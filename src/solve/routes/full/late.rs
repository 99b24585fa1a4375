//! A late stop put into a plan that runs: everybody keeps their stops and their order, and of all places that one is taken
//! where the work and the waiting of others grow least together.

use super::days::Days;
use super::layout::NONE;
use super::place::Few;
use crate::solve::random::Dice;

/// What putting a stop in has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::solve::routes) struct Added {
    /// What the plan costs more, in points.
    pub cost: i64,
    /// By how much other visits begin later, all added up, in tenths of a second.
    pub delay: i64,
}

impl Days {
    /// Puts a missing stop in; `None` if there is nowhere.
    pub fn add_late(&mut self, stop: u32) -> Option<Added> {
        let mut best: Option<(i64, Added, u32, Vec<u32>)> = None;
        let before = self.total();
        for tour in 0..self.days.len() as u32 {
            let begins = self.begins(tour);
            for place in self.places_in(stop, tour) {
                if self.try_place(stop, place) {
                    let added = Added { cost: self.total() - before, delay: self.delay(tour, &begins, stop) };
                    let both = added.cost + added.delay * self.layout.weights.time.max(1);
                    if best.as_ref().is_none_or(|(least, ..)| both < *least) {
                        best = Some((both, added, tour, self.days[tour as usize].sequence.clone()));
                    }
                }
                self.back_to_settled();
                self.at[stop as usize] = (NONE, 0);
            }
        }
        let (_, added, tour, sequence) = best?;
        self.change(tour, |there| *there = sequence);
        self.count_missing(stop, false);
        self.settle_here();
        self.keep_here();
        Some(added)
    }

    /// The cheapest few places for a stop in a tour, by guess.
    fn places_in(&mut self, stop: u32, tour: u32) -> Vec<super::guess::Place> {
        let mut few = Few::none();
        // No place is overlooked here: the countdown never ends.
        self.blink = u32::MAX;
        self.look_at_day(stop, tour, &mut few, &mut Dice::new(0));
        few.iter().collect()
    }

    /// By stop of a tour: when its visit begins.
    fn begins(&self, tour: u32) -> Vec<(u32, i64)> {
        let day = &self.days[tour as usize];
        let stops = day.sequence.iter().zip(day.nodes.iter().skip(1));
        stops.filter(|(stop, _)| **stop != NONE).map(|(stop, node)| (*stop, node.begin)).collect()
    }

    fn delay(&self, tour: u32, before: &[(u32, i64)], stop: u32) -> i64 {
        let now = self.begins(tour);
        let others = now.iter().filter(|(other, _)| *other != stop);
        others.zip(before).map(|((_, now), (_, before))| (now - before).max(0)).sum()
    }
}
