//! From a change to the fields it writes, and from fields back to the record in the workspace.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use yrs::Any;

use super::change::Change;
use super::problem::{Reason, StoreProblem};
use super::table::{Table, later_tables};
use super::value::to_any;
use crate::domain::community::Community;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// Puts one record into the workspace as these fields say, or (`None`) takes it out.
type Place = fn(&mut Workspace, Table, &str, Option<Map<String, Value>>) -> Result<(), Reason>;

/// The reading of the [later](super::later) tables.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    /// Puts one record into the workspace as these fields say, or (`None`) takes it out.
    pub(super) place: Place,
}

/// What a change does to one record of the document: write these fields, or (`None`) take the record out.
pub(super) struct Edit {
    pub table: Table,
    pub id: String,
    pub fields: Option<Vec<(String, Any)>>,
}

impl Edit {
    /// The edit a change stands for; refused when a value of it cannot be stored.
    pub fn of(change: &Change) -> Result<Edit, StoreProblem> {
        let (table, id) = change.subject();
        let stored = |fields: Map<String, Value>| {
            fields.into_iter().map(|(name, value)| Ok((name, to_any(&value)?))).collect::<Result<Vec<_>, _>>()
        };
        match fields_of(change).and_then(|fields| fields.map(stored).transpose()) {
            Ok(fields) => Ok(Edit { table, id: id.to_owned(), fields }),
            Err(reason) => Err(StoreProblem::Unwritable { table, id: id.to_owned(), reason }),
        }
    }
}

/// The fields that a change leaves its record with; `None` when it takes the record out.
pub(super) fn fields_of(change: &Change) -> Result<Option<Map<String, Value>>, Reason> {
    match change {
        Change::CommunitySaved(community) => write(community),
        Change::PersonSaved(person) => write(person),
        Change::PostSaved(post) => write(post),
        Change::DutyAssigned(duty) => write(duty),
        Change::WeekPlanSaved(plan) => write(plan),
        Change::PersonRemoved(_)
        | Change::PostRemoved(_)
        | Change::DutyCleared(_)
        | Change::WeekPlanRemoved(_)
        | Change::RecordRemoved { .. } => Ok(None),
        Change::RecordSaved { record: Value::Object(fields), .. } => Ok(Some(fields.clone())),
        Change::RecordSaved { .. } => Err(Reason::NotARecord),
    }
}

fn write<R: Serialize>(record: &R) -> Result<Option<Map<String, Value>>, Reason> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => Ok(Some(fields)),
        Ok(_) => Err(Reason::NotARecord),
        Err(error) => Err(Reason::Unreadable(error.to_string())),
    }
}

/// Puts one record into the workspace as these fields say, or (`None`) takes it out. A record that will not read is out;
/// one of a later table whose reading has not come is not looked at.
pub(super) fn place(
    workspace: &mut Workspace,
    later: Option<Later>,
    table: Table,
    id: &str,
    fields: Option<Map<String, Value>>,
) -> Result<(), Reason> {
    match table {
        Table::Community => place_community(&mut workspace.community, fields),
        Table::People => put(&mut workspace.people, id, fields, |person| &person.id),
        Table::Posts => put(&mut workspace.posts, id, fields, |post| &post.id),
        Table::Duties => put(&mut workspace.duties, id, fields, |duty| &duty.id),
        Table::Weeks => put(&mut workspace.weeks, id, fields, |plan| &plan.id),
        later_tables!() => later.map_or(Ok(()), |later| (later.place)(workspace, table, id, fields)),
    }
}

fn place_community(community: &mut Community, fields: Option<Map<String, Value>>) -> Result<(), Reason> {
    *community = Community::default();
    if let Some(fields) = fields {
        *community = read(fields)?;
    }
    Ok(())
}

pub(super) fn put<R: DeserializeOwned>(
    records: &mut BTreeMap<Id<R>, R>,
    id: &str,
    fields: Option<Map<String, Value>>,
    id_of: impl Fn(&R) -> &Id<R>,
) -> Result<(), Reason> {
    let key = Id::new(id);
    records.remove(&key);
    let Some(fields) = fields else { return Ok(()) };
    let record: R = read(fields)?;
    if *id_of(&record) != key {
        return Err(Reason::OtherId);
    }
    records.insert(key, record);
    Ok(())
}

fn read<R: DeserializeOwned>(fields: Map<String, Value>) -> Result<R, Reason> {
    serde_json::from_value(Value::Object(fields)).map_err(|error| Reason::Unreadable(error.to_string()))
}

/// The change that makes a record what it is in this workspace: its saving, or its removal where there is none. `None` for
/// later tables, which a workspace may not hold yet.
pub(super) fn as_it_is(workspace: &Workspace, table: Table, id: &str) -> Option<Change> {
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
    let change = match table {
        Table::Community => Change::CommunitySaved(workspace.community.clone()),
        Table::People => record!(people, PersonSaved, PersonRemoved),

        Table::Posts => record!(posts, PostSaved, PostRemoved),
        Table::Duties => record!(duties, DutyAssigned, DutyCleared),
        Table::Weeks => record!(weeks, WeekPlanSaved, WeekPlanRemoved),
        later_tables!() => return None,
    };
    Some(change)
}

/// The change that leaves a record of a later table with these fields, or takes it out.
pub(super) fn later_change(table: Table, id: &str, fields: Option<Map<String, Value>>) -> Change {
    let id = id.to_owned();
    match fields {
        Some(fields) => Change::RecordSaved { table, id, record: Value::Object(fields) },
        None => Change::RecordRemoved { table, id },
    }
}
