//! Counting days and minutes on the calendar and the wall clock, blind to any zone.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::Minutes;

/// The day so many days later, or earlier when negative; the calendar's edge when it would fall off.
pub fn days_after(day: Date, days: i64) -> Date {
    // Kept far from where the minutes of that many days would overflow; no calendar is that long.
    let days = days.clamp(-10_000_000, 10_000_000);
    minutes_after(day.at(0, 0, 0, 0), Minutes(days * Minutes::DAY.0)).date()
}

/// The wall-clock time so many minutes later, or earlier when negative; the calendar's edge when it would fall off.
pub fn minutes_after(at: DateTime, minutes: Minutes) -> DateTime {
    // By way of seconds, since the calendar library's own sums bring the wording of all its errors along.
    let second = seconds(at).saturating_add(minutes.0.saturating_mul(60));
    let edge = if minutes.0 < 0 { DateTime::MIN } else { DateTime::MAX };
    Timestamp::from_second(second).map_or(edge, |instant| Offset::UTC.to_datetime(instant))
}

/// How many days from one to the other; negative when the other comes first.
pub fn days_between(first: Date, second: Date) -> i64 {
    second.duration_since(first).as_hours() / 24
}

/// Seconds from 1970 to a wall-clock time, as if it were UTC's.
pub(super) fn seconds(civil: DateTime) -> i64 {
    let epoch = Date::constant(1970, 1, 1).at(0, 0, 0, 0);
    civil.duration_since(epoch).as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn february_has_its_own_length() {
        assert_eq!(days_after(date(2020, 2, 28), 2), date(2020, 3, 1));
        assert_eq!(days_after(date(2021, 3, 1), -1), date(2021, 2, 28));
        assert_eq!(days_between(date(2020, 2, 28), date(2020, 3, 1)), 2);
        assert_eq!(days_between(date(2020, 3, 1), date(2020, 2, 28)), -2);
    }

    #[test]
    fn a_quarter_before_midnight_is_the_day_before() {
        assert_eq!(minutes_after(date(2020, 3, 1).at(0, 10, 0, 0), Minutes(-15)), date(2020, 2, 29).at(23, 55, 0, 0));
    }

    #[test]
    fn the_calendar_ends() {
        assert_eq!(days_after(Date::MAX, i64::MAX), Date::MAX);
        assert_eq!(days_after(Date::MIN, -1), Date::MIN);
        assert_eq!(minutes_after(DateTime::MAX, Minutes(i64::MAX)), DateTime::MAX);
    }
}
