//! The whole cost of a plan, counted rule by rule from nothing: what the search's running sums must agree with.

use super::plan::Plan;
use super::problem::{Problem, SkillSeats, Stander, Station, Turn};
use super::rule::Rule;
use super::rules::{
    fair_hours, fair_nights, free_at_the_time, least_heads, least_rest, most_heads, most_hours, needed_skills,
    one_post_at_once, pins_kept, wanted_heads, wished_skills,
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
    let mut add = |rule: Rule, costs: i64| parts.push((rule, costs));
    let people = || problem.standers.iter().zip(&rows);
    let slots = || problem.stations.iter().zip(&plan.standing);
    add(Rule::OnePostAtOnce, people().map(|(p, row)| pairs(problem, p, row, one_post_at_once::cost)).sum());
    add(Rule::FreeAtTheTime, people().map(|(p, row)| unfree(problem, p, row)).sum());
    add(
        Rule::LeastRest,
        people().map(|(p, r)| pairs(problem, p, r, |a, b| least_rest::cost(a, b, p.least_rest))).sum(),
    );
    add(Rule::MostHours, people().map(|(p, row)| most_hours::cost(minutes(problem, p, row), p.most_week)).sum());
    add(Rule::MostHeads, slots().map(|(s, there)| most_heads::cost(heads(there), s.heads, s.length())).sum());
    add(Rule::PinsKept, problem.pins.iter().map(|pin| pin_cost(problem, plan, *pin)).sum());
    add(Rule::LeastHeads, slots().map(|(s, there)| least_heads::cost(heads(there), s.heads)).sum());
    add(Rule::NeededSkills, slots().map(|(s, there)| skills(problem, s, there, needed_skills::cost)).sum());
    add(Rule::WantedHeads, slots().map(|(s, there)| wanted_heads::cost(heads(there), s.heads)).sum());
    add(Rule::WishedSkills, slots().map(|(s, there)| skills(problem, s, there, wished_skills::cost)).sum());
    add(Rule::FairHours, people().map(|(p, row)| fair_hours::cost(minutes(problem, p, row), p.fair_minutes)).sum());
    add(Rule::FairNights, people().map(|(p, row)| fair_nights::cost(nights(problem, p, row), p.fair_nights)).sum());
    Score::of(parts)
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

fn heads(there: &[u32]) -> u16 {
    u16::try_from(there.len()).unwrap_or(u16::MAX)
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

fn unfree(problem: &Problem, person: &Stander, row: &[u32]) -> i64 {
    let length = |slot: u32| problem.stations.get(slot as usize).map_or(0, Station::length);
    row.iter().map(|slot| free_at_the_time::cost(person.free_for.binary_search(slot).is_ok(), length(*slot))).sum()
}

fn minutes(problem: &Problem, person: &Stander, row: &[u32]) -> i32 {
    let held = person.held.iter().filter(|held| held.counts).map(|held| held.turn.span.length());
    stations(problem, row).map(Station::length).sum::<i32>() + held.sum::<i32>()
}

fn nights(problem: &Problem, person: &Stander, row: &[u32]) -> i32 {
    let held = person.held.iter().filter(|held| held.counts && held.night).count();
    (stations(problem, row).filter(|station| station.night).count() + held) as i32
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
