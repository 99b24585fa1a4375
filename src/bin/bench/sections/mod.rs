//! The public shift-scheduling instances of Curtois and Qu (2014): read, planned, re-scored by a checker that knows nothing
//! of the engine, and told as a table.

mod checker;
mod clock;
mod instance;
mod table;
mod translate;

use std::fs;
use std::path::{Path, PathBuf};

use instance::Instance;
use stairwell::solve::rota::roster::Rostering;
use table::{Row, best_known};

/// Moves between two looks at the clock.
const SLICE: u32 = 10_000;

/// One search's end.
struct Run {
    seed: u64,
    roster: Vec<Vec<Option<usize>>>,
    score: i64,
    breaches: Vec<String>,
    seconds: f64,
    moves: u64,
}

/// Plans every instance of a folder for so many CPU seconds with each seed, prints the table, and writes the rosters if
/// a folder for them is given. A folder that is not there is said and skipped.
pub fn run(folder: &Path, seconds: f64, seeds: &[u64], out: Option<&Path>) -> Result<(), String> {
    if !folder.is_dir() {
        println!("rota: no folder {}, skipped", folder.display());
        return Ok(());
    }
    let known = best_known(folder);
    println!("{}", table::head(seconds, seeds));
    for file in instances(folder)? {
        let instance = read(&file)?;
        let mut runs = Vec::with_capacity(seeds.len());
        for seed in seeds {
            runs.push(plan(&instance, *seed, seconds)?);
        }
        runs.sort_by_key(|run| (!run.breaches.is_empty(), run.score));
        let median = &runs[(runs.len() - 1) / 2];
        println!("{}", Row::of(&instance.name, &runs, median, known.get(&instance.name).copied()));
        if let Some(out) = out {
            write(out, &instance, &runs, median)?;
        }
    }
    Ok(())
}

/// The `.txt` files of a folder, `Instance9` before `Instance10`.
fn instances(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|end| end == "txt") {
            files.push(path);
        }
    }
    files.sort_by_key(|path| (path.as_os_str().len(), path.clone()));
    Ok(files)
}

fn read(file: &Path) -> Result<Instance, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Instance::read(&name, &text).map_err(|fault| format!("{}: {fault}", file.display()))
}

fn plan(instance: &Instance, seed: u64, seconds: f64) -> Result<Run, String> {
    let began = clock::cpu_seconds();
    let roster = translate::roster_of(instance);
    let mut search = Rostering::new(&roster, seed).map_err(|fault| format!("{}: {fault:?}", instance.name))?;
    let mut spent = 0.0;
    while spent < seconds {
        search.improve(SLICE, spent / seconds);
        spent = clock::cpu_seconds() - began;
    }
    let roster = translate::rows_of(instance, search.best());
    let (score, breaches) = checker::check(instance, &roster);
    Ok(Run { seed, roster, score, breaches, seconds: spent, moves: search.tried() })
}

/// Writes the median search's roster as `NAME.roster` and each as `NAME.seedN.roster`.
fn write(out: &Path, instance: &Instance, runs: &[Run], median: &Run) -> Result<(), String> {
    let save = |name: String, run: &Run| {
        let file = out.join(name);
        fs::write(&file, translate::text_of(instance, &run.roster))
            .map_err(|error| format!("{}: {error}", file.display()))
    };
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    for run in runs {
        save(format!("{}.seed{}.roster", instance.name, run.seed), run)?;
    }
    save(format!("{}.roster", instance.name), median)
}
