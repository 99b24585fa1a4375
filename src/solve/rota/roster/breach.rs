//! What a person's row breaks, counted straight from the roster: it shares no code with the search.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::problem::{KindNo, Member, OFF, Roster};

/// A rule that a row may break, or that keeps somebody from a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RosterRule {
    /// One kind of shift a day: they work another.
    OneKindADay,
    /// What was decided by hand stands.
    PinsKept,
    /// Nobody works on a day on which they cannot come.
    NotWhenAway,
    /// Some kinds may not stand on the day after others.
    NextDay,
    /// No more of a kind than somebody may have.
    MostOfAKind,
    /// Not too many days of work on end.
    MostDaysOn,
    /// Not too few days of work on end.
    LeastDaysOn,
    /// Not too few days off on end.
    LeastDaysOff,
    /// Not too many weekends.
    MostWeekends,
    /// No more than the most hours over all days.
    MostMinutes,
    /// No fewer than the least hours over all days.
    LeastMinutes,
    /// No more than the most hours in a week.
    MostWeek,
    /// No fewer than the least hours in a whole week.
    LeastWeek,
}

/// What rules are broken by, in days or minutes, whichever they count.
pub(super) type Breaches = BTreeMap<RosterRule, i64>;

/// Everything that one person's row breaks.
pub(super) fn breaches(roster: &Roster, person: usize, row: &[KindNo]) -> Breaches {
    let Some(member) = roster.people.get(person) else { return Breaches::new() };
    let mut found = Breaches::new();
    let minutes = |kind: &KindNo| roster.kinds.get(usize::from(*kind).wrapping_sub(1)).map_or(0, |kind| kind.minutes);
    by_hand(member, row, &mut found);
    next_days(roster, member, row, &mut found);
    stretches(member, row, &mut found);
    let limits = &member.limits;
    for (kind, most) in (1..).zip(&member.most_of) {
        let there = row.iter().filter(|one| **one == kind).count() as i64;
        beyond(&mut found, RosterRule::MostOfAKind, there - i64::from(*most));
    }
    let weekends = row.chunks_exact(7).filter(|week| week[5] != OFF || week[6] != OFF).count() as i64;
    beyond(&mut found, RosterRule::MostWeekends, weekends - i64::from(limits.most_weekends));
    let all: i64 = row.iter().map(|kind| i64::from(minutes(kind))).sum();
    beyond(&mut found, RosterRule::MostMinutes, all - i64::from(limits.most_minutes));
    beyond(&mut found, RosterRule::LeastMinutes, i64::from(limits.least_minutes) - all);
    for week in row.chunks(7) {
        let there: i64 = week.iter().map(|kind| i64::from(minutes(kind))).sum();
        beyond(&mut found, RosterRule::MostWeek, there - i64::from(limits.most_week));
        let least = if week.len() == 7 { i64::from(limits.least_week) } else { 0 };
        beyond(&mut found, RosterRule::LeastWeek, least - there);
    }
    found
}

fn beyond(found: &mut Breaches, rule: RosterRule, by: i64) {
    if by > 0 {
        *found.entry(rule).or_default() += by;
    }
}

/// Pins that do not stand, and work on days on which they cannot come.
fn by_hand(member: &Member, row: &[KindNo], found: &mut Breaches) {
    let lost = member.pins.iter().filter(|pin| row.get(usize::from(pin.day)) != Some(&pin.kind));
    beyond(found, RosterRule::PinsKept, lost.count() as i64);
    let works = |day: &&u16| row.get(usize::from(**day)).is_some_and(|kind| *kind != OFF);
    beyond(found, RosterRule::NotWhenAway, member.away.iter().filter(works).count() as i64);
}

fn next_days(roster: &Roster, member: &Member, row: &[KindNo], found: &mut Breaches) {
    let before = member.before.map_or(OFF, |before| before.last);
    let forbids = |first: KindNo, next: KindNo| {
        let kind = usize::from(first).checked_sub(1).and_then(|at| roster.kinds.get(at));
        kind.is_some_and(|kind| kind.not_before.contains(&next))
    };
    let pairs = std::iter::once(&before).chain(row).zip(row);
    let clashes = pairs.filter(|(first, next)| **next != OFF && forbids(**first, **next)).count();
    beyond(found, RosterRule::NextDay, clashes as i64);
}

/// Stretches of work and of days off, the one before the first day among them. Where nothing is known of the days before,
/// the first has no least; nor has the last.
fn stretches(member: &Member, row: &[KindNo], found: &mut Breaches) {
    let mut runs: Vec<(bool, i64)> = member.before.iter().map(|one| (one.last != OFF, i64::from(one.days))).collect();
    for works in row.iter().map(|kind| *kind != OFF) {
        match runs.last_mut() {
            Some((same, days)) if *same == works => *days += 1,
            _ => runs.push((works, 1)),
        }
    }
    let limits = &member.limits;
    // What ended before the first day can be too short, but no roster made it too long.
    let ended = member.before.is_some_and(|one| row.first().is_some_and(|kind| (*kind != OFF) != (one.last != OFF)));
    for (n, (works, days)) in runs.iter().enumerate() {
        let (rule, least) = match works {
            true => (RosterRule::LeastDaysOn, limits.least_days_on),
            false => (RosterRule::LeastDaysOff, limits.least_days_off),
        };
        if *works && !(n == 0 && ended) {
            beyond(found, RosterRule::MostDaysOn, days - i64::from(limits.most_days_on));
        }
        if n + 1 < runs.len() && (n > 0 || member.before.is_some()) {
            beyond(found, rule, i64::from(least) - days);
        }
    }
}
