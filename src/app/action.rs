//! What an act was, so that undo can name what it takes back.

use crate::domain::deliveries::AtDoor;
use crate::domain::rounds::Outcome;
use crate::domain::time::{Date, Week};
use crate::exchange::reading::TableKind;

/// One whole act, as undo names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Somebody was added.
    AddedPerson(String),
    /// Somebody's record was edited.
    EditedPerson(String),
    /// Somebody was taken out.
    RemovedPerson(String),
    /// Something of the site was added, by name.
    AddedToSite(String),
    /// Something of the site was edited, by name.
    EditedSite(String),
    /// Something of the site was taken out, by name.
    RemovedFromSite(String),
    /// A post was added.
    AddedPost(String),
    /// A post was edited.
    EditedPost(String),
    /// A post was taken out.
    RemovedPost(String),
    /// Somebody was given a duty on a day.
    Assigned(String, Date),
    /// Somebody's duty was taken away.
    Cleared(String, Date),
    /// Somebody's duty was pinned.
    Pinned(String, Date),
    /// Somebody's duty was let go of.
    Unpinned(String, Date),
    /// A duty went from the first to the second.
    HandedOver(String, String),
    /// Two people changed places.
    Swapped(String, String),
    /// A week's duties were taken away.
    ClearedWeek(Week),
    /// A plan became the week's rota, with so many changes.
    Planned(Week, usize),
    /// A week was published.
    Published(Week),
    /// A week became a draft again.
    Unpublished(Week),
    /// The community's own record was edited.
    EditedCommunity,
    /// A table was brought in: how many records it added and changed.
    Imported {
        /// What the table held.
        kind: TableKind,
        /// How many are new.
        new: usize,
        /// How many changed.
        changed: usize,
    },
    /// Orders and errands were brought in.
    ImportedDeliveries {
        /// How many are new.
        new: usize,
        /// How many changed.
        changed: usize,
    },
    /// The sample community was brought in.
    ImportedSample,
    /// A rota file was brought in.
    ImportedRota(Week),
    /// A round was begun.
    BeganRound(Date),
    /// A round was edited.
    EditedRound(Date),
    /// A round was taken out.
    RemovedRound(Date),
    /// A door was visited.
    Visited(String, Outcome),
    /// A visit noted by mistake was taken out.
    RemovedVisit(String),
    /// Somebody found outside the list was noted, or the note was edited.
    FoundOutside(String),
    /// A household's order or errand was written down or edited.
    WroteOrder(String),
    /// So many orders were brought to a step, or given somebody who does it.
    ChangedOrders(usize),
    /// So many orders and errands were taken from a pasted chat.
    TookChat(usize),
    /// A batch was put together.
    BeganBatch(Date),
    /// A batch was edited or planned.
    EditedBatch(Date),
    /// A batch was taken out.
    RemovedBatch(Date),
    /// The carriers of a batch left.
    BatchLeft(Date),
    /// What became of a household's order at the door.
    AtDoor(String, AtDoor),
    /// A household's order or errand was taken out.
    RemovedOrder(String),
    /// A backup took the place of everything.
    Restored,
    /// Everything was taken out.
    ClearedAll,
}
