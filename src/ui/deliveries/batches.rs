//! The batches in a list, and what is known of one in a line.

use leptos::prelude::*;

use crate::app::App;
use crate::app::forms::end_text;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{Batch, BatchId, Order, Price};
use crate::domain::site::{DoorAt, StairwellId};
use crate::solve::deliveries::{Weight, weight};
use crate::ui::parts::{ButtonLink, Buttons, Card, Icon, List, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, batch as words, count, language, times};

/// The id under which the page of a batch that is still to be put together is found.
pub(super) const NEW: &str = "new";

/// What people call a batch.
pub(super) fn name(l: Language, of: &Batch) -> String {
    if of.name.trim().is_empty() {
        words::of_day(l, times::date(l, of.day), end_text(i64::from(of.leaves)))
    } else {
        of.name.clone()
    }
}

/// How many of its orders the households have, and how many it has.
pub(super) fn delivered(app: &App, of: &Batch) -> (usize, usize) {
    let orders = of.orders.iter().filter_map(|id| app.workspace().orders.get(id));
    (orders.clone().filter(|order| !order.is_open()).count(), orders.count())
}

/// A person's name.
pub(super) fn carrier_name(app: &App, of: &Batch, place: usize) -> String {
    let person = of.carriers.get(place).and_then(|carrier| app.workspace().people.get(&carrier.person));
    person.map(|person| person.name.clone()).unwrap_or_default()
}

/// A stairwell as on a door plate, such as `3-2`.
pub(super) fn stairwell_name(app: &App, id: &StairwellId) -> String {
    let at = DoorAt { stairwell: id.clone(), door: String::new() };
    app.workspace().door_key(&at).unwrap_or_else(|| id.to_string())
}

/// The prices of the workspace, for weighing.
pub(super) fn prices(app: &App) -> Vec<Price> {
    app.workspace().prices.values().cloned().collect()
}

/// What several orders weigh together.
pub(super) fn weight_of<'a>(orders: impl Iterator<Item = &'a Order>, prices: &[Price]) -> Weight {
    orders.map(|order| weight(order, prices)).fold(Weight::default(), |sum, one| Weight {
        grams: sum.grams.saturating_add(one.grams),
        guessed: sum.guessed + one.guessed,
    })
}

/// `7.5 kg`, or that it is a guess.
pub(super) fn weight_in_words(l: Language, of: Weight) -> String {
    let tenths = of.grams.div_ceil(100);
    let kilograms =
        if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
    if of.guessed > 0 { words::weight_guessed(l, kilograms) } else { words::weight(l, kilograms) }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: BatchId,
    name: String,
    stand: String,
    running: bool,
    over: bool,
}

fn lines(l: Language, app: &App) -> Vec<Line> {
    let mut all: Vec<&Batch> = app.workspace().batches.values().collect();
    all.sort_by_key(|batch| (std::cmp::Reverse((batch.day, batch.leaves)), batch.id.clone()));
    let line = |batch: &Batch| {
        let (done, whole) = delivered(app, batch);
        Line {
            id: batch.id.clone(),
            name: name(l, batch),
            stand: words::stand(l, done, whole, count::carriers(l, batch.carriers.len())),
            running: batch.running && done < whole,
            over: done == whole && whole > 0,
        }
    };
    all.into_iter().map(line).collect()
}

/// Every batch, the latest first, and the way to a new one.
#[component]
pub(super) fn Batches() -> impl IntoView {
    let l = language();
    let all = Stage::here().memo(move |app| lines(l, app));
    let row = move |line: Line| {
        let href = Route::Deliveries(DeliveriesPage::Batch(line.id)).href();
        let running = line.running.then(|| view! { <Tag text=words::running(l) /> });
        let over = line.over.then(|| view! { <Tag text=words::over(l) tone=TagTone::Done /> });
        view! { <Row title=line.name detail=line.stand href>{running}{over}</Row> }
    };
    let list = move || {
        let lines = all.get();
        if lines.is_empty() {
            return view! { <p>{words::hint(l)}</p> }.into_any();
        }
        view! { <List label=words::all(l)>{lines.into_iter().map(row).collect_view()}</List> }.into_any()
    };
    view! {
        <Card>
            <h2 class="card-head">{words::all(l)}</h2>
            <div class="stack">
                {list}
                <Buttons>
                    <ButtonLink icon=Icon::Add label=words::new(l)
                        href=Route::Deliveries(DeliveriesPage::Batch(BatchId::new(NEW))).href() />
                </Buttons>
            </div>
        </Card>
    }
}
