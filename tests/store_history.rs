//! Undo and redo take back whole actions, and leave alone what others wrote meanwhile.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use stairwell::domain::people::{Person, PersonId};
use stairwell::store::change::Change;
use stairwell::store::document::Document;
use stairwell::store::history::{DEPTH, History};
use stairwell::store::inverse::inverse;

fn li() -> Person {
    Person::named(PersonId::new("li"), "Li")
}

fn li_is_saved(edit: impl FnOnce(&mut Person)) -> Change {
    let mut person = li();
    edit(&mut person);
    Change::PersonSaved(person)
}

/// A phone: a document and what was done on it.
struct Phone {
    document: Document,
    history: History<&'static str>,
}

impl Phone {
    fn new() -> Self {
        let mut document = Document::new(1);
        document.commit(&[Change::PersonSaved(li())]).unwrap();
        Self { document, history: History::default() }
    }

    fn act(&mut self, label: &'static str, changes: Vec<Change>) {
        let back = inverse(&self.document, &changes);
        self.document.commit(&changes).unwrap();
        self.history.record(label, back, changes);
    }

    fn undo(&mut self) -> Option<&'static str> {
        let step = self.history.undo(&self.document)?;
        self.document.commit(&step.changes).unwrap();
        Some(step.label)
    }

    fn redo(&mut self) -> Option<&'static str> {
        let step = self.history.redo(&self.document)?;
        self.document.commit(&step.changes).unwrap();
        Some(step.label)
    }

    /// Another phone writes something, and this one hears of it.
    fn other_phone_writes(&mut self, change: Change) {
        let (mut other, _) = Document::open(2, [self.document.snapshot()]);
        let update = other.commit(&[change]).unwrap();
        self.document.merge(&update).unwrap();
    }

    fn li(&self) -> Option<&Person> {
        self.document.workspace().people.get(&li().id)
    }
}

#[test]
fn an_action_of_many_changes_is_undone_and_redone_whole() {
    let mut phone = Phone::new();
    let before = phone.document.workspace().clone();
    let wang = Person::named(PersonId::new("wang"), "Wang");
    phone.act(
        "import",
        vec![
            Change::PersonSaved(wang.clone()),
            li_is_saved(|li| li.notes = "first".into()),
            li_is_saved(|li| li.notes = "second".into()),
            Change::PersonRemoved(wang.id),
            Change::PersonRemoved(li().id),
        ],
    );
    let after = phone.document.workspace().clone();
    assert_ne!(before, after);
    assert_eq!(phone.undo(), Some("import"));
    assert_eq!(*phone.document.workspace(), before);
    assert_eq!(phone.redo(), Some("import"));
    assert_eq!(*phone.document.workspace(), after);
    assert_eq!((phone.undo(), phone.undo()), (Some("import"), None));
}

#[test]
fn a_new_action_ends_what_could_be_redone() {
    let mut phone = Phone::new();
    phone.act("one", vec![li_is_saved(|li| li.notes = "one".into())]);
    phone.undo();
    assert_eq!(phone.history.next_redo(), Some(&"one"));
    phone.act("two", vec![li_is_saved(|li| li.notes = "two".into())]);
    assert_eq!(phone.history.next_redo(), None);
    assert_eq!(phone.history.next_undo(), Some(&"two"));
}

#[test]
fn undo_leaves_what_another_phone_wrote_in_other_fields() {
    let mut phone = Phone::new();
    phone.act("rename", vec![li_is_saved(|li| li.name = "Li Na".into())]);
    phone.other_phone_writes(li_is_saved(|li| {
        li.name = "Li Na".into();
        li.phone = "0139".into();
    }));
    phone.undo();
    assert_eq!(phone.li(), Some(&Person { phone: "0139".into(), ..li() }));
    phone.redo();
    assert_eq!(phone.li(), Some(&Person { phone: "0139".into(), name: "Li Na".into(), ..li() }));
}

#[test]
fn undoing_an_edit_does_not_bring_back_whom_another_phone_took_out() {
    let mut phone = Phone::new();
    phone.act("rename", vec![li_is_saved(|li| li.name = "Li Na".into())]);
    phone.other_phone_writes(Change::PersonRemoved(li().id));
    phone.undo();
    assert_eq!(phone.li(), None);
}

#[test]
fn undoing_a_removal_brings_the_record_back_as_it_was() {
    let mut phone = Phone::new();
    phone.act("remove", vec![Change::PersonRemoved(li().id)]);
    assert_eq!(phone.li(), None);
    phone.undo();
    assert_eq!(phone.li(), Some(&li()));
}

#[test]
fn only_so_many_actions_can_be_taken_back() {
    let mut phone = Phone::new();
    for n in 0..DEPTH + 5 {
        phone.act("note", vec![li_is_saved(|li| li.notes = n.to_string())]);
    }
    let undone = std::iter::from_fn(|| phone.undo()).count();
    assert_eq!(undone, DEPTH);
    assert_eq!(phone.li().unwrap().notes, "4");
}
