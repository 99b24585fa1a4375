//! A few people's rows are emptied and built anew, one after another, each the best while the others stand still.

use crate::solve::random::Dice;
use crate::solve::rota::search::best_row::BestRow;
use crate::solve::rota::search::draft::Draft;

/// Most people whose rows are built anew at once.
const MOST: usize = 8;
/// Points of chance thrown onto each slot, so that not always the same rows come back.
const SPREAD: usize = 100;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice, best: &mut BestRow) -> bool {
    let mut people = [0u32; MOST];
    let count = 1 + dice.below(MOST);
    for place in &mut people[..count] {
        let Some(&person) = dice.pick(&draft.layout.movable) else { return false };
        *place = person;
    }
    for person in &people[..count] {
        empty(draft, *person);
    }
    for person in &people[..count] {
        for slot in best.find(draft, dice, *person, SPREAD) {
            draft.put(*person, *slot);
        }
    }
    true
}

/// Takes a person away from everything that is not pinned.
fn empty(draft: &mut Draft, person: u32) {
    for place in (0..draft.state.row(person).len()).rev() {
        let slot = draft.state.row(person)[place];
        if !draft.layout.is_pinned(person, slot) {
            draft.take(person, slot);
        }
    }
}
