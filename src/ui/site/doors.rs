//! A stairwell's doors: as windows of the façade, as figures, as a list that one can write.

use crate::app::forms::{FieldProblem, count, door_list};
use crate::domain::site::{Doors, Stairwell};
use crate::ui::drawings::{Floor, StairwellFace, Window};
use crate::ui::words::{Language, site};

/// The most doors on one floor.
const MOST: u32 = 20;

/// The stairwell as it is seen from outside, every window dark.
pub(super) fn face(l: Language, stairwell: &Stairwell) -> StairwellFace {
    let mut floors: Vec<Floor> = vec![Floor::new(); usize::from(stairwell.floors)];
    for door in stairwell.doors() {
        if let Some(floor) = floors.get_mut(usize::from(door.floor).saturating_sub(1)) {
            floor.push(Window { number: door.number, ..Window::default() });
        }
    }
    let name = if stairwell.is_house() { String::new() } else { site::unit_short(l, &stairwell.unit) };
    StairwellFace { name, floors, chosen: false }
}

/// Doors by figure or by list: the same doors said the other way. A list becomes the figure that holds all of it.
pub(super) fn said_otherwise(stairwell: &Stairwell, listed: bool) -> Doors {
    match (&stairwell.doors, listed) {
        (Doors::Regular(_), true) => Doors::Listed(stairwell.doors().into_iter().map(|door| door.number).collect()),
        (Doors::Listed(numbers), false) => {
            let per_floor = numbers.len().div_ceil(usize::from(stairwell.floors.max(1)));
            Doors::Regular(u8::try_from(per_floor).unwrap_or(u8::MAX).clamp(1, MOST as u8))
        }
        (doors, _) => doors.clone(),
    }
}

/// Writes how many doors hang on every floor.
pub(super) fn set_per_floor(stairwell: &mut Stairwell, text: &str) -> Result<(), FieldProblem> {
    let per_floor = count(text, 1, MOST)?.ok_or(FieldProblem::Missing)?;
    stairwell.doors = Doors::Regular(per_floor as u8);
    Ok(())
}

/// Writes the list of numbers; a stairwell without any door is none.
pub(super) fn set_listed(stairwell: &mut Stairwell, text: &str) -> Result<(), FieldProblem> {
    let numbers = door_list(text);
    if numbers.is_empty() {
        return Err(FieldProblem::Missing);
    }
    stairwell.doors = Doors::Listed(numbers);
    Ok(())
}

/// The figure as it stands in its field; empty where the doors are listed.
pub(super) fn per_floor_text(stairwell: &Stairwell) -> String {
    match &stairwell.doors {
        Doors::Regular(per_floor) => per_floor.to_string(),
        Doors::Listed(_) => String::new(),
    }
}

/// The list as it stands in its field.
pub(super) fn listed_text(stairwell: &Stairwell) -> String {
    match &stairwell.doors {
        Doors::Regular(_) => String::new(),
        Doors::Listed(numbers) => numbers.join(" "),
    }
}
