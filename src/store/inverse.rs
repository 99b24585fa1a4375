//! What takes a group of changes back.

use std::collections::BTreeSet;

use super::change::Change;
use super::document::Document;

/// The changes that bring every record these ones speak of back to how the document has it now; ask before committing.
///
/// A record that is not there is taken out again; so is one that was set aside as unreadable, should an
/// action have written over it. Fields of a newer version that an action added stay, since saving takes no field away.
pub fn inverse(before: &Document, changes: &[Change]) -> Vec<Change> {
    let mut seen = BTreeSet::new();
    let mut back: Vec<Change> = Vec::new();
    for change in changes {
        let (table, id) = change.subject();
        if seen.insert((table, id.to_owned())) {
            back.push(before.as_it_is(table, id));
        }
    }
    back.reverse();
    back
}
