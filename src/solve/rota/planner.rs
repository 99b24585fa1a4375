//! The planner: a first plan, then simulated annealing over the moves, in slices, the best plan always at hand.
//!
//! Annealing (Kirkpatrick, Gelatt and Vecchi 1983): a step that makes the plan worse is kept with a chance that is the
//! smaller the cooler the search; the schedule says how cool it is, and whether it is for cover or for fairness. Steps that
//! break a hard rule weigh so much that they are as good as never kept; the best plan is chosen by the score's own order,
//! gravest part first.

use super::construct::construct;
use super::moves;
use super::plan::Plan;
use super::problem::Problem;
use super::schedule::Aim;
use super::score::Score;
use super::search::best_row::BestRow;
use super::search::cost::Cost;
use super::search::draft::Draft;
use crate::solve::random::Dice;

/// A search for a good plan that can be stopped between any two slices.
#[derive(Clone, Debug)]
pub struct Planner {
    draft: Draft,
    dice: Dice,
    best: Plan,
    best_cost: Cost,
    tried: u64,
    row: BestRow,
    aim: Aim,
}

impl Planner {
    /// Starts a search with a first plan; the same seed and the same slices find the same plans.
    pub fn new(problem: Problem, seed: u64) -> Self {
        let mut draft = Draft::new(problem);
        construct(&mut draft);
        let aim = Aim::Cover;
        let (best, best_cost) = (draft.state.plan(), draft.state.cost());
        Self { draft, dice: Dice::new(seed), best, best_cost, tried: 0, row: BestRow::default(), aim }
    }

    /// Tries so many moves. `progress` is how much of the budget is spent, 0 to 1; what the search is for and how warm it
    /// is follow from it.
    pub fn improve(&mut self, iterations: u32, progress: f64) {
        if !self.can_improve() {
            return;
        }
        let spent = if progress.is_finite() { progress.clamp(0.0, 1.0) } else { 1.0 };
        self.turn(self.aim.then(spent, self.best_cost.uncovered), spent);
        let (temperature, rebuilds) = (self.aim.temperature(spent), self.aim.rebuilds());
        for _ in 0..iterations {
            self.tried += 1;
            if moves::propose(&mut self.draft, &mut self.dice, &mut self.row, rebuilds) {
                self.weigh(temperature);
            }
        }
        self.best.standing.iter_mut().for_each(|there| there.sort_unstable());
    }

    /// Turns to an aim when so much is spent; a new one starts from the best plan so far.
    fn turn(&mut self, aim: Aim, spent: f64) {
        if aim != self.aim {
            self.draft.adopt(&self.best);
        }
        self.aim = aim;
        self.draft.head = aim.head(&self.draft.problem, spent);
    }

    /// Is there anything that a move could change?
    pub fn can_improve(&self) -> bool {
        !self.draft.layout.movable.is_empty()
    }

    /// Keeps the draft's steps or takes them back. `temperature` is in 1/1024 points.
    fn weigh(&mut self, temperature: i64) {
        let worse = self.draft.change();
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
