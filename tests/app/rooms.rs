//! Parts of the app that are fetched when somebody first needs them: nothing is lost on the way, nothing done twice.

use stairwell::app::Notice;
use stairwell::app::command::{Command, PeopleCommand, PlanCommand, SettingsCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::preferences::Theme;
use stairwell::app::refusal::Refusal;
use stairwell::app::room::Room;
use stairwell::app::route::Route;

use crate::phone::{Phone, small_community, week};

/// A phone whose rooms do not come by themselves.
fn far_from_the_network() -> Phone {
    let mut phone = Phone::holding(&small_community(&["Wang", "Li"]));
    phone.rooms_come = false;
    phone.asked.clear();
    phone
}

fn fetched(phone: &Phone) -> Vec<Room> {
    let room = |effect: &Effect| match effect {
        Effect::Fetch(room) => Some(*room),
        _ => None,
    };
    phone.asked.iter().filter_map(room).collect()
}

#[test]
fn an_act_waits_for_its_room_and_is_done_once() {
    let mut phone = far_from_the_network();
    phone.ask(PeopleCommand::Add("Zhao".into()));
    assert_eq!(fetched(&phone), [Room::Records]);
    assert_eq!(phone.workspace().people.len(), 2);
    phone.tell(Event::Fetched(Room::Records, Room::Records.work()));
    phone.tell(Event::Fetched(Room::Records, Room::Records.work()));
    assert_eq!(phone.workspace().people.len(), 3);
}

#[test]
fn acts_keep_their_order_across_rooms() {
    let mut phone = far_from_the_network();
    phone.ask(PeopleCommand::Add("Zhao".into()));
    phone.ask(Command::Undo);
    phone.ask(PlanCommand::Start(week()));
    phone.tell(Event::Fetched(Room::Records, Room::Records.work()));
    assert_eq!(phone.workspace().people.len(), 2, "added, then undone");
    assert_eq!(fetched(&phone), [Room::Records, Room::Rota], "each is asked for once");
    phone.tell(Event::Fetched(Room::Rota, Room::Rota.work()));
    assert!(phone.asked.iter().any(|effect| matches!(effect, Effect::Solve { .. })));
}

#[test]
fn whoever_walks_in_has_what_is_done_there_at_hand() {
    let mut phone = far_from_the_network();
    phone.ask(Route::Site);
    assert_eq!(fetched(&phone), [Room::Records]);
    phone.tell(Event::NotFetched(Room::Records));
    assert_eq!(phone.app.notice(), None, "nothing was asked for yet, so nothing was refused");
    phone.tell(Event::Navigated { fragment: "/people".into() });
    assert_eq!(fetched(&phone), [Room::Records, Room::Records], "tried again");
    phone.tell(Event::Fetched(Room::Records, Room::Records.work()));
    phone.ask(Route::Posts);
    assert_eq!(fetched(&phone).len(), 2, "what is here is not fetched again");
}

#[test]
fn how_it_looks_never_waits() {
    let mut phone = far_from_the_network();
    phone.ask(PeopleCommand::Add("Zhao".into()));
    phone.ask(SettingsCommand::Theme(Theme::Dark));
    assert_eq!(phone.app.preferences().theme, Theme::Dark);
}

#[test]
fn a_room_that_does_not_come_is_told_and_may_be_tried_again() {
    let mut phone = far_from_the_network();
    phone.ask(PeopleCommand::Add("Zhao".into()));
    phone.tell(Event::NotFetched(Room::Records));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::RoomNotFetched)));
    phone.tell(Event::Fetched(Room::Records, Room::Records.work()));
    assert_eq!(phone.workspace().people.len(), 2, "what was refused is not done behind her back");
    phone.ask(PeopleCommand::Add("Zhao".into()));
    assert_eq!(phone.workspace().people.len(), 3);
}
