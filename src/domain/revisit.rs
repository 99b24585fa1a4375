//! When to come again: at a time of day at which a door has been tried least, and at which the household is glad of it.

use super::people::{Availability, DayWindow};
use super::time::{Date, DateTime};

/// A time of day at which one knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Until 11:00.
    Morning,
    /// From 11:00 to 17:00.
    Midday,
    /// From 17:00 on.
    Evening,
}

impl Band {
    /// Every time of day, the earliest first.
    pub const ALL: [Band; 3] = [Band::Morning, Band::Midday, Band::Evening];

    /// The time of day at which something happened.
    pub fn of(when: DateTime) -> Self {
        match when.hour() {
            0..11 => Self::Morning,
            11..17 => Self::Midday,
            _ => Self::Evening,
        }
    }

    /// When one knocks in it, in minutes of the day: nobody knocks before eight or after nine.
    pub fn hours(self) -> DayWindow {
        let (from, to) = match self {
            Self::Morning => (8, 11),
            Self::Midday => (11, 17),
            Self::Evening => (17, 21),
        };
        DayWindow { from: from * 60, to: to * 60 }
    }
}

/// The time of day at which to come again on a day. The one at which the door was tried least; of several the one of which
/// the household likes the greatest part; of several still the one that follows on the latest try.
pub fn proposed(tried: &[DateTime], preferred: Option<&Availability>, day: Date) -> Band {
    let windows = preferred.map(|preferred| preferred.windows_on(day));
    let latest = tried.iter().max().map(|when| Band::of(*when));
    let tries = |band: Band| tried.iter().filter(|when| Band::of(**when) == band).count();
    let liked = |band: Band| windows.as_deref().map_or(0, |windows| share(windows, band));
    let order = |band: &Band| (tries(*band), -liked(*band), after(latest, *band));
    Band::ALL.into_iter().min_by_key(order).unwrap_or(Band::Midday)
}

/// The part of a time of day that some windows cover, in thousandths; windows that overlap count once.
fn share(windows: &[DayWindow], band: Band) -> i64 {
    let hours = band.hours();
    let covered = (hours.from..hours.to).filter(|minute| windows.iter().any(|w| w.from <= *minute && *minute < w.to));
    covered.count() as i64 * 1000 / i64::from(hours.to - hours.from)
}

/// How far a time of day lies behind another, going round; the very same one is the farthest.
fn after(latest: Option<Band>, band: Band) -> usize {
    let Some(latest) = latest else { return band as usize };
    (band as usize + 2 - latest as usize) % 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::WeeklyWindow;
    use crate::domain::time::Weekdays;
    use jiff::civil::date;

    const DAY: Date = Date::constant(2020, 3, 4);

    fn at(hour: i8) -> DateTime {
        date(2020, 3, 3).at(hour, 30, 0, 0)
    }

    fn likes(from: u16, to: u16) -> Availability {
        let window = DayWindow { from: from * 60, to: to * 60 };
        Availability { weekly: vec![WeeklyWindow { days: Weekdays::ALL, window }], ..Availability::default() }
    }

    #[test]
    fn one_comes_again_at_another_time_of_day() {
        assert_eq!(proposed(&[at(9)], None, DAY), Band::Midday);
        assert_eq!(proposed(&[at(14)], None, DAY), Band::Evening);
        assert_eq!(proposed(&[at(18)], None, DAY), Band::Morning);
    }

    #[test]
    fn the_time_of_day_tried_least_comes_first_whatever_they_like() {
        assert_eq!(proposed(&[at(9), at(13), at(9)], None, DAY), Band::Evening);
        assert_eq!(proposed(&[at(9), at(13), at(18), at(19), at(9)], Some(&likes(8, 11)), DAY), Band::Midday);
    }

    #[test]
    fn of_several_the_household_has_its_wish() {
        assert_eq!(proposed(&[at(9)], Some(&likes(18, 20)), DAY), Band::Evening);
        assert_eq!(proposed(&[at(9)], Some(&likes(8, 17)), DAY), Band::Midday);
        assert_eq!(proposed(&[], Some(&likes(12, 16)), DAY), Band::Midday);
    }

    #[test]
    fn a_household_that_likes_no_time_or_every_time_decides_nothing() {
        assert_eq!(proposed(&[at(9)], Some(&Availability::default()), DAY), Band::Midday);
        assert_eq!(proposed(&[at(9)], Some(&Availability::always()), DAY), Band::Midday);
    }

    #[test]
    fn every_hour_belongs_to_one_time_of_day() {
        let bands: Vec<Band> = [0, 10, 11, 16, 17, 23].map(|hour| Band::of(at(hour))).to_vec();
        use Band::{Evening, Midday, Morning};
        assert_eq!(bands, [Morning, Morning, Midday, Midday, Evening, Evening]);
    }
}
