//! When a person can come: windows that recur every week, and dates on which other windows hold.

use jiff::civil::{Date, DateTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::time::{Minutes, Week, Weekdays, days_after, merged, minutes_between, overlap};

/// Minutes from one day's midnight; past 1,440 is the next morning. Half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DayWindow {
    /// First minute, 0 to 1,439.
    pub from: u16,
    /// The minute after the last, more than `from`, at most 2,880.
    pub to: u16,
}

impl DayWindow {
    /// Midnight to midnight.
    pub const WHOLE_DAY: DayWindow = DayWindow { from: 0, to: 1440 };

    /// A window, if it is one: it starts within the day, ends after it starts and by the end of the next day.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < 1440 && from < to && to <= 2880).then_some(Self { from, to })
    }
}

/// A window that recurs on some days of every week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WeeklyWindow {
    /// The days on which it begins.
    pub days: Weekdays,
    /// When, on each of them.
    pub window: DayWindow,
}

/// Days on which the weekly windows do not hold, but these do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DatedAvailability {
    /// First day.
    #[serde(with = "crate::domain::time::text")]
    pub first: Date,
    /// Last day, not before the first.
    #[serde(with = "crate::domain::time::text")]
    pub last: Date,
    /// The windows that begin on each of these days; none means away.
    #[serde(default)]
    pub windows: Vec<DayWindow>,
}

/// When a person can come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    /// Windows of an ordinary week.
    #[serde(default)]
    pub weekly: Vec<WeeklyWindow>,
    /// Exceptions by date; of two that name a day the later one holds.
    #[serde(default)]
    pub dated: Vec<DatedAvailability>,
    /// What the person wrote, kept beside its reading.
    #[serde(default)]
    pub said: String,
    /// Would one have to ask what was meant?
    #[serde(default)]
    pub vague: bool,
}

impl Availability {
    /// Every day, all day.
    pub fn always() -> Self {
        let every = WeeklyWindow { days: Weekdays::ALL, window: DayWindow::WHOLE_DAY };
        Self { weekly: vec![every], ..Self::default() }
    }

    /// The windows that begin on a day.
    pub fn windows_on(&self, day: Date) -> Vec<DayWindow> {
        match self.dated.iter().rev().find(|exception| exception.first <= day && day <= exception.last) {
            Some(exception) => exception.windows.clone(),
            None => {
                let on = |w: &&WeeklyWindow| w.days.contains(day.weekday());
                self.weekly.iter().filter(on).map(|w| w.window).collect()
            }
        }
    }

    /// Free for the whole of a duty, by the wall clock?
    pub fn covers(&self, start: DateTime, end: DateTime) -> bool {
        let length = minutes_between(start, end).0;
        let asked = (minutes_between(start.date().at(0, 0, 0, 0), start).0, 0);
        let asked = (asked.0, asked.0 + length);
        self.spans_from(days_after(start.date(), -1), 3 + length / Minutes::DAY.0)
            .iter()
            .any(|span| span.0 - Minutes::DAY.0 <= asked.0 && asked.1 <= span.1 - Minutes::DAY.0)
    }

    /// Minutes free within a week, each counted once.
    pub fn minutes_in(&self, week: Week) -> Minutes {
        let bounds = (Minutes::DAY.0, 8 * Minutes::DAY.0);
        let before = days_after(week.monday(), -1);
        self.spans_from(before, 8).into_iter().map(|span| overlap(span, bounds)).sum()
    }

    /// Does any weekly window begin on this day of the week?
    pub fn comes_on(&self, day: Weekday) -> bool {
        self.weekly.iter().any(|w| w.days.contains(day))
    }

    /// Free spans of `days` days as minutes from the midnight before `first`, merged and in order.
    fn spans_from(&self, first: Date, days: i64) -> Vec<(i64, i64)> {
        let mut spans = Vec::new();
        for n in 0..days {
            let shift = n * Minutes::DAY.0;
            for window in self.windows_on(days_after(first, n)) {
                spans.push((shift + i64::from(window.from), shift + i64::from(window.to)));
            }
        }
        merged(spans)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn nights() -> Availability {
        let days = [Weekday::Tuesday, Weekday::Thursday].into_iter().collect();
        let window = DayWindow { from: 17 * 60 + 30, to: 24 * 60 + 6 * 60 + 30 };
        Availability { weekly: vec![WeeklyWindow { days, window }], ..Availability::default() }
    }

    #[test]
    fn a_window_over_midnight_covers_the_dawn_of_the_next_day() {
        let tuesday = date(2020, 3, 3);
        let wednesday = date(2020, 3, 4);
        assert!(nights().covers(wednesday.at(1, 0, 0, 0), wednesday.at(6, 30, 0, 0)));
        assert!(nights().covers(tuesday.at(17, 30, 0, 0), wednesday.at(1, 0, 0, 0)));
        assert!(!nights().covers(tuesday.at(1, 0, 0, 0), tuesday.at(6, 30, 0, 0)));
        assert!(!nights().covers(wednesday.at(1, 0, 0, 0), wednesday.at(7, 0, 0, 0)));
    }

    #[test]
    fn whole_days_join_across_midnight() {
        let day = date(2020, 3, 3);
        assert!(Availability::always().covers(day.at(22, 0, 0, 0), date(2020, 3, 6).at(4, 0, 0, 0)));
    }

    #[test]
    fn a_dated_exception_replaces_the_ordinary_day() {
        let mut free = Availability::always();
        free.dated.push(DatedAvailability { first: date(2020, 3, 3), last: date(2020, 3, 3), windows: vec![] });
        assert!(!free.covers(date(2020, 3, 3).at(8, 0, 0, 0), date(2020, 3, 3).at(9, 0, 0, 0)));
        assert!(free.covers(date(2020, 3, 4).at(8, 0, 0, 0), date(2020, 3, 4).at(9, 0, 0, 0)));
        assert_eq!(free.minutes_in(Week::of(date(2020, 3, 3))), Minutes::hours(6 * 24));
    }

    #[test]
    fn the_night_before_monday_counts_into_the_week() {
        let days = [Weekday::Sunday].into_iter().collect();
        let window = DayWindow { from: 1380, to: 1440 + 120 };
        let free = Availability { weekly: vec![WeeklyWindow { days, window }], ..Availability::default() };
        assert_eq!(free.minutes_in(Week::of(date(2020, 3, 3))), Minutes(60 + 120));
    }
}
