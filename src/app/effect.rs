//! Everything the app can ask of the machine; the browser is one match on this.

use super::asking::{AskId, EntryId};
use super::preferences::Preferences;
use super::room::Room;
use crate::exchange::reading::{Mapping, TableKind};
use crate::solve::job::{JobId, ToSolver};
use crate::solve::rota::Problem;

/// One thing the machine is to do; what answers comes back as an `Event`.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Read everything from the disk.
    LoadDisk,
    /// Write one chunk and tell the other tabs.
    Append {
        /// Which write.
        entry: EntryId,
        /// What to write.
        bytes: Vec<u8>,
    },
    /// Gather the chunks on the disk into one snapshot.
    Compact,
    /// Write the preferences.
    SavePreferences(Preferences),
    /// Write the disposable copy of the week's rota.
    SaveGlance(String),
    /// Find out the offsets of a zone.
    FindZone(String),
    /// Show this page's URL.
    ShowUrl(String),
    /// Hand a job to the solver's worker.
    Solve {
        /// Which job.
        job: JobId,
        /// The week as the solver sees it.
        problem: Box<Problem>,
        /// Where its luck begins.
        seed: u64,
        /// How long it may look, in milliseconds.
        budget_ms: u32,
    },
    /// Hand any other word to the solver's worker.
    AskSolver {
        /// Which job.
        job: JobId,
        /// The word.
        word: Box<ToSolver>,
    },
    /// Let the solver stop and answer with its best.
    StopSolving(JobId),
    /// Let the person choose a file, then read it in the reader's worker.
    OpenFile {
        /// Which asking.
        ask: AskId,
    },
    /// Read the chosen file again in another way.
    ReadAgain {
        /// Which asking.
        ask: AskId,
        /// What the table holds, if not to be guessed.
        kind: Option<TableKind>,
        /// Which column means what, if not to be guessed.
        mapping: Option<Mapping>,
        /// Which sheet of a workbook.
        sheet: Option<String>,
    },
    /// Let the reader's worker make the sample community.
    MakeSample {
        /// Which asking.
        ask: AskId,
        /// With Chinese names?
        chinese: bool,
    },
    /// Let the reader's worker read what is no file.
    AskReader {
        /// Which asking.
        ask: AskId,
        /// What is asked, as text.
        text: String,
    },
    /// Forget the chosen file.
    DropFile,
    /// Hand a text file to the person.
    SaveFile {
        /// Its name.
        name: String,
        /// Its media type.
        media_type: &'static str,
        /// What is in it.
        text: String,
    },
    /// Ask the browser to keep this site's data for good.
    AskToKeep,
    /// Look at how much room the site's data takes.
    LookAtStorage,
    /// Let the waiting version take over.
    TakeUpdate,
    /// Fetch what is done in a room.
    Fetch(Room),
}
