//! Other people's formats: bytes to drafts and problems, and back; one file per format.
//!
//! A file goes in as bytes ([`reading::read`], in the reader's worker) and comes out as drafts: domain records that
//! nobody has accepted yet, each bad row listed beside them. [`matching::resolve`] says what they would change here.
//! [`rota_json::write`] and [`backup::write`] go the other way.

mod availability;
pub mod backup;
mod bytes;
pub mod chat;
pub mod columns;
pub mod deliveries_json;
pub mod drafts;
mod handed_person;
mod headers;
mod json;
mod leftover;
pub mod limits;
pub mod matching;
mod natural;
mod price_line;
pub mod price_lines;
pub mod problem;
mod read_table;
pub mod reading;
pub mod refusal;
pub mod rota_json;
pub mod round_json;
mod sample;
pub mod sheets;
mod sound;
mod sound_later;
mod tables;
#[cfg(test)]
mod tests;
mod words;
