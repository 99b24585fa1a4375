//! Where a stop costs least: the best few gaps beside its neighbours, and each kind's next empty day, then anywhere. The first
//! that the walk agrees with is taken.

use super::days::Days;
use super::guess::{Look, Manner, Place};
use super::layout::NONE;
use crate::solve::random::Dice;

/// How many places are kept to try.
const FEW: usize = 4;
/// Up to so many stops there is time to walk every place that is tried, and to take the one that is cheapest indeed.
const SMALL: usize = 60;
/// Once there is a plan, so many of those in no day may look at every gap, or with more of them each as seldom: where hundreds
/// cannot be visited, looking everywhere for each would leave no time for anything else.
const SCANS: usize = 16;
/// How many places out of so many are overlooked on average: one in a hundred.
const BLINK: i64 = 100;

/// The cheapest few places found, cheapest first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Few {
    places: [Option<Place>; FEW],
}

impl Few {
    pub fn none() -> Self {
        Self { places: [None; FEW] }
    }

    /// Adds a place if it is among the cheapest; one that is there already is not added again.
    pub fn add(&mut self, place: Place) {
        if self.places[FEW - 1].is_some_and(|last| last.cost <= place.cost) || self.places.contains(&Some(place)) {
            return;
        }
        let at = self.places.iter().position(|other| other.is_none_or(|other| place.cost < other.cost));
        let Some(at) = at else { return };
        self.places.copy_within(at..FEW - 1, at + 1);
        self.places[at] = Some(place);
    }

    /// Is every one of them cheaper than so much already?
    fn are_below(&self, cost: i64) -> bool {
        self.places[FEW - 1].is_some_and(|last| last.cost < cost)
    }

    fn is_best(&self, place: &Place) -> bool {
        self.places[0].is_none_or(|best| place.cost < best.cost)
    }

    pub fn iter(&self) -> impl Iterator<Item = Place> {
        self.places.into_iter().flatten()
    }
}

impl Days {
    /// Puts a stop where it costs least; `false` if there is nowhere.
    pub(super) fn place_stop(&mut self, stop: u32, dice: &mut Dice) -> bool {
        let mut few = Few::none();
        self.look_beside(stop, &mut few, dice);
        self.look_at_empty_days(stop, &mut few, dice);
        self.look_at_own_trips(stop, &mut few, dice);
        if self.take_first(stop, &few) {
            return true;
        }
        if self.is_built && dice.below(self.left_out) >= SCANS {
            return false;
        }
        let mut few = Few::none();
        self.look_everywhere(stop, &mut few, dice);
        self.take_first(stop, &few)
    }

    fn look_beside(&mut self, stop: u32, few: &mut Few, dice: &mut Dice) {
        let mut blink = self.blink;
        let mut open: Option<(u32, Option<Look>)> = None;
        self.looked.wipe(self.layout.sites.len());
        for near in self.layout.near.of(stop) {
            let (tour, node) = self.at[*near as usize];
            if tour == NONE {
                continue;
            }
            if open.as_ref().is_none_or(|(last, _)| *last != tour) {
                let look =
                    self.is_allowed(stop, tour).then(|| Look::new(&self.layout, &self.days[tour as usize], tour, stop));
                open = Some((tour, look.flatten()));
            }
            let Some((_, Some(look))) = &open else { continue };
            if few.are_below(look.least_beside(*near)) {
                continue;
            }
            for after in [node as usize, node as usize - 1] {
                // A gap between two neighbours is looked at once.
                let is_new = look.stop_at_node(after).is_none_or(|before| self.looked.mark(before));
                if is_new {
                    add(look.within(after), few, &mut blink, dice);
                }
            }
        }
        self.blink = blink;
    }

    /// The next empty day of each kind.
    fn look_at_empty_days(&mut self, stop: u32, few: &mut Few, dice: &mut Dice) {
        let mut blink = self.blink;
        for kind in 0..self.layout.kinds.len() as u32 {
            if let Some(tour) = self.empty_day(kind)
                && self.is_allowed(stop, tour)
                && let Some(look) = Look::new(&self.layout, &self.days[tour as usize], tour, stop)
            {
                add(look.within(self.days[tour as usize].sequence.len()), few, &mut blink, dice);
            }
        }
        self.blink = blink;
    }

    fn look_at_own_trips(&mut self, stop: u32, few: &mut Few, dice: &mut Dice) {
        if self.layout.kinds.iter().all(|kind| kind.most_trips < 2) {
            return;
        }
        for tour in 0..self.days.len() as u32 {
            self.look_at_own_trips_of(stop, tour, few, dice);
        }
    }

    fn look_at_own_trips_of(&mut self, stop: u32, tour: u32, few: &mut Few, dice: &mut Dice) {
        let day = &self.days[tour as usize];
        let full = day.trips.len() >= self.layout.kind(tour).most_trips;
        if day.sequence.is_empty() || full || !self.is_allowed(stop, tour) {
            return;
        }
        let Some(look) = Look::new(&self.layout, day, tour, stop) else { return };
        let mut blink = self.blink;
        add(look.own(0, Manner::OwnBefore), few, &mut blink, dice);
        for (n, _) in day.sequence.iter().enumerate().filter(|(_, at)| **at == NONE) {
            add(look.own(n + 1, Manner::OwnBefore), few, &mut blink, dice);
        }
        add(look.own(day.sequence.len(), Manner::OwnLast), few, &mut blink, dice);
        self.blink = blink;
    }

    fn look_everywhere(&mut self, stop: u32, few: &mut Few, dice: &mut Dice) {
        for tour in 0..self.days.len() as u32 {
            if self.days[tour as usize].movable > 0 {
                self.look_within(stop, tour, few, dice);
            }
        }
    }

    /// Looks at every gap of a day, and at trips of its own.
    pub(super) fn look_at_day(&mut self, stop: u32, tour: u32, few: &mut Few, dice: &mut Dice) {
        self.look_within(stop, tour, few, dice);
        self.look_at_own_trips_of(stop, tour, few, dice);
    }

    fn look_within(&mut self, stop: u32, tour: u32, few: &mut Few, dice: &mut Dice) {
        let day = &self.days[tour as usize];
        if !self.is_allowed(stop, tour) {
            return;
        }
        let mut blink = self.blink;
        if let Some(look) = Look::new(&self.layout, day, tour, stop) {
            (day.done..=day.sequence.len()).for_each(|after| add(look.within(after), few, &mut blink, dice));
        }
        self.blink = blink;
    }

    /// May a stop be in a tour, as far as sets go?
    pub(super) fn is_allowed(&self, stop: u32, tour: u32) -> bool {
        let there = |other: u32| self.at[other as usize].0;
        self.layout.together.others(stop).all(|other| there(other) == NONE || there(other) == tour)
            && self.layout.apart.others(stop).all(|other| there(other) != tour)
    }

    /// A day of a kind with nothing in it that may be moved, if there is one.
    pub(super) fn empty_day(&self, kind: u32) -> Option<u32> {
        let of = self.layout.tours.partition_point(|other| *other < kind) as u32;
        let end = self.layout.tours.partition_point(|other| *other <= kind) as u32;
        (of..end).find(|tour| self.days[*tour as usize].movable == 0)
    }

    fn take_first(&mut self, stop: u32, few: &Few) -> bool {
        let is_small = self.layout.sites.len() <= SMALL;
        let done = match is_small.then(|| self.exactly_cheapest(stop, few)) {
            Some(place) => place.is_some_and(|place| self.try_place(stop, place)),
            None => few.iter().any(|place| self.try_place(stop, place)),
        };
        if done {
            self.count_missing(stop, false);
        }
        done
    }

    /// The cheapest of a few places, each walked.
    fn exactly_cheapest(&mut self, stop: u32, few: &Few) -> Option<Place> {
        let mut best: Option<(i64, Place)> = None;
        for place in few.iter() {
            if self.try_place(stop, place) {
                let cost = self.total();
                self.put_back(stop, place);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, place));
                }
            }
        }
        best.map(|(_, place)| place)
    }

    /// Puts a stop at a place if the walk agrees, and if that costs less than leaving it out.
    pub(super) fn try_place(&mut self, stop: u32, place: Place) -> bool {
        let after = place.after as usize;
        let put = |sequence: &mut Vec<u32>| match place.manner {
            Manner::Within => sequence.insert(after, stop),
            Manner::OwnBefore => drop(sequence.splice(after..after, [stop, NONE])),
            Manner::OwnLast => sequence.extend([NONE, stop]),
        };
        let (before, price) = (self.total(), self.layout.sites[stop as usize].price);
        // The guess may be off: only what is far too dear by it is not even walked.
        if place.cost / 2 > price {
            return false;
        }
        let tail = self.days[place.tour as usize].sequence.len() - after;
        if self.change(place.tour, (after, tail), put) && self.total() - before <= price {
            return true;
        }
        self.put_back(stop, place);
        false
    }

    /// Takes a stop out again that was just put at a place.
    fn put_back(&mut self, stop: u32, place: Place) {
        let after = place.after as usize;
        let count = if place.manner == Manner::Within { 1 } else { 2 };
        let tail = self.days[place.tour as usize].sequence.len() - after - count;
        self.change(place.tour, (after, tail), |sequence| {
            drop(sequence.drain(after..after + count));
        });
        self.at[stop as usize] = (NONE, 0);
    }
}

/// Adds a place, unless it would be the best so far and is overlooked by chance.
fn add(place: Option<Place>, few: &mut Few, blink: &mut u32, dice: &mut Dice) {
    let Some(place) = place else { return };
    if few.is_best(&place) {
        if *blink == 0 {
            *blink = (dice.chill() * BLINK / 1024) as u32;
            return;
        }
        *blink -= 1;
    }
    few.add(place);
}
