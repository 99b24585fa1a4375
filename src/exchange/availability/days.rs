//! Gathers days of the week: `周一到周五`, `周二、周四、周六`, `Mon, Wed, Fri`, `Sat/Sun`.

use super::token::Token;
use crate::domain::time::{Weekday, Weekdays};

/// The tokens with every run of days made one set.
pub fn gathered(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        match run(rest) {
            Some((days, taken)) => {
                out.push(Token::Days(days));
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

/// Days one after another, joined by 、 and, / or nothing; by commas as long as no set takes in another.
fn run(rest: &[Token]) -> Option<(Weekdays, usize)> {
    let (mut days, mut at) = stretch(rest)?;
    while let Some((more, taken)) = next(rest.get(at..).unwrap_or(&[]), days) {
        days = days.iter().chain(more.iter()).collect();
        at += taken;
    }
    Some((days, at))
}

fn next(rest: &[Token], so_far: Weekdays) -> Option<(Weekdays, usize)> {
    let joint = match rest.first()? {
        Token::List | Token::Slash => 1,
        Token::Comma => 1 + usize::from(rest.get(1) == Some(&Token::List)),
        _ => 0,
    };
    let (days, taken) = stretch(rest.get(joint..)?)?;
    let both: Weekdays = days.iter().chain(so_far.iter()).collect();
    let apart = both.len() == days.len() + so_far.len();
    let comma = rest.first() == Some(&Token::Comma);
    // 周一，周三，周五晚上 is one list; 周末，周一到周五晚上 says two things, and so does 每天，周三除外.
    if (comma && (both == Weekdays::ALL || is_denied(rest.get(joint + taken)))) || !apart {
        return None;
    }
    Some((days, joint + taken))
}

fn is_denied(behind: Option<&Token>) -> bool {
    matches!(behind, Some(Token::Not | Token::NotBefore | Token::ExceptBehind | Token::Busy | Token::Only))
}

/// One day, a known set, or a range of days; a range may pass over Sunday.
fn stretch(rest: &[Token]) -> Option<(Weekdays, usize)> {
    match rest {
        [Token::Day(first), Token::Range, Token::Day(last), ..] => Some((from_to(*first, *last), 3)),
        [Token::Day(day), ..] => Some((Weekdays::NONE.with(*day), 1)),
        [Token::Days(days), ..] => Some((*days, 1)),
        _ => None,
    }
}

fn from_to(first: Weekday, last: Weekday) -> Weekdays {
    let mut days = Weekdays::NONE.with(first);
    let mut day = first;
    while day != last {
        day = day.next();
        days = days.with(day);
    }
    days
}
