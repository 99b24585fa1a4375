//! A calendar week, Monday to Sunday: the stretch a rota is planned for.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::days::days_after;

/// A week named by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week(#[serde(with = "super::text")] Date);

impl Week {
    /// The week a day lies in; at the very edge of the calendar its first day stands for its Monday.
    pub fn of(day: Date) -> Self {
        let back = i64::from(day.weekday().to_monday_zero_offset());
        Week(days_after(day, -back))
    }

    /// The Monday that names the week.
    pub fn monday(self) -> Date {
        self.0
    }

    /// The seven days, Monday first.
    pub fn days(self) -> impl Iterator<Item = Date> {
        (0..7i64).map(move |n| days_after(self.0, n))
    }

    /// The day of this week that has this name.
    pub fn day(self, weekday: Weekday) -> Date {
        days_after(self.0, weekday.to_monday_zero_offset().into())
    }

    /// Does the day lie in this week?
    pub fn contains(self, day: Date) -> bool {
        Week::of(day) == self
    }

    /// The week `n` weeks later, or earlier when `n` is negative.
    #[must_use]
    pub fn plus(self, n: i64) -> Self {
        Week::of(days_after(self.0, n.saturating_mul(7)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_day_of_a_week_names_the_same_monday() {
        let week = Week::of(date(2020, 3, 8));
        assert_eq!(week.monday(), date(2020, 3, 2));
        assert!(week.days().all(|day| Week::of(day) == week));
        assert_eq!(week.plus(-1).monday(), date(2020, 2, 24));
    }
}
