//! What is wrong with a field, in words.

use super::{Language, field, times};
use crate::app::forms::FieldProblem;

/// What is wrong and what may stand there.
pub fn problem(l: Language, problem: FieldProblem) -> String {
    match problem {
        FieldProblem::Missing => field::missing(l).to_owned(),
        FieldProblem::NotANumber => field::not_a_number(l).to_owned(),
        FieldProblem::OutOfRange { least, most } => {
            field::out_of_range(l, times::grouped(least as i64), times::grouped(most as i64))
        }
        FieldProblem::NotATime => field::not_a_time(l).to_owned(),
        FieldProblem::NotADate => field::not_a_date(l).to_owned(),
        FieldProblem::DaysTurned => field::days_turned(l).to_owned(),
    }
}
