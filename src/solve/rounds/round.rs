//! What a round is: the doors to be visited, the stairwells they hang on, the teams that go, and what a person has fixed by hand.

use serde::{Deserialize, Serialize};

use crate::domain::people::DayWindow;
use crate::domain::site::{Point, StairwellId};

/// A stairwell, or a house, which is one with a single floor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stair {
    /// Whose it is.
    pub id: StairwellId,
    /// Its entrance, in metres on the site's plane.
    pub foot: Point,
    /// How many floors, the ground floor counted.
    pub floors: u8,
}

/// One door to be visited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// Its stairwell, by its index in the round.
    pub stair: u32,
    /// Its floor, the ground floor being 1.
    pub floor: u8,
    /// What stands on it.
    pub number: String,
    /// How long the visit takes, in seconds.
    pub seconds: u32,
    /// When they would like to be visited, in any order; the visit lies within one of them. Empty: at any time.
    #[serde(default)]
    pub windows: Vec<DayWindow>,
}

/// A pause a team must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamPause {
    /// Within which it lies.
    pub window: DayWindow,
    /// How long it lasts, in minutes.
    pub minutes: u16,
}

/// One or two people who go together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// When they go, in minutes from the day's midnight.
    pub hours: DayWindow,
    /// The highest floor they climb to: the least of its members'. `None` is no limit.
    #[serde(default)]
    pub highest_floor: Option<u8>,
    /// The most metres they climb in all. `None` is no limit.
    #[serde(default)]
    pub most_metres: Option<u32>,
    /// Pauses, in order, apart.
    #[serde(default)]
    pub pauses: Vec<TeamPause>,
}

impl Team {
    /// A team without limits that goes within these hours.
    pub fn within(hours: DayWindow) -> Self {
        Self { hours, highest_floor: None, most_metres: None, pauses: Vec::new() }
    }
}

/// A stairwell whose doors one team is to visit, because somebody has said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The stairwell.
    pub stair: u32,
    /// The team.
    pub team: u32,
}

/// A team whose doors and their order stay as somebody has put them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The team.
    pub team: u32,
    /// Its doors, in order.
    pub calls: Vec<u32>,
}

/// A round to be planned for one day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// Where every team begins and ends, in metres on the site's plane.
    pub base: Point,
    /// The stairwells.
    pub stairs: Vec<Stair>,
    /// The doors to be visited.
    pub calls: Vec<Call>,
    /// Who goes.
    pub teams: Vec<Team>,
    /// Stairwells pinned to a team.
    #[serde(default)]
    pub pins: Vec<Pin>,
    /// Teams whose order is kept.
    #[serde(default)]
    pub kept: Vec<Kept>,
}
