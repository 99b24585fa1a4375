//! One round: the houses that light up, who goes where, and what is left to do about it.

use leptos::prelude::*;

use super::climbs::Climbs;
use super::faces::{faces, legend};
use super::form::Form;
use super::hand_on::HandOnRound;
use super::hints::HintList;
use super::proposal::{effort, members};
use super::{plan, tally};
use crate::app::App;
use crate::app::rounds::by_hand::TeamLoad;
use crate::app::rounds::command::RoundsCommand;
use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::{DoorState, Ledger, Tally};
use crate::domain::rounds::{Round, RoundId};
use crate::domain::site::DoorAt;
use crate::ui::by_hand::breaches;
use crate::ui::drawings::{Facade, StairwellFace, WindowLegend};
use crate::ui::parts::{Act, Button, ButtonLink, Buttons, Card, Icon, List, Look, Row};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, round};

/// The page.
#[component]
pub(super) fn RoundPage(id: RoundId) -> impl IntoView {
    let l = language();
    let own = id.clone();
    let save = |round: Round| RoundsCommand::Save(round).into();
    let record = Record::new(move |app| app.workspace().rounds.get(&own).cloned(), save);
    let exists = record.exists();
    move || {
        if !exists.get() {
            return super::tally::gone(l).into_any();
        }
        view! {
            <div class="stack">
                <Stand id=id.clone() />
                <Teams id=id.clone() />
                <Houses id=id.clone() />
                <Form record=record.clone() />
                <HintList />
                <HandOnRound id=id.clone() />
                <Ending record=record.clone() id=id.clone() />
                <NextAct id=id.clone() />
            </div>
        }
        .into_any()
    }
}

/// How far the round is.
#[component]
fn Stand(id: RoundId) -> impl IntoView {
    let l = language();
    let stand = Stage::here().of_workspace(move |app| {
        let round = app.workspace().rounds.get(&id)?;
        let ledger = Ledger::of(app.workspace(), round);
        Some((plan::facts(l, round), ledger.tally, ledger.astray.len()))
    });
    move || {
        stand.get().map(|(facts, sum, astray)| {
            let astray = (astray > 0).then(|| view! { <p class="eyebrow">{round::astray(l, astray)}</p> });
            view! { <Card><p class="eyebrow">{facts}</p>{tally::bar(l, sum)}{astray}</Card> }
        })
    }
}

/// One line of the teams.
#[derive(Clone, Debug, PartialEq)]
struct TeamLine {
    members: String,
    stand: String,
    load: Option<TeamLoad>,
}

fn teams(l: Language, app: &App, of: &Round) -> Vec<TeamLine> {
    let ledger = Ledger::of(app.workspace(), of);
    let loads = app.round_loads(&of.id).unwrap_or_default();
    let mut stands = vec![Tally::default(); of.teams.len()];
    for (_, own) in ledger.stairwells() {
        for door in &own.doors {
            let at = DoorAt { stairwell: own.stairwell.id.clone(), door: door.number.clone() };
            if let Some(stand) = of.team_of(&at).and_then(|team| stands.get_mut(team)) {
                match door.state {
                    DoorState::Pending => stand.pending += 1,
                    _ => stand.reached += 1,
                }
            }
        }
    }
    let line = |(place, team): (usize, &crate::domain::rounds::Team)| {
        let stand = stands.get(place).copied().unwrap_or_default();
        TeamLine {
            members: members(l, app, team),
            stand: round::team_line(l, stand.done(), stand.all(), count::climbs(l, team.climbs.len())),
            load: loads.get(place).copied().filter(|load| load.doors > 0),
        }
    };
    of.teams.iter().enumerate().map(line).collect()
}

/// Who goes where: a link to each team's way, and the climbs to change by hand.
#[component]
fn Teams(id: RoundId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let lines = stage.of_workspace(move |app| {
        app.workspace().rounds.get(&own).map(|round| teams(l, app, round)).unwrap_or_default()
    });
    let own = id.clone();
    let broken = stage.of_workspace(move |app| app.round_breaches(&own));
    let told = move || broken.with(|all| breaches(l, all, &|team| round::team(l, team + 1)));
    let planned = Memo::new(move |_| lines.with(|lines| lines.iter().any(|line| line.load.is_some())));
    let list = {
        let id = id.clone();
        move || {
            let row = |(place, line): (usize, TeamLine)| {
                let href = Route::Rounds(RoundsPage::Team(id.clone(), place)).href();
                let effort = line.load.map(|load| effort(l, load));
                let detail = [Some(line.stand), effort].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                view! { <Row lead=(place + 1).to_string() title=line.members detail href /> }
            };
            let rows = lines.get().into_iter().enumerate().map(row).collect_view();
            view! { <List label=round::teams(l)>{rows}</List> }
        }
    };
    view! {
        <Card>
            <h2 class="card-head">{round::teams(l)}</h2>
            <div class="stack">
                <Show when=move || lines.with(Vec::is_empty)><p>{round::no_teams(l)}</p></Show>
                {list}
                {told}
                {move || planned.get().then(|| view! { <Climbs id=id.clone() /> })}
            </div>
        </Card>
    }
}

/// A building of the round as it is drawn.
#[derive(Clone, Debug, PartialEq)]
struct House {
    name: String,
    label: String,
    stairs: Vec<StairwellFace>,
    href: String,
}

/// The houses, their windows lit as the round goes on.
#[component]
fn Houses(id: RoundId) -> impl IntoView {
    let l = language();
    let houses = Stage::here().of_workspace(move |app| {
        let Some(round) = app.workspace().rounds.get(&id) else { return vec![] };
        let ledger = Ledger::of(app.workspace(), round);
        let house = |building: &crate::domain::ledger::BuildingLedger| {
            let name = names::building(l, building.number);
            House {
                label: round::house_label(l, &name, building.tally.done(), building.tally.all()),
                name,
                stairs: faces(l, building),
                href: Route::Building(building.building.clone()).href(),
            }
        };
        ledger.buildings.iter().map(house).collect::<Vec<House>>()
    });
    let drawn = |house: House| {
        view! {
            <li>
                <Facade label=house.label stairs=house.stairs />
                <a href=house.href>{house.name}</a>
            </li>
        }
    };
    view! {
        <Card>
            <h2 class="card-head">{round::all_doors(l)}</h2>
            <WindowLegend entries=legend(l) />
            <ul class="houses">{move || houses.get().into_iter().map(drawn).collect_view()}</ul>
        </Card>
    }
}

/// Putting a round away, or taking it out.
#[component]
fn Ending(record: Record<Round>, id: RoundId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let closed = record.part(|round| round.closed);
    let word = move || if closed.get() { round::take_up(l) } else { round::put_away(l) };
    let turn = move |()| record.edit(|round| round.closed = !round.closed);
    let remove = move |()| stage.ask(RoundsCommand::Remove(id.clone()));
    view! {
        <Buttons>
            <Button label=Signal::derive(word) on_press=turn />
            <Button label=round::remove(l) look=Look::Removal on_press=remove />
        </Buttons>
    }
}

/// What one would do next: plan, or plan again.
#[component]
fn NextAct(id: RoundId) -> impl IntoView {
    let l = language();
    let own = id.clone();
    let planned = Stage::here().memo(move |app| {
        let round = app.workspace().rounds.get(&own);
        round.is_some_and(|round| round.teams.iter().any(|team| !team.climbs.is_empty()))
    });
    let href = Route::Rounds(RoundsPage::Plan(id)).href();
    view! {
        <Act>
            {move || {
                let (label, look) =
                    if planned.get() { (round::plan_again(l), Look::Quiet) } else { (round::plan(l), Look::Main) };
                view! { <ButtonLink look icon=Icon::Rounds label href=href.clone() /> }
            }}
        </Act>
    }
}
