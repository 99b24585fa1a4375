//! The instances of a folder: VRPLIB files with their best-known costs beside them.

use std::fs;
use std::path::Path;

use stairwell::solve::routes::problem::Problem;

use super::vrplib;

/// An instance to be solved.
pub struct Task {
    /// The file's name without its ending.
    pub name: String,
    /// As a problem of ours.
    pub problem: Problem,
    /// How many decimetres one unit of the published cost is.
    pub scale: f64,
    /// The best cost known.
    pub best_known: Option<f64>,
}

/// Every `.vrp` file of a folder, by size, then by name.
pub fn tasks(folder: &Path) -> Result<Vec<Task>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut tasks = Vec::new();
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        if path.extension().is_some_and(|ending| ending == "vrp") {
            tasks.push(task(&path)?);
        }
    }
    tasks.sort_by(|a, b| (a.problem.stops.len(), &a.name).cmp(&(b.problem.stops.len(), &b.name)));
    Ok(tasks)
}

fn task(path: &Path) -> Result<Task, String> {
    let said = |error: String| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| said(error.to_string()))?;
    let instance = vrplib::read(&text).map_err(said)?;
    let best_known = fs::read_to_string(path.with_extension("sol")).ok().and_then(|text| cost(&text));
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Task { name, problem: instance.problem, scale: instance.scale, best_known })
}

/// The line "Cost 27591" or "Cost: 27591" of a solution file.
fn cost(text: &str) -> Option<f64> {
    let line = text.lines().find(|line| line.to_lowercase().starts_with("cost"))?;
    line.split([' ', ':']).next_back()?.trim().parse().ok()
}
