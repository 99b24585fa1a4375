//! A round that comes from another phone: its visits are joined to those that are here; nothing is lost, nothing double.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::site::{same_number, same_unit};
use super::{Outcome, people};
use crate::domain::households::Household;
use crate::domain::order::set;
use crate::domain::people::{Person, PersonId};
use crate::domain::rounds::{Outside, Round, Scope, Visit};
use crate::domain::site::{Building, BuildingId, DoorAt, Stairwell, StairwellId};
use crate::domain::workspace::Workspace;
use crate::exchange::round_json::RoundFile;

/// What a round file would change here, kind by kind. What is here of the site, of people and of households stays as it
/// is; only what is missing comes in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoundMerge {
    /// The round itself.
    pub rounds: Outcome<Round>,
    /// Those who go.
    pub people: Outcome<Person>,
    /// The buildings.
    pub buildings: Outcome<Building>,
    /// Their stairwells.
    pub stairwells: Outcome<Stairwell>,
    /// Who lives there.
    pub households: Outcome<Household>,
    /// The visits.
    pub visits: Outcome<Visit>,
    /// Who was found outside the list.
    pub outside: Outcome<Outside>,
}

impl RoundMerge {
    /// How many records would be new, and how many would change.
    pub fn totals(&self) -> (usize, usize) {
        fn of<T>(outcome: &Outcome<T>) -> (usize, usize) {
            (outcome.new.len(), outcome.changed.len())
        }
        let kinds = [
            of(&self.rounds),
            of(&self.people),
            of(&self.buildings),
            of(&self.stairwells),
            of(&self.households),
            of(&self.visits),
            of(&self.outside),
        ];
        kinds.iter().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1))
    }
}

/// The ids here of what the file names.
struct Here {
    people: BTreeMap<PersonId, PersonId>,
    stairwells: BTreeMap<StairwellId, StairwellId>,
}

/// What a round file would change in this workspace.
pub fn round(file: RoundFile, workspace: &Workspace) -> RoundMerge {
    let drafts = file.drafts;
    let (people, person_ids) = people::resolve(drafts.people, &drafts.given, true, workspace);
    let mut merge = RoundMerge { people, ..RoundMerge::default() };
    let building_ids = buildings(drafts.buildings, workspace, &mut merge.buildings);
    let stairwells = stairwells(drafts.stairwells, &building_ids, workspace, &mut merge.stairwells);
    let here = Here { people: person_ids, stairwells };
    for household in drafts.households {
        keep(&mut merge.households, workspace.households.values().find(|old| old.key() == household.key()), household);
    }
    for round in drafts.rounds {
        let old = workspace.rounds.get(&round.id);
        merge.rounds.add(old, joined_round(old, here.round(round)));
    }
    for visit in drafts.visits {
        let old = workspace.visits.get(&visit.id);
        merge.visits.add(old, joined_visit(old, here.visit(visit)));
    }
    for found in drafts.outside {
        let old = workspace.outside.get(&found.id);
        merge.outside.add(old, joined_outside(old, found));
    }
    merge
}

/// Sorts a record in that stays as it is where it is here.
fn keep<T: Clone>(outcome: &mut Outcome<T>, old: Option<&T>, draft: T) {
    match old {
        Some(old) => outcome.same.push(old.clone()),
        None => outcome.new.push(draft),
    }
}

fn buildings(
    drafts: Vec<Building>,
    workspace: &Workspace,
    outcome: &mut Outcome<Building>,
) -> BTreeMap<BuildingId, BuildingId> {
    let mut here = BTreeMap::new();
    for mut draft in drafts {
        let old = workspace.buildings.values().find(|old| same_number(&old.number, &draft.number));
        let asked = draft.id.clone();
        draft.id =
            old.map_or_else(|| super::free_id(&asked, |id| workspace.buildings.contains_key(id)), |old| old.id.clone());
        here.insert(asked, draft.id.clone());
        keep(outcome, old, draft);
    }
    here
}

fn stairwells(
    drafts: Vec<Stairwell>,
    buildings: &BTreeMap<BuildingId, BuildingId>,
    workspace: &Workspace,
    outcome: &mut Outcome<Stairwell>,
) -> BTreeMap<StairwellId, StairwellId> {
    let mut here = BTreeMap::new();
    for mut draft in drafts {
        draft.building = buildings.get(&draft.building).unwrap_or(&draft.building).clone();
        let is_same = |old: &&Stairwell| old.building == draft.building && same_unit(old, &draft);
        let old = workspace.stairwells.values().find(is_same);
        let asked = draft.id.clone();
        draft.id = old
            .map_or_else(|| super::free_id(&asked, |id| workspace.stairwells.contains_key(id)), |old| old.id.clone());
        here.insert(asked, draft.id.clone());
        keep(outcome, old, draft);
    }
    here
}

impl Here {
    fn person(&self, id: &PersonId) -> PersonId {
        self.people.get(id).unwrap_or(id).clone()
    }

    fn stairwell(&self, id: &StairwellId) -> StairwellId {
        self.stairwells.get(id).unwrap_or(id).clone()
    }

    fn round(&self, mut round: Round) -> Round {
        for team in &mut round.teams {
            team.people = team.people.iter().map(|id| self.person(id)).collect();
            team.climbs.iter_mut().for_each(|climb| climb.stairwell = self.stairwell(&climb.stairwell));
        }
        if let Scope::Doors(doors) = &round.scope {
            let door = |at: &DoorAt| DoorAt { stairwell: self.stairwell(&at.stairwell), door: at.door.clone() };
            round.scope = Scope::Doors(set(doors.iter().map(door)));
        }
        round
    }

    fn visit(&self, mut visit: Visit) -> Visit {
        visit.stairwell = self.stairwell(&visit.stairwell);
        visit.by = visit.by.iter().map(|id| self.person(id)).collect();
        visit
    }
}

/// The round as it is here, with the questions that only the file asks; its plan only where there is none here.
fn joined_round(old: Option<&Round>, draft: Round) -> Round {
    let Some(old) = old else { return draft };
    let mut new = old.clone();
    if new.teams.iter().all(|team| team.climbs.is_empty()) && !draft.teams.is_empty() {
        new.teams = draft.teams;
    }
    let unknown = draft.form.into_iter().filter(|asked| old.form.iter().all(|own| own.key != asked.key));
    new.form.extend(unknown);
    for (key, said) in draft.extra {
        new.extra.entry(key).or_insert(said);
    }
    new
}

/// The visit as the file has it, with the answers and the note that only we have.
fn joined_visit(old: Option<&Visit>, mut draft: Visit) -> Visit {
    let Some(old) = old else { return draft };
    for (key, said) in &old.answers {
        draft.answers.entry(key.clone()).or_insert_with(|| said.clone());
    }
    draft.note = joined_note(&old.note, &draft.note);
    for (key, said) in &old.extra {
        draft.extra.entry(key.clone()).or_insert_with(|| said.clone());
    }
    draft
}

/// As it is here, with what has been done about it on either phone.
fn joined_outside(old: Option<&Outside>, draft: Outside) -> Outside {
    let Some(old) = old else { return draft };
    let mut new = old.clone();
    new.registered |= draft.registered;
    new.supplied |= draft.supplied;
    if new.referred.is_empty() {
        new.referred = draft.referred;
    }
    new.note = joined_note(&old.note, &draft.note);
    new
}

/// Two notes on one thing, each kept.
fn joined_note(old: &str, new: &str) -> String {
    match (old.contains(new), new.contains(old)) {
        (true, _) => old.to_owned(),
        (_, true) => new.to_owned(),
        _ => format!("{old}\n{new}"),
    }
}
