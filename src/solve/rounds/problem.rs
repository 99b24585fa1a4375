//! A round as a routing problem: a stop for each door, a carrier for each team, a highest floor as skills.

use super::fault::{RoundFault, faults};
use super::round::{Call, Round, Team};
use crate::domain::people::DayWindow;
use crate::domain::site::Point;
use crate::solve::routes::problem::{
    Break, Carrier, Ground, Problem, Rounding, Spot, Stairwell, Stop, Weights, Window, faults as route_faults,
};
use crate::solve::routes::{Decimetres, Tenths};

/// How high a floor is.
const FLOOR: Decimetres = Decimetres::metres(3);
/// What somebody weighs who climbs, in grams: it gives climbing empty-handed its weight.
const BODY: i64 = 60_000;
/// A metre climbed counts six seconds beside the time it takes; minutes and metres shared out evenly count far more than a
/// short way, for a team that is done an hour late is worse than everybody walking a little more.
const WEIGHTS: Weights = Weights { time: 100, metre: 500, kilogram_metre: 100, fair_time: 1_000, fair_climbing: 1_000 };
/// The highest floors that skills can tell apart.
const MOST_FLOORS: u8 = 64;

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

/// In order and merged; a visit is over when its window ends, where it is short enough for that.
fn windows(wanted: &[DayWindow], service: Tenths) -> Vec<Window> {
    let mut spans: Vec<DayWindow> = wanted.to_vec();
    spans.sort_unstable();
    let mut merged: Vec<DayWindow> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => merged.push(span),
        }
    }
    let window = |span: &DayWindow| {
        let open = Tenths::minutes(i64::from(span.from));
        Window { open, close: (Tenths::minutes(i64::from(span.to)) - service).max(open) }
    };
    merged.iter().map(window).collect()
}

/// The skill of climbing to a floor; everybody can stand on the ground.
fn floor_bit(floor: u8) -> u64 {
    if floor <= 1 { 0 } else { 1 << (floor.min(MOST_FLOORS) - 1) }
}

fn carrier(team: &Team) -> Carrier {
    let minutes = |span: DayWindow| (Tenths::minutes(i64::from(span.from)), Tenths::minutes(i64::from(span.to)));
    let (open, close) = minutes(team.hours);
    let pauses = team.pauses.iter().map(|pause| {
        let (open, close) = minutes(pause.window);
        let length = Tenths::minutes(i64::from(pause.minutes));
        Break { window: Window { open, close: (close - length).max(open) }, length }
    });
    let highest = team.highest_floor.unwrap_or(MOST_FLOORS).min(MOST_FLOORS);
    Carrier {
        hours: Window { open, close },
        breaks: pauses.collect(),
        most_climb: team.most_metres.map(|metres| Decimetres::metres(i64::from(metres))),
        body: BODY,
        skills: (1..=highest).fold(0, |all, floor| all | floor_bit(floor)),
        ..Carrier::from(0)
    }
}
