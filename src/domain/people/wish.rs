//! What somebody asks for beside when they are free: times they want, would rather not have, or cannot; and how they are paired.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::DayWindow;
use crate::domain::time::{Minutes, Weekdays, days_after, minutes_between};

/// How a wish is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WishKind {
    /// Once a week at least, if there is such a shift.
    Want,
    /// Only where nobody else can.
    #[default]
    RatherNot,
    /// Never.
    Cannot,
}

/// A wish about duties that begin at some time of some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wish {
    /// How it is meant.
    pub kind: WishKind,
    /// The days of the week; of no meaning where one date is named.
    pub days: Weekdays,
    /// The one day that is meant, instead of days of the week.
    #[serde(default, with = "crate::domain::time::text")]
    pub on: Option<Date>,
    /// Within which time of those days the duty begins.
    pub window: DayWindow,
}

impl Wish {
    /// Is it about a duty that begins then, by the wall clock? A window past midnight reaches into the next morning.
    pub fn is_about(&self, start: DateTime) -> bool {
        let meant = |day: Date| self.on.map_or(self.days.contains(day.weekday()), |on| on == day);
        let minute = minutes_between(start.date().at(0, 0, 0, 0), start).0;
        let within = |minute: i64| i64::from(self.window.from) <= minute && minute < i64::from(self.window.to);
        (meant(start.date()) && within(minute))
            || (meant(days_after(start.date(), -1)) && within(minute + Minutes::DAY.0))
    }
}

/// How two people are to be paired.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairKind {
    /// The one whose record it is never stands without such a partner; of several one is enough.
    Required,
    /// The one whose record it is would like such a partner there.
    #[default]
    Preferred,
    /// The two should not stand a shift together.
    Avoided,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    fn wish(window: DayWindow) -> Wish {
        Wish { kind: WishKind::RatherNot, days: Weekdays::NONE.with(Weekday::Monday), on: None, window }
    }

    #[test]
    fn a_night_that_is_meant_reaches_into_the_next_morning() {
        let night = wish(DayWindow { from: 1380, to: 1800 });
        assert!(night.is_about(date(2020, 3, 3).at(1, 0, 0, 0)));
        assert!(night.is_about(date(2020, 3, 2).at(23, 0, 0, 0)));
        assert!(!night.is_about(date(2020, 3, 2).at(1, 0, 0, 0)));
        assert!(!night.is_about(date(2020, 3, 2).at(22, 59, 0, 0)));
    }

    #[test]
    fn one_date_is_that_day_and_no_other_of_the_kind() {
        let wish = Wish { on: Some(date(2020, 3, 9)), ..wish(DayWindow::WHOLE_DAY) };
        assert!(wish.is_about(date(2020, 3, 9).at(6, 30, 0, 0)));
        assert!(!wish.is_about(date(2020, 3, 2).at(6, 30, 0, 0)));
    }
}
