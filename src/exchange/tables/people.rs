//! The table of people: one row per person.

use std::collections::BTreeMap;

use super::{Rows, cells};
use crate::domain::people::{Availability, Person, PersonId, Role};
use crate::domain::time::Minutes;
use crate::exchange::availability;
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::natural;
use crate::exchange::problem::Reason;
use crate::exchange::words::{narrow, roles, skills};

/// The people of a table. Two rows of one name are one person when they give one telephone, else two.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut seen: BTreeMap<String, Vec<(u32, Person)>> = BTreeMap::new();
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    for row in rows.body {
        let Some(name) = rows.name(row, Field::Name) else { continue };
        let namesakes = seen.entry(name.to_owned()).or_default();
        let mut person = person(rows, row, name);
        if let Some((earlier, _)) = namesakes.iter().find(|(_, other)| is_repeat(&person, other)) {
            rows.skip(row, Field::Name, Reason::Duplicate { row: *earlier });
            continue;
        }
        if let Some((earlier, _)) = namesakes.first() {
            rows.note(row, Field::Name, Reason::Duplicate { row: *earlier });
        }
        person.id = PersonId::new(natural::person(name, namesakes.len() + 1));
        namesakes.push((row.number, person.clone()));
        drafts.people.push(person);
    }
    drafts
}

/// One telephone, or not a word of difference.
fn is_repeat(person: &Person, other: &Person) -> bool {
    let phone = natural::digits(&person.phone);
    if !phone.is_empty() && phone == natural::digits(&other.phone) {
        return true;
    }
    let same = Person { id: other.id.clone(), ..person.clone() };
    same == *other
}

fn person<'a>(rows: &mut Rows<'a>, row: &'a Row, name: &str) -> Person {
    let mut person = Person::named(PersonId::new(""), name);
    person.phone = phone(rows, row);
    (person.role, person.living_in) = role(rows, row);
    person.skills = skills::read(rows.cell(row, Field::Skills));
    person.availability = when(rows, row);
    person.most_week = hours(rows, row, Field::MostHours);
    person.least_rest = hours(rows, row, Field::LeastRest);
    person.most_floors = rows.whole(row, Field::MostFloors, 0, 200).and_then(|floors| u8::try_from(floors).ok());
    person.notes = rows.text(row, Field::Notes);
    person
}

fn phone<'a>(rows: &mut Rows<'a>, row: &'a Row) -> String {
    let cell = rows.cell(row, Field::Phone);
    if cells::digits_lost(cell) {
        rows.note(row, Field::Phone, Reason::DigitsLost);
        return String::new();
    }
    narrow(&rows.text(row, Field::Phone))
}

fn role<'a>(rows: &mut Rows<'a>, row: &'a Row) -> (Role, bool) {
    let cell = rows.cell(row, Field::Role);
    if cell.is_empty() {
        return (Role::default(), false);
    }
    roles::read(cell).unwrap_or_else(|| {
        rows.note(row, Field::Role, Reason::UnknownRole);
        (Role::default(), false)
    })
}

/// Who says nothing is taken to be free at any time, and marked as somebody to ask.
fn when<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Availability {
    let said = rows.text(row, Field::Availability);
    if said.is_empty() {
        return Availability { vague: true, ..Availability::always() };
    }
    let heard = availability::read(&said, rows.today);
    if !heard.unread.is_empty() {
        rows.note(row, Field::Availability, Reason::AvailabilityUnclear);
    }
    heard.availability
}

fn hours<'a>(rows: &mut Rows<'a>, row: &'a Row, field: Field) -> Option<Minutes> {
    rows.number(row, field, 0, 168).map(|hours| Minutes((hours * 60.0).round() as i64))
}
