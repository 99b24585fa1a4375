//! The search for a mending: the search that every rota shares with the moves of the planner, and a price on every step
//! away from the published plan.

use serde::{Deserialize, Serialize};

use super::change::{Change, changes};
use super::published::{Published, is_whole};
use crate::solve::random::Dice;
use crate::solve::rota::anneal::{Anneal, Space, limit};
use crate::solve::rota::moves::{self, Rebuilds};
use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::Problem;
use crate::solve::rota::score::Score;
use crate::solve::rota::search::best_row::BestRow;
use crate::solve::rota::search::cost::Cost;
use crate::solve::rota::search::draft::Draft;

/// Moves tried for each alternative, and in how many slices: it is as warm in one as in its first moment.
const MOVES: u32 = 30_000;
const SLICES: u32 = 300;
/// Points that a missing head is worth: more than any change.
const HEAD: i64 = 100_000;
/// The temperature at the beginning, in points; at the end it is nothing. Far below the price of a change where changes are
/// to be few: what was changed for nothing is hard to find back.
const WARM: f64 = 60.0;
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
        let plan = searched(Mend::from(draft.clone(), &kept, sparing.step()), seed);
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

fn searched(mut mend: Mend, seed: u64) -> Plan {
    mend.stand_in();
    let mut search = Anneal::new(mend, seed);
    for slice in 0..SLICES {
        search.improve(MOVES / SLICES, f64::from(slice) / f64::from(SLICES));
    }
    search.best().clone()
}

/// The plans of a week that is published, each with its steps away from what was.
struct Mend<'a> {
    draft: Draft,
    published: &'a Published,
    /// Points of one step away.
    step: i64,
    row: BestRow,
    /// Steps away from the published plan.
    away: i64,
    /// Minutes that pins alone break.
    broken: i64,
    /// In 1/1024 points.
    temperature: i64,
}

impl<'a> Mend<'a> {
    fn from(draft: Draft, published: &'a Published, step: i64) -> Self {
        let broken = draft.state.cost().broken;
        Self { draft, published, step, row: BestRow::default(), away: 0, broken, temperature: 0 }
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

    fn keep(&mut self) {
        self.away += self.published.further(&self.draft);
        self.draft.keep();
    }

    /// A plan's cost with the points of so many steps away from the published one.
    fn with_steps(&self, cost: Cost, away: i64) -> Cost {
        Cost { unfair: cost.unfair + self.step * away, ..cost }
    }
}

impl Space for Mend<'_> {
    type Plan = Plan;
    type Cost = Cost;

    fn can_improve(&self) -> bool {
        !self.draft.layout.movable.is_empty()
    }

    fn cost(&self) -> Cost {
        self.with_steps(self.draft.state.cost(), self.away)
    }

    fn recount(&self) -> Cost {
        let plan = self.plan();
        self.with_steps(Cost::of(&plan.score(&self.draft.problem)), self.published.away(&plan))
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

    fn ready(&mut self, spent: f64, _: (&Plan, Cost), _: &mut Dice) {
        self.temperature = (WARM * (1.0 - spent) * 1024.0).round() as i64;
    }

    fn step(&mut self, dice: &mut Dice) -> bool {
        if !moves::propose(&mut self.draft, dice, &mut self.row, REBUILDS) {
            return false;
        }
        let worse = (self.draft.change() + self.step * self.published.further(&self.draft)) * 1024;
        // Fewer changes are no reason to break a rule.
        let breaks = self.draft.state.cost().broken > self.broken;
        let holds = !breaks && (worse <= 0 || worse <= limit(self.temperature, dice));
        if holds {
            self.keep();
        } else {
            self.draft.undo();
        }
        holds
    }
}
