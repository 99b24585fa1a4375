//! Orders, errands and batches as `stairwell.deliveries/1`: to another phone, and back with what became of them; see
//! `docs/deliveries.md`.

mod read;
mod write;

pub(super) use read::of_object;
pub use read::read;
pub use write::write;
pub(super) use write::{told_errand, told_order};

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use super::problem::RecordProblem;

/// What the file calls itself.
pub const FORMAT: &str = "stairwell.deliveries/1";

/// What goes along beside doors, things and stages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Notes, and the words of the chat that it was read from.
    pub notes: bool,
    /// Telephone numbers: of volunteers, and those that stand within other words.
    pub phones: bool,
}

impl Options {
    /// Everything.
    pub const ALL: Options = Options { notes: true, phones: true };
}

/// Deliveries that were read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeliveriesFile {
    /// Its people, orders, errands and batches.
    pub drafts: Drafts,
    /// What was wrong with single records.
    pub problems: Vec<RecordProblem>,
}
