//! People: the same when name and telephone agree; a telephone that is missing on one side agrees with any.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, free_id};
use crate::domain::people::{Person, PersonId};
use crate::domain::workspace::Workspace;
use crate::exchange::columns::Field;
use crate::exchange::natural::digits;
use crate::exchange::words::plain;

/// What would become of the people, and the id here of each draft. `ids_are_shared`: the drafts come from another phone
/// and not from a table, so one id is one person.
pub fn resolve(
    drafts: Vec<Person>,
    given: &BTreeSet<Field>,
    ids_are_shared: bool,
    workspace: &Workspace,
) -> (Outcome<Person>, BTreeMap<PersonId, PersonId>) {
    let mut found = Found { here: BTreeMap::new(), taken: BTreeSet::new(), workspace };
    if ids_are_shared {
        found.pair(&drafts, |draft, old| draft.id == old.id);
    }
    found.pair(&drafts, |draft, old| is_namesake(draft, old) && telephones(draft, old) == Telephones::Same);
    found.pair(&drafts, |draft, old| is_namesake(draft, old) && telephones(draft, old) == Telephones::OneMissing);
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        let old = found.here.get(&draft.id).and_then(|id| workspace.people.get(id));
        let asked = draft.id.clone();
        match old {
            Some(old) => outcome.add(Some(old), merged(old, draft, given)),
            None => {
                draft.id = free_id(&asked, |id| workspace.people.contains_key(id) || found.taken.contains(id));
                found.taken.insert(draft.id.clone());
                found.here.insert(asked, draft.id.clone());
                outcome.add(None, draft);
            }
        }
    }
    (outcome, found.here)
}

struct Found<'a> {
    /// The id here of each draft that is somebody who is here.
    here: BTreeMap<PersonId, PersonId>,
    taken: BTreeSet<PersonId>,
    workspace: &'a Workspace,
}

impl Found<'_> {
    /// Pairs each draft that nobody is found for yet with the first person of whom `is_same` holds.
    fn pair(&mut self, drafts: &[Person], is_same: impl Fn(&Person, &Person) -> bool) {
        for draft in drafts {
            if self.here.contains_key(&draft.id) {
                continue;
            }
            let free = |old: &&Person| !self.taken.contains(&old.id) && is_same(draft, old);
            if let Some(old) = self.workspace.people.values().find(free) {
                self.taken.insert(old.id.clone());
                self.here.insert(draft.id.clone(), old.id.clone());
            }
        }
    }
}

fn is_namesake(a: &Person, b: &Person) -> bool {
    plain(&a.name) == plain(&b.name)
}

#[derive(PartialEq)]
enum Telephones {
    Same,
    OneMissing,
    Different,
}

fn telephones(a: &Person, b: &Person) -> Telephones {
    match (digits(&a.phone), digits(&b.phone)) {
        (a, b) if a.is_empty() || b.is_empty() => Telephones::OneMissing,
        (a, b) if a == b => Telephones::Same,
        _ => Telephones::Different,
    }
}

/// The person as here, with what the file says. An empty telephone or a person who says nothing takes nothing away.
fn merged(old: &Person, draft: Person, given: &BTreeSet<Field>) -> Person {
    let mut new = old.clone();
    let has = |field| given.contains(&field);
    if has(Field::Name) {
        new.name = draft.name;
    }
    if has(Field::Phone) && !draft.phone.is_empty() {
        new.phone = draft.phone;
    }
    if has(Field::Role) {
        (new.role, new.living_in) = (draft.role, draft.living_in);
    }
    if has(Field::Skills) {
        new.skills = draft.skills;
    }
    if has(Field::Availability) && !draft.availability.said.is_empty() {
        new.availability = draft.availability;
    }
    if has(Field::MostHours) {
        new.most_week = draft.most_week;
    }
    if has(Field::LeastRest) {
        new.least_rest = draft.least_rest;
    }
    if has(Field::MostFloors) {
        new.most_floors = draft.most_floors;
    }
    if has(Field::Notes) {
        new.notes = draft.notes;
    }
    new
}
