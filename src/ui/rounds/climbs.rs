//! The climbs of a round, to be changed by hand: to another team, earlier, later, pinned; with what each choice costs.

use leptos::prelude::*;

use crate::app::App;
use crate::app::rounds::by_hand::ByHand as Change;
use crate::app::rounds::command::RoundsCommand;
use crate::domain::rounds::{Climb, RoundId};
use crate::domain::site::StairwellId;
use crate::ui::by_hand::{At, ByHand, Chosen, Hand, Offer, cost};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, round};

/// A stairwell as on a door plate, such as `3-2`.
pub(super) fn stairwell_name(app: &App, id: &StairwellId) -> String {
    let at = crate::domain::site::DoorAt { stairwell: id.clone(), door: String::new() };
    app.workspace().door_key(&at).unwrap_or_else(|| id.to_string())
}

fn climb<'a>(app: &'a App, id: &RoundId, (team, n): At) -> Option<&'a Climb> {
    app.workspace().rounds.get(id)?.teams.get(team)?.climbs.get(n)
}

/// Every climb of every team: `2. 3-1 · 09:40`.
fn climbs(l: Language, app: &App, id: &RoundId) -> Vec<(At, String)> {
    let Some(of) = app.workspace().rounds.get(id) else { return vec![] };
    let word = |team: usize, climb: &Climb| {
        let place = format!("{}. {}", team + 1, stairwell_name(app, &climb.stairwell));
        round::at(l, place, crate::app::forms::end_text(i64::from(climb.at)))
    };
    let of_team = |(team, own): (usize, &crate::domain::rounds::Team)| {
        own.climbs.iter().enumerate().map(|(n, climb)| ((team, n), word(team, climb))).collect::<Vec<_>>()
    };
    of.teams.iter().enumerate().flat_map(of_team).collect()
}

/// Every climb, team by team, behind its summary; the chosen one with its choices.
#[component]
pub(super) fn Climbs(id: RoundId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let all = stage.of_workspace(move |app| climbs(l, app, &own));
    let own = id.clone();
    let (at, revision) = (RwSignal::new((0, 0)), stage.memo(App::revision));
    let shown = Memo::new(move |_| {
        revision.get();
        stage.peek(|app| chosen(l, app, &own, at.get()))
    });
    let on_hand = move |((team, n), hand): (At, Hand)| {
        let stairwell = stage.peek(|app| climb(app, &id, (team, n)).map(|climb| climb.stairwell.clone()));
        let Some(stairwell) = stairwell else { return };
        let change = match hand {
            Hand::Earlier => Change::Earlier(team, n),
            Hand::Later => Change::Later(team, n),
            Hand::Pin(pinned) => Change::Pin(stairwell, pinned),
            Hand::Give(to) => Change::Move(stairwell, to),
        };
        stage.ask(RoundsCommand::Change(id.clone(), change));
    };
    view! { <ByHand label=round::climb(l) climbs=all chosen=at shown on_hand=Callback::new(on_hand) /> }
}

fn chosen(l: Language, app: &App, id: &RoundId, at: At) -> Option<Chosen> {
    let climb = climb(app, id, at)?;
    let offers = offers(l, app, id, at.0, &climb.stairwell);
    let give = if offers.is_empty() { String::new() } else { round::give(l, stairwell_name(app, &climb.stairwell)) };
    Some(Chosen { detail: count::doors(l, climb.doors.len()), pinned: climb.pinned, give, offers })
}

/// For every other team: what it would have more to do with the stairwell.
fn offers(l: Language, app: &App, id: &RoundId, team: usize, stairwell: &StairwellId) -> Vec<Offer> {
    let now = app.round_loads(id).unwrap_or_default();
    let others = (0..now.len()).filter(|other| *other != team);
    let offer = |other: usize| {
        let then = app.loads_if_moved(id, stairwell, other)?;
        let more = then.get(other)?.more_than(*now.get(other)?);
        let words = cost(l, round::team(l, other + 1), more.minutes, more.metres);
        Some(Offer { to: other, words, possible: true })
    };
    others.filter_map(offer).collect()
}
