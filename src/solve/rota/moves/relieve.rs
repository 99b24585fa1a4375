//! One at a slot is relieved by another who can take it as things stand; a slot with room is filled the same way.

use super::room;
use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(&slot) = dice.pick(&draft.layout.fillable) else { return false };
    let Some(&person) = dice.pick(&draft.layout.candidates[slot as usize]) else { return false };
    if !draft.fits(person, slot) || !room::at_slot(draft, dice, slot) {
        return false;
    }
    draft.put(person, slot);
    true
}
