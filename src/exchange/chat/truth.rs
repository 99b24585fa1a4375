//! Entries as JSON in the form that a person writes the truth about a chat in.

use serde_json::{Map, Value, json};

use super::entry::{Entry, EntryKind, Op, Wanted};
use crate::domain::deliveries::Quantity;

/// The entries as a list, each with line, line_end, source, kind, household, who, items, note, and refers_to where there is one.
pub fn list(entries: &[Entry]) -> Value {
    Value::Array(entries.iter().map(entry).collect())
}

fn entry(entry: &Entry) -> Value {
    let mut object = Map::new();
    object.insert("line".into(), json!(entry.line));
    object.insert("line_end".into(), json!(entry.line_end));
    object.insert("source".into(), json!(entry.source));
    object.insert("kind".into(), json!(entry.kind));
    object.insert("household".into(), json!(entry.household));
    object.insert("who".into(), json!(entry.who));
    object.insert("items".into(), entry.items.iter().map(item).collect());
    object.insert("note".into(), json!(entry.note));
    if entry.kind == EntryKind::Unsure {
        object.insert("why".into(), json!(entry.doubts));
    }
    if let Some(line) = entry.refers_to {
        object.insert("refers_to".into(), json!(line));
    }
    Value::Object(object)
}

fn item(wanted: &Wanted) -> Value {
    let item = &wanted.item;
    let mut object = Map::new();
    object.insert("name".into(), json!(item.name));
    object.insert("quantity".into(), item.quantity.map_or(Value::Null, number));
    object.insert("unit".into(), json!(item.unit));
    object.insert("note".into(), json!(item.note));
    object.insert("no_substitute".into(), json!(item.no_substitute));
    if let Some(op) = wanted.op {
        let word = match op {
            Op::Set => "set",
            Op::Add => "add",
            Op::Remove => "remove",
        };
        object.insert("op".into(), json!(word));
    }
    Value::Object(object)
}

fn number(quantity: Quantity) -> Value {
    let thousandths = quantity.in_thousandths();
    if thousandths % 1000 == 0 { json!(thousandths / 1000) } else { json!(thousandths as f64 / 1000.0) }
}
