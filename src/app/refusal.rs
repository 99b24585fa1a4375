//! Why an act was not done: typed, with no words in it.

pub use crate::exchange::reading::Refusal as FileRefusal;
use crate::solve::rota::Finding;

/// Why an act was not done.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// This part of the app could not be fetched.
    RoomNotFetched,
    /// A name is missing.
    NameMissing,
    /// The record is no longer there; perhaps another tab took it out.
    Gone,
    /// The person already stands this very shift.
    AlreadyThere,
    /// A shift must have heads in order: least, wanted, most.
    HeadsOutOfOrder,
    /// A building of that number is already there.
    BuildingTwice(String),
    /// A household of that door is already there.
    HouseholdTwice(String),
    /// What goes to a household would pass over the disinfecting.
    NotDisinfected(String),
    /// The end is not after the beginning.
    HoursTurned,
    /// Figures beyond what a building can have.
    NotABuilding,
    /// There is nothing to plan: no post has a shift in that week.
    NothingToPlan,
    /// There is nobody to plan with.
    NobodyToPlan,
    /// Everything published still stands, or nothing that is missing can be found.
    NothingToMend,
    /// The solver could not be started or died.
    SolverLost,
    /// The proposal breaks rules now, because the data moved on while it was being made.
    ProposalOutdated(Vec<Finding>),
    /// A file could not be read.
    File {
        /// Its name.
        name: String,
        /// Why not.
        why: FileRefusal,
    },
    /// Reading the file took longer than it may.
    FileTooSlow(String),
    /// Reading the file failed in a way that should not happen.
    FileCrashed(String),
    /// The browser did not take the file.
    FileNotSaved(String),
    /// Chosen settings hold until the page is closed, but could not be written.
    PreferencesNotSaved,
    /// The browser knows no time zone of this name.
    ZoneUnknown(String),
    /// The edit could not be written into the document.
    NotRecorded,
}
