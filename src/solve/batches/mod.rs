//! Batches: which carrier takes which orders up which stair, trip by trip. Orders and carriers become a problem for the routing
//! engine, and its plan becomes climbs again; a late order goes into carriers' running ways with the least disturbance.
//!
//! Orders, stairwells and carriers are known by their index in the batch that was asked.

mod batch;
mod fault;
mod hand;
mod late;
mod outcome;
mod planner;
mod problem;
#[cfg(test)]
mod tests;

pub use batch::{Batch, Call, Carrier, OnTheWay, Orders};
pub use fault::{BatchFault, faults};
pub use hand::{give, weigh};
pub use late::{Late, Nowhere, add_late};
pub use outcome::{BatchPlan, Climb, HandedAt, LeftOut, RunPlan, WhyNot, why_not};
pub use planner::BatchPlanner;
