//! What was read in a chat: one entry for each order, errand, correction, cancellation or other line.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::doubt::Doubt;
use crate::domain::deliveries::Item;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A household wants something.
    Order,
    /// A household wants something done.
    Errand,
    /// It changes an earlier line.
    Correction,
    /// It takes an earlier line back.
    Cancel,
    /// Nothing is wanted.
    Ignore,
    /// A person has to decide.
    Unsure,
}

/// What a correction does to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// This is the new amount.
    Set,
    /// So much more.
    Add,
    /// No longer wanted.
    Remove,
}

/// A thing in an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The thing and how much of it. In an errand the task, with the money it is about.
    #[serde(flatten)]
    pub item: Item,
    /// What is to be done with it, in a correction or cancellation.
    #[serde(default)]
    pub op: Option<Op>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its first line, from 1.
    pub line: u32,
    /// Its last line.
    pub line_end: u32,
    /// Those lines as they were pasted.
    pub source: String,
    /// What it is.
    pub kind: EntryKind,
    /// Whose it is, by its key such as `3-2-501`; `None` where nobody can know.
    pub household: Option<String>,
    /// Who said it, without the address; in a chain the name that was written.
    pub who: String,
    /// The things.
    pub items: Vec<Wanted>,
    /// What else was said.
    pub note: String,
    /// The line that it changes, completes or repeats.
    pub refers_to: Option<u32>,
    /// That line's words, where it was read in an earlier paste already.
    #[serde(default)]
    pub refers_back: Option<String>,
    /// Why it is unsure; empty for every other kind.
    pub doubts: BTreeSet<Doubt>,
}

/// Where every line of the paste went. Each is in exactly one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineFate {
    /// Blank, a sender, a date, or the chat program's own.
    Frame,
    /// In an order, errand, correction or cancellation.
    Read,
    /// A person has to decide on it.
    Unsure,
    /// Nothing is wanted in it.
    Ignored,
    /// It stood in the earlier paste already.
    Known,
}

/// A chat, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatReading {
    /// The entries, in the order of their lines.
    pub entries: Vec<Entry>,
    /// Where each line went.
    pub lines: Vec<LineFate>,
}
