//! The classical problem at full speed: one base, equal carriers, one load, windows or none, and only the way counts.

mod distances;
mod moves;
mod place;
mod problem;
mod reading;
mod stage;
mod tails;
mod turns;

pub(super) use distances::{Crow, Table};
pub(super) use reading::{Reading, is_timed, reading};
pub(super) use stage::Rings;
