//! Statements about whole plans: over problems thrown by chance, and over tiny ones where everything can be tried.

use super::check::judge;
use super::planner::Planner;
use super::problem::{Problem, faults};
use super::trial::{Size, any};

fn planned(problem: &Problem, seed: u64, steps: u32) -> Planner {
    let mut planner = Planner::new(problem.clone(), seed).unwrap();
    planner.spend(steps);
    planner
}

#[test]
fn the_judge_accepts_every_plan() {
    for seed in 0..300 {
        let size =
            Size { stops: 1 + seed as usize % 40, carriers: 1 + seed as usize % 4, stairwells: seed as usize % 6 };
        let problem = any(seed, size);
        assert_eq!(faults(&problem), [], "seed {seed}");
        let planner = planned(&problem, seed, 150);
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
