//! Gathers dates: `3月2日-3月5日`, `2-5 March`, `下周三`, `2020-03-02`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::token::Token;
use crate::domain::time::Week;

/// The tokens with every date or range of dates made one token.
pub fn gathered(tokens: Vec<Token>, today: Date) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        match range(rest, today) {
            Some((first, last, taken)) => {
                out.push(Token::Dates(first, last));
                at += taken;
            }
            None => {
                out.extend(rest.first().cloned());
                at += 1;
            }
        }
    }
    out
}

/// One date, or two with a range between them; the month may be left out on one side.
fn range(rest: &[Token], today: Date) -> Option<(Date, Date, usize)> {
    if let Some(found) = english_range(rest, today) {
        return Some(found);
    }
    let (first, taken) = one(rest, today)?;
    if rest.get(taken) == Some(&Token::Range) {
        let behind = rest.get(taken + 1..).unwrap_or(&[]);
        let last = one(behind, today).or_else(|| day_of_month(behind, first));
        if let Some((last, more)) = last.filter(|(last, _)| *last >= first) {
            return Some((first, last, taken + 1 + more));
        }
    }
    Some((first, first, taken))
}

/// `2-5 March`, `March 2-5`.
fn english_range(rest: &[Token], today: Date) -> Option<(Date, Date, usize)> {
    let (month, first, last, taken) = match rest {
        [Token::Number(first, _), Token::Range, Token::Number(last, _), Token::Month(month), ..] => {
            (*month, first, last, 4)
        }
        [Token::Month(month), Token::Number(first, _), Token::Range, Token::Number(last, _), behind @ ..]
            if !matches!(behind.first(), Some(Token::Am | Token::Pm | Token::HourMark)) =>
        {
            (*month, first, last, 4)
        }
        [
            Token::Number(month, _),
            Token::MonthMark,
            Token::Number(first, _),
            Token::Range,
            Token::Number(last, _),
            Token::DayMark,
            ..,
        ] => (u8::try_from(*month).ok()?, first, last, 6),
        _ => return None,
    };
    let (first, last) = (near(today, month, *first)?, near(today, month, *last)?);
    (first <= last).then_some((first, last, taken))
}

fn one(rest: &[Token], today: Date) -> Option<(Date, usize)> {
    match rest {
        [Token::Dates(first, _), ..] => Some((*first, 1)),
        [Token::Number(month, _), Token::MonthMark, Token::Number(day, _), Token::DayMark, ..] => {
            near(today, u8::try_from(*month).ok()?, *day).map(|date| (date, 4))
        }
        [Token::Number(month, _), Token::MonthMark, Token::Number(day, _), ..] => {
            near(today, u8::try_from(*month).ok()?, *day).map(|date| (date, 3))
        }
        [Token::Number(day, _), Token::Month(month), ..] | [Token::Month(month), Token::Number(day, _), ..] => {
            near(today, *month, *day).map(|date| (date, 2))
        }
        [Token::Number(month, _), Token::Slash, Token::Number(day, _), ..] => {
            near(today, u8::try_from(*month).ok()?, *day).map(|date| (date, 3))
        }
        [Token::Number(day, _), Token::DayMark, ..] => this_month(today, *day).map(|date| (date, 2)),
        [Token::Week(weeks), Token::Day(day), ..] => Some((in_week(today, *weeks, *day), 2)),
        [Token::DayFromToday(days), ..] => Some((today.saturating_add(i64::from(*days).days()), 1)),
        _ => None,
    }
}

/// The 5日 of 3月2日-5日.
fn day_of_month(rest: &[Token], first: Date) -> Option<(Date, usize)> {
    match rest {
        [Token::Number(day, _), Token::DayMark, ..] => {
            Date::new(first.year(), first.month(), i8::try_from(*day).ok()?).ok().map(|date| (date, 2))
        }
        [Token::Day(day), ..] => {
            let date = Week::of(first).day(*day);
            (date >= first).then_some((date, 1))
        }
        _ => None,
    }
}

/// The day of the year that brings it nearest to today.
fn near(today: Date, month: u8, day: u16) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let dates = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
    dates.min_by_key(|date| date.duration_since(today).as_secs().abs())
}

fn this_month(today: Date, day: u16) -> Option<Date> {
    Date::new(today.year(), today.month(), i8::try_from(day).ok()?).ok()
}

fn in_week(today: Date, weeks: i8, day: Weekday) -> Date {
    Week::of(today).plus(i64::from(weeks)).day(day)
}
