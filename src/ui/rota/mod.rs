//! The rota: a day post by post, the week as a grid, one shift to staff by hand, planning the week.

mod arithmetic;
mod broken_rules;
mod candidates;
mod day;
mod facts;
mod fairness;
mod findings;
mod gaps;
mod hand_on;
mod mending;
mod plan;
mod proposal;
mod running;
mod slot;
mod standing;
mod swap;
mod unmet;
mod week;
mod week_acts;

pub use day::DayPage;
pub use plan::PlanPage;
pub use slot::SlotPage;
pub use week::WeekPage;
