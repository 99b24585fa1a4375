//! Taking an action back when others have edited the same records since.

use super::change::Change;
use super::inverse::{as_it_is, subject};
use super::record::{fields_of, place};
use crate::domain::workspace::Workspace;

/// The changes that take an action back: what it wrote goes back to what was `before`, and what others have written
/// since stays. `before` is the action's [inverse](super::inverse::inverse), `after` what it committed.
pub(super) fn taken_back(now: &Workspace, before: &[Change], after: &[Change]) -> Vec<Change> {
    before.iter().filter_map(|was| one_taken_back(now, was, last_about(was, after)?)).collect()
}

fn last_about<'a>(was: &Change, after: &'a [Change]) -> Option<&'a Change> {
    after.iter().rev().find(|became| subject(became) == subject(was))
}

/// `None` where the record that the action edited has been taken out since: it stays out.
fn one_taken_back(now: &Workspace, was: &Change, became: &Change) -> Option<Change> {
    let (table, id) = subject(was);
    let three = (fields_of(was), fields_of(became), fields_of(&as_it_is(now, table, id)));
    let (Ok(Some(was_fields)), Ok(Some(became_fields)), Ok(is)) = three else {
        return Some(was.clone());
    };
    let mut fields = is?;
    for (name, value) in was_fields {
        if became_fields.get(&name) != Some(&value) {
            fields.insert(name, value);
        }
    }
    let mut only = Workspace::default();
    match place(&mut only, table, id, Some(fields)) {
        Ok(()) => Some(as_it_is(&only, table, id)),
        Err(_) => Some(was.clone()),
    }
}
