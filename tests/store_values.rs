//! Every kind of value survives the document, whoever wrote it and whichever way it writes its numbers.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use stairwell::domain::community::Extra;
use stairwell::domain::people::{Person, PersonId};
use stairwell::domain::rota::{Beat, Post, PostId, PostKind};
use stairwell::domain::site::{Place, PlaceId, PlaceKind, Point};
use stairwell::domain::time::Minutes;
use stairwell::store::change::Change;
use stairwell::store::document::Document;
use stairwell::store::later::{LATER, saved};
use stairwell::store::problem::{Reason, StoreProblem};
use stairwell::store::table::Table;
use yrs::updates::decoder::Decode;
use yrs::{Any, Doc, Map, MapPrelim, ReadTxn, StateVector, Transact, Update};

fn li() -> Person {
    Person::named(PersonId::new("li"), "Li")
}

/// A document that reads every table.
fn fresh() -> Document {
    let mut document = Document::new(1);
    document.learn(LATER);
    document
}

fn reopened(document: &Document) -> Document {
    let (mut again, problems) = Document::open(9, [document.snapshot()]);
    again.learn(LATER);
    assert_eq!(problems, vec![]);
    assert_eq!(again.quarantined(), []);
    assert_eq!(again.workspace(), document.workspace());
    again
}

/// What comes back of a value that a newer version keeps in a field of its own.
fn kept(value: Value) -> Value {
    let mut document = fresh();
    let extra = Extra::from([("new".to_owned(), value)]);
    document.commit(&[Change::PersonSaved(Person { extra, ..li() })]).unwrap();
    reopened(&document).workspace().people[&li().id].extra["new"].clone()
}

#[test]
fn values_of_every_kind_come_back() {
    for value in [
        json!(null),
        json!(true),
        json!(false),
        json!(""),
        json!("面粉5斤 \u{0}\u{1F33E}"),
        json!([]),
        json!({}),
        json!({ "a": [1, { "b": [null, "c", 0.5] }], "": -1 }),
    ] {
        assert_eq!(kept(value.clone()), value);
    }
}

#[test]
fn numbers_of_every_size_come_back() {
    let edges = [
        0,
        1,
        255,
        65_535,
        1 << 31,
        (1 << 31) - 1,
        1 << 32,
        5_000_000_000,
        (1 << 53) - 1,
        (1 << 53) + 1,
        i64::MAX - 1,
        i64::MAX,
    ];
    for whole in edges.into_iter().flat_map(|n: i64| [n, -n, -n - 1]) {
        assert_eq!(kept(json!(whole)), json!(whole));
    }
    for float in [0.1, -2.5, 1e-300, 1.5e300, f64::MAX, f64::MIN_POSITIVE, 30.5928] {
        assert_eq!(kept(json!(float)), json!(float));
    }
    assert_eq!(kept(json!(3.0)), json!(3), "a float without a fraction is a whole number");
}

#[test]
fn typed_fields_come_back() {
    let place = Place {
        id: PlaceId::new("gate"),
        kind: PlaceKind::Checkpoint(3),
        name: "3号卡口".into(),
        at: Some(Point { x: 12.0, y: -0.25 }),
        note: String::new(),
        extra: Extra::new(),
    };
    let person = Person { most_week: Some(Minutes(5_000_000_000)), most_floors: Some(255), living_in: true, ..li() };
    let beat = Some(Beat { metres: u32::MAX, lap: Minutes(-1) });
    let post = Post { kind: PostKind::Patrol, series_no: Some(1), beat, ..Post::named(PostId::new("beat"), "南路") };
    let mut document = fresh();
    let changes = [saved(&place), Change::PersonSaved(person.clone()), Change::PostSaved(post.clone())];
    document.commit(&changes).unwrap();
    let again = reopened(&document);
    assert_eq!(again.workspace().places, BTreeMap::from([(place.id.clone(), place)]));
    assert_eq!(again.workspace().people, BTreeMap::from([(person.id.clone(), person)]));
    assert_eq!(again.workspace().posts, BTreeMap::from([(post.id.clone(), post)]));
}

/// What our document makes of a person that other software wrote.
fn read_from_elsewhere(fields: &[(&str, Any)]) -> Document {
    let doc = Doc::with_client_id(7);
    let people = doc.get_or_insert_map("people");
    let mut txn = doc.transact_mut();
    let person = people.insert(&mut txn, "li", MapPrelim::default());
    person.insert(&mut txn, "id", "li");
    person.insert(&mut txn, "name", "Li");
    for (name, value) in fields {
        person.insert(&mut txn, *name, value.clone());
    }
    let update = txn.encode_update_v1();
    let (mut document, problems) = Document::open(1, [update]);
    document.learn(LATER);
    assert_eq!(problems, vec![]);
    document
}

#[test]
fn a_whole_number_is_read_as_one_whether_written_as_float_or_big_integer() {
    for week in [Any::from(3600.0), Any::from(3600i64)] {
        let document = read_from_elsewhere(&[("most_week", week), ("most_floors", Any::from(4.0))]);
        let expected = Person { most_week: Some(Minutes(3600)), most_floors: Some(4), ..li() };
        let read =
            Person { availability: expected.availability.clone(), ..document.workspace().people[&li().id].clone() };
        assert_eq!(read, expected);
    }
}

#[test]
fn a_field_or_a_table_that_this_version_does_not_know_outlives_its_edits() {
    let doc = Doc::with_client_id(6);
    doc.get_or_insert_map("kites").insert(&mut doc.transact_mut(), "v1", "of a newer version");
    let mut document = read_from_elsewhere(&[("blood", Any::from("AB"))]);
    document.merge(&doc.transact().encode_state_as_update_v1(&StateVector::default())).unwrap();
    document.commit(&[Change::PersonSaved(Person { notes: "edited here".into(), ..li() })]).unwrap();
    let again = reopened(&document);
    assert_eq!(again.workspace().people[&li().id].extra, Extra::from([("blood".to_owned(), json!("AB"))]));
    let newer = Doc::with_client_id(8);
    let visits = newer.get_or_insert_map("kites");
    newer.transact_mut().apply_update(Update::decode_v1(&again.snapshot()).unwrap()).unwrap();
    assert_eq!(visits.get(&newer.transact(), "v1").unwrap().to_string(&newer.transact()), "of a newer version");
}

#[test]
fn only_the_fields_that_differ_are_written() {
    let mut document = fresh();
    let whole = document.commit(&[Change::PersonSaved(li())]).unwrap();
    let same = document.commit(&[Change::PersonSaved(li())]).unwrap();
    let one_field = document.commit(&[Change::PersonSaved(Person { phone: "0139".into(), ..li() })]).unwrap();
    assert_eq!(same, fresh().commit(&[]).unwrap(), "nothing differs, nothing is written");
    assert!(same.len() < one_field.len() && one_field.len() < 40 && 40 < whole.len());
}

#[test]
fn a_value_that_cannot_be_stored_is_refused_and_nothing_is_written() {
    let deep = (0..200).fold(json!(1), |inner, _| json!([inner]));
    let extra = Extra::from([("deep".to_owned(), deep)]);
    let mut document = fresh();
    let before = document.snapshot();
    let changes = [Change::PersonSaved(li()), Change::PersonSaved(Person { extra, ..li() })];
    let reason = Reason::TooDeep;
    let refused = Err(StoreProblem::Unwritable { table: Table::People, id: "li".into(), reason });
    assert_eq!(document.commit(&changes), refused);
    assert_eq!(document.snapshot(), before);
    assert!(document.workspace().people.is_empty());
}
