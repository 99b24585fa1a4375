//! What everybody stands in a week, and in all.

use std::collections::BTreeMap;

use super::App;
use crate::domain::people::PersonId;
use crate::domain::time::{Minutes, Week};

impl App {
    /// Minutes of duty of everybody who has a duty that begins in the week, in true lengths.
    pub fn hours_in(&self, week: Week) -> BTreeMap<PersonId, Minutes> {
        let workspace = self.workspace();
        let mut hours: BTreeMap<PersonId, Minutes> = BTreeMap::new();
        for duty in workspace.duties_of(week) {
            if let Some((_, shift)) = workspace.shift(&duty.shift) {
                let (start, end) = shift.times_on(duty.day);
                *hours.entry(duty.person.clone()).or_default() += self.zone().length(start, end);
            }
        }
        hours
    }
}
