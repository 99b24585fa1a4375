//! What differs between the plan that people have in their hands and another, named one by one.

use serde::{Deserialize, Serialize};

use crate::domain::people::PersonId;
use crate::solve::rota::finding::SlotRef;
use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::Problem;

/// One change to a published plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// Somebody stands a slot in another's place.
    Replaces {
        /// Where and when.
        slot: SlotRef,
        /// Who no longer does.
        leaves: PersonId,
        /// Who does now.
        joins: PersonId,
    },
    /// Somebody is asked to come where nobody leaves.
    Joins {
        /// Where and when.
        slot: SlotRef,
        /// Who.
        person: PersonId,
    },
    /// Somebody need not come any more.
    Leaves {
        /// Where and when.
        slot: SlotRef,
        /// Who.
        person: PersonId,
    },
}

/// Every change from one plan to another, by time; at one slot those who leave are paired with those who join.
pub(super) fn changes(problem: &Problem, from: &Plan, to: &Plan) -> Vec<Change> {
    let mut all = Vec::new();
    for (slot, station) in problem.stations.iter().enumerate() {
        let (before, after) = (there(from, slot), there(to, slot));
        let only = |here: &[u32], other: &[u32]| -> Vec<PersonId> {
            let gone = here.iter().filter(|person| !other.contains(person));
            gone.filter_map(|person| Some(problem.standers.get(*person as usize)?.id.clone())).collect()
        };
        let (mut leave, mut join) = (only(before, after).into_iter(), only(after, before).into_iter());
        loop {
            let slot = station.at.clone();
            all.push(match (leave.next(), join.next()) {
                (Some(leaves), Some(joins)) => Change::Replaces { slot, leaves, joins },
                (Some(person), None) => Change::Leaves { slot, person },
                (None, Some(person)) => Change::Joins { slot, person },
                (None, None) => break,
            });
        }
    }
    all
}

fn there(plan: &Plan, slot: usize) -> &[u32] {
    plan.standing.get(slot).map(Vec::as_slice).unwrap_or_default()
}
