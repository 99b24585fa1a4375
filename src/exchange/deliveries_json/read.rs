//! From a deliveries file to drafts.

use serde_json::{Map, Value};

use super::{DeliveriesFile, FORMAT};
use crate::domain::people::Person;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::json;
use crate::exchange::problem::Reason;
use crate::exchange::refusal::Refusal;
use crate::exchange::{handed_person, sound, sound_later};

/// Reads deliveries. Records that make no sense are left out and listed; a file that holds no deliveries is refused.
pub fn read(bytes: &[u8]) -> Result<DeliveriesFile, Refusal> {
    of_object(&json::parse(bytes)?)
}

/// Reads deliveries from their JSON.
pub fn of_object(object: &Map<String, Value>) -> Result<DeliveriesFile, Refusal> {
    if !json::is_format(object, FORMAT)? {
        return Err(Refusal::UnknownFormat);
    }
    let mut problems = Vec::new();
    let people = json::records(object, "people", &mut problems, person)?;
    let mut drafts = Drafts { people, ..Drafts::default() };
    drafts.orders = json::records(object, "orders", &mut problems, |own| json::record(own, sound_later::order))?;
    drafts.errands = json::records(object, "errands", &mut problems, |own| json::record(own, sound_later::errand))?;
    drafts.batches = json::records(object, "batches", &mut problems, |own| json::record(own, sound_later::batch))?;
    // A telephone number is taken only from a file that tells some.
    if drafts.people.iter().any(|person| !person.phone.is_empty()) {
        drafts.given.insert(Field::Phone);
    }
    Ok(DeliveriesFile { drafts, problems })
}

fn person(own: &Value) -> Result<(String, Person), Reason> {
    let person = handed_person::person(own)?;
    sound::person(&person).map(|id| (id, person))
}
