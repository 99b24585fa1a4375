//! A pasted group chat, read into orders: a grammar and a word list (`words/`), no network, no model.
//!
//! [`read`] cuts the paste into messages, the messages into groups of lines, and reads each group: whose it is, what is
//! wanted, what it changes. What has two sensible readings, or lacks something, is unsure and says why; nothing is
//! guessed. Words are added to the text files in `words/`, where each heading says what its words do.

mod address;
mod address_en;
mod address_form;
mod address_pieces;
mod amounts;
mod brands;
mod by_letters;
mod chain;
mod clauses;
mod corrections;
mod door_headers;
pub mod doors;
pub mod doubt;
mod draft;
mod english_numbers;
pub mod entry;
mod enumerated;
mod errands;
mod groups;
mod items;
mod labelled;
mod labels;
mod letters;
mod lexer;
mod links;
mod messages;
mod money;
mod needs;
mod noise;
mod numbered;
mod numbers;
mod numeral;
mod offers;
mod reader;
mod same_goods;
mod senders;
mod set_letters;
mod sizing;
mod spelling;
mod stamp;
pub mod standing;
pub mod state;
mod telling;
mod text;
mod traditional;
pub mod truth;
mod word_set;
mod words;

pub use doors::KnownDoors;
pub use doubt::Doubt;
pub use entry::{ChatReading, Entry, EntryKind, LineFate, Op, Wanted};
pub use reader::read;
