//! The whole cost of a plan, counted rule by rule from nothing: what the search's running sums must agree with.

use super::plan::Plan;
use super::problem::worked::{day_bit, night_bit, weekends};
use super::problem::{Load, Problem, SkillSeats, Stander, Station, Turn};
use super::rule::Rule;
use super::rules::{
    avoided_pairs, days_in_a_row, fair_dawn, fair_holidays, fair_hours, fair_nights, fair_weekends, free_at_the_time,
    granted_wishes, least_heads, least_rest, most_heads, most_hours, needed_skills, nights_in_a_row,
    not_when_they_cannot, one_post_at_once, pair_at_night, pins_kept, preferred_partners, required_partners,
    wanted_heads, weekends_in_a_row, wished_skills,
};
use super::score::Score;

impl Plan {
    /// What the plan costs, rule by rule. Numbers that the problem does not have count for nothing.
    pub fn score(&self, problem: &Problem) -> Score {
        tally(problem, self)
    }
}

fn tally(problem: &Problem, plan: &Plan) -> Score {
    let rows = rows(problem, plan);
    let mut parts = Vec::with_capacity(Rule::ALL.len());
    for (person, row) in problem.standers.iter().zip(&rows) {
        parts.extend(of_person(problem, person, row));
    }
    for (station, there) in problem.stations.iter().zip(&plan.standing) {
        parts.extend(of_slot(problem, station, there));
    }
    parts.extend(problem.pins.iter().map(|pin| (Rule::PinsKept, pin_cost(problem, plan, *pin))));
    let sum = |rule: Rule| parts.iter().filter(|(own, _)| *own == rule).map(|(_, cost)| cost).sum();
    Score::of(Rule::ALL.map(|rule| (rule, sum(rule))))
}

/// What the rules about one person's row cost.
fn of_person(problem: &Problem, person: &Stander, row: &[u32]) -> [(Rule, i64); 14] {
    let (load, limits) = (load(problem, person, row), person.in_a_row);
    let (days, nights) = days_and_nights(problem, person, row);
    let each = |cost: &dyn Fn(u32, i32) -> i64| -> i64 {
        let length = |slot: u32| problem.stations.get(slot as usize).map_or(0, Station::length);
        row.iter().map(|slot| cost(*slot, length(*slot))).sum()
    };
    let cannot = |slot: u32| person.cannot.binary_search(&slot).is_ok();
    let free = |slot: u32| cannot(slot) || person.free_for.binary_search(&slot).is_ok();
    [
        (Rule::OnePostAtOnce, pairs(problem, person, row, one_post_at_once::cost)),
        (Rule::FreeAtTheTime, each(&|slot, length| free_at_the_time::cost(free(slot), length))),
        (Rule::NotWhenTheyCannot, each(&|slot, length| not_when_they_cannot::cost(cannot(slot), length))),
        (Rule::LeastRest, pairs(problem, person, row, |a, b| least_rest::cost(a, b, person.least_rest))),
        (Rule::MostHours, most_hours::cost(load.minutes, person.most_week)),
        (Rule::DaysInARow, days_in_a_row::cost(days, limits.days)),
        (Rule::NightsInARow, nights_in_a_row::cost(nights, limits.nights)),
        (Rule::WeekendsInARow, weekends_in_a_row::cost(weekends(person.worked.weekends, days), limits.weekends)),
        (Rule::GrantedWishes, granted_wishes::cost(person, row)),
        (Rule::FairHours, fair_hours::cost(load.minutes, person.fair.minutes)),
        (Rule::FairNights, fair_nights::cost(load.nights, person.fair.nights)),
        (Rule::FairDawn, fair_dawn::cost(load.dawn, person.fair.dawn)),
        (Rule::FairWeekends, fair_weekends::cost(load.weekends, person.fair.weekends)),
        (Rule::FairHolidays, fair_holidays::cost(load.holidays, person.fair.holidays)),
    ]
}

/// What the rules about one slot cost.
fn of_slot(problem: &Problem, station: &Station, there: &[u32]) -> [(Rule, i64); 9] {
    let heads = u16::try_from(there.len()).unwrap_or(u16::MAX);
    let person = |person: &u32| problem.standers.get(*person as usize);
    let people = || there.iter().filter_map(person);
    let required = people().map(|one| required_partners::cost(&one.required, there, station.length()));
    let preferred = people().map(|one| preferred_partners::cost(&one.preferred, there));
    let avoided = |one: u32| person(&one).map(|one| one.avoided.as_slice()).unwrap_or_default();
    [
        (Rule::RequiredPartners, required.sum()),
        (Rule::MostHeads, most_heads::cost(heads, station.heads, station.length())),
        (Rule::LeastHeads, least_heads::cost(heads, station.heads)),
        (Rule::PairAtNight, pair_at_night::cost(heads, station.heads, station.pair)),
        (Rule::NeededSkills, skills(problem, station, there, needed_skills::cost)),
        (Rule::WantedHeads, wanted_heads::cost(heads, station.heads)),
        (Rule::WishedSkills, skills(problem, station, there, wished_skills::cost)),
        (Rule::PreferredPartners, preferred.sum()),
        (Rule::AvoidedPairs, avoided_pairs::cost(there, avoided)),
    ]
}

/// For every person, the numbers of the slots they stand, in order.
fn rows(problem: &Problem, plan: &Plan) -> Vec<Vec<u32>> {
    let mut rows = vec![Vec::new(); problem.standers.len()];
    for (slot, there) in (0u32..).zip(&plan.standing).take(problem.stations.len()) {
        for person in there {
            if let Some(row) = rows.get_mut(*person as usize) {
                row.push(slot);
            }
        }
    }
    rows
}

fn stations<'a>(problem: &'a Problem, row: &'a [u32]) -> impl Iterator<Item = &'a Station> {
    row.iter().filter_map(|slot| problem.stations.get(*slot as usize))
}

/// A cost between any two of a person's duties, of which at least one belongs to the week's slots or counts into the week.
fn pairs(problem: &Problem, person: &Stander, row: &[u32], cost: impl Fn(Turn, Turn) -> i64) -> i64 {
    let own: Vec<Turn> = stations(problem, row).map(|station| station.turn).collect();
    let among = own.iter().enumerate().flat_map(|(n, a)| own[n + 1..].iter().map(|b| cost(*a, *b)));
    let beside = own.iter().flat_map(|a| person.held.iter().map(|held| cost(*a, held.turn)));
    let held =
        person.held.iter().enumerate().flat_map(|(n, a)| {
            person.held[n + 1..].iter().filter(|b| a.counts || b.counts).map(|b| cost(a.turn, b.turn))
        });
    among.sum::<i64>() + beside.sum::<i64>() + held.sum::<i64>()
}

fn load(problem: &Problem, person: &Stander, row: &[u32]) -> Load {
    let mut load = person.held_load();
    stations(problem, row).for_each(|station| load += station.load);
    load
}

/// The words of days and nights, with what the search cannot move.
fn days_and_nights(problem: &Problem, person: &Stander, row: &[u32]) -> (u64, u64) {
    let words = (person.worked.days, person.worked.nights);
    stations(problem, row).fold(words, |(days, nights), station| {
        (days | day_bit(station.day), nights | station.night.map_or(0, night_bit))
    })
}

fn skills(problem: &Problem, station: &Station, there: &[u32], cost: fn(u16, SkillSeats) -> i64) -> i64 {
    let has = |person: u32, skill| problem.standers.get(person as usize).is_some_and(|p| p.skills.contains(&skill));
    let with = |skill| there.iter().filter(|person| has(**person, skill)).count() as u16;
    station.skills.iter().map(|seats| cost(with(seats.skill), *seats)).sum()
}

fn pin_cost(problem: &Problem, plan: &Plan, (slot, person): (u32, u32)) -> i64 {
    let there = plan.standing.get(slot as usize).is_some_and(|there| there.contains(&person));
    pins_kept::cost(there, problem.stations.get(slot as usize).map_or(0, Station::length))
}
