//! Routes at work: the search in slices, better plans told now and then, an end when the time or the steps are up.

use super::job::{Budget, Failure, FromSolver, JobId};
use super::pace::{Pace, Told};
use super::routes::Planner;
use super::routes::problem::Problem;

/// A budget in steps ends by them; the time only bounds it, by ten days.
const NO_HURRY_MS: u32 = 864_000_000;

/// A job and its search.
#[derive(Clone, Debug)]
pub struct RouteWork {
    job: JobId,
    planner: Planner,
    pace: Pace,
    /// The most steps, where the budget is in steps.
    most: Option<u32>,
    told: Told,
}

impl RouteWork {
    /// Takes a job on at a moment of the clock, in milliseconds; the last word already where the problem is not sound.
    pub fn begin(job: JobId, problem: Problem, seed: u64, budget: Budget, now: f64) -> Result<Self, FromSolver> {
        let failed = |faults| FromSolver::Failed { job: Some(job), reason: Failure::Unsound { faults } };
        let planner = Planner::new(problem, seed).map_err(failed)?;
        let (budget_ms, most) = match budget {
            Budget::Milliseconds(budget) => (budget, None),
            Budget::Steps(steps) => (NO_HURRY_MS, Some(steps)),
        };
        Ok(Self { job, planner, pace: Pace::begin(now, budget_ms), most, told: Told::default() })
    }

    /// Which job it is.
    pub fn job(&self) -> JobId {
        self.job
    }

    /// Searches for one slice; answers with a better plan when it is time to tell one.
    pub fn slice(&mut self, clock: impl Fn() -> f64) -> Option<FromSolver> {
        let end = self.pace.slice(clock, |steps, spent| match self.most {
            Some(most) => in_steps(&mut self.planner, steps, most),
            None => self.planner.improve(steps, spent),
        });
        let cost = self.planner.cost();
        if !self.told.is_due(cost, end) {
            return None;
        }
        let (steps, elapsed_ms) = (self.planner.tried(), self.pace.elapsed(end));
        Some(FromSolver::Routing { job: self.job, plan: self.planner.best(), cost, steps, elapsed_ms })
    }

    /// Are the time or the steps up, or is there nothing that could be better?
    pub fn is_over(&self, now: f64) -> bool {
        let steps_up = self.most.is_some_and(|most| self.planner.tried() >= u64::from(most));
        self.pace.is_over(now) || steps_up || !self.planner.can_improve()
    }

    /// The last word: the best plan. `stopped` says that somebody ended it before its time.
    pub fn done(self, stopped: bool, now: f64) -> FromSolver {
        FromSolver::Routed {
            job: self.job,
            plan: self.planner.best(),
            cost: self.planner.cost(),
            steps: self.planner.tried(),
            elapsed_ms: self.pace.elapsed(now),
            stopped,
        }
    }
}

/// Makes so many of a budget's steps, cooling every few, so that the plan depends on the steps and not on the slices.
fn in_steps(planner: &mut Planner, steps: u32, most: u32) {
    let done = planner.tried() as u32;
    let end = done.saturating_add(steps).next_multiple_of(Planner::SLICE).min(most);
    planner.spend_between(done, end, most);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::solve::routes::quarter::SET;

    /// Runs a job on a clock whose slices take as long as told.
    fn run(budget: Budget, slice_ms: f64) -> FromSolver {
        let now = Cell::new(0.0);
        let clock = || {
            now.set(now.get() + slice_ms);
            now.get()
        };
        let mut work = RouteWork::begin(JobId(7), SET[0].problem(), 1, budget, now.get()).unwrap();
        while !work.is_over(now.get()) {
            drop(work.slice(clock));
        }
        work.done(false, now.get())
    }

    #[test]
    fn a_budget_in_steps_finds_the_same_plan_however_it_is_sliced() {
        let plan = |slice_ms| match run(Budget::Steps(300), slice_ms) {
            FromSolver::Routed { plan, steps: 300, .. } => plan,
            other => panic!("{other:?}"),
        };
        assert_eq!(plan(1.0), plan(200.0));
    }

    #[test]
    fn an_unsound_problem_is_refused_with_its_faults() {
        let mut problem = SET[0].problem();
        problem.carriers.clear();
        let refused = RouteWork::begin(JobId(7), problem, 1, Budget::Milliseconds(100), 0.0);
        assert!(
            matches!(refused, Err(FromSolver::Failed { reason: Failure::Unsound { faults }, .. }) if !faults.is_empty())
        );
    }
}
