//! A line twice, letter by letter: as it is shown, and as it is compared.

use super::letters::is_han;
use super::traditional::simplified;
use crate::exchange::words::narrow;

/// A line of a chat. Both forms have the same length, so a place in one is the same place in the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Narrow letters, otherwise as written.
    shown: Vec<char>,
    /// Narrow, simplified and lower-case.
    key: Vec<char>,
}

impl Text {
    /// A line, its invisible letters left out.
    pub fn of(line: &str) -> Self {
        let kept: String = line.chars().filter(|c| !is_invisible(*c)).collect();
        let shown: Vec<char> = narrow(&kept).chars().map(|c| if c == '\u{2005}' { ' ' } else { c }).collect();
        let key = shown.iter().map(|c| key_letter(*c)).collect();
        Self { shown, key }
    }

    /// How many letters.
    pub fn len(&self) -> usize {
        self.key.len()
    }

    /// The letters to compare.
    pub fn key(&self) -> &[char] {
        &self.key
    }

    /// The letters to compare, from one place to another.
    pub fn key_of(&self, from: usize, to: usize) -> String {
        self.key.get(from..to).unwrap_or_default().iter().collect()
    }

    /// What stands from one place to another.
    pub fn shown_of(&self, from: usize, to: usize) -> String {
        self.shown.get(from..to).unwrap_or_default().iter().collect()
    }

    /// Is any of it written in Chinese?
    pub fn is_chinese(&self) -> bool {
        self.key.iter().any(|c| is_han(*c))
    }
}

/// A text as it is compared.
pub fn key(text: &str) -> String {
    Text::of(text).key.into_iter().collect()
}

fn key_letter(c: char) -> char {
    let c = simplified(c);
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some('’' | '‘' | '`'), None) => '\'',
        (Some(one), None) => one,
        _ => c,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}')
        || (c.is_control() && !matches!(c, '\t' | '\n'))
}
