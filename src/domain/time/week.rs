//! A calendar week, Monday to Sunday: the stretch a rota is planned for.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// A week named by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week(Date);

impl Week {
    /// The week a day lies in; at the very edge of the calendar the day itself stands for its Monday.
    pub fn of(day: Date) -> Self {
        let back = i64::from(day.weekday().to_monday_zero_offset());
        Week(day.checked_sub(back.days()).unwrap_or(day))
    }

    /// The Monday that names the week.
    pub fn monday(self) -> Date {
        self.0
    }

    /// The seven days, Monday first.
    pub fn days(self) -> impl Iterator<Item = Date> {
        (0..7i64).map(move |n| self.0.saturating_add(n.days()))
    }

    /// The day of this week that has this name.
    pub fn day(self, weekday: Weekday) -> Date {
        self.0.saturating_add(i64::from(weekday.to_monday_zero_offset()).days())
    }

    /// Does the day lie in this week?
    pub fn contains(self, day: Date) -> bool {
        Week::of(day) == self
    }

    /// The week `n` weeks later, or earlier when `n` is negative.
    #[must_use]
    pub fn plus(self, n: i64) -> Self {
        Week::of(self.0.saturating_add(n.saturating_mul(7).clamp(-1_000_000, 1_000_000).days()))
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
