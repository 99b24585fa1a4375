//! Is a problem sound? Everything wrong is named, each fault with its thing and its field; a sound problem is trusted after.

mod carriers;
mod ground;
mod sets;
mod stops;
#[cfg(test)]
mod tests;

use super::{Fault, Field, Problem, Subject, Window};
use crate::solve::routes::units::Tenths;

/// The most stops, and the most places on the plane.
pub const MOST_STOPS: usize = 50_000;
/// The most places of a given matrix.
pub const MOST_IN_MATRIX: usize = 4_000;
/// The most carriers, those of one kind counted one by one.
pub const MOST_CARRIERS: usize = 5_000;
/// Beyond all measure for times, lengths and loads: a plan's sums of smaller ones cannot overflow.
pub(super) const FAR: i64 = 1 << 29;

/// Everything that is wrong with a problem, in order; empty for a sound one.
pub fn faults(problem: &Problem) -> Vec<Fault> {
    let mut faults = Vec::new();
    ground::look(problem, &mut faults);
    stops::look(problem, &mut faults);
    carriers::look(problem, &mut faults);
    sets::look(problem, &mut faults);
    let weights = problem.weights;
    let all = [weights.time, weights.metre, weights.kilogram_metre, weights.fair_time, weights.fair_climbing];
    if all.iter().any(|weight| !(0..=100_000).contains(weight)) {
        faults.push(Fault { of: Subject::Whole, field: Field::Weight });
    }
    faults
}

/// Is an amount neither negative nor beyond all measure?
fn is_amount(amount: i64) -> bool {
    (0..=FAR).contains(&amount)
}

fn is_length_of_time(time: Tenths) -> bool {
    is_amount(time.0)
}

fn is_window(window: Window) -> bool {
    is_amount(window.open.0) && is_amount(window.close.0) && window.open <= window.close
}

/// Names a fault of a thing unless all is well.
fn unless(well: bool, of: Subject, field: Field, faults: &mut Vec<Fault>) {
    if !well {
        faults.push(Fault { of, field });
    }
}
