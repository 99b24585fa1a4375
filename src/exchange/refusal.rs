//! Why a whole file was refused: typed, without words.

use serde::{Deserialize, Serialize};

/// Why nothing could be read from a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Larger than we take.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most we take.
        most: u64,
    },
    /// A packed file that would unpack to more than we take; nothing was unpacked.
    UnpacksTooLarge {
        /// What its directory says it unpacks to, in bytes.
        bytes: u64,
        /// The most we take.
        most: u64,
    },
    /// More rows than we take.
    TooManyRows {
        /// The most we take.
        most: u64,
    },
    /// More columns than we take.
    TooManyColumns {
        /// The most we take.
        most: u64,
    },
    /// Nothing in it.
    Empty,
    /// Not a table, a rota or a backup: a picture, a document, an old `.xls`.
    UnknownFormat,
    /// An `.xls` of the old kind: save it as `.xlsx` or `.csv`.
    OldExcel,
    /// A workbook behind a password.
    Locked,
    /// Cut short or damaged: its parts do not fit together.
    Damaged,
    /// Its letters are in none of the encodings we read.
    Encoding,
    /// The workbook has no sheet of that name.
    NoSuchSheet {
        /// The name asked for.
        sheet: String,
    },
    /// Not well-formed JSON.
    NotJson {
        /// Line of the fault, from 1.
        line: u64,
        /// Column of the fault, from 1.
        column: u64,
    },
    /// JSON nested deeper than any file of ours.
    TooDeep,
    /// Ours, but of a later version of this program.
    NewerVersion {
        /// What the file says it is.
        format: String,
        /// The newest version that we read.
        known: String,
    },
    /// Ours by its name, but a part of it is missing or of the wrong type.
    WrongShape {
        /// Where, as a path such as `posts/3/name`.
        at: String,
    },
    /// The reader stopped before it had finished (set by the page: a time limit, a crash).
    Stopped,
}
