//! Why a stop is left out: for each carrier, the rule that a tour to this stop alone would break, or that their time is full.

use serde::{Deserialize, Serialize};

use super::breach::Broken;
use super::ground::{flat, foot_and_height, stair};
use super::judge::judge;
use super::loads::in_hand;
use crate::solve::routes::plan::{Plan, Tour, Trip, Visit};
use crate::solve::routes::problem::{Carrier, Problem};
use crate::solve::routes::units::Tenths;

/// Why one carrier does not visit a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Even alone, it would break this rule.
    Breaks {
        /// The carrier.
        carrier: u32,
        /// The rule.
        broken: Broken,
    },
    /// Alone it would do; beside what they carry already, nothing better than leaving it out was found.
    Full {
        /// The carrier.
        carrier: u32,
    },
}

/// For each carrier, why they do not visit a stop that a plan leaves out.
pub fn reasons(problem: &Problem, stop: u32) -> Vec<Reason> {
    (0..problem.carriers.len() as u32)
        .map(|carrier| match alone(problem, stop, carrier) {
            Some(broken) => Reason::Breaks { carrier, broken },
            None => Reason::Full { carrier },
        })
        .collect()
}

/// The rule that a tour to this stop alone, or to its pair, breaks at whatever hour it begins.
fn alone(problem: &Problem, stop: u32, carrier: u32) -> Option<Broken> {
    let kind = problem.carriers.get(carrier as usize)?;
    let pinned = problem.stops.get(stop as usize).and_then(|stop| stop.pinned);
    if pinned.is_some_and(|other| other != carrier) {
        return Some(Broken::Pinned);
    }
    let stops = match problem.pairs.iter().find(|pair| pair.from == stop || pair.to == stop) {
        Some(pair) => vec![pair.from, pair.to],
        None => vec![stop],
    };
    let one = single(problem, kind);
    let tour = timed(&one, &stops);
    let breaches = judge(&one, &Plan { tours: vec![tour], unserved: Vec::new() }).breaches;
    let of_it = |stop: Option<u32>| stop.is_none_or(|stop| stops.contains(&stop));
    let counts = |broken: Broken| !matches!(broken, Broken::NotOnce | Broken::Pinned);
    breaches.iter().find(|breach| of_it(breach.stop) && counts(breach.broken)).map(|breach| breach.broken)
}

/// The same problem with this carrier only, at the base with the whole day before them.
fn single(problem: &Problem, carrier: &Carrier) -> Problem {
    let carrier = Carrier { underway: None, breaks: Vec::new(), count: Some(1), ..carrier.clone() };
    Problem { carriers: vec![carrier], apart: Vec::new(), together: Vec::new(), ..problem.clone() }
}

/// A tour to these stops, each as early as it can be reached.
fn timed(problem: &Problem, stops: &[u32]) -> Tour {
    let carrier = &problem.carriers[0];
    let release = stops.iter().map(|stop| problem.stops[*stop as usize].release).max().unwrap_or_default();
    let leave = carrier.hours.open.max(release);
    let visit = |stop: &u32| Visit { stop: *stop, begin: leave, from_foot: true };
    let mut trip = Trip { leave, visits: stops.iter().map(visit).collect() };
    let hands = in_hand(problem, &trip);
    let (mut free, mut at) = (leave.0, (carrier.start, 0));
    for (visit, grams) in trip.visits.iter_mut().zip(hands) {
        let stop = &problem.stops[visit.stop as usize];
        let (place, height) = foot_and_height(problem, stop.at);
        let down = stair(carrier, at.1, 0, 0);
        let way = down.and(flat(problem, carrier, at.0, place)).and(stair(carrier, 0, height, grams));
        let soonest = Tenths(free + way.time);
        let next = stop.windows.iter().find(|window| soonest <= window.close);
        visit.begin = next.map_or(soonest, |window| window.open.max(soonest));
        (free, at) = (visit.begin.0 + stop.service.0, (place, height));
    }
    let home = carrier.end.map(|end| stair(carrier, at.1, 0, 0).and(flat(problem, carrier, at.0, end)));
    let end = Tenths(free + home.map_or(0, |way| way.time));
    Tour { carrier: 0, trips: vec![trip], pauses: Vec::new(), end }
}
