//! The machine: every browser call outside the views. One match on `Effect`, one small file per subject.

mod clock;
mod compactor;
pub mod disk;
pub mod disk_error;
mod files;
mod link;
pub mod offline;
pub mod persist;
pub mod prefs;
mod reader;
pub mod reader_worker;
mod rooms;
pub mod shared_disk;
mod shell;
mod solver;
pub mod solver_worker;
pub mod tabs;
mod tell;
mod zone;

pub use link::{meaning, written};
pub use rooms::{Coming, Rooms};
pub use shell::Shell;
