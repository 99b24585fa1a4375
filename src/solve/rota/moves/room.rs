//! Making room: what has to give way when a person takes a slot.

use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

/// Takes away whatever of the person's duties clashes with the slot, then others until their hours allow it; `false`, with
/// the draft half changed, if pins forbid it.
pub(super) fn in_row(draft: &mut Draft, dice: &mut Dice, person: u32, slot: u32) -> bool {
    while let Some(other) = clashing(draft, person, slot) {
        draft.release(person, other);
    }
    let stander = &draft.problem.standers[person as usize];
    let most = stander.most_week - draft.length(slot);
    while draft.state.minutes(person) > most {
        let Some(other) = movable_in_row(draft, dice, person) else { return false };
        draft.release(person, other);
    }
    true
}

/// One time in so many, a slot that has all the heads one would like takes one more, if its most allows it: for a skill.
const SPARE: usize = 8;

/// Takes somebody else away from the slot if it has all the heads one would like; `false` if it is full of pins.
pub(super) fn at_slot(draft: &mut Draft, dice: &mut Dice, slot: u32) -> bool {
    if draft.has_room(slot) || (draft.may_spare(slot) && dice.below(SPARE) == 0) {
        return true;
    }
    let Some(person) = movable_at(draft, dice, slot) else { return false };
    draft.release(person, slot);
    true
}

/// Takes somebody away from the slot if it has all the heads one would like, but none of the two who are to come.
pub(super) fn for_one(draft: &mut Draft, dice: &mut Dice, slot: u32, two: [u32; 2]) -> bool {
    if draft.has_room(slot) {
        return true;
    }
    let there = draft.state.at(slot);
    let first = dice.below(there.len());
    let turned = there[first..].iter().chain(&there[..first]).copied();
    let other = turned.filter(|one| !two.contains(one)).find(|one| !draft.layout.is_pinned(*one, slot));
    let Some(other) = other else { return false };
    draft.release(other, slot);
    true
}

/// Somebody at the slot who is not pinned there, by chance.
pub(super) fn movable_at(draft: &Draft, dice: &mut Dice, slot: u32) -> Option<u32> {
    let there = draft.state.at(slot);
    let first = dice.below(there.len());
    let turned = there[first..].iter().chain(&there[..first]);
    turned.copied().find(|person| !draft.layout.is_pinned(*person, slot))
}

/// A slot of the person's that is not pinned, by chance.
pub(super) fn movable_in_row(draft: &Draft, dice: &mut Dice, person: u32) -> Option<u32> {
    let row = draft.state.row(person);
    let first = dice.below(row.len());
    let turned = row[first..].iter().chain(&row[..first]);
    turned.copied().find(|slot| !draft.layout.is_pinned(person, *slot))
}

/// The first unpinned duty of the person that clashes with the slot. Pins never do: nobody is tried where one would.
fn clashing(draft: &Draft, person: u32, slot: u32) -> Option<u32> {
    let row = draft.state.row(person).iter().copied();
    let mut movable = row.filter(|other| *other != slot && !draft.layout.is_pinned(person, *other));
    movable.find(|other| draft.pair_clash(person, *other, slot) > 0)
}
