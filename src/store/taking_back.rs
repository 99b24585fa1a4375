//! Taking an action back when others have edited the same records since.

use super::change::Change;
use super::document::Document;
use super::record::fields_of;

/// The changes that take an action back: what it wrote goes back to what was `before`, and what others have written
/// since stays. `before` is the action's [inverse](super::inverse::inverse), `after` what it committed.
pub(super) fn taken_back(now: &Document, before: &[Change], after: &[Change]) -> Vec<Change> {
    before.iter().filter_map(|was| one_taken_back(now, was, last_about(was, after)?)).collect()
}

fn last_about<'a>(was: &Change, after: &'a [Change]) -> Option<&'a Change> {
    after.iter().rev().find(|became| became.subject() == was.subject())
}

/// `None` where the record that the action edited has been taken out since: it stays out.
fn one_taken_back(now: &Document, was: &Change, became: &Change) -> Option<Change> {
    let (table, id) = was.subject();
    let three = (fields_of(was), fields_of(became), fields_of(&now.as_it_is(table, id)));
    let (Ok(Some(was_fields)), Ok(Some(became_fields)), Ok(is)) = three else {
        return Some(was.clone());
    };
    let mut fields = is?;
    for (name, value) in was_fields {
        if became_fields.get(&name) != Some(&value) {
            fields.insert(name, value);
        }
    }
    Some(now.saving(table, id, fields).unwrap_or_else(|_| was.clone()))
}
