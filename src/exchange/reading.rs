//! Reading a file: what the page asks of the reader's worker, and what it answers.

use serde::{Deserialize, Serialize};

use super::backup::BackupFile;
pub use super::bytes::encoding::{Decode, Encoding};
use super::bytes::{csv, encoding};
pub use super::columns::{Column, Field, Mapping, TableKind};
pub use super::drafts::{CommunityDraft, Counts, Drafts};
use super::limits;
pub use super::problem::{Reason, RecordProblem, RowProblem, Severity};
use super::read_table::{self, Table, Told};
pub use super::refusal::Refusal;
use super::rota_json::RotaFile;
use crate::domain::time::Date;

/// What the page asks. Crosses as the JSON text `ask` of a message `{ask, bytes}`; a file's bytes go beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToReader {
    /// Read the file whose bytes come with this message.
    Read {
        /// Its name; only a hint.
        file_name: String,
        /// Which table it is, if a person has said so.
        kind: Option<TableKind>,
        /// Which field each column holds, if a person has said so.
        mapping: Option<Mapping>,
        /// Which sheet of a workbook, if a person has said so.
        sheet: Option<String>,
        /// Today here; decides the year of a date written without one.
        today: Date,
    },
    /// Make the sample community.
    Sample {
        /// In which language its people and notes are written.
        language: Language,
    },
}

/// The languages of the sample community.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
}

/// What the reader's worker answers, as JSON text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromReader {
    /// It is up and listens.
    Ready,
    /// This is what the file says.
    Read(Box<Reading>),
    /// Nothing could be read.
    Refused(Refusal),
}

/// What was in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// A table of people, places or posts.
    Table(TableReading),
    /// A week's rota.
    Rota(RotaFile),
    /// A whole community.
    Backup(BackupFile),
    /// The sample community, all tables at once.
    Sample(Drafts),
}

/// What was in a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableReading {
    /// Which table it was read as.
    pub kind: TableKind,
    /// How its letters were encoded.
    pub encoding: Encoding,
    /// The sheets of the workbook; empty for a text file.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// Its columns and what each was read as.
    pub columns: Vec<Column>,
    /// The records, from the good rows.
    pub drafts: Drafts,
    /// How many rows there are, blank ones and the header not counted.
    pub rows_read: u32,
    /// What was wrong, in the order of the rows.
    pub problems: Vec<RowProblem>,
}

/// Reads what the page asked for.
pub fn read(ask: &ToReader, bytes: &[u8], decode: &dyn Decode) -> Result<Reading, Refusal> {
    match ask {
        ToReader::Sample { .. } => Err(Refusal::UnknownFormat),
        ToReader::Read { kind, mapping, today, .. } => {
            check_size(bytes)?;
            let (text, encoding) = encoding::text(bytes, decode)?;
            let table = Table { rows: csv::rows(&text), encoding, sheets: Vec::new(), sheet: None };
            let told = Told { kind: *kind, mapping: mapping.as_ref() };
            read_table::read(table, &told, *today).map(Reading::Table)
        }
    }
}

fn check_size(bytes: &[u8]) -> Result<(), Refusal> {
    let size = bytes.len() as u64;
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if size > limits::FILE_BYTES {
        return Err(Refusal::TooLarge { bytes: size, most: limits::FILE_BYTES });
    }
    Ok(())
}
