//! The routing engine that rounds and deliveries share: who visits whom in which order, on the flat and up the stairs.

#[cfg(test)]
mod by_hand;
pub mod check;
mod curve;
#[cfg(test)]
mod exact;
mod full;
mod marks;
mod near;
mod plain;
mod plan;
mod planner;
pub mod problem;
#[cfg(test)]
mod properties;
pub mod quarter;
mod score;
mod search;
#[cfg(test)]
mod stairs;
#[cfg(test)]
mod trial;
mod units;

pub use plan::{Plan, Tour, Trip, Visit};
pub use planner::{LateStop, Planner, add_late, timed};
pub use score::cost;
pub use units::{Decimetres, KilogramMetres, Tenths};
