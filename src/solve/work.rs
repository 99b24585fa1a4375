//! One job at work: the search in slices, progress now and then, an end when the time is up. The clock is handed in, because
//! the core has none.

use super::job::{FromSolver, JobId};
use super::pace::Pace;
use super::rota::{Planner, Problem};

/// How often progress is told, in milliseconds.
const TELL_MS: f64 = 100.0;

/// A job and its search.
#[derive(Clone, Debug)]
pub struct Work {
    job: JobId,
    planner: Planner,
    pace: Pace,
    /// When progress was told last; `None` before the first time.
    told: Option<f64>,
}

impl Work {
    /// Takes a job on at a moment of the clock, in milliseconds.
    pub fn begin(job: JobId, problem: Problem, seed: u64, budget_ms: u32, now: f64) -> Self {
        let planner = Planner::new(problem, seed);
        Self { job, planner, pace: Pace::begin(now, budget_ms), told: None }
    }

    /// Which job it is.
    pub fn job(&self) -> JobId {
        self.job
    }

    /// Searches for one slice; answers with progress when it is time to tell some.
    pub fn slice(&mut self, clock: impl Fn() -> f64) -> Option<FromSolver> {
        let end = self.pace.slice(clock, |moves, spent| self.planner.improve(moves, spent));
        self.progress(end)
    }

    /// Is the time up, or is there nothing that could be better?
    pub fn is_over(&self, now: f64) -> bool {
        self.pace.is_over(now) || !self.planner.can_improve()
    }

    /// The last word: the best plan. `stopped` says that somebody ended it before its time.
    pub fn done(self, stopped: bool, now: f64) -> FromSolver {
        FromSolver::Done {
            job: self.job,
            score: self.planner.score(),
            open_heads: self.planner.open_heads(),
            elapsed_ms: self.pace.elapsed(now),
            iterations: self.planner.tried(),
            plan: self.planner.best().clone(),
            stopped,
        }
    }

    fn progress(&mut self, now: f64) -> Option<FromSolver> {
        if self.told.is_some_and(|told| now - told < TELL_MS) {
            return None;
        }
        self.told = Some(now);
        Some(FromSolver::Progress {
            job: self.job,
            score: self.planner.score(),
            open_heads: self.planner.open_heads(),
            elapsed_ms: self.pace.elapsed(now),
            plan: self.planner.best().clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::solve::pace::SLICE_MS;
    use crate::solve::rota::trial::{three_checkpoints, week, zone};

    /// Runs a job on a clock that goes on by one slice whenever it is looked at.
    fn run(problem: Problem, budget_ms: u32) -> (Vec<FromSolver>, FromSolver) {
        let now = Cell::new(0.0);
        let clock = || {
            now.set(now.get() + SLICE_MS);
            now.get()
        };
        let mut work = Work::begin(JobId(7), problem, 1, budget_ms, now.get());
        let mut told = Vec::new();
        while !work.is_over(now.get()) {
            told.extend(work.slice(clock));
        }
        (told, work.done(false, now.get()))
    }

    #[test]
    fn progress_is_told_about_ten_times_a_second_and_never_grows_worse() {
        let (told, done) = run(Problem::of(&three_checkpoints(12), week(), &zone()), 1_000);
        assert!((8..=10).contains(&told.len()), "{}", told.len());
        let mut scores: Vec<_> = told.iter().map(|word| score(word).clone()).collect();
        scores.push(score(&done).clone());
        assert!(scores.windows(2).all(|pair| pair[1].compare(&pair[0]).is_le()));
    }

    #[test]
    fn a_job_without_people_ends_at_once_with_every_head_open() {
        let (told, done) = run(Problem::of(&three_checkpoints(0), week(), &zone()), 1_000);
        assert!(told.is_empty());
        assert!(matches!(done, FromSolver::Done { open_heads: 168, iterations: 0, .. }));
    }

    fn score(word: &FromSolver) -> &crate::solve::rota::Score {
        match word {
            FromSolver::Progress { score, .. } | FromSolver::Done { score, .. } => score,
            other => panic!("{other:?}"),
        }
    }
}
