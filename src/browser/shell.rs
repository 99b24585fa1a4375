//! The shell: hands events to the app and does what it asks, one arm an effect.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;

use super::files::Files;
use super::offline::Offline;
use super::rooms::Rooms;
use super::shared_disk::{NAME, SharedDisk};
use super::solver::Solver;
use super::tell::Tell;
use super::{clock, compactor, files, persist, prefs, zone};
use crate::app::effect::Effect;
use crate::app::event::{EntryId, Event, Start, Storage};
use crate::app::room::Room;
use crate::solve::job::ToSolver;

/// The browser around one app.
pub struct Shell {
    handle: Box<dyn Fn(Event) -> Vec<Effect>>,
    disk: Rc<SharedDisk>,
    solver: Solver,
    files: Files,
    offline: RefCell<Option<Offline>>,
    rooms: Rooms,
    /// How often something was given to the disk; gathering waits for a pause.
    written: Cell<u32>,
}

impl Shell {
    /// Begins: listens to everything the browser can tell, and tells the app that the page has started.
    pub fn start(handle: impl Fn(Event) -> Vec<Effect> + 'static, rooms: Rooms) -> Rc<Self> {
        let shell = Rc::new_cyclic(|shell: &Weak<Self>| Self {
            handle: Box::new(handle),
            disk: Rc::new(SharedDisk::new(NAME, tell(shell).as_event(Event::HeardFromTab))),
            solver: Solver::new(tell(shell), rooms),
            files: Files::new(tell(shell), rooms),
            offline: RefCell::new(None),
            rooms,
            written: Cell::new(0),
        });
        shell.listen();
        shell.tell(Event::Started(Start {
            instant: clock::instant(),
            zone: zone::of_device(),
            luck: clock::luck(),
            preferences: prefs::load(),
            prefers_chinese: clock::prefers_chinese(),
            fragment: clock::fragment(),
            glance: prefs::glance(),
        }));
        shell
    }

    /// Hands one event to the app and does what it asks.
    pub fn tell(self: &Rc<Self>, event: Event) {
        for effect in (self.handle)(event) {
            self.perform(effect);
        }
    }

    fn listen(self: &Rc<Self>) {
        let tell = tell(&Rc::downgrade(self));
        clock::every_half_minute(tell.as_event(|instant| Event::Ticked { instant }));
        clock::on_navigation(tell.as_event(|fragment| Event::Navigated { fragment }));
        *self.offline.borrow_mut() = Offline::register(tell.as_event(|()| Event::UpdateWaiting));
    }

    fn perform(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::LoadDisk => self.load_disk(),
            Effect::Append { entry, bytes } => self.append(entry, bytes),
            Effect::Compact => self.compact(),
            Effect::SavePreferences(preferences) => {
                if prefs::save(&preferences).is_err() {
                    self.tell(Event::PreferencesNotSaved);
                }
            }
            // Only a copy for a quicker start: when it cannot be written, the next start is a little slower.
            Effect::SaveGlance(text) => drop(prefs::save_glance(&text)),
            Effect::FindZone(name) => {
                let found = zone::named(&name);
                self.tell(found.map_or(Event::ZoneUnknown(name), Event::ZoneFound));
            }
            Effect::ShowUrl(url) => clock::show_url(&url),
            Effect::Solve { job, problem, seed, budget_ms } => {
                self.solver.solve(job, ToSolver::Plan { job, problem: *problem, seed, budget_ms })
            }
            Effect::AskSolver { job, word } => self.solver.solve(job, *word),
            Effect::StopSolving(job) => self.solver.stop(job),
            Effect::OpenFile { ask } => self.files.open(ask),
            Effect::ReadAgain { ask, kind, mapping, sheet } => self.files.read_again(ask, (kind, mapping, sheet)),
            Effect::MakeSample { ask, chinese } => self.files.make_sample(ask, chinese),
            Effect::AskReader { ask, text } => self.files.read_text(ask, &text),
            Effect::DropFile => self.files.drop_file(),
            Effect::SaveFile { name, media_type, text } => {
                let done = files::save(&name, media_type, &text);
                self.tell(Event::FileSaved { name, done });
            }
            Effect::AskToKeep => self.ask_to_keep(),
            Effect::LookAtStorage => self.look_at_storage(),
            Effect::TakeUpdate => {
                if let Some(offline) = &*self.offline.borrow() {
                    offline.take_over();
                }
            }
            Effect::Fetch(room) => self.fetch(room),
        }
    }

    fn load_disk(self: &Rc<Self>) {
        let shell = self.clone();
        spawn_local(async move {
            let outcome = shell.disk.load().await;
            shell.tell(Event::DiskLoaded(outcome));
        });
    }

    fn append(self: &Rc<Self>, entry: EntryId, bytes: Vec<u8>) {
        let shell = self.clone();
        self.written.set(self.written.get().wrapping_add(1));
        // Begun before the views are drawn anew, which are next in the queue.
        let written = self.disk.append(bytes);
        spawn_local(async move {
            let outcome = written.await;
            shell.tell(Event::Appended { entry, outcome });
        });
    }

    fn compact(self: &Rc<Self>) {
        let shell = self.clone();
        spawn_local(async move {
            let outcome = compactor::compact(&shell.written).await;
            shell.tell(Event::Compacted(outcome));
        });
    }

    fn fetch(self: &Rc<Self>, room: Room) {
        let shell = self.clone();
        spawn_local(async move {
            let come = (shell.rooms.work)(room).await;
            shell.tell(come.map_or(Event::NotFetched(room), |work| Event::Fetched(room, work)));
        });
    }

    fn ask_to_keep(self: &Rc<Self>) {
        let shell = self.clone();
        spawn_local(async move {
            persist::ask().await;
            shell.look_at_storage();
        });
    }

    fn look_at_storage(self: &Rc<Self>) {
        let shell = self.clone();
        spawn_local(async move {
            let storage = Storage { kept_for_good: persist::persisted().await, bytes: persist::estimate().await };
            shell.tell(Event::StorageKnown(storage));
        });
    }
}

/// A way to tell the app something later that does not keep the shell alive.
fn tell(shell: &Weak<Shell>) -> Tell {
    let shell = shell.clone();
    Tell::new(move |event| {
        if let Some(shell) = shell.upgrade() {
            shell.tell(event);
        }
    })
}
