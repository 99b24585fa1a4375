//! Planning a week of duties: a problem read from the workspace, a search for plans, and a judge that shares no code with it.

mod anneal;
pub mod arithmetic;
mod bound;
pub mod check;
mod construct;
#[cfg(test)]
mod contradictions;
mod finding;
mod loads;
mod moves;
mod plan;
mod planner;
mod problem;
#[cfg(test)]
mod properties;
pub mod repair;
pub mod roster;
mod rule;
mod rules;
mod schedule;
mod score;
mod search;
mod tally;
#[cfg(test)]
pub(in crate::solve) mod trial;

pub use arithmetic::{Arithmetic, ShortSlot, arithmetic};
pub use finding::{Amount, Finding, SlotRef, Verdict};
pub use loads::{PersonLoad, fairness};
pub use plan::Plan;
pub use planner::Planner;
pub use problem::{Held, Problem, SkillSeats, Span, Stander, Station, Turn};
pub use rule::{Rule, Severity};
pub use score::Score;
