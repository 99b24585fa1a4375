//! From a round file to drafts.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::write::file;
use super::{FORMAT, LEFT, Options, RoundFile};
use crate::domain::people::Person;
use crate::domain::rounds::{Round, Visit};
use crate::domain::site::StairwellId;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::json;
use crate::exchange::leftover;
use crate::exchange::problem::{Reason, RecordProblem, Severity};
use crate::exchange::refusal::Refusal;
use crate::exchange::{handed_person, sound, sound_later};

/// Reads a round. Records that make no sense are left out and listed; a file that is no round is refused.
pub fn read(bytes: &[u8]) -> Result<RoundFile, Refusal> {
    of_object(&json::parse(bytes)?)
}

/// Reads a round from its JSON.
pub fn of_object(object: &Map<String, Value>) -> Result<RoundFile, Refusal> {
    if !json::is_format(object, FORMAT)? {
        return Err(Refusal::UnknownFormat);
    }
    let mut round: Round = json::needed(object, "round")?;
    sound_later::round(&round).map_err(|_| Refusal::WrongShape { at: "round".into() })?;
    let mut problems = Vec::new();
    let mut drafts = Drafts { given: given(object)?, ..Drafts::default() };
    drafts.people = json::records(object, "people", &mut problems, person)?;
    drafts.buildings = json::records(object, "buildings", &mut problems, |own| json::record(own, sound::building))?;
    drafts.stairwells = json::records(object, "stairwells", &mut problems, |own| json::record(own, sound::stairwell))?;
    drafts.households =
        json::records(object, "households", &mut problems, |own| json::record(own, sound_later::household))?;
    drafts.visits = json::records(object, "visits", &mut problems, |own| visit(own, &round))?;
    drafts.outside = json::records(object, "outside", &mut problems, |own| json::record(own, sound_later::outside))?;
    list_dangling(&drafts, &mut problems);
    drafts.rounds = vec![round.clone()];
    if let Some(left) = left_over(object, &drafts, &round)? {
        round.extra.insert(LEFT.into(), left);
        drafts.rounds = vec![round.clone()];
    }
    Ok(RoundFile { round: round.id, name: round.name, day: round.day, drafts, problems })
}

/// A telephone number is taken only from a file that tells some.
fn given(object: &Map<String, Value>) -> Result<BTreeSet<Field>, Refusal> {
    let told = json::list(object, "people")?.iter().any(|person| person.get("phone").is_some());
    Ok(told.then_some(Field::Phone).into_iter().collect())
}

fn person(own: &Value) -> Result<(String, Person), Reason> {
    let mut person = handed_person::person(own)?;
    if let Some(floors) = own.get("most_floors").filter(|floors| !floors.is_null()) {
        let floors = floors.as_u64().and_then(|floors| u8::try_from(floors).ok());
        person.most_floors = Some(floors.ok_or(Reason::WrongShape)?);
    }
    sound::person(&person).map(|id| (id, person))
}

/// A visit of this round and of no other.
fn visit(own: &Value, round: &Round) -> Result<(String, Visit), Reason> {
    let (id, visit) = json::record(own, sound_later::visit)?;
    if visit.round == round.id { Ok((id, visit)) } else { Err(Reason::Dangling { id: visit.round.to_string() }) }
}

/// Lists visits to stairwells that the file does not hold; they are kept, since the stairwell may be here.
fn list_dangling(drafts: &Drafts, problems: &mut Vec<RecordProblem>) {
    let known: BTreeSet<&StairwellId> = drafts.stairwells.iter().map(|own| &own.id).collect();
    for visit in drafts.visits.iter().filter(|visit| !known.contains(&visit.stairwell)) {
        let reason = Reason::Dangling { id: visit.stairwell.to_string() };
        problems.push(RecordProblem { at: format!("visits/{}", visit.id), reason, severity: Severity::Noted });
    }
}

/// What the file says beyond our records.
fn left_over(object: &Map<String, Value>, drafts: &Drafts, round: &Round) -> Result<Option<Value>, Refusal> {
    let mut workspace = drafts.clone().into_workspace();
    workspace.community.name = json::optional(object, "community")?;
    workspace.community.zone = json::optional(object, "zone")?;
    let known = file(&workspace, round, Options::ALL);
    Ok(leftover::of(&Value::Object(object.clone()), &known))
}
