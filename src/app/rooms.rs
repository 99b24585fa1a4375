//! What is done in each room is fetched when it is first needed; an act that comes before waits and is done then.
//!
//! The app calls a room's work only through a function it was handed; the page's build can then keep all that this
//! function needs in a file of its own. Nothing else in the first page may name a room's work.

use super::command::{Command, DataCommand};
use super::effect::Effect;
use super::event::{Event, Work};
use super::refusal::Refusal;
use super::room::Room;
use super::{App, Opened};

/// The rooms that have been fetched, and what waits for one or for the disk.
#[derive(Debug, Default)]
pub(super) struct Rooms {
    rota: Option<Work>,
    records: Option<Work>,
    files: Option<Work>,
    waiting: Vec<Event>,
}

impl Room {
    /// The room in which this is worked on; `None`: at the door, at once.
    fn of(event: &Event) -> Option<Self> {
        match event {
            Event::SolverSaid(_) | Event::SolverLost { .. } => Some(Self::Rota),
            Event::FileChosen { .. } | Event::ReaderSaid { .. } | Event::ReaderLost { .. } => Some(Self::Files),
            Event::Asked(Command::Rota(_) | Command::Plan(_)) => Some(Self::Rota),
            Event::Asked(Command::People(_) | Command::Site(_) | Command::Posts(_)) => Some(Self::Records),
            Event::Asked(Command::Import(_)) => Some(Self::Files),
            Event::Asked(Command::Data(command)) => match command {
                DataCommand::ExportRota { .. } | DataCommand::Backup | DataCommand::ClearAll => Some(Self::Files),
                DataCommand::KeepForGood | DataCommand::RetrySaving | DataCommand::TakeUpdate => None,
            },
            _ => None,
        }
    }

    /// What is done in the room. Whoever names this brings along all three: the page asks for each by its own name.
    pub fn work(self) -> Work {
        match self {
            Self::Rota => rota,
            Self::Records => records,
            Self::Files => files,
        }
    }
}

impl Rooms {
    fn place(&mut self, room: Room) -> &mut Option<Work> {
        match room {
            Room::Rota => &mut self.rota,
            Room::Records => &mut self.records,
            Room::Files => &mut self.files,
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
        match Room::of(&event) {
            None => self.at_the_door(event),
            Some(room) => match *self.rooms.place(room) {
                Some(work) => work(self, event),
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
        self.do_what_waits()
    }

    /// What waits for a room that could not be fetched is not done, nor any act asked for after it; the person is told.
    pub(super) fn not_fetched(&mut self, room: Room) -> Vec<Effect> {
        if !self.rooms.waiting.iter().any(|event| Room::of(event) == Some(room)) {
            // Nobody has asked for anything there yet; the page in its place says that it did not come.
            return vec![];
        }
        self.rooms.waiting.retain(|event| !matches!(event, Event::Asked(_)) && Room::of(event) != Some(room));
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

/// What is done in the rota's room.
pub fn rota(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::SolverSaid(word) => app.solver_said(word),
        Event::SolverLost { job } => app.solver_lost(job),
        Event::Asked(Command::Rota(command)) => app.rota(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Plan(command)) => app.plan(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}

/// What is done in the room of people, posts and the site.
pub fn records(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::Asked(Command::People(command)) => app.people(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Site(command)) => app.site(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Posts(command)) => app.posts(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}

/// What is done in the room of files.
pub fn files(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::FileChosen { ask, name } => app.file_chosen(ask, name),
        Event::ReaderSaid { ask, answer } => app.reader_said(ask, answer),
        Event::ReaderLost { ask, too_long } => app.reader_lost(ask, too_long),
        Event::Asked(Command::Import(command)) => app.import(command).unwrap_or_else(|why| app.refuse(why)),
        Event::Asked(Command::Data(command)) => app.files(command).unwrap_or_else(|why| app.refuse(why)),
        _ => vec![],
    }
}
