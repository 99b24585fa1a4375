//! What makes it impossible to plan a round: which thing, and what is wrong with it.

use serde::{Deserialize, Serialize};

use super::round::Round;
use crate::domain::people::DayWindow;
use crate::solve::routes::problem::{Fault, MOST_CARRIERS, MOST_STOPS};

/// One thing that is wrong with a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundFault {
    /// There is no door to visit.
    NoDoors,
    /// There is no team.
    NoTeams,
    /// More doors or teams than can be planned at once.
    TooMany,
    /// The door hangs on a stairwell that is not there.
    UnknownStair {
        /// The door.
        call: u32,
    },
    /// The door is on a floor that its stairwell has not.
    UnknownFloor {
        /// The door.
        call: u32,
    },
    /// A time when the door wants to be visited ends before it begins.
    DoorWindow {
        /// The door.
        call: u32,
    },
    /// The team's hours end before they begin.
    TeamHours {
        /// The team.
        team: u32,
    },
    /// The team's pauses overlap, are out of order or longer than their windows.
    TeamPauses {
        /// The team.
        team: u32,
    },
    /// A pin names a stairwell or team that is not there, or a stairwell twice.
    BadPin {
        /// The pin.
        pin: u32,
    },
    /// A kept order names a team or door that is not there, or one of them twice.
    BadOrder {
        /// The kept order.
        kept: u32,
    },
    /// Anything else, as the routing engine names it: its stops are the doors, its carriers the teams.
    Route(Fault),
}

/// Everything that is wrong with a round, as far as it can be seen before it is a routing problem.
pub fn faults(round: &Round) -> Vec<RoundFault> {
    let mut faults = Vec::new();
    let mut unless = |well: bool, fault: RoundFault| {
        if !well {
            faults.push(fault);
        }
    };
    unless(!round.calls.is_empty(), RoundFault::NoDoors);
    unless(!round.teams.is_empty(), RoundFault::NoTeams);
    unless(round.calls.len() <= MOST_STOPS && round.teams.len() <= MOST_CARRIERS, RoundFault::TooMany);
    for (n, call) in (0..).zip(&round.calls) {
        let stair = round.stairs.get(call.stair as usize);
        unless(stair.is_some(), RoundFault::UnknownStair { call: n });
        let floors = stair.map_or(u8::MAX, |stair| stair.floors);
        unless((1..=floors).contains(&call.floor), RoundFault::UnknownFloor { call: n });
        unless(call.windows.iter().all(is_window), RoundFault::DoorWindow { call: n });
    }
    for (n, team) in (0..).zip(&round.teams) {
        unless(is_window(&team.hours), RoundFault::TeamHours { team: n });
        let fits = team.pauses.iter().all(|pause| {
            is_window(&pause.window) && pause.minutes <= pause.window.to.saturating_sub(pause.window.from)
        });
        let apart = team.pauses.windows(2).all(|pair| pair[0].window.to <= pair[1].window.from);
        unless(fits && apart, RoundFault::TeamPauses { team: n });
    }
    look_at_pins(round, &mut faults);
    look_at_kept(round, &mut faults);
    faults
}

fn is_window(window: &DayWindow) -> bool {
    window.from < window.to
}

fn look_at_pins(round: &Round, faults: &mut Vec<RoundFault>) {
    let mut pinned = vec![false; round.stairs.len()];
    for (n, pin) in (0..).zip(&round.pins) {
        let fresh = pinned.get_mut(pin.stair as usize).is_some_and(|there| !std::mem::replace(there, true));
        if !fresh || pin.team as usize >= round.teams.len() {
            faults.push(RoundFault::BadPin { pin: n });
        }
    }
}

fn look_at_kept(round: &Round, faults: &mut Vec<RoundFault>) {
    let mut teams = vec![false; round.teams.len()];
    let mut calls = vec![false; round.calls.len()];
    let fresh =
        |list: &mut Vec<bool>, n: u32| list.get_mut(n as usize).is_some_and(|there| !std::mem::replace(there, true));
    for (n, kept) in (0..).zip(&round.kept) {
        let well = fresh(&mut teams, kept.team) && kept.calls.iter().all(|call| fresh(&mut calls, *call));
        if !well {
            faults.push(RoundFault::BadOrder { kept: n });
        }
    }
}
