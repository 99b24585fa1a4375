//! The way of one team: the next door large, the climbs below it with every door's state.

use leptos::prelude::*;

use super::at_door::{AtDoor, DoorCard};
use super::climbs::stairwell_name;
use super::faces::face;
use super::proposal::members;
use crate::app::App;
use crate::app::rounds::problem::base;
use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::{DoorLine, DoorState, Ledger, StairwellLedger};
use crate::domain::rounds::{Climb, RoundId};
use crate::domain::site::DoorAt;
use crate::ui::drawings::{Facade, PlanSpot, StairwellFace, WayPlan, WayStop};
use crate::ui::parts::{Card, List, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, outcome, round};

/// How high a floor is, in metres, for the drawing.
const FLOOR_METRES: f64 = 3.0;

/// One climb with its doors.
#[derive(Clone, Debug, PartialEq)]
struct Way {
    title: String,
    label: String,
    face: StairwellFace,
    doors: Vec<(DoorAt, String, DoorState, usize)>,
}

/// What the team sees.
#[derive(Clone, Debug, Default, PartialEq)]
struct Walk {
    members: String,
    next: Option<DoorCard>,
    climbs: Vec<Way>,
    stops: Vec<WayStop>,
    around: Vec<PlanSpot>,
    base: PlanSpot,
    planned: bool,
}

/// The door to go to next: in walking order the first where nobody has been, else the first where nobody was met.
fn walk(l: Language, app: &App, id: &RoundId, place: usize) -> Option<Walk> {
    let of = app.workspace().rounds.get(id)?;
    let team = of.teams.get(place)?;
    let ledger = Ledger::of(app.workspace(), of);
    let own = |climb: &Climb| ledger.stairwells().map(|(_, own)| own).find(|own| own.stairwell.id == climb.stairwell);
    let mut walk = Walk { members: members(l, app, team), planned: !team.climbs.is_empty(), ..Walk::default() };
    let mut open: Vec<(usize, DoorAt, &DoorLine)> = Vec::new();
    for climb in &team.climbs {
        let Some(stairs) = own(climb) else { continue };
        let lines: Vec<&DoorLine> = climb.doors.iter().filter_map(|door| line(stairs, door)).collect();
        let at = |door: &DoorLine| DoorAt { stairwell: climb.stairwell.clone(), door: door.number.clone() };
        let pending = lines.iter().filter(|door| door.state == DoorState::Pending);
        open.extend(pending.map(|door| (door.tries, at(door), *door)));
        let name = stairwell_name(app, &climb.stairwell);
        let clock = crate::app::forms::end_text(i64::from(climb.at));
        if let Some(entrance) = stairs.stairwell.entrance {
            let highest = lines.iter().map(|door| door.floor).max().unwrap_or(1);
            let metres = FLOOR_METRES * f64::from(highest.saturating_sub(1));
            let done = lines.iter().all(|door| door.state != DoorState::Pending);
            walk.stops.push(WayStop { at: (entrance.x, entrance.y), metres, done });
        }
        walk.climbs.push(Way {
            title: round::at(l, &name, clock),
            label: round::house_label(l, &name, stairs.tally.done(), stairs.tally.all()),
            face: face(l, stairs),
            doors: lines.iter().map(|door| (at(door), door.number.clone(), door.state, door.tries)).collect(),
        });
    }
    let base = base(app.workspace());
    walk.base = (base.x, base.y);
    walk.around = app.workspace().stairwells.values().filter_map(|s| s.entrance).map(|at| (at.x, at.y)).collect();
    let next = open.into_iter().min_by_key(|(tries, ..)| *tries);
    walk.next = next.map(|(_, at, door)| DoorCard::of(l, app, of, at, door));
    Some(walk)
}

fn line<'a>(stairs: &'a StairwellLedger<'a>, door: &str) -> Option<&'a DoorLine<'a>> {
    stairs.doors.iter().find(|line| line.number == door)
}

/// The page.
#[component]
pub(super) fn TeamPage(id: RoundId, team: usize) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let seen = stage.of_workspace(move |app| walk(l, app, &own, team));
    let next = Memo::new(move |_| seen.with(|walk| walk.as_ref()?.next.clone()));
    let there = Memo::new(move |_| seen.with(Option::is_some));
    let head = move || seen.with(|walk| walk.as_ref().map(|walk| walk.members.clone()));
    let done = move || {
        seen.with(|walk| walk.as_ref().is_some_and(|walk| walk.next.is_none() && walk.planned)).then(|| {
            view! { <Notice tone=NoticeTone::Done spoken=true><p>{round::team_done(l)}</p></Notice> }
        })
    };
    // Keyed by the door and how often one was there, so that a new door begins with an empty form.
    let card = move || next.get().into_iter().collect::<Vec<DoorCard>>();
    // Each part is drawn again only when it has changed: a team may have thousands of doors.
    let drawn = Memo::new(move |_| {
        seen.with(|walk| walk.as_ref().map(|walk| (walk.around.clone(), walk.base, walk.stops.clone())))
    });
    let picture = move || {
        drawn.get().filter(|(_, _, stops)| !stops.is_empty()).map(|(around, base, stops)| {
            view! { <WayPlan label=round::plan_picture(l) around base stops /> }
        })
    };
    let number = Memo::new(move |_| seen.with(|walk| walk.as_ref().map_or(0, |walk| walk.climbs.len())));
    let one_climb = move |place: usize| {
        let id = id.clone();
        let way = Memo::new(move |_| seen.with(|walk| walk.as_ref()?.climbs.get(place).cloned()));
        view! { <div class="far">{move || way.get().map(|way| climb(l, &id, way))}</div> }
    };
    move || {
        if !there.get() {
            return super::tally::gone(l).into_any();
        }
        view! {
            <div class="stack">
                <p class="eyebrow">{round::team(l, team + 1)}" · "{head}</p>
                {done}
                <For each=card key=|door| (door.at.clone(), door.tries) children=|door| view! { <AtDoor door /> } />
                <h2>{round::climbs_of(l)}</h2>
                {picture}
                <For each=move || 0..number.get() key=|place| *place children=one_climb.clone() />
            </div>
        }
        .into_any()
    }
}

fn climb(l: Language, id: &RoundId, way: Way) -> impl IntoView + use<> {
    let row = |(at, number, state, tries): (DoorAt, String, DoorState, usize)| {
        let href = Route::Rounds(RoundsPage::Door(id.clone(), at)).href();
        let again = (tries > 0 && state == DoorState::Pending).then(|| round::again(l).to_owned());
        let (word, tone) = state_in_words(l, state);
        let title = if number.is_empty() { way.title.clone() } else { number };
        view! { <Row title detail=again.unwrap_or_default() href><Tag text=word tone /></Row> }
    };
    let rows = way.doors.into_iter().map(row).collect_view();
    view! {
        <Card>
            <div class="spread">
                <h3 class="card-head">{way.title.clone()}</h3>
                <Facade label=way.label stairs=vec![way.face] size=crate::ui::drawings::FacadeSize::Small />
            </div>
            <List label=way.title.clone()>{rows}</List>
        </Card>
    }
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
