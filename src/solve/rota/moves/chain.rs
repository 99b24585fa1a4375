//! Somebody takes a slot, and whatever that opens elsewhere is closed by others, each of whom may open one thing more: a
//! chain of up to four people.

use super::room;
use crate::solve::random::Dice;
use crate::solve::rota::search::draft::Draft;

/// How many people the chain may move.
const LENGTH: usize = 4;
/// How many slots are looked at to find one that lacks a head.
const LOOKS: usize = 8;

pub(super) fn propose(draft: &mut Draft, dice: &mut Dice) -> bool {
    let Some(mut slot) = lacking(draft, dice) else { return false };
    let mut last = None;
    for _ in 0..LENGTH {
        let Some(person) = taker(draft, dice, slot, last) else { break };
        let before = draft.steps();
        if !room::in_row(draft, dice, person, slot) {
            draft.undo();
            return false;
        }
        draft.put(person, slot);
        last = Some(person);
        // What the person gave up last, or the first of it, is where the chain goes on.
        let Some(opened) = draft.taken_since(before) else { break };
        slot = opened;
    }
    last.is_some()
}

/// A slot with fewer heads than one would like if a few looks find one, else any.
fn lacking(draft: &Draft, dice: &mut Dice) -> Option<u32> {
    let mut slot = *dice.pick(&draft.layout.fillable)?;
    for _ in 0..LOOKS {
        if draft.has_room(slot) {
            return Some(slot);
        }
        slot = *dice.pick(&draft.layout.fillable)?;
    }
    draft.has_room(slot).then_some(slot)
}

/// Somebody for the slot: the first, from a chance place on, who fits as things stand; else anybody free.
fn taker(draft: &Draft, dice: &mut Dice, slot: u32, but: Option<u32>) -> Option<u32> {
    let all = &draft.layout.candidates[slot as usize];
    let first = dice.below(all.len());
    let turned = || all[first..].iter().chain(&all[..first]).copied();
    let fit = turned().find(|person| Some(*person) != but && draft.fits(*person, slot));
    fit.or_else(|| turned().find(|person| Some(*person) != but && !draft.state.stands(*person, slot)))
}
