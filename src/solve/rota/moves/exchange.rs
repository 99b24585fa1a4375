//! Two people exchange one slot each.

use super::room;
use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(&person) = dice.pick(&draft.layout.movable) else { return false };
    let Some(given) = room::movable_in_row(draft, dice, person) else { return false };
    let Some(&wanted) = dice.pick(&draft.layout.choices[person as usize]) else { return false };
    let Some(other) = room::movable_at(draft, dice, wanted) else { return false };
    let sensible = other != person
        && !draft.state.stands(person, wanted)
        && draft.layout.is_open(other, given)
        && !draft.state.stands(other, given);
    if !sensible {
        return false;
    }
    draft.take(person, given);
    draft.take(other, wanted);
    draft.put(person, wanted);
    draft.put(other, given);
    true
}
