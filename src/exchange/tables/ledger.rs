//! The ledger of a round filled in: one row per door, with how it was found.

use super::{Rows, cells};
use crate::domain::time::DateTime;
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::{DoorFound, Drafts};
use crate::exchange::problem::Reason;
use crate::exchange::words::{deliveries, parts, site};

/// What the rows found. A door that nobody has been to says nothing; one whose state has no known word is left out.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    for row in rows.body {
        if rows.name(row, Field::Building).is_none() {
            continue;
        }
        match deliveries::found(rows.cell(row, Field::State)) {
            None => rows.skip(row, Field::State, Reason::UnknownWord),
            Some(outcome) => {
                let when = moment(rows, row, Field::LastVisit);
                // Pending, yet somebody was there: nobody opened.
                let outcome = outcome.or(when.map(|_| crate::domain::rounds::Outcome::NotAtHome));
                drafts.found.extend(outcome.map(|outcome| DoorFound {
                    row: row.number,
                    round: rows.cell(row, Field::Round).trim().to_owned(),
                    building: site::bare_number(rows.cell(row, Field::Building)),
                    unit: site::bare_number(rows.cell(row, Field::Unit)),
                    door: super::door(rows, row, Field::Door),
                    outcome,
                    when,
                    by: parts(rows.cell(row, Field::Team)),
                    note: rows.text(row, Field::Notes),
                }));
            }
        }
    }
    drafts
}

/// A moment on the wall clock; a time without a day is today's, a day without a time its midnight. A problem for anything else that stands there.
pub(super) fn moment<'a>(rows: &mut Rows<'a>, row: &'a Row, field: Field) -> Option<DateTime> {
    let cell = rows.cell(row, field);
    if cell.is_empty() {
        return None;
    }
    let today = rows.today;
    let of_day = || cells::date(cell).map(|day| day.at(0, 0, 0, 0));
    let read = cells::moment(cell).and_then(|at| cells::Moment { date: at.date.or(Some(today)), ..at }.on_clock());
    let read = read.or_else(of_day);
    if read.is_none() {
        rows.note(row, field, Reason::NotATime);
    }
    read
}
