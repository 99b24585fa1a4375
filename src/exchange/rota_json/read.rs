//! From a rota file to drafts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::write::file;
use super::{FORMAT, LEFT, Options, RotaFile};
use crate::domain::people::{Person, PersonId, Skill};
use crate::domain::rota::{Duty, PlanState, Post, Shift, ShiftId, WeekPlan};
use crate::domain::time::{Date, DateTime, Week};
use crate::exchange::columns::Field;
use crate::exchange::drafts::{CommunityDraft, Drafts};
use crate::exchange::json;
use crate::exchange::leftover;
use crate::exchange::problem::{Reason, RecordProblem, Severity};
use crate::exchange::refusal::Refusal;
use crate::exchange::{handed_person, sound};

/// Reads a rota. Records that make no sense are left out and listed; a file that is no rota is refused.
pub fn read(bytes: &[u8]) -> Result<RotaFile, Refusal> {
    of_object(&json::parse(bytes)?)
}

/// Reads a rota from its JSON.
pub fn of_object(object: &Map<String, Value>) -> Result<RotaFile, Refusal> {
    if !json::is_format(object, FORMAT)? {
        return Err(Refusal::UnknownFormat);
    }
    let week = Week::of(json::needed::<Date>(object, "week")?);
    let state: PlanState = json::optional(object, "state")?;
    let mut problems = Vec::new();
    let mut drafts = Drafts { community: community(object)?, posts_are_whole: true, ..Drafts::default() };
    drafts.given = given(object)?;
    drafts.people = json::records(object, "people", &mut problems, person)?;
    drafts.posts = json::records(object, "posts", &mut problems, |value| json::record(value, sound::post))?;
    sound::drop_repeated_shifts(&mut drafts.posts, &mut problems);
    drafts.duties = duties(object, week, &drafts, &mut problems)?;
    let mut plan = WeekPlan { state, published_at: json::optional(object, "published_at")?, ..WeekPlan::draft(week) };
    drafts.weeks = vec![plan.clone()];
    if let Some(left) = left_over(object, &drafts, week) {
        plan.extra.insert(LEFT.into(), left);
        drafts.weeks = vec![plan];
    }
    Ok(RotaFile { week, state, drafts, problems })
}

fn community(object: &Map<String, Value>) -> Result<CommunityDraft, Refusal> {
    let text = |key: &str| -> Result<Option<String>, Refusal> {
        let text: String = json::optional(object, key)?;
        Ok(Some(text).filter(|text| !text.is_empty() && text.chars().count() <= crate::exchange::limits::NAME_CHARS))
    };
    let holidays: BTreeMap<Date, String> = json::optional(object, "holidays")?;
    Ok(CommunityDraft { name: text("community")?, zone: text("zone")?, holidays })
}

/// What the file says of people: telephones and notes only if it has them.
fn given(object: &Map<String, Value>) -> Result<BTreeSet<Field>, Refusal> {
    let people = json::list(object, "people")?;
    let has = |key: &str| people.iter().any(|person| person.get(key).is_some());
    let fields =
        [(Field::Name, true), (Field::Skills, true), (Field::Phone, has("phone")), (Field::Notes, has("notes"))];
    Ok(fields.into_iter().filter(|(_, there)| *there).map(|(field, _)| field).collect())
}

fn person(value: &Value) -> Result<(String, Person), Reason> {
    let mut person = handed_person::person(value)?;
    person.notes = handed_person::text(value, "notes")?;
    if let Some(skills) = value.get("skills") {
        let skills: BTreeSet<Skill> = serde_json::from_value(skills.clone()).map_err(|_| Reason::WrongShape)?;
        person.skills = skills;
    }
    sound::person(&person).map(|id| (id, person))
}

fn duties(
    object: &Map<String, Value>,
    week: Week,
    drafts: &Drafts,
    problems: &mut Vec<RecordProblem>,
) -> Result<Vec<Duty>, Refusal> {
    let people: BTreeSet<&PersonId> = drafts.people.iter().map(|person| &person.id).collect();
    let shifts: BTreeMap<&ShiftId, (&Post, &Shift)> =
        drafts.posts.iter().flat_map(|post| post.shifts.iter().map(move |shift| (&shift.id, (post, shift)))).collect();
    let mut differing = Vec::new();
    let duties = json::records(object, "duties", problems, |value| {
        let (_, read): (String, Duty) = json::record(value, sound::duty)?;
        let dangling = |id: &str| Reason::Dangling { id: id.to_owned() };
        people.get(&read.person).ok_or_else(|| dangling(read.person.as_str()))?;
        let (post, shift) = shifts.get(&read.shift).ok_or_else(|| dangling(read.shift.as_str()))?;
        if post.id != read.post {
            return Err(dangling(read.post.as_str()));
        }
        if !week.contains(read.day) {
            return Err(Reason::WrongShape);
        }
        let mut duty = Duty::new(read.person, read.post, read.shift, read.day);
        duty.pinned = read.pinned;
        duty.extra = read.extra;
        let said = (duty.extra.remove("start"), duty.extra.remove("end"));
        if differs(said, shift.times_on(duty.day)) {
            let at = format!("duties/{}", duty.id);
            differing.push(RecordProblem { at, reason: Reason::Differs, severity: Severity::Noted });
        }
        Ok((duty.id.to_string(), duty))
    })?;
    problems.append(&mut differing);
    Ok(duties)
}

/// Does the file give a start or end that is not the shift's?
fn differs(said: (Option<Value>, Option<Value>), times: (DateTime, DateTime)) -> bool {
    let other = |said: Option<Value>, time: DateTime| said.is_some_and(|said| said != json::value(&time));
    other(said.0, times.0) || other(said.1, times.1)
}

/// What the file says beyond our records.
fn left_over(object: &Map<String, Value>, drafts: &Drafts, week: Week) -> Option<Value> {
    let mut workspace = drafts.clone().into_workspace();
    workspace.community.name = drafts.community.name.clone().unwrap_or_default();
    workspace.community.zone = drafts.community.zone.clone().unwrap_or_default();
    workspace.community.holidays = drafts.community.holidays.clone();
    let known = file(&workspace, week, Options { include_phones: true, include_notes: true });
    leftover::of(&Value::Object(object.clone()), &known)
}
