//! How days and times are written in records: `2020-03-04`, `14:00:00`, `2020-03-04T14:00:00`.
//!
//! For `#[serde(with = "crate::domain::time::text")]`. The calendar library could do the same, but its own reading brings
//! the wording of every error it knows into the page (80 KB of code); here a text either is a day or it is not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Time};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is written as plain text, or as a list or map of plain texts.
pub trait Written: Sized {
    /// Its written form.
    type Plain: Serialize + DeserializeOwned;
    /// Writes it.
    fn plain(&self) -> Self::Plain;
    /// Reads it; the text that is no day or time if there is one.
    fn of_plain(plain: Self::Plain) -> Result<Self, String>;
}

/// Writes a field.
pub fn serialize<T: Written, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.plain().serialize(serializer)
}

/// Reads a field.
pub fn deserialize<'de, T: Written, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let plain = T::Plain::deserialize(deserializer)?;
    T::of_plain(plain).map_err(|text| D::Error::custom(format_args!("no day or time: {text}")))
}

impl Written for Date {
    type Plain = String;
    fn plain(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
    fn of_plain(plain: String) -> Result<Self, String> {
        date_of(&plain).ok_or(plain)
    }
}

impl Written for Time {
    type Plain = String;
    fn plain(&self) -> String {
        format!("{:02}:{:02}:{:02}", self.hour(), self.minute(), self.second())
    }
    fn of_plain(plain: String) -> Result<Self, String> {
        time_of(&plain).ok_or(plain)
    }
}

impl Written for DateTime {
    type Plain = String;
    fn plain(&self) -> String {
        format!("{}T{}", self.date().plain(), self.time().plain())
    }
    fn of_plain(plain: String) -> Result<Self, String> {
        let read = plain.split_once(['T', ' ']).and_then(|(day, time)| Some((date_of(day)?, time_of(time)?)));
        read.map(|(day, time)| day.to_datetime(time)).ok_or(plain)
    }
}

/// Reads a day: `2020-03-04` and nothing else.
pub fn date_of(text: &str) -> Option<Date> {
    let mut parts = text.split('-').map(figures);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || text.len() != "2020-03-04".len() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `14:00` or `14:00:30`.
fn time_of(text: &str) -> Option<Time> {
    let mut parts = text.split(':').map(|part| i8::try_from(figures(part)?).ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    if parts.next().is_some() { None } else { Time::new(hour, minute, second, 0).ok() }
}

/// A number of nothing but figures.
fn figures(text: &str) -> Option<i16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

impl<T: Written> Written for Option<T> {
    type Plain = Option<T::Plain>;
    fn plain(&self) -> Self::Plain {
        self.as_ref().map(T::plain)
    }
    fn of_plain(plain: Self::Plain) -> Result<Self, String> {
        plain.map(T::of_plain).transpose()
    }
}

impl Written for BTreeSet<Date> {
    type Plain = Vec<String>;
    fn plain(&self) -> Self::Plain {
        self.iter().map(Date::plain).collect()
    }
    fn of_plain(plain: Self::Plain) -> Result<Self, String> {
        let mut days = BTreeSet::new();
        for text in plain {
            days.insert(Date::of_plain(text)?);
        }
        Ok(days)
    }
}

impl Written for BTreeMap<Date, String> {
    type Plain = BTreeMap<String, String>;
    fn plain(&self) -> Self::Plain {
        let mut plain = BTreeMap::new();
        for (day, name) in self {
            plain.insert(day.plain(), name.clone());
        }
        plain
    }
    fn of_plain(plain: Self::Plain) -> Result<Self, String> {
        let mut days = BTreeMap::new();
        for (text, name) in plain {
            days.insert(Date::of_plain(text)?, name);
        }
        Ok(days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Record {
        #[serde(with = "super")]
        day: Date,
        #[serde(with = "super")]
        time: Option<Time>,
        #[serde(with = "super")]
        names: BTreeMap<Date, String>,
    }

    #[test]
    fn a_record_is_written_as_the_calendar_library_would() {
        let names = BTreeMap::from([(date(2020, 5, 1), "Labour Day".to_owned())]);
        let record = Record { day: date(2020, 3, 4), time: Some(jiff::civil::time(1, 30, 0, 0)), names };
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(text, r#"{"day":"2020-03-04","time":"01:30:00","names":{"2020-05-01":"Labour Day"}}"#);
        assert_eq!(serde_json::from_str::<Record>(&text).unwrap(), record);
    }

    #[test]
    fn every_text_of_ours_is_one_of_the_librarys() {
        for n in 0..40_000 {
            let at = crate::domain::time::minutes_after(
                date(2019, 1, 1).at(0, 0, 0, 0),
                crate::domain::time::Minutes(n * 97),
            );
            assert_eq!(at.plain(), at.to_string());
            assert_eq!(DateTime::of_plain(at.to_string()), Ok(at));
        }
    }

    #[test]
    fn what_is_no_day_or_time_is_refused() {
        for text in [
            "",
            "2020",
            "2020-3-4",
            "2020-02-30",
            "2020-03-04-05",
            "+020-03-04",
            "２０２０-03-04",
            "-001-03-04",
            "2020-03-",
        ] {
            assert!(Date::of_plain(text.to_owned()).is_err(), "{text}");
        }
        for text in ["", "7", "24:00", "12:60", "1:2:3:4", "-1:00", "12:00:61", "99999999999:00"] {
            assert!(Time::of_plain(text.to_owned()).is_err(), "{text}");
        }
        assert_eq!(Time::of_plain("06:30".to_owned()), Ok(jiff::civil::time(6, 30, 0, 0)));
    }

    #[test]
    fn what_is_no_day_is_named() {
        let read = serde_json::from_str::<Record>(r#"{"day":"2020-02-30","time":null,"names":{}}"#);
        assert!(read.unwrap_err().to_string().contains("2020-02-30"));
    }
}
