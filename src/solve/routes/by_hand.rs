//! Plans that run or that a person has changed: what is done stays, what breaks a rule is put in anew, a late stop disturbs least.

use super::check::{Broken, judge};
use super::plan::{Plan, Tour};
use super::planner::{Planner, add_late, timed};
use super::problem::*;
use super::score::cost;
use super::trial::{Size, any};
use super::units::Tenths;
use crate::domain::site::Point;

/// Stops a minute's walk apart in a row, all of a minute; two carriers from the first.
fn row(stops: u32) -> Problem {
    let points = (0..=stops).map(|n| Point { x: f64::from(n) * 72.0, y: 0.0 }).collect();
    let stop = |n| Stop { service: Tenths::minutes(1), ..Stop::at(Spot::Place(n)) };
    Problem {
        ground: Ground::Plane { points, rounding: Rounding::Nearest },
        stops: (1..=stops).map(stop).collect(),
        carriers: vec![Carrier::from(0), Carrier::from(0)],
        ..Problem::default()
    }
}

fn plan_of(problem: &Problem, orders: &[&[u32]]) -> Plan {
    let tours: Vec<Tour> = (0..).zip(orders).map(|(n, order)| Tour::of_orders(n, &[order.to_vec()])).collect();
    timed(problem, &tours).unwrap()
}

fn broken(problem: &Problem, plan: &Plan) -> Vec<Broken> {
    judge(problem, plan).breaches.iter().map(|breach| breach.broken).collect()
}

/// Goes on from a plan without a step: what of it stays.
fn resumed(problem: &Problem, plan: &Plan) -> Plan {
    let plan = Planner::resume(problem.clone(), plan, 1).unwrap().best();
    assert_eq!(broken(problem, &plan), []);
    assert!(plan.unserved.is_empty());
    plan
}

#[test]
fn a_pair_that_a_plan_tears_apart_or_turns_round_is_put_in_anew() {
    let mut problem = row(6);
    (problem.stops[1].load, problem.stops[4].load) = (vec![5_000], vec![5_000]);
    problem.stops[1].goods = Goods::Taken;
    problem.pairs = vec![Pair { from: 1, to: 4 }];
    for orders in [[&[0, 1, 2][..], &[3, 4, 5]], [&[0, 4, 1, 2], &[3, 5]], [&[0, 1], &[2, 3, 5]]] {
        let plan = plan_of(&problem, &orders);
        assert!(broken(&problem, &plan).contains(&Broken::PickUpFirst));
        resumed(&problem, &plan);
    }
    let whole = plan_of(&problem, &[&[0, 1, 2, 4], &[3, 5]]);
    assert_eq!(resumed(&problem, &whole), whole);
}

#[test]
fn sets_that_a_plan_tears_apart_or_throws_together_are_mended() {
    let mut problem = row(6);
    problem.together = vec![vec![0, 1, 5]];
    let plan = plan_of(&problem, &[&[0, 1, 2], &[3, 4, 5]]);
    assert_eq!(broken(&problem, &plan), [Broken::Together]);
    let mended = resumed(&problem, &plan);
    assert!(mended.tours[0].orders().concat().starts_with(&[0, 1]), "the two who were together stay where they were");
    problem.together.clear();
    problem.apart = vec![vec![0, 1]];
    assert_eq!(broken(&problem, &plan), [Broken::Apart]);
    resumed(&problem, &plan);
}

#[test]
fn a_plan_with_any_sets_torn_by_chance_is_resumed_as_one_that_keeps_them() {
    for seed in 0..60 {
        let problem = any(seed, Size { stops: 24, carriers: 3, stairwells: 3 });
        let mut planner = Planner::new(problem.clone(), seed).unwrap();
        planner.spend(60);
        let mut orders: Vec<Tour> = planner.best().tours;
        // The last visits of the first tour change places with those of the last.
        let tail = |tour: &mut Tour| tour.trips.last_mut().and_then(|trip| trip.visits.pop());
        if orders.len() > 1 {
            let last = orders.len() - 1;
            let (one, other) = (tail(&mut orders[0]), tail(&mut orders[last]));
            let put = |tour: &mut Tour, visit| tour.trips.last_mut().map(|trip| trip.visits.extend(visit));
            assert!(put(&mut orders[0], other).is_some() && put(&mut orders[last], one).is_some());
        }
        let plan = Plan { tours: orders, unserved: Vec::new() };
        let mut again = Planner::resume(problem.clone(), &plan, 1).unwrap();
        again.spend(20);
        assert_eq!(broken(&problem, &again.best()), [], "seed {seed}");
    }
}

#[test]
fn stops_already_done_stay_where_they_are_whatever_is_planned() {
    let mut problem = row(8);
    let underway = Underway { done: vec![vec![6, 2]], aboard: vec![], free: Tenths::minutes(20) };
    problem.carriers[0].underway = Some(underway);
    let mut planner = Planner::new(problem.clone(), 1).unwrap();
    planner.spend(300);
    let plan = planner.best();
    let order = |plan: &Plan| plan.tours.iter().find(|tour| tour.carrier == 0).unwrap().orders().concat();
    assert!(order(&plan).starts_with(&[6, 2]));
    assert_eq!(broken(&problem, &plan), []);
    let later = plan.tours.iter().filter(|tour| tour.carrier == 0).flat_map(|tour| &tour.trips[0].visits).skip(2);
    assert!(later.clone().all(|visit| visit.begin >= Tenths::minutes(20)), "{:?}", later.collect::<Vec<_>>());
    // A late stop that lies between the two comes after them all the same.
    problem.stops.push(Stop { service: Tenths::minutes(1), pinned: Some(0), ..Stop::at(Spot::Place(5)) });
    let late = add_late(&problem, &Plan { unserved: vec![8], ..plan.clone() }, 8).unwrap().unwrap().plan;
    assert!(order(&late).starts_with(&[6, 2]) && order(&late).contains(&8));
    assert_eq!(broken(&problem, &late), []);
    assert_eq!(resumed(&problem, &late), late);
}

/// What counts for a late stop: points more, and the delay of the others at the weight of time.
fn disturbance(problem: &Problem, before: &Plan, after: &Plan, late: u32) -> i64 {
    let begins = |plan: &Plan| -> Vec<(u32, i64)> {
        let visits = plan.tours.iter().flat_map(|tour| &tour.trips).flat_map(|trip| &trip.visits);
        let mut all: Vec<_> =
            visits.filter(|visit| visit.stop != late).map(|visit| (visit.stop, visit.begin.0)).collect();
        all.sort_unstable();
        all
    };
    let later = begins(before).iter().zip(begins(after)).map(|(was, is)| (is.1 - was.1).max(0)).sum::<i64>();
    cost(problem, after) - cost(problem, before) + later * problem.weights.time
}

#[test]
fn of_all_gaps_a_late_stop_takes_the_one_that_disturbs_least() {
    for seed in 0..30 {
        let mut problem = any(seed, Size { stops: 9, carriers: 2, stairwells: 2 });
        (problem.pairs, problem.together, problem.apart) = (vec![], vec![], vec![]);
        for carrier in &mut problem.carriers {
            (carrier.count, carrier.most_trips, carrier.underway) = (Some(1), 1, None);
        }
        let late = 8;
        problem.stops[late as usize].price = None;
        let mut fewer = problem.clone();
        fewer.stops.pop();
        let mut planner = Planner::new(fewer, seed).unwrap();
        planner.spend(60);
        let before = timed(&problem, &planner.best().tours).unwrap();
        let mut least: Option<i64> = None;
        for carrier in 0..problem.carriers.len() as u32 {
            let own = before.tours.iter().find(|tour| tour.carrier == carrier);
            let order = own.map(|tour| tour.orders().concat()).unwrap_or_default();
            for at in 0..=order.len() {
                let mut with = order.clone();
                with.insert(at, late);
                let mut tours: Vec<Tour> =
                    before.tours.iter().filter(|tour| tour.carrier != carrier).cloned().collect();
                tours.push(Tour::of_orders(carrier, &[with]));
                let after = timed(&problem, &tours).unwrap();
                if judge(&problem, &after).accepted() {
                    let sum = disturbance(&problem, &before, &after, late);
                    least = Some(least.map_or(sum, |least| least.min(sum)));
                }
            }
        }
        let added = add_late(&problem, &before, late).unwrap();
        let found = added.map(|added| {
            assert!(judge(&problem, &added.plan).accepted());
            disturbance(&problem, &before, &added.plan, late)
        });
        assert_eq!(found, least, "seed {seed}");
    }
}

#[test]
fn a_late_pair_goes_in_whole_and_in_order() {
    let mut problem = row(6);
    (problem.stops[1].load, problem.stops[4].load) = (vec![5_000], vec![5_000]);
    problem.stops[1].goods = Goods::Taken;
    problem.pairs = vec![Pair { from: 1, to: 4 }];
    let before = plan_of(&problem, &[&[0, 2], &[3, 5]]);
    for named in [1, 4] {
        let after = add_late(&problem, &before, named).unwrap().unwrap().plan;
        assert_eq!(broken(&problem, &after), []);
        assert!(after.unserved.is_empty());
    }
}
