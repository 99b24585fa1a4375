//! The way of one team: the next door large, the climbs below it with every door's state.

use leptos::prelude::*;

use super::at_door::{AtDoor, DoorCard};
use super::climbs::stairwell_name;
use super::faces::{unit_name, window};
use super::proposal::members;
use crate::app::App;
use crate::app::forms::end_text;
use crate::app::rounds::problem::base;
use crate::app::rounds::way::{ClimbOnWay, DoorOnWay, SeenClimb, TeamWay};
use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::{DoorLine, DoorState};
use crate::domain::rounds::{Round, RoundId, Team};
use crate::domain::site::DoorAt;
use crate::ui::drawings::{Facade, FacadeSize, PlanSpot, StairwellFace, WayPlan, WayStop, Window};
use crate::ui::parts::{Card, List, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, outcome, round};

/// How high a floor is, in metres, for the drawing.
const FLOOR_METRES: f64 = 3.0;

fn team<'a>(app: &'a App, id: &RoundId, place: usize) -> Option<(&'a Round, &'a Team)> {
    let round = app.workspace().rounds.get(id)?;
    Some((round, round.teams.get(place)?))
}

/// The card of the door to go to next.
fn card(l: Language, app: &App, id: &RoundId, way: &TeamWay) -> Option<DoorCard> {
    let round = app.workspace().rounds.get(id)?;
    let next = way.next()?;
    let at = way.at(next)?;
    let key = app.workspace().door_key(&at)?;
    let household = app.workspace().households_within(&key).remove(&key);
    let DoorOnWay { number, floor, state, tries, .. } = way.climbs.get(next.0)?.climb.doors.get(next.1)?.clone();
    // The card tells nothing of the last visit, so that nobody need look through all of them.
    let door = DoorLine { number, floor, state, tries, last: None, household };
    Some(DoorCard::of(l, app, round, at, &door))
}

/// Does a climb stand on the drawing? Only where its stairwell has been measured.
fn spot(app: &App, climb: &ClimbOnWay) -> Option<PlanSpot> {
    let entrance = app.workspace().stairwells.get(&climb.stairwell)?.entrance?;
    Some((entrance.x, entrance.y))
}

/// What the drawing of the way needs, without what changes from door to door.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    around: Vec<PlanSpot>,
    base: PlanSpot,
    stops: Vec<WayStop>,
}

fn drawn(app: &App, way: &TeamWay) -> Drawn {
    let stop = |SeenClimb { climb, .. }: &SeenClimb| {
        let highest = climb.doors.iter().map(|door| door.floor).max().unwrap_or(1);
        let metres = FLOOR_METRES * f64::from(highest.saturating_sub(1));
        spot(app, climb).map(|at| WayStop { at, metres })
    };
    let base = base(app.workspace());
    let entrances = app.workspace().stairwells.values().filter_map(|stairwell| stairwell.entrance);
    Drawn {
        around: entrances.map(|at| (at.x, at.y)).collect(),
        base: (base.x, base.y),
        stops: way.climbs.iter().filter_map(stop).collect(),
    }
}

/// The page.
#[component]
pub(super) fn TeamPage(id: RoundId, team: usize) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let way = {
        let (id, revision) = (id.clone(), stage.memo(App::revision));
        Memo::new(move |before: Option<&Option<TeamWay>>| {
            revision.get();
            stage.peek(|app| TeamWay::of(app, &id, team, before.and_then(Option::as_ref)))
        })
    };
    let there = Memo::new(move |_| way.with(Option::is_some));
    let own = id.clone();
    let next = Memo::new(move |_| way.with(|way| stage.peek(|app| card(l, app, &own, way.as_ref()?))));
    let own = id.clone();
    let head = stage.of_workspace(move |app| self::team(app, &own, team).map(|(_, team)| members(l, app, team)));
    let is_over =
        Memo::new(move |_| way.with(|way| way.as_ref().is_some_and(|w| w.next().is_none() && !w.climbs.is_empty())));
    let done = move || {
        is_over.get().then(|| view! { <Notice tone=NoticeTone::Done spoken=true><p>{round::team_done(l)}</p></Notice> })
    };
    view! {
        <Show when=move || there.get() fallback=move || super::tally::gone(l)>
            <div class="stack">
                <p class="eyebrow">{round::team(l, team + 1)}" · "{move || head.get()}</p>
                {done}
                <AtDoor door=next />
                <h2>{round::climbs_of(l)}</h2>
                <Picture way />
                <Climbs id=id.clone() way />
            </div>
        </Show>
    }
}

/// The drawing, built anew only when the way itself has changed; a door that is done changes one mark.
#[component]
fn Picture(way: Memo<Option<TeamWay>>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let drawn = Memo::new(move |_| way.with(|way| way.as_ref().map(|way| stage.peek(|app| drawn(app, way)))));
    let over = Memo::new(move |_| {
        let is_over = |app: &App, seen: &SeenClimb| spot(app, &seen.climb).map(|_| seen.climb.is_over());
        let all = |way: &TeamWay| stage.peek(|app| way.climbs.iter().filter_map(|seen| is_over(app, seen)).collect());
        way.with(|way| way.as_ref().map(all).unwrap_or_default())
    });
    move || {
        drawn.get().filter(|drawn| !drawn.stops.is_empty()).map(|Drawn { around, base, stops }| {
            view! { <WayPlan label=round::plan_picture(l) around base stops done=over /> }
        })
    }
}

/// The climbs, each drawn again only when it has changed. A stairwell may be climbed twice, so its place tells climbs apart too.
#[component]
fn Climbs(id: RoundId, way: Memo<Option<TeamWay>>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let climbs = move || {
        let climbs = way.with(|way| way.as_ref().map(|way| way.climbs.clone()).unwrap_or_default());
        climbs.into_iter().enumerate().collect::<Vec<(usize, SeenClimb)>>()
    };
    let key = |(place, seen): &(usize, SeenClimb)| (*place, seen.since);
    view! { <For each=climbs key children=move |(_, seen)| stage.peek(|app| climb(l, app, &id, &seen.climb)) /> }
}

fn climb(l: Language, app: &App, id: &RoundId, own: &ClimbOnWay) -> impl IntoView + use<> {
    let name = stairwell_name(app, &own.stairwell);
    let title = round::at(l, &name, end_text(i64::from(own.at)));
    let row = |DoorOnWay { number, state, tries, .. }: &DoorOnWay| {
        let at = DoorAt { stairwell: own.stairwell.clone(), door: number.clone() };
        let href = Route::Rounds(RoundsPage::Door(id.clone(), at)).href();
        let again = (*tries > 0 && *state == DoorState::Pending).then(|| round::again(l).to_owned());
        let (word, tone) = state_in_words(l, *state);
        let title = if number.is_empty() { title.clone() } else { number.clone() };
        view! { <Row title detail=again.unwrap_or_default() href><Tag text=word tone /></Row> }
    };
    let rows = own.doors.iter().map(row).collect_view();
    let (done, all) = own.done();
    let label = round::house_label(l, &name, done, all);
    let face = face(l, app, own);
    view! {
        <div class="far">
            <Card>
                <div class="spread">
                    <h3 class="card-head">{title.clone()}</h3>
                    <Facade label stairs=vec![face] size=FacadeSize::Small />
                </div>
                <List label=title>{rows}</List>
            </Card>
        </div>
    }
}

fn face(l: Language, app: &App, own: &ClimbOnWay) -> StairwellFace {
    let stairwell = app.workspace().stairwells.get(&own.stairwell);
    let mut floors = vec![Vec::new(); stairwell.map_or(0, |stairwell| usize::from(stairwell.floors))];
    for door in &own.windows {
        if let Some(floor) = floors.get_mut(usize::from(door.floor).saturating_sub(1)) {
            floor.push(Window { number: String::new(), state: window(door.state, door.cares) });
        }
    }
    StairwellFace { name: stairwell.map(|own| unit_name(l, own)).unwrap_or_default(), floors, chosen: false }
}

/// A door's state as a tag.
pub(super) fn state_in_words(l: Language, state: DoorState) -> (&'static str, TagTone) {
    match state {
        DoorState::Pending => (outcome::pending(l), TagTone::Plain),
        DoorState::Reached => (outcome::reached(l), TagTone::Done),
        DoorState::Refused => (outcome::refused(l), TagTone::Information),
        DoorState::Vacant => (outcome::vacant(l), TagTone::Information),
        DoorState::Locked => (outcome::locked(l), TagTone::Problem),
    }
}
