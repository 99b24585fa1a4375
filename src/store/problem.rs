//! What can go wrong with what we remember, as values; the words for it are the app's.

use super::table::Table;

/// Something of the store that could not be read or written. Whatever it speaks of is left as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreProblem {
    /// A stored chunk is not one of ours, or damaged; the others were read. Counted from 0 in the order handed in.
    ChunkUnreadable {
        /// Which chunk.
        index: usize,
        /// What the decoder said, for a report and not for the screen.
        detail: String,
    },
    /// An update from elsewhere is not one of ours, or damaged.
    UpdateUnreadable {
        /// What the decoder said, for a report and not for the screen.
        detail: String,
    },
    /// Some edits build on others that have not come; they wait, and are kept, until those do.
    EditsMissing,
    /// A change holds a value that cannot be stored (a number that is none, a list nested too deep); nothing was written.
    Unwritable {
        /// The record's kind.
        table: Table,
        /// The record's id.
        id: String,
        /// Why not.
        reason: Reason,
    },
}

/// Why a record could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Where a record should be there is something else.
    NotARecord,
    /// The record says it is another than the one it is stored as.
    OtherId,
    /// Lists or records within one another deeper than anything we write.
    TooDeep,
    /// A field holds raw bytes or nothing at all, which none of ours does.
    OddValue,
    /// A field is missing or of another kind; the text is the reader's own, for a report.
    Unreadable(String),
}

/// A record that would not read: set aside and kept, while everything else opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// The record's kind.
    pub table: Table,
    /// The record's id.
    pub id: String,
    /// Why it would not read.
    pub reason: Reason,
}

/// What a merge has changed here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The records that were added, edited, removed or set aside, in order and each once.
    pub records: Vec<(Table, String)>,
    /// Do some edits still wait for others that have not come?
    pub waiting: bool,
}
