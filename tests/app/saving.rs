//! What is written, when it is called saved, and what two tabs of one browser see.

use stairwell::app::Notice;
use stairwell::app::action::Action;
use stairwell::app::command::{DataCommand, PeopleCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::refusal::Refusal;
use stairwell::app::saving::SaveState;
use stairwell::domain::people::PersonId;
use stairwell::store::disk::{Chunk, ChunkId, DiskError};

use crate::phone::{Phone, small_community};

#[test]
fn an_act_before_the_disk_is_read_is_done_once_it_is() {
    let mut phone = Phone::starting(vec![]);
    phone.ask(PeopleCommand::Add("Wang".into()));
    phone.ask(PeopleCommand::Add("Li".into()));
    assert!(phone.workspace().is_empty(), "nothing is edited on top of what is not known yet");
    assert_eq!(phone.app.save_state(), SaveState::Opening);
    phone.tell(Event::DiskLoaded(Ok(vec![])));
    assert_eq!(phone.workspace().people.len(), 2);
    assert_eq!(phone.app.notice(), Some(&Notice::Done(Action::AddedPerson("Li".into()))), "in the order of the asking");
}

#[test]
fn an_act_before_a_disk_that_cannot_be_read_is_done_all_the_same() {
    let mut phone = Phone::starting(vec![]);
    phone.ask(PeopleCommand::Add("Wang".into()));
    phone.tell(Event::DiskLoaded(Err(DiskError::Unavailable)));
    assert_eq!(phone.workspace().people.len(), 1);
}

#[test]
fn it_is_saved_only_when_the_disk_has_said_so() {
    let mut phone = Phone::new();
    phone.disk_answers = false;
    phone.ask(PeopleCommand::Add("Wang".into()));
    assert_eq!(phone.app.save_state(), SaveState::Saving);
    let Some(Effect::Append { entry, .. }) = phone.asked.iter().find(|e| matches!(e, Effect::Append { .. })) else {
        panic!("no write was asked for");
    };
    let entry = *entry;
    phone.tell(Event::Appended { entry, outcome: Err(DiskError::QuotaExceeded) });
    assert_eq!(phone.app.save_state(), SaveState::NotSaved(DiskError::QuotaExceeded));
    phone.disk_answers = true;
    phone.ask(DataCommand::RetrySaving);
    assert_eq!(phone.app.save_state(), SaveState::Saved);
    assert_eq!(phone.disk.len(), 1);
}

#[test]
fn everything_is_there_when_the_phone_is_opened_again() {
    let mut phone = Phone::new();
    for name in ["Wang", "Li", "Zhao"] {
        phone.ask(PeopleCommand::Add(name.into()));
    }
    let again = Phone::with_disk(phone.disk.clone());
    assert_eq!(again.workspace(), phone.workspace());
    assert_eq!(again.app.save_state(), SaveState::Saved);
}

#[test]
fn a_chunk_that_cannot_be_read_is_reported_and_the_rest_opens() {
    let mut phone = Phone::new();
    phone.ask(PeopleCommand::Add("Wang".into()));
    let mut disk = phone.disk.clone();
    disk.push(vec![0xff; 40]);
    let again = Phone::with_disk(disk);
    assert_eq!(again.workspace().people.len(), 1);
    assert_eq!(again.app.notice(), Some(&Notice::PartlyRead(1)));
}

#[test]
fn a_disk_that_cannot_be_opened_is_said_and_the_app_lives() {
    let mut phone = Phone::starting(vec![]);
    phone.tell(Event::DiskLoaded(Err(DiskError::Unavailable)));
    assert_eq!(phone.app.save_state(), SaveState::NotSaved(DiskError::Unavailable));
    phone.ask(PeopleCommand::Add("Wang".into()));
    assert_eq!(phone.workspace().people.len(), 1);
    assert_eq!(phone.app.save_state(), SaveState::NotSaved(DiskError::Unavailable));
}

#[test]
fn two_tabs_show_one_truth() {
    let mut one = Phone::new();
    let mut other = Phone::with_disk(vec![]);
    one.ask(PeopleCommand::Add("Wang".into()));
    for bytes in one.disk.clone() {
        other.tell(Event::HeardFromTab(bytes));
    }
    assert_eq!(one.workspace(), other.workspace());
    assert!(other.disk.is_empty(), "what another tab has written is not written again");
}

#[test]
fn what_another_tab_wrote_while_this_one_opened_is_not_lost() {
    let mut one = Phone::new();
    one.ask(PeopleCommand::Add("Wang".into()));
    let mut other = Phone::starting(vec![]);
    other.tell(Event::HeardFromTab(one.disk[0].clone()));
    other.tell(Event::DiskLoaded(Ok(vec![])));
    assert_eq!(other.workspace(), one.workspace());
}

#[test]
fn an_edit_that_builds_on_one_not_heard_of_is_read_from_the_disk() {
    let community = small_community(&["Li"]);
    let mut one = Phone::holding(&community);
    let mut other = Phone::with_disk(vec![one.disk[0].clone(), vec![0, 0]]);
    let mut li = one.workspace().people[&PersonId::new("Li")].clone();
    for notes in ["knocks twice", "has the keys"] {
        li.notes = notes.into();
        one.ask(PeopleCommand::Save(li.clone()));
    }
    other.ask(PeopleCommand::Add("Zhao".into()));
    other.tell(Event::HeardFromTab(one.disk[2].clone()));
    assert!(matches!(other.asked.last(), Some(Effect::LoadDisk)));
    let chunks = one.disk.iter().zip(0..).map(|(bytes, n)| Chunk { id: ChunkId(n), bytes: bytes.clone() }).collect();
    other.tell(Event::DiskLoaded(Ok(chunks)));
    assert_eq!(other.workspace().people[&li.id].notes, "has the keys");
    assert_eq!(other.workspace().people.len(), 2, "its own edit, not on that disk yet, stays");
}

#[test]
fn nonsense_from_another_tab_changes_nothing() {
    let mut phone = Phone::new();
    phone.ask(PeopleCommand::Add("Wang".into()));
    let before = phone.workspace().clone();
    phone.tell(Event::HeardFromTab(vec![1, 2, 3]));
    assert_eq!(*phone.workspace(), before);
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NotRecorded)));
}

#[test]
fn many_small_writes_are_gathered_once() {
    let disk: Vec<Vec<u8>> = {
        let mut phone = Phone::new();
        for n in 0..1_200 {
            phone.ask(PeopleCommand::Add(format!("Person {n}")));
        }
        let compactions = phone.asked.iter().filter(|effect| matches!(effect, Effect::Compact)).count();
        assert!((1..=1_200 / 16).contains(&compactions), "{compactions}");
        phone.disk
    };
    let chunks = disk.iter().zip(0..).map(|(bytes, n)| Chunk { id: ChunkId(n), bytes: bytes.clone() }).collect();
    let mut phone = Phone::starting(vec![]);
    phone.tell(Event::DiskLoaded(Ok(chunks)));
    assert_eq!(phone.workspace().people.len(), 1_200);
}
