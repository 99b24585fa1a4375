//! Bringing in files: shown first, applied when confirmed, taken back by one undo.

use stairwell::app::Notice;
use stairwell::app::command::{Command, ImportCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::importing::{Content, Importing};
use stairwell::app::refusal::Refusal;
use stairwell::exchange::reading::{FromReader, Reading, Refusal as FileRefusal, ToReader, read};

use crate::phone::{Phone, small_community, wednesday};

/// These files are UTF-8; nothing else is asked for.
struct NoOther;

impl stairwell::exchange::reading::Decode for NoOther {
    fn gb18030(&self, _: &[u8]) -> Option<String> {
        None
    }
}

fn reading_of(name: &str, text: &str) -> Reading {
    let file_name = name.to_owned();
    let ask = ToReader::Read { file_name, kind: None, mapping: None, sheet: None, today: wednesday() };
    read(&ask, text.as_bytes(), &NoOther).expect("the file reads")
}

fn choose(phone: &mut Phone, name: &str, text: &str) {
    phone.ask(ImportCommand::Choose);
    let ask = phone.last_ask();
    phone.tell(Event::FileChosen { ask, name: name.into() });
    phone.tell(Event::ReaderSaid { ask, answer: FromReader::Read(Box::new(reading_of(name, text))) });
}

const PEOPLE: &str = "name,phone,skills,availability,max_hours_week\n\
    Li,138-0000-0001,nurse,any time,40\n\
    Wang,138-0000-0002,,weekdays 8:00-17:30,thirty\n\
    ,138-0000-0003,,any time,20\n";

#[test]
fn nothing_is_applied_until_confirmed_and_one_undo_takes_it_back() {
    let mut phone = Phone::new();
    choose(&mut phone, "people.csv", PEOPLE);
    assert!(phone.workspace().people.is_empty());
    let Importing::Previewing(preview) = phone.app.importing() else { panic!("a preview") };
    let Content::Table(table, resolved) = &preview.content else { panic!("a table") };
    assert_eq!(table.rows_read, 3);
    assert!(!table.problems.is_empty(), "a row without a name, hours that are no number");
    let good = resolved.people.new.len();
    phone.ask(ImportCommand::Accept);
    assert_eq!(phone.workspace().people.len(), good);
    assert!(good >= 1);
    phone.ask(Command::Undo);
    assert!(phone.workspace().people.is_empty());
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut phone = Phone::new();
    choose(&mut phone, "people.csv", PEOPLE);
    phone.ask(ImportCommand::Accept);
    let before = phone.workspace().clone();
    choose(&mut phone, "people.csv", PEOPLE);
    phone.ask(ImportCommand::Accept);
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn a_dismissed_preview_leaves_no_trace() {
    let mut phone = Phone::new();
    choose(&mut phone, "people.csv", PEOPLE);
    phone.ask(ImportCommand::Dismiss);
    assert_eq!(*phone.app.importing(), Importing::Idle);
    phone.ask(ImportCommand::Accept);
    assert!(phone.workspace().people.is_empty());
}

#[test]
fn a_late_answer_to_an_earlier_asking_is_dropped() {
    let mut phone = Phone::new();
    phone.ask(ImportCommand::Choose);
    let early = phone.last_ask();
    phone.tell(Event::FileChosen { ask: early, name: "old.csv".into() });
    phone.ask(ImportCommand::Choose);
    let late = phone.last_ask();
    phone.tell(Event::FileChosen { ask: late, name: "new.csv".into() });
    phone.tell(Event::ReaderSaid { ask: early, answer: FromReader::Refused(FileRefusal::Empty) });
    let Importing::Reading { name, .. } = phone.app.importing() else { panic!("still reading") };
    assert_eq!(name.as_deref(), Some("new.csv"));
}

#[test]
fn a_file_that_is_refused_is_named_and_nothing_is_lost() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    let before = phone.workspace().clone();
    phone.ask(ImportCommand::Choose);
    let ask = phone.last_ask();
    phone.tell(Event::FileChosen { ask, name: "holiday.jpg".into() });
    phone.tell(Event::ReaderSaid { ask, answer: FromReader::Refused(FileRefusal::UnknownFormat) });
    let refusal = Refusal::File { name: "holiday.jpg".into(), why: FileRefusal::UnknownFormat };
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(refusal)));
    assert_eq!(*phone.workspace(), before);
    phone.ask(ImportCommand::Choose);
    let ask = phone.last_ask();
    phone.tell(Event::FileChosen { ask, name: "slow.xlsx".into() });
    phone.tell(Event::ReaderLost { ask, too_long: true });
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::FileTooSlow("slow.xlsx".into()))));
    assert_eq!(*phone.app.importing(), Importing::Idle);
}

#[test]
fn the_sample_is_made_by_the_reader_and_shown_before_it_is_applied() {
    let mut phone = Phone::new();
    phone.ask(ImportCommand::Sample);
    assert!(matches!(phone.asked.last(), Some(Effect::MakeSample { chinese: false, .. })));
}
