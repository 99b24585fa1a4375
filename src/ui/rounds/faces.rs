//! A ledger's buildings as houses whose windows light up, and how a door stands in a word.

use crate::domain::ledger::{BuildingLedger, DoorLine, DoorState, StairwellLedger};
use crate::domain::site::Stairwell;
use crate::ui::drawings::{Floor, StairwellFace, Window, WindowState};
use crate::ui::parts::TagTone;
use crate::ui::words::{Language, outcome, round, site};

/// A building's stairwells as they are seen from outside.
pub(super) fn faces(l: Language, building: &BuildingLedger) -> Vec<StairwellFace> {
    building.stairwells.iter().map(|own| face(l, own)).collect()
}

/// One stairwell.
pub(super) fn face(l: Language, own: &StairwellLedger) -> StairwellFace {
    let mut floors: Vec<Floor> = vec![Floor::new(); usize::from(own.stairwell.floors)];
    for door in &own.doors {
        if let Some(floor) = floors.get_mut(usize::from(door.floor).saturating_sub(1)) {
            floor.push(Window { number: door.number.clone(), state: state(door) });
        }
    }
    StairwellFace { name: unit_name(l, own.stairwell), floors, chosen: false }
}

/// What stands under a stairwell of a house; nothing under a house without stairwells.
pub(super) fn unit_name(l: Language, stairwell: &Stairwell) -> String {
    if stairwell.is_house() { String::new() } else { site::unit_short(l, &stairwell.unit) }
}

fn state(door: &DoorLine) -> WindowState {
    window(door.state, door.household.is_some_and(|household| !household.care.is_empty()))
}

/// What a door's window tells, by how it stands and whether somebody there needs care.
pub(super) fn window(state: DoorState, cares: bool) -> WindowState {
    match state {
        DoorState::Pending => WindowState::Dark,
        DoorState::Reached if cares => WindowState::Ringed,
        DoorState::Reached => WindowState::Lit,
        DoorState::Refused | DoorState::Vacant => WindowState::Curtained,
        DoorState::Locked => WindowState::Dashed,
    }
}

/// A door's state as a tag.
pub(super) fn state_in_words(l: Language, state: DoorState) -> (&'static str, TagTone) {
    match state {
        DoorState::Pending => (outcome::pending(l), TagTone::Plain),
        DoorState::Reached => (outcome::reached(l), TagTone::Done),
        DoorState::Refused => (outcome::refused(l), TagTone::Information),
        DoorState::Vacant => (outcome::vacant(l), TagTone::Information),
        DoorState::Locked => (outcome::locked(l), TagTone::Problem),
    }
}

/// Every shape with its word.
pub(super) fn legend(l: Language) -> Vec<(WindowState, String)> {
    vec![
        (WindowState::Lit, round::lit(l).to_owned()),
        (WindowState::Ringed, round::ringed(l).to_owned()),
        (WindowState::Dark, round::dark(l).to_owned()),
        (WindowState::Curtained, round::curtained(l).to_owned()),
        (WindowState::Dashed, round::barred(l).to_owned()),
    ]
}
