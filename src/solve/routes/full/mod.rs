//! The whole problem: stairs, several loads, trips, windows and carriers of many kinds. A look at a gap is a guess in constant
//! time; a change is walked exactly before it stands.

mod bundles;
mod climbs;
mod cost;
mod course;
mod day;
mod days;
mod fitting;
mod ground;
mod guess;
mod late;
mod layout;
mod lengths;
mod moves;
mod near;
mod pairs;
mod pass;
mod place;
mod reading;
mod recut;
mod span;
mod tails;
mod timetable;
mod walk;
mod whole;

pub(super) use days::Days;
pub(super) use late::Added;
pub(super) use whole::Whole;

use super::plan::{Plan, Tour};
use super::problem::Problem;

/// The whole problem with nobody visited but who was visited before.
pub(super) fn days(problem: &Problem) -> Days {
    Days::new(reading::layout(problem))
}

/// The whole problem with the orders of a plan as they are, where no rule forbids them.
pub(super) fn resumed(problem: &Problem, tours: &[Tour]) -> Days {
    let layout = reading::layout(problem);
    let sequences = timetable::sequences(&layout, tours);
    Days::resumed(layout, sequences)
}

/// The plan of these tours' orders, with its moments anew. Tours that break a rule have moments too: the judge names it.
pub(super) fn timed(problem: &Problem, tours: &[Tour]) -> Plan {
    let layout = reading::layout(problem);
    timetable::plan(&layout, &timetable::sequences(&layout, tours))
}

/// What these tours cost, and the price of everybody they leave out, in points.
pub(super) fn cost(problem: &Problem, tours: &[Tour]) -> i64 {
    let layout = reading::layout(problem);
    timetable::cost(&layout, &timetable::sequences(&layout, tours))
}

impl Days {
    /// The best plan, with its moments.
    pub fn best_plan(&self) -> Plan {
        timetable::plan(&self.layout, self.best())
    }
}
