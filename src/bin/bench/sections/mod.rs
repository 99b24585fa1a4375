//! The public shift-scheduling instances of Curtois and Qu (2014): read, planned, re-scored by a checker that knows nothing
//! of the engine, and told as a table.

mod browser;
mod checker;
pub mod clock;
mod instance;
mod table;
mod translate;
pub mod year;

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

/// Does what the command line asks: `FOLDER [SECONDS [SEEDS [OUT]]]`, `ask FILE SEED SECONDS`, `told ANSWERS [OUT]` or `year [SECONDS]`.
pub fn command(words: &[String]) -> Result<(), String> {
    let word = |n: usize, otherwise: &'static str| words.get(n).map_or(otherwise, String::as_str);
    let out = |n: usize| words.get(n).filter(|word| !word.is_empty()).map(Path::new);
    let number = |text: &str| text.parse::<f64>().map_err(|error| format!("{text}: {error}"));
    match word(0, "") {
        "ask" => {
            let seed = word(2, "1").parse().map_err(|error| format!("seed: {error}"))?;
            println!("{}", browser::ask(Path::new(word(1, "")), seed, number(word(3, "10"))?)?);
            Ok(())
        }
        "year" => year::run(number(word(1, "10"))?.max(0.01)),
        "told" => browser::told(Path::new(word(1, "")), out(2)),
        folder => {
            let seeds: Result<Vec<u64>, _> = word(2, "1,2,3").split(',').map(str::parse).collect();
            let seeds = seeds.map_err(|error| format!("seeds: {error}"))?;
            run(Path::new(folder), number(word(1, "10"))?.max(0.01), &seeds, out(3))
        }
    }
}

/// Plans every instance of a folder for so many CPU seconds with each seed, prints the table, and writes the rosters if
/// a folder for them is given. A folder that is not there, or a file that cannot be read, is said and skipped.
fn run(folder: &Path, seconds: f64, seeds: &[u64], out: Option<&Path>) -> Result<(), String> {
    if !folder.is_dir() {
        println!("rota: no folder {}, skipped", folder.display());
        return Ok(());
    }
    println!("{}", table::head(&format!("{seconds} CPU seconds, one thread")));
    for file in instances(folder)? {
        let instance = match read(&file) {
            Ok(instance) => instance,
            Err(fault) => {
                println!("{fault}; skipped");
                continue;
            }
        };
        let mut runs = Vec::with_capacity(seeds.len());
        for seed in seeds {
            runs.push(plan(&instance, *seed, seconds)?);
        }
        tell(&instance, Some(folder), runs, out)?;
    }
    Ok(())
}

/// Prints an instance's line, and writes its rosters if there is a folder for them.
fn tell(instance: &Instance, folder: Option<&Path>, mut runs: Vec<Run>, out: Option<&Path>) -> Result<(), String> {
    runs.sort_by_key(|run| (!run.breaches.is_empty(), run.score));
    let Some(median) = runs.get(runs.len().saturating_sub(1) / 2) else { return Ok(()) };
    let known = folder.and_then(|folder| best_known(folder).get(&instance.name).copied());
    println!("{}", Row::of(&instance.name, &runs, median, known));
    match out {
        Some(out) => write(out, instance, &runs, median),
        None => Ok(()),
    }
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
