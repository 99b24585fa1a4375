//! What the judge asks of one person's duties: one post at once, only when free and willing, rested, not too many hours.

use super::stood::Stood;
use crate::domain::community::Community;
use crate::domain::people::{Person, WishKind};
use crate::domain::time::{Minutes, Week};
use crate::solve::rota::finding::{Amount, Finding};
use crate::solve::rota::rule::Rule;

/// Everything found about one person; `own` are their duties of the week and of the weeks beside it, in order of time.
pub(super) fn judge_person(person: &Person, community: &Community, week: Week, own: &[Stood]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let in_week = |stood: &&Stood| week.contains(stood.duty.day);
    findings.extend(own.iter().filter(in_week).filter_map(|stood| cannot(person, stood)));
    for (n, earlier) in own.iter().enumerate() {
        for later in own[n + 1..].iter().filter(|later| in_week(&earlier) || in_week(later)) {
            findings.extend(clash(person, community, earlier, later));
        }
    }
    let week_duties: Vec<&Stood> = own.iter().filter(in_week).collect();
    findings.extend(too_many_hours(person, community, &week_duties));
    findings
}

/// What they said they cannot, or else that they are not free.
fn cannot(person: &Person, stood: &Stood) -> Option<Finding> {
    if person.wishes.iter().any(|wish| wish.kind == WishKind::Cannot && wish.is_about(stood.start)) {
        return Some(found(Rule::NotWhenTheyCannot, person, &[stood], Amount::Nothing));
    }
    let free = person.availability.covers(stood.start, stood.end);
    (!free).then(|| found(Rule::FreeAtTheTime, person, &[stood], Amount::Nothing))
}

/// Two duties of one person that share minutes, or that lie closer together than the least rest. Whoever comes from another
/// post must also be there in time for its handover.
fn clash(person: &Person, community: &Community, earlier: &Stood, later: &Stood) -> Option<Finding> {
    let shared = earlier.shared(later);
    let twice = earlier.shift.id == later.shift.id && earlier.duty.day == later.duty.day;
    if shared > Minutes(0) || twice {
        let amount = Amount::Time { is: shared, limit: Minutes(0) };
        return Some(found(Rule::OnePostAtOnce, person, &[earlier, later], amount));
    }
    let limit = least_rest(person, community, earlier, later);
    let is = earlier.rest_until(later);
    (is < limit).then(|| found(Rule::LeastRest, person, &[earlier, later], Amount::Time { is, limit }))
}

fn least_rest(person: &Person, community: &Community, earlier: &Stood, later: &Stood) -> Minutes {
    let own = person.least_rest_in(community);
    if earlier.post.id == later.post.id { own } else { own.max(later.post.handover) }
}

fn too_many_hours(person: &Person, community: &Community, duties: &[&Stood]) -> Option<Finding> {
    let limit = person.most_week_in(community);
    let is: Minutes = duties.iter().map(|stood| stood.length()).sum();
    (is > limit && !duties.is_empty()).then(|| found(Rule::MostHours, person, duties, Amount::Time { is, limit }))
}

pub(super) fn found(rule: Rule, person: &Person, duties: &[&Stood], amount: Amount) -> Finding {
    let slots = duties.iter().map(|stood| stood.slot()).collect();
    let by_hand = duties.iter().all(|stood| stood.fixed);
    Finding { by_hand, ..Finding::of(rule, vec![person.id.clone()], slots, amount) }
}
