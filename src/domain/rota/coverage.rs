//! Coverage: which minutes of an ordinary week a post is stood, and the person-hours that takes.
//!
//! An ordinary week has no holiday and no dated exception, and comes round again: Sunday's evening runs into Monday.

use crate::domain::order::sort_by_key;
use jiff::civil::{Time, Weekday};

use super::{HolidayRule, Post, Shift};
use crate::domain::time::{Minutes, merged};

/// A shift as it falls on one day of the week, in minutes from that day's midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The shift.
    pub shift: &'a Shift,
    /// Its first minute; negative when it began on the day before.
    pub from: i64,
    /// The minute after its last; past 1,440 when it runs into the next day.
    pub to: i64,
}

impl Shift {
    /// Its first minute, and the minute after its last, from the midnight before it begins.
    pub fn minutes_of_day(&self) -> (i64, i64) {
        let minute = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
        let run_over = if self.crosses_midnight() { Minutes::DAY.0 } else { 0 };
        (minute(self.start), minute(self.end) + run_over)
    }

    /// Its length by the wall clock.
    pub fn length(&self) -> Minutes {
        let (from, to) = self.minutes_of_day();
        Minutes(to - from)
    }

    /// Is it stood in an ordinary week, on this day?
    fn recurs_on(&self, day: Weekday) -> bool {
        self.on_holidays != HolidayRule::Only && self.days.contains(day)
    }
}

impl Post {
    /// The shifts that touch a day of an ordinary week, by their first minute.
    pub fn pieces_on(&self, day: Weekday) -> Vec<Piece<'_>> {
        let before = day.previous();
        let mut pieces = Vec::new();
        for shift in &self.shifts {
            let (from, to) = shift.minutes_of_day();
            if shift.recurs_on(before) && to > Minutes::DAY.0 {
                pieces.push(Piece { shift, from: from - Minutes::DAY.0, to: to - Minutes::DAY.0 });
            }
            if shift.recurs_on(day) {
                pieces.push(Piece { shift, from, to });
            }
        }
        sort_by_key(&mut pieces, |piece| (piece.from, piece.to));
        pieces
    }

    /// The minutes of a day of an ordinary week on which nobody is asked to stand, as fewest half-open spans in 0..1,440.
    pub fn open_spans_on(&self, day: Weekday) -> Vec<(i64, i64)> {
        let stood = merged(self.pieces_on(day).iter().map(|p| (p.from.max(0), p.to.min(Minutes::DAY.0))).collect());
        let mut open = Vec::new();
        let mut at = 0;
        for (from, to) in stood.into_iter().chain([(Minutes::DAY.0, Minutes::DAY.0)]) {
            if at < from {
                open.push((at, from));
            }
            at = at.max(to);
        }
        open
    }

    /// Minutes of an ordinary week on which nobody is asked to stand, each counted once.
    pub fn open_minutes(&self) -> Minutes {
        let days = Weekday::Monday.cycle_forward().take(7);
        days.flat_map(|day| self.open_spans_on(day)).map(|(from, to)| Minutes(to - from)).sum()
    }

    /// Person-minutes of an ordinary week: what the shifts need at the least, and what one would like.
    pub fn person_minutes(&self) -> (Minutes, Minutes) {
        let of = |shift: &Shift, heads: u16| {
            let times = if shift.on_holidays == HolidayRule::Only { 0 } else { shift.days.len() };
            Minutes(shift.length().0 * i64::from(times) * i64::from(heads))
        };
        let sum = |heads: fn(&Shift) -> u16| self.shifts.iter().map(|shift| of(shift, heads(shift))).sum();
        (sum(|shift| shift.heads.least), sum(|shift| shift.heads.wanted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::rota::Heads;
    use crate::domain::time::Weekdays;
    use jiff::civil::time;

    fn shift(start: Time, end: Time) -> Shift {
        Shift {
            id: Id::new(start.to_string()),
            name: String::new(),
            start,
            end,
            days: Weekdays::ALL,
            on_holidays: HolidayRule::AsUsual,
            also_on: Default::default(),
            not_on: Default::default(),
            heads: Heads { least: 2, wanted: 3, most: 3 },
            skills: vec![],
        }
    }

    fn post(shifts: Vec<Shift>) -> Post {
        Post { shifts, ..Post::named(Id::new("p"), "gate") }
    }

    fn round_the_clock() -> Post {
        let at = |h, m| time(h, m, 0, 0);
        post(vec![
            shift(at(1, 0), at(6, 30)),
            shift(at(6, 30), at(11, 30)),
            shift(at(11, 30), at(17, 30)),
            shift(at(17, 30), at(1, 0)),
        ])
    }

    #[test]
    fn four_turns_leave_no_minute_open_and_take_336_hours_for_two() {
        let post = round_the_clock();
        assert_eq!(post.open_minutes(), Minutes(0));
        assert_eq!(post.person_minutes(), (Minutes::hours(336), Minutes::hours(504)));
    }

    #[test]
    fn an_evening_left_out_on_sunday_opens_the_first_hour_of_monday() {
        let mut post = round_the_clock();
        post.shifts[3].days = Weekdays::ALL.without(Weekday::Sunday);
        assert_eq!(post.open_spans_on(Weekday::Monday), [(0, 60)]);
        assert_eq!(post.open_spans_on(Weekday::Sunday), [(1050, 1440)]);
        assert_eq!(post.open_spans_on(Weekday::Tuesday), []);
        assert_eq!(post.open_minutes(), Minutes(450));
    }

    #[test]
    fn a_shift_from_midnight_to_midnight_fills_the_day() {
        let post = post(vec![shift(time(0, 0, 0, 0), time(0, 0, 0, 0))]);
        assert_eq!(post.open_minutes(), Minutes(0));
        assert_eq!(post.pieces_on(Weekday::Friday).len(), 1);
    }

    #[test]
    fn a_shift_for_holidays_only_covers_nothing_of_an_ordinary_week() {
        let mut post = round_the_clock();
        post.shifts[0].on_holidays = HolidayRule::Only;
        assert_eq!(post.open_spans_on(Weekday::Friday), [(60, 390)]);
    }

    #[test]
    fn without_shifts_the_whole_day_is_open() {
        assert_eq!(post(vec![]).open_spans_on(Weekday::Monday), [(0, 1440)]);
    }
}
