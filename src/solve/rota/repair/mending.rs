//! The search for a mending: the moves of the planner, with a price on every step away from the published plan.

use serde::{Deserialize, Serialize};

use super::change::{Change, changes};
use super::published::{Published, is_whole};
use crate::solve::random::Dice;
use crate::solve::rota::moves::{self, Rebuilds};
use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::Problem;
use crate::solve::rota::score::Score;
use crate::solve::rota::search::best_row::BestRow;
use crate::solve::rota::search::cost::Cost;
use crate::solve::rota::search::draft::Draft;

/// Moves tried for each alternative.
const MOVES: u32 = 30_000;
/// Points that a missing head is worth: more than any change.
const HEAD: i64 = 100_000;
/// The temperature at the beginning, in points; at the end it is nothing. Far below the price of a change where changes are
/// to be few: what was changed for nothing is hard to find back.
const WARM: i64 = 60;
/// Rows are seldom built anew: that changes much at once.
const REBUILDS: Rebuilds = Rebuilds { at_gaps: 2, anywhere: 1 };

/// What an alternative spares most; in this order they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sparing {
    /// As few changes as can be, then the cost.
    Changes,
    /// A change only where it spares somebody much.
    Both,
    /// The fairest week, whatever changes.
    Unfairness,
}

impl Sparing {
    /// Points that a step away from the published plan costs; a replacement is two steps.
    const fn step(self) -> i64 {
        match self {
            Sparing::Changes => 2_000,
            Sparing::Both => 150,
            Sparing::Unfairness => 4,
        }
    }
}

/// One way to mend a published plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mending {
    /// What it spares most.
    pub sparing: Sparing,
    /// The mended plan.
    pub plan: Plan,
    /// Every change from the published plan to it, by time, those included that nobody could help.
    pub changes: Vec<Change>,
    /// What the mended plan costs.
    pub score: Score,
}

/// At most three ways to mend a published plan for the week as it is now, the one with the fewest changes first. Empty when
/// everything published still stands and nothing that is missing can be found. The same seed finds the same.
pub fn mend(problem: &Problem, published: &Plan, seed: u64) -> Vec<Mending> {
    let mut draft = Draft::new(problem.clone());
    draft.head = HEAD;
    let kept = Published::put(&mut draft, published);
    let whole = is_whole(problem, published, &kept);
    let left = draft.state.cost();
    let mut found: Vec<Mending> = Vec::new();
    for sparing in [Sparing::Changes, Sparing::Both, Sparing::Unfairness] {
        let mut search = Search::from(draft.clone(), &kept, sparing.step(), seed);
        search.run();
        let plan = search.best;
        let score = plan.score(problem);
        let helps = !whole || Cost::of(&score).uncovered < left.uncovered;
        let better = found.iter().all(|other| score.compare(&other.score).is_lt() && plan != other.plan);
        if helps && better {
            let changes = changes(problem, published, &plan);
            found.push(Mending { sparing, plan, changes, score });
        }
    }
    found
}

/// One search.
struct Search<'a> {
    draft: Draft,
    published: &'a Published,
    /// Points of one step away.
    step: i64,
    dice: Dice,
    row: BestRow,
    /// Steps away from the published plan.
    away: i64,
    /// Minutes that pins alone break.
    broken: i64,
    best: Plan,
    best_cost: (i64, i64, i64),
}

impl<'a> Search<'a> {
    fn from(draft: Draft, published: &'a Published, step: i64, seed: u64) -> Self {
        let (best, dice, broken) = (draft.state.plan(), Dice::new(seed), draft.state.cost().broken);
        let mut search =
            Self { draft, published, step, dice, row: BestRow::default(), away: 0, broken, best, best_cost: (0, 0, 0) };
        search.best_cost = search.cost();
        search
    }

    fn run(&mut self) {
        if self.draft.layout.movable.is_empty() {
            return;
        }
        self.stand_in();
        for n in 0..MOVES {
            let temperature = WARM * 1024 * i64::from(MOVES - n) / i64::from(MOVES);
            if moves::propose(&mut self.draft, &mut self.dice, &mut self.row, REBUILDS) {
                self.weigh(temperature);
            }
        }
        self.best.standing.iter_mut().for_each(|there| there.sort_unstable());
    }

    /// First whoever can stand in as things are, whoever that leaves best off.
    fn stand_in(&mut self) {
        for slot in self.draft.layout.fillable.clone() {
            while self.draft.is_short(slot) {
                let able = self.draft.layout.candidates[slot as usize].iter().copied();
                let minutes = |person: &u32| (self.draft.state.minutes(*person), *person);
                let Some(person) = able.filter(|person| self.draft.fits(*person, slot)).min_by_key(minutes) else {
                    break;
                };
                self.draft.put(person, slot);
                self.keep();
            }
        }
    }

    /// Keeps the draft's steps or takes them back. `temperature` is in 1/1024 points.
    fn weigh(&mut self, temperature: i64) {
        let worse = self.draft.change() + self.step * self.published.further(&self.draft);
        // Fewer changes are no reason to break a rule.
        let breaks = self.draft.state.cost().broken > self.broken;
        if breaks || (worse > 0 && worse > (temperature * self.dice.chill()) >> 20) {
            self.draft.undo();
        } else {
            self.keep();
        }
    }

    fn keep(&mut self) {
        self.away += self.published.further(&self.draft);
        self.draft.keep();
        if self.cost() < self.best_cost {
            self.best_cost = self.cost();
            self.draft.state.copy_into(&mut self.best);
        }
    }

    /// What is broken, then what is missing, then points and steps together.
    fn cost(&self) -> (i64, i64, i64) {
        let cost = self.draft.state.cost();
        (cost.broken, cost.uncovered, cost.unfair + self.step * self.away)
    }
}
