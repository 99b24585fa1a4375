//! Planning a week of duties: a problem read from the workspace, a search for plans, and a judge that shares no code with it.

pub mod arithmetic;
pub mod check;
mod finding;
mod loads;
mod plan;
mod problem;
mod rule;
mod score;
mod shares;
#[cfg(test)]
mod trial;

pub use arithmetic::{Arithmetic, ShortSlot, arithmetic};
pub use finding::{Amount, Finding, SlotRef, Verdict};
pub use loads::{PersonLoad, fairness};
pub use plan::Plan;
pub use problem::{Held, Problem, SkillSeats, Span, Stander, Station};
pub use rule::{Rule, Severity};
pub use score::Score;
