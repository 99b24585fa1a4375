//! A few people's rows are emptied and built anew, one after another, each the best while the others stand still.

use crate::solve::random::Dice;
use crate::solve::rota::search::best_row::BestRow;
use crate::solve::rota::search::draft::Draft;

/// Most people whose rows are built anew at once: few enough to be quick, enough to exchange long duties for short ones.
const MOST: usize = 4;
/// Points of chance thrown onto each slot, so that not always the same rows come back.
const SPREAD: usize = 100;

/// Any people.
pub(super) fn propose(draft: &mut Draft, dice: &mut Dice, best: &mut BestRow) -> bool {
    let people = some(dice, &draft.layout.movable);
    anew(draft, dice, best, people)
}

/// People who may be tried at a slot that lacks a head; any people when nothing lacks one.
pub(super) fn propose_at_gap(draft: &mut Draft, dice: &mut Dice, best: &mut BestRow) -> bool {
    let short = short(draft, dice);
    let people = some(dice, short.map_or(&draft.layout.movable, |slot| &draft.layout.candidates[slot as usize]));
    anew(draft, dice, best, people)
}

/// A slot that lacks a head and has candidates: the first from a chance place on, if there is any.
fn short(draft: &Draft, dice: &mut Dice) -> Option<u32> {
    let first = *dice.pick(&draft.layout.fillable)?;
    let slots = (first..draft.layout.slots as u32).chain(0..first);
    slots.into_iter().find(|slot| draft.is_short(*slot) && !draft.layout.candidates[*slot as usize].is_empty())
}

/// So many of these people, by chance, perhaps some of them twice; `None` in every place beyond.
fn some(dice: &mut Dice, from: &[u32]) -> [Option<u32>; MOST] {
    let mut people = [None; MOST];
    let count = 1 + dice.below(MOST);
    for place in &mut people[..count] {
        *place = dice.pick(from).copied();
    }
    people
}

fn anew(draft: &mut Draft, dice: &mut Dice, best: &mut BestRow, people: [Option<u32>; MOST]) -> bool {
    for person in people.into_iter().flatten() {
        empty(draft, person);
    }
    for person in people.into_iter().flatten() {
        for slot in best.find(draft, dice, person, SPREAD) {
            draft.put(person, *slot);
        }
    }
    draft.steps() > 0
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
