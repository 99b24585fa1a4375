//! Our own JSON files: the letter before the envelope is opened, and lists of records inside.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::limits;
use super::problem::{Reason, RecordProblem, Severity};
use super::refusal::Refusal;

/// A JSON object, and what it says it is.
pub fn parse(bytes: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let size = bytes.len() as u64;
    if size > limits::FILE_BYTES {
        return Err(Refusal::TooLarge { bytes: size, most: limits::FILE_BYTES });
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Refusal::UnknownFormat),
        // The parser has no kind for this fault, only its words.
        Err(fault) if fault.to_string().contains("recursion limit") => Err(Refusal::TooDeep),
        Err(_) if std::str::from_utf8(bytes).is_err() => Err(Refusal::Encoding),
        Err(fault) => Err(Refusal::NotJson { line: fault.line() as u64, column: fault.column() as u64 }),
    }
}

/// What the file calls itself, such as `stairwell.rota/1`.
pub fn format(object: &Map<String, Value>) -> &str {
    object.get("format").and_then(Value::as_str).unwrap_or("")
}

/// Is it this format? A later version of it is refused by name.
pub fn is_format(object: &Map<String, Value>, known: &str) -> Result<bool, Refusal> {
    let said = format(object);
    if said == known {
        return Ok(true);
    }
    let version =
        |text: &str| text.split_once('/').and_then(|(name, n)| Some((name.to_owned(), n.parse::<u64>().ok()?)));
    match (version(said), version(known)) {
        (Some((a, n)), Some((b, m))) if a == b && n > m => {
            Err(Refusal::NewerVersion { format: said.chars().take(60).collect(), known: known.to_owned() })
        }
        _ => Ok(false),
    }
}

/// The JSON of a record. Ours have text for keys and so always have one.
pub fn value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or(Value::Null)
}

/// A field that must be there.
pub fn needed<T: DeserializeOwned>(object: &Map<String, Value>, key: &str) -> Result<T, Refusal> {
    let wrong = || Refusal::WrongShape { at: key.to_owned() };
    object.get(key).cloned().and_then(|value| serde_json::from_value(value).ok()).ok_or_else(wrong)
}

/// A field that may be missing, but not of another type.
pub fn optional<T: DeserializeOwned + Default>(object: &Map<String, Value>, key: &str) -> Result<T, Refusal> {
    if object.get(key).is_none_or(Value::is_null) { Ok(T::default()) } else { needed(object, key) }
}

/// The list under a key; a missing one is empty.
pub fn list<'a>(object: &'a Map<String, Value>, key: &str) -> Result<&'a [Value], Refusal> {
    match object.get(key) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(values)) => Ok(values),
        Some(_) => Err(Refusal::WrongShape { at: key.to_owned() }),
    }
}

/// The good records of a list; each of the others is a problem.
pub fn records<T>(
    object: &Map<String, Value>,
    key: &str,
    problems: &mut Vec<RecordProblem>,
    mut read: impl FnMut(&Value) -> Result<(String, T), Reason>,
) -> Result<Vec<T>, Refusal> {
    let mut seen = BTreeSet::new();
    let mut good = Vec::new();
    for (n, value) in list(object, key)?.iter().enumerate() {
        let record = read(value).and_then(
            |(id, record)| {
                if seen.insert(id) { Ok(record) } else { Err(Reason::Duplicate { row: 0 }) }
            },
        );
        match record {
            Ok(record) => good.push(record),
            Err(reason) => problems.push(skipped(format!("{key}/{n}"), reason)),
        }
    }
    Ok(good)
}

/// A record that was left out.
pub fn skipped(at: String, reason: Reason) -> RecordProblem {
    RecordProblem { at, reason, severity: Severity::Skipped }
}

/// A record by its own reading, if it is sound.
pub fn record<T: DeserializeOwned>(
    value: &Value,
    sound: impl Fn(&T) -> Result<String, Reason>,
) -> Result<(String, T), Reason> {
    let record: T = T::deserialize(value).map_err(|_| Reason::WrongShape)?;
    sound(&record).map(|id| (id, record))
}
