//! The rota of one week as `stairwell.rota/1`; every field is described in `docs/rota.md`.

mod read;
mod write;

pub(super) use read::of_object;
pub use read::read;
pub use write::write;

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use super::problem::RecordProblem;
use crate::domain::rota::PlanState;
use crate::domain::time::Week;

/// What the file calls itself.
pub const FORMAT: &str = "stairwell.rota/1";

/// Where a week's record keeps what a rota file said beyond our records.
const LEFT: &str = "rota_file";

/// What goes into a shared rota besides what everybody may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// People's telephone numbers.
    pub include_phones: bool,
    /// People's notes, which may be about health.
    pub include_notes: bool,
}

/// A rota that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RotaFile {
    /// The week it is for.
    pub week: Week,
    /// Draft or published.
    pub state: PlanState,
    /// Its people, posts, duties and week record.
    pub drafts: Drafts,
    /// What was wrong with single records.
    pub problems: Vec<RecordProblem>,
}
