//! A price list as somebody pasted it: a table's text, or lines such as `鸡蛋 30枚 25元` and `面粉 2.6元/斤`.
//!
//! A line that ends in a colon and names no price (`光明超市：`) says who sells what follows; a day alone on its line says
//! from when. Whatever cannot be read is listed with its line, never dropped.

use std::collections::BTreeMap;

use super::bytes::csv;
use super::bytes::encoding::Encoding;
use super::bytes::row::Row;
use super::columns::{Field, TableKind};
use super::headers;
use super::natural;
use super::price_line::{self, Read};
use super::problem::{Reason, RowProblem, Severity};
use super::read_table::{self, Table, Told};
use crate::domain::deliveries::{Price, PriceId};
use crate::domain::order::sort_by_key;
use crate::domain::time::Date;
use crate::domain::time::text::Written;

/// What a pasted text says of prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastedPrices {
    /// The prices that could be read; a supplier that nobody named is empty.
    pub prices: Vec<Price>,
    /// What could not be read, or not wholly.
    pub problems: Vec<RowProblem>,
}

/// Reads a pasted text. `supplier`: who sells, where the text does not say; `day`: from when, where its
/// lines do not say (a table's row without a day has none).
pub fn read(text: &str, supplier: &str, day: Date) -> PastedPrices {
    let rows = csv::rows(text);
    let is_table = |row: &Row| {
        let fields = headers::guess(&row.cells, TableKind::Prices);
        [Field::Item, Field::Price].iter().all(|field| fields.contains(&Some(*field)))
    };
    if rows.first().is_some_and(is_table) { table(rows, supplier, day) } else { lines(text, supplier, day) }
}

/// A table; where it has no column for who sells, it gets one.
fn table(mut rows: Vec<Row>, supplier: &str, day: Date) -> PastedPrices {
    let named = rows
        .first()
        .is_some_and(|header| headers::guess(&header.cells, TableKind::Prices).contains(&Some(Field::Supplier)));
    if !named {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for (at, row) in rows.iter_mut().enumerate() {
            row.cells.resize(width, String::new());
            row.cells.push(if at == 0 { "supplier".to_owned() } else { supplier.to_owned() });
        }
    }
    let told = Told { kind: Some(TableKind::Prices), ..Told::default() };
    let table = Table { rows, encoding: Encoding::Utf8, sheets: Vec::new(), sheet: None };
    match read_table::read(table, &told, day) {
        Ok(reading) => PastedPrices { prices: reading.drafts.prices, problems: reading.problems },
        // Only a table beyond every limit is refused; the first line is then named.
        Err(_) => PastedPrices { prices: Vec::new(), problems: vec![problem(1, "", Reason::WrongShape)] },
    }
}

fn lines(text: &str, supplier: &str, day: Date) -> PastedPrices {
    let mut found = PastedPrices::default();
    let (mut supplier, mut day) = (supplier.to_owned(), day);
    let mut seen: BTreeMap<PriceId, (u32, i64)> = BTreeMap::new();
    for (line, number) in text.lines().zip(1_u32..) {
        match price_line::read(line) {
            Read::Nothing => {}
            Read::Supplier(name) => supplier = name,
            Read::Day(named) => day = named,
            Read::Unread(reason) => found.problems.push(problem(number, line, reason)),
            Read::Price(price) => {
                let id = natural::price(&supplier, &price.item, &price.unit, &day.plain());
                let price = Price { id: PriceId::new(id), supplier: supplier.clone(), day: Some(day), ..price };
                match seen.get(&price.id) {
                    Some((row, cents)) => {
                        let (row, same) = (*row, *cents == price.price.0);
                        let reason = if same { Reason::Duplicate { row } } else { Reason::Contradicts { row } };
                        found.problems.push(problem(number, line, reason));
                    }
                    None => {
                        seen.insert(price.id.clone(), (number, price.price.0));
                        found.prices.push(price);
                    }
                }
            }
        }
    }
    found
}

/// Prices as lines that `read` reads back: supplier, day, and a line for each thing.
pub fn written<'a>(prices: impl Iterator<Item = &'a Price>) -> String {
    let mut lists: BTreeMap<(&str, Option<Date>), Vec<&Price>> = BTreeMap::new();
    for price in prices {
        lists.entry((&price.supplier, price.day)).or_default().push(price);
    }
    let mut text = String::new();
    for ((supplier, day), mut prices) in lists {
        sort_by_key(&mut prices, |price| (price.item.clone(), price.unit.clone()));
        text.push_str(&format!("{supplier}：\n"));
        text.push_str(&day.map_or_else(String::new, |day| format!("{}\n", day.plain())));
        for Price { item, contents, unit, price, .. } in prices {
            let contents = if contents.is_empty() { String::new() } else { format!("（{contents}）") };
            let unit = if unit.is_empty() { String::new() } else { format!("/{unit}") };
            text.push_str(&format!("{item}{contents} {price}{unit}\n"));
        }
        text.push('\n');
    }
    text
}

fn problem(row: u32, line: &str, reason: Reason) -> RowProblem {
    RowProblem { row, column: None, value: line.trim().to_owned(), reason, severity: Severity::Skipped }
}
