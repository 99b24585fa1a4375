//! The community's time zone: found, or said to be unknown.

use stairwell::app::Notice;
use stairwell::app::command::{PeopleCommand, PostsCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::refusal::Refusal;
use stairwell::domain::time::Zone;

use crate::phone::Phone;

fn call_it(phone: &mut Phone, zone: &str) {
    let mut community = phone.workspace().community.clone();
    community.zone = zone.to_owned();
    phone.ask(PostsCommand::SaveCommunity(community));
}

fn looked_for(phone: &Phone) -> Vec<&str> {
    fn name(effect: &Effect) -> Option<&str> {
        match effect {
            Effect::FindZone(name) => Some(name),
            _ => None,
        }
    }
    phone.asked.iter().filter_map(name).collect()
}

#[test]
fn a_zone_nobody_knows_is_said_once_and_can_be_corrected() {
    let mut phone = Phone::new();
    call_it(&mut phone, "Asia/Shangri-La");
    let before = phone.app.revision();
    phone.tell(Event::ZoneUnknown("Asia/Shangri-La".into()));
    assert_ne!(phone.app.revision(), before, "whoever reckoned with the zone must look again");
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::ZoneUnknown("Asia/Shangri-La".into()))));
    assert_eq!(phone.app.zone().name(), "Asia/Shanghai", "the phone's own zone holds");
    phone.ask(PeopleCommand::Add("Wang".into()));
    assert_eq!(looked_for(&phone), ["Asia/Shangri-La"], "not looked for again at every edit");
    call_it(&mut phone, "Europe/Berlin");
    phone.tell(Event::ZoneFound(Zone::fixed("Europe/Berlin", 3600)));
    assert_eq!(looked_for(&phone), ["Asia/Shangri-La", "Europe/Berlin"]);
    assert_eq!(phone.app.zone().name(), "Europe/Berlin");
}
