//! What the shell cannot do before a room has been fetched; the program, which knows where it is cut, hands it in.

use std::future::Future;
use std::pin::Pin;

use crate::app::event::Work;
use crate::app::room::Room;
use crate::exchange::reading::FromReader;
use crate::solve::job::{FromSolver, ToSolver};

/// Something that comes later; `None` when it could not be fetched or makes no sense.
pub type Coming<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// What is fetched on demand.
#[derive(Clone, Copy)]
pub struct Rooms {
    /// What is done in a room.
    pub work: fn(Room) -> Coming<Work>,
    /// What the solver is told, as text.
    pub solver_text: fn(ToSolver) -> Coming<String>,
    /// What the solver said.
    pub solver_meaning: fn(String) -> Coming<Box<FromSolver>>,
    /// What the reader said.
    pub reader_meaning: fn(String) -> Coming<Box<FromReader>>,
}
