//! What a plan costs, in points, as the whole engine reckons it.

use super::full;
use super::plan::Plan;
use super::problem::Problem;

/// What a plan of a sound problem costs, in points: its tours' time, ways and climbs by the problem's weights, fairness, and
/// the price of everybody left out. A tour that breaks a rule costs more than any other.
pub fn cost(problem: &Problem, plan: &Plan) -> i64 {
    full::cost(problem, &plan.tours)
}
