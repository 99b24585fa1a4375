//! The desk: everything that is open, step by step, with what brings it on.

use leptos::prelude::*;

use super::batches::Batches;
use super::lines::{first_of, stage_word, things, whose, whose_errand};
use crate::app::App;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{Errand, ErrandId, Order, OrderId, Stage};
use crate::domain::people::PersonId;
use crate::ui::parts::{Act, Button, ButtonLink, Buttons, Card, Choice, Icon, List, Look, Row};
use crate::ui::stage::Stage as Page;
use crate::ui::words::{Language, count, inbox, language, order, prices, report, shop};

/// How many lines of one step are shown at once; the rest waits behind a summary.
const SHOWN: usize = 12;

/// One open order.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: OrderId,
    whose: String,
    things: String,
}

/// Everything the desk shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Desk {
    unclear: Vec<Line>,
    steps: Vec<(Stage, Vec<Line>, Option<PersonId>)>,
    errands: Vec<(ErrandId, String, String)>,
    delivered: usize,
    done: usize,
    households: usize,
}

/// Sorts `3-2-501` before `10-1-101`: figures as figures.
fn by_door(key: &str) -> Vec<(u32, String)> {
    key.split('-').map(|part| (part.parse().unwrap_or(u32::MAX), part.to_owned())).collect()
}

fn desk(l: Language, app: &App) -> Desk {
    let workspace = app.workspace();
    let mut orders: Vec<&Order> = workspace.orders.values().collect();
    orders.sort_by_key(|order| (by_door(&order.household), order.taken, order.id.clone()));
    let line = |order: &&Order| Line {
        id: order.id.clone(),
        whose: whose(l, &order.household, &order.who),
        things: things(order),
    };
    // What somebody has to make sense of stands there as it was said.
    let as_said = |order: &&Order| {
        let door = order.supposed_household().filter(|door| workspace.has_door(door));
        let whose = door.map(|door| whose(l, &order::supposed(l, door), &order.who));
        let own = line(order);
        let things = if order.source.is_empty() { own.things } else { order.source.clone() };
        Line { whose: whose.unwrap_or(own.whose), things, ..own }
    };
    let at = |stage: Stage| {
        let own: Vec<&&Order> = orders.iter().filter(|o| o.stage == stage && !o.household.is_empty()).collect();
        let next = stage.next().unwrap_or(stage);
        let owner = own.first().and_then(|order| order.owners.get(&next).cloned());
        (stage, own.into_iter().map(line).collect::<Vec<Line>>(), owner)
    };
    let open = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Delivered).map(at);
    let over: Vec<&&Order> = orders.iter().filter(|order| !order.is_open()).collect();
    let done: Vec<&Errand> = workspace.errands.values().filter(|errand| errand.done.is_some()).collect();
    let mut served: Vec<&str> = over.iter().map(|order| order.household.as_str()).collect();
    served.extend(done.iter().map(|errand| errand.household.as_str()));
    served.sort_unstable();
    served.dedup();
    let errand = |errand: &Errand| (errand.id.clone(), whose_errand(l, errand), errand.task.clone());
    Desk {
        unclear: orders.iter().filter(|order| order.household.is_empty() && order.is_open()).map(as_said).collect(),
        steps: open.filter(|(_, lines, _)| !lines.is_empty()).collect(),
        errands: workspace.errands.values().filter(|errand| errand.done.is_none()).map(errand).collect(),
        delivered: over.len(),
        done: done.len(),
        households: served.len(),
    }
}

/// The page.
#[component]
pub(super) fn DeskPage() -> impl IntoView {
    let l = language();
    let page = Page::here();
    let desk = page.of_workspace(move |app| desk(l, app));
    let people = page.memo(|app| {
        app.workspace().people.values().map(|person| (person.id.clone(), person.name.clone())).collect::<Vec<_>>()
    });
    let open = move || {
        let desk = desk.get();
        let nothing = desk.unclear.is_empty() && desk.steps.is_empty() && desk.errands.is_empty();
        let served = (desk.delivered + desk.done > 0).then(|| {
            let (orders, errands) = (count::orders(l, desk.delivered), count::errands(l, desk.done));
            view! { <p class="eyebrow">{order::served(l, orders, errands, count::households(l, desk.households))}</p> }
        });
        let unclear = (!desk.unclear.is_empty()).then(|| {
            view! { <Card><h2 class="card-head">{order::unclear(l)}</h2>{rows(l, desk.unclear)}</Card> }
        });
        let steps = desk.steps.into_iter().map(|step| one_step(l, page, people.get_untracked(), step)).collect_view();
        view! {
            {nothing.then(|| view! { <p>{order::empty(l)}</p> })}
            {unclear}
            {steps}
            {errands(l, desk.errands)}
            {served}
        }
    };
    let write = move |()| page.ask(DeliveriesCommand::SaveOrder(Order::new(OrderId::new(""), "", vec![])));
    let write_errand = move |()| page.ask(DeliveriesCommand::SaveErrand(Errand::new(ErrandId::new(""), "", "")));
    view! {
        <div class="stack">
            {open}
            <Batches />
            <List>
                <Row title=inbox::title(l) href=Route::Deliveries(DeliveriesPage::Inbox).href() />
                <Row title=shop::title(l) href=Route::Deliveries(DeliveriesPage::Shop).href() />
                <Row title=prices::title(l) href=Route::Deliveries(DeliveriesPage::Prices).href() />
            </List>
            <Buttons>
                <Button label=order::new(l) icon=Icon::Add on_press=write />
                <Button label=order::new_errand(l) icon=Icon::Add on_press=write_errand />
                <ButtonLink label=report::title(l) icon=Icon::Page href=Route::Deliveries(DeliveriesPage::Report).href() />
            </Buttons>
            <Act>
                <ButtonLink look=Look::Main icon=Icon::Import label=order::paste(l)
                    href=Route::Deliveries(DeliveriesPage::Paste).href() />
            </Act>
        </div>
    }
}

/// One step: who does the next, its orders, and one act for all of them.
fn one_step(
    l: Language,
    page: Page,
    people: Vec<(PersonId, String)>,
    (stage, lines, owner): (Stage, Vec<Line>, Option<PersonId>),
) -> impl IntoView {
    let Some(next) = stage.next() else { return ().into_any() };
    let ids: Vec<OrderId> = lines.iter().map(|line| line.id.clone()).collect();
    let all = move |()| page.ask(DeliveriesCommand::Advance(ids.clone(), next));
    let chosen = owner.and_then(|owner| people.iter().position(|(id, _)| *id == owner)).map_or(0, |place| place + 1);
    let mut names = vec![order::nobody(l).to_owned()];
    names.extend(people.iter().map(|(_, name)| name.clone()));
    let choose = move |place: usize| {
        let person = place.checked_sub(1).and_then(|place| people.get(place)).map(|(id, _)| id.clone());
        page.ask(DeliveriesCommand::Own(next, person));
    };
    view! {
        <Card>
            <div class="spread">
                <h2 class="card-head">{stage_word(l, stage)}</h2>
                <span class="eyebrow">{count::orders(l, lines.len())}</span>
            </div>
            <div class="stack">
                {rows(l, lines)}
                <p>{order::to(l, stage_word(l, next))}</p>
                <Choice label=order::owner(l) options=names chosen=RwSignal::new(chosen) on_choose=choose />
                <Buttons><Button label=order::all_to(l, stage_word(l, next)) on_press=all /></Buttons>
            </div>
        </Card>
    }
    .into_any()
}

/// The orders, the first dozen at once.
fn rows(l: Language, lines: Vec<Line>) -> impl IntoView {
    let row = |line: Line| {
        let href = Route::Deliveries(DeliveriesPage::Order(line.id)).href();
        view! { <Row title=line.whose detail=line.things href /> }.into_any()
    };
    first_of(l, order::open(l), SHOWN, lines.into_iter().map(row).collect())
}

fn errands(l: Language, open: Vec<(ErrandId, String, String)>) -> impl IntoView {
    let row = |(id, whose, task): (ErrandId, String, String)| {
        let href = Route::Deliveries(DeliveriesPage::Errand(id)).href();
        view! { <Row title=whose detail=task href /> }
    };
    (!open.is_empty()).then(|| {
        view! {
            <Card>
                <h2 class="card-head">{order::errands(l)}</h2>
                <List label=order::errands(l)>{open.into_iter().map(row).collect_view()}</List>
            </Card>
        }
    })
}
