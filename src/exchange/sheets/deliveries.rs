//! Orders and errands as tables for the report: one row per thing, one row per errand.

use super::{Sheet, figure};
use crate::domain::deliveries::{AtDoor, Got, Item, Money, Order, Stage};
use crate::domain::people::PersonId;
use crate::domain::time::DateTime;
use crate::domain::time::text::Written;
use crate::domain::workspace::Workspace;
use crate::exchange::deliveries_json::{Options, told_errand, told_order};

const ORDERS: [&str; 18] = [
    "order",
    "household",
    "who",
    "item",
    "quantity",
    "unit",
    "remark",
    "no_substitute",
    "got",
    "price",
    "stage",
    "taken",
    "promised",
    "at_door",
    "tried",
    "paid",
    "note",
    "source",
];

const ERRANDS: [&str; 10] =
    ["errand", "household", "who", "task", "amount", "owner", "taken", "promised", "done", "note"];

/// One row per thing ordered; an order without things has one row. What was paid stands on an order's first row only, so
/// that a sum over the column is right.
pub fn orders(workspace: &Workspace, options: Options) -> String {
    let mut sheet = Sheet::new(&ORDERS);
    for order in workspace.orders.values() {
        let told = told_order(order, options);
        if told.items.is_empty() {
            sheet.row(order_row(&told, None, true));
        }
        for (n, item) in told.items.iter().enumerate() {
            sheet.row(order_row(&told, Some(item), n == 0));
        }
    }
    sheet.done()
}

fn order_row(order: &Order, item: Option<&Item>, is_first: bool) -> [String; 18] {
    let (got, price) = item.map(|item| got(&item.got)).unwrap_or_default();
    let tried = order.handover.as_ref();
    let of_order = |text: String| if is_first { text } else { String::new() };
    [
        order.id.to_string(),
        order.household.clone(),
        order.who.clone(),
        item.map(|item| item.name.clone()).unwrap_or_default(),
        figure(item.and_then(|item| item.quantity)),
        item.map(|item| item.unit.clone()).unwrap_or_default(),
        item.map(|item| item.note.clone()).unwrap_or_default(),
        item.filter(|item| item.no_substitute).map_or("", |_| "yes").to_owned(),
        got.to_owned(),
        figure(price),
        stage(order.stage).to_owned(),
        moment(order.taken),
        moment(order.promised),
        tried.map_or("", |tried| at_door(tried.outcome)).to_owned(),
        moment(tried.map(|tried| tried.when)),
        of_order(order.paid.to_string()),
        of_order(order.note.clone()),
        of_order(order.source.clone()),
    ]
}

/// One row per errand.
pub fn errands(workspace: &Workspace, options: Options) -> String {
    let mut sheet = Sheet::new(&ERRANDS);
    let name = |id: &PersonId| workspace.people.get(id).map(|person| person.name.clone()).unwrap_or_default();
    for errand in workspace.errands.values() {
        let told = told_errand(errand, options);
        sheet.row([
            told.id.to_string(),
            told.household,
            told.who,
            told.task,
            figure(told.amount),
            told.owner.as_ref().map(name).unwrap_or_default(),
            moment(told.taken),
            moment(told.promised),
            moment(told.done),
            told.note,
        ]);
    }
    sheet.done()
}

fn got(got: &Got) -> (&'static str, Option<Money>) {
    match got {
        Got::Waiting => ("", None),
        Got::Bought(price) => ("bought", *price),
        Got::OutOfStock => ("out_of_stock", None),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Collected => "collected",
        Stage::Bought => "bought",
        Stage::Disinfected => "disinfected",
        Stage::Packed => "packed",
        Stage::OnTheWay => "on_the_way",
        Stage::Delivered => "delivered",
    }
}

fn at_door(outcome: AtDoor) -> &'static str {
    match outcome {
        AtDoor::Delivered => "delivered",
        AtDoor::LeftAtDoor => "left_at_door",
        AtDoor::NoAnswer => "no_answer",
        AtDoor::Problem => "problem",
    }
}

fn moment(when: Option<DateTime>) -> String {
    when.map(|when| when.plain().replacen('T', " ", 1)).unwrap_or_default()
}
