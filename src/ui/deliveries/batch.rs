//! One batch: who carries how much, the plan, leaving, late orders.

use leptos::prelude::*;

use super::batch_new::{grams, waiting};
use super::batch_plan::{Searching, ask, failure, households, left_out, proposal, run_in_words};
use super::batches::{carrier_name, delivered, name};
use super::drops::Drops;
use super::lines::{things, whose};
use crate::app::App;
use crate::app::deliveries::batch_planning::{BatchPlanCommand, BatchPlanning, WhyNoPlan};
use crate::app::deliveries::batches::BatchCommand;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::{FieldProblem, count as whole};
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{Batch, BatchId, OrderId, Quantity, Stage};
use crate::ui::parts::{
    Act, Button, Buttons, Card, Icon, KeptField, List, Look, Notice, NoticeTone, Row, Tag, TagTone,
};
use crate::ui::record::Record;
use crate::ui::stage::Stage as Page;
use crate::ui::words::{Language, batch as words, count, language};

/// How far the planning of this batch is, without its figures.
#[derive(Clone, PartialEq)]
enum Phase {
    Gone,
    Standing(Option<WhyNoPlan>),
    Searching,
    Proposed,
}

fn phase(app: &App, id: &BatchId) -> Phase {
    if !app.workspace().batches.contains_key(id) {
        return Phase::Gone;
    }
    match app.batch_planning() {
        BatchPlanning::Running(running) if running.batch == *id => Phase::Searching,
        BatchPlanning::Proposed(proposed) if proposed.batch == *id => Phase::Proposed,
        BatchPlanning::Failed(failed, why) if failed == id => Phase::Standing(Some(why.clone())),
        _ => Phase::Standing(None),
    }
}

/// The page.
#[component]
pub(super) fn BatchPage(id: BatchId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let own = id.clone();
    let phase = page.memo(move |app| phase(app, &own));
    move || match phase.get() {
        Phase::Gone => super::carry::gone(l).into_any(),
        Phase::Standing(why) => view! { <Standing id=id.clone() why /> }.into_any(),
        Phase::Searching => view! { <div class="stack"><Searching /></div> }.into_any(),
        Phase::Proposed => page.peek(|app| match app.batch_planning() {
            BatchPlanning::Proposed(proposed) => {
                view! { <div class="stack">{proposal(l, app, proposed)}</div> }.into_any()
            }
            _ => ().into_any(),
        }),
    }
}

/// The batch as it stands.
#[component]
fn Standing(id: BatchId, why: Option<WhyNoPlan>) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let failed = why.map(|why| {
        let words = page.peek(|app| failure(l, app, &why));
        view! { <Notice tone=NoticeTone::Problem spoken=true><p>{words}</p></Notice> }
    });
    let own = id.clone();
    let head = page.memo(move |app| {
        let batch = app.workspace().batches.get(&own)?;
        let (done, all) = delivered(app, batch);
        Some((name(l, batch), words::stand(l, done, all, count::carriers(l, batch.carriers.len())), batch.running))
    });
    let facts = move || {
        head.get().map(|(name, stand, running)| {
            let tag = running.then(|| view! { <Tag text=words::running(l) /> });
            view! { <Card><div class="spread"><h2 class="card-head">{name}</h2>{tag}</div><p>{stand}</p></Card> }
        })
    };
    let own = id.clone();
    let left = page.of_workspace(move |app| app.left_out_of(&own));
    let out = move || left.with(|left| page.peek(|app| left_out(l, app, left)));
    let remove = {
        let id = id.clone();
        move |()| page.ask(DeliveriesCommand::Batch(BatchCommand::Remove(id.clone())))
    };
    view! {
        <div class="stack">
            {failed}
            {facts}
            {out}
            <Carriers id=id.clone() />
            <Drops id=id.clone() />
            <LateOrders id=id.clone() />
            <Buttons><Button label=words::remove(l) look=Look::Removal on_press=remove /></Buttons>
            <NextAct id />
        </div>
    }
}

/// One line of those who carry.
#[derive(Clone, Debug, PartialEq)]
struct CarrierLine {
    name: String,
    detail: String,
    over: bool,
}

fn carriers(l: Language, app: &App, batch: &Batch) -> Vec<CarrierLine> {
    let line = |place: usize| {
        let run = batch.runs.get(place);
        let own = run.into_iter().flat_map(|run| &run.drops).flat_map(|drop| &drop.orders);
        let own: Vec<_> = own.filter_map(|id| app.workspace().orders.get(id)).collect();
        let done = own.iter().filter(|order| !order.is_open()).count();
        let way = run.map(|run| run_in_words(l, run));
        let stand = batch.running.then(|| words::run_done(l, done, own.len()));
        let detail = [stand, way].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        CarrierLine { name: carrier_name(app, batch, place), detail, over: done == own.len() && done > 0 }
    };
    (0..batch.carriers.len()).map(line).collect()
}

/// Who carries: a link to each one's way, and before they leave what each can carry.
#[component]
fn Carriers(id: BatchId) -> impl IntoView {
    let l = language();
    let own = id.clone();
    let record = Record::new(
        move |app| app.workspace().batches.get(&own).cloned(),
        |batch| DeliveriesCommand::Batch(BatchCommand::Save(batch)).into(),
    );
    let own = id.clone();
    let lines = Page::here()
        .memo(move |app| app.workspace().batches.get(&own).map(|batch| carriers(l, app, batch)).unwrap_or_default());
    let list = move || {
        let row = |(place, line): (usize, CarrierLine)| {
            let href = Route::Deliveries(DeliveriesPage::Carry(id.clone(), place)).href();
            let over = line.over.then(|| view! { <Tag text=words::over(l) tone=TagTone::Done /> });
            view! { <Row lead=(place + 1).to_string() title=line.name detail=line.detail href>{over}</Row> }
        };
        let rows = lines.get().into_iter().enumerate().map(row).collect_view();
        view! { <List label=words::carriers(l)>{rows}</List> }
    };
    let running = record.part(|batch| batch.running);
    let number = record.part(|batch| batch.carriers.len());
    let loads = move || {
        let named = lines.get_untracked();
        (!running.get()).then(|| {
            (0..number.get())
                .map(|place| {
                    let name = named.get(place).map(|line| line.name.clone()).unwrap_or_default();
                    view! { <Load record=record.clone() place name /> }
                })
                .collect_view()
        })
    };
    view! {
        <Card>
            <h2 class="card-head">{words::carriers(l)}</h2>
            <div class="stack">{list}{loads}</div>
        </Card>
    }
}

/// Grams as kilograms in a field.
fn kilograms(grams: u32) -> String {
    Quantity::thousandths(i64::from(grams)).map(|quantity| quantity.to_string()).unwrap_or_default()
}

/// What one of them can carry; a plan made for another load is none any more.
#[component]
fn Load(record: Record<Batch>, place: usize, name: String) -> impl IntoView {
    let l = language();
    let most = record.text(move |batch| batch.carriers.get(place).map(|c| kilograms(c.most_grams)).unwrap_or_default());
    let trip = record.text(move |batch| {
        batch.carriers.get(place).and_then(|carrier| carrier.trip_grams).map(kilograms).unwrap_or_default()
    });
    let floors = record.text(move |batch| {
        batch.carriers.get(place).and_then(|c| c.most_floors).map(|floors| floors.to_string()).unwrap_or_default()
    });
    let write_most = record.writes(move |batch, text| {
        let grams = grams(text)?.ok_or(FieldProblem::Missing)?;
        batch.carriers.get_mut(place).into_iter().for_each(|carrier| carrier.most_grams = grams);
        Ok(())
    });
    let write_trip = record.writes(move |batch, text| {
        let grams = grams(text)?;
        batch.carriers.get_mut(place).into_iter().for_each(|carrier| carrier.trip_grams = grams);
        Ok(())
    });
    let write_floors = record.writes(move |batch, text| {
        let floors = whole(text, 1, 60)?.and_then(|floors| u8::try_from(floors).ok());
        batch.carriers.get_mut(place).into_iter().for_each(|carrier| carrier.most_floors = floors);
        Ok(())
    });
    view! {
        <details class="details">
            <summary>{name}</summary>
            <div class="stack">
                <KeptField label=words::kilograms(l) kind="number" source=most write=write_most />
                <KeptField label=words::trolley(l) hint=words::trolley_hint(l) kind="number" source=trip write=write_trip />
                <KeptField label=words::floors(l) kind="number" source=floors write=write_floors />
            </div>
        </details>
    }
}

/// Orders that came in since: each can be put into the ways that stand.
#[component]
fn LateOrders(id: BatchId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let own = id.clone();
    let late = page.of_workspace(move |app| {
        let planned = app.workspace().batches.get(&own).is_some_and(|batch| !batch.runs.is_empty());
        let line = |order: &crate::domain::deliveries::Order| {
            (order.id.clone(), whose(l, &order.household, &order.who), things(order))
        };
        if planned { waiting(app).into_iter().map(line).collect::<Vec<_>>() } else { vec![] }
    });
    move || {
        let lines = late.get();
        let row = |(order, title, detail): (OrderId, String, String)| {
            let id = id.clone();
            let spoken = words::add_this(l, &title);
            let add = move |()| page.ask(DeliveriesCommand::Batch(BatchCommand::AddLate(id.clone(), order.clone())));
            view! { <Row title detail><Button label=words::add(l) spoken on_press=add /></Row> }
        };
        let number = lines.len();
        let rows = lines.into_iter().map(row).collect_view();
        (number > 0).then(|| {
            view! {
                <details class="details">
                    <summary>{words::late(l)}" · "{count::orders(l, number)}</summary>
                    <div class="stack">
                        <p>{words::late_hint(l)}</p>
                        <List label=words::late(l)>{rows}</List>
                    </div>
                </details>
            }
        })
    }
}

/// What stands between a batch and its leaving.
#[derive(Clone, Debug, Default, PartialEq)]
struct Readiness {
    planned: bool,
    running: bool,
    /// Orders of first trips that are not disinfected.
    dirty: Vec<(OrderId, String)>,
}

fn readiness(app: &App, id: &BatchId) -> Readiness {
    let Some(batch) = app.workspace().batches.get(id) else { return Readiness::default() };
    let first =
        batch.runs.iter().flat_map(|run| &run.drops).filter(|drop| drop.trip == 0).flat_map(|drop| &drop.orders);
    let orders = first.filter_map(|id| app.workspace().orders.get(id)).filter(|order| order.stage < Stage::Disinfected);
    Readiness {
        planned: batch.runs.iter().any(|run| !run.drops.is_empty()),
        running: batch.running,
        dirty: orders.map(|order| (order.id.clone(), order.household.clone())).collect(),
    }
}

/// What one would do next: plan, have the rest disinfected, leave.
#[component]
fn NextAct(id: BatchId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let own = id.clone();
    let ready = page.memo(move |app| readiness(app, &own));
    move || {
        let Readiness { planned, running, dirty } = ready.get();
        let (again, leaving) = (id.clone(), id.clone());
        let plan = move |()| ask(page, BatchPlanCommand::Start(again.clone()));
        let leave = move |()| page.ask(DeliveriesCommand::Batch(BatchCommand::Leave(leaving.clone())));
        if !planned {
            let plan = view! { <Button look=Look::Main icon=Icon::Deliveries label=words::plan(l) on_press=plan /> };
            return view! { <Act>{plan}</Act> }.into_any();
        }
        let held = (!running && !dirty.is_empty()).then(|| {
            let all: Vec<String> = dirty.iter().map(|(_, household)| household.clone()).collect();
            let ids: Vec<OrderId> = dirty.iter().map(|(id, _)| id.clone()).collect();
            let done = move |()| page.ask(DeliveriesCommand::Advance(ids.clone(), Stage::Disinfected));
            view! {
                <Notice tone=NoticeTone::Problem>
                    <p>{words::not_ready(l, households(l, &all))}</p>
                    <Buttons><Button label=words::all_disinfected(l) on_press=done /></Buttons>
                </Notice>
            }
        });
        let can_leave = !running && dirty.is_empty();
        view! {
            {held}
            <Buttons><Button label=words::plan_again(l) on_press=plan /></Buttons>
            {can_leave.then(|| view! {
                <Act><Button look=Look::Main icon=Icon::Deliveries label=words::leave(l) on_press=leave /></Act>
            })}
        }
        .into_any()
    }
}
