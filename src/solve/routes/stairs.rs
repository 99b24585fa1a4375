//! The rules of stairs, each with its exact cost.

use super::check::{TourFigures, judge};
use super::planner::Planner;
use super::problem::*;
use super::units::{Decimetres, KilogramMetres, Tenths};
use crate::domain::site::Point;

/// Two stairwells 100 m apart, the first at the base; six floors of 3 m. Doors by stairwell and floor.
fn house(doors: &[(u32, u8)]) -> Problem {
    let points = vec![Point::default(), Point { x: 100.0, y: 0.0 }];
    let stair = |foot| Stairwell { foot, floors: 6, floor_height: Decimetres(30) };
    let stop = |(stairwell, floor): &(u32, u8)| Stop::at(Spot::Floor { stairwell: *stairwell, floor: *floor });
    Problem {
        ground: Ground::Plane { points, rounding: Rounding::Nearest },
        stairwells: vec![stair(0), stair(1)],
        stops: doors.iter().map(stop).collect(),
        carriers: vec![Carrier::from(0)],
        ..Problem::default()
    }
}

/// What the best plan amounts to.
fn planned(problem: Problem) -> TourFigures {
    let mut planner = Planner::new(problem, 1).unwrap();
    planner.spend(300);
    let verdict = judge(planner.problem(), &planner.best());
    assert!(verdict.accepted(), "{:?}", verdict.breaches);
    assert_eq!(verdict.figures.unserved, 0);
    verdict.figures.total()
}

#[test]
fn one_climb_to_the_highest_reaches_every_door_of_the_stair() {
    let doors = [(0, 2), (0, 6), (0, 3), (0, 5), (0, 3)];
    let figures = planned(house(&doors));
    assert_eq!(figures.climbed, Decimetres::metres(15));
    // 15 m up at 4 s a metre, 15 m down at 3 s: 60 s and 45 s, each piece of 3 m a whole number of tenths.
    assert_eq!(figures.time, Tenths::seconds(60 + 45));
    assert_eq!(figures.walked, Decimetres(0));
}

#[test]
fn two_stairs_are_two_climbs_and_the_way_between() {
    let figures = planned(house(&[(0, 6), (1, 4), (0, 2), (1, 2)]));
    assert_eq!(figures.climbed, Decimetres::metres(15 + 9));
    assert_eq!(figures.walked, Decimetres::metres(200));
}

#[test]
fn what_cannot_be_carried_at_once_takes_a_second_climb_from_the_foot() {
    let mut problem = house(&[(1, 6), (1, 5), (1, 2)]);
    problem.stops.iter_mut().for_each(|stop| stop.load = vec![8_000]);
    problem.carriers[0].climb_capacity = vec![16_000];
    let figures = planned(problem);
    // The highest and the next on one climb, the lowest on the other; the trolley waits: 200 m are walked once.
    assert_eq!(figures.climbed, Decimetres::metres(15 + 3));
    assert_eq!(figures.walked, Decimetres::metres(200));
}

#[test]
fn heavy_goods_are_handed_over_on_the_way_up() {
    let mut problem = house(&[(0, 2), (0, 6)]);
    problem.stops[0].load = vec![10_000];
    let figures = planned(problem);
    // 10 kg for 3 m, then nothing: 30 kg·m. The lower door on the way back would be 180.
    assert_eq!(figures.climbing, KilogramMetres(30));
    // 3 m up with 10 kg at 5 s a metre, 12 m without at 4 s, 15 m down at 3 s.
    assert_eq!(figures.time, Tenths::seconds(15 + 48 + 45));
}

#[test]
fn coming_down_empty_costs_less_than_going_up_loaded() {
    let mut up = house(&[(0, 6)]);
    up.stops[0].load = vec![10_000];
    let mut down = up.clone();
    down.stops[0].goods = Goods::Taken;
    assert_eq!(planned(up).time.0 - planned(down).time.0, 15 * 10);
}

#[test]
fn a_trip_goes_no_higher_in_all_than_its_limit() {
    let mut problem = house(&[(0, 4), (1, 4)]);
    problem.carriers[0].most_climb_trip = Some(Decimetres::metres(9));
    let mut planner = Planner::new(problem.clone(), 1).unwrap();
    planner.spend(100);
    assert_eq!(planner.best().unserved.len(), 1);
    problem.carriers[0].most_trips = 2;
    assert_eq!(planned(problem).climbed, Decimetres::metres(18));
}

#[test]
fn a_stair_is_not_split_between_two_people_without_need() {
    let doors: Vec<(u32, u8)> = (2..=6).flat_map(|floor| [(0, floor), (1, floor)]).collect();
    let mut problem = house(&doors);
    problem.carriers[0].count = Some(2);
    problem.weights.fair_time = 0;
    assert_eq!(planned(problem).climbed, Decimetres::metres(30));
}

#[test]
fn climbing_is_shared_where_fairness_counts() {
    let mut problem = house(&[(0, 6), (1, 6)]);
    problem.carriers[0].count = Some(2);
    problem.weights = Weights { fair_time: 400, ..Weights::default() };
    let mut planner = Planner::new(problem, 1).unwrap();
    planner.spend(200);
    assert_eq!(planner.best().tours.len(), 2);
}
