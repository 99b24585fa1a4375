//! Reads VRPLIB files (CVRP, VRPTW, multi-trip with release times) as problems of ours.
//!
//! Lengths: X counts whole units, to the nearest; with windows a tenth of a unit counts, rounded down (the DIMACS challenge's
//! convention). Either becomes one decimetre, so that every cost is a whole number.

use std::collections::BTreeMap;

use stairwell::domain::site::Point;
use stairwell::solve::routes::Tenths;
use stairwell::solve::routes::problem::{Carrier, Ground, Pace, Problem, Rounding, Spot, Stop, Weights, Window};

/// An instance as read.
pub struct Instance {
    /// As a problem of ours.
    pub problem: Problem,
    /// How many of our units of length are one of its published costs.
    pub scale: f64,
}

/// What stands in a file: the head's entries and each section's rows of numbers.
struct Parts {
    head: BTreeMap<String, String>,
    sections: BTreeMap<String, Vec<Vec<f64>>>,
}

/// Reads an instance; says what is wrong with it otherwise.
pub fn read(text: &str) -> Result<Instance, String> {
    let parts = parts(text)?;
    let points = parts.column("NODE_COORD_SECTION", 1)?;
    let other = parts.column("NODE_COORD_SECTION", 2)?;
    let timed = parts.sections.contains_key("TIME_WINDOW_SECTION");
    let metres = if timed { 1.0 } else { 0.1 };
    let points: Vec<Point> = points.iter().zip(&other).map(|(x, y)| Point { x: x * metres, y: y * metres }).collect();
    let places = points.len();
    let mut stops: Vec<Stop> = (1..places as u32).map(|place| Stop::at(Spot::Place(place))).collect();
    let mut carrier = parts.carrier(places)?;
    let loads = parts.column("DEMAND_SECTION", 1)?;
    for (stop, load) in stops.iter_mut().zip(loads.iter().skip(1)) {
        stop.load = vec![*load as i64];
    }
    if timed {
        parts.times(&mut stops, &mut carrier)?;
    }
    let rounding = if timed { Rounding::Down } else { Rounding::Nearest };
    let problem = Problem {
        ground: Ground::Plane { points, rounding },
        stops,
        carriers: vec![carrier],
        weights: Weights::LENGTH_ONLY,
        ..Problem::default()
    };
    // The published costs of the multi-trip set are in tenths themselves.
    let in_tenths = timed && !parts.has_reloads();
    Ok(Instance { problem, scale: if in_tenths { 10.0 } else { 1.0 } })
}

fn parts(text: &str) -> Result<Parts, String> {
    let mut parts = Parts { head: BTreeMap::new(), sections: BTreeMap::new() };
    let mut section: Option<String> = None;
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        let first = line.split_whitespace().next().unwrap_or_default().trim_end_matches(':');
        if line.is_empty() || line == "EOF" {
            continue;
        } else if first.ends_with("_SECTION") {
            parts.sections.insert(first.to_owned(), Vec::new());
            section = Some(first.to_owned());
        } else if let Some(rows) = section.as_ref().and_then(|name| parts.sections.get_mut(name)) {
            let number = |word: &str| word.parse::<f64>().map_err(|_| format!("line {}: {word} is no number", n + 1));
            rows.push(line.split_whitespace().map(number).collect::<Result<_, _>>()?);
        } else {
            let (key, value) = line.split_once(':').ok_or_else(|| format!("line {}: no colon", n + 1))?;
            parts.head.insert(key.trim().to_owned(), value.trim().to_owned());
        }
    }
    Ok(parts)
}

impl Parts {
    fn column(&self, section: &str, column: usize) -> Result<Vec<f64>, String> {
        let rows = self.sections.get(section).ok_or_else(|| format!("no {section}"))?;
        rows.iter().map(|row| row.get(column).copied().ok_or_else(|| format!("{section}: a row too short"))).collect()
    }

    fn number(&self, key: &str) -> Result<Option<f64>, String> {
        let read = |text: &String| text.parse::<f64>().map_err(|_| format!("{key}: {text} is no number"));
        self.head.get(key).map(read).transpose()
    }

    fn has_reloads(&self) -> bool {
        self.sections.contains_key("VEHICLES_RELOAD_DEPOT_SECTION")
    }

    fn carrier(&self, places: usize) -> Result<Carrier, String> {
        let capacity = self.number("CAPACITY")?.ok_or("no CAPACITY")?;
        let count = self.number("VEHICLES")?.map(|count| count as u32);
        let trips = if self.has_reloads() { places as u32 } else { 1 };
        Ok(Carrier {
            count,
            most_trips: trips,
            capacity: vec![capacity as i64],
            pace: Pace { flat: 1_000, up: 0, up_loaded: 0, down: 0 },
            ..Carrier::from(0)
        })
    }

    /// Windows, services and releases, in tenths of the file's unit.
    fn times(&self, stops: &mut [Stop], carrier: &mut Carrier) -> Result<(), String> {
        let tenths = |time: &f64| Tenths((time * 10.0).round() as i64);
        let opens = self.column("TIME_WINDOW_SECTION", 1)?;
        let closes = self.column("TIME_WINDOW_SECTION", 2)?;
        let services = match self.sections.contains_key("SERVICE_TIME_SECTION") {
            true => self.column("SERVICE_TIME_SECTION", 1)?,
            false => vec![self.number("SERVICE_TIME")?.unwrap_or(0.0); opens.len()],
        };
        let releases = match self.sections.contains_key("RELEASE_TIME_SECTION") {
            true => self.column("RELEASE_TIME_SECTION", 1)?,
            false => vec![0.0; opens.len()],
        };
        let windows: Vec<Window> = opens
            .iter()
            .zip(&closes)
            .map(|(open, close)| Window { open: tenths(open), close: tenths(close) })
            .collect();
        carrier.hours = *windows.first().ok_or("no windows")?;
        for (n, stop) in stops.iter_mut().enumerate() {
            stop.windows = windows.get(n + 1).copied().into_iter().collect();
            stop.service = services.get(n + 1).map(tenths).unwrap_or_default();
            stop.release = releases.get(n + 1).map(tenths).unwrap_or_default();
        }
        Ok(())
    }
}
