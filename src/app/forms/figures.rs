//! Figures as people type them: counts, hours, times of the day; full-width digits mean what they show.

use crate::domain::time::{Minutes, Time};

/// Why a field's text has no meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldProblem {
    /// Something must stand here.
    Missing,
    /// It is not a number.
    NotANumber,
    /// It is smaller or larger than may be.
    OutOfRange {
        /// The least it may be.
        least: f64,
        /// The most it may be.
        most: f64,
    },
    /// It is not a time of the day.
    NotATime,
    /// It is not a date.
    NotADate,
    /// The last day lies before the first.
    DaysTurned,
}

/// The text with full-width digits, dots and colons made plain, without the blanks around it.
fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '．' | '。' | '，' | ',' => '.',
        '：' => ':',
        other => other,
    };
    text.trim().chars().map(plain).collect()
}

/// A number within bounds; nothing typed is no number.
fn number(text: &str, least: f64, most: f64) -> Result<Option<f64>, FieldProblem> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let number: f64 = text.parse().map_err(|_| FieldProblem::NotANumber)?;
    match number {
        n if !n.is_finite() => Err(FieldProblem::NotANumber),
        n if n < least || n > most => Err(FieldProblem::OutOfRange { least, most }),
        n => Ok(Some(n)),
    }
}

/// A whole number from `least` to `most`; nothing typed is `None`.
pub fn count(text: &str, least: u32, most: u32) -> Result<Option<u32>, FieldProblem> {
    match number(text, f64::from(least), f64::from(most))? {
        Some(n) if n.fract() != 0.0 => Err(FieldProblem::NotANumber),
        other => Ok(other.map(|n| n as u32)),
    }
}

/// Hours, with a fraction where need be, from 0 to `most`; nothing typed is `None`.
pub fn hours(text: &str, most: u32) -> Result<Option<Minutes>, FieldProblem> {
    Ok(number(text, 0.0, f64::from(most))?.map(|hours| Minutes((hours * 60.0).round() as i64)))
}

/// Metres on the site's plane, to the tenth, within a hundred kilometres; nothing typed is `None`.
pub fn metres(text: &str) -> Result<Option<f64>, FieldProblem> {
    Ok(number(text, -100_000.0, 100_000.0)?.map(|metres| (metres * 10.0).round() / 10.0))
}

/// A time of the day: `06:30`, `630`, `6`; `24:00` is midnight as the end of a day.
pub fn clock(text: &str) -> Result<Time, FieldProblem> {
    let text = plain(text);
    let (hour, minute) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        // Figures alone: the last two are minutes once there are more than two.
        None if text.len() > 2 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text.as_str(), "0"),
    };
    let part = |part: &str| part.parse::<i8>().map_err(|_| FieldProblem::NotATime);
    match (part(hour)?, part(minute)?) {
        (24, 0) => Ok(Time::midnight()),
        (hour, minute) => Time::new(hour, minute, 0, 0).map_err(|_| FieldProblem::NotATime),
    }
}

/// Hours as one types them: `7.5`, `60`.
pub fn hours_text(length: Minutes) -> String {
    let text = format!("{:.2}", length.as_hours());
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Minutes from a day's midnight as the clock shows them; past 1,440 starts again.
pub fn clock_text(minute: i64) -> String {
    let minute = minute.rem_euclid(Minutes::DAY.0);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The end of a window as the clock shows it: midnight at the end of the first day is 24:00.
pub fn end_text(minute: i64) -> String {
    if minute == Minutes::DAY.0 { "24:00".to_owned() } else { clock_text(minute) }
}

/// A time of the day in minutes from midnight.
pub fn minute_of(time: Time) -> u16 {
    time.hour().unsigned_abs() as u16 * 60 + time.minute().unsigned_abs() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_figures_mean_what_they_show() {
        assert_eq!(count("７２", 0, 168), Ok(Some(72)));
        assert_eq!(hours(" 7．5 ", 24), Ok(Some(Minutes(450))));
        assert_eq!(clock("１７：３０"), Ok(Time::constant(17, 30, 0, 0)));
    }

    #[test]
    fn nothing_typed_is_no_figure_and_nonsense_is_a_problem() {
        assert_eq!(count("  ", 0, 9), Ok(None));
        assert_eq!(count("many", 0, 9), Err(FieldProblem::NotANumber));
        assert_eq!(count("1.5", 0, 9), Err(FieldProblem::NotANumber));
        assert_eq!(count("NaN", 0, 9), Err(FieldProblem::NotANumber));
        assert_eq!(hours("inf", 168), Err(FieldProblem::NotANumber));
        assert_eq!(hours("169", 168), Err(FieldProblem::OutOfRange { least: 0.0, most: 168.0 }));
        assert_eq!(clock("25:00"), Err(FieldProblem::NotATime));
        for nonsense in ["noon", "", ":", "24:01", "6:60", "12345", "-1:00", "六点"] {
            assert_eq!(clock(nonsense), Err(FieldProblem::NotATime), "{nonsense}");
        }
    }

    #[test]
    fn a_time_is_read_as_people_type_it() {
        let read = |text| clock(text).map(|time| (time.hour(), time.minute()));
        assert_eq!(read("6:30"), Ok((6, 30)));
        assert_eq!(read("1730"), Ok((17, 30)));
        assert_eq!(read("630"), Ok((6, 30)));
        assert_eq!(read("7"), Ok((7, 0)));
        assert_eq!(read("24:00"), Ok((0, 0)));
        assert_eq!(read("0"), Ok((0, 0)));
    }

    #[test]
    fn a_length_and_its_text_say_the_same() {
        for minutes in [0, 15, 30, 450, 3600, 10_080] {
            assert_eq!(hours(&hours_text(Minutes(minutes)), 200), Ok(Some(Minutes(minutes))));
        }
        assert_eq!(hours_text(Minutes(600)), "10");
        assert_eq!(clock_text(1440 + 390), "06:30");
    }
}
