//! The search for a roster: best rows first, then the search that every rota shares, over people and days.

use super::best_row::BestRow;
use super::board::Board;
use super::cost::Cost;
use super::fault::RosterFault;
use super::moves::{self, Heat};
use super::pricing::Pricing;
use super::problem::{KindNo, Roster};
use super::schedule;
use crate::solve::random::Dice;
use crate::solve::rota::anneal::{Anneal, Space};

/// A search for a good roster that can be stopped between any two slices.
#[derive(Clone, Debug)]
pub struct Rostering {
    search: Anneal<Days>,
}

/// The rosters of some people over some days.
#[derive(Clone, Debug)]
struct Days {
    board: Board,
    row: BestRow,
    /// The next person who has no row yet.
    next: usize,
    /// The round it is in.
    round: u32,
    heat: Heat,
    pricing: Pricing,
}

/// From this part of the time on, rows that break a rule are built anew.
const MEND_FROM: f64 = 0.85;
/// How many moves building one row counts for.
const BUILD_MOVES: u32 = 2_000;

impl Space for Days {
    type Plan = Vec<KindNo>;
    type Cost = Cost;

    fn can_improve(&self) -> bool {
        !self.board.tables.movable.is_empty()
    }

    fn cost(&self) -> Cost {
        self.board.cost()
    }

    fn recount(&self) -> Cost {
        self.board.recount()
    }

    fn plan(&self) -> Vec<KindNo> {
        self.board.cells().to_vec()
    }

    fn copy_into(&self, plan: &mut Vec<KindNo>) {
        plan.copy_from_slice(self.board.cells());
    }

    /// Gives a row to the next person who has none yet; once everybody has one, searches by prices.
    fn build(&mut self, dice: &mut Dice) -> Option<u32> {
        if self.next < self.board.tables.people {
            self.build_row(self.next);
            self.next += 1;
            return Some(BUILD_MOVES);
        }
        self.pricing.step(&mut self.board, dice)
    }

    fn ready(&mut self, spent: f64, (best, _): (&Vec<KindNo>, Cost), dice: &mut Dice) {
        self.pricing.ready(spent);
        if !self.pricing.is_over() {
            return;
        }
        let round = self.pricing.round(spent, best.len());
        if round.from_best && round.number != self.round {
            self.board.adopt(best);
        }
        self.round = round.number;
        if round.spent >= MEND_FROM {
            self.mend(dice);
        }
        self.heat = schedule::heat(round);
    }

    fn step(&mut self, dice: &mut Dice) -> bool {
        moves::try_one(&mut self.board, dice, self.heat)
    }
}

impl Days {
    /// Builds one row anew that breaks a rule, from a chance person on.
    fn mend(&mut self, dice: &mut Dice) {
        let people = self.board.tables.people;
        let first = dice.below(people);
        let mut turned = (first..people).chain(0..first);
        if let Some(person) = turned.find(|person| self.board.broken_of(*person) > 0) {
            self.build_row(person);
        }
    }

    /// Gives a person the best row beside the others, if there is one that keeps every rule.
    fn build_row(&mut self, person: usize) {
        if let Some(row) = self.row.find(&self.board, person) {
            self.board.set_row(person, row);
            debug_assert_eq!(self.board.broken_of(person), 0);
        }
    }
}

impl Rostering {
    /// Starts a search; the same seed and the same slices find the same rosters.
    ///
    /// # Errors
    /// When the roster names what there is not, or more than can be held.
    pub fn new(roster: &Roster, seed: u64) -> Result<Self, RosterFault> {
        if let Some(fault) = roster.fault() {
            return Err(fault);
        }
        let board = Board::new(roster);
        let pricing = Pricing::new(&board.tables);
        let days = Days { board, row: BestRow::default(), next: 0, round: 0, heat: schedule::cold(), pricing };
        Ok(Self { search: Anneal::new(days, seed) })
    }

    /// Tries so many moves. `spent` is how much of the budget is spent, 0 to 1; how warm the search is follows from it.
    pub fn improve(&mut self, moves: u32, spent: f64) {
        self.search.improve(moves, spent);
    }

    /// Is there anything that a move could change?
    pub fn can_improve(&self) -> bool {
        self.search.space().can_improve()
    }

    /// The best roster so far: by person and day.
    pub fn best(&self) -> &[KindNo] {
        self.search.best()
    }

    /// What it costs.
    pub fn cost(&self) -> Cost {
        self.search.best_cost()
    }

    /// Moves tried so far.
    pub fn tried(&self) -> u64 {
        self.search.tried()
    }
}
