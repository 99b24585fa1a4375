//! What a plan leaves unmet, and who could have met it but for which rules: so that a week that cannot be done answers with
//! reasons and not with silence.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::candidates::who_could;
use super::judge::judge;
use crate::domain::order;
use crate::domain::people::{PersonId, Skill};
use crate::domain::rota::Duty;
use crate::domain::time::{Week, Zone};
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding};
use crate::solve::rota::rule::{Rule, Severity};

/// Something that a plan leaves unmet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    /// What, where and by how much: a gap in cover, a skill nobody brings, or pins that break a rule.
    pub finding: Finding,
    /// For a gap: everybody who is not there, and the rules that keep them away. Nobody at all where nobody has the skill,
    /// or everybody is there already. Somebody without a rule could simply be asked.
    pub blocked: Vec<Blocked>,
}

/// Somebody who does not stand a slot, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// Who.
    pub person: PersonId,
    /// The rules that would be broken; in order, each once.
    pub rules: Vec<Rule>,
}

/// Everything that the duties of a week leave unmet, the gravest first, each with the people and rules that block it.
pub fn unmet(workspace: &Workspace, week: Week, zone: &Zone, duties: &[Duty]) -> Vec<Unmet> {
    let verdict = judge(workspace, week, zone, duties);
    let grave = verdict.findings.into_iter().filter(|finding| finding.severity != Severity::Wish);
    let planned = with_duties(workspace, week, duties);
    grave.map(|finding| Unmet { blocked: blocked(&planned, week, zone, &finding), finding }).collect()
}

/// Who is kept away from one gap that these duties leave, and by which rules, those first whom nothing keeps; empty for
/// what is no gap.
pub fn kept_away(workspace: &Workspace, week: Week, zone: &Zone, duties: &[Duty], gap: &Finding) -> Vec<Blocked> {
    blocked(&with_duties(workspace, week, duties), week, zone, gap)
}

/// The workspace as it would be with these duties in place of the week's own.
fn with_duties(workspace: &Workspace, week: Week, duties: &[Duty]) -> Workspace {
    let mut planned = workspace.clone();
    planned.duties.retain(|_, duty| !week.contains(duty.day));
    for duty in duties.iter().filter(|duty| week.contains(duty.day)) {
        planned.duties.insert(duty.id.clone(), duty.clone());
    }
    planned
}

fn blocked(planned: &Workspace, week: Week, zone: &Zone, finding: &Finding) -> Vec<Blocked> {
    let skill = match (finding.rule, &finding.amount) {
        (Rule::LeastHeads | Rule::PairAtNight, _) => None,
        (Rule::NeededSkills, Amount::Skilled { skill, .. }) => Some(skill),
        _ => return Vec::new(),
    };
    let Some(slot) = finding.slots.first() else { return Vec::new() };
    let able = who_could(planned, week, zone, slot).into_iter().filter(|candidate| {
        let has = |skill: &Skill| candidate.skills.contains(skill);
        skill.is_none_or(has)
    });
    let rules = |findings: &[Finding]| -> BTreeSet<Rule> { order::set(findings.iter().map(|finding| finding.rule)) };
    able.map(|one| Blocked { rules: rules(&one.findings).into_iter().collect(), person: one.person }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::domain::time::Minutes;
    use crate::solve::rota::trial::{asking, away_on, community, day, duty, only_on, person, pin, shift, week, zone};

    /// What is unmet, and who is blocked, by name.
    type Told = Vec<(Rule, Vec<(String, Vec<Rule>)>)>;

    fn told(workspace: &Workspace, duties: &[Duty]) -> Told {
        let name = |one: Blocked| (one.person.to_string(), one.rules);
        let all = unmet(workspace, week(), &zone(), duties).into_iter();
        all.map(|one| (one.finding.rule, one.blocked.into_iter().map(name).collect())).collect()
    }

    #[test]
    fn a_gap_names_everybody_who_is_not_there_and_what_keeps_them() {
        let early = only_on(shift("early", 600, 1200, Heads::exactly(3)), day(0));
        let mut workspace = community(&["li", "wang", "zhao"], vec![early]);
        person(&mut workspace, "wang").availability = away_on(day(0));
        person(&mut workspace, "zhao").most_week = Some(Minutes::hours(2));
        let duties = [duty(&workspace, "li", "early", day(0))];
        let blocked = vec![("wang".into(), vec![Rule::FreeAtTheTime]), ("zhao".into(), vec![Rule::MostHours])];
        assert_eq!(told(&workspace, &duties), [(Rule::LeastHeads, blocked)]);
    }

    #[test]
    fn a_skill_nobody_has_is_blocked_by_nobody() {
        let early = asking(only_on(shift("early", 600, 1200, Heads::exactly(1)), day(0)), "nurse", true);
        let workspace = community(&["li"], vec![early]);
        let duties = [duty(&workspace, "li", "early", day(0))];
        assert_eq!(told(&workspace, &duties), [(Rule::NeededSkills, vec![])]);
    }

    #[test]
    fn pins_that_break_a_rule_are_told() {
        let shifts = ["a", "b"].map(|id| only_on(shift(id, 600, 1200, Heads::exactly(1)), day(0)));
        let mut workspace = community(&["li"], shifts.into());
        let pins = ["a", "b"].map(|id| pin(&mut workspace, "li", id, day(0)));
        assert_eq!(told(&workspace, &pins), [(Rule::OnePostAtOnce, vec![])]);
    }
}
