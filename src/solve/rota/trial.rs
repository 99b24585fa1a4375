//! Small made-up communities for this layer's tests.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Time, date};

use crate::domain::id::Id;
use crate::domain::in_a_row::InARow;
use crate::domain::people::{
    Availability, DatedAvailability, DayWindow, Pair, PairKind, Person, Skill, WeeklyWindow, Wish, WishKind,
};
use crate::domain::rota::{Duty, Heads, HolidayRule, Post, PostKind, Shift, SkillNeed};
use crate::domain::time::{Minutes, Week, Weekdays, Zone};
use crate::domain::workspace::Workspace;
use crate::solve::rota::{Plan, Problem, Rule};

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

/// A wish about everything that begins on a day.
pub fn wish(kind: WishKind, day: Date) -> Wish {
    Wish { kind, days: Weekdays::NONE, on: Some(day), window: DayWindow::WHOLE_DAY }
}

/// Somebody to be paired with, or not.
pub fn pair(with: &str, kind: PairKind) -> Pair {
    Pair { with: Id::new(with), kind }
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

/// What one rule costs when these people stand these shifts on these days, and nobody else anything.
pub fn cost(workspace: &Workspace, rule: Rule, standing: &[(&str, &str, Date)]) -> i64 {
    let problem = Problem::of(workspace, week(), &zone());
    let duties: Vec<Duty> = standing.iter().map(|(who, shift, day)| duty(workspace, who, shift, *day)).collect();
    Plan::of(&problem, &duties).score(&problem).part(rule)
}

/// A community made up from a seed: up to eight people and three posts, with skills, windows, limits, pins (some of them
/// contradictory or to nobody) and duties of the weeks beside it.
pub fn random(seed: u64) -> Workspace {
    let mut throw = fastrand::Rng::with_seed(seed);
    let mut workspace = community(&["a", "b", "c", "d", "e", "f", "g", "h"][..throw.usize(0..9)], vec![]);
    workspace.posts.clear();
    for post in ["one", "two", "three"].into_iter().take(throw.usize(0..4)) {
        let shifts = (0..throw.usize(1..4)).map(|n| random_shift(&mut throw, &format!("{post}-{n}"))).collect();
        add_post(&mut workspace, post, shifts);
        if throw.bool() {
            workspace.posts.get_mut(&Id::new(post)).unwrap().handover = Minutes(throw.i64(0..60));
        }
    }
    workspace.community.least_rest = Minutes(throw.i64(0..900));
    for person in workspace.people.values_mut() {
        person.most_week = throw.bool().then(|| Minutes(throw.i64(0..4000)));
        person.least_rest = throw.bool().then(|| Minutes(throw.i64(0..1500)));
        if throw.bool() {
            let from = throw.u16(0..1300);
            person.availability = free(from, throw.u16(from + 60..2800));
        }
        person.skills.extend(["nurse", "driver"].into_iter().filter(|_| throw.bool()).map(|s| Skill(s.into())));
    }
    ask(&mut throw, &mut workspace);
    let shifts: Vec<String> = workspace.posts.values().flat_map(|p| &p.shifts).map(|s| s.id.to_string()).collect();
    for _ in 0..throw.usize(0..10) {
        let shift = shifts.get(throw.usize(0..8)).map_or("gone", String::as_str);
        let who = ["a", "b", "c", "ghost"][throw.usize(0..4)];
        let made = Duty { pinned: throw.bool(), ..duty(&workspace, who, shift, day(throw.i8(0..16)) - 4.days()) };
        workspace.duties.insert(made.id.clone(), made);
    }
    workspace
}

/// Wishes, pairs, limits in a row, a patrol and a holiday.
fn ask(throw: &mut fastrand::Rng, workspace: &mut Workspace) {
    let some = |throw: &mut fastrand::Rng, most: u8| (throw.u8(0..3) == 0).then(|| throw.u8(0..most));
    for person in workspace.people.values_mut() {
        person.in_a_row = InARow { days: some(throw, 5), nights: some(throw, 3), weekends: some(throw, 2) };
        for kind in [WishKind::Want, WishKind::RatherNot, WishKind::Cannot] {
            if throw.u8(0..4) == 0 {
                person.wishes.push(wish(kind, day(throw.i8(0..7))));
            }
        }
        for kind in [PairKind::Required, PairKind::Preferred, PairKind::Avoided] {
            if throw.u8(0..6) == 0 {
                person.pairs.push(pair(["a", "b", "c", "ghost"][throw.usize(0..4)], kind));
            }
        }
    }
    if let Some(post) = workspace.posts.values_mut().next_back().filter(|_| throw.bool()) {
        post.kind = PostKind::Patrol;
    }
    if throw.bool() {
        workspace.community.holidays.insert(day(throw.i8(0..7)), "a holiday".into());
    }
}

fn random_shift(throw: &mut fastrand::Rng, id: &str) -> Shift {
    let mut at = || throw.i16(0..24) * 100 + throw.i16(0..4) * 15;
    let mut made = shift(id, at(), at(), Heads::exactly(1));
    let least = throw.u16(0..3);
    let wanted = least + throw.u16(0..2);
    made.heads = Heads { least, wanted, most: wanted + throw.u16(0..2) };
    made.days = week().days().map(|day| day.weekday()).filter(|_| throw.bool()).collect();
    for skill in ["nurse", "driver"].into_iter().take(throw.usize(0..3)) {
        made = asking(made, skill, throw.bool());
    }
    made
}

/// Three people and four slots, made up from a seed: few enough to try every plan.
pub fn tiny(seed: u64) -> Workspace {
    let mut throw = fastrand::Rng::with_seed(seed);
    let mut workspace = community(&["a", "b", "c"], vec![]);
    workspace.posts.clear();
    let shifts = (0..4).map(|n| {
        let made = random_shift(&mut throw, &format!("s{n}"));
        only_on(made, day(throw.i8(0..2)))
    });
    let shifts: Vec<Shift> = shifts.collect();
    add_post(&mut workspace, "gate", shifts);
    for person in workspace.people.values_mut() {
        person.most_week = throw.bool().then(|| Minutes(throw.i64(300..1500)));
        person.skills.extend(["nurse", "driver"].into_iter().filter(|_| throw.bool()).map(|s| Skill(s.into())));
    }
    workspace
}
