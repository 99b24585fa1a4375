//! From letters to tokens: the longest known phrase at each place, numbers, clock times, days of the week.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::phrases;
use super::token::Token;
use crate::exchange::words::narrow;

/// Every phrase letter by letter, the longest first; made once.
static PHRASES: LazyLock<Vec<(Vec<char>, Token)>> = LazyLock::new(|| {
    let mut phrases: Vec<(Vec<char>, Token)> = Vec::new();
    for (token, words) in phrases::all() {
        phrases.extend(words.iter().map(|word| (word.chars().collect(), token.clone())));
    }
    phrases.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    phrases
});

/// The tokens of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = narrow(text).to_lowercase().chars().collect();
    let mut lexer = Lexer { letters: &letters, at: 0, out: Vec::new() };
    while lexer.at < letters.len() {
        lexer.step();
    }
    lexer.out
}

struct Lexer<'a> {
    letters: &'a [char],
    at: usize,
    out: Vec<Token>,
}

/// 周, 星期, 礼拜: a day of the week follows.
const WEEK: [&[char]; 3] = [&['星', '期'], &['礼', '拜'], &['周']];

impl Lexer<'_> {
    fn step(&mut self) {
        let rest = self.rest();
        let taken = match rest.first() {
            Some(' ' | '\t' | '\u{0B}' | '\u{0C}') => Some(1),
            _ => self.day_of_week().or_else(|| self.number()).or_else(|| self.phrase()).or_else(|| self.bare_days()),
        };
        self.at += taken.unwrap_or_else(|| self.unknown()).max(1);
    }

    fn rest(&self) -> &[char] {
        self.letters.get(self.at..).unwrap_or(&[])
    }

    /// 周三, 周一三五, 周六日, 星期天, 周1: the prefix, then every numeral that is not a number of its own.
    fn day_of_week(&mut self) -> Option<usize> {
        let rest = self.rest();
        let prefix = WEEK.iter().find(|prefix| rest.starts_with(prefix))?.len();
        let days = leading_days(rest.get(prefix..)?, true);
        if days.is_empty() {
            return None;
        }
        let taken = prefix + days.len();
        self.out.extend(days.into_iter().map(Token::Day));
        Some(taken)
    }

    /// 一三五七 with no prefix: two or more numerals in a row, or more of them after a day (周一、三、五).
    fn bare_days(&mut self) -> Option<usize> {
        let last = self.out.iter().rev().find(|token| !matches!(token, Token::List | Token::Range | Token::Slash));
        let after_day = matches!(last, Some(Token::Day(_) | Token::Week(_)));
        let days = leading_days(self.rest(), after_day);
        let enough = if after_day { 1 } else { 2 };
        if days.len() < enough {
            return None;
        }
        let taken = days.len();
        self.out.extend(days.into_iter().map(Token::Day));
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        let (token, taken) = iso_date(self.rest())
            .or_else(|| clock(self.rest()))
            .or_else(|| digits(self.rest()))
            .or_else(|| numeral(self.rest()))?;
        self.out.push(token);
        Some(taken)
    }

    fn phrase(&mut self) -> Option<usize> {
        let rest = self.rest();
        let after_number = matches!(self.out.last(), Some(Token::Number(..) | Token::Clock(_)));
        let fits = |(word, token): &&(Vec<char>, Token)| {
            rest.starts_with(word)
                && stands_alone(rest, word.len(), self.before(), after_number)
                && !self.misplaced(token)
        };
        let (word, token) = PHRASES.iter().find(fits)?;
        let (taken, token) = (word.len(), token.clone());
        self.out.push(token);
        Some(taken)
    }

    /// 日 and 号 mark a day of the month only behind a number.
    fn misplaced(&self, token: &Token) -> bool {
        matches!(token, Token::DayMark | Token::HourMark | Token::MinuteMark | Token::Half)
            && !matches!(self.out.last(), Some(Token::Number(..) | Token::HourMark | Token::Half))
    }

    fn before(&self) -> Option<char> {
        self.at.checked_sub(1).and_then(|at| self.letters.get(at)).copied()
    }

    fn unknown(&mut self) -> usize {
        let rest = self.rest();
        let latin = rest.iter().take_while(|c| c.is_ascii_alphabetic() || **c == '\'').count();
        let taken = latin.max(1);
        let word: String = rest.iter().take(taken).collect();
        match self.out.last_mut() {
            Some(Token::Unknown(known)) if !word.is_ascii() => known.push_str(&word),
            _ => self.out.push(Token::Unknown(word)),
        }
        taken
    }
}

/// An English word must not begin or end inside another; `h`, `am` and the like may stand right behind a number.
fn stands_alone(rest: &[char], length: usize, before: Option<char>, after_number: bool) -> bool {
    let latin = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let first_is_word = rest.first().is_some_and(|c| c.is_ascii_alphabetic());
    let last_is_word = length.checked_sub(1).and_then(|at| rest.get(at)).is_some_and(|c| c.is_ascii_alphanumeric());
    let begins = !first_is_word || after_number || !latin(before.as_ref());
    let ends = !last_is_word || !latin(rest.get(length));
    begins && ends
}

/// The days that numerals at the start of a text name. A numeral that belongs to a number (三点, 三月, 三天) is not a day.
fn leading_days(letters: &[char], after_prefix: bool) -> Vec<Weekday> {
    let mut days = Vec::new();
    for (at, c) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        let number =
            next.is_some_and(|c| matches!(c, '点' | '时' | '月' | '号' | '分' | '十' | '个' | '次' | '周' | '刻'));
        let Some(day) = weekday(*c, after_prefix && days.is_empty()).filter(|_| !number) else { break };
        if *c == '天' && !(after_prefix && days.is_empty()) {
            break;
        }
        // 三天 is three days; 周六日 is two days of the week.
        if !after_prefix && matches!(next, Some('天')) {
            break;
        }
        if c.is_ascii_digit() && next.is_some_and(|c| c.is_ascii_digit() || *c == ':') {
            break;
        }
        days.push(day);
    }
    days
}

fn weekday(c: char, digits: bool) -> Option<Weekday> {
    Some(match c {
        '一' => Weekday::Monday,
        '二' => Weekday::Tuesday,
        '三' => Weekday::Wednesday,
        '四' => Weekday::Thursday,
        '五' => Weekday::Friday,
        '六' => Weekday::Saturday,
        '七' | '日' | '天' => Weekday::Sunday,
        '1'..='7' if digits => {
            let number = i8::try_from(c.to_digit(10)?).ok()?;
            Weekday::from_monday_one_offset(number).ok()?
        }
        _ => return None,
    })
}

fn run_of_digits(letters: &[char]) -> Option<(u16, usize)> {
    let text: String = letters.iter().take_while(|c| c.is_ascii_digit()).take(9).collect();
    Some((text.parse().ok()?, text.len()))
}

/// `2020-03-02`, `2020/3/2`, `2020年3月2日`.
fn iso_date(letters: &[char]) -> Option<(Token, usize)> {
    let (year, mut at) = run_of_digits(letters).filter(|(_, digits)| *digits == 4)?;
    let mut numbers = [0u16; 2];
    for (number, marks) in numbers.iter_mut().zip([['-', '/', '.', '年'], ['-', '/', '.', '月']]) {
        letters.get(at).filter(|c| marks.contains(c))?;
        let (value, digits) = run_of_digits(letters.get(at + 1..)?).filter(|(_, digits)| *digits <= 2)?;
        *number = value;
        at += 1 + digits;
    }
    let [month, day] = numbers;
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    at += usize::from(matches!(letters.get(at), Some('日' | '号')));
    Some((Token::Dates(date, date), at))
}

/// `17:30`, `17:30:00`, `17.30`, `17h30`; `24:00` is the end of the day.
fn clock(letters: &[char]) -> Option<(Token, usize)> {
    let (hour, digits) = run_of_digits(letters).filter(|(hour, digits)| *hour <= 24 && *digits <= 2)?;
    let mark = letters.get(digits)?;
    let (minute, more) =
        run_of_digits(letters.get(digits + 1..)?).filter(|(minute, digits)| *minute < 60 && *digits == 2)?;
    let is_clock =
        matches!(mark, ':' | 'h') || (*mark == '.' && letters.get(digits + 1 + more).is_none_or(|c| *c != '.'));
    let mut taken = digits + 1 + more;
    if *mark == ':' && letters.get(taken) == Some(&':') && letters.get(taken + 1).is_some_and(char::is_ascii_digit) {
        taken += 3;
    }
    (is_clock && hour * 60 + minute <= 1440).then_some((Token::Clock(hour * 60 + minute), taken))
}

/// A number; four digits that read as a clock time (`0630`, `1730`) are one. The `th` of `5th` goes with it.
fn digits(letters: &[char]) -> Option<(Token, usize)> {
    let (value, digits) = run_of_digits(letters)?;
    let next = letters.get(digits);
    if digits == 4 && value % 100 < 60 && value <= 2400 && next != Some(&'年') {
        return Some((Token::Clock(value / 100 * 60 + value % 100), digits));
    }
    let behind: String = letters.iter().skip(digits).take(3).collect();
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .any(|end| behind.strip_prefix(end).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic())));
    Some((Token::Number(value, u8::try_from(digits).unwrap_or(u8::MAX)), digits + if ordinal { 2 } else { 0 }))
}

/// 八, 十, 十二, 二十三, 两 before 点, 时, 月, 日, 号 or 分.
fn numeral(letters: &[char]) -> Option<(Token, usize)> {
    let run: Vec<char> = letters.iter().copied().take_while(|c| "零一二两三四五六七八九十".contains(*c)).collect();
    let mark = letters.get(run.len())?;
    if run.is_empty() || !matches!(mark, '点' | '时' | '月' | '号' | '分' | '日') {
        return None;
    }
    let value = |c: &char| "零一二三四五六七八九".chars().position(|n| n == *c).or((*c == '两').then_some(2));
    let number = match run.iter().position(|c| *c == '十') {
        Some(0) => 10 + run.get(1).map_or(Some(0), value)?,
        Some(1) => value(run.first()?)? * 10 + run.get(2).map_or(Some(0), value)?,
        Some(_) => return None,
        None if run.len() == 1 => value(run.first()?)?,
        None => return None,
    };
    (*mark != '日' || run.len() > 1 || number > 7).then_some(())?;
    Some((Token::Number(u16::try_from(number).ok()?, 2), run.len()))
}
