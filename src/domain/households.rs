//! Households: who lives behind a door, what care they need, when one may knock.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::community::Extra;
use super::id::Id;
use super::people::Availability;
use super::site::door_key;

/// The identity of a household.
pub type HouseholdId = Id<Household>;

/// What one should know of a household before going there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareTag {
    /// An old person living alone.
    ElderAlone,
    /// On a low income.
    LowIncome,
    /// With a baby.
    Infant,
    /// Somebody chronically ill.
    Chronic,
    /// Without a smartphone.
    NoSmartphone,
    /// Back from work elsewhere.
    ReturningWorker,
    /// Whatever else people write, in their own word.
    Other(String),
}

/// Those who live behind one door.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Household {
    /// The record's identity.
    pub id: HouseholdId,
    /// The grid; empty where there is none.
    #[serde(default)]
    pub grid: String,
    /// The building's number.
    pub building: String,
    /// The stairwell; empty for a house.
    #[serde(default)]
    pub unit: String,
    /// The door; empty for a house with one.
    #[serde(default)]
    pub door: String,
    /// How many live there; `None` where nobody has counted.
    #[serde(default)]
    pub residents: Option<u16>,
    /// What one should know before going there.
    #[serde(default)]
    pub care: BTreeSet<CareTag>,
    /// When they would like to be visited; always, where they have said nothing.
    #[serde(default = "Availability::always")]
    pub preferred: Availability,
    /// Whatever else one should know; private.
    #[serde(default)]
    pub notes: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Household {
    /// Its key, such as `3-2-501` or `平1`: building, stairwell and door, empty parts left out.
    pub fn key(&self) -> String {
        door_key(&self.building, &self.unit, &self.door)
    }
}
