//! The same benchmark through the page's own solver worker: what a browser is to ask it, and the table of what it answered.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::{Run, checker, read, table, tell, translate};
use stairwell::solve::roster_work::{FromRostering, ToRostering};

/// One answer of the worker, with what it was asked, as the browser's harness writes it down.
#[derive(Deserialize)]
struct Heard {
    /// The instance's file.
    file: String,
    seed: u64,
    answer: FromRostering,
}

/// What to post to the worker so that it plans an instance, as text.
pub fn ask(file: &Path, seed: u64, seconds: f64) -> Result<String, String> {
    let roster = translate::roster_of(&read(file)?);
    let asked = ToRostering::Roster { roster, seed, budget_ms: (seconds * 1e3) as u32 };
    serde_json::to_string(&asked).map_err(|error| error.to_string())
}

/// Re-scores what the worker answered and prints the table.
pub fn told(answers: &Path, out: Option<&Path>) -> Result<(), String> {
    let text = fs::read_to_string(answers).map_err(|error| format!("{}: {error}", answers.display()))?;
    let heard: Vec<Heard> = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", answers.display()))?;
    let mut files: BTreeMap<(usize, String), Vec<Heard>> = BTreeMap::new();
    for one in heard {
        files.entry((one.file.len(), one.file.clone())).or_default().push(one);
    }
    println!("{}", table::head("in the browser's solver worker, seconds by its clock"));
    for ((_, file), heard) in files {
        let instance = read(Path::new(&file))?;
        let runs: Result<Vec<Run>, String> = heard.into_iter().map(|one| run(&instance, one)).collect();
        tell(&instance, Path::new(&file).parent(), runs?, out)?;
    }
    Ok(())
}

fn run(instance: &super::Instance, heard: Heard) -> Result<Run, String> {
    let FromRostering::Rostered { cells, elapsed_ms, moves, .. } = heard.answer else {
        return Err(format!("{}: the worker refused it: {:?}", heard.file, heard.answer));
    };
    let roster = translate::rows_of(instance, &cells);
    let (score, breaches) = checker::check(instance, &roster);
    Ok(Run { seed: heard.seed, roster, score, breaches, seconds: f64::from(elapsed_ms) / 1e3, moves })
}
