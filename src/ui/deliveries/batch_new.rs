//! A new batch: its hours, its orders, and who carries how much.

use leptos::prelude::*;

use super::batches::{prices, weight_in_words, weight_of};
use super::lines::whose;
use crate::app::App;
use crate::app::deliveries::batches::BatchCommand;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::{FieldProblem, clock, clock_text, minute_of, quantity};
use crate::app::route::Route;
use crate::domain::deliveries::{Batch, BatchId, Carrier, Order, OrderId, Price};
use crate::domain::people::PersonId;
use crate::domain::time::text::{Written, date_of};
use crate::ui::parts::{Act, Button, ButtonLink, Card, Icon, Look, Several, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, batch as words, count, fields, frame, language};

/// Orders that are open, have a household, and are on nobody's way.
pub(super) fn waiting(app: &App) -> Vec<&Order> {
    let workspace = app.workspace();
    let is_taken = |order: &Order| {
        let holds = |batch: &Batch| batch.orders.contains(&order.id);
        workspace.batches.values().any(|batch| holds(batch) && !(batch.running && batch.has_tried(order)))
    };
    let open = workspace.orders.values().filter(|order| order.is_open() && !order.household.is_empty());
    let mut waiting: Vec<&Order> = open.filter(|order| !is_taken(order)).collect();
    waiting.sort_by_key(|order| (std::cmp::Reverse(order.stage), order.household.clone(), order.id.clone()));
    waiting
}

/// A typed weight in grams; `None` for an empty field.
pub(super) fn grams(text: &str) -> Result<Option<u32>, FieldProblem> {
    let grams = quantity(text)?.map(|kilograms| u32::try_from(kilograms.in_thousandths()));
    grams.transpose().map_err(|_| FieldProblem::OutOfRange { least: 0.001, most: 1000.0 })
}

/// A typed time of the day; `None` for an empty field.
pub(super) fn minute(text: &str) -> Result<Option<u16>, FieldProblem> {
    if text.trim().is_empty() { Ok(None) } else { clock(text).map(minute_of).map(Some) }
}

/// A batch as it is typed.
#[derive(Clone, Copy)]
struct Draft {
    day: RwSignal<String>,
    leaves: RwSignal<String>,
    back: RwSignal<String>,
    ready: RwSignal<String>,
    kilograms: RwSignal<String>,
    trolley: RwSignal<String>,
    orders: RwSignal<Vec<bool>>,
    carriers: RwSignal<Vec<bool>>,
}

impl Draft {
    /// The batch that the fields mean.
    fn read(self, orders: &[(OrderId, String)], people: &[(PersonId, String)]) -> Result<Batch, FieldProblem> {
        let day = date_of(&self.day.get()).ok_or(FieldProblem::NotADate)?;
        let most_grams = grams(&self.kilograms.get())?.ok_or(FieldProblem::Missing)?;
        let trip_grams = grams(&self.trolley.get())?;
        let carrier = |person: PersonId| Carrier { person, most_grams, trip_grams, most_floors: None };
        let batch = Batch {
            id: BatchId::new(""),
            name: String::new(),
            day,
            leaves: minute_of(clock(&self.leaves.get())?),
            back: minute_of(clock(&self.back.get())?),
            ready: minute(&self.ready.get())?,
            carriers: chosen(people, &self.carriers.get()).into_iter().map(carrier).collect(),
            orders: chosen(orders, &self.orders.get()),
            runs: vec![],
            running: false,
            left: None,
            extra: Default::default(),
        };
        Ok(batch)
    }
}

fn chosen<T: Clone>(all: &[(T, String)], ticked: &[bool]) -> Vec<T> {
    all.iter().zip(ticked).filter(|(_, on)| **on).map(|((id, _), _)| id.clone()).collect()
}

fn tick(ticked: RwSignal<Vec<bool>>) -> impl Fn((usize, bool)) + Send + Sync + 'static {
    move |(place, on)| {
        ticked.update(|ticked| {
            if let Some(there) = ticked.get_mut(place) {
                *there = on;
            }
        });
    }
}

/// The page.
#[component]
pub(super) fn NewBatch() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let ((day, leaves, back), orders, people) =
        stage.peek(|app| (app.next_hours(14 * 60, 18 * 60), named_orders(l, app), named_people(app)));
    let draft = Draft {
        day: RwSignal::new(day.plain()),
        leaves: RwSignal::new(clock_text(i64::from(leaves))),
        back: RwSignal::new(clock_text(i64::from(back))),
        ready: RwSignal::new(String::new()),
        kilograms: RwSignal::new("15".to_owned()),
        trolley: RwSignal::new(String::new()),
        orders: RwSignal::new(vec![true; orders.len()]),
        carriers: RwSignal::new(vec![false; people.len()]),
    };
    let (own_orders, own_people) = (orders.clone(), people.clone());
    let begin = move |()| {
        if let Ok(new) = draft.read(&own_orders, &own_people) {
            stage.ask(DeliveriesCommand::Batch(BatchCommand::Begin(new)));
        }
    };
    let (own_orders, own_people) = (orders.clone(), people.clone());
    let unfit = Signal::derive(move || draft.read(&own_orders, &own_people).is_err());
    view! {
        <div class="stack">
            {hours(l, draft)}
            {choosing(l, stage, draft, orders)}
            {carrying(l, draft, people)}
            <Act>
                <Button look=Look::Main icon=Icon::Deliveries label=words::begin(l) disabled=unfit on_press=begin />
            </Act>
        </div>
    }
}

fn named_orders(l: Language, app: &App) -> Vec<(OrderId, String)> {
    let prices: Vec<Price> = prices(app);
    let line = |order: &Order| {
        let weight = weight_in_words(l, weight_of(std::iter::once(order), &prices));
        (order.id.clone(), words::order_line(l, whose(l, &order.household, &order.who), weight))
    };
    waiting(app).into_iter().map(line).collect()
}

fn named_people(app: &App) -> Vec<(PersonId, String)> {
    let mut people: Vec<_> = app.workspace().people.values().collect();
    people.sort_by_key(|person| (person.role, !person.living_in));
    people.into_iter().map(|person| (person.id.clone(), person.name.clone())).collect()
}

/// What is wrong with a typed text, in words.
fn wrong(l: Language, text: RwSignal<String>, read: fn(&str) -> Result<(), FieldProblem>) -> Signal<String> {
    Signal::derive(move || read(&text.get()).err().map(|why| fields::problem(l, why)).unwrap_or_default())
}

fn hours(l: Language, draft: Draft) -> impl IntoView {
    let is_clock: fn(&str) -> Result<(), FieldProblem> = |text| clock(text).map(drop);
    let is_day: fn(&str) -> Result<(), FieldProblem> = |text| date_of(text).map(drop).ok_or(FieldProblem::NotADate);
    view! {
        <Card>
            <div class="stack">
                <TextField label=words::day(l) kind="date" value=draft.day problem=wrong(l, draft.day, is_day) />
                <div class="fields-pair">
                    <TextField label=words::leaves(l) kind="clock" value=draft.leaves problem=wrong(l, draft.leaves, is_clock) />
                    <TextField label=words::back(l) kind="clock" value=draft.back problem=wrong(l, draft.back, is_clock) />
                </div>
                <TextField label=words::ready(l) kind="clock" hint=words::ready_hint(l) value=draft.ready
                    problem=wrong(l, draft.ready, |text| minute(text).map(drop)) />
            </div>
        </Card>
    }
}

fn choosing(l: Language, stage: Stage, draft: Draft, orders: Vec<(OrderId, String)>) -> impl IntoView {
    if orders.is_empty() {
        return view! { <Card><p>{words::no_orders(l)}</p></Card> }.into_any();
    }
    let options: Vec<String> = orders.iter().map(|(_, words)| words.clone()).collect();
    let sum = move || {
        let ids = chosen(&orders, &draft.orders.get());
        stage.peek(|app| {
            let all = ids.iter().filter_map(|id| app.workspace().orders.get(id));
            let weight = weight_in_words(l, weight_of(all, &prices(app)));
            words::chosen(l, count::orders(l, ids.len()), weight)
        })
    };
    view! {
        <Card>
            <div class="stack">
                <Several label=words::orders(l) options chosen=draft.orders on_change=tick(draft.orders) />
                <p class="eyebrow" role="status">{sum}</p>
            </div>
        </Card>
    }
    .into_any()
}

fn carrying(l: Language, draft: Draft, people: Vec<(PersonId, String)>) -> impl IntoView {
    if people.is_empty() {
        let href = Route::People.href();
        return view! {
            <Card><div class="stack"><p>{words::no_people(l)}</p><ButtonLink label=frame::people(l) href /></div></Card>
        }
        .into_any();
    }
    let options: Vec<String> = people.into_iter().map(|(_, name)| name).collect();
    let load: fn(&str) -> Result<(), FieldProblem> = |text| grams(text)?.map(drop).ok_or(FieldProblem::Missing);
    view! {
        <Card>
            <div class="stack">
                <Several label=words::carriers(l) options chosen=draft.carriers on_change=tick(draft.carriers) />
                <div class="fields-pair">
                    <TextField label=words::kilograms(l) kind="number" value=draft.kilograms
                        problem=wrong(l, draft.kilograms, load) />
                    <TextField label=words::trolley(l) kind="number" hint=words::trolley_hint(l) value=draft.trolley
                        problem=wrong(l, draft.trolley, |text| grams(text).map(drop)) />
                </div>
            </div>
        </Card>
    }
    .into_any()
}
