//! Statements about planned rounds.

use super::*;
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::people::{Availability, DayWindow};
use crate::domain::site::{Doors, Point, Stairwell};
use crate::solve::routes::check::Broken;
use crate::solve::routes::{Decimetres, Tenths};

const MORNING: DayWindow = DayWindow { from: 480, to: 720 };

/// Stairwells 20 m apart in a row, six floors, two doors on each; a quarter of an hour's work on each stair.
fn stairwells(count: usize) -> Vec<Stairwell> {
    let one = |n: usize| Stairwell {
        id: Id::new(format!("s{n}")),
        building: Id::new(format!("b{}", n / 3)),
        unit: (n % 3 + 1).to_string(),
        floors: 6,
        doors: Doors::Regular(2),
        entrance: Some(Point { x: 20.0 * n as f64, y: 30.0 }),
        note: String::new(),
        extra: Extra::new(),
    };
    (0..count).map(one).collect()
}

fn round(stairs: usize, teams: usize) -> Round {
    let all = gather(&stairwells(stairs), Point::default(), |_, _| Some((75, Vec::new())));
    Round { teams: vec![Team::within(MORNING); teams], ..all }
}

fn planned(round: &Round) -> RoundPlan {
    let mut planner = RoundPlanner::new(round.clone(), 1).unwrap();
    for n in 0..20 {
        planner.improve(20, f64::from(n) / 20.0);
    }
    let plan = planner.best(true);
    assert_eq!(plan.broken, [], "a planned round breaks no rule");
    plan
}

/// Which teams have a door of a stairwell.
fn teams_on(round: &Round, plan: &RoundPlan, stair: u32) -> Vec<usize> {
    let on_it = |calls: &Vec<u32>| calls.iter().any(|call| round.calls[*call as usize].stair == stair);
    (0..).zip(&plan.orders()).filter(|(_, calls)| on_it(calls)).map(|(team, _)| team).collect()
}

#[test]
fn every_door_is_visited_once_and_each_stair_climbed_once() {
    let round = round(8, 2);
    let plan = planned(&round);
    let mut calls = plan.orders().concat();
    calls.sort_unstable();
    assert_eq!(calls, (0..96).collect::<Vec<_>>());
    let climbed: i64 = plan.teams.iter().map(|day| day.figures.climbed.0).sum();
    assert_eq!(climbed, 8 * 150);
    let climbs = plan.teams.iter().flat_map(|day| &day.climbs);
    assert_eq!(climbs.map(|climb| climb.climbed.0).sum::<i64>(), climbed);
    assert!((0..8).all(|stair| teams_on(&round, &plan, stair).len() == 1));
}

#[test]
fn minutes_and_climbs_are_shared_out_evenly() {
    let plan = planned(&round(12, 3));
    let ((longest, shortest), (most, least)) = (plan.times(), plan.climbs());
    assert!(longest.0 - shortest.0 <= 5 * 600, "{longest:?} {shortest:?}");
    assert_eq!(most, least);
}

#[test]
fn moments_follow_each_other_within_the_team_s_hours() {
    let plan = planned(&round(6, 2));
    for day in &plan.teams {
        let begins: Vec<Tenths> = day.climbs.iter().flat_map(|climb| &climb.calls).map(|visit| visit.begin).collect();
        assert!(begins.windows(2).all(|pair| pair[0] + Tenths::seconds(75) <= pair[1]));
        assert!(day.begin >= Tenths::minutes(480) && day.end <= Tenths::minutes(720) && day.begin <= begins[0]);
        assert_eq!(day.end - day.begin, day.figures.time);
    }
}

#[test]
fn a_climb_goes_to_the_top_first_and_comes_down_from_door_to_door() {
    let round = round(4, 2);
    for climb in planned(&round).teams.iter().flat_map(|day| &day.climbs) {
        let floors: Vec<u8> = climb.calls.iter().map(|visit| round.calls[visit.call as usize].floor).collect();
        assert!(floors.is_sorted_by(|above, below| above >= below), "{floors:?}");
    }
}

#[test]
fn a_time_asked_for_at_a_door_is_kept() {
    let mut round = round(4, 2);
    round.calls[7].windows = vec![DayWindow { from: 630, to: 640 }, DayWindow { from: 600, to: 632 }];
    let plan = planned(&round);
    let visits = || plan.teams.iter().flat_map(|day| &day.climbs).flat_map(|climb| &climb.calls);
    let begin = visits().find(|visit| visit.call == 7).unwrap().begin;
    assert!((Tenths::minutes(600)..=Tenths(640 * 600 - 750)).contains(&begin), "{begin:?}");
}

#[test]
fn a_team_with_bad_knees_stays_below_its_floor() {
    let mut round = round(4, 2);
    round.teams[0].highest_floor = Some(3);
    let plan = planned(&round);
    let highest = plan.orders()[0].iter().map(|call| round.calls[*call as usize].floor).max();
    assert!(highest.is_none_or(|floor| floor <= 3));
    assert_eq!(plan.left_out, []);
}

#[test]
fn a_pinned_stairwell_is_its_team_s() {
    let mut round = round(6, 2);
    for team in [0, 1] {
        round.pins = vec![Pin { stair: 0, team }, Pin { stair: 5, team }];
        let plan = planned(&round);
        assert_eq!(
            [teams_on(&round, &plan, 0), teams_on(&round, &plan, 5)],
            [vec![team as usize], vec![team as usize]]
        );
    }
}

#[test]
fn a_kept_order_stays_and_the_others_are_planned_around_it() {
    let mut round = round(6, 2);
    let calls: Vec<u32> = (12..24).rev().chain(0..6).collect();
    round.kept = vec![Kept { team: 1, calls: calls.clone() }];
    round.pins = vec![Pin { stair: 5, team: 1 }];
    let plan = planned(&round);
    assert_eq!(plan.orders()[1], calls);
    assert_eq!(plan.orders()[0].len(), 72 - 18 - 12);
    assert!(plan.left_out.iter().all(|left| left.why == [WhyNot::Pinned, WhyNot::Kept]));
    assert_eq!(plan.left_out.len(), 12);
}

#[test]
fn the_cost_of_a_hand_move_is_the_difference_of_two_weighings() {
    let round = round(6, 2);
    let plan = planned(&round);
    let same = weigh(&round, &plan.orders()).unwrap();
    assert_eq!((same.cost, &same.teams), (plan.cost, &plan.teams));
    let (from, to) = (teams_on(&round, &plan, 2)[0], 1 - teams_on(&round, &plan, 2)[0]);
    let moved = weigh(&round, &move_stair(&round, &plan.orders(), 2, to as u32)).unwrap();
    assert_eq!(teams_on(&round, &moved, 2), [to]);
    assert_eq!(moved.broken, []);
    assert!(moved.cost > plan.cost, "the planner had the better split");
    assert_eq!(moved.teams[from].figures.climbed.0 + 150, plan.teams[from].figures.climbed.0);
    assert_eq!(moved.teams[to].figures.climbed.0 - 150, plan.teams[to].figures.climbed.0);
    let order = |plan: &RoundPlan, team: usize| -> Vec<u32> {
        plan.orders()[team].iter().copied().filter(|call| round.calls[*call as usize].stair != 2).collect()
    };
    assert_eq!([order(&moved, from), order(&moved, to)], [order(&plan, from), order(&plan, to)]);
}

#[test]
fn a_hand_made_order_that_breaks_a_rule_is_weighed_and_the_rule_named() {
    let mut round = round(2, 2);
    round.teams[0].highest_floor = Some(2);
    let plan = weigh(&round, &[(0..12).collect(), vec![12, 13, 13]]).unwrap();
    let broken: Vec<Broken> = plan.broken.iter().map(|breach| breach.broken).collect();
    assert!(broken.contains(&Broken::Skill) && broken.contains(&Broken::NotOnce), "{broken:?}");
    assert_eq!(plan.left_out.len(), 10);
}

#[test]
fn who_is_left_out_has_a_reason_from_every_team() {
    let mut round = round(2, 2);
    round.teams[0].highest_floor = Some(3);
    round.teams[1].most_metres = Some(13);
    round.calls[0].windows = vec![DayWindow { from: 800, to: 860 }];
    let plan = planned(&round);
    let why = |call: u32| plan.left_out.iter().find(|left| left.call == call).map(|left| left.why.clone());
    assert_eq!(why(0), Some(vec![WhyNot::Window, WhyNot::Window]));
    assert_eq!(why(10), Some(vec![WhyNot::TooHigh, WhyNot::Climbing]));
}

#[test]
fn a_stairwell_nobody_has_measured_stands_beside_its_neighbour() {
    let mut all = stairwells(5);
    all[1].entrance = None;
    all[3].entrance = None;
    all[4].entrance = None;
    let round = gather(&all, Point::default(), |stairwell, _| (stairwell.unit != "3").then_some((60, Vec::new())));
    assert_eq!(round.stairs.len(), 4);
    let x: Vec<f64> = round.stairs.iter().map(|stair| stair.foot.x).collect();
    assert_eq!(x, [0.0, 0.0, 40.0, 40.0]);
}

#[test]
fn wishes_of_a_household_hold_on_their_day() {
    let monday = jiff::civil::date(2020, 3, 2);
    assert_eq!(windows_today(&Availability::always(), monday), Some(vec![]));
    assert_eq!(windows_today(&Availability::default(), monday), None);
}

#[test]
fn everything_wrong_with_a_round_is_named_and_nothing_panics() {
    let after = |change: &dyn Fn(&mut Round)| {
        let mut round = round(2, 2);
        change(&mut round);
        RoundPlanner::new(round, 1).err().unwrap_or_default()
    };
    assert_eq!(after(&|_| ()), []);
    assert_eq!(after(&|round| round.calls.clear()), [RoundFault::NoDoors]);
    assert_eq!(after(&|round| round.teams.clear()), [RoundFault::NoTeams]);
    assert_eq!(after(&|round| round.calls[3].stair = 9), [RoundFault::UnknownStair { call: 3 }]);
    assert_eq!(after(&|round| round.calls[3].floor = 7), [RoundFault::UnknownFloor { call: 3 }]);
    assert_eq!(after(&|round| round.calls[3].floor = 0), [RoundFault::UnknownFloor { call: 3 }]);
    let backwards = DayWindow { from: 9, to: 5 };
    assert_eq!(after(&|round| round.calls[3].windows = vec![backwards]), [RoundFault::DoorWindow { call: 3 }]);
    assert_eq!(after(&|round| round.teams[1].hours = backwards), [RoundFault::TeamHours { team: 1 }]);
    let pause = TeamPause { window: MORNING, minutes: 300 };
    assert_eq!(after(&|round| round.teams[1].pauses = vec![pause]), [RoundFault::TeamPauses { team: 1 }]);
    assert_eq!(after(&|round| round.pins = vec![Pin { stair: 5, team: 0 }]), [RoundFault::BadPin { pin: 0 }]);
    assert_eq!(
        after(&|round| round.kept = vec![Kept { team: 0, calls: vec![1, 1] }]),
        [RoundFault::BadOrder { kept: 0 }]
    );
    let nowhere = Point { x: f64::NAN, y: 0.0 };
    assert!(matches!(after(&|round| round.stairs[0].foot = nowhere)[..], [RoundFault::Route(_)]));
}

#[test]
fn the_same_seed_plans_the_same_round() {
    let round = round(5, 3);
    assert_eq!(planned(&round), planned(&round));
    assert_eq!(planned(&round).climbs(), (Decimetres(300), Decimetres(150)));
}
