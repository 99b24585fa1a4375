//! What must be true of every roster and every search, over rosters made up from seeds.

use super::problem::{
    Before, Demand, Fairness, Kind, KindNo, Limits, Member, OFF, Pairing, Pin, Roster, Skilled, Wish,
};
use super::{Cost, RosterRule, Rostering, unmet};
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::trial;

/// A roster of some people over so many days and three kinds, with every rule there is.
fn random(seed: u64, people: usize, days: u16) -> Roster {
    let mut throw = fastrand::Rng::with_seed(seed);
    let kinds = vec![
        Kind { minutes: 480, ..Kind::default() },
        Kind { minutes: 600, not_before: vec![1], ..Kind::default() },
        Kind { minutes: 540, not_before: vec![1, 2], night: true },
    ];
    let mut roster = Roster { days, kinds, ..Roster::default() };
    for _ in 0..people {
        roster.people.push(member(&mut throw, days));
    }
    for _ in 0..people * 2 {
        let (person, day, kind) = (throw.u16(0..people as u16), throw.u16(0..days), throw.u8(1..=3));
        roster.wishes.push(Wish { person, day, kind, wanted: throw.bool(), points: throw.i32(1..4) });
    }
    for (day, kind) in (0..days).flat_map(|day| (1..=3).map(move |kind| (day, kind))) {
        roster.demands.push(Demand { day, kind, heads: throw.u16(0..=2), under: 100, over: 1, ..Demand::default() });
    }
    roster
}

/// The same with limits of single weeks, skills, pairs, fairness, and heads at the least and at the most.
fn tangled(seed: u64, people: usize, days: u16) -> Roster {
    let mut roster = random(seed, people, days);
    let mut throw = fastrand::Rng::with_seed(seed);
    for member in &mut roster.people {
        (member.limits.least_week, member.limits.most_week) = (throw.i32(0..900), throw.i32(1_500..3_000));
        member.skills = (0..3).filter(|_| throw.bool()).collect();
    }
    for demand in &mut roster.demands {
        (demand.least, demand.most, demand.beyond) = (demand.heads / 2, Some(demand.heads + 1), 500);
    }
    for _ in 0..days {
        let (day, kind, skill) = (throw.u16(0..days), throw.u8(1..=3), throw.u8(0..3));
        roster.skilled.push(Skilled { day, kind, skill, heads: throw.u16(1..=2), points: 50 });
    }
    for (one, other) in [(0, 1), (1, 2), (0, 3)] {
        roster.pairs.push(Pairing { one, other, together: throw.bool(), points: 5 });
    }
    roster.fairness = Fairness { hours: 3, nights: 7, weekends: 11 };
    roster
}

#[test]
fn the_running_cost_is_the_counted_one_with_weeks_skills_pairs_and_shares() {
    for (seed, days) in [(1, 7), (2, 14), (3, 31), (4, 66)] {
        let roster = tangled(seed, 5, days);
        let search = searched(&roster, seed, 10);
        assert_eq!(counted(&roster, search.best()), search.cost());
    }
}

fn member(throw: &mut fastrand::Rng, days: u16) -> Member {
    Member {
        limits: Limits {
            least_minutes: i32::from(days) * 120,
            most_minutes: i32::from(days) * throw.i32(240..400),
            most_days_on: throw.u16(2..6),
            least_days_on: throw.u16(1..3),
            least_days_off: throw.u16(1..4),
            most_weekends: throw.u16(0..4),
            ..Limits::default()
        },
        most_of: (0..3).map(|_| throw.u16(0..=days)).collect(),
        away: (0..days).filter(|_| throw.u8(0..12) == 0).collect(),
        pins: if throw.bool() { vec![Pin { day: throw.u16(0..days), kind: throw.u8(0..=3) }] } else { vec![] },
        before: throw.bool().then(|| Before { last: throw.u8(0..=3), days: throw.u16(1..5) }),
        skills: vec![],
    }
}

fn searched(roster: &Roster, seed: u64, slices: u32) -> Rostering {
    let mut search = Rostering::new(roster, seed).unwrap();
    for slice in 0..slices {
        search.improve(1_000, f64::from(slice) / f64::from(slices));
    }
    search
}

/// What cells cost, counted from nothing.
fn counted(roster: &Roster, cells: &[KindNo]) -> Cost {
    let mut board = Board::new(roster);
    board.adopt(cells);
    board.recount()
}

#[test]
fn the_running_cost_is_the_counted_one_after_every_step() {
    // Every step kept is counted anew in debug builds; the horizons lie within one word of days and across two.
    for (seed, days) in [(1, 7), (2, 14), (3, 30), (4, 63), (5, 64), (6, 65), (7, 130)] {
        let roster = random(seed, 5, days);
        let search = searched(&roster, seed, 10);
        assert_eq!(counted(&roster, search.best()), search.cost());
    }
}

#[test]
fn the_same_seed_finds_the_same_roster() {
    let roster = random(11, 5, 14);
    let (one, other) = (searched(&roster, 3, 60), searched(&roster, 3, 60));
    assert_eq!((one.best(), one.cost()), (other.best(), other.cost()));
    assert_ne!(one.best(), searched(&roster, 4, 60).best());
}

#[test]
fn what_is_told_as_broken_is_what_the_search_counts_as_broken() {
    for seed in 60..100 {
        let roster = tangled(seed, 4, 21);
        let mut throw = fastrand::Rng::with_seed(seed);
        let mut rosters = vec![searched(&roster, seed, 2).best().to_vec()];
        // Any cells that keep the pins, good or bad.
        let board = Board::new(&roster);
        let cells = board.cells().iter().map(|pinned| if *pinned == OFF { throw.u8(0..=3) } else { *pinned });
        rosters.push(cells.collect());
        for cells in rosters {
            let told = unmet(&roster, &cells).broken;
            let by_hand = [RosterRule::PinsKept, RosterRule::NotWhenAway];
            let broken = told.iter().any(|one| !by_hand.contains(&one.rule));
            assert_eq!(broken, counted(&roster, &cells).broken > 0, "{told:?}");
        }
    }
}

#[test]
fn pins_stay_and_nobody_comes_when_away() {
    for seed in 20..40 {
        let roster = random(seed, 5, 21);
        let search = searched(&roster, seed, 5);
        for (member, row) in roster.people.iter().zip(search.best().chunks(21)) {
            assert!(member.pins.iter().all(|pin| row[usize::from(pin.day)] == pin.kind));
            let pinned = |day: &&u16| member.pins.iter().any(|pin| pin.day == **day);
            assert!(member.away.iter().filter(|day| !pinned(day)).all(|day| row[usize::from(*day)] == OFF));
        }
    }
}

/// The least cost over every way to fill the cells.
fn optimum(roster: &Roster) -> Cost {
    let (width, kinds) = (roster.people.len() * usize::from(roster.days), roster.kinds.len() as u32 + 1);
    let all = (0..kinds.pow(width as u32)).map(|mut code| {
        let cell = |_| {
            let kind = (code % kinds) as KindNo;
            code /= kinds;
            kind
        };
        (0..width).map(cell).collect::<Vec<KindNo>>()
    });
    all.map(|cells| counted(roster, &cells)).min().unwrap_or_default()
}

fn tiny(seed: u64) -> Roster {
    let mut roster = trial::days(2, 4);
    let mut throw = fastrand::Rng::with_seed(seed);
    for (day, kind) in (0..4).flat_map(|day| [(day, 1), (day, 2)]) {
        roster.demands.push(trial::demand(day, kind, throw.u16(0..=1)));
    }
    for member in &mut roster.people {
        member.limits.most_days_on = throw.u16(1..4);
        member.limits.most_minutes = 480 * throw.i32(1..5);
        member.limits.least_days_off = throw.u16(1..3);
    }
    roster.wishes.push(Wish { person: 0, day: throw.u16(0..4), kind: 1, wanted: false, points: 3 });
    roster
}

#[test]
fn on_tiny_rosters_the_search_finds_what_trying_everything_finds() {
    for seed in 0..6 {
        let roster = tiny(seed);
        assert_eq!(searched(&roster, seed, 10).cost(), optimum(&roster), "seed {seed}");
    }
}

#[test]
fn one_more_person_never_raises_the_optimum() {
    for seed in 50..54 {
        let mut roster = tiny(seed);
        roster.days = 3;
        roster.demands.retain(|demand| demand.day < 3);
        roster.wishes.clear();
        let before = optimum(&roster);
        roster.people.push(roster.people[0].clone());
        assert!(optimum(&roster) <= before, "seed {seed}");
    }
}
