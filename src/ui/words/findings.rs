//! Rules and what the judge finds, in words.

use super::{Language, finding, names, rule, times};
use crate::domain::people::Skill;
use crate::domain::time::Minutes;
use crate::domain::workspace::Workspace;
use crate::solve::rota::{Amount, Finding, Rule};

/// The rule's name for people: a full phrase that says what holds when it is kept.
pub fn rule_name(l: Language, of: Rule) -> &'static str {
    match of {
        Rule::DutyStands => rule::duty_stands(l),
        Rule::OnePostAtOnce => rule::one_post_at_once(l),
        Rule::FreeAtTheTime => rule::free_at_the_time(l),
        Rule::NotWhenTheyCannot => rule::not_when_they_cannot(l),
        Rule::LeastRest => rule::least_rest(l),
        Rule::MostHours => rule::most_hours(l),
        Rule::DaysInARow => rule::days_in_a_row(l),
        Rule::NightsInARow => rule::nights_in_a_row(l),
        Rule::WeekendsInARow => rule::weekends_in_a_row(l),
        Rule::RequiredPartners => rule::required_partners(l),
        Rule::MostHeads => rule::most_heads(l),
        Rule::PinsKept => rule::pins_kept(l),
        Rule::LeastHeads => rule::least_heads(l),
        Rule::PairAtNight => rule::pair_at_night(l),
        Rule::NeededSkills => rule::needed_skills(l),
        Rule::WantedHeads => rule::wanted_heads(l),
        Rule::WishedSkills => rule::wished_skills(l),
        Rule::GrantedWishes => rule::granted_wishes(l),
        Rule::PreferredPartners => rule::preferred_partners(l),
        Rule::AvoidedPairs => rule::avoided_pairs(l),
        Rule::FairHours => rule::fair_hours(l),
        Rule::FairNights => rule::fair_nights(l),
        Rule::FairDawn => rule::fair_dawn(l),
        Rule::FairWeekends => rule::fair_weekends(l),
        Rule::FairHolidays => rule::fair_holidays(l),
    }
}

/// What is not kept, by whom and by how much; where and when is not in it.
pub fn what(l: Language, workspace: &Workspace, found: &Finding) -> String {
    let who = names::all_of(l, &found.people.iter().map(|id| names::person(l, workspace, id)).collect::<Vec<_>>());
    let (is, limit) = lengths(l, &found.amount);
    let (there, heads, skill) = heads(l, &found.amount);
    match found.rule {
        Rule::DutyStands => finding::duty_stands(l, who),
        Rule::OnePostAtOnce => finding::one_post_at_once(l, who, is),
        Rule::FreeAtTheTime => finding::free_at_the_time(l, who),
        Rule::NotWhenTheyCannot => finding::not_when_they_cannot(l, who),
        Rule::LeastRest => finding::least_rest(l, who, is, limit),
        Rule::MostHours => finding::most_hours(l, who, is, limit),
        Rule::DaysInARow => finding::days_in_a_row(l, who, there, heads),
        Rule::NightsInARow => finding::nights_in_a_row(l, who, there, heads),
        Rule::WeekendsInARow => finding::weekends_in_a_row(l, who, there, heads),
        Rule::RequiredPartners => finding::required_partners(l, who),
        Rule::MostHeads => finding::most_heads(l, there, heads),
        Rule::PinsKept => finding::pins_kept(l).to_owned(),
        Rule::LeastHeads => finding::least_heads(l, there, heads),
        Rule::PairAtNight => finding::pair_at_night(l, there, heads),
        Rule::NeededSkills => finding::needed_skills(l, there, heads, skill),
        Rule::WantedHeads => finding::wanted_heads(l, there, heads),
        Rule::WishedSkills => finding::wished_skills(l, there, heads, skill),
        Rule::GrantedWishes => finding::granted_wishes(l, who),
        Rule::PreferredPartners => finding::preferred_partners(l, who),
        Rule::AvoidedPairs => finding::avoided_pairs(l, who),
        Rule::FairHours => finding::fair_hours(l, who, is, limit),
        // The judge tells how hours and nights are shared by dots, and never finds fault with the rest of the sharing.
        Rule::FairNights | Rule::FairDawn | Rule::FairWeekends | Rule::FairHolidays => finding::fair_nights(l, who),
    }
}

/// The same with the place and the time of its last slot before it (of two duties that clash, the later one).
pub fn whole(l: Language, workspace: &Workspace, found: &Finding) -> String {
    let what = what(l, workspace, found);
    match found.slots.last() {
        Some(slot) => finding::at_slot(l, names::slot(l, workspace, slot), what),
        None => what,
    }
}

fn lengths(l: Language, amount: &Amount) -> (String, String) {
    match amount {
        Amount::Time { is, limit } => (times::length(l, *is), times::length(l, *limit)),
        _ => (times::length(l, Minutes(0)), times::length(l, Minutes(0))),
    }
}

fn heads(l: Language, amount: &Amount) -> (u16, u16, String) {
    let word = |skill: &Skill| names::skill(l, skill);
    match amount {
        Amount::Heads { there, limit } | Amount::Count { is: there, limit } => (*there, *limit, String::new()),
        Amount::Skilled { skill, there, limit } => (*there, *limit, word(skill)),
        _ => (0, 0, String::new()),
    }
}
