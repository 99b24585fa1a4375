//! Adding, editing and taking out people.

use stairwell::app::Notice;
use stairwell::app::command::{Command, PeopleCommand, RotaCommand};
use stairwell::app::refusal::Refusal;
use stairwell::app::route::Route;
use stairwell::domain::people::PersonId;

use crate::phone::{Phone, day_shift, small_community, wednesday};

#[test]
fn a_person_needs_only_a_name() {
    let mut phone = Phone::new();
    phone.ask(PeopleCommand::Add("  Wang ".into()));
    let person = phone.workspace().people.values().next().expect("one person");
    assert_eq!(person.name, "Wang");
    assert_eq!(*phone.app.route(), Route::Person(person.id.clone()));
}

#[test]
fn nobody_is_added_without_a_name() {
    let mut phone = Phone::new();
    phone.ask(PeopleCommand::Add("   ".into()));
    assert!(phone.workspace().people.is_empty());
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NameMissing)));
}

#[test]
fn two_people_added_one_after_the_other_have_two_identities() {
    let mut phone = Phone::new();
    phone.ask(PeopleCommand::Add("Wang".into()));
    phone.ask(PeopleCommand::Add("Wang".into()));
    assert_eq!(phone.workspace().people.len(), 2);
}

#[test]
fn whoever_is_taken_out_leaves_the_coming_duties_and_one_undo_brings_all_back() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    let li = PersonId::new("Li");
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: wednesday(), person: li.clone() });
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: jiff::civil::date(2020, 3, 3), person: li.clone() });
    let before = phone.workspace().clone();
    phone.ask(PeopleCommand::Remove(li));
    assert_eq!(phone.workspace().duties.len(), 1, "yesterday's duty stays: it was worked");
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
    phone.ask(Command::Redo);
    assert_eq!(phone.workspace().people.len(), 1);
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    let written = phone.disk.len();
    let li = phone.workspace().people[&PersonId::new("Li")].clone();
    phone.ask(PeopleCommand::Save(li));
    assert_eq!(phone.disk.len(), written);
}
