//! A round as a routing problem: a stop for each door, a carrier for each team, a highest floor as skills.

use super::fault::{RoundFault, faults};
use super::round::{Call, Round, Team};
use crate::domain::people::DayWindow;
use crate::domain::site::Point;
use crate::solve::doors::{BODY, FLOOR, floor_bit, floors_up_to, windows};
use crate::solve::routes::problem::{
    Break, Carrier, Ground, Problem, Rounding, Spot, Stairwell, Stop, Weights, Window, faults as route_faults,
};
use crate::solve::routes::{Decimetres, Tenths};

/// A metre climbed counts six seconds beside the time it takes; minutes and metres shared out evenly count far more than a
/// short way, for a team that is done an hour late is worse than everybody walking a little more.
const WEIGHTS: Weights = Weights { time: 100, metre: 500, kilogram_metre: 100, fair_time: 1_000, fair_climbing: 1_000 };

/// The round as a problem, sound; everything that is wrong with it instead, if anything is.
pub(super) fn problem(round: &Round) -> Result<Problem, Vec<RoundFault>> {
    let faults = faults(round);
    if !faults.is_empty() {
        return Err(faults);
    }
    let points: Vec<Point> = std::iter::once(round.base).chain(round.stairs.iter().map(|stair| stair.foot)).collect();
    let stairwell = |(n, stair): (u32, &super::round::Stair)| Stairwell {
        foot: n + 1,
        floors: stair.floors.max(1),
        floor_height: FLOOR,
    };
    let mut stops: Vec<Stop> = round.calls.iter().map(stop).collect();
    for pin in &round.pins {
        let there = stops.iter_mut().zip(&round.calls).filter(|(_, call)| call.stair == pin.stair);
        there.for_each(|(stop, _)| stop.pinned = Some(pin.team));
    }
    let problem = Problem {
        ground: Ground::Plane { points, rounding: Rounding::Nearest },
        stairwells: (0..).zip(&round.stairs).map(stairwell).collect(),
        stops,
        carriers: round.teams.iter().map(carrier).collect(),
        weights: WEIGHTS,
        ..Problem::default()
    };
    let faults = route_faults(&problem);
    if faults.is_empty() { Ok(problem) } else { Err(faults.into_iter().map(RoundFault::Route).collect()) }
}

fn stop(call: &Call) -> Stop {
    let service = Tenths::seconds(i64::from(call.seconds));
    let spot = Spot::Floor { stairwell: call.stair, floor: call.floor };
    Stop { service, windows: windows(&call.windows, service), skills: floor_bit(call.floor), ..Stop::at(spot) }
}

fn carrier(team: &Team) -> Carrier {
    let minutes = |span: DayWindow| (Tenths::minutes(i64::from(span.from)), Tenths::minutes(i64::from(span.to)));
    let (open, close) = minutes(team.hours);
    let pauses = team.pauses.iter().map(|pause| {
        let (open, close) = minutes(pause.window);
        let length = Tenths::minutes(i64::from(pause.minutes));
        Break { window: Window { open, close: (close - length).max(open) }, length }
    });
    Carrier {
        hours: Window { open, close },
        breaks: pauses.collect(),
        most_climb: team.most_metres.map(|metres| Decimetres::metres(i64::from(metres))),
        body: BODY,
        skills: floors_up_to(team.highest_floor),
        ..Carrier::from(0)
    }
}
