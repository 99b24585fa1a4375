//! Two stretches of one person's days, equally long, change places.

use super::{Heat, days_of, make_or_undo, may_stand, stretch};
use crate::solve::random::Dice;
use crate::solve::rota::roster::board::Board;

pub(super) fn try_one(board: &mut Board, dice: &mut Dice, heat: Heat) -> bool {
    let Some((person, day, length)) = stretch(board, dice) else { return false };
    let Some(&other) = dice.pick(&board.tables.open_days[person]) else { return false };
    let other = usize::from(other);
    if day.abs_diff(other) < length || other + length > board.tables.days {
        return false;
    }
    let (here, there) = (days_of(board, person, day, length), days_of(board, person, other, length));
    let (here, there) = (&here[..length], &there[..length]);
    if here == there || !may_stand(board, person, day, there) || !may_stand(board, person, other, here) {
        return false;
    }
    let limit = heat.limit(dice);
    if board.tables.tangled {
        return make_or_undo(board, [(person, day, there), (person, other, here)], limit, heat.weight);
    }
    let points = (board.points_change(person, day, there) + board.points_change(person, other, here)) * 1024;
    if board.broken_of(person) == 0 && points > limit {
        return false;
    }
    // The second change is weighed with the first made, because they may lie in one stretch of work.
    let first = board.broken_change(person, day, there);
    board.set(person, day, there, first);
    let second = board.broken_change(person, other, here);
    if points + (first + second) * heat.weight > limit {
        board.set(person, day, here, -first);
        return false;
    }
    board.set(person, other, here, second);
    true
}
