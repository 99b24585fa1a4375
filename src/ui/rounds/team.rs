//! The way of one team: the next door large, the climbs below it with every door's state.

use leptos::prelude::*;

use super::at_door::{AtDoor, DoorCard};
use super::on_way::Climbs;
use super::proposal::members;
use crate::app::App;
use crate::app::rounds::problem::base;
use crate::app::rounds::way::{DoorOnWay, SeenClimb, TeamWay};
use crate::domain::ledger::DoorLine;
use crate::domain::rounds::{Round, RoundId, Team};
use crate::ui::drawings::{PlanSpot, WayPlan, WayStop};
use crate::ui::parts::{Notice, NoticeTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, round};

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
    let DoorOnWay { number, floor, state, tries, home, .. } = way.climbs.get(next.0)?.climb.doors.get(next.1)?.clone();
    let household = home.and_then(|home| app.workspace().households.get(&home));
    // The card tells nothing of the last visit, so that nobody need look through all of them.
    let door = DoorLine { number, floor, state, tries, last: None, household };
    Some(DoorCard::of(l, app, round, at, &door))
}

/// What the drawing of the way needs, without what changes from door to door.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    around: Vec<PlanSpot>,
    base: PlanSpot,
    stops: Vec<WayStop>,
    /// The place on the way of each stop: a climb stands on the drawing only where its stairwell has been measured.
    places: Vec<usize>,
}

fn drawn(app: &App, way: &TeamWay) -> Drawn {
    let stop = |(place, SeenClimb { climb, .. }): (usize, &SeenClimb)| {
        let entrance = app.workspace().stairwells.get(&climb.stairwell)?.entrance?;
        let highest = climb.doors.iter().map(|door| door.floor).max().unwrap_or(1);
        let metres = FLOOR_METRES * f64::from(highest.saturating_sub(1));
        Some((place, WayStop { at: (entrance.x, entrance.y), metres }))
    };
    let (places, stops) = way.climbs.iter().enumerate().filter_map(stop).unzip();
    let base = base(app.workspace());
    let entrances = app.workspace().stairwells.values().filter_map(|stairwell| stairwell.entrance);
    Drawn { around: entrances.map(|at| (at.x, at.y)).collect(), base: (base.x, base.y), stops, places }
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

/// The drawing, built anew only when the way itself has changed, and not looked at when there were only visits; a stairwell that is
/// done changes one mark.
#[component]
fn Picture(way: Memo<Option<TeamWay>>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let laid = Memo::new(move |_| way.with(|way| way.as_ref().map(|way| way.laid)));
    let drawn = Memo::new(move |_| {
        // Read and not only tracked: a memo that nobody has read follows nothing yet.
        laid.get();
        way.with_untracked(|way| way.as_ref().map(|way| stage.peek(|app| drawn(app, way))))
    });
    let over = Memo::new(move |_| {
        let is_over = |way: &TeamWay, place: &usize| way.climbs.get(*place).is_some_and(|seen| seen.climb.is_over());
        let all = |way: &TeamWay, drawn: &Drawn| drawn.places.iter().map(|place| is_over(way, place)).collect();
        way.with(|way| drawn.with(|drawn| way.as_ref().zip(drawn.as_ref()).map(|(way, drawn)| all(way, drawn))))
            .unwrap_or_default()
    });
    move || {
        drawn.get().filter(|drawn| !drawn.stops.is_empty()).map(|Drawn { around, base, stops, .. }| {
            view! { <WayPlan label=round::plan_picture(l) around base stops done=over /> }
        })
    }
}
