//! Rounds: every door of a scope is visited, by teams, until none is pending.

mod outside;
mod round;
mod visit;

pub use outside::{Outside, OutsideId};
pub use round::{Answer, Climb, Question, QuestionKind, Round, RoundId, Scope, Team};
pub use visit::{Outcome, Visit, VisitId};
