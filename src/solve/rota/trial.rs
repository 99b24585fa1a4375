//! Small made-up communities for this layer's tests.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time, date};

use crate::domain::id::Id;
use crate::domain::people::{Availability, DatedAvailability, DayWindow, Person, Skill, WeeklyWindow};
use crate::domain::rota::{Duty, Heads, HolidayRule, Post, Shift, SkillNeed};
use crate::domain::time::{Minutes, Week, Weekdays, Zone};
use crate::domain::workspace::Workspace;

/// The week of the report.
pub fn week() -> Week {
    Week::of(date(2020, 3, 2))
}

/// Day `n` of that week, 0 for Monday.
pub fn day(n: i8) -> Date {
    date(2020, 3, 2 + n)
}

/// The zone of the report.
pub fn zone() -> Zone {
    Zone::fixed("Asia/Shanghai", 8 * 3600)
}

/// A shift on every day; times as `HHMM`.
pub fn shift(id: &str, start: i16, end: i16, heads: Heads) -> Shift {
    let at = |hhmm: i16| Time::constant((hhmm / 100) as i8, (hhmm % 100) as i8, 0, 0);
    Shift {
        id: Id::new(id),
        name: id.into(),
        start: at(start),
        end: at(end),
        days: Weekdays::ALL,
        on_holidays: HolidayRule::AsUsual,
        also_on: BTreeSet::new(),
        not_on: BTreeSet::new(),
        heads,
        skills: vec![],
    }
}

/// The same shift on one day only.
pub fn only_on(shift: Shift, day: Date) -> Shift {
    Shift { days: Weekdays::NONE, also_on: [day].into(), ..shift }
}

/// The same shift with a skill that one head must or should have.
pub fn asking(mut shift: Shift, skill: &str, must: bool) -> Shift {
    shift.skills.push(SkillNeed { skill: Skill(skill.into()), heads: 1, must });
    shift
}

/// A workspace with these people, free at any time, and one post with these shifts.
pub fn community(people: &[&str], shifts: Vec<Shift>) -> Workspace {
    let mut workspace = Workspace::default();
    for name in people {
        workspace.people.insert(Id::new(*name), Person::named(Id::new(*name), *name));
    }
    add_post(&mut workspace, "gate", shifts);
    workspace
}

/// One more post.
pub fn add_post(workspace: &mut Workspace, id: &str, shifts: Vec<Shift>) {
    let post = Post { shifts, ..Post::named(Id::new(id), id) };
    workspace.posts.insert(post.id.clone(), post);
}

/// A person of the workspace, to change.
pub fn person<'a>(workspace: &'a mut Workspace, name: &str) -> &'a mut Person {
    workspace.people.get_mut(&Id::new(name)).unwrap()
}

/// Free on every day from one minute of the day to another.
pub fn free(from: u16, to: u16) -> Availability {
    let window = DayWindow::new(from, to).unwrap();
    Availability { weekly: vec![WeeklyWindow { days: Weekdays::ALL, window }], ..Availability::default() }
}

/// Free at any time but on one day.
pub fn away_on(day: Date) -> Availability {
    let away = DatedAvailability { first: day, last: day, windows: vec![] };
    Availability { dated: vec![away], ..Availability::always() }
}

/// A duty at a shift; its post is looked up.
pub fn duty(workspace: &Workspace, person: &str, shift: &str, day: Date) -> Duty {
    let post = workspace.shift(&Id::new(shift)).map_or(Id::new("nowhere"), |(post, _)| post.id.clone());
    Duty::new(Id::new(person), post, Id::new(shift), day)
}

/// Puts a duty into the workspace, pinned.
pub fn pin(workspace: &mut Workspace, person: &str, shift: &str, day: Date) -> Duty {
    let duty = Duty { pinned: true, ..duty(workspace, person, shift, day) };
    workspace.duties.insert(duty.id.clone(), duty.clone());
    duty
}

/// Three checkpoints, two heads round the clock in six-hour shifts.
pub fn three_checkpoints(people: usize) -> Workspace {
    let names: Vec<String> = (0..people).map(|n| format!("p{n:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut workspace = community(&names, vec![]);
    workspace.posts.clear();
    for post in ["one", "two", "three"] {
        let turns = [("a", 0, 600), ("b", 600, 1200), ("c", 1200, 1800), ("d", 1800, 0)];
        let shifts = turns.map(|(id, from, to)| shift(&format!("{post}-{id}"), from, to, Heads::exactly(2)));
        add_post(&mut workspace, post, shifts.into());
    }
    workspace.community.most_week = Minutes::hours(60);
    workspace
}
