//! Rounds: which team visits which doors, climb by climb. Doors and stairwells become a problem for the routing engine, and its
//! plan becomes climbs again.
//!
//! How the page uses it: gather the doors of the scope ([`gather`] from the site's stairwells; a household's wishes become windows
//! through [`windows_today`]), name the teams and what a person has pinned, and send the [`Round`] to the solver worker as
//! `ToSolver::PlanRound`. Better plans come back as `FromSolver::RoundPlanning`, the last one as `FromSolver::RoundPlanned`, which
//! also says why each door left out is left out. What a hand move costs is asked on the page itself, without the worker: change
//! [`RoundPlan::orders`], give them to [`weigh`], and compare the figures and the cost of the two plans. To go on planning
//! around a change, pin the stairwell ([`Pin`]) or keep the team's whole order ([`Kept`]) and plan again.
//!
//! Doors, stairwells and teams are known by their index in the round that was asked.

mod fault;
mod gather;
mod hand;
mod outcome;
mod planner;
mod problem;
mod round;
#[cfg(test)]
mod tests;

pub use fault::{RoundFault, faults};
pub use gather::{gather, windows_today};
pub use hand::{move_stair, weigh};
pub use outcome::{Climb, LeftOut, RoundPlan, TeamDay, Visited, WhyNot};
pub use planner::RoundPlanner;
pub use round::{Call, Kept, Pin, Round, Stair, Team, TeamPause};
