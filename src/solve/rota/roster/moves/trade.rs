//! Two people trade what they have on the same few days; the heads stay as they are.

use super::{Heat, days_of, make_or_undo, may_stand, stretch};
use crate::solve::random::Dice;
use crate::solve::rota::roster::board::Board;

pub(super) fn try_one(board: &mut Board, dice: &mut Dice, heat: Heat) -> bool {
    let Some((one, day, length)) = stretch(board, dice) else { return false };
    let Some(&other) = dice.pick(&board.tables.movable) else { return false };
    let other = other as usize;
    let (given, taken) = (days_of(board, one, day, length), days_of(board, other, day, length));
    let (given, taken) = (&given[..length], &taken[..length]);
    if given == taken || !may_stand(board, one, day, taken) || !may_stand(board, other, day, given) {
        return false;
    }
    let limit = heat.limit(dice);
    if board.tables.tangled {
        return make_or_undo(board, [(one, day, taken), (other, day, given)], limit, heat.weight);
    }
    let mut worse = (board.wishes_change(one, day, taken) + board.wishes_change(other, day, given)) * 1024;
    let sound = board.broken_of(other) == 0;
    if sound && board.broken_of(one) == 0 && worse > limit {
        return false;
    }
    let broken = board.broken_change(one, day, taken);
    worse += broken * heat.weight;
    if sound && worse > limit {
        return false;
    }
    let broken_other = board.broken_change(other, day, given);
    if worse + broken_other * heat.weight > limit {
        return false;
    }
    board.set(one, day, taken, broken);
    board.set(other, day, given, broken_other);
    true
}
