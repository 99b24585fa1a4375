//! A round's ledger: one row per door of its scope, with how it stands.

use super::{Sheet, figure};
use crate::domain::ledger::{DoorLine, DoorState, Ledger};
use crate::domain::people::PersonId;
use crate::domain::rounds::{Round, RoundId};
use crate::domain::site::{DoorAt, StairwellId};
use crate::domain::time::DateTime;
use crate::domain::time::text::Written;
use crate::domain::workspace::Workspace;

const HEADERS: [&str; 10] =
    ["grid", "building", "unit", "door", "floor", "state", "tries", "last_visit", "team", "round"];

/// The ledger of a round; `None` when there is no such round. Notes and answers are never in it.
pub fn write(workspace: &Workspace, id: &RoundId) -> Option<String> {
    let round = workspace.rounds.get(id)?;
    let ledger = Ledger::of(workspace, round);
    let mut sheet = Sheet::new(&HEADERS);
    for (building, own) in ledger.stairwells() {
        for door in &own.doors {
            sheet.row([
                building.grid.to_owned(),
                building.number.to_owned(),
                own.stairwell.unit.clone(),
                door.number.clone(),
                door.floor.to_string(),
                state(door.state).to_owned(),
                door.tries.to_string(),
                figure(door.last.map(|visit| minute(visit.when))),
                team(workspace, round, &own.stairwell.id, door),
                round.id.to_string(),
            ]);
        }
    }
    Some(sheet.done())
}

fn state(state: DoorState) -> &'static str {
    match state {
        DoorState::Pending => "pending",
        DoorState::Reached => "reached",
        DoorState::Refused => "refused",
        DoorState::Vacant => "vacant",
        DoorState::Locked => "locked",
    }
}

fn minute(when: DateTime) -> String {
    format!("{} {:02}:{:02}", when.date().plain(), when.hour(), when.minute())
}

/// Who was there last; before anybody was, who is to go there.
fn team(workspace: &Workspace, round: &Round, stairwell: &StairwellId, door: &DoorLine) -> String {
    let at = DoorAt { stairwell: stairwell.clone(), door: door.number.clone() };
    let planned = || round.team_of(&at).and_then(|team| round.teams.get(team)).map(|team| &team.people);
    let people: Option<&Vec<PersonId>> = door.last.map(|visit| &visit.by).filter(|by| !by.is_empty()).or_else(planned);
    let name = |id: &PersonId| workspace.people.get(id).map(|person| person.name.as_str());
    let names: Vec<&str> = people.into_iter().flatten().filter_map(name).collect();
    names.join(";")
}
