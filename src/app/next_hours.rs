//! The hours that something begun now would have.

use super::App;
use super::forms::minute_of;
use crate::domain::time::{Date, DateTime};

const DAY: u16 = 24 * 60;
const QUARTER: u16 = 15;

impl App {
    /// The day and the hours, in minutes from its midnight, that one would fill in: the usual ones while they are ahead; later the
    /// same length from the next quarter of an hour; and when that would go past midnight, the usual ones of tomorrow.
    pub fn next_hours(&self, from: u16, to: u16) -> (Date, u16, u16) {
        next_hours(self.now(), from, to)
    }
}

fn next_hours(now: DateTime, from: u16, to: u16) -> (Date, u16, u16) {
    let minute = minute_of(now.time());
    if minute <= from {
        return (now.date(), from, to);
    }
    let begin = minute.next_multiple_of(QUARTER);
    let end = begin.saturating_add(to.saturating_sub(from));
    match now.date().tomorrow() {
        Ok(tomorrow) if end >= DAY => (tomorrow, from, to),
        _ => (now.date(), begin, end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i8, minute: i8) -> (i8, u16, u16) {
        let (day, from, to) = next_hours(jiff::civil::date(2020, 3, 4).at(hour, minute, 0, 0), 14 * 60, 18 * 60);
        (day.day(), from, to)
    }

    #[test]
    fn the_usual_hours_are_offered_while_they_are_ahead() {
        assert_eq!(at(8, 12), (4, 840, 1080));
        assert_eq!(at(14, 0), (4, 840, 1080));
    }

    #[test]
    fn what_begins_later_begins_at_the_next_quarter() {
        assert_eq!(at(16, 1), (4, 975, 1215));
        assert_eq!(at(16, 30), (4, 990, 1230));
    }

    #[test]
    fn what_would_go_past_midnight_is_offered_for_tomorrow() {
        assert_eq!(at(19, 44), (4, 1185, 1425));
        assert_eq!(at(20, 5), (5, 840, 1080));
    }
}
