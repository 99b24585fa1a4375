//! Dates, times of day and lengths in the reader's order; the clock has 24 hours everywhere.

use jiff::civil::{Date, DateTime, Time, Weekday};

use super::{Language, time};
use crate::domain::time::{Minutes, Week};

/// `Thu`, `周四`.
pub fn weekday(l: Language, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => time::monday(l),
        Weekday::Tuesday => time::tuesday(l),
        Weekday::Wednesday => time::wednesday(l),
        Weekday::Thursday => time::thursday(l),
        Weekday::Friday => time::friday(l),
        Weekday::Saturday => time::saturday(l),
        Weekday::Sunday => time::sunday(l),
    }
}

fn month(l: Language, month: i8) -> &'static str {
    match month {
        1 => time::january(l),
        2 => time::february(l),
        3 => time::march(l),
        4 => time::april(l),
        5 => time::may(l),
        6 => time::june(l),
        7 => time::july(l),
        8 => time::august(l),
        9 => time::september(l),
        10 => time::october(l),
        11 => time::november(l),
        _ => time::december(l),
    }
}

/// `Thu 5 March`, `3月5日 周四`.
pub fn date(l: Language, day: Date) -> String {
    time::date(l, weekday(l, day.weekday()), day.day(), month(l, day.month()))
}

/// `5 March 2020`, `2020年3月5日`: where the year is not known.
pub fn date_of_year(l: Language, day: Date) -> String {
    time::date_of_year(l, day.day(), month(l, day.month()), day.year())
}

/// `Thu 5`, `周四 5日`: where the month is known.
pub fn day_of_week(l: Language, day: Date) -> String {
    time::day_of_week(l, weekday(l, day.weekday()), day.day())
}

/// The date with "today", "tomorrow" or "yesterday" before it when it is one.
pub fn date_near(l: Language, day: Date, today: Date) -> String {
    let name = if day == today {
        time::today(l)
    } else if today.tomorrow().is_ok_and(|next| next == day) {
        time::tomorrow(l)
    } else if today.yesterday().is_ok_and(|before| before == day) {
        time::yesterday(l)
    } else {
        return date(l, day);
    };
    time::day_named(l, name, date(l, day))
}

/// A moment: `today, Thu 5 March, 06:30`.
pub fn moment(l: Language, at: DateTime, today: Date) -> String {
    time::moment(l, date_near(l, at.date(), today), clock(at.time()))
}

/// `2 March – 8 March`, `3月2日 – 3月8日`: Monday to Sunday, as everybody knows.
pub fn week(l: Language, week: Week) -> String {
    let short = |day: Date| time::day_month(l, day.day(), month(l, day.month()));
    time::range(l, short(week.monday()), short(week.day(Weekday::Sunday)))
}

/// `06:30`.
pub fn clock(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// `17:30–01:00`.
pub fn span(l: Language, start: Time, end: Time) -> String {
    time::span(l, clock(start), clock(end))
}

/// `17:30–01:00 next day` when it ends on another day than it starts, for a screen reader and for lists.
pub fn span_in_full(l: Language, start: DateTime, end: DateTime) -> String {
    if start.date() == end.date() || end.time() == Time::midnight() {
        span(l, start.time(), end.time())
    } else {
        time::span_over_midnight(l, clock(start.time()), clock(end.time()))
    }
}

/// A length in hours and minutes: `5 h 30 min`, `40 分钟`.
pub fn length(l: Language, length: Minutes) -> String {
    let (hours, minutes) = (length.0 / 60, length.0 % 60);
    match (hours, minutes) {
        (0, minutes) => time::minutes(l, minutes),
        (hours, 0) => time::hours(l, hours),
        (hours, minutes) => time::hours_minutes(l, hours, minutes.abs()),
    }
}

/// A length in hours with at most one decimal: `33.6 h`, `33.6 小时`.
pub fn hours(l: Language, length: Minutes) -> String {
    time::hours(l, decimal(length))
}

/// The bare figure of `hours`: `33.6`, `72`.
pub fn decimal(length: Minutes) -> String {
    let tenths = (length.as_hours() * 10.0).round() as i64;
    if tenths % 10 == 0 { grouped(tenths / 10) } else { format!("{}.{}", grouped(tenths / 10), (tenths % 10).abs()) }
}

/// A number with a thin space between thousands, which both languages read: `1 008`.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}
