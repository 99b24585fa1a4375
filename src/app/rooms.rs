//! What is done in each room is fetched when it is first needed; an act that comes before waits and is done then.
//!
//! The app calls a room's work only through a function it was handed; the page's build can then keep all that this
//! function needs in a file of its own. Nothing else in the first page may name a room's work.

use super::command::{Command, DataCommand};
use super::deliveries::batch_planning::BatchPlanning;
use super::effect::Effect;
use super::event::{Event, Work};
use super::planning::Planning;
use super::refusal::Refusal;
use super::room::Room;
use super::rounds::planning::RoundPlanning;
use super::{App, Opened};
use crate::exchange::reading::{FromReader, Reading};
use crate::solve::job::JobId;
use crate::store::later::{LATER, Later};

/// The rooms that have been fetched, and what waits for one or for the disk.
#[derive(Debug, Default)]
pub(super) struct Rooms {
    rota: Option<Work>,
    records: Option<Work>,
    files: Option<Work>,
    rounds: Option<Work>,
    deliveries: Option<Work>,
    later: Option<Later>,
    /// The room that asked the solver last; what the solver says is for it.
    solving: Option<Room>,
    waiting: Vec<Event>,
}

impl Room {
    /// The room in which this is worked on; `None`: at the door, at once. `solving` is the room that asked the solver last.
    fn of(event: &Event, solving: Option<Room>) -> Option<Self> {
        match event {
            Event::SolverSaid(_) | Event::SolverLost { .. } => solving,
            Event::ReaderSaid { answer: FromReader::Read(read), .. } if matches!(**read, Reading::Chat(_)) => {
                Some(Self::Deliveries)
            }
            Event::FileChosen { .. } | Event::ReaderSaid { .. } | Event::ReaderLost { .. } => Some(Self::Files),
            Event::Asked(Command::Rota(_) | Command::Plan(_)) => Some(Self::Rota),
            Event::Asked(Command::People(_) | Command::Site(_) | Command::Posts(_)) => Some(Self::Records),
            Event::Asked(Command::Import(_)) => Some(Self::Files),
            Event::Asked(Command::Rounds(_)) => Some(Self::Rounds),
            Event::Asked(Command::Deliveries(_)) => Some(Self::Deliveries),
            Event::Asked(Command::Data(command)) => match command {
                DataCommand::ExportRota { .. } | DataCommand::Backup | DataCommand::ClearAll => Some(Self::Files),
                DataCommand::KeepForGood | DataCommand::RetrySaving | DataCommand::TakeUpdate => None,
            },
            _ => None,
        }
    }

    /// What is done in the room. Whoever names this brings along all of them: the page asks for each by its own name.
    pub fn work(self) -> Work {
        match self {
            Self::Rota => ROTA,
            Self::Records => RECORDS,
            Self::Files => FILES,
            Self::Rounds => ROUNDS,
            Self::Deliveries => DELIVERIES,
        }
    }
}

impl Rooms {
    fn place(&mut self, room: Room) -> &mut Option<Work> {
        match room {
            Room::Rota => &mut self.rota,
            Room::Records => &mut self.records,
            Room::Files => &mut self.files,
            Room::Rounds => &mut self.rounds,
            Room::Deliveries => &mut self.deliveries,
        }
    }
}

impl App {
    /// Takes one event in and says what the machine is to do about it, in order.
    ///
    /// An act that comes before the disk has been read, or before its room is here, waits and is done then.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        if self.must_wait(&event) {
            self.rooms.waiting.push(event);
            return vec![];
        }
        match Room::of(&event, self.rooms.solving) {
            None => self.at_the_door(event),
            Some(room) => match *self.rooms.place(room) {
                Some(work) => (work.act)(self, event),
                None => {
                    self.rooms.waiting.push(event);
                    vec![Effect::Fetch(room)]
                }
            },
        }
    }

    fn must_wait(&self, event: &Event) -> bool {
        let Event::Asked(command) = event else { return false };
        let writes = !matches!(command, Command::Go(_) | Command::Settings(_) | Command::DismissNotice);
        writes && (self.opened == Opened::NotYet || !self.rooms.waiting.is_empty())
    }

    pub(super) fn fetched(&mut self, room: Room, work: Work) -> Vec<Effect> {
        *self.rooms.place(room) = Some(work);
        let mut effects = self.learn(work.later);
        effects.extend(self.do_what_waits());
        effects
    }

    /// A job for the solver, asked by a room; a job of another room gives way.
    pub(super) fn new_job(&mut self, room: Room) -> JobId {
        self.counter += 1;
        if self.rooms.solving.replace(room) != Some(room) {
            self.planning = Planning::Idle;
            self.round_planning = RoundPlanning::Idle;
            self.batch_planning = BatchPlanning::Idle;
        }
        JobId(self.counter)
    }

    /// Reads what only the rooms show; the page is drawn anew with it.
    fn learn(&mut self, later: Option<Later>) -> Vec<Effect> {
        let waited = self.document.waits_for_later();
        self.rooms.later = self.rooms.later.or(later);
        self.learn_again();
        if waited && !self.document.waits_for_later() { self.workspace_moved() } else { vec![] }
    }

    /// A document opened anew reads what the earlier one had learned to read.
    pub(super) fn learn_again(&mut self) {
        if let Some(later) = self.rooms.later {
            self.document.learn(later);
        }
    }

    /// Today shows rounds and deliveries too; the reading of them comes once the first page stands.
    pub(super) fn fetch_what_is_not_read(&mut self) -> Vec<Effect> {
        if self.document.waits_for_later() { vec![Effect::Fetch(Room::Rounds)] } else { vec![] }
    }

    /// What waits for a room that could not be fetched is not done, nor any act asked for after it; the person is told.
    pub(super) fn not_fetched(&mut self, room: Room) -> Vec<Effect> {
        let solving = self.rooms.solving;
        if !self.rooms.waiting.iter().any(|event| Room::of(event, solving) == Some(room)) {
            // Nobody has asked for anything there yet; the page in its place says that it did not come.
            return vec![];
        }
        self.rooms.waiting.retain(|event| !matches!(event, Event::Asked(_)) && Room::of(event, solving) != Some(room));
        let mut effects = self.do_what_waits();
        effects.extend(self.refuse(Refusal::RoomNotFetched));
        effects
    }

    /// Whoever walks into a room has what is done there at hand: a browser opens its file chooser only at once.
    pub(super) fn fetch_room(&mut self) -> Vec<Effect> {
        let room = Room::of_page(&self.route).filter(|room| self.rooms.place(*room).is_none());
        room.map(Effect::Fetch).into_iter().collect()
    }

    /// Does again what waited, in the order in which it came.
    pub(super) fn do_what_waits(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.rooms.waiting).into_iter().flat_map(|event| self.handle(event)).collect()
    }
}

/// The rota's room.
pub const ROTA: Work = Work { act: rota, later: None };

/// The room of people, posts and the site; a building shows its households.
pub const RECORDS: Work = Work { act: records, later: Some(LATER) };

/// The room of files: a backup holds everything.
pub const FILES: Work = Work { act: files, later: Some(LATER) };

/// The room of households and rounds.
pub const ROUNDS: Work = Work { act: rounds, later: Some(LATER) };

/// The room of orders, errands and deliveries.
pub const DELIVERIES: Work = Work { act: deliveries, later: Some(LATER) };

fn rota(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::SolverSaid(word) => app.solver_said(word),
        Event::SolverLost { job } => app.solver_lost(job),
        Event::Asked(Command::Rota(command)) => app.rota(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Plan(command)) => app.plan(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}

fn records(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::Asked(Command::People(command)) => app.people(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Site(command)) => app.site(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Posts(command)) => app.posts(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}

fn files(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::FileChosen { ask, name } => app.file_chosen(ask, name),
        Event::ReaderSaid { ask, .. } if app.pasting.waits_for(ask) => app.chat_lost(false),
        Event::ReaderSaid { ask, answer } => app.reader_said(ask, answer),
        Event::ReaderLost { ask, too_long } if app.pasting.waits_for(ask) => app.chat_lost(too_long),
        Event::ReaderLost { ask, too_long } => app.reader_lost(ask, too_long),
        Event::Asked(Command::Import(command)) => app.import(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Data(command)) => app.files(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}

fn rounds(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::SolverSaid(word) => app.round_solver_said(word),
        Event::SolverLost { job } => app.round_solver_lost(job),
        Event::Asked(Command::Rounds(command)) => app.rounds(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}

fn deliveries(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::SolverSaid(word) => app.batch_solver_said(word),
        Event::SolverLost { job } => app.batch_solver_lost(job),
        Event::ReaderSaid { ask, answer } => app.chat_read(ask, answer),
        Event::Asked(Command::Deliveries(command)) => app.deliveries(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}
