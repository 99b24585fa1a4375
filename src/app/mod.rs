//! What a person can do: a pure core, events in and effects out.

pub mod action;
mod asking;
mod clock;
pub mod command;
mod commit;
mod data;
pub mod deliveries;
pub mod effect;
pub mod event;
pub mod forms;
pub mod glance;
pub mod hand_rules;
mod hours;
pub mod importing;
mod inbox;
mod mending;
mod next_hours;
mod people;
pub mod planning;
mod posts;
pub mod preferences;
pub mod preview;
pub mod refusal;
pub mod room;
pub mod rooms;
mod rota;
pub mod rounds;
pub mod route;
pub mod saving;
mod settings;
mod site;
pub mod site_in_bulk;
mod start;
mod today;
mod visited;

use command::Command;
use deliveries::batch_planning::BatchPlanning;
use deliveries::paste::Pasting;
use effect::Effect;
use event::{Event, Storage};
use importing::Importing;
use planning::Planning;
use preferences::Preferences;
use refusal::Refusal;
use rooms::Rooms;
use rounds::planning::RoundPlanning;
use route::Route;
use saving::{SaveState, Saving};

use crate::domain::time::{DateTime, Week, Zone};
use crate::domain::workspace::Workspace;
use crate::store::document::Document;
use crate::store::history::History;
use crate::store::problem::Quarantined;
use action::Action;
pub use today::{MyDay, NextDuty};
use visited::Visited;

/// The whole app: what is known, what is under way, what the page shows.
pub struct App {
    document: Document,
    history: History<Action>,
    saving: Saving,
    opened: Opened,
    unread_chunks: usize,
    planning: Planning,
    round_planning: RoundPlanning,
    batch_planning: BatchPlanning,
    pasting: Pasting,
    importing: Importing,
    preferences: Preferences,
    prefers_chinese: bool,
    route: Route,
    notice: Option<Notice>,
    notices: u64,
    storage: Storage,
    backing_up: Option<(String, DateTime)>,
    update_waiting: bool,
    glance: Option<glance::Glance>,
    heard_early: Vec<Vec<u8>>,
    instant: i64,
    device_zone: Zone,
    zone: Zone,
    /// A zone the browser was asked for in vain; it is not asked again.
    unknown_zone: Option<String>,
    luck: u64,
    counter: u64,
    revision: u64,
    /// The latest revisions that were new visits and nothing else, with the visit.
    visited: Visited,
    rooms: Rooms,
}

/// How far the disk has been read.
#[derive(Clone, Debug, PartialEq)]
enum Opened {
    /// Still reading.
    NotYet,
    /// Everything that could be read is here.
    Whole,
    /// The disk could not be read at all; edits hold until the page is closed.
    Failed(crate::store::disk::DiskError),
}

/// A short word at the foot of the page: what was just done or refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// An act was done and can be undone.
    Done(Action),
    /// The last act was taken back.
    Undone(Action),
    /// It was done again.
    Redone(Action),
    /// An act was not done.
    Refused(Refusal),
    /// A file was handed to the person.
    FileSaved(String),
    /// Some chunks on the disk could not be read; the rest is here.
    PartlyRead(usize),
}

impl App {
    /// What needs no room: it is done with what the first page brings.
    fn at_the_door(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Started(start) => self.start(start),
            Event::DiskLoaded(outcome) => self.disk_loaded(outcome),
            Event::Asked(command) => self.asked_at_the_door(command),
            Event::Ticked { instant } => self.tick(instant),
            Event::Navigated { fragment } => self.navigated(&fragment),
            Event::Appended { entry, outcome } => self.appended(entry, outcome),
            Event::Compacted(outcome) => self.compacted(outcome),
            Event::HeardFromTab(bytes) => self.heard_from_tab(&bytes),
            Event::ZoneFound(zone) => self.zone_found(zone),
            Event::ZoneUnknown(name) => self.zone_unknown(name),
            Event::FileSaved { name, done } => self.file_saved(name, done),
            Event::StorageKnown(storage) => self.storage_known(storage),
            Event::PreferencesNotSaved => self.refuse(Refusal::PreferencesNotSaved),
            Event::UpdateWaiting => self.update_waits(),
            Event::Fetched(room, work) => self.fetched(room, work),
            Event::NotFetched(room) => self.not_fetched(room),
            // Worked on in a room, and so never here. Each is named, so that a new event must be given its place.
            Event::SolverSaid(_)
            | Event::SolverLost { .. }
            | Event::FileChosen { .. }
            | Event::ReaderSaid { .. }
            | Event::ReaderLost { .. } => vec![],
        }
    }

    fn asked_at_the_door(&mut self, command: Command) -> Vec<Effect> {
        let outcome = match command {
            Command::Go(route) => Ok(self.go(route)),
            Command::Settings(command) => Ok(self.settings(command)),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Data(command) => Ok(self.data_at_the_door(&command)),
            Command::DismissNotice => {
                self.notice = None;
                Ok(vec![])
            }
            // Worked on in a room.
            Command::People(_)
            | Command::Site(_)
            | Command::Posts(_)
            | Command::Rota(_)
            | Command::Plan(_)
            | Command::Import(_)
            | Command::Rounds(_)
            | Command::Deliveries(_) => Ok(vec![]),
        };
        outcome.unwrap_or_else(|refusal| self.refuse(refusal))
    }

    fn say(&mut self, notice: Notice) {
        self.notices += 1;
        self.notice = Some(notice);
    }

    fn refuse(&mut self, refusal: Refusal) -> Vec<Effect> {
        self.say(Notice::Refused(refusal));
        vec![]
    }

    /// Everything that is known.
    pub fn workspace(&self) -> &Workspace {
        self.document.workspace()
    }

    /// Is nothing there yet, neither read nor still to be read?
    pub fn is_blank(&self) -> bool {
        self.workspace().is_empty() && !self.document.waits_for_later()
    }

    /// Grows with every change of the workspace; equal numbers mean an equal workspace.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Records that could not be read and were set aside.
    pub fn quarantined(&self) -> &[Quarantined] {
        self.document.quarantined()
    }

    /// How many chunks on the disk could not be read when it was opened; they are left there as they are.
    pub fn unread_chunks(&self) -> usize {
        self.unread_chunks
    }

    /// Is the data still being read from the disk?
    pub fn is_opening(&self) -> bool {
        self.opened == Opened::NotYet
    }

    /// What the page says of the data.
    pub fn save_state(&self) -> SaveState {
        match &self.opened {
            Opened::NotYet => SaveState::Opening,
            Opened::Failed(why) => SaveState::NotSaved(why.clone()),
            Opened::Whole => self.saving.state(),
        }
    }

    /// How far planning is.
    pub fn planning(&self) -> &Planning {
        &self.planning
    }

    /// How far bringing in a file is.
    pub fn importing(&self) -> &Importing {
        &self.importing
    }

    /// What this phone remembers by itself.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// The language of the screen: the one chosen, else the browser's.
    pub fn language(&self) -> preferences::Language {
        let own = if self.prefers_chinese { preferences::Language::Chinese } else { preferences::Language::English };
        self.preferences.language.unwrap_or(own)
    }

    /// The page that is shown.
    pub fn route(&self) -> &Route {
        &self.route
    }

    /// The word at the foot of the page.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// How many notices there have been, so that the same one said twice is told apart.
    pub fn notices(&self) -> u64 {
        self.notices
    }

    /// What the browser says of this site's storage.
    pub fn storage(&self) -> Storage {
        self.storage
    }

    /// Does a new version of the app wait to take over?
    pub fn update_waiting(&self) -> bool {
        self.update_waiting
    }

    /// The disposable copy of the week, while the disk is still being read.
    pub fn glance(&self) -> Option<&glance::Glance> {
        self.glance.as_ref()
    }

    /// The act that undo would take back.
    pub fn undoable(&self) -> Option<&Action> {
        self.history.next_undo()
    }

    /// The act that redo would do again.
    pub fn redoable(&self) -> Option<&Action> {
        self.history.next_redo()
    }

    /// The community's zone.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Now, by the community's wall clock.
    pub fn now(&self) -> DateTime {
        self.zone.civil(self.instant).unwrap_or_default()
    }

    /// The week of today.
    pub fn this_week(&self) -> Week {
        Week::of(self.now().date())
    }
}

impl Default for App {
    /// An app that has not begun: it waits for `Event::Started`.
    fn default() -> Self {
        let utc = Zone::fixed("UTC", 0);
        Self {
            document: Document::new(1),
            history: History::default(),
            saving: Saving::default(),
            opened: Opened::NotYet,
            unread_chunks: 0,
            planning: Planning::default(),
            round_planning: RoundPlanning::default(),
            batch_planning: BatchPlanning::default(),
            pasting: Pasting::default(),
            importing: Importing::default(),
            preferences: Preferences::default(),
            prefers_chinese: false,
            route: Route::default(),
            notice: None,
            notices: 0,
            storage: Storage::default(),
            backing_up: None,
            update_waiting: false,
            glance: None,
            heard_early: vec![],
            instant: 0,
            device_zone: utc.clone(),
            zone: utc,
            unknown_zone: None,
            luck: 1,
            counter: 0,
            revision: 0,
            visited: Visited::default(),
            rooms: Rooms::default(),
        }
    }
}
