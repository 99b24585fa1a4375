//! My day: the next duty, who stands it with me, what is open.

use stairwell::app::command::{RotaCommand, SettingsCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::glance::Glance;
use stairwell::domain::people::PersonId;
use stairwell::domain::time::Minutes;

use crate::phone::{NOON, Phone, day_shift, small_community, wednesday};

fn li_at_the_gate() -> Phone {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    phone.ask(SettingsCommand::Me(Some(PersonId::new("Li"))));
    for name in ["Li", "Wang"] {
        phone.ask(RotaCommand::Assign { shift: day_shift(), day: wednesday(), person: PersonId::new(name) });
    }
    phone
}

#[test]
fn my_next_duty_says_where_when_and_with_whom() {
    let day = li_at_the_gate().app.my_day();
    let next = day.next.expect("a duty at 14:00");
    assert_eq!(next.start, wednesday().at(14, 0, 0, 0));
    assert_eq!((next.post.as_str(), next.with), ("Main gate", vec!["Wang".to_owned()]));
    assert_eq!(next.handover, Minutes(10));
    assert_eq!(next.night_no, None);
}

#[test]
fn a_duty_that_is_over_is_not_the_next() {
    let mut phone = li_at_the_gate();
    phone.tell(Event::Ticked { instant: NOON + 8 * 3600 });
    assert_eq!(phone.app.my_day().next, None);
}

#[test]
fn who_has_not_said_who_she_is_still_sees_what_is_open() {
    let phone = Phone::holding(&small_community(&["Li"]));
    let day = phone.app.my_day();
    assert_eq!((day.me, day.next), (None, None));
    assert_eq!(day.gaps.len(), 1, "today at 14:00; tomorrow's is more than a day ahead");
}

#[test]
fn the_glance_holds_my_duties_and_reads_back() {
    let phone = li_at_the_gate();
    let text = phone.asked.iter().rev().find_map(|effect| match effect {
        Effect::SaveGlance(text) => Some(text.clone()),
        _ => None,
    });
    let glance = Glance::read(&text.expect("a glance was saved")).expect("it reads back");
    assert_eq!(glance.me.as_deref(), Some("Li"));
    assert_eq!(glance.duties.len(), 1);
    assert_eq!(Glance::read("{broken"), None);
}
