//! Where the page's program is cut: what carries one room's name lies in one file, fetched when it is first needed.
//!
//! The cuts stand here, in the one program that is cut, and not in the library: the workers link that too, and a cut's
//! function is kept in every program that could call it from outside.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::AnyView;
use stairwell::app::event::Work;
use stairwell::app::room::Room;
use stairwell::app::rooms as work;
use stairwell::app::route::Route;
use stairwell::browser::{self, meaning, written};
use stairwell::exchange::reading::FromReader;
use stairwell::solve::job::{FromSolver, ToSolver};
use stairwell::ui::{pages, stage};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What was fetched, or why not: no network and no copy kept, or files of another version.
type Fetched<T> = Result<T, SplitLoaderError>;

/// What the browser's side fetches.
pub fn of_browser() -> browser::Rooms {
    browser::Rooms {
        work: |room| match room {
            Room::Rota => coming(rota_work()),
            Room::Records => coming(records_work()),
            Room::Files => coming(files_work()),
            Room::Rounds => coming(rounds_work()),
            Room::Deliveries => coming(deliveries_work()),
        },
        solver_text: |word| flat(solver_text(Box::new(word))),
        solver_meaning: |text| flat(solver_meaning(text)),
        reader_meaning: |text| flat(reader_meaning(text)),
    }
}

/// What is seen in a room.
pub fn of_ui() -> stage::Rooms {
    stage::Rooms {
        fetch: |room| match room {
            Room::Rota => coming(fetch_rota()),
            Room::Records => coming(fetch_records()),
            Room::Files => coming(fetch_files()),
            Room::Rounds => coming(fetch_rounds()),
            Room::Deliveries => coming(fetch_deliveries()),
        },
        view: |room, route| match room {
            Room::Rota => coming(rota_view(route)),
            Room::Records => coming(records_view(route)),
            Room::Files => coming(files_view(route)),
            Room::Rounds => coming(rounds_view(route)),
            Room::Deliveries => coming(deliveries_view(route)),
        },
    }
}

/// One type for whatever comes; the reason why something did not come is in the browser's console already.
fn coming<T: 'static>(fetched: impl Future<Output = Fetched<T>> + 'static) -> Pin<Box<dyn Future<Output = Option<T>>>> {
    Box::pin(async { fetched.await.ok() })
}

fn flat<T: 'static>(fetched: impl Future<Output = Fetched<Option<T>>> + 'static) -> browser::Coming<T> {
    Box::pin(async { fetched.await.ok().flatten() })
}

#[wasm_split(rota, fallible, preload(fetch_rota))]
fn rota_view(route: Route) -> Fetched<AnyView> {
    Ok(pages::rota(route))
}

#[wasm_split(records, fallible, preload(fetch_records))]
fn records_view(route: Route) -> Fetched<AnyView> {
    Ok(pages::records(route))
}

#[wasm_split(files, fallible, preload(fetch_files))]
fn files_view(route: Route) -> Fetched<AnyView> {
    Ok(pages::files(route))
}

#[wasm_split(rounds, fallible, preload(fetch_rounds))]
fn rounds_view(route: Route) -> Fetched<AnyView> {
    Ok(pages::rounds(route))
}

#[wasm_split(deliveries, fallible, preload(fetch_deliveries))]
fn deliveries_view(route: Route) -> Fetched<AnyView> {
    Ok(pages::deliveries(route))
}

#[wasm_split(rota, fallible)]
fn rota_work() -> Fetched<Work> {
    Ok(work::ROTA)
}

#[wasm_split(records, fallible)]
fn records_work() -> Fetched<Work> {
    Ok(work::RECORDS)
}

#[wasm_split(files, fallible)]
fn files_work() -> Fetched<Work> {
    Ok(work::FILES)
}

#[wasm_split(rounds, fallible)]
fn rounds_work() -> Fetched<Work> {
    Ok(work::ROUNDS)
}

#[wasm_split(deliveries, fallible)]
fn deliveries_work() -> Fetched<Work> {
    Ok(work::DELIVERIES)
}

#[wasm_split(solver, fallible)]
fn solver_text(word: Box<ToSolver>) -> Fetched<Option<String>> {
    Ok(written(&*word))
}

#[wasm_split(solver, fallible)]
fn solver_meaning(text: String) -> Fetched<Option<Box<FromSolver>>> {
    Ok(meaning(&text).map(Box::new))
}

#[wasm_split(files, fallible)]
fn reader_meaning(text: String) -> Fetched<Option<Box<FromReader>>> {
    Ok(meaning(&text).map(Box::new))
}
