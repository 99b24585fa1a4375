//! The plan of the site, from whatever has been measured.

use leptos::prelude::*;

use crate::app::command::SiteCommand;
use crate::app::route::Route;
use crate::domain::site::{Building, BuildingId, GateState, PlaceKind, Point};
use crate::domain::workspace::Workspace;
use crate::ui::drawings::{PlanBuilding, PlanCheckpoint, PlanGate, PlanSpot, SitePlan, SitePlanWords};
use crate::ui::parts::{Button, Buttons, Icon};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, bulk, count, language, names, site};

/// So many buildings without a place are offered at a time.
const MOST_UNPLACED: usize = 6;

/// What the drawing needs.
#[derive(Clone, Debug, Default, PartialEq)]
struct Drawn {
    buildings: Vec<PlanBuilding>,
    ids: Vec<BuildingId>,
    gates: Vec<PlanGate>,
    checkpoints: Vec<PlanCheckpoint>,
    centre: Option<PlanSpot>,
    beat: Option<(PlanSpot, PlanSpot)>,
}

impl Drawn {
    fn of(l: Language, workspace: &Workspace) -> Self {
        let (ids, buildings) = buildings(l, workspace).into_iter().unzip();
        let mut drawn = Self { ids, buildings, ..Self::default() };
        let (mut start, mut end) = (None, None);
        for place in workspace.places.values() {
            let Some(at) = place.at.map(spot) else { continue };
            match place.kind {
                PlaceKind::Gate(state) => drawn.gates.push(PlanGate { at, open: state == GateState::Open }),
                PlaceKind::Checkpoint(number) => drawn.checkpoints.push(PlanCheckpoint { at, number }),
                PlaceKind::Centre => drawn.centre = Some(at),
                PlaceKind::PatrolStart => start = Some(at),
                PlaceKind::PatrolEnd => end = Some(at),
            }
        }
        drawn.beat = start.zip(end);
        drawn
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn spot(point: Point) -> PlanSpot {
    (point.x, point.y)
}

/// The buildings of which at least one entrance is known.
fn buildings(l: Language, workspace: &Workspace) -> Vec<(BuildingId, PlanBuilding)> {
    let entrances =
        |id: &BuildingId| workspace.stairwells_of(id).into_iter().filter_map(|s| s.entrance.map(spot)).collect();
    let drawn = workspace.buildings_in_order().into_iter().map(|building| {
        let drawn = PlanBuilding {
            name: building.number.clone(),
            label: names::building(l, &building.number),
            entrances: entrances(&building.id),
            href: Route::Building(building.id.clone()).href(),
        };
        (building.id.clone(), drawn)
    });
    drawn.filter(|(_, building)| !building.entrances.is_empty()).collect()
}

/// The plan; while nothing has been measured, only the way to put buildings on it.
#[component]
pub fn Plan() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let drawn = stage.memo(move |app| Drawn::of(l, app.workspace()));
    let some = stage.memo(|app| !app.workspace().buildings.is_empty());
    let moving = RwSignal::new(false);
    let moved = RwSignal::new(None::<BuildingId>);
    let picture = move || {
        let drawn = drawn.get();
        let on_move = moving.get().then(|| on_move(stage, moved, drawn.ids.clone()));
        (!drawn.is_empty()).then(|| view! { <div class="card">{picture(l, drawn, on_move, moved)}</div> })
    };
    let word = move || if moving.get() { bulk::place_done(l) } else { bulk::place(l) };
    let turn = move |()| moving.update(|moving| *moving = !*moving);
    view! {
        {picture}
        <Show when=move || moving.get()><p>{bulk::place_hint(l)}</p><Unplaced moved /></Show>
        <Show when=move || some.get()><Buttons><Button label=Signal::derive(word) on_press=turn /></Buttons></Show>
    }
}

/// Buildings without a place, each with the act that puts it into the middle of the plan, to be moved from there.
#[component]
fn Unplaced(moved: RwSignal<Option<BuildingId>>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let unplaced = stage.memo(move |app| {
        let workspace = app.workspace();
        let has_no_place = |b: &&&Building| {
            let own = workspace.stairwells_of(&b.id);
            !own.is_empty() && own.iter().all(|own| own.entrance.is_none())
        };
        let all = workspace.buildings_in_order();
        let first = all.iter().filter(has_no_place).take(MOST_UNPLACED);
        first.map(|b| (b.id.clone(), names::building(l, &b.number))).collect::<Vec<(BuildingId, String)>>()
    });
    let one = move |(id, name): (BuildingId, String)| {
        let put = move |()| {
            moved.set(Some(id.clone()));
            stage.ask(SiteCommand::MoveBuilding(id.clone(), stage.peek(|app| middle(app.workspace()))));
        };
        view! { <Button label=bulk::place_new(l, name) icon=Icon::Add on_press=put /> }
    };
    move || {
        let unplaced = unplaced.get();
        let any = !unplaced.is_empty();
        any.then(|| view! { <Buttons>{unplaced.into_iter().map(one).collect_view()}</Buttons> })
    }
}

/// The middle of whatever has been measured.
fn middle(workspace: &Workspace) -> Point {
    let of_stairs = workspace.stairwells.values().filter_map(|own| own.entrance);
    let spots: Vec<Point> = of_stairs.chain(workspace.places.values().filter_map(|place| place.at)).collect();
    let count = spots.len().max(1) as f64;
    let sum = |pick: fn(&Point) -> f64| spots.iter().map(pick).sum::<f64>() / count;
    Point { x: sum(|at| at.x), y: sum(|at| at.y) }
}

fn on_move(stage: Stage, moved: RwSignal<Option<BuildingId>>, ids: Vec<BuildingId>) -> Callback<(usize, f64, f64)> {
    Callback::new(move |(place, x, y): (usize, f64, f64)| {
        if let Some(id) = ids.get(place) {
            moved.set(Some(id.clone()));
            stage.ask(SiteCommand::MoveBuilding(id.clone(), Point { x, y }));
        }
    })
}

fn picture(
    l: Language,
    drawn: Drawn,
    on_move: Option<Callback<(usize, f64, f64)>>,
    moved: RwSignal<Option<BuildingId>>,
) -> impl IntoView {
    let words = SitePlanWords {
        open_gate: site::open_gate(l).to_owned(),
        sealed_gate: site::sealed_gate(l).to_owned(),
        checkpoints: site::checkpoints(l).to_owned(),
        centre: site::centre(l).to_owned(),
        beat: site::beat(l).to_owned(),
    };
    let label = site::plan_label(l, count::buildings(l, drawn.buildings.len()));
    let moved = moved.get_untracked().and_then(|id| drawn.ids.iter().position(|own| *own == id));
    let Drawn { buildings, gates, checkpoints, centre, beat, .. } = drawn;
    view! { <SitePlan label words buildings gates checkpoints centre beat on_move moved /> }
}
