//! The site: buildings by number, stairwells by building and unit, places by kind and name, suppliers by name.

use crate::domain::order;
use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use super::{Outcome, free_id};
use crate::domain::site::{Building, BuildingId, Place, Stairwell, Supplier};
use crate::domain::workspace::Workspace;
use crate::exchange::columns::Field;
use crate::exchange::words::{plain, site::bare_number};

/// Do two texts name one building?
pub fn same_number(a: &str, b: &str) -> bool {
    plain(&bare_number(a)) == plain(&bare_number(b))
}

/// What would become of the buildings, and the id here of each draft.
pub fn buildings(
    drafts: Vec<Building>,
    workspace: &Workspace,
) -> (Outcome<Building>, BTreeMap<BuildingId, BuildingId>) {
    let mut outcome = Outcome::default();
    let mut here = BTreeMap::new();
    for mut draft in drafts {
        let old = workspace.buildings.values().find(|old| same_number(&old.number, &draft.number));
        let asked = draft.id.clone();
        match old {
            Some(old) => {
                let grid = if draft.grid.is_empty() { old.grid.clone() } else { draft.grid };
                draft = Building { grid, ..old.clone() };
            }
            None => draft.id = free_id(&asked, |id| workspace.buildings.contains_key(id)),
        }
        here.insert(asked, draft.id.clone());
        outcome.add(old, draft);
    }
    (outcome, here)
}

/// What would become of the stairwells.
pub fn stairwells(
    drafts: Vec<Stairwell>,
    buildings: &BTreeMap<BuildingId, BuildingId>,
    given: &BTreeSet<Field>,
    workspace: &Workspace,
) -> Outcome<Stairwell> {
    let by_place: BTreeMap<(&BuildingId, String), &Stairwell> =
        order::map(workspace.stairwells.values().map(|old| ((&old.building, unit(old)), old)));
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        draft.building = buildings.get(&draft.building).unwrap_or(&draft.building).clone();
        let old = by_place.get(&(&draft.building, unit(&draft))).copied();
        match old {
            Some(old) => {
                draft.id = old.id.clone();
                draft.unit = old.unit.clone();
                draft.entrance = draft.entrance.or(old.entrance);
                draft.extra = old.extra.clone();
                if !given.contains(&Field::SiteNote) {
                    draft.note = old.note.clone();
                }
            }
            None => draft.id = free_id(&draft.id, |id| workspace.stairwells.contains_key(id)),
        }
        outcome.add(old, draft);
    }
    outcome
}

/// Do two stairwells of a building have one name?
pub fn same_unit(a: &Stairwell, b: &Stairwell) -> bool {
    unit(a) == unit(b)
}

fn unit(stairwell: &Stairwell) -> String {
    plain(&bare_number(&stairwell.unit))
}

/// What would become of the places.
pub fn places(drafts: Vec<Place>, workspace: &Workspace) -> Outcome<Place> {
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        let is_same = |old: &&Place| {
            discriminant(&old.kind) == discriminant(&draft.kind) && plain(&old.name) == plain(&draft.name)
        };
        let old = workspace.places.values().find(is_same);
        match old {
            Some(old) => {
                draft.id = old.id.clone();
                draft.at = draft.at.or(old.at);
                draft.extra = old.extra.clone();
                if draft.note.is_empty() {
                    draft.note = old.note.clone();
                }
            }
            None => draft.id = free_id(&draft.id, |id| workspace.places.contains_key(id)),
        }
        outcome.add(old, draft);
    }
    outcome
}

/// What would become of the suppliers.
pub fn suppliers(drafts: Vec<Supplier>, workspace: &Workspace) -> Outcome<Supplier> {
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        let old = workspace.suppliers.values().find(|old| plain(&old.name) == plain(&draft.name));
        match old {
            Some(old) => draft.id = old.id.clone(),
            None => draft.id = free_id(&draft.id, |id| workspace.suppliers.contains_key(id)),
        }
        outcome.add(old, draft);
    }
    outcome
}
