//! From rows of text cells to drafts: one file per table.

mod cells;
mod errands;
mod households;
mod ledger;
mod orders;
mod pattern;
mod people;
mod pharmacies;
mod posts;
mod prices;
mod rows;
mod site;

pub use cells::date as read_date;
pub use errands::read as read_errands;
pub use households::read as read_households;
pub use ledger::read as read_ledger;
pub use orders::read as read_orders;
pub use people::read as read_people;
pub use pharmacies::read as read_pharmacies;
pub use posts::read as read_posts;
pub use prices::read as read_prices;
pub use rows::Rows;
pub use site::read as read_site;

use super::bytes::row::Row;
use super::columns::Field;
use super::problem::Reason;
use super::words::narrow;

/// A door's number as it stands on the door: `0302` and `302A` stay themselves, `501室` is 501.
fn door<'a>(rows: &mut Rows<'a>, row: &'a Row, field: Field) -> String {
    let cell = rows.cell(row, field);
    if cells::digits_lost(cell) {
        rows.note(row, field, Reason::DigitsLost);
        return String::new();
    }
    narrow(cell).trim().trim_end_matches(['室', '号', '房']).to_owned()
}
