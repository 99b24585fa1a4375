//! What counts without a number before a unit: sets by their number, a sum that something is bought for, 斤半.

use super::{Kind, Lexer, Token};
use crate::exchange::chat::amounts::{Amount, amount};
use crate::exchange::chat::letters::is_latin;
use crate::exchange::chat::numbered::ringed;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::words::{Unit, UnitKind};

impl Lexer<'_> {
    /// ②号两份, A包1份: of a list, by its number or letter.
    pub(super) fn is_set(&self, c: char, at: usize) -> bool {
        let next = self.key.get(at + 1).copied();
        let open = at.checked_sub(1).and_then(|before| self.key.get(before)).is_none_or(|c| !is_latin(*c));
        let counted = self.key.get(at + 2).is_none_or(|c| {
            c.is_whitespace() || c.is_ascii_digit() || "一二两三四五六七八九十半各要来,，、x*".contains(*c)
        });
        ringed(c).is_some() && next == Some('号')
            || open && counted && ('a'..='h').contains(&c) && matches!(next, Some('包' | '箱'))
    }

    /// 卤牛肉买50块钱的: for so much money, whatever it comes to. Where it ends.
    pub(super) fn bought_for(&mut self, at: usize, milli: i64, unit: &str, end: usize) -> Option<usize> {
        let verb = at
            .checked_sub(1)
            .and_then(|before| self.key.get(before))
            .is_some_and(|c| "买来要称割切打搞弄拿带".contains(*c));
        if !verb || self.key.get(end) != Some(&'的') {
            return None;
        }
        let unit = Some(Unit { name: unit.to_owned(), kind: UnitKind::Count });
        let (shape, end) = (Shape::Exact, end + 1);
        let amount = Amount { milli, shape, unit, describes: false, is_article: false, in_words: false, end };
        Some(self.push(Kind::Amount(amount), at, end))
    }

    /// 辣椒斤半: one and a half. Where it ends.
    pub(super) fn half_more(&mut self, c: char, at: usize) -> Option<usize> {
        let named = matches!(self.out.last(), Some(Token { kind: Kind::Name(_), to, .. }) if *to == at);
        if c != '斤' || self.key.get(at + 1) != Some(&'半') || !named {
            return None;
        }
        let half = amount(&['一', '斤', '半'], 0)?;
        Some(self.push(Kind::Amount(Amount { end: at + 2, ..half }), at, at + 2))
    }
}
