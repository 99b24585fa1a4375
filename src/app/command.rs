//! Every act a person can ask for, in the imperative. What is refused comes back as a `Refusal`.

use super::deliveries::command::DeliveriesCommand;
use super::preferences::{Language, TextSize, Theme};
use super::rounds::command::RoundsCommand;
use super::route::Route;
use super::site_in_bulk::Bulk;
use crate::domain::community::Community;
use crate::domain::people::{Person, PersonId};
use crate::domain::rota::{DutyId, Post, PostId, ShiftId};
use crate::domain::site::{Building, BuildingId, Place, PlaceId, Point, Stairwell, StairwellId, Supplier, SupplierId};
use crate::domain::time::{Date, Week};
use crate::exchange::reading::{Mapping, TableKind};

/// One act a person asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Show a page.
    Go(Route),
    /// What a person does with people.
    People(PeopleCommand),
    /// What a person does with the site.
    Site(SiteCommand),
    /// What a person does with posts and with what holds for the whole community.
    Posts(PostsCommand),
    /// What a person does with duties and weeks.
    Rota(RotaCommand),
    /// Planning a week.
    Plan(PlanCommand),
    /// Bringing in a file.
    Import(ImportCommand),
    /// What a person does with households and rounds.
    Rounds(RoundsCommand),
    /// What a person does with orders, errands and deliveries.
    Deliveries(DeliveriesCommand),
    /// Handing on, backing up, starting over.
    Data(DataCommand),
    /// How the app looks and speaks, and who I am.
    Settings(SettingsCommand),
    /// Take back the last act.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Close the notice at the foot of the page.
    DismissNotice,
}

/// What a person does with people.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum PeopleCommand {
    /// Add somebody who is free at any time, and show their page.
    Add(String),
    /// Write a person's record.
    Save(Person),
    /// Take somebody out, their coming duties with them.
    Remove(PersonId),
}

/// What a person does with the site.
#[derive(Clone, Debug, PartialEq)]
pub enum SiteCommand {
    /// Add a walk-up with so many like stairwells.
    AddBuilding {
        /// The grid; may be empty.
        grid: String,
        /// What people call the building.
        number: String,
        /// How many stairwells; 0 makes a house one enters from the street.
        stairwells: u8,
        /// Floors of each.
        floors: u8,
        /// Doors on every floor.
        doors_per_floor: u8,
    },
    /// Make several buildings alike.
    Bulk(Bulk),
    /// Move a building on the plan, by metres east and north.
    MoveBuilding(BuildingId, Point),
    /// Write a building's record.
    SaveBuilding(Building),
    /// Take a building out, its stairwells with it.
    RemoveBuilding(BuildingId),
    /// Add a stairwell like the building's last one.
    AddStairwell(BuildingId),
    /// Write a stairwell's record.
    SaveStairwell(Stairwell),
    /// Take a stairwell out.
    RemoveStairwell(StairwellId),
    /// Write a gate's, checkpoint's or other place's record; one without an id is added.
    SavePlace(Place),
    /// Take a place out.
    RemovePlace(PlaceId),
    /// Add a supplier by name.
    AddSupplier(String),
    /// Write a supplier's record.
    SaveSupplier(Supplier),
    /// Take a supplier out.
    RemoveSupplier(SupplierId),
}

/// What a person does with posts and with what holds for the whole community.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum PostsCommand {
    /// Add a gate post stood round the clock in four shifts, and show its page.
    Add(String),
    /// Write a post's record, its shifts with it.
    Save(Post),
    /// Take a post out, its coming duties with it.
    Remove(PostId),
    /// Write what holds for the whole community.
    SaveCommunity(Community),
}

/// What a person does with duties and weeks.
#[derive(Clone, Debug, PartialEq)]
pub enum RotaCommand {
    /// Give somebody a duty.
    Assign {
        /// Which shift.
        shift: ShiftId,
        /// The day on which it begins.
        day: Date,
        /// Who.
        person: PersonId,
    },
    /// Take a duty away.
    Clear(DutyId),
    /// Pin a duty so that no plan changes it, or let it go.
    Pin(DutyId, bool),
    /// Give a duty to somebody else.
    HandOver(DutyId, PersonId),
    /// Let the two people of two duties change places.
    Swap(DutyId, DutyId),
    /// Take away a week's duties, except the pinned ones.
    ClearWeek(Week),
    /// Hand the week's rota out.
    Publish(Week),
    /// Make the week a draft again.
    Unpublish(Week),
}

/// Planning a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanCommand {
    /// Look for a good rota.
    Start(Week),
    /// Look for ways to mend the week's plan with few changes.
    Mend(Week),
    /// Make one of the ways found, by its place, the week's rota.
    TakeMending(usize),
    /// Stop looking and take the best found so far.
    UseThisOne,
    /// Stop looking and keep the best found so far as a proposal.
    Cancel,
    /// Make the proposal the week's rota.
    Accept,
    /// Let the proposal go.
    Dismiss,
}

/// Bringing in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportCommand {
    /// Let the person choose a file.
    Choose,
    /// Read the same file again as another kind of table, with other columns or from another sheet.
    ReadAs {
        /// What the table holds, if not to be guessed.
        kind: Option<TableKind>,
        /// Which column means what, if not to be guessed.
        mapping: Option<Mapping>,
        /// Which sheet of a workbook.
        sheet: Option<String>,
    },
    /// Load the built-in sample community as if it were a file.
    Sample,
    /// Apply what the preview shows.
    Accept,
    /// Let it go.
    Dismiss,
}

/// Handing on, backing up, starting over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataCommand {
    /// Save a week's rota as `stairwell.rota/1`.
    ExportRota {
        /// Which week.
        week: Week,
        /// With telephone numbers?
        phones: bool,
        /// With the notes on people?
        notes: bool,
    },
    /// Save everything as one file.
    Backup,
    /// Ask the browser not to clear this site's data when space runs short.
    KeepForGood,
    /// Write again what could not be written.
    RetrySaving,
    /// Take everything out of the workspace; one undo brings it back.
    ClearAll,
    /// Let the waiting new version take over now.
    TakeUpdate,
}

/// How the app looks and speaks, and who I am.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsCommand {
    /// Speak this language.
    Language(Language),
    /// Light, dark, or as the system says.
    Theme(Theme),
    /// How large the letters are.
    TextSize(TextSize),
    /// Which of the people I am; `None` forgets it.
    Me(Option<PersonId>),
}

macro_rules! part_of_command {
    ($($part:ident => $whole:ident),* $(,)?) => {
        $(impl From<$part> for Command {
            fn from(part: $part) -> Self {
                Command::$whole(part)
            }
        })*
    };
}

part_of_command! {
    Route => Go,
    PeopleCommand => People,
    SiteCommand => Site,
    PostsCommand => Posts,
    RotaCommand => Rota,
    PlanCommand => Plan,
    ImportCommand => Import,
    DataCommand => Data,
    SettingsCommand => Settings,
    RoundsCommand => Rounds,
    DeliveriesCommand => Deliveries,
}
