//! The plan of the site, from whatever has been measured.

use leptos::prelude::*;

use crate::app::route::Route;
use crate::domain::site::{GateState, PlaceKind, Point};
use crate::domain::workspace::Workspace;
use crate::ui::drawings::{PlanBuilding, PlanCheckpoint, PlanGate, PlanSpot, SitePlan, SitePlanWords};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, site};

/// What the drawing needs.
#[derive(Clone, Debug, Default, PartialEq)]
struct Drawn {
    buildings: Vec<PlanBuilding>,
    gates: Vec<PlanGate>,
    checkpoints: Vec<PlanCheckpoint>,
    centre: Option<PlanSpot>,
    beat: Option<(PlanSpot, PlanSpot)>,
}

impl Drawn {
    fn of(l: Language, workspace: &Workspace) -> Self {
        let mut drawn = Self { buildings: buildings(l, workspace), ..Self::default() };
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
fn buildings(l: Language, workspace: &Workspace) -> Vec<PlanBuilding> {
    let drawn = workspace.buildings_in_order().into_iter().map(|building| PlanBuilding {
        name: building.number.clone(),
        label: names::building(l, &building.number),
        entrances: workspace.stairwells_of(&building.id).into_iter().filter_map(|s| s.entrance.map(spot)).collect(),
        href: Route::Building(building.id.clone()).href(),
    });
    drawn.filter(|building| !building.entrances.is_empty()).collect()
}

/// The plan; nothing at all while nothing has been measured.
#[component]
pub fn Plan() -> impl IntoView {
    let l = language();
    let drawn = Stage::here().memo(move |app| Drawn::of(l, app.workspace()));
    move || {
        let drawn = drawn.get();
        (!drawn.is_empty()).then(|| view! { <div class="card">{picture(l, drawn)}</div> })
    }
}

fn picture(l: Language, drawn: Drawn) -> impl IntoView {
    let words = SitePlanWords {
        open_gate: site::open_gate(l).to_owned(),
        sealed_gate: site::sealed_gate(l).to_owned(),
        checkpoints: site::checkpoints(l).to_owned(),
        centre: site::centre(l).to_owned(),
        beat: site::beat(l).to_owned(),
    };
    let label = site::plan_label(l, count::buildings(l, drawn.buildings.len()));
    let Drawn { buildings, gates, checkpoints, centre, beat } = drawn;
    view! { <SitePlan label words buildings gates checkpoints centre beat /> }
}
