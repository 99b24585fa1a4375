//! Rosters that cannot be done: the search ends, breaks as little as it can, and what is unmet is told with its reasons.

use super::problem::{Before, Demand, Limits, Pin, Roster, Skilled, Wish};
use super::trial::{days, demand};
use super::{RosterRule, RosterUnmet, Rostering, unmet};

/// The best roster found, told by its broken minutes, its points and what is unmet.
fn found(roster: &Roster) -> (i64, i64, RosterUnmet) {
    let mut search = Rostering::new(roster, 1).unwrap();
    for slice in 0..10 {
        search.improve(500, f64::from(slice) / 10.0);
    }
    (search.cost().broken, search.cost().points, unmet(roster, search.best()))
}

/// The rules that rows break, with whose and by how much.
fn broken(unmet: &RosterUnmet) -> Vec<(u16, RosterRule, i64)> {
    unmet.broken.iter().map(|one| (one.person, one.rule, one.by)).collect()
}

/// Who is kept from the first gap by what.
fn blocked(unmet: &RosterUnmet) -> Vec<(u16, Vec<RosterRule>)> {
    unmet.gaps[0].blocked.iter().map(|one| (one.person, one.rules.clone())).collect()
}

#[test]
fn hours_that_no_row_can_hold_are_broken_by_as_little_as_can_be() {
    let mut roster = days(2, 7);
    roster.people[0].limits.least_minutes = 480 * 9;
    (roster.people[1].limits.least_minutes, roster.people[1].limits.most_minutes) = (960, 480);
    let (minutes, _, unmet) = found(&roster);
    assert_eq!(minutes, 960 + 480);
    assert_eq!(broken(&unmet)[0], (0, RosterRule::LeastMinutes, 960));
    assert_eq!(broken(&unmet).len(), 2);
}

#[test]
fn heads_above_everybody_together_are_a_gap_that_nobody_blocks() {
    let mut roster = days(2, 7);
    roster.demands.push(demand(3, 1, 5));
    let (minutes, points, unmet) = found(&roster);
    assert_eq!((minutes, points, unmet.gaps_in_all), (0, 300, 1));
    assert_eq!((unmet.gaps[0].there, unmet.gaps[0].wanted), (2, 5));
    assert_eq!((broken(&unmet), blocked(&unmet)), (vec![], vec![]));
}

#[test]
fn a_gap_names_everybody_and_the_rules_that_keep_them() {
    let mut roster = days(6, 7);
    roster.demands.push(demand(3, 1, 5));
    roster.people[0].away = vec![3];
    roster.people[1].most_of[0] = 0;
    roster.people[2].pins = vec![Pin { day: 3, kind: 2 }];
    roster.people[3].limits.most_minutes = 0;
    roster.people[4].pins = vec![Pin { day: 2, kind: 2 }, Pin { day: 3, kind: 0 }];
    let (minutes, points, unmet) = found(&roster);
    assert_eq!((minutes, points, unmet.gaps[0].there), (0, 400, 1));
    let expected = vec![
        (0, vec![RosterRule::NotWhenAway]),
        (1, vec![RosterRule::MostOfAKind]),
        (2, vec![RosterRule::OneKindADay, RosterRule::PinsKept]),
        (3, vec![RosterRule::MostMinutes]),
        (4, vec![RosterRule::PinsKept, RosterRule::NextDay]),
    ];
    assert_eq!(blocked(&unmet), expected);
}

#[test]
fn a_skill_nobody_has_is_a_gap_that_nobody_blocks() {
    let mut roster = days(2, 7);
    roster.people[0].skills = vec![1];
    roster.skilled.push(Skilled { day: 0, kind: 1, skill: 7, heads: 1, points: 50 });
    let (minutes, points, unmet) = found(&roster);
    assert_eq!((minutes, points), (0, 50));
    assert_eq!((unmet.gaps[0].skill, blocked(&unmet)), (Some(7), vec![]));
}

#[test]
fn whoever_wishes_every_day_off_is_granted_what_cover_leaves() {
    let mut roster = days(1, 7);
    roster.demands.extend((0..7).map(|day| demand(day, 1, 1)));
    roster.wishes.extend((0..7).map(|day| Wish { person: 0, day, kind: 1, wanted: false, points: 3 }));
    let (minutes, points, unmet) = found(&roster);
    assert_eq!((minutes, points, unmet.gaps_in_all), (0, 21, 0));
    roster.people[0].away = (0..7).collect();
    let (_, points, unmet) = found(&roster);
    assert_eq!((points, unmet.gaps_in_all), (700, 7));
    assert_eq!(blocked(&unmet), [(0, vec![RosterRule::NotWhenAway])]);
}

#[test]
fn pins_that_break_a_succession_stay_and_are_told() {
    let mut roster = days(1, 7);
    roster.people[0].pins = vec![Pin { day: 2, kind: 2 }, Pin { day: 3, kind: 1 }];
    let (minutes, _, unmet) = found(&roster);
    assert_eq!((minutes, broken(&unmet)), (480, vec![(0, RosterRule::NextDay, 1)]));
}

#[test]
fn of_two_pins_on_one_day_one_stands_and_the_other_is_told() {
    let mut roster = days(1, 7);
    roster.people[0].pins = vec![Pin { day: 2, kind: 1 }, Pin { day: 2, kind: 2 }];
    let (minutes, _, unmet) = found(&roster);
    assert_eq!((minutes, broken(&unmet)), (0, vec![(0, RosterRule::PinsKept, 1)]));
}

#[test]
fn figures_beyond_all_sense_are_searched_or_refused_but_never_stop_the_search() {
    let limits = |least, most| Limits { least_minutes: least, most_minutes: most, ..Limits::default() };
    for wild in [i32::MIN, -1, 0, 1, i32::MAX / 4, i32::MAX] {
        for days_before in [0, 1, u16::MAX] {
            let mut roster = days(2, 9);
            roster.people[0].limits = limits(wild, wild);
            let one = &mut roster.people[1].limits;
            (one.most_days_on, one.least_days_on, one.least_days_off) = (0, u16::MAX, u16::MAX);
            (one.least_week, one.most_week) = (wild, wild);
            roster.people[1].before = Some(Before { last: 1, days: days_before });
            roster.demands.push(Demand { heads: u16::MAX, least: u16::MAX, most: Some(0), ..demand(0, 1, 1) });
            roster.wishes.extend((0..3).map(|_| Wish { person: 0, day: 1, kind: 1, wanted: true, points: wild }));
            if let Ok(mut search) = Rostering::new(&roster, 1) {
                search.improve(300, 0.0);
                search.improve(300, 1.0);
                assert!(!unmet(&roster, search.best()).gaps.is_empty());
            }
        }
    }
    for empty in [days(0, 7), days(2, 0), Roster { kinds: vec![], ..days(0, 3) }] {
        assert_eq!(found(&empty), (0, 0, RosterUnmet::default()));
    }
}
