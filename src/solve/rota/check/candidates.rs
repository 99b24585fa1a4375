//! Who could stand a slot: everybody not yet there, the best placed first.

use crate::domain::order::sort_by_key;
use serde::{Deserialize, Serialize};

use super::hand::breaks_if_added;
use super::stood::Stood;
use crate::domain::people::{PersonId, Skill};
use crate::domain::rota::{Duty, is_night};
use crate::domain::time::{Minutes, Week, Zone};
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Finding, SlotRef};
use crate::solve::rota::rule::Severity;

/// Somebody who could stand a slot, and what would speak against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// What would be broken; empty is best.
    pub findings: Vec<Finding>,
    /// Skills the slot asks for that this person has.
    pub skills: Vec<Skill>,
    /// Minutes of duty in the week with this slot.
    pub hours_after: Minutes,
    /// Night duties in the week with this slot.
    pub nights_after: u32,
}

impl Candidate {
    /// Does nothing speak against it?
    pub fn is_free(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Broken)
    }
}

/// Everybody who is not at the slot yet: first whom nothing hinders, then by skills asked for, then by fewest hours after
/// it; the hindered by how much would break.
pub fn who_could(workspace: &Workspace, week: Week, zone: &Zone, slot: &SlotRef) -> Vec<Candidate> {
    let there = |person: &PersonId| {
        workspace.duties_of(week).any(|d| d.person == *person && d.shift == slot.shift && d.day == slot.day)
    };
    let absent = workspace.people.keys().filter(|person| !there(person));
    let mut all: Vec<Candidate> = absent.map(|person| candidate(workspace, week, zone, slot, person)).collect();
    sort_by_key(&mut all, |c| {
        (c.findings.len(), std::cmp::Reverse(c.skills.len()), c.hours_after, c.nights_after, c.person.clone())
    });
    all
}

fn candidate(workspace: &Workspace, week: Week, zone: &Zone, slot: &SlotRef, person: &PersonId) -> Candidate {
    let duty = Duty::new(person.clone(), slot.post.clone(), slot.shift.clone(), slot.day);
    let own = workspace.duties_of(week).filter(|other| other.person == *person).chain([&duty]);
    let stood: Vec<Stood> = own.filter_map(|duty| Stood::of(duty, workspace, week, zone)).collect();
    Candidate {
        findings: breaks_if_added(workspace, zone, &duty),
        skills: skills_asked(workspace, slot, person),
        hours_after: stood.iter().map(Stood::length).sum(),
        nights_after: stood.iter().filter(|stood| is_night(stood.start, stood.end)).count() as u32,
        person: person.clone(),
    }
}

fn skills_asked(workspace: &Workspace, slot: &SlotRef, person: &PersonId) -> Vec<Skill> {
    let asked = workspace.shift(&slot.shift).map(|(_, shift)| shift.skills.as_slice()).unwrap_or_default();
    let has = |skill: &Skill| workspace.people.get(person).is_some_and(|person| person.skills.contains(skill));
    asked.iter().map(|need| need.skill.clone()).filter(has).collect()
}
