//! Everything that can happen to the app: a person's act, or the machine's answer.

use super::App;
pub use super::asking::{AskId, EntryId};
use super::command::Command;
use super::effect::Effect;
use super::preferences::Preferences;
use super::room::Room;
use crate::domain::time::Zone;
use crate::exchange::reading::FromReader;
use crate::solve::job::{FromSolver, JobId};
use crate::store::disk::{Chunk, ChunkId, DiskError};
use crate::store::later::Later;

/// One thing that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The page has begun; nothing was known before.
    Started(Start),
    /// The disk has been read.
    DiskLoaded(Result<Vec<Chunk>, DiskError>),
    /// A person asks for an act.
    Asked(Command),
    /// The clock moved on; told about once a minute and whenever the page is shown again.
    Ticked {
        /// Seconds since 1970 UTC.
        instant: i64,
    },
    /// The URL changed by the browser's own buttons or by a link.
    Navigated {
        /// The part after `#`.
        fragment: String,
    },
    /// The disk answered for one entry.
    Appended {
        /// Which entry.
        entry: EntryId,
        /// Its chunk, or why not.
        outcome: Result<ChunkId, DiskError>,
    },
    /// The chunks were gathered into one snapshot, or not.
    Compacted(Result<(), DiskError>),
    /// Another tab of this browser made a change.
    HeardFromTab(Vec<u8>),
    /// The offsets of the community's zone are known.
    ZoneFound(Zone),
    /// The browser knows no zone of this name.
    ZoneUnknown(String),
    /// The solver's worker spoke.
    SolverSaid(FromSolver),
    /// The solver's worker died or never came up.
    SolverLost {
        /// The job it was at.
        job: JobId,
    },
    /// A file was chosen and its reading has begun.
    FileChosen {
        /// Which asking.
        ask: AskId,
        /// The file's name.
        name: String,
    },
    /// The reader's worker answered.
    ReaderSaid {
        /// Which asking.
        ask: AskId,
        /// What it read or why not.
        answer: FromReader,
    },
    /// The reader's worker died, or was stopped because it took too long.
    ReaderLost {
        /// Which asking.
        ask: AskId,
        /// Was it the time limit?
        too_long: bool,
    },
    /// The browser was asked to hand a file to the person.
    FileSaved {
        /// The file's name.
        name: String,
        /// Did it?
        done: bool,
    },
    /// What the browser says of this site's storage.
    StorageKnown(Storage),
    /// The preferences could not be written.
    PreferencesNotSaved,
    /// A new version of the app waits.
    UpdateWaiting,
    /// A room's work has been fetched.
    Fetched(Room, Work),
    /// A room's work could not be fetched.
    NotFetched(Room),
}

/// What the machine knows when the page begins.
#[derive(Clone, Debug)]
pub struct Start {
    /// Seconds since 1970 UTC.
    pub instant: i64,
    /// The device's own zone.
    pub zone: Zone,
    /// A random number that no other tab or phone has drawn.
    pub luck: u64,
    /// What this phone remembers by itself.
    pub preferences: Preferences,
    /// The first of the browser's languages that the app speaks is Chinese.
    pub prefers_chinese: bool,
    /// The part of the URL after `#`.
    pub fragment: String,
    /// The disposable copy of the week's rota, as it was saved.
    pub glance: Option<String>,
}

/// What the browser says of this site's storage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Storage {
    /// Has it promised not to clear it by itself? `None`: it cannot be asked.
    pub kept_for_good: Option<bool>,
    /// Bytes used and bytes allowed, if it tells.
    pub bytes: Option<(u64, u64)>,
}

/// What is done in a room, once it has been fetched.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// Takes one of the room's events in.
    pub act: fn(&mut App, Event) -> Vec<Effect>,
    /// The reading of what the room shows and the first page does not.
    pub later: Option<Later>,
}
