//! Deliveries as our own JSON file and as tables: out, in, out again; against the schema; and joined to what is here.

use serde_json::{Value, json};
use stairwell::domain::deliveries::{Got, Money, OrderId, Stage};
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::deliveries_json::{self, Options};
use stairwell::exchange::matching::deliveries::{DeliveriesMerge, deliveries};
use stairwell::exchange::reading::{Reading, Refusal};
use stairwell::exchange::sheets;

use crate::reader::reading;

const GOLDEN: &str = include_str!("../golden/deliveries.json");
const SCHEMA: &str = include_str!("../../public/schema/stairwell.deliveries.1.json");

/// What the workspace becomes when deliveries are joined to it.
fn joined(merge: DeliveriesMerge, mut here: Workspace) -> Workspace {
    here.people.extend(merge.people.written().map(|r| (r.id.clone(), r.clone())));
    here.orders.extend(merge.orders.written().map(|r| (r.id.clone(), r.clone())));
    here.errands.extend(merge.errands.written().map(|r| (r.id.clone(), r.clone())));
    here.batches.extend(merge.batches.written().map(|r| (r.id.clone(), r.clone())));
    here
}

fn merged(file: &Value, here: &Workspace) -> DeliveriesMerge {
    let file = deliveries_json::read(file.to_string().as_bytes()).unwrap();
    assert_eq!(file.problems, []);
    deliveries(file, here)
}

fn golden_value() -> Value {
    serde_json::from_str(GOLDEN).unwrap()
}

pub fn golden() -> Workspace {
    let mut here = joined(merged(&golden_value(), &Workspace::default()), Workspace::default());
    here.community.name = "Wujinshan".into();
    here.community.zone = "Asia/Shanghai".into();
    here
}

fn written(workspace: &Workspace, options: Options) -> Value {
    serde_json::from_str(&deliveries_json::write(workspace, options)).unwrap()
}

/// Every field that the one has, the other has too, with the same value.
fn holds(said: &Value, again: &Value) -> bool {
    match (said, again) {
        (Value::Object(said), Value::Object(again)) => {
            said.iter().all(|(key, value)| again.get(key).is_some_and(|other| holds(value, other)))
        }
        (Value::Array(said), Value::Array(again)) => {
            said.len() == again.len() && said.iter().zip(again).all(|(a, b)| holds(a, b))
        }
        _ => said == again,
    }
}

#[test]
fn the_golden_deliveries_with_their_unknown_fields_survive_a_round_trip() {
    let again = written(&golden(), Options::ALL);
    assert!(holds(&golden_value(), &again), "{again:#}");
}

#[test]
fn a_file_back_where_it_came_from_changes_nothing() {
    let here = golden();
    let some = [Options::default(), Options { notes: true, phones: false }, Options { notes: false, phones: true }];
    for options in some.into_iter().chain([Options::ALL]) {
        let merge = merged(&written(&here, options), &here);
        assert_eq!(merge.totals(), (0, 0), "{options:?}");
        assert_eq!(joined(merge, here.clone()), here);
    }
}

#[test]
fn notes_chat_words_and_telephones_are_told_only_if_ticked() {
    let mut here = golden();
    here.errands.values_mut().for_each(|errand| errand.task = "检修电视 138-0000-9999".into());
    let texts = |options| {
        [deliveries_json::write(&here, options), sheets::orders(&here, options), sheets::errands(&here, options)]
    };
    for text in texts(Options::default()) {
        for private in ["138-0000", "ring twice", "asleep", "private", "放不出来"] {
            assert!(!text.contains(private), "{private}: {text}");
        }
    }
    for text in texts(Options { notes: true, phones: false }) {
        assert!(!text.contains("138-0000"), "{text}");
    }
    let all = texts(Options::ALL).concat();
    for told in ["138-0000-1234", "138-0000-0007", "ring twice", "asleep", "放不出来", "private"] {
        assert!(all.contains(told), "{told}");
    }
}

#[test]
fn exports_keep_to_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for file in [written(&golden(), Options::default()), written(&golden(), Options::ALL), golden_value()] {
        let faults: Vec<String> = validator.iter_errors(&file).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    assert!(!validator.is_valid(&json!({"format": "stairwell.deliveries/1"})));
    let mut wrong = golden_value();
    wrong["orders"][0]["stage"] = json!("lost");
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn two_phones_that_went_on_with_one_order_both_keep_what_they_did() {
    let here = golden();
    let mut theirs = written(&here, Options::default());
    theirs["orders"][0]["stage"] = json!("delivered");
    theirs["orders"][0]["handover"] = json!({"outcome": "delivered", "when": "2020-03-04T15:10:00"});
    theirs["orders"][0]["paid"] = json!(1250);
    let more = json!({"id": "o-9", "household": "1-1-101", "items": [{"name": "salt"}]});
    theirs["orders"].as_array_mut().unwrap().push(more);
    let mut ours = here.clone();
    let own = ours.orders.get_mut(&OrderId::new("o-1")).unwrap();
    own.items[1].got = Got::Bought(Some(Money(9000)));
    own.note = "two flights, rope".into();
    let merge = merged(&theirs, &ours);
    assert_eq!(merge.totals(), (1, 1));
    let now = joined(merge, ours);
    let order = &now.orders[&OrderId::new("o-1")];
    assert_eq!((order.stage, order.paid), (Stage::Delivered, Money(1250)));
    assert_eq!(order.items.len(), 2);
    assert_eq!(order.note, "two flights, rope");
    assert_eq!(order.who, "张嫂子 138-0000-1234");
    let again = merged(&theirs, &now);
    assert_eq!(again.totals(), (0, 0), "the same file once more adds nothing");
}

#[test]
fn an_errand_done_on_either_phone_is_done() {
    let here = golden();
    let theirs = written(&here, Options::default());
    let mut ours = here.clone();
    ours.errands.values_mut().for_each(|errand| errand.done = None);
    let now = joined(merged(&theirs, &ours), ours);
    assert_eq!(now.errands, here.errands);
}

#[test]
fn bad_records_are_named_and_the_rest_goes_on() {
    let mut file = golden_value();
    file["orders"][0]["items"][0]["quantity"] = json!(-3);
    file["errands"][0]["id"] = json!("");
    let read = deliveries_json::read(file.to_string().as_bytes()).unwrap();
    let at: Vec<&str> = read.problems.iter().map(|problem| problem.at.as_str()).collect();
    assert_eq!(at, ["orders/0", "errands/0"]);
    assert_eq!(read.drafts.orders.len(), 1);
    file["format"] = json!("stairwell.deliveries/2");
    let refused = deliveries_json::read(file.to_string().as_bytes());
    assert!(matches!(refused, Err(Refusal::NewerVersion { .. })));
    file["format"] = json!("stairwell.deliveries/1");
    file["orders"] = json!("none");
    let refused = deliveries_json::read(file.to_string().as_bytes());
    assert_eq!(refused, Err(Refusal::WrongShape { at: "orders".into() }));
}

#[test]
fn the_reader_knows_the_file_by_its_name() {
    assert!(matches!(reading(GOLDEN.as_bytes()), Ok(Reading::Deliveries(_))));
}

#[test]
fn a_table_has_a_row_for_each_thing_and_sums_what_was_paid_once() {
    let table = sheets::orders(&golden(), Options::default());
    let lines: Vec<&str> = table.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 1 + 3);
    assert_eq!(
        lines[1],
        "o-1,3-2-501,张嫂子 •••,面粉,5,斤,,,bought,12.50,disinfected,2020-03-04 08:05:00,2020-03-04 18:00:00,,,10.00,,"
    );
    assert!(lines[2].contains("纸尿裤,2,提,M码 花伢子牌,yes,out_of_stock,,") && lines[2].ends_with(",,,,,"));
    let errands = sheets::errands(&golden(), Options::default());
    assert!(errands.ends_with("e-1,12-4-101,周爹爹,检修电视,,Chen,2020-03-04 08:15:00,,2020-03-04 10:15:00,\r\n"));
}
