//! The packing list on paper: building by building, door by door, a box for each thing.

use leptos::prelude::*;

use super::lines::thing;
use crate::app::App;
use crate::domain::deliveries::{Got, Order};
use crate::domain::packing::{packing_list, still_owed};
use crate::domain::telephone::without_telephones;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, report, times};

/// One door.
#[derive(Clone, Debug, PartialEq)]
struct Bag {
    door: String,
    who: String,
    things: String,
    pay: String,
}

/// One building.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    building: String,
    bags: Vec<Bag>,
}

/// The whole list.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    title: String,
    as_of: String,
    parts: Vec<Part>,
}

fn drawn(l: Language, app: &App, phones: bool) -> Drawn {
    let loads = packing_list(app.workspace());
    let orders = loads.iter().map(|load| load.orders.len()).sum();
    let part = |load: &crate::domain::packing::BuildingLoad<'_>| Part {
        building: match load.building.as_str() {
            "" => report::of_no_building(l).to_owned(),
            number => names::building(l, number),
        },
        bags: load.orders.iter().map(|order| bag(order, phones)).collect(),
    };
    let own = app.workspace().community.name.as_str();
    let title: Vec<&str> = [own, report::packing(l)].into_iter().filter(|part| !part.is_empty()).collect();
    let (day, clock) = (times::date_of_year(l, app.now().date()), times::clock(app.now().time()));
    Drawn {
        title: title.join(" · "),
        as_of: report::as_of(l, count::orders(l, orders), day, clock),
        parts: loads.iter().map(part).collect(),
    }
}

/// What was not to be had is not in the bag.
fn bag(order: &Order, phones: bool) -> Bag {
    let told = |text: String| if phones { text } else { without_telephones(&text) };
    let there = order.items.iter().filter(|item| item.got != Got::OutOfStock);
    let boxes: Vec<String> = there.map(|item| format!("☐\u{a0}{}", told(thing(item)))).collect();
    Bag {
        door: order.household.clone(),
        who: told(order.who.clone()),
        things: boxes.join("  "),
        pay: still_owed(order).map(|owed| owed.to_string()).unwrap_or_default(),
    }
}

/// The list; seen on paper only.
#[component]
pub(super) fn PackingSheet(phones: Signal<bool>) -> impl IntoView {
    let l = language();
    let seen = Stage::here().memo(move |app| drawn(l, app, phones.get()));
    let sheet = move || {
        let Drawn { title, as_of, parts } = seen.get();
        let none = parts.is_empty().then(|| view! { <p>{report::packing_none(l)}</p> });
        view! {
            <section>
                <h2>{title}</h2>
                <p>{as_of}</p>
                {none}
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{report::door(l)}</th>
                            <th scope="col">{report::who(l)}</th>
                            <th scope="col">{report::things(l)}</th>
                            <th scope="col">{report::pay(l)}</th>
                            <th scope="col">{report::sign(l)}</th>
                        </tr>
                    </thead>
                    {parts.into_iter().map(part).collect_view()}
                </table>
                <p>{report::foot(l)}</p>
            </section>
        }
    };
    view! { <div class="on-paper">{sheet}</div> }
}

fn part(part: Part) -> impl IntoView {
    let row = |bag: Bag| {
        view! {
            <tr><th scope="row">{bag.door}</th><td>{bag.who}</td><td>{bag.things}</td><td>{bag.pay}</td><td></td></tr>
        }
    };
    view! {
        <tbody>
            <tr><th colspan="5" scope="rowgroup">{part.building}</th></tr>
            {part.bags.into_iter().map(row).collect_view()}
        </tbody>
    }
}
