//! A plan of climbs at work, of a round or of a batch: the search in slices, better plans told now and then, an end when the
//! time is up.

use super::job::{FromSolver, JobId};
use super::pace::{Pace, Told};

/// A search that can be sliced, and the words in which its plans are told.
pub trait Planning {
    /// Tries so many steps; `spent` is the part of the budget that is gone.
    fn improve(&mut self, steps: u32, spent: f64);
    /// What the best plan costs.
    fn cost(&self) -> i64;
    /// Could anything be better still?
    fn can_improve(&self) -> bool;
    /// A better plan, on the way.
    fn better(&self, job: JobId, elapsed_ms: u32) -> FromSolver;
    /// The best plan, at the end.
    fn last(self, job: JobId, elapsed_ms: u32, stopped: bool) -> FromSolver;
}

/// A job and its search.
#[derive(Clone, Debug)]
pub struct PlanWork<P> {
    job: JobId,
    planner: P,
    pace: Pace,
    told: Told,
}

impl<P: Planning> PlanWork<P> {
    /// Takes a search on at a moment of the clock, in milliseconds.
    pub(super) fn of(job: JobId, planner: P, budget_ms: u32, now: f64) -> Self {
        Self { job, planner, pace: Pace::begin(now, budget_ms), told: Told::default() }
    }

    /// Which job it is.
    pub fn job(&self) -> JobId {
        self.job
    }

    /// Searches for one slice; answers with a better plan when it is time to tell one. The first is told at once.
    pub fn slice(&mut self, clock: impl Fn() -> f64) -> Option<FromSolver> {
        let end = self.pace.slice(clock, |steps, spent| self.planner.improve(steps, spent));
        let due = self.told.is_due(self.planner.cost(), end);
        due.then(|| self.planner.better(self.job, self.pace.elapsed(end)))
    }

    /// Is the time up, or is there nothing that could be better?
    pub fn is_over(&self, now: f64) -> bool {
        self.pace.is_over(now) || !self.planner.can_improve()
    }

    /// The last word: the best plan. `stopped` says that somebody ended it before its time.
    pub fn done(self, stopped: bool, now: f64) -> FromSolver {
        let elapsed_ms = self.pace.elapsed(now);
        self.planner.last(self.job, elapsed_ms, stopped)
    }
}
