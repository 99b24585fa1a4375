//! People whom a table names: found here by name, told where they are not here.

use std::collections::BTreeMap;

use crate::domain::people::PersonId;
use crate::domain::workspace::Workspace;
use crate::exchange::problem::{Reason, RowProblem, Severity};
use crate::exchange::words::plain;

/// The people here by name; a name that two share stands for neither.
pub struct People<'a>(BTreeMap<String, Option<&'a PersonId>>);

impl<'a> People<'a> {
    /// Everybody here.
    pub fn of(workspace: &'a Workspace) -> Self {
        let mut own: BTreeMap<String, Option<&PersonId>> = BTreeMap::new();
        for person in workspace.people.values() {
            own.entry(plain(&person.name)).and_modify(|one| *one = None).or_insert(Some(&person.id));
        }
        Self(own)
    }

    /// Those of these names who are here; each other is told of its row, which stays.
    pub fn named(&self, names: &[String], row: u32, problems: &mut Vec<RowProblem>) -> Vec<PersonId> {
        let mut found = Vec::new();
        for name in names.iter().filter(|name| !name.is_empty()) {
            match self.0.get(&plain(name)).copied().flatten() {
                Some(id) => found.push(id.clone()),
                None => problems.push(RowProblem {
                    row,
                    column: None,
                    value: name.clone(),
                    reason: Reason::NotHere { name: name.clone() },
                    severity: Severity::Noted,
                }),
            }
        }
        found
    }
}
