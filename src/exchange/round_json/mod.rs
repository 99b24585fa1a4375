//! One round as `stairwell.round/1`: to the phones of its teams, and back with what they found; see `docs/round.md`.

mod read;
mod write;

pub(super) use read::of_object;
pub use read::read;
pub use write::write;

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use super::problem::RecordProblem;
use crate::domain::rounds::{Round, RoundId};
use crate::domain::time::Date;

/// What the file calls itself.
pub const FORMAT: &str = "stairwell.round/1";

/// Where a round's record keeps what a round file said beyond our records.
const LEFT: &str = "round_file";

/// What goes into a shared round besides doors, teams and what was found at which door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// What was answered at the doors, which is about health.
    pub answers: bool,
    /// Notes on visits, households and places.
    pub notes: bool,
    /// The telephone numbers of those who go.
    pub phones: bool,
    /// Who lives there: how many, care tags, the times they asked for.
    pub households: bool,
}

impl Options {
    /// Everything.
    pub const ALL: Options = Options { answers: true, notes: true, phones: true, households: true };
}

/// A round that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoundFile {
    /// The round.
    pub round: RoundId,
    /// As people call it.
    pub name: String,
    /// The day on which it begins.
    #[serde(with = "crate::domain::time::text")]
    pub day: Date,
    /// Its people, buildings, stairwells, households, visits, who was found outside the list, and the round itself.
    pub drafts: Drafts,
    /// What was wrong with single records.
    pub problems: Vec<RecordProblem>,
}

impl RoundFile {
    /// The round's own record.
    pub fn record(&self) -> Option<&Round> {
        self.drafts.rounds.first()
    }
}
