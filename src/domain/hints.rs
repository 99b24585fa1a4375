//! What looks as if a door had been forgotten: a hole in the numbers, fewer doors than the twin, nobody listed.

use std::collections::{BTreeMap, BTreeSet};

use super::site::{Door, Doors, Stairwell, StairwellId, door_key};
use super::workspace::Workspace;

/// One thing to look into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Between doors that are listed a number is missing: 301, 302, 304.
    Hole {
        /// Where.
        stairwell: StairwellId,
        /// The floor.
        floor: u8,
        /// The number that is missing.
        number: String,
    },
    /// A stairwell has fewer doors than another of its building that has as many floors.
    FewerThanTwin {
        /// Where.
        stairwell: StairwellId,
        /// How many doors it has.
        doors: usize,
        /// The stairwell beside it.
        twin: StairwellId,
        /// How many doors that one has.
        twin_doors: usize,
    },
    /// Nobody is listed behind a door.
    NobodyListed {
        /// Where.
        stairwell: StairwellId,
        /// The doors.
        doors: Vec<String>,
    },
    /// One number stands on two doors of a stairwell.
    Twice {
        /// Where.
        stairwell: StairwellId,
        /// The number.
        number: String,
    },
}

/// Everything to look into, building by building. Doors with nobody listed are named only where households are known at
/// all: before the list has been brought in they all would be.
pub fn hints(workspace: &Workspace) -> Vec<Hint> {
    let households = workspace.households_by_key();
    let mut hints = Vec::new();
    for building in workspace.buildings_in_order() {
        let stairwells = workspace.stairwells_of(&building.id);
        for stairwell in &stairwells {
            let doors = stairwell.doors();
            hints.extend(holes(stairwell, &doors));
            hints.extend(twice(stairwell, &doors));
            hints.extend(fewer_than_twin(stairwell, &stairwells));
            let listed = |door: &Door| {
                households.contains_key(door_key(&building.number, &stairwell.unit, &door.number).as_str())
            };
            let unlisted: Vec<String> = doors.iter().filter(|door| !listed(door)).map(|d| d.number.clone()).collect();
            if !households.is_empty() && !unlisted.is_empty() {
                hints.push(Hint::NobodyListed { stairwell: stairwell.id.clone(), doors: unlisted });
            }
        }
    }
    hints
}

/// Numbers missing between the first and the last door of a floor. Only where doors are listed one by one and their
/// numbers are plain: floor and two digits.
fn holes(stairwell: &Stairwell, doors: &[Door]) -> Vec<Hint> {
    if !matches!(stairwell.doors, Doors::Listed(_)) {
        return vec![];
    }
    let mut floors: BTreeMap<u8, BTreeSet<u32>> = BTreeMap::new();
    for door in doors {
        let plain = door.number.len() >= 3 && door.number.bytes().all(|b| b.is_ascii_digit());
        if let (true, Ok(number)) = (plain, door.number.parse::<u32>()) {
            floors.entry(door.floor).or_default().insert(number);
        }
    }
    let mut hints = Vec::new();
    for (floor, numbers) in floors {
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { continue };
        // Numbers that begin late (303, 304) leave their floor's beginning open too.
        let from = (first / 100 * 100 + 1).min(*first);
        for number in (from..*last).filter(|number| !numbers.contains(number)).take(40) {
            hints.push(Hint::Hole { stairwell: stairwell.id.clone(), floor, number: number.to_string() });
        }
    }
    hints
}

fn twice(stairwell: &Stairwell, doors: &[Door]) -> Vec<Hint> {
    let mut seen = BTreeSet::new();
    let again = doors.iter().filter(|door| !seen.insert(door.number.clone()));
    again.map(|door| Hint::Twice { stairwell: stairwell.id.clone(), number: door.number.clone() }).collect()
}

fn fewer_than_twin(stairwell: &Stairwell, all: &[&Stairwell]) -> Option<Hint> {
    let like = |other: &&&Stairwell| other.id != stairwell.id && other.floors == stairwell.floors;
    let twin = all.iter().filter(like).max_by_key(|other| other.door_count())?;
    (twin.door_count() > stairwell.door_count()).then(|| Hint::FewerThanTwin {
        stairwell: stairwell.id.clone(),
        doors: stairwell.door_count(),
        twin: twin.id.clone(),
        twin_doors: twin.door_count(),
    })
}
