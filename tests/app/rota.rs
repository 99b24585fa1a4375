//! Duties by hand, and publishing.

use stairwell::app::Notice;
use stairwell::app::command::{Command, PostsCommand, RotaCommand};
use stairwell::app::refusal::Refusal;
use stairwell::domain::people::PersonId;
use stairwell::domain::rota::{Duty, DutyId, Heads, PlanState, PostId};

use crate::phone::{Phone, day_shift, small_community, wednesday, week};

fn person(name: &str) -> PersonId {
    PersonId::new(name)
}

fn duty(name: &str) -> DutyId {
    Duty::new(person(name), PostId::new("gate"), day_shift(), wednesday()).id
}

fn assign(phone: &mut Phone, name: &str) {
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: wednesday(), person: person(name) });
}

#[test]
fn an_act_that_breaks_a_rule_is_still_hers_to_make() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    assign(&mut phone, "Li");
    assign(&mut phone, "Wang");
    assert_eq!(phone.workspace().duties.len(), 2, "one more than the gate's most heads");
}

#[test]
fn nobody_is_given_the_same_shift_twice() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    assign(&mut phone, "Li");
    assign(&mut phone, "Li");
    assert_eq!(phone.workspace().duties.len(), 1);
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::AlreadyThere)));
}

#[test]
fn a_duty_is_handed_over_with_its_pin() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    assign(&mut phone, "Li");
    phone.ask(RotaCommand::Pin(duty("Li"), true));
    phone.ask(RotaCommand::HandOver(duty("Li"), person("Wang")));
    let duties: Vec<&Duty> = phone.workspace().duties.values().collect();
    assert_eq!(duties.len(), 1);
    assert_eq!(duties[0].person, person("Wang"));
    assert!(duties[0].pinned);
}

#[test]
fn two_people_change_places() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    assign(&mut phone, "Li");
    let thursday = jiff::civil::date(2020, 3, 5);
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: thursday, person: person("Wang") });
    let other = Duty::new(person("Wang"), PostId::new("gate"), day_shift(), thursday).id;
    phone.ask(RotaCommand::Swap(duty("Li"), other));
    let who = |day| phone.workspace().duties.values().find(|d| d.day == day).map(|d| d.person.as_str().to_owned());
    assert_eq!(who(wednesday()), Some("Wang".into()));
    assert_eq!(who(thursday), Some("Li".into()));
    phone.ask(Command::Undo);
    assert!(phone.workspace().duties.contains_key(&duty("Li")), "one undo takes the whole swap back");
}

#[test]
fn clearing_a_week_leaves_what_is_pinned() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    assign(&mut phone, "Li");
    assign(&mut phone, "Wang");
    phone.ask(RotaCommand::Pin(duty("Wang"), true));
    phone.ask(RotaCommand::ClearWeek(week()));
    let left: Vec<&DutyId> = phone.workspace().duties.keys().collect();
    assert_eq!(left, vec![&duty("Wang")]);
}

#[test]
fn a_week_is_a_draft_until_it_is_published() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    assert_eq!(phone.workspace().plan_state(week()), PlanState::Draft);
    phone.ask(RotaCommand::Publish(week()));
    assert_eq!(phone.workspace().plan_state(week()), PlanState::Published);
    phone.ask(RotaCommand::Unpublish(week()));
    assert_eq!(phone.workspace().plan_state(week()), PlanState::Draft);
}

#[test]
fn a_post_keeps_its_heads_in_order_and_a_lost_shift_loses_its_duties() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    assign(&mut phone, "Li");
    let mut gate = phone.workspace().posts[&PostId::new("gate")].clone();
    gate.shifts[0].heads = Heads { least: 3, wanted: 2, most: 2 };
    phone.ask(PostsCommand::Save(gate.clone()));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::HeadsOutOfOrder)));
    gate.shifts.clear();
    phone.ask(PostsCommand::Save(gate));
    assert!(phone.workspace().duties.is_empty());
}

#[test]
fn what_another_tab_took_out_cannot_be_edited() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    phone.ask(RotaCommand::Clear(duty("Li")));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::Gone)));
}
