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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::Extra;
    use crate::domain::households::{Household, HouseholdId};
    use crate::domain::people::Availability;
    use crate::domain::site::{Building, BuildingId};

    fn listed(numbers: &[&str]) -> Doors {
        Doors::Listed(numbers.iter().map(|number| (*number).to_owned()).collect())
    }

    /// Building 3, its stairwells numbered from 1.
    fn site(stairwells: Vec<(u8, Doors)>) -> Workspace {
        let mut workspace = Workspace::default();
        let id = BuildingId::new("b");
        let (grid, number) = ("1".to_owned(), "3".to_owned());
        let building = Building { id: id.clone(), grid, number, note: String::new(), extra: Extra::new() };
        workspace.buildings.insert(id.clone(), building);
        for (n, (floors, doors)) in (1..).zip(stairwells) {
            let (unit, building, note) = (format!("{n}"), id.clone(), String::new());
            let id = StairwellId::new(format!("s{n}"));
            let own =
                Stairwell { id: id.clone(), building, unit, floors, doors, entrance: None, note, extra: Extra::new() };
            workspace.stairwells.insert(id, own);
        }
        workspace
    }

    fn lives(workspace: &mut Workspace, unit: &str, door: &str) {
        let id = HouseholdId::new(format!("h{unit}{door}"));
        let household = Household {
            id: id.clone(),
            grid: String::new(),
            building: "3".into(),
            unit: unit.into(),
            door: door.into(),
            residents: None,
            care: BTreeSet::new(),
            preferred: Availability::always(),
            notes: String::new(),
            extra: Extra::new(),
        };
        workspace.households.insert(id, household);
    }

    fn hole(floor: u8, number: &str) -> Hint {
        Hint::Hole { stairwell: StairwellId::new("s1"), floor, number: number.into() }
    }

    #[test]
    fn a_number_missing_between_two_doors_is_a_hole() {
        let found = hints(&site(vec![(6, listed(&["301", "302", "304", "601", "602"]))]));
        assert_eq!(found, [hole(3, "303")]);
    }

    #[test]
    fn a_floor_whose_numbers_begin_late_has_holes_before_them() {
        assert_eq!(hints(&site(vec![(6, listed(&["203", "204"]))])), [hole(2, "201"), hole(2, "202")]);
    }

    #[test]
    fn regular_doors_and_doors_with_names_have_no_holes() {
        assert_eq!(hints(&site(vec![(6, Doors::Regular(2))])), []);
        assert_eq!(hints(&site(vec![(6, listed(&["301", "302A", "B-7"]))])), []);
    }

    #[test]
    fn a_stairwell_with_fewer_doors_than_its_twin_is_named_once() {
        let found = hints(&site(vec![(6, Doors::Regular(2)), (6, Doors::Regular(3)), (5, Doors::Regular(4))]));
        let (stairwell, twin) = (StairwellId::new("s1"), StairwellId::new("s2"));
        assert_eq!(found, [Hint::FewerThanTwin { stairwell, doors: 12, twin, twin_doors: 18 }]);
    }

    #[test]
    fn doors_with_nobody_listed_are_named_once_households_are_known() {
        let mut workspace = site(vec![(2, Doors::Regular(2))]);
        assert_eq!(hints(&workspace), []);
        lives(&mut workspace, "1", "101");
        lives(&mut workspace, "1", "202");
        let doors = vec!["102".to_owned(), "201".to_owned()];
        assert_eq!(hints(&workspace), [Hint::NobodyListed { stairwell: StairwellId::new("s1"), doors }]);
    }

    #[test]
    fn a_number_on_two_doors_is_named() {
        let found = hints(&site(vec![(6, listed(&["101", "102", "101"]))]));
        assert_eq!(found, [Hint::Twice { stairwell: StairwellId::new("s1"), number: "101".into() }]);
    }
}
