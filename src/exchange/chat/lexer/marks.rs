//! Marks between words: commas, signs of multiplication, pluses.

use super::{Kind, Lexer};
use crate::exchange::chat::amounts::amount;
use crate::exchange::chat::letters::is_latin;
use crate::exchange::chat::numbers::{Shape, skip_spaces};
use crate::exchange::chat::words::{Class, lexicon};

impl Lexer<'_> {
    pub(super) fn mark(&mut self, c: char, at: usize) -> Option<usize> {
        let next = self.key.get(at + 1).copied();
        let spaced = at == 0 || self.key.get(at - 1).is_some_and(|c| c.is_whitespace());
        let kind = match c {
            '(' | '{' | '<' | '[' | '「' | '《' => Kind::Open,
            ')' | '}' | '>' | ']' | '」' | '》' => Kind::Close,
            '、' | '&' | '/' | '|' | '·' | '①'..='⑳' | '❶'..='❿' => Kind::List,
            '+' => return Some(self.plus(at)),
            '*' | '×' | '✕' | '✖' => Kind::Times,
            'x' if self.is_times(at) => Kind::Times,
            '-' if next.is_none_or(|c| c.is_whitespace()) || (spaced && !next.is_some_and(|c| c.is_ascii_digit())) => {
                Kind::Break('-')
            }
            '-' if !next.is_some_and(|c| c.is_ascii_digit()) => Kind::Break('-'),
            '和' | '跟' if self.joins(at) => Kind::List,
            '同' | '与' | '及' if self.joins(at) && self.begins_thing(at + 1) => Kind::List,
            '点' | '些' if self.follows_wish() => Kind::Cue(Class::Vague),
            '少' if self.counts_next(at) => Kind::Cue(Class::Less),
            '变' if self.counts_next(at) => Kind::Cue(Class::Change),
            '多' if self.counts_next(at) => Kind::Cue(Class::Add),
            ',' | ';' | '.' | '!' | '?' | ':' | '。' | '…' | '~' | '=' | '→' | '•' => Kind::Break(c),
            // Salt's been sold out
            '\'' if next == Some('s')
                && matches!(self.out.last(), Some(token) if token.kind == Kind::Name(true) && token.to == at)
                && !self.key.get(at + 2).is_some_and(|c| is_latin(*c)) =>
            {
                return Some(self.push(Kind::Cue(Class::Function), at, at + 2));
            }
            '\'' if lexicon().phrase(self.key, at).is_some() => return None,
            '"' | '“' | '”' | '\'' | '#' | '^' | '_' | '`' | '\\' => Kind::Noise,
            _ => return None,
        };
        Some(self.push(kind, at, at + 1))
    }

    /// `x` beside a number is a sign of multiplication: 3x, x2, 2 x 500g.
    pub(super) fn is_times(&self, at: usize) -> bool {
        let next = self.key.get(skip_spaces(self.key, at + 1));
        let before = self.key.iter().take(at).rev().find(|c| !c.is_whitespace());
        let glued = at.checked_sub(1).and_then(|i| self.key.get(i)).is_some_and(char::is_ascii_alphabetic);
        let open = !self.key.get(at + 1).is_some_and(char::is_ascii_alphabetic);
        let counted = before.is_some_and(char::is_ascii_digit)
            && self.key.get(at + 1).is_none_or(|c| !is_latin(*c) || c.is_ascii_digit());
        !glued && open && (counted || next.is_some_and(char::is_ascii_digit))
    }

    /// `和` and `跟` join two things where a name or an amount stands before them.
    pub(super) fn joins(&self, at: usize) -> bool {
        let phrase = lexicon().phrase(self.key, at).is_some_and(|(_, end)| end > at + 1)
            || self.key.get(at + 1).is_some_and(|c| "的气谐平蔼".contains(*c));
        let last = self.out.iter().rev().find(|token| token.kind != Kind::Space);
        let goes_on =
            last.is_none_or(|token| matches!(token.kind, Kind::Break(_) | Kind::Close)) && self.begins_thing(at + 1);
        // 诺和灵: one letter alone is no thing that another joins.
        let lone =
            last.is_some_and(|token| token.kind == Kind::Name(false) && token.to == at && token.to - token.from == 1);
        let phrase = phrase || lone;
        !phrase
            && (goes_on
                || last.is_some_and(|token| matches!(token.kind, Kind::Name(_) | Kind::Amount(_) | Kind::Address(_))))
    }

    /// 带点葱, 拿些水果: right behind a wish.
    pub(super) fn follows_wish(&self) -> bool {
        self.out.last().is_some_and(|token| token.is(Class::AskFor) || token.is(Class::Add))
    }

    /// `+1` alone is a vote for what others want; any other plus is a comma.
    pub(super) fn plus(&mut self, at: usize) -> usize {
        let alone = self.out.iter().rev().find(|t| !matches!(t.kind, Kind::Space | Kind::Noise)).is_none_or(|t| {
            matches!(t.kind, Kind::Address(_) | Kind::Break(_) | Kind::Open)
                || (matches!(t.kind, Kind::Name(false)) && self.key.get(at - 1) == Some(&' '))
        });
        if let Some(found) = amount(self.key, at + 1)
            .filter(|found| alone && found.unit.is_none() && found.shape == Shape::Exact && found.milli % 1000 == 0)
        {
            let next = self.key.get(found.end);
            let thing = lexicon().phrase_of(self.key, skip_spaces(self.key, found.end), Class::Goods).is_some();
            if next.is_none_or(|c| !c.is_alphanumeric()) && !thing {
                return self.push(Kind::Plus(found.milli), at, found.end);
            }
            if thing {
                // +2 croissants
                return self.push(Kind::Cue(Class::Add), at, at + 1);
            }
        }
        self.push(Kind::List, at, at + 1)
    }
}
