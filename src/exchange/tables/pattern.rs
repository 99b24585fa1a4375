//! From shifts written day by day to shifts that recur: weekdays, and single days on which they do or do not stand.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time, Weekday};

use crate::domain::rota::{Heads, HolidayRule, Post, Shift, ShiftId, SkillNeed};
use crate::domain::time::Weekdays;
use crate::exchange::natural;

/// Longest stretch of days, first to last, that is searched for a pattern.
const MOST_DAYS: usize = 800;

/// One shift of a post on one day.
pub struct Standing {
    /// The shift's name.
    pub name: String,
    /// When it begins.
    pub start: Time,
    /// When it ends.
    pub end: Time,
    /// How many people.
    pub heads: Heads,
    /// What some of them should be able to do.
    pub skills: Vec<SkillNeed>,
    /// On which day; `None` is every day.
    pub day: Option<Date>,
}

/// All days from the first that a file names to the last.
pub struct Days(Vec<Date>);

impl Days {
    /// The days these shifts stretch over.
    pub fn of<'a>(standings: impl Iterator<Item = &'a Standing>) -> Self {
        let days: BTreeSet<Date> = standings.filter_map(|standing| standing.day).collect();
        match (days.first(), days.last()) {
            (Some(first), Some(last)) => {
                let step = jiff::Span::new().days(1);
                Days(first.series(step).take_while(|day| day <= last).take(MOST_DAYS).collect())
            }
            _ => Days(Vec::new()),
        }
    }

    fn on(&self, weekday: Weekday) -> impl Iterator<Item = Date> {
        self.0.iter().copied().filter(move |day| day.weekday() == weekday)
    }
}

/// What makes two standings one recurring shift: name, times, heads, skills.
type Kind = (String, Time, Time, (u16, u16, u16), Vec<(String, u16, bool)>);

/// The post with its standings folded into recurring shifts, in order of their start.
pub fn folded(mut post: Post, standings: Vec<Standing>, days: &Days) -> Post {
    let mut groups: BTreeMap<Kind, Vec<Standing>> = BTreeMap::new();
    for standing in standings {
        groups.entry(kind(&standing)).or_default().push(standing);
    }
    let mut shifts: Vec<Shift> = groups.into_values().filter_map(|group| recurring(group, days)).collect();
    shifts.sort_by(|a, b| (a.start, a.end, &a.name).cmp(&(b.start, b.end, &b.name)));
    name_apart(&post, &mut shifts);
    post.shifts = shifts;
    post
}

fn kind(standing: &Standing) -> Kind {
    let heads = (standing.heads.least, standing.heads.wanted, standing.heads.most);
    let skills = standing.skills.iter().map(|need| (need.skill.0.clone(), need.heads, need.must)).collect();
    (standing.name.clone(), standing.start, standing.end, heads, skills)
}

/// A weekday belongs to the pattern when the shift stands on more than half of those days; the rest are exceptions.
fn recurring(group: Vec<Standing>, days: &Days) -> Option<Shift> {
    let every_day = group.iter().any(|standing| standing.day.is_none());
    let on: BTreeSet<Date> = group.iter().filter_map(|standing| standing.day).collect();
    let usual = |weekday: &Weekday| {
        let all = days.on(*weekday).count();
        every_day || 2 * days.on(*weekday).filter(|day| on.contains(day)).count() > all
    };
    let weekdays: Weekdays = Weekdays::ALL.iter().filter(usual).collect();
    let falls_out = |day: &Date| !every_day && weekdays.contains(day.weekday()) && !on.contains(day);
    let first = group.into_iter().next()?;
    Some(Shift {
        id: ShiftId::new(""),
        name: first.name,
        start: first.start,
        end: first.end,
        days: weekdays,
        on_holidays: HolidayRule::AsUsual,
        also_on: on.iter().copied().filter(|day| !weekdays.contains(day.weekday())).collect(),
        not_on: days.0.iter().copied().filter(falls_out).collect(),
        heads: first.heads,
        skills: first.skills,
    })
}

/// Ids from the shifts' names; shifts of one name are told apart by their times, then by a count.
fn name_apart(post: &Post, shifts: &mut [Shift]) {
    let names: Vec<String> = shifts.iter().map(|shift| shift.name.clone()).collect();
    let alike = |name: &String| names.iter().filter(|other| *other == name).count();
    let mut taken = BTreeSet::new();
    for shift in shifts {
        let times = format!("{}@{}-{}", shift.name, shift.start.strftime("%H%M"), shift.end.strftime("%H%M"));
        let plain = if alike(&shift.name) == 1 { shift.name.clone() } else { times };
        let id =
            (1..).map(|n| if n == 1 { plain.clone() } else { format!("{plain} {n}") }).find(|id| !taken.contains(id));
        let id = id.unwrap_or(plain);
        shift.id = ShiftId::new(natural::shift(post.id.as_str(), &id));
        taken.insert(id);
    }
}
