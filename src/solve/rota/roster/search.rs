//! The search for a roster, in slices, the best one always at hand.

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
        let (best, best_cost) = (board.cells().to_vec(), board.cost());
        Ok(Self { board, dice: Dice::new(seed), best, best_cost, tried: 0 })
    }

    /// Tries so many moves. `spent` is how much of the budget is spent, 0 to 1; how warm the search is follows from it.
    pub fn improve(&mut self, moves: u32, spent: f64) {
        let heat = schedule::heat(spent);
        for _ in 0..moves {
            self.tried += 1;
            if moves::try_one(&mut self.board, &mut self.dice, heat) {
                debug_assert_eq!(self.board.cost(), self.board.recount());
                if self.board.cost() < self.best_cost {
                    self.best_cost = self.board.cost();
                    self.best.copy_from_slice(self.board.cells());
                }
            }
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
