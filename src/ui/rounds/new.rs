//! A new round: its day and hours, its doors, and who goes.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::app::forms::{FieldProblem, clock, clock_text, minute_of};
use crate::app::rounds::command::RoundsCommand;
use crate::app::route::Route;
use crate::domain::households::CareTag;
use crate::domain::ledger::{DoorState, Ledger};
use crate::domain::people::PersonId;
use crate::domain::rounds::{Question, Round, RoundId, Scope, Team};
use crate::domain::site::DoorAt;
use crate::domain::time::text::{Written, date_of};
use crate::ui::parts::{Act, Button, ButtonLink, Card, Choice, Icon, Look, Segmented, Several, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, fields, language, names, round};

/// Whom one can ask for: a scope with its words.
fn scopes(l: Language, app: &App) -> Vec<(Scope, String)> {
    let workspace = app.workspace();
    let mut scopes = vec![(Scope::All, round::scope_all(l).to_owned())];
    let grids: BTreeSet<&String> = workspace.buildings.values().map(|b| &b.grid).filter(|g| !g.is_empty()).collect();
    let mut grids: Vec<&String> = grids.into_iter().collect();
    grids.sort_by_key(|grid| (grid.parse::<u32>().unwrap_or(u32::MAX), (*grid).clone()));
    scopes.extend(grids.into_iter().map(|grid| (Scope::Grid(grid.clone()), round::scope_grid(l, grid))));
    let tags: BTreeSet<&CareTag> = workspace.households.values().flat_map(|household| &household.care).collect();
    let care = |tag: &CareTag| (Scope::Care(tag.clone()), round::scope_care(l, names::care_of(l, tag)));
    scopes.extend(tags.into_iter().map(care));
    for earlier in workspace.rounds.values() {
        let left = not_met(app, earlier);
        if !left.is_empty() {
            scopes.push((Scope::Doors(left), round::scope_left(l, super::tally::name(l, earlier))));
        }
    }
    scopes
}

/// The doors of a round behind which nobody was met and somebody may live.
fn not_met(app: &App, earlier: &Round) -> BTreeSet<DoorAt> {
    let ledger = Ledger::of(app.workspace(), earlier);
    let doors = ledger.stairwells().flat_map(|(_, own)| {
        let open = own.doors.iter().filter(|door| !matches!(door.state, DoorState::Reached | DoorState::Vacant));
        open.map(|door| DoorAt { stairwell: own.stairwell.id.clone(), door: door.number.clone() })
    });
    doors.collect()
}

/// A round as it is typed.
#[derive(Clone, Copy)]
struct Draft {
    day: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    scope: RwSignal<usize>,
    pairs: RwSignal<usize>,
    ticked: RwSignal<Vec<bool>>,
}

impl Draft {
    fn times(self) -> Result<(u16, u16), FieldProblem> {
        Ok((minute_of(clock(&self.from.get())?), minute_of(clock(&self.to.get())?)))
    }

    /// The round that the fields mean.
    fn read(self, scopes: &[(Scope, String)], people: &[(PersonId, String)]) -> Result<Round, FieldProblem> {
        let day = date_of(&self.day.get()).ok_or(FieldProblem::NotADate)?;
        let (from, to) = self.times()?;
        let scope = scopes.get(self.scope.get()).map(|(scope, _)| scope.clone()).unwrap_or_default();
        let teams = teams(&self.ticked.get(), people, self.pairs.get() + 1);
        Ok(Round {
            id: RoundId::new(""),
            name: String::new(),
            day,
            from,
            to,
            scope,
            form: Question::usual(),
            teams,
            closed: false,
            extra: Default::default(),
        })
    }
}

/// Those who are ticked, in teams of so many.
fn teams(ticked: &[bool], people: &[(PersonId, String)], size: usize) -> Vec<Team> {
    let chosen: Vec<PersonId> =
        people.iter().zip(ticked).filter(|(_, on)| **on).map(|((id, _), _)| id.clone()).collect();
    chosen.chunks(size.max(1)).map(|people| Team { people: people.to_vec(), climbs: vec![] }).collect()
}

/// The page.
#[component]
pub(super) fn NewPage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let ((day, from, to), scopes, people) = stage.peek(|app| {
        let mut people: Vec<_> = app.workspace().people.values().collect();
        people.sort_by_key(|person| (person.role, !person.living_in));
        let named = people.into_iter().map(|p| (p.id.clone(), p.name.clone())).collect::<Vec<_>>();
        (app.next_hours(9 * 60, 12 * 60), scopes(l, app), named)
    });
    let draft = Draft {
        day: RwSignal::new(day.plain()),
        from: RwSignal::new(clock_text(i64::from(from))),
        to: RwSignal::new(clock_text(i64::from(to))),
        scope: RwSignal::new(0),
        pairs: RwSignal::new(1),
        ticked: RwSignal::new(vec![false; people.len()]),
    };
    let words: Vec<String> = scopes.iter().map(|(_, words)| words.clone()).collect();
    let everybody: Vec<String> = people.iter().map(|(_, name)| name.clone()).collect();
    let nobody = people.is_empty();
    let (own_scopes, own_people) = (scopes.clone(), people.clone());
    let made = move || {
        let teams = teams(&draft.ticked.get(), &own_people, draft.pairs.get() + 1);
        let heads = teams.iter().map(|team| team.people.len()).sum();
        round::teams_made(l, count::people(l, heads), count::teams(l, teams.len()))
    };
    let day_problem = move || {
        if date_of(&draft.day.get()).is_none() { fields::problem(l, FieldProblem::NotADate) } else { String::new() }
    };
    let time_problem = move |text: RwSignal<String>| {
        Signal::derive(move || clock(&text.get()).err().map(|why| fields::problem(l, why)).unwrap_or_default())
    };
    let begin = move |()| {
        if let Ok(new) = draft.read(&own_scopes, &people) {
            stage.ask(RoundsCommand::Begin(new));
        }
    };
    let tick = move |(place, on): (usize, bool)| {
        draft.ticked.update(|ticked| {
            if let Some(there) = ticked.get_mut(place) {
                *there = on;
            }
        });
    };
    let unfit = Signal::derive(move || date_of(&draft.day.get()).is_none() || draft.times().is_err());
    view! {
        <div class="stack">
            <Card>
                <div class="stack">
                    <TextField label=round::day(l) kind="date" value=draft.day problem=Signal::derive(day_problem) />
                    <div class="fields-pair">
                        <TextField label=round::from(l) kind="clock" value=draft.from problem=time_problem(draft.from) />
                        <TextField label=round::to(l) kind="clock" value=draft.to problem=time_problem(draft.to) />
                    </div>
                    <Choice label=round::scope(l) options=words chosen=draft.scope on_choose=move |place| draft.scope.set(place) />
                </div>
            </Card>
            <Card>
                <h2 class="card-head">{round::who(l)}</h2>
                {if nobody {
                    no_people(l).into_any()
                } else {
                    view! {
                        <div class="stack">
                            <p>{round::who_hint(l)}</p>
                            <Segmented label=round::size(l) options=vec![round::size_one(l).to_owned(), round::size_two(l).to_owned()]
                                chosen=draft.pairs on_choose=move |place| draft.pairs.set(place) />
                            <Several label=round::who(l) options=everybody chosen=draft.ticked on_change=tick />
                            <p class="eyebrow" role="status">{made}</p>
                        </div>
                    }
                    .into_any()
                }}
            </Card>
            <Act>
                <Button look=Look::Main icon=Icon::Rounds label=round::begin_now(l) disabled=unfit on_press=begin />
            </Act>
        </div>
    }
}

fn no_people(l: Language) -> impl IntoView {
    view! {
        <div class="stack">
            <p>{round::nobody(l)}</p>
            <ButtonLink label=crate::ui::words::frame::people(l) href=Route::People.href() />
        </div>
    }
}
