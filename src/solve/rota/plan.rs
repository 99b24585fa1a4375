//! A plan: who stands each slot of a problem.

use crate::domain::order;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::problem::{Problem, Station};
use crate::domain::people::PersonId;
use crate::domain::rota::Duty;

/// Who stands each slot of a problem, by number; pins included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Plan {
    /// For every slot of the problem, the people's numbers in order.
    pub standing: Vec<Vec<u32>>,
}

impl Plan {
    /// The plan that these duties make, pinned or not; duties of other weeks and of people or slots that the problem does
    /// not have are left out.
    pub fn of(problem: &Problem, duties: &[Duty]) -> Plan {
        let slots = problem.stations.iter().zip(0..).map(|(s, n): (_, usize)| ((&s.at.shift, s.at.day), n));
        let slots: BTreeMap<_, _> = order::map(slots);
        let people: BTreeMap<_, u32> = order::map(problem.standers.iter().zip(0..).map(|(p, n)| (&p.id, n)));
        let mut standing = vec![Vec::new(); problem.stations.len()];
        for duty in duties {
            let person = people.get(&duty.person);
            if let (Some(slot), Some(person)) = (slots.get(&(&duty.shift, duty.day)), person) {
                standing[*slot].push(*person);
            }
        }
        for there in &mut standing {
            there.sort_unstable();
            there.dedup();
        }
        Plan { standing }
    }

    /// The plan as duties for the workspace: pinned ones with their own record, the others new. Numbers that the problem
    /// does not have are left out, so that an answer to another problem does no harm.
    pub fn duties(&self, problem: &Problem) -> Vec<Duty> {
        let mut duties = problem.kept.clone();
        let pinned: BTreeSet<_> = order::set(duties.iter().map(|d| (d.shift.clone(), d.day, d.person.clone())));
        for (station, people) in problem.stations.iter().zip(&self.standing) {
            let known = people.iter().filter_map(|n| problem.standers.get(*n as usize));
            for person in known.map(|stander| &stander.id) {
                let key = (station.at.shift.clone(), station.at.day, person.clone());
                if !pinned.contains(&key) {
                    duties.push(new_duty(person, station));
                }
            }
        }
        duties
    }

    /// Heads missing from what the slots need at the least.
    pub fn open_heads(&self, problem: &Problem) -> u32 {
        let there = |n: usize| self.standing.get(n).map_or(0, Vec::len) as u32;
        let open = |(n, needed): (usize, u32)| needed.saturating_sub(there(n));
        problem.stations.iter().map(|station| u32::from(station.heads.least)).enumerate().map(open).sum()
    }
}

fn new_duty(person: &PersonId, station: &Station) -> Duty {
    Duty::new(person.clone(), station.at.post.clone(), station.at.shift.clone(), station.at.day)
}
