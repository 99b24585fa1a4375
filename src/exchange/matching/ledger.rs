//! A ledger filled in: what it found becomes visits to doors that are here; what is here already is not written twice.

use std::collections::BTreeMap;

use super::Outcome;
use super::names::People;
use crate::domain::rounds::{Round, RoundId, Visit, VisitId};
use crate::domain::site::{DoorAt, StairwellId};
use crate::domain::time::text::Written;
use crate::domain::time::{DateTime, Time};
use crate::domain::workspace::Workspace;
use crate::exchange::drafts::DoorFound;
use crate::exchange::natural;
use crate::exchange::problem::{Reason, RowProblem, Severity};
use crate::exchange::words::{narrow, plain, site::bare_number};

/// What the rows would add, and what of them is not here.
pub fn resolve(rows: Vec<DoorFound>, workspace: &Workspace, problems: &mut Vec<RowProblem>) -> Outcome<Visit> {
    let mut outcome = Outcome::default();
    if rows.is_empty() {
        return outcome;
    }
    let here = Here::of(workspace);
    for row in rows {
        match here.visit(&row, problems) {
            Ok(Noted::New(visit)) => outcome.new.push(visit),
            Ok(Noted::Same(visit)) => outcome.same.push(visit),
            Err((value, reason)) => {
                problems.push(RowProblem { row: row.row, column: None, value, reason, severity: Severity::Skipped });
            }
        }
    }
    outcome
}

/// What becomes of a row.
enum Noted {
    New(Visit),
    Same(Visit),
}

/// The workspace by the names that a table uses.
struct Here<'a> {
    workspace: &'a Workspace,
    stairwells: BTreeMap<(String, String), StairwellId>,
    visits: BTreeMap<(RoundId, DoorAt), Vec<&'a Visit>>,
    people: People<'a>,
}

impl<'a> Here<'a> {
    fn of(workspace: &'a Workspace) -> Self {
        let mut stairwells = BTreeMap::new();
        for own in workspace.stairwells.values() {
            let building = workspace.buildings.get(&own.building).map_or("", |building| &building.number);
            stairwells.entry(foot(building, &own.unit)).or_insert_with(|| own.id.clone());
        }
        let mut visits: BTreeMap<(RoundId, DoorAt), Vec<&Visit>> = BTreeMap::new();
        for visit in workspace.visits.values() {
            visits.entry((visit.round.clone(), visit.at())).or_default().push(visit);
        }
        Self { workspace, stairwells, visits, people: People::of(workspace) }
    }

    fn visit(&self, row: &DoorFound, problems: &mut Vec<RowProblem>) -> Result<Noted, (String, Reason)> {
        let round = self.round(&row.round)?;
        let at = self.door(row)?;
        let key = self.workspace.door_key(&at).unwrap_or_default();
        let before = self.visits.get(&(round.id.clone(), at.clone())).map_or(&[][..], |own| own);
        let last = before.iter().max_by_key(|visit| visit.moment());
        let is_this = |visit: &&&Visit| {
            visit.outcome == row.outcome && row.when.is_none_or(|when| minute(when) == minute(visit.when))
        };
        // Without a time the row speaks of how the door stands; with one, of the visit of that minute.
        let known = match row.when {
            None => last.filter(|visit| is_this(visit)),
            Some(_) => before.iter().find(is_this),
        };
        if let Some(known) = known {
            return Ok(Noted::Same((**known).clone()));
        }
        let begun = begin(round);
        let when = row.when.unwrap_or_else(|| last.map_or(begun, |last| last.when.max(begun)));
        let id = natural::visit(round.id.as_str(), &key, &when.plain(), word(row));
        Ok(Noted::New(Visit {
            id: VisitId::new(id),
            round: round.id.clone(),
            stairwell: at.stairwell,
            door: at.door,
            key,
            when,
            nth: before.iter().map(|visit| visit.nth).max().map_or(0, |nth| nth.saturating_add(1)),
            by: self.people.named(&row.by, row.row, problems),
            outcome: row.outcome,
            answers: BTreeMap::new(),
            note: row.note.clone(),
            extra: Default::default(),
        }))
    }

    /// The round by its identity, its name or its day; without any, the only one that is under way.
    fn round(&self, said: &str) -> Result<&'a Round, (String, Reason)> {
        let rounds = || self.workspace.rounds.values();
        if said.is_empty() {
            let mut open = rounds().filter(|round| !round.closed);
            return match (open.next(), open.next()) {
                (Some(only), None) => Ok(only),
                _ => Err((String::new(), Reason::RoundUnclear)),
            };
        }
        let called = plain(said);
        let by_id = rounds().find(|round| round.id.as_str() == said);
        let by_name = || rounds().rev().find(|round| plain(&round.name) == called);
        let by_day = || rounds().rev().find(|round| round.day.plain() == said);
        by_id.or_else(by_name).or_else(by_day).ok_or_else(|| not_here(said))
    }

    fn door(&self, row: &DoorFound) -> Result<DoorAt, (String, Reason)> {
        let said = || crate::domain::site::door_key(&row.building, &row.unit, &row.door);
        let id = self.stairwells.get(&foot(&row.building, &row.unit)).ok_or_else(|| not_here(&said()))?;
        let stairwell = self.workspace.stairwells.get(id).ok_or_else(|| not_here(&said()))?;
        let meant = number(&row.door);
        let door = stairwell.doors().into_iter().find(|door| number(&door.number) == meant);
        door.map(|door| DoorAt { stairwell: id.clone(), door: door.number }).ok_or_else(|| not_here(&said()))
    }
}

fn not_here(name: &str) -> (String, Reason) {
    (name.to_owned(), Reason::NotHere { name: name.to_owned() })
}

/// A stairwell as a person means it, however it is written.
fn foot(building: &str, unit: &str) -> (String, String) {
    (plain(&bare_number(building)), plain(&bare_number(unit)))
}

fn number(door: &str) -> String {
    narrow(door).trim().to_lowercase()
}

/// When the round sets out.
fn begin(round: &Round) -> DateTime {
    let minute = round.from.min(24 * 60 - 1);
    let time = i8::try_from(minute / 60).ok().zip(i8::try_from(minute % 60).ok());
    let time = time.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    round.day.to_datetime(time.unwrap_or(Time::MIN))
}

/// To the minute, as the tables write it.
fn minute(when: DateTime) -> (crate::domain::time::Date, i8, i8) {
    (when.date(), when.hour(), when.minute())
}

fn word(row: &DoorFound) -> &'static str {
    use crate::domain::rounds::Outcome::*;
    match row.outcome {
        Reached => "reached",
        NotAtHome => "not_at_home",
        Refused => "refused",
        Vacant => "vacant",
        Locked => "locked",
    }
}
