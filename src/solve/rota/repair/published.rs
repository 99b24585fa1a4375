//! The published plan as the search for a mending sees it: what of it still stands, and how far a draft has moved from it.

use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::Problem;
use crate::solve::rota::search::draft::Draft;

/// What of a published plan still stands.
pub(super) struct Published {
    /// The published plan without what can no longer be stood.
    pub plan: Plan,
    /// By person and slot: does it stand there? Flat, `person * slots + slot`.
    stands: Vec<bool>,
    slots: usize,
}

impl Published {
    /// Puts on an empty draft of the problem, pins and all, whatever of the plan breaks nothing, in order of time.
    pub fn put(draft: &mut Draft, plan: &Plan) -> Self {
        let (slots, people) = (draft.layout.slots, draft.layout.people);
        for (slot, there) in (0u32..).zip(plan.standing.iter().take(slots)) {
            for person in there.iter().filter(|person| (**person as usize) < people) {
                if draft.layout.is_open(*person, slot) && draft.fits_row(*person, slot) && draft.may_spare(slot) {
                    draft.put(*person, slot);
                }
            }
        }
        draft.release_alone();
        draft.keep();
        let plan = draft.state.plan();
        let mut stands = vec![false; slots * draft.layout.people];
        for (slot, there) in plan.standing.iter().enumerate() {
            there.iter().for_each(|person| stands[*person as usize * slots + slot] = true);
        }
        Self { plan, stands, slots }
    }

    /// How many steps further from the published plan the draft's steps lead; less than 0 when they lead back.
    pub fn further(&self, draft: &Draft) -> i64 {
        let further = |(puts, person, slot): (bool, u32, u32)| {
            let stands = self.stands[person as usize * self.slots + slot as usize];
            if puts == stands { -1 } else { 1 }
        };
        draft.steps_taken().map(further).sum()
    }

    /// How many steps a plan is away from the published one.
    pub fn away(&self, plan: &Plan) -> i64 {
        let heads = |plan: &Plan| plan.standing.iter().map(Vec::len).sum::<usize>();
        let there = (0..).zip(&plan.standing).flat_map(|(slot, there)| there.iter().map(move |person| (slot, *person)));
        let kept = there.filter(|(slot, person)| self.stands[*person as usize * self.slots + slot]).count();
        (heads(plan) + heads(&self.plan) - 2 * kept) as i64
    }
}

/// Did the problem and the plan fit each other, so that nothing of the plan fell out?
pub(super) fn is_whole(problem: &Problem, plan: &Plan, published: &Published) -> bool {
    let heads = |plan: &Plan| plan.standing.iter().take(problem.stations.len()).map(Vec::len).sum::<usize>();
    heads(plan) <= heads(&published.plan)
}
