//! One tour walked from its beginning to its end, as the plan says, by the judge's own arithmetic.

use super::breach::{Breach, Broken};
use super::figures::TourFigures;
use super::ground::{Way, flat, foot_and_height, on_one_stair, stair};
use super::loads;
use crate::solve::routes::plan::{Tour, Trip, Visit};
use crate::solve::routes::problem::{Carrier, Problem};
use crate::solve::routes::units::{Decimetres, KilogramMetres};

/// Where the carrier is: at a place, or at a height above it.
#[derive(Clone, Copy)]
struct Position {
    place: u32,
    height: i64,
}

/// Walks one tour.
pub(super) struct Walker<'a> {
    problem: &'a Problem,
    carrier: &'a Carrier,
    tour: &'a Tour,
    number: u32,
    breaches: &'a mut Vec<Breach>,
    /// When the carrier is free to go on.
    free: i64,
    at: Position,
    way: Way,
    /// Decimetres climbed on the trip at hand.
    trip_climb: i64,
    /// Pauses already taken.
    pauses: usize,
}

impl<'a> Walker<'a> {
    pub fn new(problem: &'a Problem, tour: &'a Tour, number: u32, breaches: &'a mut Vec<Breach>) -> Self {
        let carrier = &problem.carriers[tour.carrier as usize];
        let at = Position { place: carrier.start, height: 0 };
        let free = carrier.hours.open.0;
        Self { problem, carrier, tour, number, breaches, free, at, way: Way::default(), trip_climb: 0, pauses: 0 }
    }

    /// Walks it all; what it amounts to.
    pub fn walk(mut self) -> TourFigures {
        let set_out = self.tour.trips.first().map_or(self.tour.end, |trip| trip.leave);
        self.must(self.tour.trips.len() <= self.carrier.most_trips as usize, Broken::TooManyTrips, None);
        self.must(self.done_is_first(), Broken::DoneMoved, None);
        for (n, trip) in self.tour.trips.iter().enumerate() {
            self.walk_trip(n, trip);
        }
        self.finish();
        let stops = self.tour.trips.iter().map(|trip| trip.visits.len() as u32).sum();
        let way = self.way;
        TourFigures {
            time: self.tour.end - set_out,
            walked: Decimetres(way.walked),
            climbed: Decimetres(way.climbed),
            climbing: KilogramMetres(way.work / 10_000),
            stops,
        }
    }

    /// Notes what is broken, unless all there is to the tour was done before the plan began: that cannot be helped.
    fn must(&mut self, kept: bool, broken: Broken, stop: Option<u32>) {
        let is_past = broken != Broken::DoneMoved && self.is_all_done();
        if !kept && !is_past {
            self.breaches.push(Breach { broken, tour: Some(self.number), stop });
        }
    }

    /// Are the stops done before the first of their trips still, in order?
    fn done_is_first(&self) -> bool {
        let Some(underway) = &self.carrier.underway else { return true };
        let trips = &self.tour.trips;
        underway.done.iter().enumerate().all(|(n, done)| {
            let there = trips.get(n).map(|trip| trip.visits.iter().map(|visit| visit.stop).collect::<Vec<_>>());
            let there = there.unwrap_or_default();
            let is_last = n + 1 == underway.done.len();
            if is_last { there.starts_with(done) } else { there == *done }
        })
    }

    /// Is nothing left to be done in this tour?
    fn is_all_done(&self) -> bool {
        self.carrier.underway.is_some()
            && self.tour.trips.iter().enumerate().all(|(n, trip)| trip.visits.len() == self.done_in(n))
    }

    /// How many visits of a trip were made before the plan began.
    fn done_in(&self, trip: usize) -> usize {
        let underway = self.carrier.underway.as_ref();
        underway.and_then(|underway| underway.done.get(trip)).map_or(0, Vec::len)
    }

    /// Had a trip set out before the plan began?
    fn had_set_out(&self, trip: usize) -> bool {
        self.carrier.underway.as_ref().is_some_and(|underway| {
            let last = underway.done.len().saturating_sub(1);
            trip < last || (trip == last && (self.done_in(trip) > 0 || !underway.aboard.is_empty()))
        })
    }

    /// The trip that somebody underway is on, and when they are free to go on.
    fn underway(&self) -> Option<(usize, i64)> {
        self.carrier.underway.as_ref().map(|underway| (underway.done.len().saturating_sub(1), underway.free.0))
    }

    fn walk_trip(&mut self, n: usize, trip: &Trip) {
        let had_set_out = self.had_set_out(n);
        if n > 0 {
            self.return_to_base();
            self.free += self.carrier.reload.0;
        }
        if let Some((current, free)) = self.underway()
            && n <= current
        {
            self.free = free;
        }
        self.trip_climb = 0;
        if !had_set_out {
            self.go_and_rest(0, trip.leave.0, None);
            self.must(trip.leave.0 >= self.free, Broken::TooSoon, None);
            self.must(self.is_released(trip), Broken::BeforeRelease, None);
            self.free = trip.leave.0;
        }
        let done = self.done_in(n);
        let hands = loads::in_hand(self.problem, trip);
        for (at, (visit, grams)) in trip.visits.iter().zip(&hands).enumerate() {
            let before = at.checked_sub(1).and_then(|at| trip.visits.get(at));
            let time = self.walk_to(visit, before, *grams);
            if at >= done {
                self.visit(visit, time);
            }
        }
        self.look_at_loads(trip, done, had_set_out);
        let climbed = self.trip_climb;
        self.must(self.carrier.most_climb_trip.is_none_or(|most| climbed <= most.0), Broken::TripClimb, None);
    }

    fn look_at_loads(&mut self, trip: &Trip, done: usize, had_set_out: bool) {
        let tour = Some(self.number);
        let mut tell = |broken, stop| self.breaches.push(Breach { broken, tour, stop });
        loads::look(self.problem, self.carrier, trip, done, &mut tell);
        if had_set_out {
            loads::look_aboard(self.problem, self.carrier, trip, &mut tell);
        }
    }

    fn is_released(&self, trip: &Trip) -> bool {
        trip.visits.iter().all(|visit| self.problem.stops[visit.stop as usize].release <= trip.leave)
    }

    /// Walks from where the carrier is to a visit; how long that takes.
    fn walk_to(&mut self, visit: &Visit, before: Option<&Visit>, grams: i64) -> i64 {
        let spot = self.problem.stops[visit.stop as usize].at;
        let (place, height) = foot_and_height(self.problem, spot);
        let way = if visit.from_foot {
            let flat = flat(self.problem, self.carrier, self.at.place, place);
            self.down().and(flat).and(stair(self.carrier, 0, height, grams))
        } else {
            let same = before.is_some_and(|before| on_one_stair(self.problem.stops[before.stop as usize].at, spot));
            self.must(same, Broken::NoDoorBefore, Some(visit.stop));
            stair(self.carrier, self.at.height, height, grams)
        };
        self.go(way);
        self.at = Position { place, height };
        way.time
    }

    fn visit(&mut self, visit: &Visit, time: i64) {
        let (begin, stop) = (visit.begin, &self.problem.stops[visit.stop as usize]);
        self.go_and_rest(time, begin.0, Some(visit.stop));
        self.must(begin.0 >= self.free, Broken::TooSoon, Some(visit.stop));
        let open = stop.windows.is_empty() || stop.windows.iter().any(|w| (w.open..=w.close).contains(&begin));
        self.must(open, Broken::OutsideWindows, Some(visit.stop));
        self.must(stop.skills & !self.carrier.skills == 0, Broken::Skill, Some(visit.stop));
        let pinned = stop.pinned.is_none_or(|carrier| carrier == self.tour.carrier);
        self.must(pinned, Broken::Pinned, Some(visit.stop));
        self.free = begin.0 + stop.service.0;
    }

    fn down(&self) -> Way {
        stair(self.carrier, self.at.height, 0, 0)
    }

    fn go(&mut self, way: Way) {
        self.trip_climb += way.climbed;
        self.way = self.way.and(way);
    }

    /// Goes a way that takes so long and is ready at its end; pauses that begin before `moment` are taken, each in its window:
    /// before setting out if it would begin on the way, otherwise on arrival.
    fn go_and_rest(&mut self, time: i64, moment: i64, stop: Option<u32>) {
        let mut left = time;
        while let (Some(pause), Some(begin)) = (self.carrier.breaks.get(self.pauses), self.tour.pauses.get(self.pauses))
        {
            if begin.0 >= moment {
                break;
            }
            if begin.0 >= self.free + left {
                self.free += std::mem::take(&mut left);
            }
            let in_window = pause.window.open <= *begin && *begin <= pause.window.close;
            self.must(in_window && begin.0 >= self.free, Broken::PauseMissed, stop);
            self.free = begin.0 + pause.length.0;
            self.pauses += 1;
        }
        self.free += left;
    }

    fn return_to_base(&mut self) {
        let way = self.down().and(flat(self.problem, self.carrier, self.at.place, self.carrier.start));
        self.go(way);
        let moment = self.free + way.time;
        self.go_and_rest(way.time, moment, None);
        self.at = Position { place: self.carrier.start, height: 0 };
    }

    fn finish(&mut self) {
        let way = match self.carrier.end {
            Some(end) => self.down().and(flat(self.problem, self.carrier, self.at.place, end)),
            None => Way::default(),
        };
        self.go(way);
        let end = self.tour.end;
        self.go_and_rest(way.time, end.0, None);
        let set_out = self.tour.trips.first().map_or(end, |trip| trip.leave);
        self.must(end.0 >= self.free, Broken::TooSoon, None);
        let hours = self.carrier.hours;
        self.must(self.carrier.underway.is_some() || set_out >= hours.open, Broken::OutsideHours, None);
        self.must(end <= hours.close, Broken::OutsideHours, None);
        let mut missed = self.carrier.breaks.iter().skip(self.pauses);
        let rested = missed.all(|pause| end <= pause.window.close);
        self.must(rested, Broken::PauseMissed, None);
        let (climbed, walked) = (self.way.climbed, self.way.walked);
        self.must(self.carrier.most_climb.is_none_or(|most| climbed <= most.0), Broken::DayClimb, None);
        self.must(self.carrier.most_walk.is_none_or(|most| walked <= most.0), Broken::Walk, None);
    }
}
