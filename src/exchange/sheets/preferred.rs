//! When a household likes to be visited, as a cell that our own reader reads the same way.

use crate::domain::people::{Availability, DayWindow, WeeklyWindow};
use crate::domain::time::{Date, Weekday, Weekdays};
use crate::exchange::availability;

/// What was said, if it still means what the windows say; else the windows; nothing where any time is as good.
pub fn text(preferred: &Availability, today: Date) -> String {
    let said = preferred.said.trim();
    if !said.is_empty() && availability::read(said, today).availability.weekly == preferred.weekly {
        return said.to_owned();
    }
    if preferred.weekly == Availability::always().weekly {
        return String::new();
    }
    if preferred.weekly.is_empty() {
        return "never".to_owned();
    }
    let windows: Vec<String> = preferred.weekly.iter().map(window).collect();
    windows.join("; ")
}

fn window(weekly: &WeeklyWindow) -> String {
    let DayWindow { from, to } = weekly.window;
    let hours = format!("{}-{}", clock(from), clock(to));
    if weekly.days == Weekdays::ALL { format!("daily {hours}") } else { format!("{} {hours}", days(weekly.days)) }
}

fn days(days: Weekdays) -> String {
    let names: Vec<&str> = days.iter().map(name).collect();
    names.join(",")
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    }
}

/// A minute of the day on the clock; midnight at the day's end is 24:00, past it the next morning's hour.
fn clock(minute: u16) -> String {
    let of_day = if minute > 1440 { minute - 1440 } else { minute };
    format!("{:02}:{:02}", of_day / 60, of_day % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2020, 3, 4);

    fn weekly(days: Weekdays, from: u16, to: u16) -> WeeklyWindow {
        WeeklyWindow { days, window: DayWindow { from, to } }
    }

    /// The windows, each day and minute by itself.
    fn minutes(preferred: &Availability) -> Vec<(Weekday, u16)> {
        let every = Weekdays::ALL.iter().flat_map(|day| (0..2880u16).map(move |minute| (day, minute)));
        let covers =
            |w: &WeeklyWindow, day, minute| w.days.contains(day) && w.window.from <= minute && minute < w.window.to;
        every.filter(|(day, minute)| preferred.weekly.iter().any(|w| covers(w, *day, *minute))).collect()
    }

    #[test]
    fn windows_are_read_back_as_they_were() {
        let some: Weekdays = [Weekday::Monday, Weekday::Wednesday, Weekday::Sunday].into_iter().collect();
        let cases = [
            vec![weekly(Weekdays::ALL, 9 * 60, 11 * 60)],
            vec![weekly(some, 9 * 60, 11 * 60 + 30)],
            vec![weekly(some, 9 * 60, 11 * 60), weekly(Weekdays::ALL, 18 * 60, 20 * 60)],
            vec![weekly(Weekdays::ALL, 18 * 60, 24 * 60)],
            vec![weekly(some, 22 * 60, 26 * 60)],
        ];
        for windows in cases {
            let preferred = Availability { weekly: windows, ..Availability::default() };
            let written = text(&preferred, TODAY);
            let again = availability::read(&written, TODAY);
            assert_eq!(again.unread, Vec::<String>::new(), "{written}");
            assert_eq!(minutes(&again.availability), minutes(&preferred), "{written}");
        }
    }

    #[test]
    fn their_own_words_stay_while_they_still_hold() {
        let heard = availability::read("午睡12:30-14:30勿敲门", TODAY).availability;
        assert_eq!(text(&heard, TODAY), "午睡12:30-14:30勿敲门");
        let changed = Availability { weekly: vec![weekly(Weekdays::ALL, 540, 660)], ..heard };
        assert_eq!(text(&changed, TODAY), "daily 09:00-11:00");
    }

    #[test]
    fn any_time_is_nothing_and_no_time_is_a_word() {
        assert_eq!(text(&Availability::always(), TODAY), "");
        let never = text(&Availability::default(), TODAY);
        assert_eq!(availability::read(&never, TODAY).availability.weekly, []);
    }
}
