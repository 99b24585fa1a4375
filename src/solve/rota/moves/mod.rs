//! The moves of the search, one file each: a move changes a draft of the plan; the search weighs it, keeps it or undoes it.

mod chain;
mod clear;
mod days;
mod exchange;
mod rebuild;
mod relieve;
mod room;
mod takeover;
mod together;

use super::search::best_row::BestRow;
use super::search::draft::Draft;
use crate::solve::random::Dice;

/// A small move: changes the draft, or returns `false` and leaves it as it was.
type Move = fn(&mut Draft, &mut Dice) -> bool;

/// Every small move and how many times out of a hundred it is tried.
const MOVES: [(Move, usize); 6] = [
    (takeover::propose, 20),
    (relieve::propose, 52),
    (exchange::propose, 20),
    (chain::propose, 2),
    (days::propose, 2),
    (clear::propose, 4),
];

/// How many times out of a hundred two who belong together are put somewhere, if there are such two.
const TOGETHER: usize = 10;

/// How many times out of a hundred whole rows are built anew: much more work than a small move, and what closes the last
/// gaps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rebuilds {
    /// Of people who may be tried where a head is missing.
    pub at_gaps: usize,
    /// Of any people.
    pub anywhere: usize,
}

/// Tries one move, chosen by its weight.
pub(super) fn propose(draft: &mut Draft, dice: &mut Dice, row: &mut BestRow, rebuilds: Rebuilds) -> bool {
    let throw = dice.below(100);
    if throw < rebuilds.at_gaps {
        return rebuild::propose_at_gap(draft, dice, row);
    }
    if throw < rebuilds.at_gaps + rebuilds.anywhere {
        return rebuild::propose(draft, dice, row);
    }
    if !draft.layout.tied.is_empty() && dice.below(100) < TOGETHER {
        return together::propose(draft, dice);
    }
    let mut throw = dice.below(100);
    for (propose, weight) in MOVES {
        if throw < weight {
            return propose(draft, dice);
        }
        throw -= weight;
    }
    false
}
