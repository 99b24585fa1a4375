//! A named time zone by its offsets, so that a duty across a daylight-saving change has its true length.

use crate::domain::order::sort_by_key;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use super::Minutes;
use super::days::seconds;

/// From an instant on, this offset holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OffsetFrom {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub since: i64,
    /// Seconds east of UTC.
    pub offset: i32,
}

/// A zone's name and its offsets over the years in question; the browser hands them in, so no zone table is shipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    name: String,
    /// In order of `since`; the first also holds for all time before it.
    offsets: Vec<OffsetFrom>,
}

impl Zone {
    /// A zone from its name and offsets, in any order; without offsets it is UTC.
    pub fn new(name: impl Into<String>, mut offsets: Vec<OffsetFrom>) -> Self {
        sort_by_key(&mut offsets, |change| change.since);
        Self { name: name.into(), offsets }
    }

    /// A zone that never changes, `offset` seconds east of UTC.
    pub fn fixed(name: impl Into<String>, offset: i32) -> Self {
        Self::new(name, vec![OffsetFrom { since: i64::MIN, offset }])
    }

    /// The name as it stands in the tz database, such as `Asia/Shanghai`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Seconds since 1970 UTC of a wall-clock time. A time that happens twice means its first occurrence; one that is
    /// skipped is read with the offset before the change (so it lands just after it), as calendars do.
    pub fn instant(&self, civil: DateTime) -> i64 {
        let local = seconds(civil);
        let first = self.offsets.first().map_or(0, |change| change.offset);
        let mut before = first;
        for pair in self.offsets.windows(2) {
            // From here on the wall clock has passed the change, read with the offset that held before it.
            if local - i64::from(pair[0].offset) < pair[1].since {
                break;
            }
            // Repeated hour: still before the change by the old offset was caught above; skipped hour: keep the old offset.
            let skipped = local - i64::from(pair[1].offset) < pair[1].since;
            before = if skipped { pair[0].offset } else { pair[1].offset };
            if skipped {
                break;
            }
        }
        local - i64::from(before)
    }

    /// The wall-clock time at an instant, in whole seconds; `None` outside the calendar.
    pub fn civil(&self, instant: i64) -> Option<DateTime> {
        let at = self.offsets.iter().rev().find(|change| change.since <= instant).or(self.offsets.first());
        let offset = Offset::from_seconds(at.map_or(0, |change| change.offset)).ok()?;
        let timestamp = jiff::Timestamp::from_second(instant).ok()?;
        Some(offset.to_datetime(timestamp))
    }

    /// The true length between two wall-clock times.
    pub fn length(&self, start: DateTime, end: DateTime) -> Minutes {
        Minutes((self.instant(end) - self.instant(start)) / 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    fn berlin_2026() -> Zone {
        Zone::new(
            "Europe/Berlin",
            vec![
                OffsetFrom { since: i64::MIN, offset: 3600 },
                OffsetFrom { since: 1_774_746_000, offset: 7200 },
                OffsetFrom { since: 1_792_890_000, offset: 3600 },
            ],
        )
    }

    #[test]
    fn a_night_shift_is_an_hour_shorter_in_spring_and_longer_in_autumn() {
        let night = |d: Date| (d.at(22, 0, 0, 0), d.tomorrow().unwrap().at(6, 0, 0, 0));
        let length = |d| {
            let (start, end) = night(d);
            berlin_2026().length(start, end)
        };
        assert_eq!(length(date(2026, 3, 28)), Minutes::hours(7));
        assert_eq!(length(date(2026, 10, 24)), Minutes::hours(9));
        assert_eq!(length(date(2026, 6, 1)), Minutes::hours(8));
    }

    #[test]
    fn instants_agree_with_the_tz_database_on_every_hour_of_a_year() {
        let zone = berlin_2026();
        let truth = jiff::tz::TimeZone::get("Europe/Berlin").unwrap();
        for day in date(2026, 1, 2).series(jiff::Span::new().days(1)).take(360) {
            for hour in 0..24 {
                let civil = day.at(hour, 30, 0, 0);
                let expected = truth.to_timestamp(civil).unwrap().as_second();
                assert_eq!(zone.instant(civil), expected, "{civil}");
                assert_eq!(
                    zone.civil(expected),
                    Some(truth.to_datetime(jiff::Timestamp::from_second(expected).unwrap()))
                );
            }
        }
    }

    #[test]
    fn no_offsets_means_utc() {
        let zone = Zone::new("UTC", vec![]);
        assert_eq!(zone.instant(date(1970, 1, 2).at(0, 0, 0, 0)), 86_400);
    }
}
