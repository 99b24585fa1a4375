//! Rosters of people by days, one kind of shift a day, over weeks or a year: problem, rules, best rows, search.
//!
//! The week's planner beside it thinks in slots by the minute, because one person may stand two of them on a day; this
//! engine thinks in days, which is what lets it try a change in the time that the touched days take. It reads the public
//! shift-scheduling instances of Curtois and Qu (2014), and rosters of 150 people, a year and 32 kinds of shift.

mod best_row;
mod bits;
mod board;
mod bounds;
mod breach;
mod change;
mod company;
#[cfg(test)]
mod contradictions;
mod cost;
mod fault;
mod moves;
mod outlook;
mod pricing;
mod problem;
#[cfg(test)]
mod properties;
mod recount;
mod rules;
mod schedule;
mod search;
mod shares;
mod stretch;
mod tables;
#[cfg(test)]
mod trial;
mod unmet;

pub use breach::RosterRule;
pub use cost::Cost;
pub use fault::RosterFault;
pub use problem::{Before, Demand, Fairness, Kind, KindNo, Limits, Member, OFF, Pairing, Pin, Roster, Skilled, Wish};
pub use search::Rostering;
pub use unmet::{BlockedHead, Broken, Gap, RosterUnmet, unmet};
