//! A phone for tests: the app, a disk that answers when told to, and a clock that stands still.

use stairwell::app::App;
use stairwell::app::command::Command;
use stairwell::app::effect::Effect;
use stairwell::app::event::{Event, Start};
use stairwell::app::preferences::Preferences;
use stairwell::domain::id::Id;
use stairwell::domain::people::{Person, PersonId};
use stairwell::domain::rota::{Heads, HolidayRule, Post, Shift, ShiftId};
use stairwell::domain::time::{Date, Minutes, Week, Weekdays, Zone};
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::backup::BackupFile;
use stairwell::exchange::reading::{FromReader, Reading};
use stairwell::store::change::Change;
use stairwell::store::disk::{Chunk, ChunkId};
use stairwell::store::document::Document;

/// Wednesday 4 March 2020, 12:00 in Shanghai.
pub const NOON: i64 = 1_583_294_400;

/// One phone.
pub struct Phone {
    pub app: App,
    /// What its disk holds.
    pub disk: Vec<Vec<u8>>,
    /// Does the disk answer by itself?
    pub disk_answers: bool,
    /// Do the rooms come when they are asked for?
    pub rooms_come: bool,
    /// Everything the app asked for, writes excepted.
    pub asked: Vec<Effect>,
}

impl Phone {
    /// A phone on which the app opens for the first time.
    pub fn new() -> Self {
        Self::with_disk(vec![])
    }

    /// A phone whose disk holds something already.
    pub fn with_disk(disk: Vec<Vec<u8>>) -> Self {
        let mut phone = Self::starting(disk);
        let chunks = phone.disk.iter().zip(0..).map(|(bytes, n)| Chunk { id: ChunkId(n), bytes: bytes.clone() });
        let chunks = chunks.collect();
        phone.tell(Event::DiskLoaded(Ok(chunks)));
        phone
    }

    /// A phone whose disk has not been read yet.
    pub fn starting(disk: Vec<Vec<u8>>) -> Self {
        let luck = 0x5eed_0000_0000_0000 + disk.len() as u64 * (1 << 20);
        let mut phone = Self { app: App::default(), disk, disk_answers: true, rooms_come: true, asked: vec![] };
        phone.tell(Event::Started(Start {
            instant: NOON,
            zone: Zone::fixed("Asia/Shanghai", 8 * 3600),
            luck,
            preferences: Preferences::default(),
            prefers_chinese: false,
            fragment: String::new(),
            glance: None,
        }));
        phone
    }

    /// Hands over an event; writes are put on the disk and answered at once, if the disk answers.
    pub fn tell(&mut self, event: Event) {
        for effect in self.app.handle(event) {
            match effect {
                Effect::Append { entry, bytes } if self.disk_answers => {
                    self.disk.push(bytes);
                    let chunk = ChunkId(self.disk.len() as u64);
                    self.tell(Event::Appended { entry, outcome: Ok(chunk) });
                }
                Effect::Fetch(room) if self.rooms_come => self.tell(Event::Fetched(room, room.work())),
                other => self.asked.push(other),
            }
        }
    }

    pub fn ask(&mut self, command: impl Into<Command>) {
        self.tell(Event::Asked(command.into()));
    }

    /// A phone whose disk holds this community.
    pub fn holding(workspace: &Workspace) -> Self {
        let people = workspace.people.values().cloned().map(Change::PersonSaved);
        let posts = workspace.posts.values().cloned().map(Change::PostSaved);
        let duties = workspace.duties.values().cloned().map(Change::DutyAssigned);
        let changes: Vec<Change> = people.chain(posts).chain(duties).collect();
        let chunk = Document::new(99).commit(&changes).expect("the document takes its own records");
        Self::with_disk(vec![chunk])
    }

    pub fn restore(&mut self, file: BackupFile) {
        use stairwell::app::command::ImportCommand;
        self.ask(ImportCommand::Choose);
        let ask = self.last_ask();
        self.tell(Event::FileChosen { ask, name: "backup.json".into() });
        self.tell(Event::ReaderSaid { ask, answer: FromReader::Read(Box::new(Reading::Backup(file))) });
        self.ask(ImportCommand::Accept);
    }

    /// The latest asking for a file.
    pub fn last_ask(&self) -> stairwell::app::event::AskId {
        let asks = self.asked.iter().rev().filter_map(|effect| match effect {
            Effect::OpenFile { ask } | Effect::MakeSample { ask, .. } => Some(*ask),
            _ => None,
        });
        asks.into_iter().next().expect("a file was asked for")
    }

    pub fn workspace(&self) -> &Workspace {
        self.app.workspace()
    }
}

/// The week of the clock.
pub fn week() -> Week {
    Week::of(wednesday())
}

/// The day of the clock.
pub fn wednesday() -> Date {
    jiff::civil::date(2020, 3, 4)
}

/// One gate with one day shift a day for one head, and people of these names.
pub fn small_community(names: &[&str]) -> Workspace {
    let mut workspace = Workspace::default();
    for name in names {
        let id = PersonId::new(*name);
        workspace.people.insert(id.clone(), Person::named(id, *name));
    }
    let mut gate = Post::named(Id::new("gate"), "Main gate");
    gate.handover = Minutes(10);
    gate.shifts = vec![Shift {
        id: day_shift(),
        name: "day".into(),
        start: jiff::civil::time(14, 0, 0, 0),
        end: jiff::civil::time(20, 0, 0, 0),
        days: Weekdays::ALL,
        on_holidays: HolidayRule::AsUsual,
        also_on: Default::default(),
        not_on: Default::default(),
        heads: Heads::exactly(1),
        skills: vec![],
    }];
    workspace.posts.insert(gate.id.clone(), gate);
    workspace
}

/// The one shift of the small community.
pub fn day_shift() -> ShiftId {
    ShiftId::new("gate/day")
}
