//! Warns at an edit by hand: what one more duty would break.

use super::partners::judge_partners;
use super::people::judge_person;
use super::runs::judge_runs;
use super::stood::{Stood, around};
use super::wishes::judge_wishes;
use crate::domain::rota::Duty;
use crate::domain::time::{Week, Zone};
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding, SlotRef};
use crate::solve::rota::rule::Rule;

/// What would be broken if this duty were added to the workspace's own: only findings that name the duty's person and this
/// very slot, or the slot's having too many people. Empty means nothing speaks against it.
pub fn breaks_if_added(workspace: &Workspace, zone: &Zone, duty: &Duty) -> Vec<Finding> {
    let week = Week::of(duty.day);
    let same = |other: &Duty| other.person == duty.person && other.shift == duty.shift && other.day == duty.day;
    let mut duties: Vec<Duty> = workspace.duties_of(week).filter(|other| !same(other)).cloned().collect();
    duties.push(duty.clone());
    let mut findings: Vec<Finding> = astray(workspace, duty).into_iter().collect();
    let stood = around(workspace, week, zone, &duties);
    if let Some(person) = workspace.people.get(&duty.person) {
        let own: Vec<Stood> = stood.iter().filter(|s| s.duty.person == duty.person).copied().collect();
        let here = |slot: &SlotRef| slot.shift == duty.shift && slot.day == duty.day;
        let all = judge_person(person, &workspace.community, week, &own).into_iter();
        let all =
            all.chain(judge_runs(workspace, person, week, &own)).chain(judge_wishes(workspace, person, week, &own));
        findings.extend(all.filter(|finding| finding.slots.iter().any(here)));
        let partners = judge_partners(workspace, week, &stood).into_iter();
        findings.extend(partners.filter(|f| f.slots.iter().any(here) && f.people.contains(&duty.person)));
    }
    findings.extend(too_many(workspace, duty, &stood));
    findings
}

fn astray(workspace: &Workspace, duty: &Duty) -> Option<Finding> {
    let known = workspace.people.contains_key(&duty.person);
    let stands = workspace.shift(&duty.shift).is_some_and(|(_, s)| s.stands_on(duty.day, &workspace.community));
    (!known || !stands)
        .then(|| Finding::of(Rule::DutyStands, vec![duty.person.clone()], vec![SlotRef::of(duty)], Amount::Nothing))
}

fn too_many(workspace: &Workspace, duty: &Duty, stood: &[Stood]) -> Option<Finding> {
    let week = Week::of(duty.day);
    let here = |finding: &Finding| finding.slots.iter().any(|s| s.shift == duty.shift && s.day == duty.day);
    let findings = super::posts::judge_slots(workspace, week, stood);
    findings.into_iter().find(|finding| finding.rule == Rule::MostHeads && here(finding))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::check::who_could;
    use crate::solve::rota::trial::{away_on, community, day, duty, free, only_on, person, pin, shift, week, zone};

    fn rules(findings: &[Finding]) -> Vec<Rule> {
        findings.iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn adding_somebody_who_is_away_or_over_the_most_heads_is_told() {
        let early = shift("early", 600, 1200, Heads::exactly(1));
        let mut workspace = community(&["li", "wang"], vec![early]);
        person(&mut workspace, "li").availability = away_on(day(1));
        let li = duty(&workspace, "li", "early", day(1));
        assert_eq!(rules(&breaks_if_added(&workspace, &zone(), &li)), [Rule::FreeAtTheTime]);
        pin(&mut workspace, "wang", "early", day(1));
        assert_eq!(rules(&breaks_if_added(&workspace, &zone(), &li)), [Rule::FreeAtTheTime, Rule::MostHeads]);
    }

    #[test]
    fn a_duty_on_a_day_without_the_shift_stands_nowhere() {
        let early = only_on(shift("early", 600, 1200, Heads::exactly(1)), day(1));
        let workspace = community(&["li"], vec![early]);
        let astray = duty(&workspace, "li", "early", day(2));
        assert_eq!(rules(&breaks_if_added(&workspace, &zone(), &astray)), [Rule::DutyStands]);
        let nobody = duty(&workspace, "ghost", "early", day(1));
        assert_eq!(rules(&breaks_if_added(&workspace, &zone(), &nobody)), [Rule::DutyStands]);
    }

    #[test]
    fn whoever_is_free_and_has_fewest_hours_comes_first() {
        let shifts = vec![shift("early", 600, 1200, Heads::exactly(1)), shift("late", 1500, 2100, Heads::exactly(1))];
        let mut workspace = community(&["li", "wang", "zhao"], shifts);
        person(&mut workspace, "zhao").availability = free(0, 480);
        pin(&mut workspace, "li", "early", day(3));
        let gap = SlotRef::of(&duty(&workspace, "li", "late", day(1)));
        let names: Vec<String> =
            who_could(&workspace, week(), &zone(), &gap).iter().map(|c| c.person.to_string()).collect();
        assert_eq!(names, ["wang", "li", "zhao"]);
    }
}
