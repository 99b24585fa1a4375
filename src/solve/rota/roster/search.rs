//! The search for a roster, in slices, the best one always at hand.

use super::best_row::BestRow;
use super::board::Board;
use super::cost::Cost;
use super::fault::RosterFault;
use super::moves;
use super::problem::{KindNo, Roster};
use super::schedule;
use crate::solve::random::Dice;

/// A search for a good roster that can be stopped between any two slices.
#[derive(Clone, Debug)]
pub struct Rostering {
    board: Board,
    dice: Dice,
    best: Vec<KindNo>,
    best_cost: Cost,
    tried: u64,
    row: BestRow,
    /// The next person who has no row yet.
    next: usize,
    /// The round it is in.
    round: u32,
}

/// How many moves a best row counts for.
const ROW_MOVES: u32 = 2_000;
/// From this part of the time on, rows that break a rule are built anew.
const MEND_FROM: f64 = 0.85;

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
        let (best, best_cost) = (board.cells().to_vec(), board.cost());
        let row = BestRow::default();
        Ok(Self { board, dice: Dice::new(seed), best, best_cost, tried: 0, row, next: 0, round: 0 })
    }

    /// Tries so many moves. `spent` is how much of the budget is spent, 0 to 1; how warm the search is follows from it.
    pub fn improve(&mut self, moves: u32, spent: f64) {
        let round = schedule::round(spent, self.best.len());
        let moves = self.begin(moves);
        if round.from_best && round.number != self.round {
            self.board.adopt(&self.best);
        }
        self.round = round.number;
        if round.spent >= MEND_FROM {
            self.mend();
        }
        let heat = schedule::heat(round);
        for _ in 0..moves {
            if moves::try_one(&mut self.board, &mut self.dice, heat) {
                debug_assert_eq!(self.board.cost(), self.board.recount());
                self.note();
            }
        }
        self.tried += u64::from(moves);
    }

    /// Gives rows to those who have none yet; answers how many moves are left.
    fn begin(&mut self, moves: u32) -> u32 {
        let mut left = moves;
        while self.next < self.board.tables.people && left > 0 {
            self.build(self.next);
            self.next += 1;
            left = left.saturating_sub(ROW_MOVES);
        }
        left
    }

    /// Builds one row anew that breaks a rule, from a chance person on.
    fn mend(&mut self) {
        let people = self.board.tables.people;
        let first = self.dice.below(people);
        let mut turned = (first..people).chain(0..first);
        if let Some(person) = turned.find(|person| self.board.broken_of(*person) > 0) {
            self.build(person);
        }
    }

    /// Gives a person the best row beside the others, if there is one that keeps every rule.
    fn build(&mut self, person: usize) {
        if let Some(row) = self.row.find(&self.board, person) {
            self.board.set_row(person, row);
            debug_assert_eq!(self.board.broken_of(person), 0);
            self.note();
        }
    }

    /// Keeps the board if it is the best so far.
    fn note(&mut self) {
        if self.board.cost() < self.best_cost {
            self.best_cost = self.board.cost();
            self.best.copy_from_slice(self.board.cells());
        }
    }

    /// The best roster so far: by person and day.
    pub fn best(&self) -> &[KindNo] {
        &self.best
    }

    /// What it costs.
    pub fn cost(&self) -> Cost {
        self.best_cost
    }

    /// Moves tried so far.
    pub fn tried(&self) -> u64 {
        self.tried
    }
}
