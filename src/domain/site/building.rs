//! Buildings and their stairwells; doors follow from a stairwell's floors and numbers.

use serde::{Deserialize, Serialize};

use super::door::floor_of;
use super::{Door, Point, regular_number};
use crate::domain::community::Extra;
use crate::domain::id::Id;

/// The identity of a building.
pub type BuildingId = Id<Building>;

/// The identity of a stairwell.
pub type StairwellId = Id<Stairwell>;

/// A building: a walk-up with stairwells, or a house without any.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Building {
    /// The record's identity.
    pub id: BuildingId,
    /// The grid it belongs to; empty where there is none.
    #[serde(default)]
    pub grid: String,
    /// What people call it: mostly a number, but text.
    pub number: String,
    /// Whatever else one should know.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which doors hang on a stairwell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doors {
    /// So many on every floor, numbered floor by floor: 101, 102, … 602.
    Regular(u8),
    /// These very numbers, in this order.
    Listed(Vec<String>),
}

/// A stairwell (unit) of a building: one entrance, one climb. A single-storey house is one without a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stairwell {
    /// The record's identity.
    pub id: StairwellId,
    /// The building it is in.
    pub building: BuildingId,
    /// What people call it; empty for a house, which has no stairwell to name.
    #[serde(default)]
    pub unit: String,
    /// How many floors, the ground floor counted; at least 1.
    pub floors: u8,
    /// Which doors hang on it.
    pub doors: Doors,
    /// Where its entrance is, if anybody has measured.
    #[serde(default)]
    pub entrance: Option<Point>,
    /// Whatever else one should know.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Stairwell {
    /// Is it a house one enters from the street?
    pub fn is_house(&self) -> bool {
        self.unit.is_empty()
    }

    /// Every door, ground floor first. A house with one door has the empty number: it is known by its building.
    pub fn doors(&self) -> Vec<Door> {
        match &self.doors {
            Doors::Listed(numbers) => {
                let door = |n: &String| Door { floor: floor_of(n, self.floors), number: n.clone() };
                numbers.iter().map(door).collect()
            }
            Doors::Regular(1) if self.is_house() && self.floors == 1 => {
                vec![Door { floor: 1, number: String::new() }]
            }
            Doors::Regular(per_floor) => (1..=self.floors)
                .flat_map(|floor| (1..=*per_floor).map(move |n| (floor, n)))
                .map(|(floor, n)| Door { floor, number: regular_number(floor, n) })
                .collect(),
        }
    }

    /// How many doors there are.
    pub fn door_count(&self) -> usize {
        match &self.doors {
            Doors::Listed(numbers) => numbers.len(),
            Doors::Regular(per_floor) => usize::from(self.floors) * usize::from(*per_floor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stairwell(unit: &str, floors: u8, doors: Doors) -> Stairwell {
        Stairwell {
            id: Id::new("s"),
            building: Id::new("b"),
            unit: unit.into(),
            floors,
            doors,
            entrance: None,
            note: String::new(),
            extra: Extra::new(),
        }
    }

    #[test]
    fn regular_doors_are_floor_then_two_digits() {
        let doors = stairwell("1", 6, Doors::Regular(2)).doors();
        assert_eq!(doors.len(), 12);
        assert_eq!(doors[0].number, "101");
        assert_eq!(doors[11], Door { floor: 6, number: "602".into() });
    }

    #[test]
    fn listed_doors_keep_their_text() {
        let listed = stairwell("2", 3, Doors::Listed(vec!["0301".into(), "3-1".into()]));
        assert_eq!(listed.doors()[0], Door { floor: 3, number: "0301".into() });
        assert_eq!(listed.door_count(), 2);
    }

    #[test]
    fn a_house_has_one_door_without_a_number() {
        assert_eq!(stairwell("", 1, Doors::Regular(1)).doors(), vec![Door { floor: 1, number: String::new() }]);
    }
}
