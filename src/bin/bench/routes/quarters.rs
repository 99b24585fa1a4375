//! The engine on our own walk-up quarters, beside itself blind to stairs: times, ways, climbs, and how far a short budget is from
//! a long one.

use stairwell::solve::routes::problem::Problem;
use stairwell::solve::routes::quarter::{Quarter, SET, blind};
use stairwell::solve::routes::{Plan, Planner, check, timed};

use super::cpu::Clock;

/// Runs every quarter with doors up to a number, for so many seconds each.
pub fn run(seconds: f64, most_doors: u32) -> Result<(), String> {
    println!(
        "walk-up quarters: {seconds} s of this process's own time each; \"blind\" is the same engine without stairs"
    );
    println!(
        "{:<15} {:>6} {:>5} {:>9} {:>9} {:>9} {:>10} {:>9} {:>10} {:>9}  judge",
        "quarter", "doors", "left", "hours", "walked km", "climbed m", "blind h", "blind m", "climbed", "steps/s"
    );
    let (mut seen, mut unseen) = (0, 0);
    for quarter in SET.iter().filter(|quarter| quarter.doors <= most_doors) {
        let (ours, theirs) = one(quarter, seconds)?;
        seen += ours;
        unseen += theirs;
    }
    println!("climbed in all: {} m, blind {} m: {:.1} % less", seen / 10, unseen / 10, less(seen, unseen));
    Ok(())
}

/// Decimetres climbed with stairs and blind to them.
fn one(quarter: &Quarter, seconds: f64) -> Result<(i64, i64), String> {
    let problem = quarter.problem();
    let (plan, steps) = plan(problem.clone(), seconds)?;
    let verdict = check::judge(&problem, &plan);
    let (blind_plan, _) = self::plan(blind(&problem), seconds)?;
    let blind_plan = timed(&problem, &blind_plan.tours).map_err(|faults| format!("{faults:?}"))?;
    let (ours, theirs) = (verdict.figures.total(), check::judge(&problem, &blind_plan).figures.total());
    println!(
        "{:<15} {:>6} {:>5} {:>9.2} {:>9.2} {:>9} {:>10.2} {:>9} {:>9.1}% {:>9.0}  {}",
        quarter.name,
        quarter.doors,
        verdict.figures.unserved,
        ours.time.0 as f64 / 36_000.0,
        ours.walked.0 as f64 / 10_000.0,
        ours.climbed.0 / 10,
        theirs.time.0 as f64 / 36_000.0,
        theirs.climbed.0 / 10,
        -less(ours.climbed.0, theirs.climbed.0),
        steps,
        super::said(&verdict),
    );
    Ok((ours.climbed.0, theirs.climbed.0))
}

fn less(ours: i64, theirs: i64) -> f64 {
    100.0 * (1.0 - ours as f64 / theirs.max(1) as f64)
}

/// The plan after so many seconds, and steps a second.
fn plan(problem: Problem, seconds: f64) -> Result<(Plan, f64), String> {
    let clock = Clock::start();
    let mut planner = Planner::new(problem, 1).map_err(|faults| format!("{faults:?}"))?;
    let mut spent = clock.seconds();
    while spent < seconds {
        planner.improve(20, spent / seconds);
        spent = clock.seconds();
    }
    Ok((planner.best(), planner.tried() as f64 / spent))
}
