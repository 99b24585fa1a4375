//! The climbs of a round, to be changed by hand: to another team, earlier, later, pinned; with what each choice costs.

use leptos::prelude::*;

use crate::app::App;
use crate::app::rounds::by_hand::ByHand;
use crate::app::rounds::command::RoundsCommand;
use crate::domain::rounds::{Climb, RoundId};
use crate::domain::site::StairwellId;
use crate::ui::parts::{Button, Buttons, Choice, Icon, Tag};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, round};

/// One climb as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ClimbLine {
    /// Where, such as `3-2`.
    pub place: String,
    /// When the team is at its foot.
    pub at: String,
    /// The record.
    pub climb: Climb,
}

/// A stairwell as on a door plate, such as `3-2`.
pub(super) fn stairwell_name(app: &App, id: &StairwellId) -> String {
    let at = crate::domain::site::DoorAt { stairwell: id.clone(), door: String::new() };
    app.workspace().door_key(&at).unwrap_or_else(|| id.to_string())
}

/// The climbs of every team.
pub(super) fn climb_lines(app: &App, id: &RoundId) -> Vec<Vec<ClimbLine>> {
    let Some(of) = app.workspace().rounds.get(id) else { return vec![] };
    let line = |climb: &Climb| ClimbLine {
        place: stairwell_name(app, &climb.stairwell),
        at: crate::app::forms::end_text(i64::from(climb.at)),
        climb: climb.clone(),
    };
    of.teams.iter().map(|team| team.climbs.iter().map(line).collect()).collect()
}

/// Every climb, team by team, behind its summary; the chosen one with its choices.
#[component]
pub(super) fn Climbs(id: RoundId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let all = stage.of_workspace(move |app| climb_lines(app, &own));
    let chosen = RwSignal::new((0usize, 0usize));
    let options = move || {
        all.with(|teams| {
            let named = |(team, climbs): (usize, &Vec<ClimbLine>)| {
                let word = |line: &ClimbLine| round::at(l, format!("{}. {}", team + 1, line.place), &line.at);
                climbs.iter().enumerate().map(|(n, line)| ((team, n), word(line))).collect::<Vec<_>>()
            };
            teams.iter().enumerate().flat_map(named).collect::<Vec<((usize, usize), String)>>()
        })
    };
    let choice = move || {
        let options = options();
        let place = options.iter().position(|(at, _)| *at == chosen.get_untracked()).unwrap_or(0);
        let places: Vec<(usize, usize)> = options.iter().map(|(at, _)| *at).collect();
        let words: Vec<String> = options.into_iter().map(|(_, word)| word).collect();
        let shown = RwSignal::new(place);
        let choose = move |place: usize| {
            shown.set(place);
            if let Some(at) = places.get(place) {
                chosen.set(*at);
            }
        };
        view! { <Choice label=round::climb(l) options=words chosen=shown on_choose=choose /> }
    };
    let change = move || {
        let (team, n) = chosen.get();
        let line = all.with(|teams| teams.get(team)?.get(n).cloned());
        line.map(|line| view! { <Change id=id.clone() team n line /> })
    };
    view! {
        <details class="details">
            <summary>{round::change_costs(l)}</summary>
            <div class="stack">{choice}{change}</div>
        </details>
    }
}

/// What can be done with one climb.
#[component]
fn Change(id: RoundId, team: usize, n: usize, line: ClimbLine) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let ask = {
        let id = id.clone();
        move |change: ByHand| stage.ask(RoundsCommand::Change(id.clone(), change))
    };
    let (earlier, later, pin, give) = (ask.clone(), ask.clone(), ask.clone(), ask);
    let (stairwell, pinned) = (line.climb.stairwell.clone(), line.climb.pinned);
    let own = stairwell.clone();
    let others = costs(l, stage, &id, team, &stairwell).into_iter().map(move |(other, words)| {
        let (give, stairwell) = (give.clone(), own.clone());
        let on_press = move |()| give(ByHand::Move(stairwell.clone(), other));
        view! { <Button label=words on_press /> }
    });
    view! {
        <p>
            {count::doors(l, line.climb.doors.len())}
            {pinned.then(|| view! { " " <Tag text=round::pin(l) icon=Icon::Pinned /> })}
        </p>
        <Buttons>
            <Button label=round::earlier(l) on_press=move |()| earlier(ByHand::Earlier(team, n)) />
            <Button label=round::later(l) on_press=move |()| later(ByHand::Later(team, n)) />
            <Button label=if pinned { round::unpin(l) } else { round::pin(l) } icon=Icon::Pinned
                on_press=move |()| pin(ByHand::Pin(stairwell.clone(), !pinned)) />
        </Buttons>
        <p>{round::give(l, &line.place)}</p>
        <Buttons>{others.collect_view()}</Buttons>
    }
}

/// For every other team: what it would have more to do with the stairwell.
fn costs(l: Language, stage: Stage, id: &RoundId, team: usize, stairwell: &StairwellId) -> Vec<(usize, String)> {
    stage.peek(|app| {
        let now = app.round_loads(id).unwrap_or_default();
        let others = (0..now.len()).filter(|other| *other != team);
        let cost = |other: usize| {
            let then = app.loads_if_moved(id, stairwell, other)?;
            let more = then.get(other)?.more_than(*now.get(other)?);
            let signed = |number: i64| format!("{}{number}", if number >= 0 { "+" } else { "" });
            Some((other, round::move_cost(l, round::team(l, other + 1), signed(more.minutes), signed(more.metres))))
        };
        others.filter_map(cost).collect()
    })
}
