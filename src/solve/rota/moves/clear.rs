//! Somebody is taken away from a slot.

use super::room;
use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(&person) = dice.pick(&draft.layout.movable) else { return false };
    let Some(slot) = room::movable_in_row(draft, dice, person) else { return false };
    draft.release(person, slot);
    true
}
