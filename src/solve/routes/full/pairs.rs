//! Where a pick-up and its delivery cost least: in every day near either of them, by guess, then walked, cheapest first.

use super::days::Days;
use super::guess::{Look, Place};
use super::layout::NONE;
use crate::solve::random::Dice;

/// How many guesses are walked before one gives up.
const TRIES: usize = 24;

/// Two places in a day: the pick-up goes after one node, the delivery after a later one or after the pick-up itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Both {
    pub cost: i64,
    tour: u32,
    from_after: usize,
    to_after: usize,
}

impl Days {
    /// Puts a pick-up and its delivery in; `false` if there is nowhere.
    pub(super) fn place_pair(&mut self, from: u32, _: &mut Dice) -> bool {
        let to = self.layout.sites[from as usize].partner;
        if self.layout.apart.others(from).any(|other| other == to) {
            return false;
        }
        let mut all = Vec::new();
        for tour in self.days_near(from, to) {
            self.look_at_both(from, to, tour, &mut all);
        }
        all.sort_by_key(|both| (both.cost, both.tour, both.from_after, both.to_after));
        let done = all.iter().take(TRIES).any(|both| self.try_both(from, to, *both));
        if done {
            self.count_missing(from, false);
            self.count_missing(to, false);
        }
        done
    }

    /// The days of their neighbours, and the next empty day of each kind.
    fn days_near(&self, from: u32, to: u32) -> Vec<u32> {
        let near = [from, to].into_iter().flat_map(|stop| self.layout.near.of(stop));
        let empty = (0..self.layout.kinds.len() as u32).filter_map(|kind| self.empty_day(kind));
        let mut days: Vec<u32> =
            near.map(|stop| self.at[*stop as usize].0).filter(|tour| *tour != NONE).chain(empty).collect();
        days.sort_unstable();
        days.dedup();
        days.retain(|tour| self.is_allowed(from, *tour) && self.is_allowed(to, *tour));
        days
    }

    pub(super) fn look_at_both(&self, from: u32, to: u32, tour: u32, all: &mut Vec<Both>) {
        let day = &self.days[tour as usize];
        let looks = [from, to].map(|stop| Look::new(&self.layout, day, tour, stop));
        let [Some(look_from), Some(look_to)] = looks else { return };
        let places = |look: &Look| -> Vec<Place> {
            (day.done..=day.sequence.len()).filter_map(|after| look.within(after)).collect()
        };
        let (starts, ends) = (places(&look_from), places(&look_to));
        for start in &starts {
            let trip = day.nodes[start.after as usize].trip;
            let later =
                ends.iter().filter(|end| end.after >= start.after && day.nodes[end.after as usize].trip == trip);
            all.extend(later.map(|end| Both {
                cost: start.cost + end.cost,
                tour,
                from_after: start.after as usize,
                to_after: end.after as usize,
            }));
        }
    }

    /// Puts a pair at two places if the walk agrees, and if that costs less than leaving it out.
    pub(super) fn try_both(&mut self, from: u32, to: u32, both: Both) -> bool {
        let Both { tour, from_after, to_after, .. } = both;
        let put = |sequence: &mut Vec<u32>| {
            sequence.insert(to_after, to);
            sequence.insert(from_after, from);
        };
        let price = self.layout.sites[from as usize].price + self.layout.sites[to as usize].price;
        let before = self.total();
        let tail = self.days[tour as usize].sequence.len() - to_after;
        if self.change(tour, (from_after, tail), put) && self.total() - before <= price {
            return true;
        }
        self.change(tour, (from_after, tail), |sequence| {
            sequence.remove(from_after);
            sequence.remove(to_after);
        });
        self.at[from as usize] = (NONE, 0);
        self.at[to as usize] = (NONE, 0);
        false
    }
}
