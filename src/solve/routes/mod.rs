//! The routing engine that rounds and deliveries share: who visits whom in which order, on the flat and up the stairs.

pub mod check;
mod full;
mod near;
mod plain;
mod plan;
mod planner;
pub mod problem;
#[cfg(test)]
mod properties;
mod search;
#[cfg(test)]
mod trial;
mod units;

pub use plan::{Plan, Tour, Trip, Visit};
pub use planner::Planner;
pub use units::{Decimetres, KilogramMetres, Tenths};
