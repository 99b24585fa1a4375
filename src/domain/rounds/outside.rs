//! People found outside the list: open until they are registered and supplied.

use serde::{Deserialize, Serialize};

use super::RoundId;
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::time::DateTime;

/// The identity of somebody found outside the list.
pub type OutsideId = Id<Outside>;

/// People who live where no list has them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outside {
    /// The record's identity.
    pub id: OutsideId,
    /// The round on which they were found, if it was on one.
    #[serde(default)]
    pub round: Option<RoundId>,
    /// Where, in the finder's words.
    pub place: String,
    /// How many.
    pub headcount: u16,
    /// To whom it was reported; empty while nobody knows.
    #[serde(default)]
    pub referred: String,
    /// Is it on file?
    #[serde(default)]
    pub registered: bool,
    /// Have they got what they need?
    #[serde(default)]
    pub supplied: bool,
    /// When they were found, by the community's wall clock.
    #[serde(with = "crate::domain::time::text")]
    pub when: DateTime,
    /// Whatever else one should know; private.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Outside {
    /// Is there still something to do?
    pub fn is_open(&self) -> bool {
        !(self.registered && self.supplied)
    }
}
