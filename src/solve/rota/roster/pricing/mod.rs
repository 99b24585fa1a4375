//! Rosters by prices: what a head is worth at every kind on every day (Lagrangian relaxation of the heads), everybody's
//! cheapest row at these prices, people fixed to their rows one after another, and the same over and over with a few people
//! while all others stand still.
//!
//! The prices tell what annealing cannot see from one change: that a row nobody has yet would fit. Column generation finds
//! rosters in the same way (Strandmark, Qu and Curtois 2020); here the prices move a little after every single row, which
//! needs no linear program.

mod bands;
mod group;
mod market;
mod prices;
#[cfg(test)]
mod properties;
mod row;
mod runs;
mod search;
mod shape;

pub(super) use search::Pricing;
