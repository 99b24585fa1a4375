//! A planned round: for each team its climbs in order, with doors, moments and metres; who is left out and why.

use serde::{Deserialize, Serialize};

use super::round::Round;
use crate::solve::routes::check::{Breach, Broken, Reason, TourFigures, judge, reasons};
use crate::solve::routes::problem::{Problem, Spot};
use crate::solve::routes::{Decimetres, Plan, Tenths, Tour, Visit, cost};

/// One door visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visited {
    /// The door.
    pub call: u32,
    /// When the visit begins, from the day's midnight.
    pub begin: Tenths,
}

/// Up a stairwell and down again, visiting doors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climb {
    /// The stairwell.
    pub stair: u32,
    /// The doors, in order.
    pub calls: Vec<Visited>,
    /// How far up in all.
    pub climbed: Decimetres,
}

/// What one team does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamDay {
    /// Its climbs, in order.
    pub climbs: Vec<Climb>,
    /// When it sets out, from the day's midnight; 0 if it has nothing to do.
    pub begin: Tenths,
    /// When it is back.
    pub end: Tenths,
    /// When each of its pauses begins.
    pub pauses: Vec<Tenths>,
    /// Time, metres walked and climbed, doors.
    pub figures: TourFigures,
}

/// Why a team does not visit a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// The times asked for at the door lie outside the team's hours.
    Window,
    /// The door is higher than the team climbs to.
    TooHigh,
    /// The team's hours are too short for it.
    Hours,
    /// It is more climbing than the team may do.
    Climbing,
    /// The stairwell is pinned to another team.
    Pinned,
    /// Alone it would do; beside what the team does already there was no room.
    Full,
    /// The team's order is kept as it is.
    Kept,
}

/// A door that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The door.
    pub call: u32,
    /// Why, team by team; empty while the search goes on.
    pub why: Vec<WhyNot>,
}

/// A planned round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundPlan {
    /// What each team does, in the order of the round's teams.
    pub teams: Vec<TeamDay>,
    /// The doors that are left out.
    pub left_out: Vec<LeftOut>,
    /// The rules that the plan breaks: none, unless it was made by hand. `tour` is the team, `stop` the door.
    pub broken: Vec<Breach>,
    /// What it costs, in points, a thousandth of a second each: time, ways, climbs, unevenness.
    pub cost: i64,
}

impl RoundPlan {
    /// The doors in order, team by team: to be changed by hand and weighed.
    pub fn orders(&self) -> Vec<Vec<u32>> {
        let calls = |day: &TeamDay| day.climbs.iter().flat_map(|climb| &climb.calls).map(|visit| visit.call).collect();
        self.teams.iter().map(calls).collect()
    }

    /// The longest and the shortest time of any team.
    pub fn times(&self) -> (Tenths, Tenths) {
        let times = || self.teams.iter().map(|day| day.figures.time);
        (times().max().unwrap_or_default(), times().min().unwrap_or_default())
    }

    /// The most and the least climbed by any team.
    pub fn climbs(&self) -> (Decimetres, Decimetres) {
        let climbs = || self.teams.iter().map(|day| day.figures.climbed);
        (climbs().max().unwrap_or_default(), climbs().min().unwrap_or_default())
    }
}

/// A routing plan of a round as climbs. Reasons are sought only where they are asked for: that takes its time.
pub(super) fn outcome(round: &Round, problem: &Problem, plan: &Plan, with_reasons: bool) -> RoundPlan {
    let verdict = judge(problem, plan);
    let mut teams = vec![TeamDay::default(); round.teams.len()];
    for (tour, figures) in plan.tours.iter().zip(&verdict.figures.tours) {
        if let Some(day) = teams.get_mut(tour.carrier as usize) {
            *day = team_day(problem, tour, *figures);
        }
    }
    let team_of = |breach: &Breach| {
        let tour = breach.tour.and_then(|tour| plan.tours.get(tour as usize)).map(|tour| tour.carrier);
        Breach { tour, ..*breach }
    };
    let left_out = |call: &u32| LeftOut {
        call: *call,
        why: if with_reasons { why_not(round, *call, &reasons(problem, *call)) } else { Vec::new() },
    };
    RoundPlan {
        teams,
        left_out: plan.unserved.iter().map(left_out).collect(),
        broken: verdict.breaches.iter().map(team_of).collect(),
        cost: cost(problem, plan),
    }
}

fn team_day(problem: &Problem, tour: &Tour, figures: TourFigures) -> TeamDay {
    let mut climbs: Vec<(Climb, i64)> = Vec::new();
    for visit in tour.trips.iter().flat_map(|trip| &trip.visits) {
        let (stair, height) = stair_and_height(problem, visit);
        let call = Visited { call: visit.stop, begin: visit.begin };
        match climbs.last_mut().filter(|(climb, _)| climb.stair == stair && !visit.from_foot) {
            Some((climb, at)) => {
                climb.calls.push(call);
                climb.climbed.0 += (height - *at).max(0);
                *at = height;
            }
            None => climbs.push((Climb { stair, calls: vec![call], climbed: Decimetres(height) }, height)),
        }
    }
    TeamDay {
        climbs: climbs.into_iter().map(|(climb, _)| climb).collect(),
        begin: tour.end - figures.time,
        end: tour.end,
        pauses: tour.pauses.clone(),
        figures,
    }
}

fn stair_and_height(problem: &Problem, visit: &Visit) -> (u32, i64) {
    match problem.stops.get(visit.stop as usize).map(|stop| stop.at) {
        Some(Spot::Floor { stairwell, floor }) => {
            let floor_height = problem.stairwells.get(stairwell as usize).map_or(0, |there| there.floor_height.0);
            (stairwell, floor_height * i64::from(floor.saturating_sub(1)))
        }
        _ => (u32::MAX, 0),
    }
}

fn why_not(round: &Round, call: u32, reasons: &[Reason]) -> Vec<WhyNot> {
    let one = |reason: &Reason| match *reason {
        Reason::Full { carrier } if round.kept.iter().any(|kept| kept.team == carrier) => WhyNot::Kept,
        Reason::Full { .. } => WhyNot::Full,
        Reason::Breaks { carrier, broken } => match broken {
            Broken::OutsideWindows => WhyNot::Window,
            Broken::Skill => WhyNot::TooHigh,
            Broken::DayClimb | Broken::TripClimb => WhyNot::Climbing,
            Broken::Pinned => WhyNot::Pinned,
            _ if is_away(round, call, carrier) => WhyNot::Window,
            _ => WhyNot::Hours,
        },
    };
    reasons.iter().map(one).collect()
}

/// Does a door want to be visited only when the team is not there?
fn is_away(round: &Round, call: u32, team: u32) -> bool {
    let (Some(call), Some(team)) = (round.calls.get(call as usize), round.teams.get(team as usize)) else {
        return false;
    };
    let hours = team.hours;
    !call.windows.is_empty() && call.windows.iter().all(|window| window.to <= hours.from || hours.to <= window.from)
}
