//! Statements about whole plans: over problems thrown by chance, and over tiny ones where everything can be tried.

use super::check::{Broken, Reason, judge, reasons};
use super::exact::optimum;
use super::plan::Plan;
use super::planner::{Planner, add_late, timed};
use super::problem::*;
use super::quarter::SET;
use super::score::cost;
use super::trial::{Size, any};
use super::units::Tenths;

fn planned(problem: &Problem, seed: u64, steps: u32) -> Planner {
    let mut planner = Planner::new(problem.clone(), seed).unwrap();
    planner.spend(steps);
    planner
}

#[test]
fn the_judge_accepts_every_plan() {
    for seed in 0..60 {
        let size =
            Size { stops: 1 + seed as usize % 40, carriers: 1 + seed as usize % 4, stairwells: seed as usize % 6 };
        let problem = any(seed, size);
        assert_eq!(faults(&problem), [], "seed {seed}");
        let planner = planned(&problem, seed, 80);
        let verdict = judge(&problem, &planner.best());
        assert!(verdict.accepted(), "seed {seed}: {:?}\n{:#?}\n{:?}", verdict.breaches, planner.best(), problem);
    }
}

#[test]
fn the_same_seed_finds_the_same_plan() {
    for seed in 0..20 {
        let problem = any(seed, Size { stops: 30, carriers: 3, stairwells: 4 });
        assert_eq!(planned(&problem, 7, 200).best(), planned(&problem, 7, 200).best());
    }
}

#[test]
fn the_best_never_worsens() {
    for seed in 0..20 {
        let mut planner = Planner::new(any(seed, Size { stops: 30, carriers: 3, stairwells: 4 }), seed).unwrap();
        let costs: Vec<i64> = (0..40)
            .map(|n| {
                planner.improve(10, f64::from(n) / 40.0);
                planner.cost()
            })
            .collect();
        assert!(costs.windows(2).all(|pair| pair[1] <= pair[0]), "{costs:?}");
    }
}

/// A tiny problem with windows, loads and stairs, one trip a carrier, and a price for everybody.
fn tiny(seed: u64) -> Problem {
    let mut problem = any(seed, Size { stops: 4, carriers: 2, stairwells: 2 });
    for carrier in &mut problem.carriers {
        (carrier.count, carrier.most_trips, carrier.underway) = (Some(1), 1, None);
    }
    problem
}

#[test]
fn tiny_problems_come_out_as_good_as_trying_everything() {
    for seed in 0..20 {
        let problem = tiny(seed);
        let planner = planned(&problem, seed, 300);
        assert_eq!(cost(&problem, &planner.best()), planner.cost(), "seed {seed}");
        assert_eq!(planner.cost(), optimum(&problem), "seed {seed}");
    }
}

#[test]
fn the_plain_engine_finds_what_trying_everything_finds() {
    for seed in 0..20 {
        let problem = plain(seed, 4);
        let planner = planned(&problem, seed, 300);
        let verdict = judge(&problem, &planner.best());
        assert!(verdict.accepted(), "{:?}", verdict.breaches);
        let mut apart = problem.clone();
        apart.carriers = vec![Carrier { count: Some(1), ..problem.carriers[0].clone() }; 2];
        assert_eq!(planner.cost(), optimum(&apart), "seed {seed}");
    }
}

/// A plain problem: two equal carriers, windows for some, only the way counts.
fn plain(seed: u64, stops: usize) -> Problem {
    let mut problem = any(seed, Size { stops, carriers: 1, stairwells: 0 });
    let carrier = Carrier { pace: Pace { flat: 1_000, up: 0, up_loaded: 0, down: 0 }, ..Carrier::from(0) };
    problem.carriers = vec![Carrier { count: Some(2), capacity: vec![40_000], ..carrier }];
    problem.weights = Weights::LENGTH_ONLY;
    if let Ground::Matrix { lengths, times, places } = &mut problem.ground {
        let places = *places as usize;
        *lengths = (0..places * places)
            .map(|n| lengths[(n / places).min(n % places) * places + (n / places).max(n % places)])
            .collect();
        times.clone_from(lengths);
    }
    (problem.pairs, problem.together, problem.apart) = (vec![], vec![], vec![]);
    for stop in &mut problem.stops {
        let windows = stop.windows.iter().take(1).copied().collect();
        let load = stop.load.iter().take(1).copied().collect();
        *stop = Stop { windows, load, service: stop.service, ..Stop::at(stop.at) };
    }
    problem
}

#[test]
fn a_stop_less_never_makes_the_best_plan_dearer() {
    for seed in 0..10 {
        let mut problem = tiny(seed);
        // Where a way over a third place is shorter than the given one, or fairness shares are reckoned anew, it may.
        problem.weights.fair_time = 0;
        problem.weights.fair_climbing = 0;
        if matches!(problem.ground, Ground::Matrix { .. }) {
            continue;
        }
        (problem.pairs, problem.together, problem.apart) = (vec![], vec![], vec![]);
        problem.carriers.iter_mut().for_each(|carrier| carrier.breaks.clear());
        let mut less = problem.clone();
        less.stops.pop();
        assert!(optimum(&less) <= optimum(&problem) + 3 * 600, "seed {seed}");
    }
}

#[test]
fn a_late_stop_leaves_everybody_else_where_they_are() {
    for quarter in &SET[..6] {
        let problem = quarter.problem();
        let mut before = planned(&problem, 1, 150).best();
        let late = before.tours[0].trips[0].visits[0].stop;
        before.tours[0].trips[0].visits.retain(|visit| visit.stop != late);
        before.unserved.push(late);
        let before = timed(&problem, &before.tours).unwrap();
        let after = add_late(&problem, &before, late).unwrap().unwrap();
        assert!(judge(&problem, &after.plan).accepted());
        let order = |plan: &Plan| -> Vec<Vec<u32>> {
            plan.tours
                .iter()
                .map(|tour| tour.orders().concat().into_iter().filter(|stop| *stop != late).collect())
                .collect()
        };
        let (mut old, mut new) = (order(&before), order(&after.plan));
        old.retain(|tour| !tour.is_empty());
        new.retain(|tour| !tour.is_empty());
        assert_eq!(old, new);
        assert!(after.plan.unserved.is_empty());
    }
}

#[test]
fn going_on_from_a_plan_never_makes_it_worse() {
    let problem = SET[3].problem();
    let first = planned(&problem, 1, 200);
    let mut again = Planner::resume(problem, &first.best(), 2).unwrap();
    assert_eq!(again.cost(), first.cost());
    again.spend(200);
    assert!(again.cost() <= first.cost());
}

#[test]
fn who_is_left_out_has_a_reason_for_each_carrier() {
    let mut problem = SET[1].problem();
    problem.stops[0].load = vec![25_000, 1];
    problem.stops[1].skills = 1 << 9;
    problem.stops[2].windows = vec![Window { open: Tenths::minutes(900), close: Tenths::minutes(930) }];
    problem.stops[3].load = vec![130_000, 1];
    let plan = planned(&problem, 1, 100).best();
    assert!(judge(&problem, &plan).accepted());
    let breaks = |stop: u32| match reasons(&problem, stop)[0] {
        Reason::Breaks { broken, .. } => Some(broken),
        Reason::Full { .. } => None,
    };
    let above = |stop: usize| matches!(problem.stops[stop].at, Spot::Floor { floor, .. } if floor > 1);
    assert_eq!(breaks(0), above(0).then_some(Broken::ClimbLoad));
    assert_eq!([breaks(1), breaks(2)], [Some(Broken::Skill), Some(Broken::OutsideHours)]);
    assert!(matches!(breaks(3), Some(Broken::TripLoad | Broken::ClimbLoad)));
    assert!([1, 2, 3].iter().all(|stop| plan.unserved.contains(stop)));
}

#[test]
fn ten_thousand_doors_at_one_place_are_planned_without_a_hang() {
    let mut problem = SET[0].problem();
    let door = problem.stops[0].clone();
    problem.stops = vec![Stop { windows: Vec::new(), service: Tenths::seconds(10), ..door }; 10_000];
    problem.carriers.iter_mut().for_each(|carrier| *carrier = Carrier { count: Some(9), ..Carrier::from(0) });
    let mut planner = Planner::new(problem, 1).unwrap();
    planner.improve(1, 0.0);
    planner.improve(2, 0.9);
    let plan = planner.best();
    assert!(plan.unserved.is_empty());
    assert!(judge(planner.problem(), &plan).accepted());
}

#[test]
fn thousands_of_stops_at_one_place_are_planned_without_a_hang() {
    let mut problem = plain(1, 1);
    problem.stops = vec![Stop::at(Spot::Place(0)); 2_600];
    problem.carriers[0].count = None;
    let whole = Problem { weights: Weights::default(), stops: problem.stops[..150].to_vec(), ..problem.clone() };
    for problem in [problem, whole] {
        let planner = planned(&problem, 1, 20);
        assert!(planner.best().unserved.is_empty());
    }
}
