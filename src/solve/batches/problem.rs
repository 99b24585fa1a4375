//! A batch as a routing problem: a stop for each order, loads in grams, a highest floor as skills, trips from the centre.

use super::batch::{Batch, Call, Carrier, OnTheWay};
use super::fault::{BatchFault, faults};
use crate::domain::site::Point;
use crate::solve::doors::{BODY, FLOOR, floor_bit, floors_up_to, windows};
use crate::solve::routes::Tenths;
use crate::solve::routes::problem::{
    Carrier as RouteCarrier, Ground, Problem, Rounding, Spot, Stairwell, Stop, Underway, Weights, Window,
    faults as route_faults,
};

/// As for rounds, but a load counts more than an even share: nobody carries a sack farther so that all are out equally long.
const WEIGHTS: Weights = Weights { time: 100, metre: 500, kilogram_metre: 150, fair_time: 500, fair_climbing: 500 };
/// How often somebody may come back for more.
const MOST_TRIPS: u32 = 40;
/// How long loading for another trip takes.
const RELOAD: Tenths = Tenths::minutes(4);
/// How many times an order that was promised doubles the price of leaving it out.
const PROMISE: u8 = 3;

/// The batch as a problem, sound; everything that is wrong with it instead, if anything is.
pub(super) fn problem(batch: &Batch) -> Result<Problem, Vec<BatchFault>> {
    let faults = faults(batch);
    if !faults.is_empty() {
        return Err(faults);
    }
    let points: Vec<Point> = std::iter::once(batch.base).chain(batch.stairs.iter().map(|stair| stair.foot)).collect();
    let stairwell = |(n, stair): (u32, &crate::solve::rounds::Stair)| Stairwell {
        foot: n + 1,
        floors: stair.floors.max(1),
        floor_height: FLOOR,
    };
    let mut carriers: Vec<RouteCarrier> = batch.carriers.iter().map(carrier).collect();
    for way in &batch.on_the_way {
        if let Some(carrier) = carriers.get_mut(way.carrier as usize) {
            carrier.underway = Some(underway(way));
        }
    }
    let problem = Problem {
        ground: Ground::Plane { points, rounding: Rounding::Nearest },
        stairwells: (0..).zip(&batch.stairs).map(stairwell).collect(),
        stops: batch.calls.iter().map(stop).collect(),
        carriers,
        weights: WEIGHTS,
        ..Problem::default()
    };
    let faults = route_faults(&problem);
    if faults.is_empty() { Ok(problem) } else { Err(routed(faults)) }
}

/// The routing engine's faults as a batch's.
pub(super) fn routed(faults: Vec<crate::solve::routes::problem::Fault>) -> Vec<BatchFault> {
    faults.into_iter().map(BatchFault::Route).collect()
}

fn stop(call: &Call) -> Stop {
    let service = Tenths::seconds(i64::from(call.seconds));
    let spot = Spot::Floor { stairwell: call.stair, floor: call.floor };
    Stop {
        service,
        windows: windows(&call.windows, service),
        load: vec![i64::from(call.grams)],
        skills: floor_bit(call.floor),
        release: Tenths::minutes(i64::from(call.ready)),
        pinned: call.pinned,
        priority: if call.promised { PROMISE } else { 0 },
        ..Stop::at(spot)
    }
}

fn carrier(carrier: &Carrier) -> RouteCarrier {
    let hours = Window {
        open: Tenths::minutes(i64::from(carrier.hours.from)),
        close: Tenths::minutes(i64::from(carrier.hours.to)),
    };
    RouteCarrier {
        hours,
        most_trips: MOST_TRIPS,
        reload: RELOAD,
        capacity: vec![i64::from(carrier.trip_grams.max(carrier.most_grams))],
        climb_capacity: vec![i64::from(carrier.most_grams)],
        body: BODY,
        skills: floors_up_to(carrier.highest_floor),
        ..RouteCarrier::from(0)
    }
}

fn underway(way: &OnTheWay) -> Underway {
    Underway { done: way.done.clone(), aboard: way.aboard.clone(), free: Tenths::minutes(i64::from(way.free)) }
}
