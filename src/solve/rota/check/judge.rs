//! The judge itself: every finding about a week's duties.

use super::partners::judge_partners;
use super::people::judge_person;
use super::posts::judge_slots;
use super::runs::judge_runs;
use super::stood::{Stood, around};
use super::wishes::judge_wishes;
use crate::domain::order::sort_by;
use crate::domain::rota::{Duty, Shift};
use crate::domain::time::{Date, Week, Zone};
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding, SlotRef, Verdict};
use crate::solve::rota::rule::Rule;

/// Judges the duties of a week as they would stand in the workspace: these in place of the week's own, beside the duties of
/// the weeks before and after. Duties of other weeks among them are not looked at.
pub fn judge(workspace: &Workspace, week: Week, zone: &Zone, duties: &[Duty]) -> Verdict {
    let stood = around(workspace, week, zone, duties);
    let mut findings = no_longer_standing(workspace, week, duties);
    for person in workspace.people.values() {
        let own: Vec<Stood> = stood.iter().filter(|s| *s.person() == person.id).copied().collect();
        findings.extend(judge_person(person, &workspace.community, week, &own));
        findings.extend(judge_runs(workspace, person, week, &own));
        findings.extend(judge_wishes(workspace, person, week, &own));
    }
    findings.extend(lost_pins(workspace, week, duties));
    findings.extend(judge_slots(workspace, week, &stood));
    findings.extend(judge_partners(workspace, week, &stood));
    sort_by(&mut findings, |a, b| a.rule.cmp(&b.rule).then_with(|| first_slot(a).cmp(&first_slot(b))));
    Verdict { findings }
}

fn first_slot(finding: &Finding) -> Option<(Date, &SlotRef)> {
    finding.slots.first().map(|slot| (slot.day, slot))
}

/// Duties that name a person or a shift nobody knows, or a day on which the shift is not stood.
fn no_longer_standing(workspace: &Workspace, week: Week, duties: &[Duty]) -> Vec<Finding> {
    let stands = |duty: &Duty| {
        let on_the_day = |(_, shift): (_, &Shift)| shift.stands_on(duty.day, &workspace.community);
        workspace.people.contains_key(&duty.person) && workspace.shift(&duty.shift).is_some_and(on_the_day)
    };
    let astray = duties.iter().filter(|duty| week.contains(duty.day) && !stands(duty));
    astray.map(|duty| about(Rule::DutyStands, duty, duty.pinned)).collect()
}

/// Pins of the workspace that the duties have lost.
fn lost_pins(workspace: &Workspace, week: Week, duties: &[Duty]) -> Vec<Finding> {
    let same = |a: &Duty, b: &Duty| a.person == b.person && a.shift == b.shift && a.day == b.day;
    let lost = |pin: &&Duty| pin.pinned && !duties.iter().any(|duty| same(duty, pin));
    workspace.duties_of(week).filter(lost).map(|pin| about(Rule::PinsKept, pin, false)).collect()
}

fn about(rule: Rule, duty: &Duty, by_hand: bool) -> Finding {
    let finding = Finding::of(rule, vec![duty.person.clone()], vec![SlotRef::of(duty)], Amount::Nothing);
    Finding { by_hand, ..finding }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::domain::time::Minutes;
    use crate::solve::rota::trial::{community, day, duty, pin, shift, week, zone};

    fn two_shifts() -> Workspace {
        community(
            &["li"],
            vec![shift("early", 600, 1200, Heads::exactly(1)), shift("late", 1700, 100, Heads::exactly(1))],
        )
    }

    #[test]
    fn five_hours_of_rest_are_three_too_few() {
        let workspace = two_shifts();
        let duties = [duty(&workspace, "li", "late", day(1)), duty(&workspace, "li", "early", day(2))];
        let verdict = judge(&workspace, week(), &zone(), &duties);
        let rest = verdict.findings.iter().find(|f| f.rule == Rule::LeastRest).unwrap();
        assert_eq!(rest.amount, Amount::Time { is: Minutes::hours(5), limit: Minutes::hours(8) });
        assert_eq!(rest.slots, [SlotRef::of(&duties[0]), SlotRef::of(&duties[1])]);
        assert!(!verdict.accepted());
        assert_eq!(verdict.open_heads(), 12);
    }

    #[test]
    fn what_pins_alone_break_is_told_but_accepted() {
        let mut workspace = two_shifts();
        let duties = [pin(&mut workspace, "li", "late", day(1)), pin(&mut workspace, "li", "early", day(2))];
        assert!(judge(&workspace, week(), &zone(), &duties).accepted());
        let lost = judge(&workspace, week(), &zone(), &duties[..1]);
        assert_eq!(lost.findings[0].rule, Rule::PinsKept);
        assert!(!lost.accepted());
    }
}
