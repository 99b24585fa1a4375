//! The stage: what every view reads (the app) and tells (commands), handed down as a context.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::Command;
use crate::app::room::Room;
use crate::app::route::Route;

/// Something that comes later; `None` when it could not be fetched.
pub type Coming<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// How rooms are fetched; the program, which knows where it is cut, hands it in.
#[derive(Clone, Copy)]
pub struct Rooms {
    /// Brings a room here.
    pub fetch: fn(Room) -> Coming<()>,
    /// The view of a page in a room; comes at once when the room is here.
    pub view: fn(Room, Route) -> Coming<AnyView>,
}

/// The app behind a signal, and the way to ask it for something.
#[derive(Clone, Copy)]
pub struct Stage {
    app: RwSignal<App, LocalStorage>,
    ask: StoredValue<Box<dyn Fn(Command)>, LocalStorage>,
    rooms: Rooms,
}

impl Stage {
    /// A stage over this app; `ask` takes a person's command to it.
    pub fn new(app: RwSignal<App, LocalStorage>, ask: impl Fn(Command) + 'static, rooms: Rooms) -> Self {
        Self { app, ask: StoredValue::new_local(Box::new(ask)), rooms }
    }

    /// How rooms are fetched.
    pub(super) fn rooms(self) -> Rooms {
        self.rooms
    }

    /// The stage that an outer view has provided.
    pub fn here() -> Self {
        expect_context()
    }

    /// Asks for an act.
    pub fn ask(self, command: impl Into<Command>) {
        self.ask.with_value(|ask| ask(command.into()));
    }

    /// Reads something from the app; whoever reads it inside a view or memo is run again after every event.
    pub fn read<T>(self, look: impl FnOnce(&App) -> T) -> T {
        self.app.with(look)
    }

    /// Reads something once, without being run again.
    pub fn peek<T>(self, look: impl FnOnce(&App) -> T) -> T {
        self.app.with_untracked(look)
    }

    /// Something derived from the app that tells its readers only when it has really changed.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        look: impl Fn(&App) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        // Boxed, so that the page carries the machinery of a memo once for every type shown and not once for every memo.
        derived(self.app, Box::new(look))
    }

    /// The same for what follows from the workspace alone and takes its time: it is looked at again only when the workspace
    /// has changed, and not at every answer of the disk and every minute of the clock.
    pub fn of_workspace<T: PartialEq + Send + Sync + 'static>(
        self,
        look: impl Fn(&App) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let (revision, look): (_, Look<T>) = (self.memo(App::revision), Box::new(look));
        Memo::new(move |_| {
            // Read and not only tracked: a memo that nobody has read follows nothing yet.
            revision.get();
            self.peek(|app| look(app))
        })
    }
}

/// What a memo asks of the app.
type Look<T> = Box<dyn Fn(&App) -> T + Send + Sync>;

fn derived<T: PartialEq + Send + Sync + 'static>(app: RwSignal<App, LocalStorage>, look: Look<T>) -> Memo<T> {
    Memo::new(move |_| app.with(|app| look(app)))
}
