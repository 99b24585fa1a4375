//! The list of buildings, grid by grid, with the doors in all.

use crate::domain::order;
use crate::domain::order::sort_by_key;
use std::collections::BTreeSet;

use leptos::prelude::*;

use super::add_building::AddBuilding;
use super::in_bulk::InBulk;
use super::plan::Plan;
use crate::app::App;
use crate::app::route::Route;
use crate::domain::site::{Building, BuildingId, Stairwell};
use crate::domain::workspace::Workspace;
use crate::ui::parts::{Choice, List, Row};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, site, times};

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: BuildingId,
    name: String,
    grid: String,
    detail: String,
}

impl Line {
    fn of(l: Language, workspace: &Workspace, building: &Building) -> Self {
        let stairwells = workspace.stairwells_of(&building.id);
        let doors = count::doors(l, stairwells.iter().map(|s| s.door_count()).sum());
        let detail = if stairwells.iter().any(|s| s.is_house()) {
            site::house_line(l, doors)
        } else {
            site::building_line(l, count::stairwells(l, stairwells.len()), doors)
        };
        Self {
            id: building.id.clone(),
            name: names::building(l, &building.number),
            grid: building.grid.clone(),
            detail,
        }
    }
}

fn lines(l: Language, app: &App) -> Vec<Line> {
    let workspace = app.workspace();
    workspace.buildings_in_order().into_iter().map(|building| Line::of(l, workspace, building)).collect()
}

/// The grids that occur, numbers as numbers; the empty one is no grid.
fn grids(lines: &[Line]) -> Vec<String> {
    let grids: BTreeSet<&String> = order::set(lines.iter().map(|line| &line.grid).filter(|grid| !grid.is_empty()));
    let mut grids: Vec<String> = grids.into_iter().cloned().collect();
    sort_by_key(&mut grids, |grid| grid.parse::<u32>().unwrap_or(u32::MAX));
    grids
}

/// What the whole site comes to.
fn sum(l: Language, app: &App) -> String {
    let workspace = app.workspace();
    let walk_ups = workspace.stairwells.values().filter(|s: &&Stairwell| !s.is_house()).count();
    let doors = times::grouped(i64::try_from(workspace.door_count()).unwrap_or(i64::MAX));
    let buildings = count::buildings(l, workspace.buildings.len());
    site::sum(l, buildings, count::stairwells(l, walk_ups), doors)
}

/// The list, with the grid to look at, the sum and a form for one more.
#[component]
pub fn Buildings(
    /// Whose page is open.
    chosen: Option<BuildingId>,
    /// Does the plan of the site stand above it on a phone?
    plan: bool,
) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let all = stage.memo(move |app| lines(l, app));
    let total = stage.memo(move |app| sum(l, app));
    let grid = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| {
        let grid = grid.get();
        let kept = |line: &&Line| grid.as_ref().is_none_or(|grid| line.grid == *grid);
        all.with(|all| all.iter().filter(kept).cloned().collect::<Vec<Line>>())
    });
    let some = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let list = move || {
        let chosen = chosen.clone();
        let row = move |line: Line| {
            let current = chosen.as_ref() == Some(&line.id);
            view! { <Row title=line.name detail=line.detail href=Route::Building(line.id).href() current /> }
        };
        let lines = shown.get();
        let any = !lines.is_empty();
        any.then(|| view! { <List label=site::buildings(l)>{lines.into_iter().map(row).collect_view()}</List> })
    };
    view! {
        <Show when=move || some.get()><p class="mid">{move || total.get()}</p></Show>
        {plan.then(|| view! { <div class="site-narrow"><Plan /></div> })}
        <GridChoice all grid />
        {list}
        <AddBuilding />
        {plan.then(|| view! { <InBulk /> })}
    }
}

/// Which grid to look at; only where there are several.
#[component]
fn GridChoice(all: Memo<Vec<Line>>, grid: RwSignal<Option<String>>) -> impl IntoView {
    let l = language();
    let known = Memo::new(move |_| all.with(|all| grids(all)));
    move || {
        let grids = known.get();
        let words = grids.iter().map(|grid| site::grid_named(l, grid));
        let options: Vec<String> = std::iter::once(site::all_grids(l).to_owned()).chain(words).collect();
        let several = grids.len() > 1;
        let places = grids.clone();
        let place = move |grid: &Option<String>| {
            grid.as_ref().and_then(|grid| places.iter().position(|one| one == grid)).map_or(0, |n| n + 1)
        };
        let chosen = Signal::derive(move || grid.with(&place));
        let choose = move |n: usize| grid.set(n.checked_sub(1).and_then(|n| grids.get(n).cloned()));
        several.then(|| view! { <Choice label=site::grid(l) options chosen on_choose=choose /> })
    }
}
