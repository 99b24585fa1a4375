//! Somebody who must have a partner takes a slot together with one: whatever stands in the way of either gives way.

use super::room;
use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(&person) = dice.pick(&draft.layout.tied) else { return false };
    let Some(&partner) = dice.pick(&draft.problem.standers[person as usize].required) else { return false };
    let Some(&slot) = dice.pick(&draft.layout.choices[person as usize]) else { return false };
    for one in [person, partner] {
        if draft.state.stands(one, slot) {
            continue;
        }
        let may = draft.layout.is_open(one, slot) && room::for_one(draft, dice, slot, [person, partner]);
        if !may || !room::in_row(draft, dice, one, slot) {
            draft.undo();
            return false;
        }
        draft.put(one, slot);
    }
    draft.steps() > 0
}
