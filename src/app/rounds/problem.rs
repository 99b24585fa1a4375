//! From a round's record to what the planner is asked, and from its plan back to climbs.

use std::collections::BTreeMap;

use crate::domain::ledger::{DoorState, Ledger};
use crate::domain::people::DayWindow;
use crate::domain::rounds::{Climb, Round, Team};
use crate::domain::site::{DoorAt, PlaceKind, Point, StairwellId};
use crate::domain::workspace::Workspace;
use crate::solve::rounds::{self as solve, Pin, RoundPlan, gather, windows_today};
use crate::solve::routes::Tenths;

/// How long a visit takes, in seconds: a knock, a greeting, the short form.
pub const VISIT_SECONDS: u32 = 120;

/// A round as the planner is asked, with the doors by their index there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What the planner is asked.
    pub round: solve::Round,
    /// The doors, by their index in it.
    pub doors: Vec<DoorAt>,
    /// Doors that would not be visited on that day at all, by their own wish.
    pub another_day: Vec<DoorAt>,
}

impl Asked {
    /// The doors of the round that are still pending, and the teams with what people have pinned.
    pub fn of(workspace: &Workspace, round: &Round) -> Self {
        let mut wanted: BTreeMap<DoorAt, Option<Vec<DayWindow>>> = BTreeMap::new();
        let ledger = Ledger::of(workspace, round);
        for (_, own) in ledger.stairwells() {
            for door in own.doors.iter().filter(|door| door.state == DoorState::Pending) {
                let asked = door.household.map_or(Some(vec![]), |home| windows_today(&home.preferred, round.day));
                let at = DoorAt { stairwell: own.stairwell.id.clone(), door: door.number.clone() };
                wanted.insert(at, asked);
            }
        }
        let mut another_day = Vec::new();
        let mut doors = Vec::new();
        let stairwells: Vec<_> = ledger.stairwells().map(|(_, own)| own.stairwell.clone()).collect();
        let mut problem = gather(&stairwells, base(workspace), |stairwell, door| {
            let at = DoorAt { stairwell: stairwell.id.clone(), door: door.number.clone() };
            match wanted.remove(&at)? {
                Some(windows) => {
                    doors.push(at);
                    Some((VISIT_SECONDS, windows))
                }
                None => {
                    another_day.push(at);
                    None
                }
            }
        });
        problem.teams = round.teams.iter().map(|team| team_of(workspace, round, team)).collect();
        problem.pins = pins(round, &problem);
        Self { round: problem, doors, another_day }
    }

    /// The orders that the round's record already has: by team its doors, in walking order.
    pub fn orders(&self, round: &Round) -> Vec<Vec<u32>> {
        let places: BTreeMap<&DoorAt, u32> = self.doors.iter().zip(0..).collect();
        let calls = |climb: &Climb| {
            let at = |door: &String| DoorAt { stairwell: climb.stairwell.clone(), door: door.clone() };
            climb.doors.iter().filter_map(|door| places.get(&at(door)).copied()).collect::<Vec<u32>>()
        };
        round.teams.iter().map(|team| team.climbs.iter().flat_map(calls).collect()).collect()
    }

    /// A plan's teams as climbs; what was pinned stays so.
    pub fn climbs(&self, plan: &RoundPlan, round: &Round) -> Vec<Vec<Climb>> {
        plan.teams.iter().map(|day| day.climbs.iter().map(|climb| self.climb(climb, day, round)).collect()).collect()
    }

    fn climb(&self, climb: &solve::Climb, day: &solve::TeamDay, round: &Round) -> Climb {
        let id = |stair: u32| self.round.stairs.get(stair as usize).map(|stair| stair.id.clone());
        let stairwell = id(climb.stair).unwrap_or_else(|| StairwellId::new(""));
        let doors = climb.calls.iter().filter_map(|call| self.doors.get(call.call as usize));
        let begins = climb.calls.first().map_or(day.begin, |call| call.begin);
        let last = climb.calls.last().map_or(day.begin, |call| call.begin);
        let pinned = pinned_team(round, &stairwell).is_some();
        Climb {
            doors: doors.map(|at| at.door.clone()).collect(),
            at: minute(begins),
            until: minute(last).saturating_add((VISIT_SECONDS / 60) as u16),
            pinned,
            stairwell,
        }
    }
}

/// The team to which a stairwell is pinned.
pub fn pinned_team(round: &Round, stairwell: &StairwellId) -> Option<usize> {
    let pins = |team: &Team| team.climbs.iter().any(|climb| climb.pinned && climb.stairwell == *stairwell);
    round.teams.iter().position(pins)
}

fn pins(round: &Round, problem: &solve::Round) -> Vec<Pin> {
    let pin = |(stair, there): (u32, &solve::Stair)| {
        let team = u32::try_from(pinned_team(round, &there.id)?).ok()?;
        Some(Pin { stair, team })
    };
    (0..).zip(&problem.stairs).filter_map(pin).collect()
}

/// A team climbs no higher than its weakest member.
fn team_of(workspace: &Workspace, round: &Round, team: &Team) -> solve::Team {
    let hours = DayWindow { from: round.from.min(1439), to: round.to };
    let people = team.people.iter().filter_map(|id| workspace.people.get(id));
    solve::Team { highest_floor: people.filter_map(|person| person.most_floors).min(), ..solve::Team::within(hours) }
}

/// Where the teams set out: the centre, else an open gate, else the middle of what is measured.
pub fn base(workspace: &Workspace) -> Point {
    let of_kind = |wanted: fn(&PlaceKind) -> bool| {
        workspace.places.values().filter(|place| wanted(&place.kind)).find_map(|place| place.at)
    };
    let centre = of_kind(|kind| matches!(kind, PlaceKind::Centre));
    let gate = || of_kind(|kind| matches!(kind, PlaceKind::Gate(_)));
    centre.or_else(gate).unwrap_or_else(|| middle(workspace))
}

fn middle(workspace: &Workspace) -> Point {
    let spots: Vec<Point> = workspace.stairwells.values().filter_map(|stairwell| stairwell.entrance).collect();
    let number = spots.len().max(1) as f64;
    let sum = |pick: fn(&Point) -> f64| spots.iter().map(pick).sum::<f64>() / number;
    Point { x: sum(|p| p.x), y: sum(|p| p.y) }
}

/// The minute of the day in which a moment lies.
pub fn minute(moment: Tenths) -> u16 {
    u16::try_from(moment.0 / 600).unwrap_or(u16::MAX)
}
