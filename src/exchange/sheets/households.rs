//! The households as `households.csv`: one row each, in the order of their doors.

use super::{Sheet, figure, preferred};
use crate::domain::households::{CareTag, Household};
use crate::domain::order::sort_by_key;
use crate::domain::time::Date;
use crate::domain::workspace::Workspace;

const HEADERS: [&str; 8] = ["grid", "building", "unit", "door", "residents", "care_tags", "preferred_times", "notes"];

/// Every household; its notes only if they are to be told. `today` decides what a date without a year means.
pub fn write(workspace: &Workspace, notes: bool, today: Date) -> String {
    let mut sheet = Sheet::new(&HEADERS);
    let mut all: Vec<&Household> = workspace.households.values().collect();
    sort_by_key(&mut all, |own| (number(&own.building), number(&own.unit), number(&own.door)));
    for own in all {
        let care: Vec<&str> = own.care.iter().map(word).collect();
        sheet.row([
            own.grid.clone(),
            own.building.clone(),
            own.unit.clone(),
            own.door.clone(),
            figure(own.residents),
            care.join(";"),
            preferred::text(&own.preferred, today),
            if notes { own.notes.clone() } else { String::new() },
        ]);
    }
    sheet.done()
}

/// The word of our own files for a care tag.
fn word(tag: &CareTag) -> &str {
    match tag {
        CareTag::ElderAlone => "elder-alone",
        CareTag::LowIncome => "low-income",
        CareTag::Infant => "infant",
        CareTag::Chronic => "chronic",
        CareTag::NoSmartphone => "no-smartphone",
        CareTag::ReturningWorker => "returning-worker",
        CareTag::Other(word) => word,
    }
}

/// Sorts `2` before `10`, and both before `East`.
fn number(text: &str) -> (u64, String) {
    (text.parse().unwrap_or(u64::MAX), text.to_owned())
}
