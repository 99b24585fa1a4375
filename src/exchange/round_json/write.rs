//! From the workspace to a round file.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::{FORMAT, LEFT, Options};
use crate::domain::households::Household;
use crate::domain::ledger::Ledger;
use crate::domain::order::{set, sort_by};
use crate::domain::people::{Person, PersonId};
use crate::domain::rounds::{Outside, Round, RoundId, Visit};
use crate::domain::site::{BuildingId, Stairwell, StairwellId};
use crate::domain::workspace::Workspace;
use crate::exchange::json::value;
use crate::exchange::leftover;

/// A round as text, keys always in one order, indented; `None` when there is no such round.
pub fn write(workspace: &Workspace, id: &RoundId, options: Options) -> Option<String> {
    let round = workspace.rounds.get(id)?;
    let mut file = file(workspace, round, options);
    if let Some(left) = round.extra.get(LEFT) {
        leftover::put_back(&mut file, left);
    }
    Some(format!("{file:#}\n"))
}

/// The file as JSON, without what a later version may have said in it.
pub(super) fn file(workspace: &Workspace, round: &Round, options: Options) -> Value {
    let ledger = Ledger::of(workspace, round);
    let visits = visits(workspace, round);
    let stairwells = stairwells(workspace, &ledger, &visits);
    let buildings: BTreeSet<&BuildingId> = set(stairwells.iter().map(|own| &own.building));
    let buildings = buildings.into_iter().filter_map(|id| workspace.buildings.get(id));
    let mut own = round.clone();
    own.extra.remove(LEFT);
    json!({
        "format": FORMAT,
        "community": workspace.community.name,
        "zone": workspace.community.zone,
        "round": value(&own),
        "people": people(workspace, round, &visits, options),
        "buildings": buildings.map(|own| site_value(own, &own.note, options)).collect::<Vec<_>>(),
        "stairwells": stairwells.iter().map(|own| site_value(*own, &own.note, options)).collect::<Vec<_>>(),
        "households": if options.households { households(&ledger, options) } else { vec![] },
        "visits": visits.iter().map(|visit| visit_value(visit, options)).collect::<Vec<_>>(),
        "outside": outside(workspace, round, options),
        "ledger": {
            "doors": ledger.tally.all(),
            "reached": ledger.tally.reached,
            "refused": ledger.tally.refused,
            "vacant": ledger.tally.vacant,
            "locked": ledger.tally.locked,
            "pending": ledger.tally.pending,
        },
    })
}

/// The round's visits in the order in which they were made.
fn visits<'a>(workspace: &'a Workspace, round: &Round) -> Vec<&'a Visit> {
    let mut visits: Vec<&Visit> = workspace.visits.values().filter(|visit| visit.round == round.id).collect();
    sort_by(&mut visits, |a, b| a.moment().cmp(&b.moment()));
    visits
}

/// The stairwells of the scope, and those that were visited outside it and are still there.
fn stairwells<'a>(workspace: &'a Workspace, ledger: &Ledger, visits: &[&Visit]) -> Vec<&'a Stairwell> {
    let in_scope = ledger.stairwells().map(|(_, own)| &own.stairwell.id);
    let named: BTreeSet<&StairwellId> = set(in_scope.chain(visits.iter().map(|visit| &visit.stairwell)));
    named.into_iter().filter_map(|id| workspace.stairwells.get(id)).collect()
}

/// Who goes, and who has been at a door.
fn people(workspace: &Workspace, round: &Round, visits: &[&Visit], options: Options) -> Vec<Value> {
    let teams = round.teams.iter().flat_map(|team| &team.people);
    let named: BTreeSet<&PersonId> = set(teams.chain(visits.iter().flat_map(|visit| &visit.by)));
    let person = |person: &Person| {
        let mut own = json!({ "id": person.id, "name": person.name, "most_floors": person.most_floors });
        if options.phones {
            own["phone"] = value(&person.phone);
        }
        own
    };
    named.into_iter().filter_map(|id| workspace.people.get(id)).map(person).collect()
}

fn households(ledger: &Ledger, options: Options) -> Vec<Value> {
    let doors = ledger.stairwells().flat_map(|(_, own)| &own.doors);
    let household = |own: &Household| without(value(own), &[("notes", options.notes)]);
    doors.filter_map(|door| door.household).map(household).collect()
}

fn site_value<T: Serialize>(record: &T, note: &str, options: Options) -> Value {
    without(value(record), &[("note", options.notes && !note.is_empty())])
}

fn visit_value(visit: &Visit, options: Options) -> Value {
    without(value(visit), &[("answers", options.answers), ("note", options.notes)])
}

fn outside(workspace: &Workspace, round: &Round, options: Options) -> Vec<Value> {
    let own = workspace.outside.values().filter(|found| found.round.as_ref() == Some(&round.id));
    own.map(|found: &Outside| without(value(found), &[("note", options.notes)])).collect()
}

/// A record without the fields that are not to be told.
fn without(mut record: Value, told: &[(&str, bool)]) -> Value {
    if let Some(fields) = record.as_object_mut() {
        for (field, _) in told.iter().filter(|(_, told)| !told) {
            fields.shift_remove(*field);
        }
    }
    record
}
