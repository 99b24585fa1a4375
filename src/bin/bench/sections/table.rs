//! The table that a benchmark prints, and the best values known.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::path::Path;

use super::Run;

/// A small instance for the tests of this folder.
#[cfg(test)]
pub const SMALL: &str = "SECTION_HORIZON
14
SECTION_SHIFTS
E,480,
L,480,E
SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, …
A,E=14|L=14,4320,960,5,2,2,1
B,E=14|L=3,4320,960,5,2,2,1
SECTION_DAYS_OFF
B,5
SECTION_SHIFT_ON_REQUESTS
A,2,E,3
SECTION_SHIFT_OFF_REQUESTS
B,3,L,2
SECTION_COVER
0,E,2,100,1
1,E,1,100,1
";

/// One instance's line.
pub struct Row {
    name: String,
    score: i64,
    feasible: bool,
    gap: Option<f64>,
    known: Option<i64>,
    seconds: f64,
    moves_per_second: f64,
    all: Vec<String>,
}

impl Row {
    /// The line of the median search.
    pub fn of(name: &str, runs: &[Run], median: &Run, known: Option<i64>) -> Self {
        let told = |run: &Run| match run.breaches.len() {
            0 => format!("{}: {}", run.seed, run.score),
            broken => format!("{}: {} with {broken} rules broken, {}", run.seed, run.score, run.breaches[0]),
        };
        let score = median.score;
        Self {
            name: name.into(),
            score,
            feasible: median.breaches.is_empty(),
            gap: known.map(|known| 100.0 * (score - known) as f64 / known as f64),
            known,
            seconds: median.seconds,
            moves_per_second: median.moves as f64 / median.seconds.max(1e-9),
            all: runs.iter().map(told).collect(),
        }
    }
}

impl Display for Row {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        let known = self.known.map_or("–".into(), |known| known.to_string());
        let gap = self.gap.map_or("–".into(), |gap| format!("{gap:.2}"));
        let score = if self.feasible { self.score.to_string() } else { format!("({})", self.score) };
        let (name, seconds, moves) = (&self.name, self.seconds, self.moves_per_second / 1e6);
        write!(to, "{name:<12} {score:>8} {known:>8} {gap:>7} {seconds:>7.1} {moves:>9.2}  {}", self.all.join("; "))
    }
}

/// The words above the table; `how` says what was spent.
pub fn head(how: &str) -> String {
    let title = format!("rota: {how}, median of the seeds; in brackets: rules are broken");
    let columns = format!(
        "{:<12} {:>8} {:>8} {:>7} {:>7} {:>9}  every seed",
        "instance", "score", "best", "gap %", "CPU s", "M moves/s"
    );
    format!("{title}\n{columns}")
}

/// The upper bounds of `best_known.csv`, where the folder has one: name, lower, upper, …
pub fn best_known(folder: &Path) -> BTreeMap<String, i64> {
    let text = std::fs::read_to_string(folder.join("best_known.csv")).unwrap_or_default();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        Some((cells.first()?.to_string(), cells.get(2)?.trim().parse().ok()?))
    };
    text.lines().filter_map(row).collect()
}
