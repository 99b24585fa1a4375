//! The table of households: one row per door with residents.

use std::collections::BTreeMap;

use super::Rows;
use crate::domain::community::Extra;
use crate::domain::households::{CareTag, Household, HouseholdId};
use crate::domain::people::Availability;
use crate::exchange::availability;
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::natural;
use crate::exchange::problem::Reason;
use crate::exchange::words::{care, site};

/// The households of a table. A door that stands in two rows is one household: the earlier row holds.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    for row in rows.body {
        let Some(building) = rows.name(row, Field::Building) else { continue };
        let mut household = household(rows, row, building);
        let key = household.key();
        if let Some(earlier) = seen.get(&key) {
            rows.skip(row, Field::Door, Reason::Duplicate { row: *earlier });
            continue;
        }
        household.id = HouseholdId::new(natural::household(&key));
        seen.insert(key, row.number);
        drafts.households.push(household);
    }
    drafts
}

fn household<'a>(rows: &mut Rows<'a>, row: &'a Row, building: &str) -> Household {
    Household {
        id: HouseholdId::new(""),
        grid: site::bare_number(rows.cell(row, Field::Grid)),
        building: site::bare_number(building),
        unit: site::bare_number(rows.cell(row, Field::Unit)),
        door: super::door(rows, row, Field::Door),
        residents: rows.whole(row, Field::Residents, 0, 200),
        care: care_tags(rows, row),
        preferred: preferred(rows, row),
        notes: rows.text(row, Field::Notes),
        extra: Extra::new(),
    }
}

fn care_tags<'a>(rows: &mut Rows<'a>, row: &'a Row) -> std::collections::BTreeSet<CareTag> {
    let tags = care::read(&rows.text(row, Field::CareTags));
    if tags.iter().any(|tag| matches!(tag, CareTag::Other(_))) {
        rows.note(row, Field::CareTags, Reason::UnknownTag);
    }
    tags
}

/// Who says nothing may be visited at any time.
fn preferred<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Availability {
    let said = rows.text(row, Field::PreferredTimes);
    if said.is_empty() {
        return Availability::always();
    }
    let heard = availability::read(&said, rows.today);
    if !heard.unread.is_empty() {
        rows.note(row, Field::PreferredTimes, Reason::AvailabilityUnclear);
    }
    heard.availability
}
