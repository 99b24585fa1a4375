//! The pieces that addresses are made of, in whatever language: figures, the marks between them, a door's number.

use super::doors::Parts;
use super::numbers::{han_digit, skip_spaces};

/// An address that was read, and where it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As much as was said.
    pub parts: Parts,
    /// Where it ends.
    pub end: usize,
}

/// A whole address.
pub fn whole(building: String, unit: String, door: String, end: usize) -> Address {
    Address { parts: Parts { building: Some(building), unit: Some(unit), door: Some(door) }, end }
}

/// Up to four digits.
pub fn piece(key: &[char], at: usize) -> Option<(String, usize)> {
    let end = at + key.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
    (end > at && end - at <= 4).then(|| (key.get(at..end).unwrap_or_default().iter().collect(), end))
}

/// Digits, perhaps with one letter before or behind: 501, b501, 501a.
pub fn door_piece(key: &[char], at: usize) -> Option<(String, usize)> {
    let head = usize::from(key.get(at).is_some_and(char::is_ascii_alphabetic));
    let (_, mut end) = piece(key, at + head)?;
    let letter = key.get(end).is_some_and(char::is_ascii_alphabetic);
    if letter && !key.get(end + 1).is_some_and(|c| c.is_ascii_alphanumeric()) {
        end += 1;
    } else if letter {
        return None;
    }
    Some((key.get(at..end).unwrap_or_default().iter().collect(), end))
}

/// Three or four digits, or as many Chinese ones.
pub fn door_number(key: &[char], at: usize) -> Option<(String, usize)> {
    if let Some((door, end)) = door_piece(key, at) {
        let digits = door.chars().filter(char::is_ascii_digit).count();
        return (3..=4).contains(&digits).then_some((door, end));
    }
    // 三零幺, as one says a one that must not be taken for a seven.
    let digit = |c: &char| han_digit(*c).or_else(|| (*c == '幺').then_some(1));
    let digits: Vec<i64> = key.iter().skip(at).map_while(digit).take(5).collect();
    let door: String = digits.iter().map(ToString::to_string).collect();
    (3..=4).contains(&digits.len()).then(|| (door, at + digits.len()))
}

/// The mark between two parts, and where the next begins.
pub fn separator(key: &[char], at: usize) -> Option<(char, usize)> {
    let start = skip_spaces(key, at);
    let spaced = start > at;
    match key.get(start)? {
        '#' if key.get(start + 1) == Some(&'-') => Some(('#', start + 2)),
        c @ ('-' | '/' | '#' | '_') => Some((if *c == '_' { '-' } else { *c }, skip_spaces(key, start + 1))),
        // 19一3一502: the dash of whoever writes it by hand.
        '一' | '—' | '–' if !spaced && key.get(start + 1).is_some_and(char::is_ascii_digit) => {
            Some(('一', start + 1))
        }
        '.' if !spaced => Some(('.', start + 1)),
        c if spaced && c.is_ascii_digit() => Some((' ', start)),
        _ => None,
    }
}

/// Does a word stand at a place?
pub fn starts(key: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c))
}
