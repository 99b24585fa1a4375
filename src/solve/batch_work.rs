//! A batch at work: how its search and its plans are told to the worker.

use super::batches::{Batch, BatchPlanner};
use super::job::{Failure, FromSolver, JobId};
use super::plan_work::{PlanWork, Planning};

/// A batch and its search.
pub type BatchWork = PlanWork<BatchPlanner>;

impl BatchWork {
    /// Takes a batch on at a moment of the clock, in milliseconds.
    ///
    /// # Errors
    /// The last word already, where something is wrong with the batch.
    pub fn begin(job: JobId, batch: Batch, seed: u64, budget_ms: u32, now: f64) -> Result<Self, FromSolver> {
        let failed = |faults| FromSolver::Failed { job: Some(job), reason: Failure::BadBatch { faults } };
        let planner = BatchPlanner::new(batch, seed).map_err(failed)?;
        Ok(Self::of(job, planner, budget_ms, now))
    }
}

impl Planning for BatchPlanner {
    fn improve(&mut self, steps: u32, spent: f64) {
        self.improve(steps, spent);
    }

    fn cost(&self) -> i64 {
        self.cost()
    }

    fn can_improve(&self) -> bool {
        self.can_improve()
    }

    fn better(&self, job: JobId, elapsed_ms: u32) -> FromSolver {
        FromSolver::BatchPlanning { job, plan: self.best(false), elapsed_ms }
    }

    fn last(self, job: JobId, elapsed_ms: u32, stopped: bool) -> FromSolver {
        FromSolver::BatchPlanned { job, plan: self.best(true), steps: self.tried(), elapsed_ms, stopped }
    }
}
