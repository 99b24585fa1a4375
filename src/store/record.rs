//! From a change to the fields it writes, and from fields back to the record in the workspace.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use yrs::Any;

use super::change::Change;
use super::problem::{Reason, StoreProblem};
use super::table::Table;
use super::value::to_any;
use crate::domain::community::Community;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// What a change does to one record of the document: write these fields, or (`None`) take the record out.
pub(super) struct Edit {
    pub table: Table,
    pub id: String,
    pub fields: Option<Vec<(String, Any)>>,
}

impl Edit {
    /// The edit a change stands for; refused when a value of it cannot be stored.
    pub fn of(change: &Change) -> Result<Edit, StoreProblem> {
        match change {
            Change::CommunitySaved(community) => write(Table::Community, "", community),
            Change::PersonSaved(person) => write(Table::People, person.id.as_str(), person),
            Change::PersonRemoved(id) => remove(Table::People, id),
            Change::BuildingSaved(building) => write(Table::Buildings, building.id.as_str(), building),
            Change::BuildingRemoved(id) => remove(Table::Buildings, id),
            Change::StairwellSaved(stairwell) => write(Table::Stairwells, stairwell.id.as_str(), stairwell),
            Change::StairwellRemoved(id) => remove(Table::Stairwells, id),
            Change::PlaceSaved(place) => write(Table::Places, place.id.as_str(), place),
            Change::PlaceRemoved(id) => remove(Table::Places, id),
            Change::SupplierSaved(supplier) => write(Table::Suppliers, supplier.id.as_str(), supplier),
            Change::SupplierRemoved(id) => remove(Table::Suppliers, id),
            Change::PostSaved(post) => write(Table::Posts, post.id.as_str(), post),
            Change::PostRemoved(id) => remove(Table::Posts, id),
            Change::DutyAssigned(duty) => write(Table::Duties, duty.id.as_str(), duty),
            Change::DutyCleared(id) => remove(Table::Duties, id),
            Change::WeekPlanSaved(plan) => write(Table::Weeks, plan.id.as_str(), plan),
            Change::WeekPlanRemoved(id) => remove(Table::Weeks, id),
        }
    }
}

fn remove<K>(table: Table, id: &Id<K>) -> Result<Edit, StoreProblem> {
    Ok(Edit { table, id: id.as_str().to_owned(), fields: None })
}

fn write<R: Serialize>(table: Table, id: &str, record: &R) -> Result<Edit, StoreProblem> {
    let fields = fields_of(record).map_err(|reason| StoreProblem::Unwritable { table, id: id.to_owned(), reason })?;
    Ok(Edit { table, id: id.to_owned(), fields: Some(fields) })
}

fn fields_of<R: Serialize>(record: &R) -> Result<Vec<(String, Any)>, Reason> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields.into_iter().map(|(name, value)| Ok((name, to_any(&value)?))).collect(),
        Ok(_) => Err(Reason::NotARecord),
        Err(error) => Err(Reason::Unreadable(error.to_string())),
    }
}

/// Puts one record into the workspace as these fields say, or (`None`) takes it out. A record that will not read is out.
pub(super) fn place(
    workspace: &mut Workspace,
    table: Table,
    id: &str,
    fields: Option<Map<String, Value>>,
) -> Result<(), Reason> {
    match table {
        Table::Community => place_community(&mut workspace.community, fields),
        Table::People => put(&mut workspace.people, id, fields, |person| &person.id),
        Table::Buildings => put(&mut workspace.buildings, id, fields, |building| &building.id),
        Table::Stairwells => put(&mut workspace.stairwells, id, fields, |stairwell| &stairwell.id),
        Table::Places => put(&mut workspace.places, id, fields, |place| &place.id),
        Table::Suppliers => put(&mut workspace.suppliers, id, fields, |supplier| &supplier.id),
        Table::Posts => put(&mut workspace.posts, id, fields, |post| &post.id),
        Table::Duties => put(&mut workspace.duties, id, fields, |duty| &duty.id),
        Table::Weeks => put(&mut workspace.weeks, id, fields, |plan| &plan.id),
    }
}

fn place_community(community: &mut Community, fields: Option<Map<String, Value>>) -> Result<(), Reason> {
    *community = Community::default();
    if let Some(fields) = fields {
        *community = read(fields)?;
    }
    Ok(())
}

fn put<R: DeserializeOwned>(
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
