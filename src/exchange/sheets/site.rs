//! The site as `site.csv`: one row per stairwell, house, gate, checkpoint or other place.

use super::{Sheet, figure};
use crate::domain::site::{Building, Doors, GateState, Place, PlaceKind, Point, Stairwell};
use crate::domain::workspace::Workspace;
use crate::exchange::words::site as words;

const HEADERS: [&str; 10] =
    ["kind", "grid", "building", "unit", "floors", "doors_per_floor", "doors", "x_m", "y_m", "note"];

/// Every stairwell, building by building, then every place. A building without a stairwell has no row.
pub fn write(workspace: &Workspace) -> String {
    let mut sheet = Sheet::new(&HEADERS);
    for building in workspace.buildings_in_order() {
        for stairwell in workspace.stairwells_of(&building.id) {
            sheet.row(stairwell_row(building, stairwell));
        }
    }
    for place in workspace.places.values() {
        sheet.row(place_row(place));
    }
    sheet.done()
}

fn stairwell_row(building: &Building, own: &Stairwell) -> [String; 10] {
    let (per_floor, listed) = match &own.doors {
        Doors::Regular(per_floor) => (Some(*per_floor), String::new()),
        Doors::Listed(numbers) => (None, numbers.join(";")),
    };
    let [x, y] = metres(own.entrance);
    [
        if own.is_house() { "house" } else { "stairwell" }.to_owned(),
        building.grid.clone(),
        building.number.clone(),
        own.unit.clone(),
        own.floors.to_string(),
        figure(per_floor),
        listed,
        x,
        y,
        own.note.clone(),
    ]
}

fn place_row(place: &Place) -> [String; 10] {
    let [x, y] = metres(place.at);
    let mut row: [String; 10] = Default::default();
    let kind = match place.kind {
        PlaceKind::Gate(_) => "gate",
        PlaceKind::Checkpoint(_) => "checkpoint",
        PlaceKind::Centre => "centre",
        PlaceKind::PatrolStart | PlaceKind::PatrolEnd => "patrol",
    };
    row[0] = kind.to_owned();
    row[2] = place.name.clone();
    row[7] = x;
    row[8] = y;
    row[9] = note(place);
    row
}

/// The note, with the word in front from which a reader knows what the place is, where name and note do not tell.
fn note(place: &Place) -> String {
    let told = format!("{} {}", place.name, place.note);
    let word = match place.kind {
        PlaceKind::Gate(state) if words::gate_state(&told) != state => match state {
            GateState::Open => "not sealed",
            GateState::Sealed => "sealed",
        },
        PlaceKind::PatrolStart if beat_start(place) != Some(true) => "start",
        PlaceKind::PatrolEnd if beat_start(place) != Some(false) => "end",
        PlaceKind::Checkpoint(number) if !told.contains(&number.to_string()) => {
            return with(&number.to_string(), place);
        }
        _ => return place.note.clone(),
    };
    with(word, place)
}

fn beat_start(place: &Place) -> Option<bool> {
    words::is_beat_start(&place.name).or_else(|| words::is_beat_start(&place.note))
}

fn with(word: &str, place: &Place) -> String {
    if place.note.is_empty() { word.to_owned() } else { format!("{word}, {}", place.note) }
}

fn metres(at: Option<Point>) -> [String; 2] {
    [figure(at.map(|at| at.x)), figure(at.map(|at| at.y))]
}
