//! What became of an order at the door.

use serde::{Deserialize, Serialize};

use crate::domain::time::DateTime;

/// How it ended at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtDoor {
    /// Handed over.
    Delivered,
    /// Left at the door.
    LeftAtDoor,
    /// Nobody answered; it comes back or is tried again.
    NoAnswer,
    /// Something was wrong; the note says what.
    Problem,
}

impl AtDoor {
    /// All of them, the best first.
    pub const ALL: [AtDoor; 4] = [AtDoor::Delivered, AtDoor::LeftAtDoor, AtDoor::NoAnswer, AtDoor::Problem];

    /// Has the household got it?
    pub fn is_done(self) -> bool {
        matches!(self, AtDoor::Delivered | AtDoor::LeftAtDoor)
    }
}

/// One try at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// How it ended.
    pub outcome: AtDoor,
    /// When, by the community's wall clock.
    #[serde(with = "crate::domain::time::text")]
    pub when: DateTime,
    /// What was wrong, or whatever else one should know.
    #[serde(default)]
    pub note: String,
}
