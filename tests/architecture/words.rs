//! The words on the screen: what one language says, the other says too, with the same blanks to fill.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Forms that a language may have more or fewer of than another; `other` is the one that all have.
const FORMS: [&str; 5] = [".zero", ".one", ".two", ".few", ".many"];

/// One line for each key that stands in one language only, is empty, or has other blanks.
pub fn faults(one: (&str, &str), other: (&str, &str)) -> Vec<String> {
    let (first, second) = (texts(one.1), texts(other.1));
    let mut faults = vec![];
    for ((name, mine), (other_name, theirs)) in
        [((one.0, &first), (other.0, &second)), ((other.0, &second), (one.0, &first))]
    {
        for (key, text) in mine {
            match theirs.get(key) {
                None => faults.push(format!("{other_name} lacks {key}, which {name} has")),
                Some(theirs) if blanks(text) != blanks(theirs) && name == one.0 => {
                    faults.push(format!("{key} has other blanks in {other_name}"))
                }
                Some(_) if text.trim().is_empty() => faults.push(format!("{key} is empty in {name}")),
                Some(_) => {}
            }
        }
    }
    faults
}

/// Every text by its dotted key; the forms of a plural count as one.
fn texts(json: &str) -> BTreeMap<String, String> {
    let value: Value = serde_json::from_str(json).expect("a language is JSON");
    let mut all = BTreeMap::new();
    collect("", &value, &mut all);
    let keys: BTreeSet<String> = all.keys().cloned().collect();
    let is_a_form = |key: &str| {
        FORMS.iter().any(|form| key.strip_suffix(form).is_some_and(|stem| keys.contains(&format!("{stem}.other"))))
    };
    all.retain(|key, _| !is_a_form(key));
    all
}

fn collect(above: &str, value: &Value, all: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                let key = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
                collect(&key, inner, all);
            }
        }
        Value::String(text) => drop(all.insert(above.to_owned(), text.clone())),
        other => drop(all.insert(above.to_owned(), other.to_string())),
    }
}

/// The blanks of a text: what stands between `{{` and `}}`, and its `<tags>`.
fn blanks(text: &str) -> BTreeSet<String> {
    let fields =
        text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name.trim().to_owned());
    let tags = text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(name, _)| format!("<{name}>"));
    fields.chain(tags).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(one: &str, other: &str) -> Vec<String> {
        faults(("one", one), ("other", other))
    }

    #[test]
    fn a_missing_an_extra_and_an_empty_text_are_found() {
        assert_eq!(told(r#"{"a":{"b":"x","c":"y"}}"#, r#"{"a":{"b":"x"}}"#), ["other lacks a.c, which one has"]);
        assert_eq!(told(r#"{"a":"x"}"#, r#"{"a":"x","d":"z"}"#), ["one lacks d, which other has"]);
        assert_eq!(told(r#"{"a":"x"}"#, r#"{"a":" "}"#), ["a is empty in other"]);
    }

    #[test]
    fn another_blank_is_found() {
        assert_eq!(told(r#"{"a":"{{ n }} doors"}"#, r#"{"a":"{{ m }} 户"}"#), ["a has other blanks in other"]);
    }

    #[test]
    fn plural_forms_may_differ() {
        assert_eq!(
            told(
                r#"{"a":{"one":"{{ count }} door","other":"{{ count }} doors"}}"#,
                r#"{"a":{"other":"{{ count }} 户"}}"#
            ),
            [""; 0]
        );
    }
}
