//! Households: the same when they live behind the same door, however the building and the stairwell are written.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, free_id};
use crate::domain::households::Household;
use crate::domain::order;
use crate::domain::site::door_key;
use crate::domain::workspace::Workspace;
use crate::exchange::columns::Field;
use crate::exchange::words::{narrow, site::bare_number};

/// What would become of the households. Of two drafts for one door here the first edits it, the second is added.
pub fn resolve(drafts: Vec<Household>, given: &BTreeSet<Field>, workspace: &Workspace) -> Outcome<Household> {
    let mut here: BTreeMap<String, &Household> =
        order::map(workspace.households.values().rev().map(|old| (key(old), old)));
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        match here.remove(&key(&draft)) {
            Some(old) => outcome.add(Some(old), merged(old, draft, given)),
            None => {
                draft.id = free_id(&draft.id, |id| workspace.households.contains_key(id));
                outcome.add(None, draft);
            }
        }
    }
    outcome
}

/// Its key as a person means it: `3号楼` is 3, `Ａ` is A.
fn key(household: &Household) -> String {
    let bare = |text: &str| bare_number(text).to_lowercase();
    door_key(&bare(&household.building), &bare(&household.unit), &narrow(&household.door).trim().to_lowercase())
}

/// The household as here, with what the file says. A cell in which nothing stands takes nothing away.
fn merged(old: &Household, draft: Household, given: &BTreeSet<Field>) -> Household {
    let mut new = old.clone();
    if !draft.grid.is_empty() {
        new.grid = draft.grid;
    }
    new.residents = draft.residents.or(old.residents);
    if !draft.care.is_empty() {
        new.care = draft.care;
    }
    if given.contains(&Field::PreferredTimes) && !draft.preferred.said.is_empty() {
        new.preferred = draft.preferred;
    }
    if !draft.notes.is_empty() {
        new.notes = draft.notes;
    }
    new
}
