//! What takes a group of changes back.

use std::collections::BTreeSet;

use super::change::Change;
use super::table::Table;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// The changes that bring every record these ones speak of back to how the workspace has it now; ask before committing.
///
/// A record that is not in the workspace is taken out again; so is one that was set aside as unreadable, should an
/// action have written over it. Fields of a newer version that an action added stay, since saving takes no field away.
pub fn inverse(before: &Workspace, changes: &[Change]) -> Vec<Change> {
    let mut seen = BTreeSet::new();
    let mut back: Vec<Change> = Vec::new();
    for change in changes {
        let (table, id) = subject(change);
        if seen.insert((table, id.to_owned())) {
            back.push(as_it_is(before, table, id));
        }
    }
    back.reverse();
    back
}

/// Which record a change speaks of.
pub fn subject(change: &Change) -> (Table, &str) {
    match change {
        Change::CommunitySaved(_) => (Table::Community, ""),
        Change::PersonSaved(person) => (Table::People, person.id.as_str()),
        Change::PersonRemoved(id) => (Table::People, id.as_str()),
        Change::BuildingSaved(building) => (Table::Buildings, building.id.as_str()),
        Change::BuildingRemoved(id) => (Table::Buildings, id.as_str()),
        Change::StairwellSaved(stairwell) => (Table::Stairwells, stairwell.id.as_str()),
        Change::StairwellRemoved(id) => (Table::Stairwells, id.as_str()),
        Change::PlaceSaved(place) => (Table::Places, place.id.as_str()),
        Change::PlaceRemoved(id) => (Table::Places, id.as_str()),
        Change::SupplierSaved(supplier) => (Table::Suppliers, supplier.id.as_str()),
        Change::SupplierRemoved(id) => (Table::Suppliers, id.as_str()),
        Change::PostSaved(post) => (Table::Posts, post.id.as_str()),
        Change::PostRemoved(id) => (Table::Posts, id.as_str()),
        Change::DutyAssigned(duty) => (Table::Duties, duty.id.as_str()),
        Change::DutyCleared(id) => (Table::Duties, id.as_str()),
        Change::WeekPlanSaved(plan) => (Table::Weeks, plan.id.as_str()),
        Change::WeekPlanRemoved(id) => (Table::Weeks, id.as_str()),
    }
}

/// The change that makes a record what it is in this workspace: its saving, or its removal where there is none.
pub(super) fn as_it_is(workspace: &Workspace, table: Table, id: &str) -> Change {
    /// Looks one record up and says it with the one word or the other.
    macro_rules! record {
        ($records:ident, $saved:ident, $removed:ident) => {{
            let id = Id::new(id);
            match workspace.$records.get(&id) {
                Some(record) => Change::$saved(record.clone()),
                None => Change::$removed(id),
            }
        }};
    }
    match table {
        Table::Community => Change::CommunitySaved(workspace.community.clone()),
        Table::People => record!(people, PersonSaved, PersonRemoved),
        Table::Buildings => record!(buildings, BuildingSaved, BuildingRemoved),
        Table::Stairwells => record!(stairwells, StairwellSaved, StairwellRemoved),
        Table::Places => record!(places, PlaceSaved, PlaceRemoved),
        Table::Suppliers => record!(suppliers, SupplierSaved, SupplierRemoved),
        Table::Posts => record!(posts, PostSaved, PostRemoved),
        Table::Duties => record!(duties, DutyAssigned, DutyCleared),
        Table::Weeks => record!(weeks, WeekPlanSaved, WeekPlanRemoved),
    }
}
