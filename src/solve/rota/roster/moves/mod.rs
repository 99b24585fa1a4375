//! The moves of the search, one file each: a move weighs what it would change, at once gives up what is too bad, and else
//! makes it.
//!
//! All work on a few days on end: a stretch of a row is made one kind, painted over, traded with another person's, one stretch or
//! two at once, or turned with another stretch of the same row. Where no row is broken no change can mend one, so that most moves are
//! given up on heads and wishes alone.

mod exchange;
mod fill;
mod paint;
mod trade;
mod turn;

use super::board::Board;
use super::problem::{KindNo, OFF};
use crate::solve::random::Dice;
use crate::solve::rota::anneal::limit;

/// Most days that one move changes at a place.
const MOST_DAYS: usize = 14;
/// How many times out of a hundred a stretch goes on by one day more.
const GOES_ON: usize = 75;

/// How warm the search is, and how much a broken minute counts, both in 1/1024 points.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Heat {
    /// The mean by which a step may be worse.
    pub temperature: i64,
    /// What a broken minute counts.
    pub weight: i64,
}

impl Heat {
    /// By how much this step may be worse, in 1/1024 points.
    fn limit(self, dice: &mut Dice) -> i64 {
        limit(self.temperature, dice)
    }
}

/// A move: makes a change and answers `true`, or leaves the board as it is.
type Move = fn(&mut Board, &mut Dice, Heat) -> bool;

/// Every move and its weight. Most exchanges are given up at a glance.
const MOVES: [(Move, usize); 5] = [
    (fill::try_one, 15),
    (paint::try_one, 20),
    (trade::try_one, 40),
    (turn::try_one, 25),
    (exchange::try_one, EXCHANGES),
];
/// The weight of exchanges.
const EXCHANGES: usize = 120;
/// The weights of all other moves together.
const OTHERS: usize = 100;
/// People times days up to which exchanges are tried: in a larger roster two stretches seldom fit each other, and the time is
/// better spent on which heads are missing.
const MOST_EXCHANGED: usize = 1_400;

/// Tries one move, chosen by its weight.
pub(super) fn try_one(board: &mut Board, dice: &mut Dice, heat: Heat) -> bool {
    let exchanges = if board.cells().len() <= MOST_EXCHANGED { EXCHANGES } else { 0 };
    let mut throw = dice.below(OTHERS + exchanges);
    for (attempt, weight) in MOVES {
        if throw < weight {
            return attempt(board, dice, heat);
        }
        throw -= weight;
    }
    false
}

/// The days of a stretch.
type Days = [KindNo; MOST_DAYS];

/// A length: one day as often as not more, each further day as likely again.
fn length(dice: &mut Dice) -> usize {
    let mut length = 1;
    while length < MOST_DAYS && dice.below(100) < GOES_ON {
        length += 1;
    }
    length
}

/// A person with a choice and a stretch of their days that begins on one where they have it.
fn stretch(board: &Board, dice: &mut Dice) -> Option<(usize, usize, usize)> {
    let person = *dice.pick(&board.tables.movable)? as usize;
    let day = usize::from(*dice.pick(&board.tables.open_days[person])?);
    Some((person, day, length(dice).min(board.tables.days - day)))
}

/// Days of one person that become others.
type Change<'a> = (usize, usize, &'a [KindNo]);

/// Makes changes one after another and takes them back if together they cost more than the limit: for rosters in which a
/// change costs more than the sum of its parts.
fn make_or_undo<const COUNT: usize>(board: &mut Board, changes: [Change; COUNT], limit: i64, weight: i64) -> bool {
    let before = board.cost();
    let old = changes.map(|(person, day, new)| days_of(board, person, day, new.len()));
    let made = changes.map(|(person, day, new)| {
        let broken = board.broken_change(person, day, new);
        board.set(person, day, new, broken);
        broken
    });
    let holds = (board.cost() - before).weighed(weight) <= limit;
    if !holds {
        for n in (0..COUNT).rev() {
            let (person, day, new) = changes[n];
            board.set(person, day, &old[n][..new.len()], -made[n]);
        }
    }
    holds
}

/// Changes one stretch of one person if the limit allows it.
fn change(board: &mut Board, person: usize, day: usize, new: &[KindNo], limit: i64, weight: i64) -> bool {
    if board.tables.tangled {
        return make_or_undo(board, [(person, day, new), (person, day, &[])], limit, weight);
    }
    let points = board.points_change(person, day, new) * 1024;
    if board.broken_of(person) == 0 && points > limit {
        return false;
    }
    let broken = board.broken_change(person, day, new);
    if points + broken * weight > limit {
        return false;
    }
    board.set(person, day, new, broken);
    true
}

/// May all of this stand on a person's days?
fn may_stand(board: &Board, person: usize, day: usize, new: &[KindNo]) -> bool {
    (day..).zip(new).all(|(at, kind)| board.tables.is_open(person, at, *kind))
}

/// A copy of some of a person's days.
fn days_of(board: &Board, person: usize, day: usize, length: usize) -> Days {
    let mut days = [OFF; MOST_DAYS];
    days[..length].copy_from_slice(&board.row(person)[day..day + length]);
    days
}
