//! Single cells: numbers, dates, times of day, telephone numbers.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use crate::domain::deliveries::Money;
use crate::exchange::problem::Reason;
use crate::exchange::words::narrow;

/// The number a cell begins with (`40`, `４０`, `40小时`, `1,020`); `None` where it begins with none.
pub fn number(cell: &str) -> Option<f64> {
    let text = narrow(cell);
    let text = text.trim().trim_start_matches(['≤', '<', '约']).trim();
    let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '-' | '+' | ',' | 'e' | 'E')).unwrap_or(text.len());
    let head = text.get(..end)?.trim_end_matches(['e', 'E', ',', '.', '-', '+']);
    let number: f64 = head.replace(',', "").parse().ok()?;
    let rest = text.get(end..).unwrap_or("").trim();
    (number.is_finite() && !rest.starts_with(|c: char| c.is_ascii_digit() || c == ':')).then_some(number)
}

/// The most money that one cell may hold, in whole units.
const MOST_MONEY: i64 = 1_000_000;

/// Money in whole cents, with or without its sign before it: `¥2.60`, `12元`.
pub fn money(cell: &str) -> Result<Money, Reason> {
    match number(cell.trim_start_matches(['¥', '￥', '€', '$', '£'])) {
        Some(sum) if (0.0..=MOST_MONEY as f64).contains(&sum) => Ok(Money((sum * 100.0).round() as i64)),
        Some(_) => Err(Reason::OutOfRange { least: 0, most: MOST_MONEY }),
        None => Err(Reason::NotANumber),
    }
}

/// A date: `2020-03-02`, `2020/3/2`, `2020.3.2`, `2020年3月2日`, `20200302`, or the same with a time behind it.
pub fn date(cell: &str) -> Option<Date> {
    let text = narrow(cell);
    let text = text.trim();
    let day =
        text.split(['T', ' ']).next().unwrap_or(text).replace(['年', '月', '/', '.'], "-").replace(['日', '号'], "");
    if day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit()) {
        return of_numbers(day.get(..4)?, day.get(4..6)?, day.get(6..)?);
    }
    let mut parts = day.split('-');
    let date = of_numbers(parts.next()?, parts.next()?, parts.next()?)?;
    parts.next().is_none().then_some(date)
}

fn of_numbers(year: &str, month: &str, day: &str) -> Option<Date> {
    let year: i16 = year.parse().ok().filter(|y| (1900..=2200).contains(y))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A time of day, and the date before it if there is one. `24:00` is midnight at the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The date, if one was written.
    pub date: Option<Date>,
    /// Minutes after midnight, 0 to 1,440.
    pub minute: u16,
}

impl Moment {
    /// The time of day.
    pub fn time(self) -> Option<Time> {
        let minute = self.minute % 1440;
        Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()
    }

    /// The moment on the wall clock, if a date was written.
    pub fn on_clock(self) -> Option<DateTime> {
        let day = if self.minute >= 1440 { self.date?.checked_add(1.day()).ok()? } else { self.date? };
        Some(day.to_datetime(self.time()?))
    }
}

/// A time of day: `01:00`, `1:00:00`, `17点30分`, `17时`, `5:30 pm`, with or without a date before it.
pub fn moment(cell: &str) -> Option<Moment> {
    let text = narrow(cell).to_lowercase();
    let text = text.trim();
    let (day, clock) = match text.split_once(['t', ' ']) {
        Some((head, tail)) if date(head).is_some() => (date(head), tail.trim()),
        _ => (None, text),
    };
    let afternoon = clock.contains("pm") || clock.contains("下午") || clock.contains("晚");
    let morning = clock.contains("am");
    let clock = clock.replace(['点', '时', '.'], ":").replace("半", "30");
    let digits = |c: char| c.is_ascii_digit() || c == ':';
    let clock: String = clock.chars().skip_while(|c| !digits(*c)).take_while(|c| digits(*c)).collect();
    let mut parts = clock.split(':');
    let hour: u16 = parts.next()?.parse().ok()?;
    let minute: u16 = parts.next().filter(|m| !m.is_empty()).map_or(Some(0), |m| m.parse().ok())?;
    let hour = match hour {
        12 if morning => 0,
        1..12 if afternoon => hour + 12,
        hour => hour,
    };
    let fits = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    fits.then(|| Moment { date: day, minute: hour * 60 + minute })
}

/// Has a spreadsheet turned a long number into `1.38E+10`?
pub fn digits_lost(cell: &str) -> bool {
    let text = narrow(cell).to_lowercase();
    let mut parts = text.split("e+");
    let digits =
        |part: Option<&str>| part.is_some_and(|p| !p.is_empty() && p.chars().all(|c| c.is_ascii_digit() || c == '.'));
    digits(parts.next()) && digits(parts.next()) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn numbers_are_read_with_their_units() {
        let cases = [("40", 40.0), ("４０小时", 40.0), ("1,020", 1020.0), ("7.2", 7.2), ("-18", -18.0), ("30 h", 30.0)];
        for (cell, expected) in cases {
            assert_eq!(number(cell), Some(expected), "{cell}");
        }
        for cell in ["", "很多", "ten", "-", "1e999", "10:30", "--3"] {
            assert_eq!(number(cell), None, "{cell}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for cell in [
            "2020-03-02",
            "2020/3/2",
            "2020.3.2",
            "2020年3月2日",
            "20200302",
            "2020-03-02T01:00",
            "2020-03-02 00:00:00",
        ] {
            assert_eq!(date(cell), Some(day(2020, 3, 2)), "{cell}");
        }
        for cell in ["2020-13-02", "2 March", "3-2", "", "2020-02-30", "2020-3-2-1"] {
            assert_eq!(date(cell), None, "{cell}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let cases =
            [("01:00", 60), ("1:00:00", 60), ("17点30分", 1050), ("17时", 1020), ("8点半", 510), ("5:30 pm", 1050)];
        for (cell, minute) in cases {
            assert_eq!(moment(cell), Some(Moment { date: None, minute }), "{cell}");
        }
        assert_eq!(moment("2020-03-02T24:00").unwrap().on_clock(), Some(day(2020, 3, 3).at(0, 0, 0, 0)));
        for cell in ["25:00", "12:60", "", "noonish", "24:30", "60000:00"] {
            assert_eq!(moment(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_telephone_that_became_a_power_of_ten_is_noticed() {
        assert!(digits_lost("1.38E+10"));
        assert!(!digits_lost("138-0000-1000"));
        assert!(!digits_lost("E+"));
    }
}
