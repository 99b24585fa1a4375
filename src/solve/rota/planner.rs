//! The planner of a week: a first plan, then the search that every rota shares, over people and the slots of the week.
//!
//! The schedule says how warm it is, and whether it is for cover or for fairness. Steps that break a hard rule weigh so much
//! that they are as good as never kept; the best plan is chosen by the score's own order, gravest part first.

use super::anneal::{Anneal, Space, limit};
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

/// How many moves pass between two looks at what is hard to fill.
const LOOK_EVERY: u32 = 1_000;

/// A search for a good plan that can be stopped between any two slices.
#[derive(Clone, Debug)]
pub struct Planner {
    search: Anneal<Week>,
}

/// The plans of one week.
#[derive(Clone, Debug)]
struct Week {
    draft: Draft,
    row: BestRow,
    aim: Aim,
    /// In 1/1024 points.
    temperature: i64,
    /// Moves until it is looked anew at what is hard to fill.
    until_look: u32,
}

impl Space for Week {
    type Plan = Plan;
    type Cost = Cost;

    fn can_improve(&self) -> bool {
        !self.draft.layout.movable.is_empty()
    }

    fn cost(&self) -> Cost {
        self.draft.state.cost()
    }

    fn recount(&self) -> Cost {
        Cost::of(&self.draft.state.plan().score(&self.draft.problem))
    }

    fn plan(&self) -> Plan {
        self.draft.state.plan()
    }

    fn copy_into(&self, plan: &mut Plan) {
        self.draft.state.copy_into(plan);
    }

    fn tidy(plan: &mut Plan) {
        plan.standing.iter_mut().for_each(|there| there.sort_unstable());
    }

    /// A new aim starts from the best plan.
    fn ready(&mut self, spent: f64, (best, cost): (&Plan, Cost), _: &mut Dice) {
        let aim = self.aim.then(spent, cost.uncovered);
        if aim != self.aim {
            self.draft.adopt(best);
        }
        self.aim = aim;
        self.draft.head = aim.head(&self.draft.problem, spent);
        self.temperature = aim.temperature(spent);
    }

    fn step(&mut self, dice: &mut Dice) -> bool {
        self.until_look -= 1;
        if self.until_look == 0 {
            self.until_look = LOOK_EVERY;
            if self.aim == Aim::Cover {
                self.draft.look();
            }
        }
        if !moves::propose(&mut self.draft, dice, &mut self.row, self.aim.rebuilds()) {
            return false;
        }
        let worse = self.draft.change() * 1024;
        let holds = worse <= 0 || worse <= limit(self.temperature, dice);
        if holds {
            self.draft.keep();
        } else {
            self.draft.undo();
        }
        holds
    }
}

impl Planner {
    /// Starts a search with a first plan; the same seed and the same slices find the same plans.
    pub fn new(problem: Problem, seed: u64) -> Self {
        let mut draft = Draft::new(problem);
        construct(&mut draft);
        let week = Week { draft, row: BestRow::default(), aim: Aim::Cover, temperature: 0, until_look: LOOK_EVERY };
        Self { search: Anneal::new(week, seed) }
    }

    /// Tries so many moves. `progress` is how much of the budget is spent, 0 to 1; what the search is for and how warm it
    /// is follow from it.
    pub fn improve(&mut self, iterations: u32, progress: f64) {
        self.search.improve(iterations, progress);
    }

    /// Is there anything that a move could change?
    pub fn can_improve(&self) -> bool {
        self.search.space().can_improve()
    }

    /// The best plan so far.
    pub fn best(&self) -> &Plan {
        self.search.best()
    }

    /// What the best plan costs, rule by rule.
    pub fn score(&self) -> Score {
        self.best().score(self.problem())
    }

    /// Heads that the best plan leaves missing from what the slots need at the least.
    pub fn open_heads(&self) -> u32 {
        self.best().open_heads(self.problem())
    }

    /// Moves tried so far.
    pub fn tried(&self) -> u64 {
        self.search.tried()
    }

    /// The problem it plans for.
    pub fn problem(&self) -> &Problem {
        &self.search.space().draft.problem
    }
}
