//! How good the routing engine's plans are, and how fast: every instance of a folder, several seeds, in seconds of this
//! process's own time on a core.

pub mod cpu;
mod instances;
pub mod quarters;
mod solution;
mod vrplib;

use std::path::{Path, PathBuf};

use stairwell::solve::routes::{Plan, Planner, check};

use cpu::Clock;
use instances::{Task, tasks};

/// Steps between two looks at the clock.
const SLICE: u32 = 100;

/// What is asked for.
pub struct Ask {
    /// The folder with the instances.
    pub folder: PathBuf,
    /// The budget of each run.
    pub seconds: f64,
    /// The seeds.
    pub seeds: Vec<u64>,
    /// Where to write the plans; nowhere if `None`.
    pub out: Option<PathBuf>,
}

/// One run's outcome.
struct Run {
    cost: f64,
    gap: Option<f64>,
    plan: Plan,
}

/// Runs every instance with every seed, and prints what comes of it.
pub fn run(ask: &Ask) -> Result<(), String> {
    if !ask.folder.is_dir() {
        println!("routes: {} is not there; skipped", ask.folder.display());
        return Ok(());
    }
    println!("routes: {} s of this process's own time each, seeds {:?}", ask.seconds, ask.seeds);
    println!(
        "{:<16} {:>6} {:>5} {:>12} {:>12} {:>7} {:>7} {:>9}  judge",
        "instance", "n", "seed", "cost", "best known", "gap %", "s", "steps/s"
    );
    let mut medians = Vec::new();
    for task in tasks(&ask.folder)? {
        let mut runs: Vec<Run> =
            ask.seeds.iter().map(|seed| one(&task, *seed, ask.seconds)).collect::<Result<_, _>>()?;
        runs.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        // The middle one of several seeds; of two the worse.
        let Some(middle) = runs.get(runs.len() / 2) else { continue };
        medians.extend(middle.gap);
        if let Some(out) = &ask.out {
            solution::write(out, &task, middle.cost, &middle.plan)?;
        }
    }
    if !medians.is_empty() {
        let mean = medians.iter().sum::<f64>() / medians.len() as f64;
        println!("mean of the medians over {} instances: {mean:.3} %", medians.len());
    }
    Ok(())
}

fn one(task: &Task, seed: u64, seconds: f64) -> Result<Run, String> {
    let clock = Clock::start();
    let mut planner =
        Planner::new(task.problem.clone(), seed).map_err(|faults| format!("{}: {faults:?}", task.name))?;
    let mut spent = clock.seconds();
    while spent < seconds {
        planner.improve(SLICE, spent / seconds);
        spent = clock.seconds();
    }
    let plan = planner.best();
    let verdict = check::judge(&task.problem, &plan);
    let cost = verdict.figures.total().walked.0 as f64 / task.scale;
    let gap = task.best_known.map(|best| 100.0 * (cost / best - 1.0));
    println!(
        "{:<16} {:>6} {seed:>5} {cost:>12.1} {:>12} {:>7} {spent:>7.2} {:>9.0}  {}",
        task.name,
        task.problem.stops.len(),
        task.best_known.map_or("-".to_owned(), |best| format!("{best:.1}")),
        gap.map_or("-".to_owned(), |gap| format!("{gap:.3}")),
        planner.tried() as f64 / spent,
        said(&verdict),
    );
    Ok(Run { cost, gap, plan })
}

fn said(verdict: &check::Verdict) -> String {
    match verdict.accepted() {
        true if verdict.figures.unserved == 0 => "accepts".to_owned(),
        true => format!("accepts, {} left out", verdict.figures.unserved),
        false => format!("REFUSES {:?}", verdict.breaches.first()),
    }
}

/// The words of the command line: folder, seconds, seeds with commas, folder for the plans.
pub fn ask(words: &[String]) -> Result<Ask, String> {
    let word = |n: usize, otherwise: &'static str| words.get(n).map_or(otherwise, String::as_str);
    let seconds = word(1, "10").parse::<f64>().map_err(|error| format!("{}: {error}", word(1, "")))?;
    let seed = |text: &str| text.trim().parse::<u64>().map_err(|error| format!("{text}: {error}"));
    let seeds = word(2, "1").split(',').map(seed).collect::<Result<_, _>>()?;
    let out = Some(word(3, "")).filter(|out| !out.is_empty()).map(|out| Path::new(out).to_owned());
    Ok(Ask { folder: Path::new(word(0, "")).to_owned(), seconds: seconds.max(0.01), seeds, out })
}

/// Writes every instance of a folder as `NAME.json` for a runner that cannot read VRPLIB, such as the browser's.
pub fn write_json(folder: &Path, out: &Path) -> Result<(), String> {
    if !folder.is_dir() {
        println!("routes: {} is not there; skipped", folder.display());
        return Ok(());
    }
    for task in tasks(folder)? {
        let file = out.join(format!("{}.json", task.name));
        let text = serde_json::json!({
            "name": task.name,
            "scale": task.scale,
            "best_known": task.best_known,
            "problem": task.problem,
        });
        std::fs::write(&file, text.to_string()).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}
