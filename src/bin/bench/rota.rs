//! How good a week's rota the planner finds, and how fast: people.csv and posts.csv of a folder, several seeds.

use std::fs;
use std::path::Path;
use std::time::Instant;

use stairwell::domain::people::{DatedAvailability, PersonId};
use stairwell::domain::rota::Duty;
use stairwell::domain::time::{Date, Week, Zone};
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::reading::{Decode, Drafts, Reading, ToReader, read};
use stairwell::solve::rota::repair::mend;
use stairwell::solve::rota::{Plan, Planner, Problem, arithmetic, check};

use super::sections::clock::cpu_seconds;

/// The files here are UTF-8; nothing else is decoded.
struct Utf8Only;

impl Decode for Utf8Only {
    fn gb18030(&self, _: &[u8]) -> Option<String> {
        None
    }
}

/// Plans the week of the files' posts for so many seconds with each of so many seeds, and prints what comes of it.
pub fn run(folder: &Path, seconds: f64, seeds: u64) -> Result<(), String> {
    let people = drafts(&folder.join("people.csv"))?;
    let posts = drafts(&folder.join("posts.csv"))?;
    let workspace = Workspace {
        people: people.people.into_iter().map(|person| (person.id.clone(), person)).collect(),
        posts: posts.posts.into_iter().map(|post| (post.id.clone(), post)).collect(),
        ..Workspace::default()
    };
    // The week of our own data; its zone never changes.
    let (week, zone) = (Week::of(Date::constant(2020, 3, 2)), Zone::fixed("Asia/Shanghai", 8 * 3600));
    let began = Instant::now();
    let count = arithmetic(&workspace, week, &zone);
    println!(
        "rota: {} people, {} heads; {:.0} h needed, {:.0} h there; surely open {} (counted in {:.1} ms)",
        count.people,
        count.heads_needed,
        count.needed.as_hours(),
        count.available.as_hours(),
        count.surely_open,
        began.elapsed().as_secs_f64() * 1e3,
    );
    let problem = Problem::of(&workspace, week, &zone);
    for seed in 1..=seeds {
        plan(&workspace, week, &zone, &problem, seed, seconds);
    }
    Ok(())
}

fn plan(workspace: &Workspace, week: Week, zone: &Zone, problem: &Problem, seed: u64, seconds: f64) {
    let began = cpu_seconds();
    let mut planner = Planner::new(problem.clone(), seed);
    let mut spent = 0.0;
    while spent < seconds {
        planner.improve(500, spent / seconds);
        spent = cpu_seconds() - began;
    }
    let score = planner.score();
    let verdict = check::judge(workspace, week, zone, &planner.best().duties(problem));
    let rules: Vec<String> = score.by_rule.iter().map(|(rule, cost)| format!("{} {cost}", rule.code())).collect();
    println!(
        "  seed {seed}: open heads {}, broken {}, points {} ({}); judge {}; {:.2} M moves/s",
        planner.open_heads(),
        score.broken,
        score.unfair,
        rules.join(", "),
        if verdict.accepted() { "accepts" } else { "REFUSES" },
        planner.tried() as f64 / spent / 1e6,
    );
    mend_one_absence(workspace, week, zone, &planner.best().duties(problem));
}

/// How long it takes to mend the plan when whoever has most duties falls ill on Tuesday, and what comes of it.
fn mend_one_absence(workspace: &Workspace, week: Week, zone: &Zone, duties: &[Duty]) {
    let Some(tuesday) = week.days().nth(1) else { return };
    let of = |person: &PersonId| duties.iter().filter(|duty| duty.person == *person && duty.day >= tuesday).count();
    let Some(ill) = workspace.people.keys().max_by_key(|person| of(person)) else { return };
    let mut after = workspace.clone();
    let away = DatedAvailability { first: tuesday, last: week.plus(1).monday(), windows: vec![] };
    after.people.entry(ill.clone()).and_modify(|person| person.availability.dated.push(away));
    let problem = Problem::of(&after, week, zone);
    let published = Plan::of(&problem, duties);
    let began = cpu_seconds();
    let ways = mend(&problem, &published, 1);
    let told: Vec<String> =
        ways.iter().map(|way| format!("{} changes, {} missing", way.changes.len(), way.score.uncovered)).collect();
    println!(
        "    one with {} duties ill from Tuesday: mended in {:.0} ms; {}",
        of(ill),
        (cpu_seconds() - began) * 1e3,
        told.join("; ")
    );
}

/// The records of a table.
pub fn drafts(file: &Path) -> Result<Drafts, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let today = Date::constant(2020, 3, 1);
    let name = file.display().to_string();
    let ask = ToReader::Read { file_name: name, kind: None, mapping: None, sheet: None, today };
    match read(&ask, &bytes, &Utf8Only) {
        Ok(Reading::Table(table)) => Ok(table.drafts),
        other => Err(format!("{}: {other:?}", file.display())),
    }
}
