//! A planned batch: for each carrier the climbs in order, with trips, orders, moments and grams; what is left out and why.

use serde::{Deserialize, Serialize};

use super::batch::{Batch, Orders};
use super::problem::problem;
use crate::solve::routes::check::{Breach, Broken, Reason, TourFigures, judge, reasons};
use crate::solve::routes::problem::{Carrier, Problem, Spot};
use crate::solve::routes::{Decimetres, Plan, Tenths, Tour, Visit, cost};

/// One order handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedAt {
    /// The order.
    pub call: u32,
    /// When one is at the door, from the day's midnight.
    pub begin: Tenths,
}

/// Up a stairwell with what is for its doors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climb {
    /// The trip it is on, from 0.
    pub trip: u32,
    /// The stairwell.
    pub stair: u32,
    /// When the carrier is at its foot.
    pub foot: Tenths,
    /// The orders, in order.
    pub calls: Vec<HandedAt>,
    /// What is carried up, in grams.
    pub grams: i64,
}

/// What one carrier does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunPlan {
    /// The climbs, in order.
    pub climbs: Vec<Climb>,
    /// When each trip leaves the centre.
    pub leaves: Vec<Tenths>,
    /// When they are back from the last; 0 if they have nothing to do.
    pub end: Tenths,
    /// Time, metres walked and climbed, orders.
    pub figures: TourFigures,
}

/// Why a carrier does not bring an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// Heavier than they can carry.
    TooHeavy,
    /// Higher than they climb.
    TooHigh,
    /// The times asked for at the door lie outside their hours.
    Window,
    /// Their hours are too short for it.
    Hours,
    /// Alone it would do; beside what they carry already there was no room.
    Full,
}

/// An order that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The order.
    pub call: u32,
    /// Why, carrier by carrier; empty while the search goes on.
    pub why: Vec<WhyNot>,
}

/// A planned batch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchPlan {
    /// What each carrier does, in their order.
    pub runs: Vec<RunPlan>,
    /// The orders that are left out.
    pub left_out: Vec<LeftOut>,
    /// The rules that the plan breaks: none, unless carriers are late. `tour` is the carrier, `stop` the order.
    pub broken: Vec<Breach>,
    /// What it costs, in points, a thousandth of a second each.
    pub cost: i64,
}

impl BatchPlan {
    /// The orders, carrier by carrier, trip by trip.
    pub fn orders(&self) -> Vec<Orders> {
        let trips = |run: &RunPlan| {
            let of =
                |trip: u32| run.climbs.iter().filter(move |climb| climb.trip == trip).flat_map(|climb| &climb.calls);
            (0..run.leaves.len() as u32).map(|trip| of(trip).map(|handed| handed.call).collect()).collect()
        };
        self.runs.iter().map(trips).collect()
    }
}

/// A routing plan of a batch as climbs. Reasons are sought only where they are asked for: that takes its time.
pub(super) fn outcome(batch: &Batch, problem: &Problem, plan: &Plan, with_reasons: bool) -> BatchPlan {
    let verdict = judge(problem, plan);
    let mut runs = vec![RunPlan::default(); batch.carriers.len()];
    for (tour, figures) in plan.tours.iter().zip(&verdict.figures.tours) {
        if let Some(run) = runs.get_mut(tour.carrier as usize) {
            *run = run_plan(batch, problem, tour, *figures);
        }
    }
    let of_carrier = |breach: &Breach| {
        let tour = breach.tour.and_then(|tour| plan.tours.get(tour as usize)).map(|tour| tour.carrier);
        Breach { tour, ..*breach }
    };
    let left_out =
        |call: &u32| LeftOut { call: *call, why: if with_reasons { why(batch, problem, *call) } else { Vec::new() } };
    BatchPlan {
        runs,
        left_out: plan.unserved.iter().map(left_out).collect(),
        broken: verdict.breaches.iter().map(of_carrier).collect(),
        cost: cost(problem, plan),
    }
}

fn run_plan(batch: &Batch, problem: &Problem, tour: &Tour, figures: TourFigures) -> RunPlan {
    let carrier = problem.carriers.get(tour.carrier as usize);
    let mut climbs: Vec<Climb> = Vec::new();
    for (trip, visits) in (0..).zip(tour.trips.iter().map(|trip| &trip.visits)) {
        for visit in visits {
            let (stair, height) = stair_and_height(problem, visit);
            let handed = HandedAt { call: visit.stop, begin: visit.begin };
            match climbs.last_mut().filter(|climb| climb.trip == trip && climb.stair == stair && !visit.from_foot) {
                Some(climb) => climb.calls.push(handed),
                None => climbs.push(Climb { trip, stair, foot: Tenths(height), calls: vec![handed], grams: 0 }),
            }
        }
    }
    climbs.iter_mut().for_each(|climb| weigh(batch, carrier, climb));
    RunPlan { climbs, leaves: tour.trips.iter().map(|trip| trip.leave).collect(), end: tour.end, figures }
}

/// What is carried up, and from that how long the way up takes and when one is at the foot; `foot` comes as the height of
/// the first door, in decimetres.
fn weigh(batch: &Batch, carrier: Option<&Carrier>, climb: &mut Climb) {
    let grams = |handed: &HandedAt| batch.calls.get(handed.call as usize).map_or(0, |call| i64::from(call.grams));
    climb.grams = climb.calls.iter().map(grams).sum();
    let pace = carrier.map(|carrier| carrier.pace).unwrap_or_default();
    let up = climb.foot.0 * (pace.up + pace.up_loaded * climb.grams / 10_000) / 100;
    let begin = climb.calls.first().map_or(Tenths(0), |handed| handed.begin);
    climb.foot = begin - Tenths(up);
}

fn stair_and_height(problem: &Problem, visit: &Visit) -> (u32, i64) {
    match problem.stops.get(visit.stop as usize).map(|stop| stop.at) {
        Some(Spot::Floor { stairwell, floor }) => {
            let floor_height = problem.stairwells.get(stairwell as usize).map_or(Decimetres(0), |s| s.floor_height);
            (stairwell, floor_height.0 * i64::from(floor.saturating_sub(1)))
        }
        _ => (u32::MAX, 0),
    }
}

/// Why each carrier does not bring an order that is left out; nothing where the batch cannot be planned at all.
pub fn why_not(batch: &Batch, call: u32) -> Vec<WhyNot> {
    problem(batch).map(|problem| why(batch, &problem, call)).unwrap_or_default()
}

pub(super) fn why(batch: &Batch, problem: &Problem, call: u32) -> Vec<WhyNot> {
    let one = |reason: &Reason| match *reason {
        Reason::Full { .. } => WhyNot::Full,
        Reason::Breaks { carrier, broken } => match broken {
            Broken::TripLoad | Broken::ClimbLoad => WhyNot::TooHeavy,
            Broken::Skill => WhyNot::TooHigh,
            Broken::OutsideWindows => WhyNot::Window,
            _ if is_away(batch, call, carrier) => WhyNot::Window,
            _ => WhyNot::Hours,
        },
    };
    reasons(problem, call).iter().map(one).collect()
}

/// Does a household want it only when the carrier is not there?
fn is_away(batch: &Batch, call: u32, carrier: u32) -> bool {
    let (Some(call), Some(carrier)) = (batch.calls.get(call as usize), batch.carriers.get(carrier as usize)) else {
        return false;
    };
    let hours = carrier.hours;
    !call.windows.is_empty() && call.windows.iter().all(|window| window.to <= hours.from || hours.to <= window.from)
}
