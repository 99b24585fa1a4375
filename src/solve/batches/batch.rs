//! What a batch is for the planner: orders at doors, those who carry, and how far those are who have left.

use serde::{Deserialize, Serialize};

use crate::domain::people::DayWindow;
use crate::domain::site::Point;
use crate::solve::rounds::Stair;

/// One order to be brought to a door.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// The stairwell, by its index in the batch.
    pub stair: u32,
    /// The floor, the ground floor being 1.
    pub floor: u8,
    /// What it weighs, in grams.
    pub grams: u32,
    /// How long handing it over takes, in seconds.
    pub seconds: u32,
    /// When the household would like to have it, in any order. Empty: at any time.
    #[serde(default)]
    pub windows: Vec<DayWindow>,
    /// It cannot leave the centre before it is disinfected, in minutes of the day; 0: it is ready.
    #[serde(default)]
    pub ready: u16,
    /// The carrier who brings it whatever is planned, if somebody has said so.
    #[serde(default)]
    pub pinned: Option<u32>,
    /// Was it promised for that day? It is left out later than others.
    #[serde(default)]
    pub promised: bool,
}

/// Somebody who carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carrier {
    /// The most they carry up in one climb, in grams.
    pub most_grams: u32,
    /// The most they take along from the centre at once, in grams: more than one climb's load with a trolley.
    pub trip_grams: u32,
    /// The highest floor they climb to. `None` is no limit.
    #[serde(default)]
    pub highest_floor: Option<u8>,
    /// When they go, in minutes of the day.
    pub hours: DayWindow,
}

/// How far somebody is who has left: what is done stays done, and what they have with them stays with them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnTheWay {
    /// The carrier.
    pub carrier: u32,
    /// The orders tried so far, trip by trip; the last trip is the one they are on.
    pub done: Orders,
    /// What they still have with them.
    pub aboard: Vec<u32>,
    /// When they go on, in minutes of the day.
    pub free: u16,
}

/// The orders of one carrier, trip by trip.
pub type Orders = Vec<Vec<u32>>;

/// A batch to be planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// The centre, where every trip begins and ends, in metres on the site's plane.
    pub base: Point,
    /// The stairwells.
    pub stairs: Vec<Stair>,
    /// The orders.
    pub calls: Vec<Call>,
    /// Who carries.
    pub carriers: Vec<Carrier>,
    /// Those who have left.
    #[serde(default)]
    pub on_the_way: Vec<OnTheWay>,
}
