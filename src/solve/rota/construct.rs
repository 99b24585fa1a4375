//! A first plan, greedily: the slots with the fewest people to spare first, each to whoever carries the smallest part of
//! their fair share so far.

use super::search::draft::Draft;

/// Fills what can be filled without breaking a rule; nothing is moved again.
pub(super) fn construct(draft: &mut Draft) {
    let mut order = draft.layout.fillable.clone();
    // People to spare is known only roughly: each slot's candidates over the heads it needs.
    order.sort_by_cached_key(|slot| {
        let able = draft.layout.candidates[*slot as usize].len() as i64;
        let heads = i64::from(draft.problem.stations[*slot as usize].heads.least);
        (heads == 0, able - heads, *slot)
    });
    for pass in [least as fn(&Draft, u32) -> usize, wanted] {
        for slot in &order {
            fill(draft, *slot, pass(draft, *slot));
        }
    }
}

fn least(draft: &Draft, slot: u32) -> usize {
    usize::from(draft.problem.stations[slot as usize].needed())
}

fn wanted(draft: &Draft, slot: u32) -> usize {
    usize::from(draft.problem.stations[slot as usize].heads.wanted)
}

fn fill(draft: &mut Draft, slot: u32, heads: usize) {
    while draft.state.at(slot).len() < heads {
        let all = draft.layout.candidates[slot as usize].iter().copied();
        let best = all.filter(|person| draft.fits(*person, slot)).min_by_key(|person| burden(draft, *person, slot));
        let Some(person) = best else { return };
        draft.put(person, slot);
        draft.keep();
    }
}

/// Who should come first is least: those whose skills the slot still lacks, then by the part of their fair share.
fn burden(draft: &Draft, person: u32, slot: u32) -> (usize, i64, u32) {
    let seats = &draft.problem.stations[slot as usize].skills;
    let brings = seats.iter().filter(|seats| draft.layout.has(person, seats.skill)).count();
    let stander = &draft.problem.standers[person as usize];
    let minutes = i64::from(draft.state.minutes(person)) * 1000;
    (seats.len() - brings, minutes / i64::from(stander.fair.minutes.max(1)), person)
}
