//! Gathers hours: `17:30-次日06:30`, `下午2点到晚上10点`, `2 pm to 10 pm`, `after 18:00`, `上午`, `全天`.

use super::clock::{Time, between, one};
use super::token::{Hours, Part, Token};

/// The tokens with every expression of hours made one token.
pub fn gathered(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        match expression(rest, out.last()) {
            Some((hours, taken)) => {
                add(&mut out, hours);
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

/// Adds hours. A part of the day and a clock time that say the same thing side by side are one: the clock time.
fn add(out: &mut Vec<Token>, hours: Hours) {
    let beside =
        out.iter().rposition(|token| !matches!(token, Token::Comma | Token::Open | Token::Close | Token::Fine));
    let earlier = beside.and_then(|at| match out.get(at) {
        Some(Token::Hours(earlier)) => Some((at, *earlier)),
        _ => None,
    });
    match earlier {
        Some((at, part)) if part.is_part && !hours.is_part && meet(part, hours) => {
            out.truncate(at);
            out.push(Token::Hours(hours));
        }
        Some((_, exact)) if hours.is_part && !exact.is_part && meet(exact, hours) => {}
        _ => out.push(Token::Hours(hours)),
    }
}

/// Do they share a minute, one of them perhaps counted from the day before?
fn meet(a: Hours, b: Hours) -> bool {
    let shared = |a: (i32, i32), b: (i32, i32)| a.0.max(b.0) < a.1.min(b.1);
    let (a, b) = ((i32::from(a.from), i32::from(a.to)), (i32::from(b.from), i32::from(b.to)));
    [-1440, 0, 1440].into_iter().any(|shift| shared(a, (b.0 + shift, b.1 + shift)))
}

fn expression(rest: &[Token], before: Option<&Token>) -> Option<(Hours, usize)> {
    open_ended(rest, before).or_else(|| closed(rest)).or_else(|| trailing_open(rest)).or_else(|| part(rest))
}

/// `17:30-次日01:00`, `2 pm to 10 pm`, `between 9 and 5`.
fn closed(rest: &[Token]) -> Option<(Hours, usize)> {
    let between_and = rest.first() == Some(&Token::From);
    let skipped = usize::from(between_and);
    let (first, mut at) = one(rest.get(skipped..)?, true)?;
    at += skipped;
    let joined = match rest.get(at)? {
        Token::Range => true,
        Token::List => between_and,
        _ => false,
    };
    if !joined {
        return None;
    }
    at += 1;
    let mut next_day = rest.get(at) == Some(&Token::NextDay);
    at += usize::from(next_day);
    let (second, more) = one(rest.get(at..)?, true)?;
    at += more;
    // A date follows (2-5日): these were no hours.
    if matches!(rest.get(at), Some(Token::DayMark | Token::MonthMark | Token::Month(_))) {
        return None;
    }
    let behind: Vec<&Token> = rest.iter().skip(at).filter(|token| **token != Token::Open).take(1).collect();
    if behind == [&Token::NextDay] {
        next_day = true;
        at += rest.iter().skip(at).position(|token| *token == Token::NextDay).unwrap_or(0) + 1;
    }
    between(first, second, next_day).map(|hours| (hours, at))
}

/// `after 18:00`, `从18点`, `until 22:00`, `before 12`.
fn open_ended(rest: &[Token], before: Option<&Token>) -> Option<(Hours, usize)> {
    let (time, taken) = one(rest.get(1..)?, false)?;
    let continues = matches!(rest.get(1 + taken), Some(Token::Range));
    match rest.first()? {
        Token::After | Token::From if !continues => Some((from(time)?, 1 + taken + onwards(rest.get(1 + taken)))),
        Token::Before => Some((until(time)?, 1 + taken)),
        Token::Range if !continues && !matches!(before, Some(Token::Dates(..) | Token::Day(_) | Token::Number(..))) => {
            Some((until(time)?, 1 + taken))
        }
        _ => None,
    }
}

/// `18点以后`, `17:30起`, `12点前`, `22:00-`.
fn trailing_open(rest: &[Token]) -> Option<(Hours, usize)> {
    let (time, taken) = one(rest, false)?;
    match rest.get(taken)? {
        Token::After | Token::From => Some((from(time)?, taken + 1)),
        Token::Before => Some((until(time)?, taken + 1)),
        Token::Range if !matches!(rest.get(taken + 1), Some(Token::Number(..) | Token::Part(_))) => {
            Some((from(time)?, taken + 1))
        }
        _ => None,
    }
}

fn onwards(token: Option<&Token>) -> usize {
    usize::from(matches!(token, Some(Token::After | Token::From)))
}

/// To the end of the day; when it really ends one would have to ask.
fn from(time: Time) -> Option<Hours> {
    let from = time.alone()?;
    (from < 1440).then_some(Hours { from, to: 1440, vague: true, is_part: false })
}

/// From six in the morning (or midnight, for an earlier end); when it really begins one would have to ask.
fn until(time: Time) -> Option<Hours> {
    let to = time.alone()?;
    let from = if to > 360 { 360 } else { 0 };
    (to > from).then_some(Hours { from, to, vague: true, is_part: false })
}

/// `上午`, `下午到晚上`, `全天`, `随时`.
fn part(rest: &[Token]) -> Option<(Hours, usize)> {
    match rest {
        [Token::AllDay, ..] => Some((Hours { from: 0, to: 1440, vague: false, is_part: false }, 1)),
        [Token::AnyTime, ..] => Some((Hours { from: 0, to: 1440, vague: true, is_part: true }, 1)),
        [Token::Part(first), Token::Range, Token::Part(last), ..] => {
            let (from, to) = (usual(*first).0, usual(*last).1);
            let to = if to <= from { to + 1440 } else { to };
            Some((Hours { from, to: to.min(2880), vague: true, is_part: true }, 3))
        }
        [Token::Part(part), ..] => {
            let (from, to) = usual(*part);
            Some((Hours { from, to, vague: true, is_part: true }, 1))
        }
        _ => None,
    }
}

/// One sensible reading of a part of the day.
fn usual(part: Part) -> (u16, u16) {
    match part {
        Part::Dawn => (0, 390),
        Part::Morning => (360, 720),
        Part::Noon => (660, 840),
        Part::Afternoon => (720, 1080),
        Part::Daytime => (480, 1080),
        Part::Evening => (1080, 1440),
        Part::Night => (1320, 1800),
    }
}
