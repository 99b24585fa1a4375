//! The native benchmark runner: prints what it measures on this machine.
//!
//! `bench` measures everything that needs no files of others; `bench store`; `bench chat
//! [FOLDER]`; `bench rota [FOLDER [SECONDS [SEEDS]]]`, by
//! default tests/data, 1 s, 3 seeds; `bench sections FOLDER [SECONDS [SEEDS [OUT]]]` plans public rosters and `bench routes
//! FOLDER [SECONDS [SEEDS [OUT]]]` public routing instances: 10 CPU seconds each, seeds 1,2,3, plans into OUT. What a
//! browser is asked and what it answered: `bench sections ask FILE SEED SECONDS`, `bench sections told ANSWERS [OUT]`.
//! `bench sections year [SECONDS]` plans made-up rosters that grow to a year for 150 people.
//! `bench quarters [SECONDS [DOORS]]` routes our own walk-up quarters up to so many doors; `bench rounds SITE.csv [TEAMS
//! [SECONDS,SECONDS…]]` plans a round of every door of a site.

#[path = "bench/chat.rs"]
mod chat;
#[path = "bench/rota.rs"]
mod rota;
#[path = "bench/rounds.rs"]
mod rounds;
#[path = "bench/routes/mod.rs"]
mod routes;
#[path = "bench/sections/mod.rs"]
mod sections;
#[path = "bench/store.rs"]
mod store;

use std::path::Path;

fn main() -> Result<(), String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let word = |n: usize, otherwise: &'static str| words.get(n).map_or(otherwise, String::as_str).to_owned();
    let what = word(0, "all");
    if what == "all" || what == "store" {
        store::run().map_err(|problem| format!("{problem:?}"))?;
    }
    if what == "all" || what == "chat" {
        chat::run(Path::new(&word(1, "tests/data")))?;
    }
    let number = |text: String| text.parse::<f64>().map_err(|error| format!("{text}: {error}"));
    if what == "sections" {
        sections::command(&words[1..])?;
    }
    if what == "all" || what == "rota" {
        let (seconds, seeds) = (number(word(2, "1"))?, number(word(3, "3"))?);
        rota::run(Path::new(&word(1, "tests/data")), seconds.max(0.01), seeds as u64)?;
    }
    if what == "quarters" {
        routes::quarters::run(number(word(1, "2"))?, number(word(2, "1000"))? as u32)?;
    }
    if what == "rounds" {
        let budgets =
            word(3, "1,3,60").split(',').map(|text| number(text.to_owned())).collect::<Result<Vec<_>, _>>()?;
        rounds::run(Path::new(&word(1, "")), number(word(2, "6"))? as usize, &budgets)?;
    }
    if what == "rounds-json" {
        rounds::write_json(
            Path::new(&word(1, "")),
            number(word(2, "6"))? as usize,
            Path::new(&word(3, "target/round.json")),
        )?;
    }
    if what == "routes-json" {
        routes::write_json(Path::new(&word(1, "")), Path::new(&word(2, "target/routes")))?;
    }
    if what == "routes" {
        routes::run(&routes::ask(&words[1..])?)?;
    }
    Ok(())
}
