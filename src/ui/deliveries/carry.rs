//! The way of one carrier: the next door large, with what is in the bag; one tap, and the next door is there.

use leptos::prelude::*;

use super::batches::{carrier_name, prices, stairwell_name, weight_in_words, weight_of};
use super::lines::thing;
use crate::app::App;
use crate::app::deliveries::batches::BatchCommand;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::end_text;
use crate::app::rounds::problem::base;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{AtDoor, Batch, BatchId, Drop, Got, Order, OrderId, Stage};
use crate::ui::drawings::{PlanSpot, WayPlan, WayStop};
use crate::ui::parts::{
    Button, ButtonLink, Buttons, Card, Empty, Icon, List, Look, Notice, NoticeTone, Row, Tag, TagTone, TextField,
};
use crate::ui::stage::Stage as Page;
use crate::ui::words::{Language, batch as words, language, names};

/// How high a floor is, in metres, for the drawing.
const FLOOR_METRES: f64 = 3.0;

/// A word that the batch is gone.
pub(super) fn gone(l: Language) -> impl IntoView {
    view! {
        <Empty icon=Icon::Deliveries sentence=words::gone(l)>
            <ButtonLink label=words::to_all(l) href=Route::Deliveries(DeliveriesPage::Desk).href() />
        </Empty>
    }
}

/// An order as one stands before its door.
#[derive(Clone, Debug, PartialEq)]
struct Bag {
    id: OrderId,
    household: String,
    who: String,
    place: String,
    weight: String,
    things: Vec<(String, bool)>,
    note: String,
    tried: Option<String>,
    ready: bool,
}

/// One climb with its orders: what each is, where it leads and how it stands.
#[derive(Clone, Debug, PartialEq)]
struct Climb {
    title: String,
    trip: Option<usize>,
    orders: Vec<Line>,
}

/// One order of a climb.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: OrderId,
    household: String,
    word: &'static str,
    tone: TagTone,
    /// Somebody tried in vain on this way, and can try again before it comes back.
    again: bool,
}

/// What the carrier sees.
#[derive(Clone, Debug, Default, PartialEq)]
struct Way {
    name: String,
    planned: bool,
    running: bool,
    next: Option<Bag>,
    back: usize,
    climbs: Vec<Climb>,
    stops: Vec<WayStop>,
    /// Which of the stops are done.
    over: Vec<bool>,
    around: Vec<PlanSpot>,
    base: PlanSpot,
}

/// The next order is the first nobody has tried on this way.
fn way(l: Language, app: &App, id: &BatchId, place: usize) -> Option<Way> {
    let batch = app.workspace().batches.get(id)?;
    batch.carriers.get(place)?;
    let none = crate::domain::deliveries::Run::default();
    let run = batch.runs.get(place).unwrap_or(&none);
    let mut way = Way {
        name: carrier_name(app, batch, place),
        planned: !run.drops.is_empty(),
        running: batch.running,
        ..Way::default()
    };
    let mut trip = 0;
    for drop in &run.drops {
        let orders: Vec<&Order> = drop.orders.iter().filter_map(|id| app.workspace().orders.get(id)).collect();
        let open = orders.iter().find(|order| !batch.has_tried(order));
        if way.next.is_none() {
            way.next = open.map(|order| bag(l, app, drop, order));
        }
        way.back += orders.iter().filter(|order| batch.has_tried(order) && order.is_open()).count();
        if let Some(stop) = stop(app, drop, &orders) {
            way.stops.push(stop);
            way.over.push(open.is_none());
        }
        way.climbs.push(Climb {
            title: words::drop(l, end_text(i64::from(drop.at)), stairwell_name(app, &drop.stairwell)),
            trip: (drop.trip > trip).then_some(usize::from(drop.trip) + 1),
            orders: orders.iter().map(|order| line(l, batch, order)).collect(),
        });
        trip = drop.trip;
    }
    let base = base(app.workspace());
    way.base = (base.x, base.y);
    way.around = app.workspace().stairwells.values().filter_map(|s| s.entrance).map(|at| (at.x, at.y)).collect();
    Some(way)
}

fn bag(l: Language, app: &App, drop: &Drop, order: &Order) -> Bag {
    let carried = order.items.iter().filter(|item| item.got != Got::OutOfStock);
    Bag {
        id: order.id.clone(),
        household: order.household.clone(),
        who: order.who.clone(),
        place: words::drop(l, end_text(i64::from(drop.at)), stairwell_name(app, &drop.stairwell)),
        weight: weight_in_words(l, weight_of(std::iter::once(order), &prices(app))),
        things: carried.map(|item| (thing(item), item.no_substitute)).collect(),
        note: order.note.clone(),
        tried: order.handover.as_ref().map(|tried| words::again(l, names::at_door(l, tried.outcome))),
        ready: order.stage >= Stage::Disinfected,
    }
}

/// The bag of an order that was tried in vain, to be tried once more.
fn bag_again(l: Language, app: &App, batch: &BatchId, place: usize, id: &OrderId) -> Option<Bag> {
    let run = app.workspace().batches.get(batch)?.runs.get(place)?;
    let drop = run.drops.iter().find(|drop| drop.orders.contains(id))?;
    let order = app.workspace().orders.get(id).filter(|order| order.is_open())?;
    Some(bag(l, app, drop, order))
}

fn line(l: Language, batch: &Batch, order: &Order) -> Line {
    let tried = batch.has_tried(order);
    let (word, tone) = match order.handover.as_ref().filter(|_| tried).map(|tried| tried.outcome) {
        Some(how) if how.is_done() => (names::at_door(l, how), TagTone::Done),
        Some(how) => (names::at_door(l, how), TagTone::Problem),
        None if tried => (words::delivered(l), TagTone::Done),
        None => (words::open(l), TagTone::Plain),
    };
    let again = tried && order.is_open() && batch.running;
    Line { id: order.id.clone(), household: order.household.clone(), word, tone, again }
}

fn stop(app: &App, drop: &Drop, orders: &[&Order]) -> Option<WayStop> {
    let stairwell = app.workspace().stairwells.get(&drop.stairwell)?;
    let entrance = stairwell.entrance?;
    let is_here = |number: &str| {
        let at = crate::domain::site::DoorAt { stairwell: drop.stairwell.clone(), door: number.to_owned() };
        app.workspace().door_key(&at).is_some_and(|key| orders.iter().any(|order| order.household == key))
    };
    let highest = stairwell.doors().iter().filter(|door| is_here(&door.number)).map(|door| door.floor).max();
    let metres = FLOOR_METRES * f64::from(highest.unwrap_or(1).saturating_sub(1));
    Some(WayStop { at: (entrance.x, entrance.y), metres })
}

/// The page.
#[component]
pub(super) fn CarryPage(id: BatchId, carrier: usize) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let own = id.clone();
    let seen = page.of_workspace(move |app| way(l, app, &own, carrier));
    let there = Memo::new(move |_| seen.with(Option::is_some));
    let chosen = RwSignal::new(None::<OrderId>);
    let next = page.memo(move |app| {
        let again = chosen.get().and_then(|order| bag_again(l, app, &id, carrier, &order));
        again.or_else(|| seen.with(|way| way.as_ref().filter(|way| way.running)?.next.clone()))
    });
    // Keyed by the order, so that a new door begins with an empty note.
    let card = move || next.get().into_iter().collect::<Vec<Bag>>();
    let word = move || seen.with(|way| way.as_ref().map(|way| word(l, way)));
    let head = move || seen.with(|way| way.as_ref().map(|way| way.name.clone()));
    // Drawn again only when it has changed; what is done changes at every door.
    let drawn = Memo::new(move |_| {
        seen.with(|way| way.as_ref().map(|way| (way.name.clone(), way.around.clone(), way.base, way.stops.clone())))
    });
    let over = Memo::new(move |_| seen.with(|way| way.as_ref().map(|way| way.over.clone()).unwrap_or_default()));
    let picture = move || {
        drawn.get().filter(|(_, _, _, stops)| !stops.is_empty()).map(|(name, around, base, stops)| {
            view! { <WayPlan label=words::way_picture(l, name) around base stops done=over /> }
        })
    };
    let climbs = move || {
        let climbs = seen.with(|way| way.as_ref().map(|way| way.climbs.clone()).unwrap_or_default());
        climbs.into_iter().map(|own| climb(l, own, chosen)).collect_view()
    };
    move || {
        if !there.get() {
            return gone(l).into_any();
        }
        view! {
            <div class="stack">
                <p class="eyebrow">{head}</p>
                {word}
                <For each=card key=|bag| bag.id.clone() children=move |bag| view! { <AtTheDoor bag chosen /> } />
                <h2>{words::way(l)}</h2>
                {picture}
                {climbs}
            </div>
        }
        .into_any()
    }
}

/// How the way stands as a whole, where that is worth a word.
fn word(l: Language, way: &Way) -> impl IntoView + use<> {
    let done = way.planned && way.running && way.next.is_none();
    let (tone, text) = match () {
        () if !way.planned => (NoticeTone::Information, words::not_planned(l)),
        () if !way.running => (NoticeTone::Information, words::not_left(l)),
        () if done => (NoticeTone::Done, words::carry_done(l)),
        () => return ().into_any(),
    };
    let back = (done && way.back > 0).then(|| {
        let open = words::carry_open(l, way.back);
        view! { <p>{open}</p> }
    });
    view! { <Notice tone spoken=true><p>{text}</p>{back}</Notice> }.into_any()
}

fn climb(l: Language, own: Climb, chosen: RwSignal<Option<OrderId>>) -> impl IntoView {
    let row = move |line: Line| {
        let Line { id, household, word, tone, again } = line;
        let tag = view! { <Tag text=word tone /> };
        if !again {
            let href = Route::Deliveries(DeliveriesPage::Order(id)).href();
            return view! { <Row title=household href>{tag}</Row> }.into_any();
        }
        let spoken = words::try_again_at(l, &household);
        let choose = move |()| chosen.set(Some(id.clone()));
        view! { <Row title=household>{tag}<Button label=words::try_again(l) spoken on_press=choose /></Row> }.into_any()
    };
    let rows = own.orders.into_iter().map(row).collect_view();
    let trip = own.trip.map(|trip| view! { <p class="eyebrow">{words::trip(l, trip)}</p> });
    view! {
        {trip}
        <Card>
            <h3 class="card-head">{own.title.clone()}</h3>
            <List label=own.title>{rows}</List>
        </Card>
    }
}

/// The card of the next order.
#[component]
fn AtTheDoor(bag: Bag, chosen: RwSignal<Option<OrderId>>) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let note = RwSignal::new(String::new());
    let id = bag.id.clone();
    let ended = move |outcome: AtDoor| {
        let note = note.get_untracked().trim().to_owned();
        let handover = BatchCommand::Handover { order: id.clone(), outcome, note };
        chosen.set(None);
        page.ask(DeliveriesCommand::Batch(handover));
    };
    let delivered = ended.clone();
    let others = AtDoor::ALL.into_iter().skip(1).map(move |outcome| {
        let ended = ended.clone();
        view! { <Button label=names::at_door(l, outcome) on_press=move |()| ended(outcome) /> }
    });
    let thing = |(words, fixed): (String, bool)| {
        let fixed = fixed.then(|| view! { <Tag text=words::substitutes(l) /> });
        view! { <Row title=words>{fixed}</Row> }
    };
    let things = bag.things.into_iter().map(thing).collect_view();
    let acts = if bag.ready {
        view! {
            <Button look=Look::Done label=names::at_door(l, AtDoor::Delivered)
                on_press=move |()| delivered(AtDoor::Delivered) />
            <Buttons>{others.collect_view()}</Buttons>
            <TextField label=words::note(l) value=note />
        }
        .into_any()
    } else {
        view! { <Notice tone=NoticeTone::Problem><p>{words::wait(l)}</p></Notice> }.into_any()
    };
    view! {
        <Card now=true>
            <div class="spread">
                <h2 class="big">{bag.household}</h2>
                <span class="eyebrow">{bag.place}</span>
            </div>
            <p>{bag.who}</p>
            {bag.tried.map(|tried| view! { <p class="eyebrow">{tried}</p> })}
            {(!bag.note.is_empty()).then(|| view! { <p>{bag.note}</p> })}
            <div class="stack">
                <p class="eyebrow">{words::bag(l)}" · "{bag.weight}</p>
                <List label=words::bag(l)>{things}</List>
                {acts}
            </div>
        </Card>
    }
}
