//! How soon a round of a whole community is planned well: every door of a site.csv, so many teams, several budgets.

use std::path::Path;

use stairwell::domain::people::DayWindow;
use stairwell::domain::site::{PlaceKind, Point};
use stairwell::exchange::reading::Drafts;
use stairwell::solve::rounds::{Round, RoundPlan, RoundPlanner, Team, gather};

use super::rota::drafts;
use super::routes::cpu::Clock;

/// How long a visit takes, in seconds: temperature, needs, a look.
const VISIT: u32 = 120;
/// When the teams go, in minutes from midnight.
const HOURS: DayWindow = DayWindow { from: 8 * 60, to: 18 * 60 };
/// Steps between two looks at the clock.
const SLICE: u32 = 20;

/// Plans the round of all doors with so many teams within each budget of seconds, and prints what comes of it.
pub fn run(site: &Path, teams: usize, budgets: &[f64]) -> Result<(), String> {
    if !site.is_file() {
        println!("rounds: {} is not there; skipped", site.display());
        return Ok(());
    }
    let round = round(&drafts(site)?, teams);
    println!(
        "rounds: {} doors on {} stairwells, {teams} teams, {VISIT} s a door; seconds are this process's own time on a core",
        round.calls.len(),
        round.stairs.len()
    );
    println!(
        "{:<10} {:>9} {:>9} {:>10} {:>9} {:>7} {:>6} {:>15} {:>13} {:>5} {:>9}",
        "budget",
        "cost",
        "minutes",
        "climbed m",
        "walked m",
        "climbs",
        "split",
        "team minutes",
        "team metres",
        "left",
        "steps/s"
    );
    let clock = Clock::start();
    let first = planner(&round)?;
    let (seconds, plan) = (clock.seconds(), first.best(false));
    print(&format!("first {seconds:.2}"), &round, &plan, 0.0);
    for budget in budgets {
        let clock = Clock::start();
        let mut planner = planner(&round)?;
        let mut spent = clock.seconds();
        while spent < *budget {
            planner.improve(SLICE, spent / budget);
            spent = clock.seconds();
        }
        print(&format!("{budget} s"), &round, &planner.best(true), planner.tried() as f64 / spent);
    }
    Ok(())
}

/// Writes the round of all doors with so many teams as JSON, for whoever plans it elsewhere.
pub fn write_json(site: &Path, teams: usize, to: &Path) -> Result<(), String> {
    if !site.is_file() {
        println!("rounds: {} is not there; skipped", site.display());
        return Ok(());
    }
    let text = serde_json::to_string(&round(&drafts(site)?, teams)).map_err(|error| error.to_string())?;
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    std::fs::write(to, text).map_err(|error| format!("{}: {error}", to.display()))
}

fn planner(round: &Round) -> Result<RoundPlanner, String> {
    RoundPlanner::new(round.clone(), 1).map_err(|faults| format!("{faults:?}"))
}

/// Every door of the site, from the service centre or, without one, the first place of all.
fn round(site: &Drafts, teams: usize) -> Round {
    let centre = site.places.iter().find(|place| place.kind == PlaceKind::Centre).or(site.places.first());
    let base = centre.and_then(|place| place.at).unwrap_or(Point::default());
    let all = gather(&site.stairwells, base, |_, _| Some((VISIT, Vec::new())));
    Round { teams: vec![Team::within(HOURS); teams], ..all }
}

fn print(what: &str, round: &Round, plan: &RoundPlan, steps: f64) {
    let sum = |figure: &dyn Fn(&stairwell::solve::rounds::TeamDay) -> i64| plan.teams.iter().map(figure).sum::<i64>();
    let ((longest, shortest), (most, least)) = (plan.times(), plan.climbs());
    let minutes = |tenths: i64| tenths as f64 / 600.0;
    println!(
        "{what:<10} {:>9.0} {:>9.1} {:>10} {:>9} {:>7} {:>6} {:>7.1}–{:<7.1} {:>6}–{:<6} {:>5} {steps:>9.0}",
        plan.cost as f64 / 1_000.0,
        minutes(sum(&|day| day.figures.time.0)),
        sum(&|day| day.figures.climbed.0) / 10,
        sum(&|day| day.figures.walked.0) / 10,
        sum(&|day| day.climbs.len() as i64),
        split(round, plan),
        minutes(shortest.0),
        minutes(longest.0),
        least.0 / 10,
        most.0 / 10,
        plan.left_out.len(),
    );
}

/// How many stairwells more than one team climbs.
fn split(round: &Round, plan: &RoundPlan) -> usize {
    let teams_on =
        |stair: u32| plan.teams.iter().filter(|day| day.climbs.iter().any(|climb| climb.stair == stair)).count();
    (0..round.stairs.len() as u32).filter(|stair| teams_on(*stair) > 1).count()
}
