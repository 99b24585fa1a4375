//! A visit to a door: what was found. Every visit is kept; a later one never overwrites an earlier.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::RoundId;
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::people::PersonId;
use crate::domain::site::{DoorAt, StairwellId};
use crate::domain::time::DateTime;

/// The identity of a visit.
pub type VisitId = Id<Visit>;

/// What was found at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody was met.
    Reached,
    /// Nobody opened; one comes again.
    NotAtHome,
    /// They would not have the visit.
    Refused,
    /// Nobody lives there.
    Vacant,
    /// The stairwell's own door was locked.
    Locked,
}

impl Outcome {
    /// Every outcome, the best first.
    pub const ALL: [Outcome; 5] =
        [Outcome::Reached, Outcome::NotAtHome, Outcome::Refused, Outcome::Vacant, Outcome::Locked];
}

/// One visit to one door.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// The record's identity.
    pub id: VisitId,
    /// The round it belongs to.
    pub round: RoundId,
    /// The stairwell.
    pub stairwell: StairwellId,
    /// The number on the door; empty for a house with one.
    #[serde(default)]
    pub door: String,
    /// The door as people call it, such as `3-2-501`, so that the visit can be read when the door is gone.
    #[serde(default)]
    pub key: String,
    /// When, by the community's wall clock.
    #[serde(with = "crate::domain::time::text")]
    pub when: DateTime,
    /// Which of the round's visits this is, counted on the phone that made it: of two at one minute the later holds.
    #[serde(default)]
    pub nth: u32,
    /// Who was there.
    #[serde(default)]
    pub by: Vec<PersonId>,
    /// What was found.
    pub outcome: Outcome,
    /// What was answered, by the questions' keys.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Whatever else was seen; private.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Visit {
    /// The door it was made to.
    pub fn at(&self) -> DoorAt {
        DoorAt { stairwell: self.stairwell.clone(), door: self.door.clone() }
    }

    /// Sorts a door's visits: the later one holds.
    pub fn moment(&self) -> (DateTime, u32, &VisitId) {
        (self.when, self.nth, &self.id)
    }
}
