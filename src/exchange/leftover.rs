//! What a file said that our records have no place for: taken out on reading, put back on writing.
//!
//! A record keeps unknown fields of its own (`extra`); this is for the levels within and above the records.

use serde_json::{Map, Value};

/// The fields of `said` that `known` has no place for, as a tree; `None` if there are none. Lists of records are
/// matched by their `id`, other lists by position; records that are missing from `known` were refused and stay out.
pub fn of(said: &Value, known: &Value) -> Option<Value> {
    let mut set = Map::new();
    let mut within = Map::new();
    match (said, known) {
        (Value::Object(said), Value::Object(known)) => {
            for (key, value) in said {
                match known.get(key) {
                    None => {
                        set.insert(key.clone(), value.clone());
                    }
                    Some(known) => add(&mut within, key.clone(), of(value, known)),
                }
            }
        }
        (Value::Array(said), Value::Array(known)) => {
            let known: std::collections::BTreeMap<String, &Value> = keyed(known).collect();
            for (key, value) in keyed(said) {
                if let Some(known) = known.get(&key) {
                    add(&mut within, key, of(value, known));
                }
            }
        }
        _ => {}
    }
    let mut tree = Map::new();
    if !set.is_empty() {
        tree.insert("set".into(), Value::Object(set));
    }
    if !within.is_empty() {
        tree.insert("within".into(), Value::Object(within));
    }
    (!tree.is_empty()).then_some(Value::Object(tree))
}

fn add(within: &mut Map<String, Value>, key: String, tree: Option<Value>) {
    if let Some(tree) = tree {
        within.insert(key, tree);
    }
}

/// Puts the fields back where they stood; a field that has come to exist since is left alone.
pub fn put_back(value: &mut Value, tree: &Value) {
    let part = |name: &str| tree.get(name).and_then(Value::as_object);
    match value {
        Value::Object(object) => {
            for (key, left) in part("set").into_iter().flatten() {
                if !object.contains_key(key) {
                    object.insert(key.clone(), left.clone());
                }
            }
            for (key, tree) in part("within").into_iter().flatten() {
                if let Some(value) = object.get_mut(key) {
                    put_back(value, tree);
                }
            }
        }
        Value::Array(values) => {
            let keys: Vec<String> = keyed(values).map(|(key, _)| key).collect();
            for (value, key) in values.iter_mut().zip(keys) {
                if let Some(tree) = part("within").and_then(|within| within.get(&key)) {
                    put_back(value, tree);
                }
            }
        }
        _ => {}
    }
}

fn keyed(values: &[Value]) -> impl Iterator<Item = (String, &Value)> {
    values.iter().enumerate().map(|(n, value)| {
        let id = value.get("id").and_then(Value::as_str);
        (id.map_or_else(|| format!("#{n}"), str::to_owned), value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_was_left_over_comes_back_where_it_stood() {
        let said = json!({"a": 1, "new": [1], "list": [{"id": "x", "b": 2, "new": true}, {"id": "gone", "new": 1}]});
        let known = json!({"a": 5, "list": [{"id": "y", "b": 0}, {"id": "x", "b": 3}]});
        let tree = of(&said, &known).unwrap();
        let mut now = known.clone();
        put_back(&mut now, &tree);
        let expected = json!({"a": 5, "list": [{"id": "y", "b": 0}, {"id": "x", "b": 3, "new": true}], "new": [1]});
        assert_eq!(now, expected);
        assert_eq!(of(&known, &known), None);
    }
}
