//! Errands: one row each.

use super::Rows;
use super::ledger::moment;
use super::orders::{address, money};
use crate::domain::deliveries::{Errand, ErrandId};
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::{Drafts, ErrandRow};
use crate::exchange::natural;
use crate::exchange::problem::Reason;

/// The errands of a table. One without an identity is known by its household, its words and when it was written down, so that a
/// table brought in twice brings nothing double.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut seen = std::collections::BTreeMap::new();
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    for row in rows.body {
        let Some(read) = errand(rows, row) else { continue };
        match seen.get(&read.errand.id) {
            Some(earlier) => rows.skip(row, Field::Task, Reason::Duplicate { row: *earlier }),
            None => {
                seen.insert(read.errand.id.clone(), row.number);
                drafts.errand_rows.push(read);
            }
        }
    }
    drafts
}

fn errand<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<ErrandRow> {
    let task = rows.cell(row, Field::Task);
    if task.is_empty() {
        rows.skip(row, Field::Task, Reason::Missing);
        return None;
    }
    let task = rows.text(row, Field::Task);
    let household = address(rows, row);
    let taken = moment(rows, row, Field::Taken);
    let id = match rows.cell(row, Field::ErrandId) {
        "" => natural::errand(&household, &task, rows.cell(row, Field::Taken)),
        id => id.to_owned(),
    };
    let mut errand = Errand::new(ErrandId::new(id), household, task);
    errand.who = rows.text(row, Field::Who);
    errand.amount = money(rows, row, Field::Amount);
    errand.taken = taken;
    errand.promised = moment(rows, row, Field::Promised);
    errand.done = moment(rows, row, Field::Done);
    errand.note = rows.text(row, Field::Notes);
    errand.source = rows.text(row, Field::Source);
    Some(ErrandRow { row: row.number, owner: rows.text(row, Field::Owner), errand })
}
