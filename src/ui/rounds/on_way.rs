//! The climbs of a team's way with every door's state. After a visit only its door's row and its stairwell's windows change,
//! however many doors there are; and what is far off the screen is passed over by the dozen.

use leptos::prelude::*;

use super::climbs::stairwell_name;
use super::faces::{state_in_words, unit_name, window};
use crate::app::App;
use crate::app::forms::end_text;
use crate::app::rounds::way::{ClimbOnWay, DoorOnWay, SeenClimb, TeamWay};
use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::DoorState;
use crate::domain::rounds::RoundId;
use crate::domain::site::{DoorAt, StairwellId};
use crate::ui::drawings::{Facade, FacadeSize, StairwellFace, Window, WindowState};
use crate::ui::parts::{Card, List, Row, Tag};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, round};

/// How many climbs stand together.
const TOGETHER: usize = 12;

/// Every climb has a signal of its own: of hundreds only the one that a visit has touched is told.
type Seen = ArcRwSignal<SeenClimb>;

/// The climbs, in walking order.
#[component]
pub(super) fn Climbs(id: RoundId, way: Memo<Option<TeamWay>>) -> impl IntoView {
    let now = move || way.with(|way| way.as_ref().map(|way| way.climbs.clone()).unwrap_or_default());
    let all = RwSignal::new(untrack(now).into_iter().map(Seen::new).collect::<Vec<Seen>>());
    Effect::new(move |_| {
        let now = now();
        for (own, seen) in all.get_untracked().iter().zip(&now) {
            if own.with_untracked(|own| own != seen) {
                own.set(seen.clone());
            }
        }
        let known = all.with_untracked(Vec::len);
        if known != now.len() {
            all.update(|all| {
                all.truncate(now.len());
                all.extend(now.into_iter().skip(known).map(Seen::new));
            });
        }
    });
    let groups = move || all.with(|all| (0..all.len().div_ceil(TOGETHER)).collect::<Vec<usize>>());
    let group = move |n: usize| {
        let id = id.clone();
        let own = move || -> Vec<(usize, Seen)> {
            all.with(|all| all.iter().cloned().enumerate().skip(n * TOGETHER).take(TOGETHER).collect())
        };
        let tall =
            move || expected(own().iter().map(|(_, seen)| seen.with_untracked(|seen| height(&seen.climb))).sum());
        view! {
            <div class="stack far" style:contain-intrinsic-height=untrack(tall)>
                <For each=own key=|(place, _)| *place children=move |(_, seen)| climb(id.clone(), seen) />
            </div>
        }
    };
    view! { <For each=groups key=|n| *n children=group /> }
}

fn climb(id: RoundId, seen: Seen) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let of_app = move |seen: &Seen, look: fn(Language, &App, &ClimbOnWay) -> String| {
        seen.with(|seen| stage.peek(|app| look(l, app, &seen.climb)))
    };
    let (own, other) = (seen.clone(), seen.clone());
    let title = move || of_app(&own, title);
    let label = Signal::derive(move || of_app(&other, label));
    // The house is built anew only when its windows are others, and not when they light up.
    let own = seen.clone();
    let house = Memo::new(move |_| own.with(|seen| stage.peek(|app| face(l, app, &seen.climb))));
    let own = seen.clone();
    let now = Signal::derive(move || own.with(|seen| stage.peek(|app| states(app, &seen.climb))));
    let house = move || view! { <Facade label stairs=vec![house.get()] size=FacadeSize::Small now /> };
    let tall = expected(seen.with_untracked(|seen| height(&seen.climb)));
    let rows = move || seen.with(|seen| rows(&seen.climb));
    let row = move |row: DoorRow| stage.peek(|app| door_row(l, app, &id, row));
    view! {
        <div class="far" style:contain-intrinsic-height=tall>
            <Card>
                <div class="spread"><h3 class="card-head">{title.clone()}</h3>{house}</div>
                <List label=untrack(title)><For each=rows key=DoorRow::clone children=row /></List>
            </Card>
        </div>
    }
}

/// About how high a climb's card is, in rem: what is not laid out yet shall take about the room that it will need.
fn height(own: &ClimbOnWay) -> f64 {
    6.25 + 3.5625 * own.doors.len() as f64
}

fn expected(height: f64) -> String {
    format!("auto {height:.0}rem")
}

/// A door's place in its climb, the climb's stairwell and time, and how the door stands: all that its row shows.
type DoorRow = (usize, StairwellId, u16, DoorOnWay);

fn rows(own: &ClimbOnWay) -> Vec<DoorRow> {
    own.doors.iter().cloned().enumerate().map(|(n, door)| (n, own.stairwell.clone(), own.at, door)).collect()
}

fn title(l: Language, app: &App, own: &ClimbOnWay) -> String {
    titled(l, app, &own.stairwell, own.at)
}

fn titled(l: Language, app: &App, stairwell: &StairwellId, at: u16) -> String {
    round::at(l, stairwell_name(app, stairwell), end_text(i64::from(at)))
}

fn label(l: Language, app: &App, own: &ClimbOnWay) -> String {
    let (done, all) = own.done();
    round::house_label(l, stairwell_name(app, &own.stairwell), done, all)
}

fn door_row(l: Language, app: &App, id: &RoundId, (_, stairwell, at, door): DoorRow) -> impl IntoView + use<> {
    let DoorOnWay { number, state, tries, .. } = door;
    let again = (tries > 0 && state == DoorState::Pending).then(|| round::again(l).to_owned());
    let (word, tone) = state_in_words(l, state);
    let title = if number.is_empty() { titled(l, app, &stairwell, at) } else { number.clone() };
    let href = Route::Rounds(RoundsPage::Door(id.clone(), DoorAt { stairwell, door: number })).href();
    view! { <Row title detail=again.unwrap_or_default() href><Tag text=word tone /></Row> }
}

/// The house with its windows, whose states follow in [`states`].
fn face(l: Language, app: &App, own: &ClimbOnWay) -> StairwellFace {
    let stairwell = app.workspace().stairwells.get(&own.stairwell);
    let dark = |floor: Vec<WindowState>| floor.into_iter().map(|_| Window::default()).collect();
    let floors = floors(app, own).into_iter().map(dark).collect();
    StairwellFace { name: stairwell.map(|own| unit_name(l, own)).unwrap_or_default(), floors, chosen: false }
}

/// The state of each window, from the ground floor up.
fn states(app: &App, own: &ClimbOnWay) -> Vec<WindowState> {
    floors(app, own).into_iter().flatten().collect()
}

fn floors(app: &App, own: &ClimbOnWay) -> Vec<Vec<WindowState>> {
    let stairwell = app.workspace().stairwells.get(&own.stairwell);
    let mut floors = vec![Vec::new(); stairwell.map_or(0, |stairwell| usize::from(stairwell.floors))];
    for door in &own.windows {
        if let Some(floor) = floors.get_mut(usize::from(door.floor).saturating_sub(1)) {
            floor.push(window(door.state, door.cares));
        }
    }
    floors
}
