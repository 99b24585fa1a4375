//! Is a record that came as JSON one that our own program could have made? Its id if so.

use std::collections::BTreeSet;

use super::json::skipped;
use super::limits;
use super::problem::{Reason, RecordProblem};
use crate::domain::community::Community;
use crate::domain::id::Id;
use crate::domain::people::{DayWindow, Person};
use crate::domain::rota::{Duty, Heads, Post, Shift, ShiftId, WeekPlan};
use crate::domain::site::{Building, Doors, Place, Point, Stairwell, Supplier};
use crate::domain::time::{Minutes, Week, Weekdays};

type Verdict = Result<String, Reason>;

/// A week, in minutes: no figure of ours is longer.
const WEEK: i64 = 7 * 1440;

/// A person: named, with windows that are windows.
pub fn person(person: &Person) -> Verdict {
    name(&person.name)?;
    short(&[&person.phone])?;
    long(&[&person.notes, &person.availability.said])?;
    let weekly = person.availability.weekly.iter().map(|w| w.window);
    let dated = person.availability.dated.iter().flat_map(|exception| exception.windows.iter().copied());
    let wished = person.wishes.iter().map(|wish| wish.window);
    let windows = weekly.chain(dated).chain(wished).all(|w| DayWindow::new(w.from, w.to).is_some());
    let dates = person.availability.dated.iter().all(|exception| exception.first <= exception.last);
    let days = person.availability.weekly.iter().all(|w| is_days(w.days))
        && person.wishes.iter().all(|wish| is_days(wish.days))
        && person.pairs.len() <= 2_000;
    hold(windows && dates && days && person.skills.iter().all(|skill| is_short(&skill.0)))?;
    within(person.most_week, WEEK)?;
    within(person.least_rest, WEEK)?;
    person.pairs.iter().try_for_each(|pair| id(&pair.with).map(|_| ()))?;
    id(&person.id)
}

/// A building: numbered.
pub fn building(building: &Building) -> Verdict {
    name(&building.number)?;
    short(&[&building.grid])?;
    long(&[&building.note])?;
    id(&building.id)
}

/// A stairwell: with a floor at least, and no more doors than stairs can have.
pub fn stairwell(stairwell: &Stairwell) -> Verdict {
    short(&[&stairwell.unit])?;
    long(&[&stairwell.note])?;
    let doors = match &stairwell.doors {
        Doors::Regular(per_floor) => (1..=40).contains(per_floor),
        Doors::Listed(numbers) => numbers.len() <= 2_000 && numbers.iter().all(|number| is_short(number)),
    };
    hold(doors && (1..=99).contains(&stairwell.floors) && is_on_site(stairwell.entrance))?;
    id(&stairwell.id)
}

/// A place: named.
pub fn place(place: &Place) -> Verdict {
    name(&place.name)?;
    long(&[&place.note])?;
    hold(is_on_site(place.at))?;
    id(&place.id)
}

/// A supplier: named.
pub fn supplier(supplier: &Supplier) -> Verdict {
    name(&supplier.name)?;
    short(&[&supplier.phone])?;
    long(&[&supplier.note])?;
    id(&supplier.id)
}

/// A post: named, its shifts with heads in order.
pub fn post(post: &Post) -> Verdict {
    name(&post.name)?;
    within(Some(post.handover), 1440)?;
    within(post.beat.map(|beat| beat.lap), 1440)?;
    hold(post.checklist.len() <= 200 && post.shifts.len() <= 500 && post.checklist.iter().all(|step| is_long(step)))?;
    for own in &post.shifts {
        shift(own)?;
    }
    id(&post.id)
}

fn shift(shift: &Shift) -> Result<(), Reason> {
    name(&shift.name)?;
    let heads = shift.heads;
    let skills = shift.skills.len() <= 50 && shift.skills.iter().all(|need| is_short(&need.skill.0));
    hold(
        Heads::new(heads.least, heads.wanted, heads.most).is_some()
            && heads.most <= 500
            && skills
            && is_days(shift.days),
    )?;
    id(&shift.id).map(|_| ())
}

/// A duty.
pub fn duty(duty: &Duty) -> Verdict {
    id(&duty.person)?;
    id(&duty.post)?;
    id(&duty.shift)?;
    id(&duty.id)
}

/// A week's record: named by its Monday.
pub fn week(plan: &WeekPlan) -> Verdict {
    hold(Week::of(plan.week.monday()) == plan.week)?;
    id(&plan.id)
}

/// The community's own record.
pub fn community(community: &Community) -> Result<(), Reason> {
    short(&[&community.name, &community.zone])?;
    within(Some(community.least_rest), WEEK)?;
    within(Some(community.most_week), WEEK)?;
    hold(community.holidays.len() <= 2_000 && community.holidays.values().all(|name| is_long(name)))
}

/// A shift's id is unique over all posts; of two the first holds.
pub fn drop_repeated_shifts(posts: &mut [Post], problems: &mut Vec<RecordProblem>) {
    let mut seen: BTreeSet<ShiftId> = BTreeSet::new();
    for post in posts {
        let id = post.id.clone();
        post.shifts.retain(|shift| {
            let is_new = seen.insert(shift.id.clone());
            if !is_new {
                problems.push(skipped(format!("posts/{id}/shifts/{}", shift.id), Reason::Duplicate { row: 0 }));
            }
            is_new
        });
    }
}

pub(super) fn id<K>(id: &Id<K>) -> Verdict {
    let text = id.as_str();
    hold(!text.is_empty() && text.chars().count() <= 4 * limits::NAME_CHARS)?;
    Ok(text.to_owned())
}

pub(super) fn name(name: &str) -> Result<(), Reason> {
    if name.trim().is_empty() {
        return Err(Reason::Missing);
    }
    short(&[name])
}

pub(super) fn short(texts: &[&str]) -> Result<(), Reason> {
    let most = limits::NAME_CHARS as u32;
    if texts.iter().all(|text| is_short(text)) { Ok(()) } else { Err(Reason::TooLong { most }) }
}

pub(super) fn long(texts: &[&str]) -> Result<(), Reason> {
    let most = limits::CELL_CHARS as u32;
    if texts.iter().all(|text| is_long(text)) { Ok(()) } else { Err(Reason::TooLong { most }) }
}

pub(super) fn is_short(text: &str) -> bool {
    text.chars().count() <= limits::NAME_CHARS
}

fn is_long(text: &str) -> bool {
    text.chars().count() <= limits::CELL_CHARS
}

/// No day but the seven?
fn is_days(days: Weekdays) -> bool {
    days.iter().collect::<Weekdays>() == days
}

fn is_on_site(at: Option<Point>) -> bool {
    at.is_none_or(|point| point.x.abs() <= 100_000.0 && point.y.abs() <= 100_000.0)
}

fn within(length: Option<Minutes>, most: i64) -> Result<(), Reason> {
    let fits = length.is_none_or(|length| (0..=most).contains(&length.0));
    if fits { Ok(()) } else { Err(Reason::OutOfRange { least: 0, most }) }
}

pub(super) fn hold(condition: bool) -> Result<(), Reason> {
    if condition { Ok(()) } else { Err(Reason::WrongShape) }
}
