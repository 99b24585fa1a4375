//! The planner: a first plan, then simulated annealing over the moves, in slices, the best plan always at hand.
//!
//! Annealing (Kirkpatrick, Gelatt and Vecchi 1983): a step that makes the plan worse is kept with a chance that falls as the
//! search cools. Steps that break a hard rule weigh so much that they are as good as never kept; the best plan is chosen by
//! the score's own order, gravest part first.

use super::construct::construct;
use super::moves;
use super::plan::Plan;
use super::problem::Problem;
use super::score::Score;
use super::search::best_row::BestRow;
use super::search::cost::Cost;
use super::search::draft::Draft;
use crate::solve::random::Dice;

/// The temperature at the start, in points.
const WARM: f64 = 80.0;
/// The temperature at the end, in points.
const COLD: f64 = 2.0;

/// A search for a good plan that can be stopped between any two slices.
#[derive(Clone, Debug)]
pub struct Planner {
    draft: Draft,
    dice: Dice,
    best: Plan,
    best_cost: Cost,
    tried: u64,
    row: BestRow,
}

impl Planner {
    /// Starts a search with a first plan; the same seed and the same slices find the same plans.
    pub fn new(problem: Problem, seed: u64) -> Self {
        let mut draft = Draft::new(problem);
        construct(&mut draft);
        let (best, best_cost) = (draft.state.plan(), draft.state.cost());
        Self { draft, dice: Dice::new(seed), best, best_cost, tried: 0, row: BestRow::default() }
    }

    /// Tries so many moves. `progress` is how much of the budget is spent, 0 to 1: the search is warm at 0 and cold at 1.
    pub fn improve(&mut self, iterations: u32, progress: f64) {
        if !self.can_improve() {
            return;
        }
        let temperature = temperature(progress);
        for _ in 0..iterations {
            self.tried += 1;
            if moves::propose(&mut self.draft, &mut self.dice, &mut self.row) {
                self.weigh(temperature);
            }
        }
        self.best.standing.iter_mut().for_each(|there| there.sort_unstable());
    }

    /// Is there anything that a move could change?
    pub fn can_improve(&self) -> bool {
        !self.draft.layout.movable.is_empty()
    }

    /// Keeps the draft's steps or takes them back. `temperature` is in 1/1024 points.
    fn weigh(&mut self, temperature: i64) {
        let worse = self.draft.change().points();
        if worse > 0 && worse > (temperature * self.dice.chill()) >> 20 {
            self.draft.undo();
            return;
        }
        self.draft.keep();
        debug_assert_eq!(self.draft.state.cost(), Cost::of(&self.draft.state.plan().score(&self.draft.problem)));
        if self.draft.state.cost() < self.best_cost {
            self.best_cost = self.draft.state.cost();
            self.draft.state.copy_into(&mut self.best);
        }
    }

    /// The best plan so far.
    pub fn best(&self) -> &Plan {
        &self.best
    }

    /// What the best plan costs, rule by rule.
    pub fn score(&self) -> Score {
        self.best.score(&self.draft.problem)
    }

    /// Heads that the best plan leaves missing from what the slots need at the least.
    pub fn open_heads(&self) -> u32 {
        self.best.open_heads(&self.draft.problem)
    }

    /// Moves tried so far.
    pub fn tried(&self) -> u64 {
        self.tried
    }

    /// The problem it plans for.
    pub fn problem(&self) -> &Problem {
        &self.draft.problem
    }
}

/// The temperature at a moment of the budget, in 1/1024 points: it falls by the same part in the same time.
fn temperature(progress: f64) -> i64 {
    let spent = if progress.is_finite() { progress.clamp(0.0, 1.0) } else { 1.0 };
    (WARM * (COLD / WARM).powf(spent) * 1024.0).round() as i64
}
