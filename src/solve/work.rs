//! One job at work: the search in slices, progress now and then, an end when the time is up. The clock is handed in, because
//! the core has none.

use super::job::{FromSolver, JobId};
use super::rota::{Planner, Problem};

/// How long one slice should take, in milliseconds: short enough that "stop" is heard at once.
const SLICE_MS: f64 = 30.0;
/// How often progress is told, in milliseconds.
const TELL_MS: f64 = 100.0;
/// Moves in the first slice, before anything is known of the machine.
const FIRST_SLICE: f64 = 200.0;
/// Moves in the longest slice.
const MOST_SLICE: f64 = 100_000.0;

/// A job and its search.
#[derive(Clone, Debug)]
pub struct Work {
    job: JobId,
    planner: Planner,
    budget_ms: f64,
    began: f64,
    /// When progress was told last; `None` before the first time.
    told: Option<f64>,
    /// Moves in the next slice.
    moves: f64,
}

impl Work {
    /// Takes a job on at a moment of the clock, in milliseconds.
    pub fn begin(job: JobId, problem: Problem, seed: u64, budget_ms: u32, now: f64) -> Self {
        let planner = Planner::new(problem, seed);
        Self { job, planner, budget_ms: f64::from(budget_ms), began: now, told: None, moves: FIRST_SLICE }
    }

    /// Which job it is.
    pub fn job(&self) -> JobId {
        self.job
    }

    /// Searches for one slice; answers with progress when it is time to tell some.
    pub fn slice(&mut self, clock: impl Fn() -> f64) -> Option<FromSolver> {
        let start = clock();
        self.planner.improve(self.moves as u32, (start - self.began) / self.budget_ms.max(1.0));
        let end = clock();
        // The next slice is sized by this one, but at most doubled or halved: one hiccup says little.
        self.moves = (self.moves * (SLICE_MS / (end - start).max(0.1)).clamp(0.5, 2.0)).clamp(1.0, MOST_SLICE);
        self.progress(end)
    }

    /// Is the time up, or is there nothing that could be better?
    pub fn is_over(&self, now: f64) -> bool {
        now - self.began >= self.budget_ms || !self.planner.can_improve()
    }

    /// The last word: the best plan. `stopped` says that somebody ended it before its time.
    pub fn done(self, stopped: bool, now: f64) -> FromSolver {
        FromSolver::Done {
            job: self.job,
            score: self.planner.score(),
            open_heads: self.planner.open_heads(),
            elapsed_ms: self.elapsed(now),
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
            elapsed_ms: self.elapsed(now),
            plan: self.planner.best().clone(),
        })
    }

    fn elapsed(&self, now: f64) -> u32 {
        (now - self.began).clamp(0.0, f64::from(u32::MAX)) as u32
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
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
