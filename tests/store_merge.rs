//! Two phones, one document: what each wrote stands, whatever the order in which it arrives.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use stairwell::domain::community::Extra;
use stairwell::domain::people::{Person, PersonId};
use stairwell::store::change::Change;
use stairwell::store::document::Document;
use stairwell::store::table::Table;

fn li() -> Person {
    Person::named(PersonId::new("li"), "Li")
}

/// Two phones that both hold Li.
fn two_phones() -> (Document, Document) {
    let mut one = Document::new(1);
    one.commit(&[Change::PersonSaved(li())]).unwrap();
    let (two, problems) = Document::open(2, [one.snapshot()]);
    assert!(problems.is_empty());
    (one, two)
}

/// Hands each phone what the other wrote.
fn exchange(one: &mut Document, ours: &[u8], two: &mut Document, theirs: &[u8]) {
    one.merge(theirs).unwrap();
    two.merge(ours).unwrap();
    assert_eq!(one.workspace(), two.workspace());
}

#[test]
fn edits_of_different_fields_of_one_person_both_stand() {
    let (mut one, mut two) = two_phones();
    let ours = one.commit(&[Change::PersonSaved(Person { phone: "0139".into(), ..li() })]).unwrap();
    let theirs = two.commit(&[Change::PersonSaved(Person { name: "Li Na".into(), ..li() })]).unwrap();
    exchange(&mut one, &ours, &mut two, &theirs);
    let both = Person { phone: "0139".into(), name: "Li Na".into(), ..li() };
    assert_eq!(one.workspace().people.values().collect::<Vec<_>>(), vec![&both]);
}

#[test]
fn of_two_edits_of_one_field_one_wins_on_both_phones() {
    let (mut one, mut two) = two_phones();
    let ours = one.commit(&[Change::PersonSaved(Person { notes: "ours".into(), ..li() })]).unwrap();
    let theirs = two.commit(&[Change::PersonSaved(Person { notes: "theirs".into(), ..li() })]).unwrap();
    exchange(&mut one, &ours, &mut two, &theirs);
    assert!(["ours", "theirs"].contains(&one.workspace().people[&li().id].notes.as_str()));
}

#[test]
fn a_removal_stands_though_another_phone_edits_the_record() {
    let (mut one, mut two) = two_phones();
    let ours = one.commit(&[Change::PersonRemoved(li().id)]).unwrap();
    let theirs = two.commit(&[Change::PersonSaved(Person { notes: "edited".into(), ..li() })]).unwrap();
    exchange(&mut one, &ours, &mut two, &theirs);
    assert!(one.workspace().people.is_empty());
}

#[test]
fn a_record_made_on_both_phones_is_one_record() {
    let (mut one, mut two) = (Document::new(1), Document::new(2));
    let ours = one.commit(&[Change::PersonSaved(Person { notes: "ours".into(), ..li() })]).unwrap();
    let theirs = two.commit(&[Change::PersonSaved(Person { notes: "theirs".into(), ..li() })]).unwrap();
    exchange(&mut one, &ours, &mut two, &theirs);
    assert_eq!(one.workspace().people.len(), 1);
}

#[test]
fn a_merge_names_the_records_it_touched_and_no_others() {
    let (mut one, mut two) = two_phones();
    let wang = Person::named(PersonId::new("wang"), "Wang");
    let added = two.commit(&[Change::PersonSaved(wang.clone())]).unwrap();
    assert_eq!(one.merge(&added).unwrap().records, vec![(Table::People, "wang".to_owned())]);
    let edited = two.commit(&[Change::PersonSaved(Person { notes: "n".into(), ..li() })]).unwrap();
    assert_eq!(one.merge(&edited).unwrap().records, vec![(Table::People, "li".to_owned())]);
    let removed = two.commit(&[Change::PersonRemoved(wang.id)]).unwrap();
    assert_eq!(one.merge(&removed).unwrap().records, vec![(Table::People, "wang".to_owned())]);
    assert!(one.merge(&removed).unwrap().records.is_empty(), "what is known already touches nothing");
    assert_eq!(one.workspace(), two.workspace());
}

#[test]
fn an_edit_that_comes_before_the_one_it_builds_on_waits_for_it() {
    let (mut one, mut two) = two_phones();
    let first = two.commit(&[Change::PersonSaved(Person { notes: "first".into(), ..li() })]).unwrap();
    let second = two.commit(&[Change::PersonSaved(Person { notes: "second".into(), ..li() })]).unwrap();
    assert!(one.merge(&second).unwrap().waiting);
    assert_eq!(one.workspace().people[&li().id].notes, "");
    assert!(!one.merge(&first).unwrap().waiting);
    assert_eq!(one.workspace(), two.workspace());
}

#[test]
fn a_phone_that_lacks_something_asks_for_just_that() {
    let (mut one, mut two) = two_phones();
    let mut extra = Extra::new();
    extra.insert("blood".into(), "AB".into());
    two.commit(&[Change::PersonSaved(Person { extra, ..li() })]).unwrap();
    let lacking = two.update_since(&one.state_vector()).unwrap();
    assert!(lacking.len() < two.snapshot().len());
    one.merge(&lacking).unwrap();
    assert_eq!(one.workspace(), two.workspace());
}

#[test]
fn a_phone_that_missed_one_edit_among_others_gets_it_by_asking() {
    let (mut one, mut two) = two_phones();
    let people = ["wang", "zhao", "chen"].map(|id| Person::named(PersonId::new(id), id));
    let updates = people.map(|person| two.commit(&[Change::PersonSaved(person)]).unwrap());
    one.merge(&updates[2]).unwrap();
    one.merge(&updates[0]).unwrap();
    assert_eq!(one.workspace().people.len(), 3);
    one.merge(&two.update_since(&one.state_vector()).unwrap()).unwrap();
    assert_eq!(one.workspace(), two.workspace());
}
