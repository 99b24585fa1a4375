//! A batch's plan: looked for in the worker, shown with its changes and with what is left out and why, taken or left.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::batches::{carrier_name, stairwell_name};
use crate::app::App;
use crate::app::deliveries::batch_planning::{
    BatchPlanCommand, BatchPlanning, Changed, DropChange, Proposal, WhyNoPlan,
};
use crate::app::deliveries::batch_problem::WhyLeft;
use crate::app::deliveries::batches::BatchCommand;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::end_text;
use crate::domain::deliveries::{Batch, OrderId, Run};
use crate::solve::batches::WhyNot;
use crate::ui::parts::{Act, Button, Buttons, Card, FallingCurve, Icon, List, Look, Notice, NoticeTone, Row};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, batch as words, count, language, names, plan as plan_words};

/// Asks for something about a batch's plan.
pub(super) fn ask(stage: Stage, command: BatchPlanCommand) {
    stage.ask(DeliveriesCommand::Batch(BatchCommand::Plan(command)));
}

/// `7 orders · 4 climbs · back 15:40`.
pub(super) fn run_in_words(l: Language, run: &Run) -> String {
    let Some(last) = run.drops.last() else { return words::run_empty(l).to_owned() };
    let orders = run.drops.iter().map(|drop| drop.orders.len()).sum();
    let clock = end_text(i64::from(last.until));
    words::run_line(l, count::orders(l, orders), count::climbs(l, run.drops.len()), clock)
}

/// Why there is no plan.
pub(super) fn failure(l: Language, app: &App, why: &WhyNoPlan) -> String {
    match why {
        WhyNoPlan::NoOrders => words::fail_no_orders(l).to_owned(),
        WhyNoPlan::NoCarriers => words::fail_no_carriers(l).to_owned(),
        WhyNoPlan::Faults => words::fail_bad(l).to_owned(),
        WhyNoPlan::Late(order, why) => words::fail_late(l, household(app, order), reason(l, why)),
        WhyNoPlan::SolverLost => words::fail_lost(l).to_owned(),
    }
}

fn household(app: &App, order: &OrderId) -> String {
    app.workspace().orders.get(order).map(|order| order.household.clone()).unwrap_or_default()
}

/// Why an order is on nobody's way: what all carriers have in common, else that it differs.
fn reason(l: Language, why: &WhyLeft) -> &'static str {
    let WhyLeft::Nobody(all) = why else {
        return if *why == WhyLeft::NoDoor { words::why_no_door(l) } else { words::why_another_day(l) };
    };
    let kinds: BTreeSet<&WhyNot> = all.iter().collect();
    let only = |wanted: &[WhyNot]| kinds.iter().all(|kind| wanted.contains(kind));
    match () {
        () if only(&[WhyNot::Hours, WhyNot::Full]) => words::why_hours(l),
        () if only(&[WhyNot::TooHeavy]) => words::why_heavy(l),
        () if only(&[WhyNot::TooHigh]) => words::why_high(l),
        () if only(&[WhyNot::Window]) => words::why_window(l),
        () => words::why_mixed(l),
    }
}

/// The orders on nobody's way, each with its reason.
pub(super) fn left_out(l: Language, app: &App, left: &[(OrderId, WhyLeft)]) -> Option<impl IntoView + use<>> {
    if left.is_empty() {
        return None;
    }
    let line = |(order, why): &(OrderId, WhyLeft)| {
        let text = words::drop(l, household(app, order), reason(l, why));
        view! { <p>{text}</p> }
    };
    let lines = left.iter().map(line).collect_view();
    let title = words::left_out(l, left.len());
    Some(view! { <Notice tone=NoticeTone::Problem><b>{title}</b>{lines}</Notice> })
}

/// The search under way.
#[component]
pub(super) fn Searching() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let curve = stage.memo(|app| match app.batch_planning() {
        BatchPlanning::Running(running) => running.curve.clone(),
        _ => vec![],
    });
    let points = Signal::derive(move || curve.with(|all| all.iter().map(|(_, cost)| *cost as f64).collect::<Vec<_>>()));
    let seconds = move || {
        curve.with(|all| all.last().map(|(ms, _)| plan_words::seconds(l, format!("{:.1}", f64::from(*ms) / 1000.0))))
    };
    let none = Signal::derive(move || curve.with(Vec::is_empty));
    view! {
        <Card>
            <div class="spread"><h2>{words::planning(l)}</h2><span class="eyebrow">{seconds}</span></div>
            <FallingCurve points label=move || words::curve(l).to_owned() />
        </Card>
        <Buttons><Button label=words::stop(l) on_press=move |()| ask(stage, BatchPlanCommand::Cancel) /></Buttons>
        <Act>
            <Button look=Look::Main icon=Icon::Done label=words::use_this(l) disabled=none
                on_press=move |()| ask(stage, BatchPlanCommand::UseThisOne) />
        </Act>
    }
}

/// The proposal.
pub(super) fn proposal(l: Language, app: &App, of: &Proposal) -> impl IntoView + use<> {
    let stage = Stage::here();
    let batch = app.workspace().batches.get(&of.batch);
    let row = |(place, run): (usize, &Run)| {
        let title = batch.map(|batch| carrier_name(app, batch, place)).unwrap_or_default();
        view! { <Row lead=(place + 1).to_string() title detail=run_in_words(l, run) /> }
    };
    let rows = of.runs.iter().enumerate().map(row).collect_view();
    let stands = batch.is_some_and(|batch| !batch.runs.is_empty());
    let changes = batch.filter(|_| stands).map(|batch| changes(l, app, batch, &of.changes));
    let head = if of.late.is_some() { words::late_found(l) } else { words::found(l) };
    view! {
        <Card><h2>{head}</h2></Card>
        {changes}
        {left_out(l, app, &of.left)}
        <List label=words::carriers(l)>{rows}</List>
        <Buttons><Button label=words::dismiss(l) on_press=move |()| ask(stage, BatchPlanCommand::Dismiss) /></Buttons>
        <Act>
            <Button look=Look::Main icon=Icon::Done label=words::accept(l)
                on_press=move |()| ask(stage, BatchPlanCommand::Accept) />
        </Act>
    }
}

/// Which drops become other ones.
fn changes(l: Language, app: &App, batch: &Batch, all: &[DropChange]) -> impl IntoView + use<> {
    let line = |change: &DropChange| {
        let (who, place) = (carrier_name(app, batch, change.carrier), stairwell_name(app, &change.stairwell));
        let text = match change.how {
            Changed::New => words::change_new(l, who, place),
            Changed::Orders => words::change_orders(l, who, place),
            Changed::Minutes(minutes) if minutes > 0 => words::change_later(l, who, place, minutes),
            Changed::Minutes(minutes) => words::change_earlier(l, who, place, -minutes),
        };
        view! { <p>{text}</p> }
    };
    let lines = all.iter().map(line).collect_view();
    view! { <Notice><b>{words::changed(l)}</b>{lines}<p>{words::unchanged(l)}</p></Notice> }
}

/// Everybody's name, for a phrase.
pub(super) fn households(l: Language, all: &[String]) -> String {
    names::all_of(l, all)
}
