//! The names of things the core knows by a code: skills, roles, kinds of post; and several names as one phrase.

use super::{Language, batch, care, list, outcome, post_kind, role};
use crate::domain::deliveries::AtDoor;
use crate::domain::households::CareTag;
use crate::domain::people::{Person, PersonId, Role, Skill};
use crate::domain::rota::{PostKind, ShiftId};
use crate::domain::rounds::Outcome;
use crate::domain::time::Date;
use crate::domain::workspace::Workspace;
use crate::solve::rota::SlotRef;

/// A skill's word; a skill without a code is its own word.
pub fn skill(l: Language, skill: &Skill) -> String {
    use super::skill as word;
    let word = match skill.0.as_str() {
        "experienced" => word::experienced(l),
        "nurse" => word::nurse(l),
        "pharmacist" => word::pharmacist(l),
        "driver" => word::driver(l),
        "heavy-lifting" => word::heavy_lifting(l),
        "local-dialect" => word::local_dialect(l),
        "counselling" => word::counselling(l),
        "electrician" => word::electrician(l),
        "plumber" => word::plumber(l),
        "cable-tv" => word::cable_tv(l),
        "phone-repair" => word::phone_repair(l),
        "cook" => word::cook(l),
        "first-aid" => word::first_aid(l),
        own => own,
    };
    word.to_owned()
}

/// A shift's word; a shift without a code has its own.
pub fn shift_name(l: Language, name: &str) -> String {
    use super::shift_name as word;
    let word = match name {
        "dawn" => word::dawn(l),
        "early" => word::early(l),
        "morning" => word::morning(l),
        "day" => word::day(l),
        "afternoon" => word::afternoon(l),
        "evening" => word::evening(l),
        "night" => word::night(l),
        own => own,
    };
    word.to_owned()
}

/// What one should know of a household; a tag without a code is its own word.
pub fn care_of(l: Language, tag: &CareTag) -> String {
    let word = match tag {
        CareTag::ElderAlone => care::elder_alone(l),
        CareTag::LowIncome => care::low_income(l),
        CareTag::Infant => care::infant(l),
        CareTag::Chronic => care::chronic(l),
        CareTag::NoSmartphone => care::no_smartphone(l),
        CareTag::ReturningWorker => care::returning_worker(l),
        CareTag::Other(own) => own,
    };
    word.to_owned()
}

/// What was found at a door.
pub fn outcome_of(l: Language, of: Outcome) -> &'static str {
    match of {
        Outcome::Reached => outcome::reached(l),
        Outcome::NotAtHome => outcome::not_at_home(l),
        Outcome::Refused => outcome::refused(l),
        Outcome::Vacant => outcome::vacant(l),
        Outcome::Locked => outcome::locked(l),
    }
}

/// What became of an order at its door.
pub fn at_door(l: Language, of: AtDoor) -> &'static str {
    match of {
        AtDoor::Delivered => batch::delivered(l),
        AtDoor::LeftAtDoor => batch::left_at_door(l),
        AtDoor::NoAnswer => batch::no_answer(l),
        AtDoor::Problem => batch::problem(l),
    }
}

/// How somebody belongs to the community.
pub fn role_of(l: Language, of: Role) -> &'static str {
    match of {
        Role::Staff => role::staff(l),
        Role::Seconded => role::seconded(l),
        Role::Volunteer => role::volunteer(l),
    }
}

/// What is done at a post.
pub fn kind_of_post(l: Language, kind: PostKind) -> &'static str {
    match kind {
        PostKind::GatePost => post_kind::gate_post(l),
        PostKind::Patrol => post_kind::patrol(l),
        PostKind::OrderDesk => post_kind::order_desk(l),
        PostKind::Other => post_kind::other(l),
    }
}

/// Several things in one phrase: `Li, Wang and Zhao`, `李、王、赵`; nothing for none.
pub fn all_of(l: Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, last] => list::two(l, one, last),
        [first, rest @ ..] => list::more(l, first, all_of(l, rest)),
    }
}

/// A person's name, also when the record is gone.
pub fn person(l: Language, workspace: &Workspace, id: &PersonId) -> String {
    let known = workspace.people.get(id).map(|person: &Person| person.name.clone());
    known.unwrap_or_else(|| super::finding::nobody_known(l).to_owned())
}

/// A shift of a day in a phrase: the post, the day and the hours.
pub fn slot(l: Language, workspace: &Workspace, slot: &SlotRef) -> String {
    shift(l, workspace, &slot.shift, slot.day)
}

/// The same by shift and day.
pub fn shift(l: Language, workspace: &Workspace, shift: &ShiftId, day: Date) -> String {
    let Some((post, shift)) = workspace.shift(shift) else { return super::finding::shift_unknown(l).to_owned() };
    let when = super::times::span(l, shift.start, shift.end);
    super::finding::slot(l, &post.name, super::times::date(l, day), when)
}

/// The shifts that have a code, and so a word in every language.
const SHIFTS: [&str; 5] = ["dawn", "early", "day", "evening", "night"];

/// What to store for a shift's name as it was typed: the code of a shift whose word it is, else the text.
pub fn shift_code(l: Language, typed: &str) -> String {
    let known = SHIFTS.into_iter().find(|code| shift_name(l, code) == typed);
    known.unwrap_or(typed).to_owned()
}

/// A building as one speaks of it: `Building 7`, `7 栋`; a name that is no number stands for itself.
pub fn building(l: Language, number: &str) -> String {
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    if is_number { super::site::building_numbered(l, number) } else { number.to_owned() }
}
