//! Two people exchange everything they stand over one to four days, as far as each is free for the other's.

use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

/// Most slots of one person that are exchanged at once; the rest stays.
const MOST: usize = 12;
/// Minutes of a day.
const DAY: i32 = 24 * 60;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(&one) = dice.pick(&draft.layout.movable) else { return false };
    let Some(&other) = dice.pick(&draft.layout.movable) else { return false };
    let Some(&slot) = dice.pick(draft.state.row(one)) else { return false };
    if one == other {
        return false;
    }
    let start = draft.problem.stations[slot as usize].turn.span.start;
    let until = start + DAY * (1 + dice.below(4) as i32);
    let (given, taken) = (exchangeable(draft, one, other, start, until), exchangeable(draft, other, one, start, until));
    for slot in given.iter().flatten() {
        draft.take(one, *slot);
        draft.put(other, *slot);
    }
    for slot in taken.iter().flatten() {
        draft.take(other, *slot);
        draft.put(one, *slot);
    }
    true
}

/// The unpinned slots of `from` that begin in the stretch and that `to` could stand and does not.
fn exchangeable(draft: &Draft, from: u32, to: u32, start: i32, until: i32) -> [Option<u32>; MOST] {
    let mut found = [None; MOST];
    let inside = |slot: &u32| {
        let at = draft.problem.stations[*slot as usize].turn.span.start;
        start <= at && at < until
    };
    let goes = |slot: &u32| {
        !draft.layout.is_pinned(from, *slot) && draft.layout.is_open(to, *slot) && !draft.state.stands(to, *slot)
    };
    let row = draft.state.row(from).iter().copied();
    for (place, slot) in found.iter_mut().zip(row.filter(inside).filter(goes)) {
        *place = Some(slot);
    }
    found
}
