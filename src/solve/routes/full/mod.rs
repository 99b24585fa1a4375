//! The whole problem: stairs, several loads, trips, windows and carriers of many kinds. A look at a gap is a guess in constant
//! time; a change is walked exactly before it stands.

mod climbs;
mod cost;
mod day;
mod days;
mod ground;
mod guess;
mod layout;
mod lengths;
mod moves;
mod near;
mod pairs;
mod place;
mod reading;
mod timetable;

pub(super) use days::Days;

use super::plan::Plan;
use super::problem::Problem;

/// The whole problem with nobody visited but who was visited before.
pub(super) fn days(problem: &Problem) -> Days {
    Days::new(reading::layout(problem))
}

/// The plan of orders of stops, by tour and trip, with its moments; `None` for tours of a kind there are not as many of.
pub(super) fn timed(problem: &Problem, orders: &[Vec<u32>]) -> Plan {
    timetable::plan(&reading::layout(problem), orders)
}

impl Days {
    /// The best plan, with its moments.
    pub fn best_plan(&self) -> Plan {
        timetable::plan(&self.layout, self.best())
    }
}
