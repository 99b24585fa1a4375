//! What counts: sizes between a count and its unit, units without a number, numbers without a unit.

use super::{Kind, Lexer, Token};
use crate::exchange::chat::amounts::{Amount, amount};
use crate::exchange::chat::english_numbers::dozen;
use crate::exchange::chat::letters::{is_han, is_latin};
use crate::exchange::chat::numbers::{Shape, number, skip_spaces};
use crate::exchange::chat::words::{Class, UnitKind, lexicon};

impl Lexer<'_> {
    /// 少一颗, 多两板: an amount follows at once.
    pub(super) fn counts_next(&self, at: usize) -> bool {
        amount(self.key, at + 1)
            .is_some_and(|found| found.unit.is_some() && !found.is_spec() && found.shape == Shape::Exact)
    }

    /// 两包盐同一支酱油: a thing or an amount follows at once.
    pub(super) fn begins_thing(&self, at: usize) -> bool {
        lexicon().phrase_of(self.key, at, Class::Goods).is_some() || self.counts_next(at - 1)
    }

    /// One 10 kg sack of rice: a count, a size, a unit.
    pub(super) fn sized(&mut self, at: usize) -> Option<usize> {
        let count = number(self.key, at).filter(|n| n.shape == Shape::Exact)?;
        let from = skip_spaces(self.key, count.end);
        let size = amount(self.key, from)
            .filter(|size| from > count.end && size.is_measure() && size.shape == Shape::Exact)?;
        let (unit, after) = lexicon()
            .unit(self.key, skip_spaces(self.key, size.end))
            .filter(|(unit, _)| unit.kind == UnitKind::Count)?;
        let end = if self.key.get(after..after + 4) == Some(&[' ', 'o', 'f', ' ']) { after + 3 } else { after };
        let unit = Some(unit.clone());
        let found = Amount {
            milli: count.milli,
            shape: Shape::Exact,
            unit,
            describes: false,
            is_article: false,
            in_words: false,
            end,
        };
        self.push(Kind::Amount(found), at, count.end);
        self.push(Kind::Amount(Amount { describes: true, ..size.clone() }), from, size.end);
        Some(end)
    }

    /// A couple of jars, a couple of onions: two. A couple of days counts nothing.
    pub(super) fn couple(&mut self, at: usize) -> Option<usize> {
        let end = lexicon().phrase_of(self.key, at, Class::Vague)?;
        let said = self.text.key_of(at, end);
        if !matches!(said.as_str(), "a couple of" | "couple of" | "a couple") {
            return None;
        }
        let start = skip_spaces(self.key, end);
        // A couple of dozen eggs
        let dozens = dozen(self.key, start);
        let milli = if dozens.is_some() { 24_000 } else { 2000 };
        let (end, start) = dozens.map_or((end, start), |dozens| (dozens.end, skip_spaces(self.key, dozens.end)));
        let counted = lexicon().unit(self.key, start).filter(|(unit, _)| unit.kind != UnitKind::Spec);
        let thing = lexicon().phrase_of(self.key, start, Class::Goods);
        let (unit, end) = match counted {
            Some((unit, after)) if thing.is_none_or(|thing| thing <= after) => (Some(unit.clone()), after),
            _ => (None, thing.map(|_| end)?),
        };
        let end = if self.key.get(end..end + 4) == Some(&[' ', 'o', 'f', ' ']) { end + 3 } else { end };
        let found =
            Amount { milli, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: true, end };
        Some(self.push(Kind::Amount(found), at, end))
    }

    /// A 5 kg bag of potatoes, 5 kg bag of potatoes: one bag, and how big it is.
    pub(super) fn sized_one(&mut self, at: usize) -> Option<usize> {
        let size = amount(self.key, at).filter(|size| size.is_measure() && size.shape == Shape::Exact)?;
        let start = skip_spaces(self.key, size.end);
        let (unit, end) = lexicon().unit(self.key, start).filter(|(unit, _)| unit.kind == UnitKind::Count)?;
        let of = self.key.get(end..end + 4) == Some(&[' ', 'o', 'f', ' ']);
        let times = self.times(end);
        let last = self.out.iter().rev().find(|token| token.kind != Kind::Space);
        let named = last.is_some_and(|token| matches!(token.kind, Kind::Name(_)));
        let next = self.key.get(skip_spaces(self.key, end));
        let closes = named && next.is_none_or(|c| matches!(c, ',' | ';' | '.' | '\n' | '!' | '&' | '+'));
        if !(of || times.is_some() || closes) || start == size.end || self.key.get(at).is_some_and(|c| is_han(*c)) {
            return None;
        }
        let milli = times.map_or(1000, |(milli, _)| milli);
        let end = times.map_or(if of { end + 3 } else { end }, |(_, end)| end);
        let unit = Some(unit.clone());
        self.push(Kind::Amount(Amount { describes: true, ..size.clone() }), at, size.end);
        let found =
            Amount { milli, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: true, end };
        Some(self.push(Kind::Amount(found), start, end))
    }

    /// x 2, x2, *2 behind a unit: how many, and where it ends.
    fn times(&self, at: usize) -> Option<(i64, usize)> {
        let sign = skip_spaces(self.key, at);
        self.key.get(sign).filter(|c| matches!(c, 'x' | '*' | '×'))?;
        let count = number(self.key, skip_spaces(self.key, sign + 1)).filter(|n| n.shape == Shape::Exact)?;
        let open = !self.key.get(count.end).is_some_and(|c| is_latin(*c))
            && lexicon().unit(self.key, skip_spaces(self.key, count.end)).is_none();
        (open && !count.in_words).then_some((count.milli, count.end))
    }

    /// Loo roll 9 pack x1, batteries 4-pack x 2: the pack's size, and how many packs.
    pub(super) fn packs(&mut self, at: usize) -> Option<usize> {
        let size = amount(self.key, at).filter(|size| {
            size.shape == Shape::Exact && size.unit_name() == "pack" && !size.in_words && size.milli > 1000
        })?;
        let (milli, end) = self.times(size.end)?;
        let unit = size.unit.clone();
        self.push(Kind::Amount(Amount { describes: true, ..size.clone() }), at, size.end);
        let found =
            Amount { milli, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: false, end };
        Some(self.push(Kind::Amount(found), size.end, end))
    }

    /// 每桶5升, 每袋400克的: how big each of them is.
    pub(super) fn size_of_each(&mut self, at: usize) -> Option<usize> {
        // 每样一斤 counts.
        let (_, start) = lexicon()
            .unit(self.key, at + 1)
            .filter(|(unit, _)| self.key.get(at) == Some(&'每') && unit.kind != UnitKind::Spec)?;
        let size = amount(self.key, skip_spaces(self.key, start)).filter(|size| size.is_measure() || size.is_spec())?;
        let end = size.end;
        Some(self.push(Kind::Amount(Amount { describes: true, ..size }), at, end))
    }

    /// 6 pack of beer: a unit that begins with a figure is one of it.
    pub(super) fn figured(&mut self, at: usize) -> Option<usize> {
        let (unit, end) =
            lexicon().unit(self.key, at).filter(|_| self.key.get(at).is_some_and(char::is_ascii_digit))?;
        let end = if self.key.get(end..end + 4) == Some(&[' ', 'o', 'f', ' ']) { end + 3 } else { end };
        let unit = Some(unit.clone());
        let found =
            Amount { milli: 1000, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: true, end };
        Some(self.push(Kind::Amount(found), at, end))
    }

    /// Two bottles of still water and one of sparkling: counted in what came before.
    pub(super) fn of_the_same_unit(&self, found: Amount) -> Amount {
        let of = self.key.get(found.end..found.end + 4) == Some(&[' ', 'o', 'f', ' ']);
        let last =
            self.out.iter().rev().find_map(|token| if let Kind::Amount(a) = &token.kind { Some(a) } else { None });
        let unit = last.and_then(|last| last.unit.clone()).filter(|unit| unit.kind == UnitKind::Count);
        if found.unit.is_some() || found.is_article || !of || unit.is_none() {
            return found;
        }
        Amount { unit, end: found.end + 3, ..found }
    }

    /// 来瓶酱油, 要个南瓜: a unit behind a wish is one of it.
    pub(super) fn one_of(&mut self, at: usize) -> Option<usize> {
        let wished = matches!(self.out.last(), Some(token) if token.is(Class::AskFor) || token.is(Class::Add) || token.is(Class::MeToo));
        let (unit, end) = lexicon().unit(self.key, at).filter(|(unit, _)| wished && unit.kind != UnitKind::Spec)?;
        if lexicon().phrase(self.key, at).is_some_and(|(_, after)| after > end) {
            // 要包饺子, 要本地的
            return None;
        }
        let is_goods = lexicon().phrase_of(self.key, at, Class::Goods).is_some_and(|after| after > end)
            || number(self.key, at).is_some();
        // 订个寿桃蛋糕: a thing may begin a letter or two later.
        let near = (end..end + 3)
            .take_while(|at| self.key.get(*at).is_some_and(|c| is_han(*c) && number(self.key, *at).is_none()));
        let thing = |at: usize| lexicon().phrase_of(self.key, at, Class::Goods);
        let later = near.into_iter().find_map(thing).is_some_and(|end| self.key.get(end).is_none_or(|c| !is_han(*c)));
        // 订个6寸蛋糕
        let sized = amount(self.key, end).filter(|size| size.is_spec() || size.is_measure()).map(|size| size.end);
        let known = thing(end).is_some() || later || sized.is_some_and(|end| thing(end).is_some());
        // 买张电话卡: a stranger to the end of the clause; 来个人 is nobody's goods.
        let letters = self.key.iter().skip(end).take_while(|c| is_han(**c)).count();
        let stranger = (2..=4).contains(&letters)
            && unit.name != "个"
            && self.key.get(end).is_some_and(|c| !"人忙师话信".contains(*c))
            && (end..end + letters).all(|n| number(self.key, n).is_none());
        if is_goods || !self.key.get(at).is_some_and(|c| is_han(*c)) || !(known || stranger) {
            return None;
        }
        let unit = Some(unit.clone());
        let found =
            Amount { milli: 1000, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: true, end };
        Some(self.push(Kind::Amount(found), at, end))
    }

    /// Eggs, bunch of chives, box of plasters: a unit in the singular that begins a thing is one of it.
    pub(super) fn one_of_those(&mut self, at: usize) -> Option<usize> {
        let last = self.out.iter().rev().find(|token| !matches!(token.kind, Kind::Space | Kind::Noise));
        let named = matches!(last, Some(token) if matches!(token.kind, Kind::Name(_)));
        let begins = named && self.holds_figures(at)
            || last.is_none_or(|token| match &token.kind {
                Kind::Break(_) | Kind::List | Kind::Open | Kind::Address(_) => true,
                Kind::Cue(class) => matches!(class, Class::AskFor | Class::Add | Class::MeToo),
                _ => false,
            });
        if !begins || !self.key.get(at).is_some_and(|c| is_latin(*c) && !c.is_ascii_digit()) {
            return None;
        }
        let (unit, end) = lexicon().unit(self.key, at).filter(|(unit, _)| unit.kind != UnitKind::Spec)?;
        let plural = self.key.get(end - 1) == Some(&'s') && self.key.get(end - 2) != Some(&'s');
        let of = self.key.get(end..end + 4) == Some(&[' ', 'o', 'f', ' ']);
        if plural || !of || end - at < 2 {
            return None;
        }
        let (unit, end) = (Some(unit.clone()), end + 3);
        let found =
            Amount { milli: 1000, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: true, end };
        Some(self.push(Kind::Amount(found), at, end))
    }

    /// Sponges pack of 5: a unit, `of`, and a bare figure.
    fn holds_figures(&self, at: usize) -> bool {
        let Some((_, end)) = lexicon().unit(self.key, at) else { return false };
        let of = self.key.get(end..end + 4) == Some(&[' ', 'o', 'f', ' ']);
        let figure = number(self.key, end + 4).filter(|n| !n.is_article && n.shape == Shape::Exact);
        of && figure.is_some_and(|n| self.key.get(skip_spaces(self.key, n.end)).is_none_or(|c| !is_latin(*c)))
    }

    /// "Set B twice", but not "ring twice".
    pub(super) fn names_goods_just_now(&self) -> bool {
        let near = self.out.iter().rev().take_while(|token| matches!(token.kind, Kind::Space | Kind::Name(_)));
        let near: Vec<&Token> = near.collect();
        // Kvass twice please: whatever stands alone before it.
        let alone = near.len() < self.out.len() || near.is_empty();
        near.iter().any(|token| token.kind == Kind::Name(true)) || !alone
    }

    /// 七度空间, 三段式: a size in Chinese figures that letters no word tells us of go on from.
    pub(super) fn begins_a_name(&self, at: usize, found: &Amount) -> bool {
        let figures = self.key.get(at).is_some_and(|c| is_han(*c));
        let open = self.key.get(found.end).is_some_and(|c| is_han(*c))
            && lexicon().phrase(self.key, found.end).is_none()
            && number(self.key, found.end).is_none();
        // 2号菜包: the number of what is on offer.
        let offered = found.is_spec()
            && self.text.key_of(at, found.end).ends_with('号')
            && (self.key.get(found.end).is_some_and(|c| "餐套".contains(*c))
                || lexicon()
                    .phrase_of(self.key, found.end, Class::Goods)
                    .is_some_and(|end| self.key.get(end - 1).is_some_and(|c| "包餐箱篮盒".contains(*c))));
        offered || figures && found.is_spec() && !found.describes && open
    }

    /// Does a number without a unit count something, or does it belong to a name (84消毒液, 三只松鼠, 7up)?
    pub(super) fn counts(&self, at: usize, found: &Amount) -> bool {
        let next = self.key.get(found.end).copied();
        let before = at.checked_sub(1).and_then(|i| self.key.get(i)).copied();
        let digits = self.key.get(at).is_some_and(|c| c.is_ascii_digit() || *c == '-');
        if matches!(self.key.get(at), Some('俩' | '仨')) {
            // 芝麻酱俩
            return next.is_none_or(|c| !is_han(c) || "了吧啊哈呗哦呀嘛哟".contains(c))
                || lexicon().phrase_of(self.key, found.end, Class::Goods).is_some();
        }
        if self.key.get(at).is_some_and(|c| is_han(*c)) {
            // 三 alone between marks counts, and so it does behind 各; 三 before a word does not.
            let each = self.out.last().is_some_and(|token| token.is(Class::Each) && token.to == at);
            return next.is_none_or(|c| !c.is_alphanumeric()) && (each || before.is_none_or(|c| !c.is_alphanumeric()));
        }
        if found.is_article {
            // a pineapple counts; the A of "veg bag A" is a label.
            let label = self.text.shown_of(at, at + 1) == "A"
                && self.out.iter().any(|token| matches!(token.kind, Kind::Name(_)));
            return !label && next.is_some_and(|c| c.is_whitespace());
        }
        match next {
            Some(c) if is_han(c) => lexicon().phrase_of(self.key, found.end, Class::Goods).is_some() && digits,
            Some('x') => self.is_times(found.end),
            Some(c) if is_latin(c) => false,
            _ => true,
        }
    }
}
