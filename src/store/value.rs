//! The one gate between our records' values and the document's, and the one rule for numbers.
//!
//! The document's wire format writes a whole number past 2³¹ as a float or a big integer, and a phone that runs
//! other software may write any number either way. So a float without a fraction comes back as a whole number;
//! fields that want a float take a whole number too.

use serde_json::{Map, Number, Value};
use yrs::Any;

use super::problem::Reason;

/// Lists and records within one another deeper than this are refused; our own reach five.
const DEEPEST: usize = 128;

/// A value as the document keeps it. A whole number past 2⁶³ becomes the nearest float.
pub(super) fn to_any(value: &Value) -> Result<Any, Reason> {
    to_any_within(value, DEEPEST)
}

/// A value as our records read it.
pub(super) fn from_any(any: &Any) -> Result<Value, Reason> {
    from_any_within(any, DEEPEST)
}

fn to_any_within(value: &Value, depth: usize) -> Result<Any, Reason> {
    let below = depth.checked_sub(1).ok_or(Reason::TooDeep)?;
    Ok(match value {
        Value::Null => Any::Null,
        Value::Bool(yes) => Any::Bool(*yes),
        Value::Number(number) => number_to_any(number)?,
        Value::String(text) => Any::String(text.as_str().into()),
        Value::Array(items) => {
            items.iter().map(|item| to_any_within(item, below)).collect::<Result<Vec<_>, _>>()?.into()
        }
        Value::Object(fields) => Any::Map(std::sync::Arc::new(
            fields
                .iter()
                .map(|(name, field)| Ok((name.clone(), to_any_within(field, below)?)))
                .collect::<Result<_, Reason>>()?,
        )),
    })
}

fn number_to_any(number: &Number) -> Result<Any, Reason> {
    match number.as_i64() {
        Some(whole) => Ok(Any::Number(whole.into())),
        None => number.as_f64().map(|float| Any::Number(float.into())).ok_or(Reason::OddValue),
    }
}

fn from_any_within(any: &Any, depth: usize) -> Result<Value, Reason> {
    let below = depth.checked_sub(1).ok_or(Reason::TooDeep)?;
    Ok(match any {
        Any::Null => Value::Null,
        Any::Undefined | Any::Buffer(_) => return Err(Reason::OddValue),
        Any::Bool(yes) => Value::Bool(*yes),
        Any::Number(number) => Value::Number(number_from_any(*number)?),
        Any::String(text) => Value::String(text.to_string()),
        Any::Array(items) => items.iter().map(|item| from_any_within(item, below)).collect::<Result<Value, _>>()?,
        Any::Map(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort_unstable();
            let field = |name: &String| Some((name.clone(), from_any_within(fields.get(name)?, below)));
            let sorted = names.into_iter().filter_map(field).map(|(name, field)| Ok((name, field?)));
            Value::Object(sorted.collect::<Result<Map<_, _>, Reason>>()?)
        }
    })
}

fn number_from_any(number: yrs::Number) -> Result<Number, Reason> {
    match number {
        yrs::Number::Int(whole) => Ok(whole.into()),
        // The cast saturates, which is what the wire format relies on for the largest whole number.
        yrs::Number::Float(float) if float.fract() == 0.0 && float.abs() <= 2f64.powi(63) => Ok((float as i64).into()),
        yrs::Number::Float(float) => Number::from_f64(float).ok_or(Reason::OddValue),
    }
}
