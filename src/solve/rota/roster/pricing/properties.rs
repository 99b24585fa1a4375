//! What must be true of rows, prices and searches by prices, held against trying everything on tiny rosters made up from seeds.

use super::bands::Framed;
use super::prices::Prices;
use super::row::RowFinder;
use super::search::Pricing;
use crate::solve::random::Dice;
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::problem::{Before, Fairness, KindNo, Limits, Pin, Roster, Wish};
use crate::solve::rota::roster::trial;

/// The finder's units in a point, for these tests.
const UNITS: f64 = 64.0;

/// One person over some days with limits of every sort, a shift of eight hours and one of ten; `most_of` limits kinds too.
fn one(seed: u64, days: u16, most_of: bool) -> Roster {
    let mut throw = fastrand::Rng::with_seed(seed);
    let mut roster = trial::days(1, days);
    roster.kinds[1].minutes = if throw.bool() { 600 } else { 480 };
    let member = &mut roster.people[0];
    member.limits = Limits {
        least_minutes: i32::from(days) * throw.i32(0..200),
        most_minutes: i32::from(days) * throw.i32(200..500),
        most_days_on: throw.u16(1..8),
        least_days_on: throw.u16(1..4),
        least_days_off: throw.u16(1..4),
        most_weekends: throw.u16(0..3),
        ..Limits::default()
    };
    member.before = throw.bool().then(|| Before { last: throw.u8(0..=2), days: throw.u16(1..6) });
    member.away = (0..days).filter(|_| throw.u8(0..12) == 0).collect();
    if throw.u8(0..3) == 0 {
        let day = throw.u16(0..days);
        member.away.retain(|away| *away != day);
        member.pins.push(Pin { day, kind: throw.u8(0..=2) });
    }
    if most_of {
        member.most_of = vec![throw.u16(0..4), throw.u16(0..=days)];
    }
    roster
}

/// Every row that keeps every rule.
fn rows(roster: &Roster) -> Vec<Vec<KindNo>> {
    let mut board = Board::new(roster);
    let days = usize::from(roster.days);
    let every = (0..3u32.pow(days as u32))
        .map(|code| (0..days as u32).map(|day| (code / 3u32.pow(day) % 3) as KindNo).collect::<Vec<KindNo>>());
    let open = |board: &Board, row: &[KindNo]| (0..days).all(|day| board.tables.is_open(0, day, row[day]));
    every
        .filter(|row| {
            board.set_row(0, row);
            open(&board, row) && board.broken_of(0) == 0
        })
        .collect()
}

/// Prices by day of being off, and of the kinds that the person may stand.
fn prices(seed: u64, framed: &Framed) -> Vec<i32> {
    let mut throw = fastrand::Rng::with_seed(seed);
    (0..framed.shape.days * (framed.shape.able.len() + 1)).map(|_| throw.i32(-50..50)).collect()
}

fn price_of(framed: &Framed, prices: &[i32], row: &[KindNo]) -> i32 {
    let place = |kind: &KindNo| framed.shape.able.iter().position(|able| able == kind).map_or(0, |place| place + 1);
    row.iter().enumerate().map(|(day, kind)| prices[day * (framed.shape.able.len() + 1) + place(kind)]).sum()
}

#[test]
fn the_cheapest_row_is_the_one_that_trying_every_row_finds() {
    let mut found = 0;
    for seed in 0..80 {
        let roster = one(seed, [5, 6, 7, 8][seed as usize % 4], false);
        let (rows, board) = (rows(&roster), Board::new(&roster));
        let Some(framed) = Framed::of(&board.tables, 0, false) else {
            assert_eq!(rows.len(), 0, "seed {seed}");
            continue;
        };
        let prices = prices(seed, &framed);
        let least = rows.iter().map(|row| price_of(&framed, &prices, row)).min();
        let mut finder = RowFinder::default();
        let row = finder.find(&framed, &prices);
        assert_eq!(row.map(|row| price_of(&framed, &prices, row)), least, "seed {seed}");
        assert!(row.is_none_or(|row| rows.iter().any(|one| one == row)), "seed {seed}");
        found += usize::from(least.is_some());
    }
    assert!(found > 30, "{found}");
}

#[test]
fn where_kinds_are_limited_the_row_keeps_every_rule_and_is_mostly_the_cheapest() {
    let (mut found, mut cheapest) = (0, 0);
    for seed in 200..300 {
        let roster = one(seed, 7, true);
        let (rows, board) = (rows(&roster), Board::new(&roster));
        let Some(framed) = Framed::of(&board.tables, 0, false) else { continue };
        let prices = prices(seed, &framed);
        let mut finder = RowFinder::default();
        let Some(row) = finder.find(&framed, &prices) else { continue };
        assert!(rows.iter().any(|one| one == row), "seed {seed}");
        let least = rows.iter().map(|row| price_of(&framed, &prices, row)).min();
        found += 1;
        cheapest += usize::from(least == Some(price_of(&framed, &prices, row)));
    }
    assert!(found > 25 && cheapest * 10 >= found * 9, "{cheapest} of {found}");
}

#[test]
fn a_long_row_in_pace_keeps_every_rule() {
    for seed in 0..5 {
        let mut roster = one(seed, 120, false);
        let limits = &mut roster.people[0].limits;
        (limits.least_minutes, limits.most_minutes) = (60 * 480, 66 * 480);
        (limits.most_days_on, limits.least_days_on, limits.least_days_off, limits.most_weekends) = (5, 2, 2, 12);
        (roster.people[0].before, roster.people[0].pins, roster.people[0].away) = (None, vec![], vec![30, 31, 90]);
        let mut board = Board::new(&roster);
        let wide = Framed::of(&board.tables, 0, false).unwrap();
        let paced = Framed::of(&board.tables, 0, true).unwrap();
        assert!(paced.bands.places < wide.bands.places);
        let mut finder = RowFinder::default();
        board.set_row(0, finder.find(&paced, &prices(seed, &paced)).unwrap());
        assert_eq!(board.broken_of(0), 0);
    }
}

#[test]
fn a_head_that_is_missing_grows_dearer_until_somebody_comes_and_no_dearer_than_its_points() {
    let mut roster = trial::days(1, 7);
    roster.demands.push(trial::demand(3, 1, 1));
    // Nobody can come to this one.
    roster.demands.push(trial::demand(5, 2, 1));
    roster.people[0].away.push(5);
    roster.wishes.push(Wish { person: 0, day: 3, kind: 1, wanted: false, points: 30 });
    let board = Board::new(&roster);
    let framed = Framed::of(&board.tables, 0, false).unwrap();
    let mut finder = RowFinder::default();
    let mut prices = Prices::new(&board, &[0], vec![0.0; 7 * 3], UNITS);
    let stands = |prices: &Prices, day: usize| prices.row(0)[day];
    assert!(prices.trade(&board.tables, &framed, &mut finder, 0, 4.0));
    assert_eq!(stands(&prices, 3), 0);
    (0..50).for_each(|_| assert!(prices.trade(&board.tables, &framed, &mut finder, 0, 4.0)));
    assert_eq!(stands(&prices, 3), 1);
    let worth = |day, kind| prices.worth()[board.tables.at_day(day, kind)];
    assert!((30.0..=34.0).contains(&worth(3, 1)), "{}", worth(3, 1));
    assert_eq!((worth(5, 2), worth(0, 1)), (100.0, 0.0));
}

/// Some people with wishes and demands over two weeks.
fn several(seed: u64, people: usize) -> Roster {
    let mut throw = fastrand::Rng::with_seed(seed);
    let mut roster = trial::days(people, 14);
    for member in &mut roster.people {
        let limits = &mut member.limits;
        (limits.most_days_on, limits.least_days_on, limits.least_days_off) = (5, 2, 2);
        (limits.least_minutes, limits.most_minutes, limits.most_weekends) = (6 * 480, 9 * 480, 1);
    }
    for (day, kind) in (0..14).flat_map(|day| [(day, 1), (day, 2)]) {
        roster.demands.push(trial::demand(day, kind, throw.u16(0..=people as u16 / 2)));
    }
    for _ in 0..people * 3 {
        let (person, day, kind) = (throw.u16(0..people as u16), throw.u16(0..14), throw.u8(1..=2));
        roster.wishes.push(Wish { person, day, kind, wanted: throw.bool(), points: throw.i32(1..4) });
    }
    roster
}

/// Searches by prices alone for so many steps; answers the board and what it cost after each.
fn searched(roster: &Roster, seed: u64, steps: u32) -> (Board, Vec<i64>) {
    let mut board = Board::new(roster);
    let (mut pricing, mut dice) = (Pricing::new(&board.tables), Dice::new(seed));
    let mut costs = Vec::new();
    for step in 0..steps {
        pricing.ready(f64::from(step) / f64::from(steps));
        if pricing.step(&mut board, &mut dice).is_none() {
            break;
        }
        assert_eq!(board.cost(), board.recount());
        costs.push(board.cost().points);
    }
    (board, costs)
}

#[test]
fn a_search_by_prices_gives_everybody_a_row_that_keeps_every_rule() {
    for seed in 0..3 {
        let (board, costs) = searched(&several(seed, 6), seed, 3_000);
        assert_eq!(board.cost().broken, 0);
        assert!(costs.iter().min() < costs.first());
    }
}

#[test]
fn on_tiny_rosters_it_finds_the_optimum() {
    for seed in 0..5 {
        let mut roster = several(seed, 2);
        roster.days = 7;
        roster.demands.retain(|demand| demand.day < 7);
        roster.wishes.retain(|wish| wish.day < 7);
        for member in &mut roster.people {
            (member.limits.least_minutes, member.limits.most_minutes) = (3 * 480, 5 * 480);
        }
        let alone = Roster { people: roster.people[..1].to_vec(), wishes: vec![], demands: vec![], ..roster.clone() };
        let (rows, mut board) = (rows(&alone), Board::new(&roster));
        let mut optimum = i64::MAX;
        for one in &rows {
            board.set_row(0, one);
            for other in &rows {
                board.set_row(1, other);
                optimum = optimum.min(board.cost().points);
            }
        }
        let (_, costs) = searched(&roster, seed, 4_000);
        assert_eq!(costs.iter().min(), Some(&optimum), "seed {seed}");
    }
}

#[test]
fn who_has_no_row_is_left_out_and_the_others_are_still_priced() {
    let mut roster = several(3, 6);
    roster.people[2].limits.least_minutes = 15 * 480;
    roster.people[2].limits.most_minutes = 15 * 480;
    let (board, costs) = searched(&roster, 1, 3_000);
    assert!(board.broken_of(2) > 0);
    assert!((0..6).filter(|person| *person != 2).all(|person| board.broken_of(person) == 0));
    assert!(costs.len() > 2_700);
}

#[test]
fn rosters_that_ask_for_skills_pairs_or_fair_shares_are_left_to_annealing() {
    let mut roster = several(3, 6);
    roster.fairness = Fairness { hours: 3, ..Fairness::default() };
    let (_, costs) = searched(&roster, 1, 100);
    // Everybody is looked at once, nobody is priced.
    assert_eq!(costs.len(), 7);
}

#[test]
fn figures_too_large_to_tell_points_apart_are_left_to_annealing() {
    let mut roster = several(3, 6);
    roster.demands[0].under = 1_000_000;
    let (_, costs) = searched(&roster, 1, 100);
    assert_eq!(costs.len(), 1);
}
