//! Which of the latest changes were new visits and nothing else: whoever shows a long way looks again only at what they touch.

use std::collections::VecDeque;

use super::App;
use crate::domain::rounds::{Visit, VisitId};
use crate::store::change::Change;
use crate::store::table::Table;

/// How many revisions are remembered: more than a page can be behind.
const MOST: usize = 16;

/// The latest revisions that were a new visit and nothing else.
#[derive(Clone, Debug, Default)]
pub(super) struct Visited(VecDeque<(u64, VisitId)>);

impl Visited {
    /// Remembers a revision if it was one new visit, which `back` would take out again.
    pub fn note(&mut self, revision: u64, changes: &[Change], back: &[Change]) {
        if let ([Change::RecordSaved { table: Table::Visits, id, .. }], [Change::RecordRemoved { .. }]) =
            (changes, back)
        {
            self.0.push_back((revision, VisitId::new(id.as_str())));
            if self.0.len() > MOST {
                self.0.pop_front();
            }
        }
    }
}

impl App {
    /// The visits since a revision of the workspace, if nothing else has happened since; `None` if something has.
    pub fn visits_since(&self, revision: u64) -> Option<Vec<&Visit>> {
        let mut found = Vec::new();
        for at in revision.checked_add(1)?..=self.revision {
            let (_, id) = self.visited.0.iter().find(|(own, _)| *own == at)?;
            found.push(self.workspace().visits.get(id)?);
        }
        Some(found)
    }
}
