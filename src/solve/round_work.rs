//! A round at work: how its search and its plans are told to the worker.

use super::job::{Failure, FromSolver, JobId};
use super::plan_work::{PlanWork, Planning};
use super::rounds::{Round, RoundPlanner};

/// A round and its search.
pub type RoundWork = PlanWork<RoundPlanner>;

impl RoundWork {
    /// Takes a round on at a moment of the clock, in milliseconds.
    ///
    /// # Errors
    /// The last word already, where something is wrong with the round.
    pub fn begin(job: JobId, round: Round, seed: u64, budget_ms: u32, now: f64) -> Result<Self, FromSolver> {
        let failed = |faults| FromSolver::Failed { job: Some(job), reason: Failure::BadRound { faults } };
        let planner = RoundPlanner::new(round, seed).map_err(failed)?;
        Ok(Self::of(job, planner, budget_ms, now))
    }
}

impl Planning for RoundPlanner {
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
        FromSolver::RoundPlanning { job, plan: self.best(false), elapsed_ms }
    }

    fn last(self, job: JobId, elapsed_ms: u32, stopped: bool) -> FromSolver {
        FromSolver::RoundPlanned { job, plan: self.best(true), steps: self.tried(), elapsed_ms, stopped }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::people::DayWindow;
    use crate::domain::site::{Point, StairwellId};
    use crate::solve::pace::SLICE_MS;
    use crate::solve::rounds::{Call, Stair, Team};

    fn round() -> Round {
        let foot = |n: i32| Point { x: 20.0 * f64::from(n), y: 10.0 };
        let stair = |n: i32| Stair { id: StairwellId::new(format!("{n}")), foot: foot(n), floors: 6 };
        let call = |n: u32| Call {
            stair: n / 12,
            floor: (n % 6) as u8 + 1,
            number: n.to_string(),
            seconds: 120,
            windows: vec![],
        };
        Round {
            stairs: (0..4).map(stair).collect(),
            calls: (0..48).map(call).collect(),
            teams: vec![Team::within(DayWindow { from: 480, to: 720 }); 2],
            ..Round::default()
        }
    }

    #[test]
    fn plans_are_told_as_they_better_and_the_last_word_has_every_door() {
        let now = Cell::new(0.0);
        let clock = || {
            now.set(now.get() + SLICE_MS);
            now.get()
        };
        let mut work = RoundWork::begin(JobId(3), round(), 1, 2_000, 0.0).unwrap();
        let mut costs = Vec::new();
        while !work.is_over(now.get()) {
            if let Some(FromSolver::RoundPlanning { plan, .. }) = work.slice(clock) {
                costs.push(plan.cost);
            }
        }
        let FromSolver::RoundPlanned { plan, stopped: false, .. } = work.done(false, now.get()) else { panic!() };
        costs.push(plan.cost);
        assert!(costs.len() > 1 && costs.windows(2).all(|pair| pair[1] <= pair[0]), "{costs:?}");
        assert_eq!(plan.orders().concat().len(), 48);
    }

    #[test]
    fn a_round_without_teams_is_refused_by_name() {
        let round = Round { teams: Vec::new(), ..round() };
        let refused = RoundWork::begin(JobId(3), round, 1, 2_000, 0.0);
        assert!(matches!(refused, Err(FromSolver::Failed { reason: Failure::BadRound { .. }, .. })));
    }
}
