//! Somebody takes a slot they are not at; whatever of their own stands in the way, and if it is full one who is there, gives way.

use super::room;
use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(&person) = dice.pick(&draft.layout.movable) else { return false };
    let Some(&slot) = dice.pick(&draft.layout.choices[person as usize]) else { return false };
    if draft.state.stands(person, slot) {
        return false;
    }
    if !room::at_slot(draft, dice, slot) {
        return false;
    }
    if !room::in_row(draft, dice, person, slot) {
        draft.undo();
        return false;
    }
    draft.put(person, slot);
    true
}
