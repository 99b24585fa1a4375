//! Writes plans as CVRPLIB's solution files: a line of stops for each tour, 0 between trips, then the cost.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use stairwell::solve::routes::Plan;

use super::instances::Task;

/// Writes `NAME.sol` into a folder.
pub fn write(folder: &Path, task: &Task, cost: f64, plan: &Plan) -> Result<(), String> {
    let file = folder.join(format!("{}.sol", task.name));
    let said = |error: std::io::Error| format!("{}: {error}", file.display());
    fs::create_dir_all(folder).map_err(said)?;
    fs::write(&file, text(cost, plan).map_err(|error| error.to_string())?).map_err(said)
}

fn text(cost: f64, plan: &Plan) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    for (n, tour) in plan.tours.iter().enumerate() {
        // Stops are numbered from 1 in these files: 0 is the base.
        let trip = |stops: &Vec<u32>| stops.iter().map(|stop| (stop + 1).to_string()).collect::<Vec<_>>().join(" ");
        let trips: Vec<String> = tour.orders().iter().map(trip).collect();
        writeln!(text, "Route #{}: {}", n + 1, trips.join(" 0 "))?;
    }
    writeln!(text, "Cost {cost}")?;
    Ok(text)
}
