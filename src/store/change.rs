//! Every edit there is: the persisted vocabulary, in the past tense.

use serde_json::Value;

use super::table::Table;
use crate::domain::community::Community;
use crate::domain::people::{Person, PersonId};
use crate::domain::rota::{Duty, DutyId, Post, PostId, WeekPlan, WeekPlanId};

/// One edit of one record. Saving writes only the fields that differ from what is there.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The community's own record was written.
    CommunitySaved(Community),
    /// A person was added or edited.
    PersonSaved(Person),
    /// A person was taken out.
    PersonRemoved(PersonId),
    /// A post was added or edited, its shifts with it.
    PostSaved(Post),
    /// A post was taken out.
    PostRemoved(PostId),
    /// Somebody was given a duty, or a duty was pinned or unpinned.
    DutyAssigned(Duty),
    /// A duty was taken away.
    DutyCleared(DutyId),
    /// A week's rota became a draft or was published.
    WeekPlanSaved(WeekPlan),
    /// A week's plan record was taken out.
    WeekPlanRemoved(WeekPlanId),
    /// A record of one of the [later](super::later) tables was added or edited.
    RecordSaved {
        /// Which table.
        table: Table,
        /// The record's id.
        id: String,
        /// Its fields; anything but an object is refused when it is committed.
        record: Value,
    },
    /// A record of one of the later tables was taken out.
    RecordRemoved {
        /// Which table.
        table: Table,
        /// The record's id.
        id: String,
    },
}

impl Change {
    /// Which record a change speaks of.
    pub fn subject(&self) -> (Table, &str) {
        match self {
            Change::CommunitySaved(_) => (Table::Community, ""),
            Change::PersonSaved(person) => (Table::People, person.id.as_str()),
            Change::PersonRemoved(id) => (Table::People, id.as_str()),
            Change::PostSaved(post) => (Table::Posts, post.id.as_str()),
            Change::PostRemoved(id) => (Table::Posts, id.as_str()),
            Change::DutyAssigned(duty) => (Table::Duties, duty.id.as_str()),
            Change::DutyCleared(id) => (Table::Duties, id.as_str()),
            Change::WeekPlanSaved(plan) => (Table::Weeks, plan.id.as_str()),
            Change::WeekPlanRemoved(id) => (Table::Weeks, id.as_str()),
            Change::RecordSaved { table, id, .. } | Change::RecordRemoved { table, id } => (*table, id),
        }
    }
}
