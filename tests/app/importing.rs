//! Bringing in files: shown first, applied when confirmed, taken back by one undo.

use stairwell::app::Notice;
use stairwell::app::command::{Command, ImportCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::importing::{Content, Importing};
use stairwell::app::preview::{RecordKind, bundles};
use stairwell::app::refusal::Refusal;
use stairwell::app::route::{DeliveriesPage, RoundsPage, Route};
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

pub fn choose(phone: &mut Phone, name: &str, text: &str) {
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

const HOUSEHOLDS: &str = "building,unit,door,residents,care_tags\n\
    3,2,501,4,elder-alone\n\
    ,2,502,1,\n\
    3,2,503,many,\n";

#[test]
fn households_come_in_are_shown_with_the_rounds_and_one_undo_takes_them_back() {
    let mut phone = Phone::new();
    choose(&mut phone, "households.csv", HOUSEHOLDS);
    let Importing::Previewing(preview) = phone.app.importing() else { panic!("a preview") };
    let Content::Table(table, resolved) = &preview.content else { panic!("a table") };
    let wrong: Vec<(u32, Option<&str>)> = table.problems.iter().map(|p| (p.row, p.column.as_deref())).collect();
    assert_eq!(wrong, [(3, Some("building")), (4, Some("residents"))]);
    let bundles = bundles(resolved, phone.workspace());
    assert_eq!(
        bundles.iter().map(|b| (b.kind, b.new.clone())).collect::<Vec<_>>(),
        [(RecordKind::Households, vec!["3-2-501".to_owned(), "3-2-503".to_owned()])]
    );
    phone.ask(ImportCommand::Accept);
    assert_eq!(phone.app.route(), &Route::Rounds(RoundsPage::Households));
    let before = phone.workspace().clone();
    assert_eq!(before.households.len(), 2);
    choose(&mut phone, "households.csv", HOUSEHOLDS);
    phone.ask(ImportCommand::Accept);
    assert_eq!(*phone.workspace(), before, "the same file again changes nothing");
    phone.ask(Command::Undo);
    assert!(phone.workspace().households.is_empty());
}

#[test]
fn a_price_list_comes_in_and_its_bad_rows_are_named() {
    let mut phone = Phone::new();
    let file = "供货商,品名,单位,单价,日期\n光明超市,鸡蛋,枚,0.85,2020-02-15\n光明超市,面粉,斤,很贵,2020-02-15\n";
    choose(&mut phone, "prices.csv", file);
    let Importing::Previewing(preview) = phone.app.importing() else { panic!("a preview") };
    let Content::Table(table, resolved) = &preview.content else { panic!("a table") };
    assert_eq!(table.problems.iter().map(|p| (p.row, p.column.as_deref())).collect::<Vec<_>>(), [(3, Some("单价"))]);
    assert_eq!(bundles(resolved, phone.workspace())[0].new, ["光明超市 鸡蛋 0.85/枚"]);
    phone.ask(ImportCommand::Accept);
    assert_eq!(phone.app.route(), &Route::Deliveries(DeliveriesPage::Prices));
    assert_eq!(phone.workspace().prices.values().map(|price| price.price.0).collect::<Vec<_>>(), [85]);
    phone.ask(Command::Undo);
    assert!(phone.workspace().prices.is_empty());
}
