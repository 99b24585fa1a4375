//! A person as the handed-on files name them: who it is and how to reach them, and nothing of when they can come.

use serde_json::Value;

use super::problem::Reason;
use crate::domain::people::{Availability, Person, PersonId};

/// A text field of a record; one that is missing or null is empty.
///
/// # Errors
/// It holds something else than text.
pub(super) fn text(own: &Value, key: &str) -> Result<String, Reason> {
    match own.get(key) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(Reason::WrongShape),
    }
}

/// Id, name and telephone number. The file does not say when people can come: they are taken to be free and marked as people
/// to ask.
///
/// # Errors
/// One of the fields holds something else than text.
pub(super) fn person(own: &Value) -> Result<Person, Reason> {
    let mut person = Person::named(PersonId::new(text(own, "id")?), text(own, "name")?);
    person.phone = text(own, "phone")?;
    person.availability = Availability { vague: true, ..Availability::always() };
    Ok(person)
}
