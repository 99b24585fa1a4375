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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::site::Point;
    use crate::solve::routes::planner::Planner;
    use crate::solve::routes::problem::*;
    use crate::solve::routes::units::Decimetres;

    /// A door on the fifth floor, 100 m from the base, and one at the base; somebody who can do both.
    fn house() -> Problem {
        let points = vec![Point::default(), Point { x: 100.0, y: 0.0 }];
        let door = Stop::at(Spot::Floor { stairwell: 0, floor: 5 });
        let mut carrier = Carrier::from(0);
        carrier.hours = Window { open: Tenths(0), close: Tenths::minutes(240) };
        Problem {
            ground: Ground::Plane { points, rounding: Rounding::Nearest },
            stairwells: vec![Stairwell { foot: 1, floors: 6, floor_height: Decimetres(30) }],
            stops: vec![Stop { load: vec![8_000], service: Tenths::minutes(1), ..door }, Stop::at(Spot::Place(0))],
            carriers: vec![carrier],
            ..Problem::default()
        }
    }

    /// Why the door is left out after a change that makes it impossible; the plan leaves out nothing else.
    fn why(change: impl FnOnce(&mut Problem)) -> Vec<Broken> {
        let mut problem = house();
        change(&mut problem);
        let mut planner = Planner::new(problem.clone(), 1).unwrap();
        planner.spend(50);
        let plan = planner.best();
        assert_eq!(plan.unserved, [0]);
        assert!(judge(&problem, &plan).accepted());
        let broken = |reason: Reason| match reason {
            Reason::Breaks { broken, .. } => broken,
            Reason::Full { .. } => Broken::Unknown,
        };
        reasons(&problem, 0).into_iter().map(broken).collect()
    }

    #[test]
    fn each_limit_has_its_own_reason() {
        let closes = |minutes| Window { open: Tenths(0), close: Tenths::minutes(minutes) };
        assert_eq!(why(|p| p.stops[0].windows = vec![closes(1)]), [Broken::OutsideWindows]);
        assert_eq!(why(|p| p.carriers[0].hours = closes(3)), [Broken::OutsideHours]);
        assert_eq!(why(|p| p.stops[0].release = Tenths::minutes(239)), [Broken::OutsideHours]);
        assert_eq!(why(|p| p.carriers[0].capacity = vec![7_999]), [Broken::TripLoad]);
        assert_eq!(why(|p| p.carriers[0].climb_capacity = vec![7_999]), [Broken::ClimbLoad]);
        assert_eq!(why(|p| p.stops[0].skills = 4), [Broken::Skill]);
        assert_eq!(why(|p| p.carriers[0].most_climb_trip = Some(Decimetres(119))), [Broken::TripClimb]);
        assert_eq!(why(|p| p.carriers[0].most_climb = Some(Decimetres(119))), [Broken::DayClimb]);
        assert_eq!(why(|p| p.carriers[0].most_walk = Some(Decimetres::metres(199))), [Broken::Walk]);
    }

    #[test]
    fn every_carrier_has_a_reason_of_their_own() {
        let all = why(|p| {
            p.carriers[0].capacity = vec![100];
            p.carriers.push(Carrier { skills: 1, ..Carrier::from(0) });
            p.stops[0].skills = 2;
            p.stops[0].pinned = Some(0);
        });
        assert_eq!(all, [Broken::TripLoad, Broken::Pinned]);
    }

    #[test]
    fn a_day_that_is_full_is_no_broken_rule() {
        let mut problem = house();
        problem.stops = vec![problem.stops[0].clone(); 8];
        problem.carriers[0].hours.close = Tenths::minutes(12);
        let mut planner = Planner::new(problem.clone(), 1).unwrap();
        planner.spend(50);
        let plan = planner.best();
        assert!(!plan.unserved.is_empty() && plan.unserved.len() < 8);
        let all: Vec<Reason> = plan.unserved.iter().flat_map(|stop| reasons(&problem, *stop)).collect();
        assert!(all.iter().all(|reason| *reason == Reason::Full { carrier: 0 }), "{all:?}");
    }
}
