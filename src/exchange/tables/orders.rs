//! Orders: one row per thing; rows with one order's identity are one order.

use std::collections::BTreeMap;

use super::ledger::moment;
use super::{Rows, cells, door};
use crate::domain::deliveries::{Got, Handover, Item, Money, Order, OrderId, Quantity};
use crate::domain::site::door_key;
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::limits;
use crate::exchange::natural;
use crate::exchange::problem::Reason;
use crate::exchange::words::{deliveries, narrow, site};

/// The most of one thing.
const MOST: i64 = 100_000;

/// The orders of a table, in its order. Rows without an identity that name one household, one person and one time are one order,
/// known by what it says, so that a table brought in twice brings nothing double.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut groups: Vec<(String, Vec<&Row>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut before = String::new();
    for row in rows.body {
        let id = rows.cell(row, Field::OrderId);
        let key = if id.is_empty() { unnamed(rows, row, &before) } else { id.to_owned() };
        let place = *places.entry(key.clone()).or_insert_with(|| {
            groups.push((id.to_owned(), Vec::new()));
            groups.len() - 1
        });
        if let Some((_, own)) = groups.get_mut(place) {
            own.push(row);
        }
        before = key;
    }
    let orders = groups.into_iter().filter_map(|(id, own)| order(rows, &id, &own)).collect();
    Drafts { given: rows.given().collect(), orders, ..Drafts::default() }
}

/// What keeps the rows of an order without identity together: household and person; an empty cell is that of the row before.
fn unnamed<'a>(rows: &mut Rows<'a>, row: &'a Row, before: &str) -> String {
    let (household, who) = (address(rows, row), rows.cell(row, Field::Who));
    if household.is_empty() && who.is_empty() && !before.is_empty() {
        return before.to_owned();
    }
    format!("\n{household}\n{who}\n{}", rows.cell(row, Field::Taken))
}

fn order<'a>(rows: &mut Rows<'a>, id: &str, own: &[&'a Row]) -> Option<Order> {
    let first = *own.first()?;
    let household = address(rows, first);
    let items: Vec<Item> = own.iter().filter_map(|row| item(rows, row)).collect();
    let said =
        |item: &Item| format!("{} {} {}", item.name, item.quantity.map_or(0, Quantity::in_thousandths), item.unit);
    let things: Vec<String> = items.iter().map(said).collect();
    let who = rows.text(first, Field::Who);
    let id = match id {
        "" if items.is_empty() => return None,
        "" => natural::order(&household, &who, rows.cell(first, Field::Taken), &things.join("\n")),
        id => id.to_owned(),
    };
    let mut order = Order::new(OrderId::new(id), household, items);
    order.who = who;
    if let Some(stage) = told(rows, first, Field::Stage, deliveries::stage) {
        order.stage = stage;
    }
    order.taken = moment(rows, first, Field::Taken);
    order.promised = moment(rows, first, Field::Promised);
    order.handover = handover(rows, first);
    order.paid = money(rows, first, Field::Paid).unwrap_or_default();
    order.note = rows.text(first, Field::Notes);
    order.source = rows.text(first, Field::Source);
    for row in own.iter().skip(1) {
        for field in [Field::Stage, Field::AtDoor, Field::Paid] {
            let (here, there) = (rows.cell(row, field), rows.cell(first, field));
            if !here.is_empty() && here != there {
                rows.note(row, field, Reason::Contradicts { row: first.number });
            }
        }
    }
    Some(order)
}

/// One thing; `None` where no name stands, which an order that lost its things may have.
fn item<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Item> {
    if rows.cell(row, Field::Item).is_empty() {
        let says_more =
            [Field::Quantity, Field::PriceUnit, Field::Remark].iter().any(|f| !rows.cell(row, *f).is_empty());
        if says_more || rows.cell(row, Field::OrderId).is_empty() {
            rows.skip(row, Field::Item, Reason::Missing);
        }
        return None;
    }
    let name = rows.name(row, Field::Item)?.to_owned();
    let (quantity, unit) = amount(rows, row);
    let got = told(rows, row, Field::Got, deliveries::got).unwrap_or_default();
    let price = money(rows, row, Field::Price);
    Some(Item {
        name,
        quantity,
        unit,
        note: rows.text(row, Field::Remark),
        no_substitute: deliveries::is_yes(rows.cell(row, Field::NoSubstitute)),
        got: if got.is_waiting() || got == Got::OutOfStock { got } else { Got::Bought(price) },
    })
}

/// How much, and of what: `5`, or `5斤` where the unit has no cell of its own.
fn amount<'a>(rows: &mut Rows<'a>, row: &'a Row) -> (Option<Quantity>, String) {
    let unit = rows.text(row, Field::PriceUnit);
    let Some(number) = rows.number(row, Field::Quantity, 0, MOST) else { return (None, unit) };
    let quantity = Quantity::thousandths((number * 1000.0).round() as i64);
    if quantity.is_none() {
        rows.note(row, Field::Quantity, Reason::OutOfRange { least: 1, most: MOST });
    }
    let cell = narrow(rows.cell(row, Field::Quantity));
    let behind = cell.trim().trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).trim();
    (quantity, if unit.is_empty() { behind.to_owned() } else { unit })
}

fn handover<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Handover> {
    let outcome = told(rows, row, Field::AtDoor, deliveries::at_door)?;
    let when = moment(rows, row, Field::Tried);
    if when.is_none() {
        rows.note(row, Field::AtDoor, Reason::NotATime);
    }
    Some(Handover { outcome, when: when?, note: String::new() })
}

/// What a word of ours means; a problem for one that nobody knows.
fn told<'a, T>(rows: &mut Rows<'a>, row: &'a Row, field: Field, word: fn(&str) -> Option<T>) -> Option<T> {
    let cell = rows.cell(row, field);
    if cell.is_empty() {
        return None;
    }
    let read = word(cell);
    if read.is_none() {
        rows.note(row, field, Reason::UnknownWord);
    }
    read
}

/// A household's key: the cell as it stands, or building, stairwell and door in columns of their own.
pub(super) fn address<'a>(rows: &mut Rows<'a>, row: &'a Row) -> String {
    let building = site::bare_number(rows.cell(row, Field::Building));
    if building.is_empty() {
        return narrow(rows.cell(row, Field::Address)).trim().chars().take(limits::NAME_CHARS).collect();
    }
    let unit = site::bare_number(rows.cell(row, Field::Unit));
    door_key(&building, &unit, &door(rows, row, Field::Address))
}

/// Money in whole cents; a problem for anything that is none.
pub(super) fn money<'a>(rows: &mut Rows<'a>, row: &'a Row, field: Field) -> Option<Money> {
    let cell = rows.cell(row, field);
    if cell.is_empty() {
        return None;
    }
    cells::money(cell).map_err(|reason| rows.note(row, field, reason)).ok()
}
