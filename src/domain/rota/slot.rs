//! Slots: the shifts of a week as they really fall on its days.

use jiff::civil::{Date, DateTime, Time};

use super::{Heads, PostId, ShiftId, SkillNeed};
use crate::domain::time::{Minutes, days_after, minutes_between, overlap};

/// One shift of one post on one day: what people are needed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The post.
    pub post: PostId,
    /// The shift.
    pub shift: ShiftId,
    /// The day on which it begins.
    pub day: Date,
    /// Its start by the wall clock.
    pub start: DateTime,
    /// Its end by the wall clock.
    pub end: DateTime,
    /// How many people.
    pub heads: Heads,
    /// What some of them should be able to do.
    pub skills: Vec<SkillNeed>,
}

/// Is it night work: at least three hours of it between 23:00 and 06:00 (the night of the European working-time rules)?
pub fn is_night(start: DateTime, end: DateTime) -> bool {
    let zero = start.date().to_datetime(Time::midnight());
    let duty = (minutes_between(zero, start).0, minutes_between(zero, end).0);
    let nights = (-1..=(duty.1 / Minutes::DAY.0).max(0)).map(|day| {
        let from = day * Minutes::DAY.0 + Minutes::hours(23).0;
        (from, from + Minutes::hours(7).0)
    });
    nights.map(|night| overlap(duty, night)).sum::<Minutes>() >= Minutes::hours(3)
}

impl Slot {
    /// Is it night work?
    pub fn is_night(&self) -> bool {
        is_night(self.start, self.end)
    }

    /// Do the two share a minute by the wall clock?
    pub fn overlaps(&self, other: &Slot) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Does some part of it lie on this day?
    pub fn touches(&self, day: Date) -> bool {
        let midnight = day.to_datetime(Time::midnight());
        let next = days_after(day, 1).to_datetime(Time::midnight());
        self.start < next && midnight < self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dawn_is_night_work_and_the_evening_until_one_is_not() {
        let day = date(2020, 3, 2);
        let next = date(2020, 3, 3);
        assert!(is_night(day.at(1, 0, 0, 0), day.at(6, 30, 0, 0)));
        assert!(is_night(day.at(22, 0, 0, 0), next.at(6, 0, 0, 0)));
        assert!(!is_night(day.at(17, 30, 0, 0), next.at(1, 0, 0, 0)));
        assert!(!is_night(day.at(6, 30, 0, 0), day.at(11, 30, 0, 0)));
    }
}
