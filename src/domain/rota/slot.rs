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

/// The day on whose evening the night of a duty begins: until noon it is still the night of the day before.
pub fn night_of(start: DateTime) -> Date {
    days_after(start.date(), if start.hour() < 12 { -1 } else { 0 })
}

/// Minutes of it at dawn, from one until six o'clock by the wall clock: the hardest to be awake in.
pub fn dawn_minutes(start: DateTime, end: DateTime) -> Minutes {
    within_daily(start, end, Minutes::hours(1).0, Minutes::hours(6).0)
}

/// Minutes of a duty within a window of every day, which may run into the next one; in minutes from midnight.
fn within_daily(start: DateTime, end: DateTime, from: i64, to: i64) -> Minutes {
    let zero = start.date().to_datetime(Time::midnight());
    let duty = (minutes_between(zero, start).0, minutes_between(zero, end).0);
    let days = -1..=(duty.1 / Minutes::DAY.0).max(0);
    days.map(|day| overlap(duty, (day * Minutes::DAY.0 + from, day * Minutes::DAY.0 + to))).sum()
}

/// Is it night work: at least three hours of it between 23:00 and 06:00 (the night of the European working-time rules)?
pub fn is_night(start: DateTime, end: DateTime) -> bool {
    within_daily(start, end, Minutes::hours(23).0, Minutes::hours(30).0) >= Minutes::hours(3)
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

    #[test]
    fn dawn_is_from_one_until_six_and_belongs_to_the_night_before() {
        let (day, next) = (date(2020, 3, 2), date(2020, 3, 3));
        assert_eq!(dawn_minutes(day.at(1, 0, 0, 0), day.at(6, 30, 0, 0)), Minutes::hours(5));
        assert_eq!(dawn_minutes(day.at(22, 0, 0, 0), next.at(4, 0, 0, 0)), Minutes::hours(3));
        assert_eq!(dawn_minutes(day.at(17, 30, 0, 0), next.at(1, 0, 0, 0)), Minutes(0));
        assert_eq!((night_of(next.at(1, 0, 0, 0)), night_of(day.at(22, 0, 0, 0))), (day, day));
    }
}
