//! A batch at work: the search in slices, better plans told now and then, an end when the time is up.

use super::batches::{Batch, BatchPlanner};
use super::job::{Failure, FromSolver, JobId};
use super::pace::{Pace, Told};

/// A job and its search.
#[derive(Clone, Debug)]
pub struct BatchWork {
    job: JobId,
    planner: BatchPlanner,
    pace: Pace,
    told: Told,
}

impl BatchWork {
    /// Takes a batch on at a moment of the clock, in milliseconds.
    ///
    /// # Errors
    /// The last word already, where something is wrong with the batch.
    pub fn begin(job: JobId, batch: Batch, seed: u64, budget_ms: u32, now: f64) -> Result<Self, FromSolver> {
        let failed = |faults| FromSolver::Failed { job: Some(job), reason: Failure::BadBatch { faults } };
        let planner = BatchPlanner::new(batch, seed).map_err(failed)?;
        Ok(Self { job, planner, pace: Pace::begin(now, budget_ms), told: Told::default() })
    }

    /// Which job it is.
    pub fn job(&self) -> JobId {
        self.job
    }

    /// Searches for one slice; answers with a better plan when it is time to tell one. The first is told at once.
    pub fn slice(&mut self, clock: impl Fn() -> f64) -> Option<FromSolver> {
        let end = self.pace.slice(clock, |steps, spent| self.planner.improve(steps, spent));
        if !self.told.is_due(self.planner.cost(), end) {
            return None;
        }
        let elapsed_ms = self.pace.elapsed(end);
        Some(FromSolver::BatchPlanning { job: self.job, plan: self.planner.best(false), elapsed_ms })
    }

    /// Is the time up, or is there nothing that could be better?
    pub fn is_over(&self, now: f64) -> bool {
        self.pace.is_over(now) || !self.planner.can_improve()
    }

    /// The last word: the best plan. `stopped` says that somebody ended it before its time.
    pub fn done(self, stopped: bool, now: f64) -> FromSolver {
        FromSolver::BatchPlanned {
            job: self.job,
            plan: self.planner.best(true),
            steps: self.planner.tried(),
            elapsed_ms: self.pace.elapsed(now),
            stopped,
        }
    }
}
