//! Reading a file: what the page asks of the reader's worker, and what it answers.

use serde::{Deserialize, Serialize};

use super::backup::{self, BackupFile};
pub use super::bytes::encoding::{Decode, Encoding};
use super::chat::{self, ChatReading, KnownDoors};
pub use super::columns::{Column, Field, Mapping, TableKind};
use super::deliveries_json::{self, DeliveriesFile};
pub use super::drafts::{CommunityDraft, Counts, Drafts};
use super::json;
use super::limits;
pub use super::problem::{Reason, RecordProblem, RowProblem, Severity};
pub use super::read_table::TableReading;
use super::read_table::{self, Told};
pub use super::refusal::Refusal;
use super::rota_json::{self, RotaFile};
use super::round_json::{self, RoundFile};
use super::sample;
pub use super::sample::Language;
use crate::domain::households::Household;
use crate::domain::site::{Building, Stairwell};
use crate::domain::time::Date;

/// A pasted chat, and what it is held against; a word of its own, so that whoever asks for files need not bring it along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatAsk {
    /// The paste.
    pub chat: String,
    /// What was pasted before: what stands in it is known already.
    pub earlier: Option<String>,
    /// The buildings.
    pub buildings: Vec<Building>,
    /// Their stairwells.
    pub stairwells: Vec<Stairwell>,
    /// Who lives where.
    pub households: Vec<Household>,
}

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

impl FromReader {
    /// [`FromReader::Ready`] as it is sent, so that the page can wait for it without being able to read the rest.
    pub const READY: &str = r#""ready""#;
}

/// What was in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// A table of people, places or posts.
    Table(TableReading),
    /// A week's rota.
    Rota(RotaFile),
    /// Orders, errands and batches.
    Deliveries(Box<DeliveriesFile>),
    /// A round with its visits.
    Round(Box<RoundFile>),
    /// A whole community.
    Backup(BackupFile),
    /// The sample community, all tables at once.
    Sample(Drafts),
    /// A pasted chat.
    Chat(ChatReading),
}

/// Reads what the page asked for.
pub fn read(ask: &ToReader, bytes: &[u8], decode: &dyn Decode) -> Result<Reading, Refusal> {
    match ask {
        ToReader::Sample { language } => sample::drafts(*language).map(Reading::Sample),
        ToReader::Read { file_name: _, kind, mapping, sheet, today } => {
            check_size(bytes)?;
            if is_json(bytes) {
                return read_json(bytes);
            }
            let told = Told { kind: *kind, mapping: mapping.as_ref(), sheet: sheet.as_deref() };
            read_table::read(read_table::table(bytes, &told, decode)?, &told, *today).map(Reading::Table)
        }
    }
}

/// Reads a pasted chat.
pub fn read_chat(ask: &ChatAsk) -> Reading {
    let doors = KnownDoors::of(&ask.buildings, &ask.stairwells, &ask.households);
    Reading::Chat(chat::read(&ask.chat, ask.earlier.as_deref(), &doors))
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

/// Does the first letter open a JSON object or list?
fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    matches!(text.iter().find(|byte| !byte.is_ascii_whitespace()), Some(b'{' | b'['))
}

fn read_json(bytes: &[u8]) -> Result<Reading, Refusal> {
    let object = json::parse(bytes)?;
    if json::format(&object).starts_with("stairwell.backup/") {
        backup::of_object(&object).map(Reading::Backup)
    } else if json::format(&object).starts_with("stairwell.round/") {
        round_json::of_object(&object).map(Box::new).map(Reading::Round)
    } else if json::format(&object).starts_with("stairwell.deliveries/") {
        deliveries_json::of_object(&object).map(Box::new).map(Reading::Deliveries)
    } else {
        rota_json::of_object(&object).map(Reading::Rota)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_is_written_as_the_page_expects_it() {
        assert_eq!(serde_json::to_string(&FromReader::Ready).expect("a word is text"), FromReader::READY);
    }
}
