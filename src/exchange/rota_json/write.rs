//! From the workspace to a rota file.

use crate::domain::order;
use crate::domain::order::sort_by;
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{FORMAT, LEFT, Options};
use crate::domain::people::{Person, PersonId};
use crate::domain::rota::{Duty, WeekPlan};
use crate::domain::time::{DateTime, Week};
use crate::domain::workspace::Workspace;
use crate::exchange::json::value;
use crate::exchange::leftover;

/// The rota of a week as text: keys always in one order, indented, so that two exports can be compared line by line.
pub fn write(workspace: &Workspace, week: Week, options: Options) -> String {
    let mut file = file(workspace, week, options);
    let plan = workspace.weeks.get(&WeekPlan::id_of(week));
    if let Some(left) = plan.and_then(|plan| plan.extra.get(LEFT)) {
        leftover::put_back(&mut file, left);
    }
    format!("{file:#}\n")
}

/// The file as JSON, without what a later version may have said in it.
pub(super) fn file(workspace: &Workspace, week: Week, options: Options) -> Value {
    let plan = workspace.weeks.get(&WeekPlan::id_of(week));
    let duties = duties(workspace, week);
    let holidays: Map<String, Value> = workspace
        .community
        .holidays
        .iter()
        .filter(|(day, _)| week.contains(**day))
        .map(|(day, name)| (day.to_string(), json!(name)))
        .collect();
    json!({
        "format": FORMAT,
        "week": week,
        "zone": workspace.community.zone,
        "community": workspace.community.name,
        "state": workspace.plan_state(week),
        "published_at": plan.and_then(|plan| plan.published_at),
        "holidays": holidays,
        "people": people(workspace, &duties, options),
        "posts": workspace.posts_in_order().into_iter().map(value).collect::<Vec<_>>(),
        "duties": duties.iter().map(|(duty, start, end)| duty_value(duty, *start, *end)).collect::<Vec<_>>(),
    })
}

/// The week's duties whose shift is known, in the order in which they begin.
fn duties(workspace: &Workspace, week: Week) -> Vec<(&Duty, DateTime, DateTime)> {
    let timed = |duty: &'_ Duty| workspace.shift(&duty.shift).map(|(_, shift)| shift.times_on(duty.day));
    let mut duties: Vec<_> =
        workspace.duties_of(week).filter_map(|duty| timed(duty).map(|(start, end)| (duty, start, end))).collect();
    sort_by(&mut duties, |a, b| (a.1, a.2, &a.0.post, &a.0.person).cmp(&(b.1, b.2, &b.0.post, &b.0.person)));
    duties
}

/// Only who stands a duty, and of them only what a rota needs.
fn people(workspace: &Workspace, duties: &[(&Duty, DateTime, DateTime)], options: Options) -> Vec<Value> {
    let named: BTreeSet<&PersonId> = order::set(duties.iter().map(|(duty, ..)| &duty.person));
    named.into_iter().filter_map(|id| workspace.people.get(id)).map(|person| person_value(person, options)).collect()
}

fn person_value(person: &Person, options: Options) -> Value {
    let mut object = Map::new();
    object.insert("id".into(), value(&person.id));
    object.insert("name".into(), value(&person.name));
    object.insert("skills".into(), value(&person.skills));
    if options.include_phones {
        object.insert("phone".into(), value(&person.phone));
    }
    if options.include_notes {
        object.insert("notes".into(), value(&person.notes));
    }
    Value::Object(object)
}

fn duty_value(duty: &Duty, start: DateTime, end: DateTime) -> Value {
    let mut object = Map::new();
    object.insert("id".into(), value(&duty.id));
    object.insert("person".into(), value(&duty.person));
    object.insert("post".into(), value(&duty.post));
    object.insert("shift".into(), value(&duty.shift));
    object.insert("day".into(), value(&duty.day));
    object.insert("start".into(), value(&start));
    object.insert("end".into(), value(&end));
    object.insert("pinned".into(), value(&duty.pinned));
    for (key, extra) in &duty.extra {
        object.entry(key.clone()).or_insert_with(|| extra.clone());
    }
    Value::Object(object)
}
