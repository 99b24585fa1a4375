//! What was wrong with one row or one record: where, what stood there and why, without words.

use serde::{Deserialize, Serialize};

use super::columns::Field;

/// What became of the row or record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It was left out.
    Skipped,
    /// It was kept; a person should look at it.
    Noted,
}

/// Why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No column of the file is mapped to a field that every row needs.
    ColumnMissing(Field),
    /// The cell is empty and must not be.
    Missing,
    /// Longer than we take, in characters.
    TooLong {
        /// The most we take.
        most: u32,
    },
    /// Not a number.
    NotANumber,
    /// A number outside what is sensible.
    OutOfRange {
        /// The least that is sensible.
        least: i64,
        /// The most that is sensible.
        most: i64,
    },
    /// A telephone or door number that a spreadsheet has already turned into something like 1.38E+10.
    DigitsLost,
    /// Not a date.
    NotADate,
    /// Not a time of day.
    NotATime,
    /// The end is not after the start, or more than a day after it.
    EndNotAfterStart,
    /// Not a time zone's name such as `Asia/Shanghai`.
    NotAZone,
    /// A role we have no word for; read as volunteer.
    UnknownRole,
    /// A kind of place or post we have no word for.
    UnknownKind,
    /// A checkpoint without its number in the series.
    SeriesUnclear,
    /// When somebody can come could not be read, or not wholly: one has to ask. What was written is kept.
    AvailabilityUnclear,
    /// The same thing already stands in an earlier row.
    Duplicate {
        /// That row, counted like `RowProblem::row`; 0 for a record that has no row.
        row: u32,
    },
    /// Another row says something else about the same thing; the earlier one holds.
    Contradicts {
        /// That row.
        row: u32,
    },
    /// More cells than the header has columns; the cells beyond were not read.
    MoreCellsThanColumns,
    /// Letters that could not be read stand in the row as �.
    UnreadableLetters,
    /// A quotation mark is opened and never closed, so the rest of the file ran into one cell.
    QuoteNotClosed,
    /// It names a record that is not in the file.
    Dangling {
        /// The identity it names.
        id: String,
    },
    /// A remark about a day that does not name a holiday; there is nowhere to keep it.
    NotAHoliday,
    /// A word for how something stands that we do not know.
    UnknownWord,
    /// It names a door, a person or a round that is not here.
    NotHere {
        /// What it names.
        name: String,
    },
    /// The table does not say to which round it belongs, and there is not just one that is under way.
    RoundUnclear,
    /// A part of the record is missing or of the wrong type.
    WrongShape,
    /// A tag we have no word for; kept as it was written.
    UnknownTag,
    /// A derived figure in the file differs from what the records say; the records hold.
    Differs,
}

/// One thing wrong with one row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// The row as the person sees it in the file: the first line is 1.
    pub row: u32,
    /// The column's header as it stands in the file, where one cell is to blame.
    pub column: Option<String>,
    /// What stood there.
    pub value: String,
    /// Why.
    pub reason: Reason,
    /// What became of the row.
    pub severity: Severity,
}

/// One thing wrong with one record of a JSON file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordProblem {
    /// Where, as a path such as `duties/12/person`.
    pub at: String,
    /// Why.
    pub reason: Reason,
    /// What became of the record.
    pub severity: Severity,
}
