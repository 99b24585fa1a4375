//! What pharmacies have of the medicines that are needed: one row per medicine and pharmacy.

use std::collections::BTreeMap;

use super::{Rows, prices};
use crate::domain::deliveries::{Medicine, Stock};
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::problem::Reason;

/// The medicines and stocks of a table. How many packs are needed stands in every row of a medicine and is one figure.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut needed: BTreeMap<(String, String), (u32, u16)> = BTreeMap::new();
    let mut seen: BTreeMap<(String, String, String), u32> = BTreeMap::new();
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    for row in rows.body {
        let Some(stock) = stock(rows, row) else { continue };
        let medicine = (stock.medicine.clone(), stock.dose.clone());
        let place = (medicine.0.clone(), medicine.1.clone(), stock.pharmacy.clone());
        if let Some(earlier) = seen.get(&place) {
            rows.skip(row, Field::Supplier, Reason::Duplicate { row: *earlier });
            continue;
        }
        seen.insert(place, row.number);
        let packs = rows.whole(row, Field::Needed, 1, 1_000).unwrap_or(1);
        match needed.get(&medicine) {
            Some((earlier, same)) if *same != packs => {
                rows.note(row, Field::Needed, Reason::Contradicts { row: *earlier })
            }
            Some(_) => {}
            None => {
                drafts.medicines.push(Medicine { name: medicine.0.clone(), dose: medicine.1.clone(), packs });
                needed.insert(medicine, (row.number, packs));
            }
        }
        drafts.stocks.push(stock);
    }
    drafts
}

/// A pharmacy that has none needs no price.
fn stock<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Stock> {
    let medicine = rows.name(row, Field::Medicine)?.to_owned();
    let pharmacy = rows.name(row, Field::Supplier)?.to_owned();
    let packs = rows.whole(row, Field::Stock, 0, 60_000).unwrap_or(0);
    let price =
        if packs == 0 && rows.cell(row, Field::Price).is_empty() { None } else { Some(prices::cents(rows, row)?) };
    Some(Stock { medicine, dose: rows.text(row, Field::Dose), pharmacy, packs, price })
}
