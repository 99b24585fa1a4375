//! Within a stretch of somebody's days the days of work become all one kind; days off stay off.

use super::{Heat, change, days_of, stretch};
use crate::solve::random::Dice;
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::problem::OFF;

pub(super) fn try_one(board: &mut Board, dice: &mut Dice, heat: Heat) -> bool {
    let Some((person, day, length)) = stretch(board, dice) else { return false };
    let Some(&kind) = dice.pick(&board.tables.able[person]) else { return false };
    let mut new = days_of(board, person, day, length);
    let mut changes = false;
    for (at, cell) in (day..).zip(&mut new[..length]) {
        if *cell != OFF && *cell != kind && board.tables.is_open(person, at, kind) {
            (*cell, changes) = (kind, true);
        }
    }
    let limit = heat.limit(dice);
    changes && change(board, person, day, &new[..length], limit, heat.weight)
}
