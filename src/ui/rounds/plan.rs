//! Planning a round: who goes where, found in the worker while a person looks on.

use leptos::prelude::*;

use super::proposal::proposal;
use crate::app::App;
use crate::app::rounds::command::RoundsCommand;
use crate::app::rounds::planning::{RoundPlanCommand, RoundPlanning, WhyNoPlan};
use crate::domain::rounds::{Round, RoundId};
use crate::ui::parts::{Act, Button, Buttons, Card, FallingCurve, Icon, Look, Notice, NoticeTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, plan as plan_words, round, times};

/// How far the planning of this round is, without its figures.
#[derive(Clone, PartialEq)]
enum Phase {
    Gone,
    Before(Option<WhyNoPlan>),
    Searching,
    Proposed,
}

fn phase(app: &App, id: &RoundId) -> Phase {
    if !app.workspace().rounds.contains_key(id) {
        return Phase::Gone;
    }
    match app.round_planning() {
        RoundPlanning::Running(running) if running.round == *id => Phase::Searching,
        RoundPlanning::Proposed(proposed) if proposed.round == *id => Phase::Proposed,
        RoundPlanning::Failed(failed, why) if failed == id => Phase::Before(Some(why.clone())),
        _ => Phase::Before(None),
    }
}

/// The page.
#[component]
pub(super) fn PlanPage(id: RoundId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let phase = stage.memo(move |app| phase(app, &own));
    move || match phase.get() {
        Phase::Gone => super::tally::gone(l).into_any(),
        Phase::Before(why) => before(l, stage, &id, why).into_any(),
        Phase::Searching => view! { <Searching /> }.into_any(),
        Phase::Proposed => stage.peek(|app| match app.round_planning() {
            RoundPlanning::Proposed(proposed) => proposal(l, app, proposed).into_any(),
            _ => ().into_any(),
        }),
    }
}

/// What is about to be planned, and why it could not be.
fn before(l: Language, stage: Stage, id: &RoundId, why: Option<WhyNoPlan>) -> impl IntoView + use<> {
    let facts = stage.peek(|app| app.workspace().rounds.get(id).map(|round| facts(l, round)));
    let failure = why.map(|why| {
        let words = match why {
            WhyNoPlan::NoDoors => round::no_doors_left(l),
            WhyNoPlan::NoTeams => round::no_teams(l),
            WhyNoPlan::Faults(_) => round::bad(l),
            WhyNoPlan::SolverLost => round::lost(l),
        };
        view! { <Notice tone=NoticeTone::Problem spoken=true><p>{words}</p></Notice> }
    });
    let id = id.clone();
    view! {
        {failure}
        <Card><p>{facts}</p></Card>
        <Act>
            <Button look=Look::Main icon=Icon::Rounds label=round::plan(l)
                on_press=move |()| stage.ask(RoundsCommand::Plan(RoundPlanCommand::Start(id.clone()))) />
        </Act>
    }
}

/// `Thu 5 March · 6 teams · 09:00–12:00`.
pub(super) fn facts(l: Language, of: &Round) -> String {
    let clock = |minute: u16| crate::app::forms::end_text(i64::from(minute));
    let span = crate::ui::words::time::span(l, clock(of.from), clock(of.to));
    [times::date(l, of.day), span, count::teams(l, of.teams.len())].join(" · ")
}

/// The search under way.
#[component]
fn Searching() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let curve = stage.memo(|app| match app.round_planning() {
        RoundPlanning::Running(running) => running.curve.clone(),
        _ => vec![],
    });
    let points = Signal::derive(move || curve.with(|all| all.iter().map(|(_, cost)| *cost as f64).collect::<Vec<_>>()));
    let seconds = move || {
        curve.with(|all| all.last().map(|(ms, _)| plan_words::seconds(l, format!("{:.1}", f64::from(*ms) / 1000.0))))
    };
    let none = Signal::derive(move || curve.with(Vec::is_empty));
    let ask = move |command: RoundPlanCommand| stage.ask(RoundsCommand::Plan(command));
    view! {
        <Card>
            <div class="spread"><h2>{round::planning(l)}</h2><span class="eyebrow">{seconds}</span></div>
            <FallingCurve points label=move || round::curve(l).to_owned() />
        </Card>
        <Buttons><Button label=round::stop(l) on_press=move |()| ask(RoundPlanCommand::Cancel) /></Buttons>
        <Act>
            <Button look=Look::Main icon=Icon::Done label=round::use_this(l) disabled=none
                on_press=move |()| ask(RoundPlanCommand::UseThisOne) />
        </Act>
    }
}
