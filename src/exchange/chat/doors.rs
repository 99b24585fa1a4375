//! The doors there are: what an address in a chat is held against.

use std::collections::{BTreeMap, BTreeSet};

use super::text::key;
use crate::domain::households::Household;
use crate::domain::site::{Building, Stairwell};

/// The doors of the site, by building and stairwell as they are compared. Empty: nothing is known, every address is believed.
#[derive(Clone, Debug, Default)]
pub struct KnownDoors {
    doors: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// Houses without a stairwell by what they are called, with the name as it is written.
    houses: BTreeMap<String, String>,
}

/// As much of an address as was said. A part is as it is compared: narrow and lower-case.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parts {
    /// The building.
    pub building: Option<String>,
    /// The stairwell.
    pub unit: Option<String>,
    /// The door.
    pub door: Option<String>,
}

/// What an address comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A door there is, by its key such as `3-2-501`.
    Door(String),
    /// A whole address, but no such door.
    NoSuchDoor(String),
    /// Not the whole of it.
    Partly(Parts),
}

impl KnownDoors {
    /// The doors of these stairwells, and of households that no stairwell has.
    pub fn of(buildings: &[Building], stairwells: &[Stairwell], households: &[Household]) -> Self {
        let mut known = Self::default();
        for stairwell in stairwells {
            let Some(building) = buildings.iter().find(|building| building.id == stairwell.building) else { continue };
            if stairwell.is_house() {
                known.houses.insert(key(&building.number), building.number.clone());
            }
            for door in stairwell.doors() {
                known.add(&building.number, &stairwell.unit, &door.number);
            }
        }
        for household in households {
            if household.unit.is_empty() && household.door.is_empty() {
                known.houses.insert(key(&household.building), household.building.clone());
            }
            known.add(&household.building, &household.unit, &household.door);
        }
        known
    }

    fn add(&mut self, building: &str, unit: &str, door: &str) {
        self.doors.entry(key(building)).or_default().entry(key(unit)).or_default().insert(key(door));
    }

    /// Is nothing known?
    pub fn is_empty(&self) -> bool {
        self.doors.is_empty()
    }

    /// Is there a building of this number?
    pub fn has_building(&self, building: &str) -> bool {
        self.is_empty() || self.doors.contains_key(building)
    }

    /// The house whose name stands at a place, its name as written, and where that ends.
    pub fn house_at(&self, letters: &[char], at: usize) -> Option<(&str, usize)> {
        self.houses.iter().find_map(|(name, shown)| {
            let word: Vec<char> = name.chars().collect();
            let end = at + word.len();
            let whole = !letters.get(end).is_some_and(char::is_ascii_digit);
            (letters.get(at..end) == Some(word.as_slice()) && whole).then_some((shown.as_str(), end))
        })
    }

    /// Has any stairwell of the building such a door?
    pub fn knows_in(&self, building: &str, door: &str) -> bool {
        self.doors.get(building).is_some_and(|units| units.values().any(|doors| doors.contains(door)))
    }

    /// Is there this very door?
    pub fn has(&self, building: &str, unit: &str, door: &str) -> bool {
        self.is_empty()
            || self.doors.get(building).and_then(|units| units.get(unit)).is_some_and(|doors| doors.contains(door))
    }

    /// What the parts of an address come to. A building with one stairwell needs no unit.
    pub fn find(&self, parts: &Parts) -> Found {
        let Some(building) = &parts.building else { return Found::Partly(parts.clone()) };
        if let Some(shown) = self.houses.get(building).filter(|_| parts.unit.is_none() && parts.door.is_none()) {
            return Found::Door(shown.clone());
        }
        let only = self.doors.get(building).filter(|units| units.len() == 1).and_then(|units| units.keys().next());
        let (Some(unit), Some(door)) = (parts.unit.as_ref().or(only), &parts.door) else {
            return Found::Partly(parts.clone());
        };
        let bare = door.trim_start_matches('0');
        if let Some(door) = [door.as_str(), bare].iter().find(|door| self.has(building, unit, door)) {
            return Found::Door(written(building, unit, door));
        }
        Found::NoSuchDoor(written(building, unit, door))
    }
}

impl Parts {
    /// These parts, with what they lack taken from others that do not contradict them.
    pub fn completed_by(&self, other: &Parts) -> Parts {
        let agrees = self.building.is_none() || other.building.is_none() || self.building == other.building;
        let unit_agrees = self.unit.is_none() || other.unit.is_none() || self.unit == other.unit;
        if !agrees || !unit_agrees {
            return self.clone();
        }
        let either = |own: &Option<String>, theirs: &Option<String>| own.clone().or_else(|| theirs.clone());
        Parts {
            building: either(&self.building, &other.building),
            unit: either(&self.unit, &other.unit),
            door: either(&self.door, &other.door),
        }
    }

    /// Is nothing said?
    pub fn is_empty(&self) -> bool {
        self.building.is_none() && self.unit.is_none() && self.door.is_none()
    }
}

/// A household's key: `3-2-501`, empty parts left out.
pub fn written(building: &str, unit: &str, door: &str) -> String {
    [building, unit, door].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("-")
}
