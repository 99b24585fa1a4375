//! A supplier's price list: one row per thing, its price in whole cents.

use std::collections::BTreeMap;

use super::{Rows, cells};
use crate::domain::deliveries::{Money, Price, PriceId};
use crate::domain::time::Date;
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::natural;
use crate::exchange::problem::Reason;
use crate::exchange::words::plain;

/// The prices of a table. One supplier's price for one thing, unit and day stands once: the earlier row holds.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut seen: BTreeMap<PriceId, (u32, Money)> = BTreeMap::new();
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    for row in rows.body {
        let Some(price) = price(rows, row) else { continue };
        match seen.get(&price.id) {
            Some((earlier, same)) if *same == price.price => {
                rows.skip(row, Field::Item, Reason::Duplicate { row: *earlier });
            }
            Some((earlier, _)) => rows.skip(row, Field::Price, Reason::Contradicts { row: *earlier }),
            None => {
                seen.insert(price.id.clone(), (row.number, price.price));
                drafts.prices.push(price);
            }
        }
    }
    drafts
}

fn price<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Price> {
    let supplier = rows.name(row, Field::Supplier)?.to_owned();
    let item = rows.name(row, Field::Item)?.to_owned();
    let unit = rows.text(row, Field::PriceUnit);
    let price = cents(rows, row)?;
    let day = day(rows, row);
    let written = day.map_or_else(String::new, |day| day.to_string());
    Some(Price {
        id: PriceId::new(natural::price(&supplier, &item, &unit, &written)),
        is_package: is_yes(rows.cell(row, Field::IsPackage)),
        contents: rows.text(row, Field::Contents),
        currency: rows.text(row, Field::Currency),
        grams: rows.number(row, Field::Grams, 0, 1_000_000).map(|grams| grams.round() as u32),
        note: rows.text(row, Field::Notes),
        supplier,
        item,
        unit,
        price,
        day,
    })
}

/// A price in whole cents; a row without one is left out, for nobody could be charged by it.
pub(super) fn cents<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Money> {
    let cell = rows.cell(row, Field::Price);
    if cell.is_empty() {
        rows.skip(row, Field::Price, Reason::Missing);
        return None;
    }
    let read = cells::money(cell);
    read.map_err(|reason| rows.skip(row, Field::Price, reason)).ok()
}

fn day<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Date> {
    let cell = rows.cell(row, Field::PriceDay);
    if cell.is_empty() {
        return None;
    }
    let day = cells::date(cell);
    if day.is_none() {
        rows.note(row, Field::PriceDay, Reason::NotADate);
    }
    day
}

fn is_yes(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "yes" | "y" | "true" | "1" | "是" | "√" | "✓" | "套餐")
}
