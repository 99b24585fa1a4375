//! One odd record or one damaged chunk never locks the rest: it is set aside, shown and kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

use stairwell::domain::people::{Person, PersonId};
use stairwell::store::change::Change;
use stairwell::store::document::Document;
use stairwell::store::problem::{Quarantined, Reason, StoreProblem};
use stairwell::store::table::Table;
use yrs::{Any, Doc, Map, MapPrelim, MapRef, Transact, TransactionMut};

fn li() -> Person {
    Person::named(PersonId::new("li"), "Li")
}

/// A document with Li in it, and what other software put beside her.
fn with_odd_people(write: impl FnOnce(&MapRef, &mut TransactionMut)) -> Document {
    let mut document = Document::new(1);
    document.commit(&[Change::PersonSaved(li())]).unwrap();
    let doc = Doc::with_client_id(7);
    let people = doc.get_or_insert_map("people");
    let mut txn = doc.transact_mut();
    write(&people, &mut txn);
    document.merge(&txn.encode_update_v1()).unwrap();
    assert_eq!(document.workspace().people.values().collect::<Vec<_>>(), [&li()], "everybody else is there");
    document
}

fn odd_person(fields: &[(&str, Any)]) -> Document {
    with_odd_people(|people, txn| {
        let odd = people.insert(txn, "odd", MapPrelim::default());
        for (name, value) in fields {
            odd.insert(txn, *name, value.clone());
        }
    })
}

fn reason(document: &Document) -> &Reason {
    let [odd] = document.quarantined() else { panic!("one record is set aside: {:?}", document.quarantined()) };
    assert_eq!((odd.table, odd.id.as_str()), (Table::People, "odd"));
    &odd.reason
}

#[test]
fn a_record_that_will_not_read_is_set_aside_with_its_reason() {
    let unreadable = |fields: &[(&str, Any)]| matches!(reason(&odd_person(fields)), Reason::Unreadable(_));
    assert!(unreadable(&[]));
    assert!(unreadable(&[("id", "odd".into())]));
    assert!(unreadable(&[("id", "odd".into()), ("name", Any::from(5i64))]));
    assert!(unreadable(&[("id", "odd".into()), ("name", "Odd".into()), ("most_floors", Any::from(-1i64))]));
    assert!(unreadable(&[("id", "odd".into()), ("name", "Odd".into()), ("most_week", Any::from(1.5))]));
    let other = odd_person(&[("id", "somebody".into()), ("name", "Odd".into())]);
    assert_eq!(reason(&other), &Reason::OtherId);
    let bytes = odd_person(&[("id", "odd".into()), ("name", "Odd".into()), ("photo", Any::Buffer([1, 2].into()))]);
    assert_eq!(reason(&bytes), &Reason::OddValue);
    let nested = (0..500).fold(Any::Null, |inner, _| Any::Array([inner].into()));
    assert_eq!(reason(&odd_person(&[("id", "odd".into()), ("tree", nested)])), &Reason::TooDeep);
    assert_eq!(
        reason(&with_odd_people(|people, txn| {
            people.insert(txn, "odd", "a text");
        })),
        &Reason::NotARecord
    );
}

#[test]
fn what_is_set_aside_is_kept_until_it_is_mended_or_taken_out() {
    let document = odd_person(&[("id", "odd".into()), ("wish", "nights".into())]);
    let (mut again, problems) = Document::open(2, [document.snapshot()]);
    assert_eq!(problems, vec![]);
    assert_eq!(again.quarantined(), document.quarantined());
    let mended = Person::named(PersonId::new("odd"), "Mended");
    again.commit(&[Change::PersonSaved(mended)]).unwrap();
    assert_eq!(again.quarantined(), []);
    assert_eq!(again.workspace().people[&PersonId::new("odd")].extra["wish"], "nights");
    let (mut third, _) = Document::open(3, [document.snapshot()]);
    third.commit(&[Change::PersonRemoved(PersonId::new("odd"))]).unwrap();
    assert_eq!(third.quarantined(), []);
    assert!(Document::open(4, [third.snapshot()]).0.quarantined().is_empty());
}

#[test]
fn an_odd_edit_of_another_phone_sets_the_record_aside_and_a_good_one_brings_it_back() {
    let mut ours = Document::new(1);
    ours.commit(&[Change::PersonSaved(li())]).unwrap();
    let theirs = Doc::with_client_id(7);
    let people = theirs.get_or_insert_map("people");
    let write = |name: Any| {
        let mut txn = theirs.transact_mut();
        let li: MapRef = people.get(&txn, "li").unwrap().cast().unwrap();
        li.insert(&mut txn, "name", name);
        txn.encode_update_v1()
    };
    use yrs::updates::decoder::Decode;
    theirs.transact_mut().apply_update(yrs::Update::decode_v1(&ours.snapshot()).unwrap()).unwrap();
    ours.merge(&write(Any::Bool(true))).unwrap();
    assert!(ours.workspace().people.is_empty());
    let [Quarantined { id, .. }] = ours.quarantined() else { panic!("Li is set aside") };
    assert_eq!(id, "li");
    ours.merge(&write(Any::from("Li Na"))).unwrap();
    assert_eq!(ours.quarantined(), []);
    assert_eq!(ours.workspace().people[&li().id].name, "Li Na");
}

#[test]
fn a_chunk_that_does_not_decode_is_named_and_the_others_open() {
    let mut document = Document::new(1);
    let first = document.commit(&[Change::PersonSaved(li())]).unwrap();
    let second = document.commit(&[Change::PersonSaved(Person { notes: "n".into(), ..li() })]).unwrap();
    let (opened, problems) = Document::open(2, [&first[..], b"not one of ours", &second[..], b""]);
    assert_eq!(opened.workspace(), document.workspace());
    let indexes: Vec<usize> = problems
        .iter()
        .map(|problem| match problem {
            StoreProblem::ChunkUnreadable { index, .. } => *index,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(indexes, [1, 3]);
}

#[test]
fn edits_whose_forerunner_is_lost_are_reported_and_kept() {
    let mut document = Document::new(1);
    let first = document.commit(&[Change::PersonSaved(li())]).unwrap();
    let second = document.commit(&[Change::PersonSaved(Person { notes: "n".into(), ..li() })]).unwrap();
    let (mut opened, problems) = Document::open(2, [second]);
    assert_eq!(problems, [StoreProblem::EditsMissing]);
    opened.merge(&first).unwrap();
    assert_eq!(opened.workspace(), document.workspace());
}
