//! The way of one team: the next door large, the climbs below it with every door's state.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

use super::at_door::{AtDoor, DoorCard};
use super::climbs::stairwell_name;
use super::faces::{state, unit_name};
use super::proposal::members;
use crate::app::App;
use crate::app::forms::end_text;
use crate::app::rounds::problem::base;
use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::{DoorLine, DoorState, Ledger, StairwellLedger};
use crate::domain::rounds::{Climb, RoundId};
use crate::domain::site::{DoorAt, StairwellId};
use crate::ui::drawings::{Facade, FacadeSize, PlanSpot, StairwellFace, WayPlan, WayStop, Window, WindowState};
use crate::ui::parts::{Card, List, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, outcome, round};

/// How high a floor is, in metres, for the drawing.
const FLOOR_METRES: f64 = 3.0;

/// One climb with its doors. No more than is needed to see whether it must be drawn again: a team may have thousands of
/// doors, and every tap looks at all of them.
#[derive(Clone, Debug, PartialEq, Hash)]
struct Way {
    stairwell: StairwellId,
    name: String,
    /// When, in minutes of the day.
    at: u16,
    /// Its doors: number, state, and how often somebody was there.
    doors: Vec<(String, DoorState, usize)>,
    /// The stairwell's own name, its floors, and the floor of each of its windows from 1.
    unit: String,
    floors: u8,
    windows: Vec<(u8, WindowState)>,
    /// How many doors of the stairwell are done, of how many.
    done: (usize, usize),
}

impl Way {
    fn of(l: Language, app: &App, climb: &Climb, stairs: &StairwellLedger, lines: &[&DoorLine]) -> Self {
        Self {
            stairwell: climb.stairwell.clone(),
            name: stairwell_name(app, &climb.stairwell),
            at: climb.at,
            doors: lines.iter().map(|line| (line.number.clone(), line.state, line.tries)).collect(),
            unit: unit_name(l, stairs.stairwell),
            floors: stairs.stairwell.floors,
            windows: stairs.doors.iter().map(|door| (door.floor, state(door))).collect(),
            done: (stairs.tally.done(), stairs.tally.all()),
        }
    }

    /// The same as long as nothing on it changes, and another for what is drawn differently.
    fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }

    fn face(&self) -> StairwellFace {
        let mut floors = vec![Vec::new(); usize::from(self.floors)];
        for (floor, state) in &self.windows {
            if let Some(floor) = floors.get_mut(usize::from(*floor).saturating_sub(1)) {
                floor.push(Window { number: String::new(), state: *state });
            }
        }
        StairwellFace { name: self.unit.clone(), floors, chosen: false }
    }
}

/// What the team sees.
#[derive(Clone, Debug, Default, PartialEq)]
struct Walk {
    members: String,
    next: Option<DoorCard>,
    climbs: Vec<Arc<Way>>,
    stops: Vec<WayStop>,
    /// Which of the stops are done.
    over: Vec<bool>,
    around: Vec<PlanSpot>,
    base: PlanSpot,
    planned: bool,
}

/// The door to go to next: in walking order the first where nobody has been, else the first where nobody was met.
fn walk(l: Language, app: &App, id: &RoundId, place: usize) -> Option<Walk> {
    let of = app.workspace().rounds.get(id)?;
    let team = of.teams.get(place)?;
    let ledger = Ledger::of(app.workspace(), of);
    let stairs: std::collections::BTreeMap<&StairwellId, &StairwellLedger> =
        ledger.stairwells().map(|(_, own)| (&own.stairwell.id, own)).collect();
    let mut walk = Walk { members: members(l, app, team), planned: !team.climbs.is_empty(), ..Walk::default() };
    let mut next: Option<(&Climb, &DoorLine)> = None;
    for climb in &team.climbs {
        let Some(stairs) = stairs.get(&climb.stairwell) else { continue };
        let lines: Vec<&DoorLine> = climb.doors.iter().filter_map(|door| line(stairs, door)).collect();
        for door in lines.iter().filter(|door| door.state == DoorState::Pending) {
            if next.is_none_or(|(_, before)| door.tries < before.tries) {
                next = Some((climb, door));
            }
        }
        if let Some(entrance) = stairs.stairwell.entrance {
            let highest = lines.iter().map(|door| door.floor).max().unwrap_or(1);
            let metres = FLOOR_METRES * f64::from(highest.saturating_sub(1));
            let done = lines.iter().all(|door| door.state != DoorState::Pending);
            walk.stops.push(WayStop { at: (entrance.x, entrance.y), metres });
            walk.over.push(done);
        }
        walk.climbs.push(Arc::new(Way::of(l, app, climb, stairs, &lines)));
    }
    let base = base(app.workspace());
    walk.base = (base.x, base.y);
    walk.around = app.workspace().stairwells.values().filter_map(|s| s.entrance).map(|at| (at.x, at.y)).collect();
    let at = |climb: &Climb, door: &DoorLine| DoorAt { stairwell: climb.stairwell.clone(), door: door.number.clone() };
    walk.next = next.map(|(climb, door)| DoorCard::of(l, app, of, at(climb, door), door));
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
    let is_done =
        Memo::new(move |_| seen.with(|walk| walk.as_ref().is_some_and(|walk| walk.next.is_none() && walk.planned)));
    let done = move || {
        is_done.get().then(|| {
            view! { <Notice tone=NoticeTone::Done spoken=true><p>{round::team_done(l)}</p></Notice> }
        })
    };
    // Each part is drawn again only when it has changed.
    let drawn = Memo::new(move |_| {
        seen.with(|walk| walk.as_ref().map(|walk| (walk.around.clone(), walk.base, walk.stops.clone())))
    });
    let over = Memo::new(move |_| seen.with(|walk| walk.as_ref().map(|walk| walk.over.clone()).unwrap_or_default()));
    let picture = move || {
        drawn.get().filter(|(_, _, stops)| !stops.is_empty()).map(|(around, base, stops)| {
            view! { <WayPlan label=round::plan_picture(l) around base stops done=over /> }
        })
    };
    // A stairwell may be climbed twice, so its place tells climbs apart too.
    let climbs = move || {
        let climbs = seen.with(|walk| walk.as_ref().map(|walk| walk.climbs.clone()).unwrap_or_default());
        climbs.into_iter().enumerate().collect::<Vec<(usize, Arc<Way>)>>()
    };
    move || {
        if !there.get() {
            return super::tally::gone(l).into_any();
        }
        let id = id.clone();
        view! {
            <div class="stack">
                <p class="eyebrow">{round::team(l, team + 1)}" · "{head}</p>
                {done}
                <AtDoor door=next />
                <h2>{round::climbs_of(l)}</h2>
                {picture}
                <For each=climbs key=|(place, way)| (*place, way.mark()) children=move |(_, way)| climb(l, &id, &way) />
            </div>
        }
        .into_any()
    }
}

fn climb(l: Language, id: &RoundId, way: &Way) -> impl IntoView + use<> {
    let title = round::at(l, &way.name, end_text(i64::from(way.at)));
    let row = |(number, state, tries): &(String, DoorState, usize)| {
        let at = DoorAt { stairwell: way.stairwell.clone(), door: number.clone() };
        let href = Route::Rounds(RoundsPage::Door(id.clone(), at)).href();
        let again = (*tries > 0 && *state == DoorState::Pending).then(|| round::again(l).to_owned());
        let (word, tone) = state_in_words(l, *state);
        let title = if number.is_empty() { title.clone() } else { number.clone() };
        view! { <Row title detail=again.unwrap_or_default() href><Tag text=word tone /></Row> }
    };
    let rows = way.doors.iter().map(row).collect_view();
    let label = round::house_label(l, &way.name, way.done.0, way.done.1);
    let face = way.face();
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
