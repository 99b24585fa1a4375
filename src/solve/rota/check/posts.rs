//! What the judge asks of every slot: enough heads, not too many, and the skills among them.

use super::stood::Stood;
use crate::domain::people::{PersonId, Skill};
use crate::domain::rota::{PostKind, SkillNeed, Slot};
use crate::domain::time::Week;
use crate::domain::week_slots::slots_of_week;
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding, SlotRef};
use crate::solve::rota::rule::Rule;

/// Everything found about the slots of a week.
pub(super) fn judge_slots(workspace: &Workspace, week: Week, stood: &[Stood]) -> Vec<Finding> {
    slots_of_week(workspace, week).iter().flat_map(|slot| judge_slot(workspace, slot, stood)).collect()
}

fn judge_slot(workspace: &Workspace, slot: &Slot, stood: &[Stood]) -> Vec<Finding> {
    let here = |s: &&Stood| s.shift.id == slot.shift && s.duty.day == slot.day;
    let there: Vec<&Stood> = stood.iter().filter(here).filter(|s| workspace.people.contains_key(s.person())).collect();
    let mut people: Vec<&PersonId> = there.iter().map(|stood| stood.person()).collect();
    people.sort();
    people.dedup();
    let fixed = there.iter().all(|stood| stood.fixed);
    let mut findings: Vec<Finding> = heads(slot, &people, fixed).into_iter().collect();
    findings.extend(alone_at_night(workspace, slot, &people));
    findings.extend(slot.skills.iter().filter_map(|need| skills(workspace, slot, need, &people)));
    findings
}

fn heads(slot: &Slot, people: &[&PersonId], fixed: bool) -> Option<Finding> {
    let there = u16::try_from(people.len()).unwrap_or(u16::MAX);
    let wanted = slot.heads.wanted.max(slot.heads.least);
    let most = slot.heads.most.max(wanted);
    let (rule, limit) = match there {
        n if n > most => (Rule::MostHeads, most),
        n if n < slot.heads.least => (Rule::LeastHeads, slot.heads.least),
        n if n < wanted => (Rule::WantedHeads, wanted),
        _ => return None,
    };
    let by_hand = rule == Rule::MostHeads && fixed;
    Some(Finding { by_hand, ..found(rule, slot, people, Amount::Heads { there, limit }) })
}

/// A patrol at night walked by one alone, or by nobody; what its least asks for anyway is not told twice.
fn alone_at_night(workspace: &Workspace, slot: &Slot, people: &[&PersonId]) -> Option<Finding> {
    let patrols = workspace.posts.get(&slot.post).is_some_and(|post| post.kind == PostKind::Patrol);
    let there = u16::try_from(people.len()).unwrap_or(u16::MAX);
    let lacks = patrols && slot.is_night() && there.max(slot.heads.least) < 2;
    lacks
        .then(|| found(Rule::PairAtNight, slot, people, Amount::Heads { there: there.max(slot.heads.least), limit: 2 }))
}

fn skills(workspace: &Workspace, slot: &Slot, need: &SkillNeed, people: &[&PersonId]) -> Option<Finding> {
    let can = |id: &&&PersonId| has_skill(workspace, id, &need.skill);
    let there = u16::try_from(people.iter().filter(can).count()).unwrap_or(u16::MAX);
    let rule = if need.must { Rule::NeededSkills } else { Rule::WishedSkills };
    let amount = Amount::Skilled { skill: need.skill.clone(), there, limit: need.heads };
    (there < need.heads).then(|| found(rule, slot, people, amount))
}

fn has_skill(workspace: &Workspace, person: &PersonId, skill: &Skill) -> bool {
    workspace.people.get(person).is_some_and(|person| person.skills.contains(skill))
}

fn found(rule: Rule, slot: &Slot, people: &[&PersonId], amount: Amount) -> Finding {
    let people = people.iter().map(|id| (*id).clone()).collect();
    Finding::of(rule, people, vec![SlotRef::from(slot)], amount)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::check::judge;
    use crate::solve::rota::trial::{asking, community, day, duty, only_on, person, shift, week, zone};

    #[test]
    fn a_missing_nurse_is_a_gap_where_she_is_needed_and_a_wish_where_she_is_wished_for() {
        for (must, rule) in [(true, Rule::NeededSkills), (false, Rule::WishedSkills)] {
            let early = asking(only_on(shift("early", 600, 1200, Heads::exactly(1)), day(0)), "nurse", must);
            let mut workspace = community(&["li"], vec![early]);
            let duties = [duty(&workspace, "li", "early", day(0))];
            let found = judge(&workspace, week(), &zone(), &duties).findings;
            assert_eq!(found.iter().map(|f| f.rule).collect::<Vec<_>>(), [rule]);
            person(&mut workspace, "li").skills.insert(Skill("nurse".into()));
            assert!(judge(&workspace, week(), &zone(), &duties).findings.is_empty());
        }
    }
}
