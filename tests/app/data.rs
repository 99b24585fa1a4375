//! Handing on, backing up, starting over.

use stairwell::app::command::{Command, DataCommand, ImportCommand, RotaCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::domain::people::PersonId;
use stairwell::exchange::reading::{FromReader, Reading};
use stairwell::exchange::{backup, rota_json};

use crate::phone::{Phone, day_shift, small_community, wednesday, week};

fn with_a_rota() -> Phone {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: wednesday(), person: PersonId::new("Li") });
    phone.ask(RotaCommand::Publish(week()));
    phone
}

fn saved_file(phone: &Phone) -> String {
    let files = phone.asked.iter().rev().filter_map(|effect| match effect {
        Effect::SaveFile { text, .. } => Some(text.clone()),
        _ => None,
    });
    files.into_iter().next().expect("a file was handed over")
}

fn bring_in(phone: &mut Phone, reading: Reading) {
    phone.ask(ImportCommand::Choose);
    let ask = phone.last_ask();
    phone.tell(Event::FileChosen { ask, name: "file.json".into() });
    phone.tell(Event::ReaderSaid { ask, answer: FromReader::Read(Box::new(reading)) });
    phone.ask(ImportCommand::Accept);
}

#[test]
fn an_exported_rota_comes_in_on_an_empty_phone_as_the_same_rota() {
    let mut phone = with_a_rota();
    phone.ask(DataCommand::ExportRota { week: week(), phones: false, notes: false });
    let text = saved_file(&phone);
    let mut other = Phone::new();
    bring_in(&mut other, Reading::Rota(rota_json::read(text.as_bytes()).expect("it reads")));
    assert_eq!(other.workspace().duties, phone.workspace().duties);
    assert_eq!(other.workspace().plan_state(week()), phone.workspace().plan_state(week()));
    other.ask(DataCommand::ExportRota { week: week(), phones: false, notes: false });
    assert_eq!(saved_file(&other), text, "and goes out again as the same bytes");
}

#[test]
fn a_rota_that_comes_in_takes_the_place_of_the_weeks_duties() {
    let mut phone = with_a_rota();
    phone.ask(DataCommand::ExportRota { week: week(), phones: false, notes: false });
    let file = rota_json::read(saved_file(&phone).as_bytes()).expect("it reads");
    let friday = jiff::civil::date(2020, 3, 6);
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: friday, person: PersonId::new("Wang") });
    bring_in(&mut phone, Reading::Rota(file));
    assert_eq!(phone.workspace().duties.len(), 1);
}

#[test]
fn a_backup_brings_everything_back_after_everything_was_cleared() {
    let mut phone = with_a_rota();
    let before = phone.workspace().clone();
    phone.ask(DataCommand::Backup);
    let text = saved_file(&phone);
    phone.ask(DataCommand::ClearAll);
    assert!(phone.workspace().is_empty());
    phone.restore(backup::read(text.as_bytes()).expect("it reads"));
    assert_eq!(*phone.workspace(), before);
    phone.ask(Command::Undo);
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before, "and undo brings back what was cleared");
}
