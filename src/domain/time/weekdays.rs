//! A set of days of the week.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// Which days of the week, Monday first; stored as one small number (bit 0 is Monday).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weekdays(u8);

impl Weekdays {
    /// All seven days.
    pub const ALL: Weekdays = Weekdays(0b111_1111);
    /// No day at all.
    pub const NONE: Weekdays = Weekdays(0);

    /// The set with this day added.
    #[must_use]
    pub fn with(self, day: Weekday) -> Self {
        Weekdays(self.0 | bit(day))
    }

    /// The set without this day.
    #[must_use]
    pub fn without(self, day: Weekday) -> Self {
        Weekdays(self.0 & !bit(day))
    }

    /// Is the day in the set?
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// The days of the set, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        (1..=7).filter_map(|n| Weekday::from_monday_one_offset(n).ok()).filter(move |day| self.contains(*day))
    }

    /// How many days are in the set, 0 to 7.
    pub fn len(self) -> u32 {
        (self.0 & Self::ALL.0).count_ones()
    }

    /// Is it the empty set?
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        days.into_iter().fold(Self::NONE, Self::with)
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_its_days_in_order() {
        let days: Weekdays = [Weekday::Sunday, Weekday::Tuesday].into_iter().collect();
        assert_eq!(days.iter().collect::<Vec<_>>(), vec![Weekday::Tuesday, Weekday::Sunday]);
        assert_eq!(days.without(Weekday::Sunday).len(), 1);
        assert!(!days.contains(Weekday::Monday));
    }
}
