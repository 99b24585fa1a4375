//! What the judge says of partners: whoever stands without one they must or would like to have, and two who should not meet.

use super::stood::Stood;
use crate::domain::people::{PairKind, Person, PersonId};
use crate::domain::time::Week;
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding};
use crate::solve::rota::rule::Rule;

/// Everything found about the partners at a week's slots.
pub(super) fn judge_partners(workspace: &Workspace, week: Week, stood: &[Stood]) -> Vec<Finding> {
    let in_week: Vec<&Stood> = stood.iter().filter(|one| week.contains(one.duty.day)).collect();
    let mut findings = Vec::new();
    for one in &in_week {
        let Some(person) = workspace.people.get(one.person()) else { continue };
        if person.pairs.is_empty() {
            continue;
        }
        let here = in_week.iter().filter(|other| other.shift.id == one.shift.id && other.duty.day == one.duty.day);
        let others: Vec<&PersonId> = here.map(|other| other.person()).filter(|other| **other != person.id).collect();
        for (kind, rule) in
            [(PairKind::Required, Rule::RequiredPartners), (PairKind::Preferred, Rule::PreferredPartners)]
        {
            if is_without(workspace, person, &others, kind) {
                findings.push(found(rule, vec![person.id.clone()], one));
            }
        }
        let met = others.iter().filter(|other| avoids(person, other) && tells(workspace, person, other));
        findings.extend(met.map(|other| found(Rule::AvoidedPairs, vec![person.id.clone(), (*other).clone()], one)));
    }
    findings
}

/// Is none of the partners of this kind there, though one of them is known?
fn is_without(workspace: &Workspace, person: &Person, others: &[&PersonId], kind: PairKind) -> bool {
    let of_kind = || person.pairs.iter().filter(|pair| pair.kind == kind && pair.with != person.id);
    let known = of_kind().any(|pair| workspace.people.contains_key(&pair.with));
    known && !of_kind().any(|pair| others.contains(&&pair.with))
}

fn avoids(one: &Person, other: &PersonId) -> bool {
    one.pairs.iter().any(|pair| pair.kind == PairKind::Avoided && pair.with == *other)
}

/// Of two who avoid each other, only the first tells it.
fn tells(workspace: &Workspace, person: &Person, other: &PersonId) -> bool {
    let both = workspace.people.get(other).is_some_and(|other| avoids(other, &person.id));
    workspace.people.contains_key(other) && (!both || person.id < *other)
}

fn found(rule: Rule, people: Vec<PersonId>, stood: &Stood) -> Finding {
    Finding { by_hand: stood.fixed, ..Finding::of(rule, people, vec![stood.slot()], Amount::Nothing) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::check::judge;
    use crate::solve::rota::trial::{community, day, duty, pair, person, shift, week, zone};

    #[test]
    fn two_kept_apart_are_told_once_and_a_missing_partner_by_name() {
        let mut workspace = community(&["li", "wang", "zhao"], vec![shift("early", 600, 1200, Heads::exactly(2))]);
        person(&mut workspace, "li").pairs = vec![pair("wang", PairKind::Avoided), pair("zhao", PairKind::Required)];
        person(&mut workspace, "wang").pairs = vec![pair("li", PairKind::Avoided)];
        let duties = ["li", "wang"].map(|who| duty(&workspace, who, "early", day(0)));
        let rules = [Rule::RequiredPartners, Rule::AvoidedPairs];
        let told = judge(&workspace, week(), &zone(), &duties).findings;
        let told: Vec<(Rule, usize)> =
            told.iter().filter(|f| rules.contains(&f.rule)).map(|f| (f.rule, f.people.len())).collect();
        assert_eq!(told, [(Rule::RequiredPartners, 1), (Rule::AvoidedPairs, 2)]);
    }
}
