//! The search for good ways: the routing engine's, around what those have done who have left.

use super::batch::Batch;
use super::fault::BatchFault;
use super::outcome::{BatchPlan, outcome};
use super::problem::{problem, routed};
use crate::solve::routes::Planner;

/// A search for good ways, in slices; the best plan is there at any moment.
#[derive(Clone, Debug)]
pub struct BatchPlanner {
    batch: Batch,
    search: Planner,
}

impl BatchPlanner {
    /// Begins to plan; everything that is wrong with the batch instead, if anything is.
    pub fn new(batch: Batch, seed: u64) -> Result<Self, Vec<BatchFault>> {
        let search = Planner::new(problem(&batch)?, seed).map_err(routed)?;
        Ok(Self { batch, search })
    }

    /// Makes so many steps, at a point of the budget: 0 at its beginning, 1 at its end.
    pub fn improve(&mut self, steps: u32, progress: f64) {
        self.search.improve(steps, progress);
    }

    /// Steps made.
    pub fn tried(&self) -> u64 {
        self.search.tried()
    }

    /// What the best plan costs, in points: it falls as the plan betters.
    pub fn cost(&self) -> i64 {
        self.search.cost()
    }

    /// Is there anything to search for?
    pub fn can_improve(&self) -> bool {
        self.search.can_improve()
    }

    /// The best plan so far; with reasons for the orders left out, if they are asked for.
    pub fn best(&self, with_reasons: bool) -> BatchPlan {
        outcome(&self.batch, self.search.problem(), &self.search.best(), with_reasons)
    }
}
