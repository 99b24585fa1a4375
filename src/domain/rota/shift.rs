//! Shifts: a stretch of the day that recurs at a post, and the heads it needs.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::domain::community::Community;
use crate::domain::id::Id;
use crate::domain::people::Skill;
use crate::domain::time::{Weekdays, days_after};

/// The identity of a shift; unique over all posts.
pub type ShiftId = Id<Shift>;

/// How many people a shift needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Heads {
    /// Fewer than this is a gap.
    pub least: u16,
    /// What one would like, at least `least`.
    pub wanted: u16,
    /// More than this is too many, at least `wanted`.
    pub most: u16,
}

impl Heads {
    /// Just so many, no more and no fewer.
    pub const fn exactly(heads: u16) -> Self {
        Self { least: heads, wanted: heads, most: heads }
    }

    /// The figures if they are in order, least ≤ wanted ≤ most.
    pub fn new(least: u16, wanted: u16, most: u16) -> Option<Self> {
        (least <= wanted && wanted <= most).then_some(Self { least, wanted, most })
    }
}

/// So many of the heads should, or must, have a skill.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SkillNeed {
    /// The skill.
    pub skill: Skill,
    /// How many people with it.
    pub heads: u16,
    /// A need, or only a wish?
    pub must: bool,
}

/// What a shift does on a holiday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayRule {
    /// It is stood as on any day.
    #[default]
    AsUsual,
    /// It falls out.
    Off,
    /// It is stood on holidays only.
    Only,
}

/// A stretch of the day that recurs at a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The shift's identity, unique over all posts.
    pub id: ShiftId,
    /// As people call it: dawn, early, …
    pub name: String,
    /// When it begins, by the wall clock.
    #[serde(with = "crate::domain::time::text")]
    pub start: Time,
    /// When it ends; not after `start` means on the next day.
    #[serde(with = "crate::domain::time::text")]
    pub end: Time,
    /// The days of the week on which it begins.
    pub days: Weekdays,
    /// What it does on a holiday.
    #[serde(default)]
    pub on_holidays: HolidayRule,
    /// Days on which it is stood though its weekday says no.
    #[serde(default, with = "crate::domain::time::text")]
    pub also_on: BTreeSet<Date>,
    /// Days on which it falls out though its weekday says yes.
    #[serde(default, with = "crate::domain::time::text")]
    pub not_on: BTreeSet<Date>,
    /// How many people.
    pub heads: Heads,
    /// What some of them should be able to do.
    #[serde(default)]
    pub skills: Vec<SkillNeed>,
}

impl Shift {
    /// Is it stood on the day (the day it begins)?
    pub fn stands_on(&self, day: Date, community: &Community) -> bool {
        if self.not_on.contains(&day) {
            return false;
        }
        if self.also_on.contains(&day) {
            return true;
        }
        let holiday = community.holidays.contains_key(&day);
        match self.on_holidays {
            HolidayRule::AsUsual => self.days.contains(day.weekday()),
            HolidayRule::Off => !holiday && self.days.contains(day.weekday()),
            HolidayRule::Only => holiday,
        }
    }

    /// Does it end on the day after it begins?
    pub fn crosses_midnight(&self) -> bool {
        self.end <= self.start
    }

    /// Its start and end when it begins on a day, by the wall clock.
    pub fn times_on(&self, day: Date) -> (DateTime, DateTime) {
        let last = if self.crosses_midnight() { days_after(day, 1) } else { day };
        (day.to_datetime(self.start), last.to_datetime(self.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn evening() -> Shift {
        Shift {
            id: Id::new("e"),
            name: "evening".into(),
            start: time(17, 30, 0, 0),
            end: time(1, 0, 0, 0),
            days: Weekdays::ALL,
            on_holidays: HolidayRule::AsUsual,
            also_on: BTreeSet::new(),
            not_on: BTreeSet::new(),
            heads: Heads::exactly(2),
            skills: vec![],
        }
    }

    #[test]
    fn an_evening_that_crosses_midnight_ends_on_the_next_date() {
        let (start, end) = evening().times_on(date(2020, 3, 8));
        assert_eq!(start, date(2020, 3, 8).at(17, 30, 0, 0));
        assert_eq!(end, date(2020, 3, 9).at(1, 0, 0, 0));
    }

    #[test]
    fn holidays_and_named_days_decide_before_the_weekday() {
        let mut community = Community::default();
        community.holidays.insert(date(2020, 3, 8), "women's day".into());
        let mut shift = evening();
        shift.on_holidays = HolidayRule::Off;
        assert!(!shift.stands_on(date(2020, 3, 8), &community));
        shift.also_on.insert(date(2020, 3, 8));
        assert!(shift.stands_on(date(2020, 3, 8), &community));
        shift.not_on.insert(date(2020, 3, 8));
        assert!(!shift.stands_on(date(2020, 3, 8), &community));
    }
}
