//! Days, nights and weekends with work as bits of one word: how long somebody has gone on without a break.

use serde::{Deserialize, Serialize};

/// Days before the week that are told apart; a longer run counts as this long.
pub const DAYS_BEFORE: u32 = 42;
/// Weekends before the week's own that are told apart.
pub const WEEKENDS_BEFORE: u32 = 6;

/// Days, nights and weekends with work that the search cannot move: of other weeks, and pins without a slot.
///
/// Day `n` of the week (0 for Monday) is bit [`DAYS_BEFORE`]` + n`; a night has the bit of the day on whose evening it
/// begins, so that the small hours of Monday belong to the bit before the week's first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worked {
    /// Days on which a duty begins.
    pub days: u64,
    /// Nights with night work.
    pub nights: u64,
    /// Weekends; the week's own is bit [`WEEKENDS_BEFORE`].
    pub weekends: u64,
}

/// A stretch of bits that a plan can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    first: u32,
    end: u32,
}

impl Stretch {
    /// The week's days.
    pub const DAYS: Stretch = Stretch { first: DAYS_BEFORE, end: DAYS_BEFORE + 7 };
    /// The week's nights, from the one before Monday on.
    pub const NIGHTS: Stretch = Stretch { first: DAYS_BEFORE - 1, end: DAYS_BEFORE + 7 };
    /// The week's weekend.
    pub const WEEKENDS: Stretch = Stretch { first: WEEKENDS_BEFORE, end: WEEKENDS_BEFORE + 1 };

    /// How many of the bits are one more than `most` in a row, or more: those within the stretch, and those after it that
    /// a run goes on to. What was too long before counts no more.
    pub fn beyond(self, worked: u64, most: Option<u8>) -> u32 {
        let Some(most) = most else { return 0 };
        let mut long = worked;
        for _ in 0..most {
            long = worked & long << 1;
        }
        let goes_on = if worked >> (self.end - 1) & 1 == 1 { (worked >> self.end).trailing_ones() } else { 0 };
        let counted = low(self.end + goes_on) & !low(self.first);
        (long & counted).count_ones()
    }
}

/// So many lowest bits.
fn low(count: u32) -> u64 {
    if count >= u64::BITS { u64::MAX } else { (1 << count) - 1 }
}

/// The bit of a day of the week, 0 for Monday.
pub const fn day_bit(day: u8) -> u64 {
    1 << (DAYS_BEFORE + day as u32)
}

/// The bit of a night of the week, 0 for the one before Monday.
pub const fn night_bit(night: u8) -> u64 {
    1 << (DAYS_BEFORE - 1 + night as u32)
}

/// The word of the weekends when these are the days: the week's own is worked when its Saturday or Sunday is.
pub fn weekends(held: u64, days: u64) -> u64 {
    let own = days >> (DAYS_BEFORE + 5) & 0b11 != 0;
    held | u64::from(own) << WEEKENDS_BEFORE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_days_of_this_week_and_what_follows_on_them_count() {
        let before = 0b11111 << (DAYS_BEFORE - 5);
        let two = 0b11 << DAYS_BEFORE;
        assert_eq!(Stretch::DAYS.beyond(before, Some(3)), 0);
        assert_eq!(Stretch::DAYS.beyond(before | two, Some(6)), 1);
        assert_eq!(Stretch::DAYS.beyond(before | two, Some(3)), 2);
        assert_eq!(Stretch::DAYS.beyond(before | two, None), 0);
        let next = 0b11 << (DAYS_BEFORE + 7);
        assert_eq!(Stretch::DAYS.beyond(next, Some(1)), 0);
        assert_eq!(Stretch::DAYS.beyond(next | 1 << (DAYS_BEFORE + 6), Some(1)), 2);
    }
}
