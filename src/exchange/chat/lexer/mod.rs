//! From letters to tokens: addresses, amounts, sums of money, names of things, phrases, and what parts them.

mod counting;
mod joining;
mod phrasing;
mod sums;

use super::address::{address, bare_door};
use super::amounts::{Amount, amount};
use super::doors::{KnownDoors, Parts};
use super::letters::is_latin;
use super::money;
use super::noise;
use super::numbered::ringed;
use super::numbers::{Shape, number, skip_spaces};
use super::text::Text;
use super::words::{Class, Unit, UnitKind, lexicon};

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Spaces.
    Space,
    /// A mark that ends a clause; the mark itself.
    Break(char),
    /// A mark or word between members of a list.
    List,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `x` or `*` before or behind a number.
    Times,
    /// Times of day, days, telephones, links, pictures, faces.
    Noise,
    /// An address or a part of one.
    Address(Parts),
    /// An amount.
    Amount(Amount),
    /// `+1` standing alone; in thousandths.
    Plus(i64),
    /// A sum of money in thousandths, and its unit as it stands in an errand.
    Money(i64, String),
    /// The name of a thing; do we know it?
    Name(bool),
    /// A phrase.
    Cue(Class),
}

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// First letter.
    pub from: usize,
    /// After the last.
    pub to: usize,
}

impl Token {
    /// Is it this phrase?
    pub fn is(&self, class: Class) -> bool {
        self.kind == Kind::Cue(class)
    }
}

/// The tokens of a text. `home` is the stairwell of whoever speaks, for a door number that stands alone.
pub fn tokens(text: &Text, doors: &KnownDoors, home: &Parts) -> Vec<Token> {
    let mut lexer = Lexer { text, key: text.key(), doors, home, out: Vec::new() };
    let mut at = 0;
    while at < lexer.key.len() {
        at = lexer.step(at).max(at + 1);
    }
    joining::joined(text, lexer.out)
}

struct Lexer<'a> {
    text: &'a Text,
    key: &'a [char],
    doors: &'a KnownDoors,
    home: &'a Parts,
    out: Vec<Token>,
}

/// Where people keep what they have.
const STORES: [&str; 8] = [" cupboard", " freezer", " fridge", " pantry", " larder", " garage", " shed", " cellar"];

impl Lexer<'_> {
    fn step(&mut self, at: usize) -> usize {
        let Some(c) = self.key.get(at).copied() else { return at + 1 };
        if c == '\n' {
            return self.push(Kind::Break('\n'), at, at + 1);
        }
        if self.is_set(c, at) {
            return self.push(Kind::Name(true), at, at + 2);
        }
        if let Some(end) = self.half_more(c, at) {
            return end;
        }
        if c.is_whitespace() {
            let spaces = self.key.iter().skip(at).take_while(|c| c.is_whitespace() && **c != '\n').count();
            return self.push(Kind::Space, at, at + spaces);
        }
        if let Some(end) = noise::noise(self.key, at) {
            let said = self.text.key_of(at, end);
            if STORES.iter().any(|word| said.ends_with(word)) {
                // Ten packets in the cupboard: what somebody has.
                return self.push(Kind::Cue(Class::Past), at, end);
            }
            let parts = c == '['
                && self.out.last().is_some_and(|token| token.is(Class::Function))
                && self.key.get(end).is_some_and(|c| super::letters::is_han(*c));
            // 排骨都32了[流泪]那我买五花肉: a face ends what is said.
            return self.push(if parts { Kind::Break(',') } else { Kind::Noise }, at, end);
        }
        if let Some(end) = self.where_they_live(at) {
            return end;
        }
        if let Some((milli, unit, end)) = money::money(self.key, at) {
            if let Some(end) = self.bought_for(at, milli, &unit, end) {
                return end;
            }
            return self.push(Kind::Money(milli, unit), at, end);
        }
        self.mark(c, at).or_else(|| self.amount(at)).or_else(|| self.phrase(at)).unwrap_or_else(|| self.word(c, at))
    }

    fn push(&mut self, kind: Kind, from: usize, to: usize) -> usize {
        self.out.push(Token { kind, from, to });
        to
    }

    fn where_they_live(&mut self, at: usize) -> Option<usize> {
        let goods = lexicon().phrase_of(self.key, at, Class::Goods).unwrap_or(at);
        let partly = self.home.building.is_some() && self.home.unit.is_some();
        let found = address(self.key, at, self.doors)
            .or_else(|| bare_door(self.key, at, self.doors, self.home).filter(|_| partly))
            .filter(|found| found.end > goods)?;
        if found.parts.door.is_none() && self.is_somebody_elses(at, found.end) {
            return Some(self.push(Kind::Noise, at, found.end));
        }
        Some(self.push(Kind::Address(found.parts), at, found.end))
    }

    /// 4号楼的志愿者, anyone in block 4: a house that somebody is called to by, and no address.
    fn is_somebody_elses(&self, from: usize, to: usize) -> bool {
        const WHO: [&str; 12] =
            ["志愿者", "网格员", "楼长", "栋长", "团长", "保安", "物业", "管家", "各位", "邻居们", "居民", "volunteer"];
        const BEFORE: [&str; 9] = [
            "volunteer for ",
            "volunteer in ",
            "volunteers for ",
            "volunteer of ",
            "anyone in ",
            "anybody in ",
            "someone in ",
            "everyone in ",
            "warden of ",
        ];
        let rest = self.text.key_of(to, self.key.len());
        let rest = rest.trim_start_matches(['的', ' ']);
        let before = self.text.key_of(0, from);
        WHO.iter().any(|word| rest.starts_with(word)) || BEFORE.iter().any(|word| before.ends_with(word))
    }

    fn mark(&mut self, c: char, at: usize) -> Option<usize> {
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
    fn is_times(&self, at: usize) -> bool {
        let next = self.key.get(skip_spaces(self.key, at + 1));
        let before = self.key.iter().take(at).rev().find(|c| !c.is_whitespace());
        let glued = at.checked_sub(1).and_then(|i| self.key.get(i)).is_some_and(char::is_ascii_alphabetic);
        let open = !self.key.get(at + 1).is_some_and(char::is_ascii_alphabetic);
        let counted = before.is_some_and(char::is_ascii_digit)
            && self.key.get(at + 1).is_none_or(|c| !is_latin(*c) || c.is_ascii_digit());
        !glued && open && (counted || next.is_some_and(char::is_ascii_digit))
    }

    /// `和` and `跟` join two things where a name or an amount stands before them.
    fn joins(&self, at: usize) -> bool {
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
    fn follows_wish(&self) -> bool {
        self.out.last().is_some_and(|token| token.is(Class::AskFor) || token.is(Class::Add))
    }

    /// `+1` alone is a vote for what others want; any other plus is a comma.
    fn plus(&mut self, at: usize) -> usize {
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

    fn amount(&mut self, at: usize) -> Option<usize> {
        let before =
            at.checked_sub(1).and_then(|i| self.key.get(i)).is_some_and(|c| is_latin(*c) && !c.is_ascii_digit());
        // 铅笔HB一盒 counts, what a Latin word goes on with does not.
        let han = self.key.get(at).is_some_and(|c| super::letters::is_han(*c))
            && amount(self.key, at).is_some_and(|found| found.unit.is_some() && !found.is_spec());
        if before && !han && matches!(self.out.last(), Some(Token { kind: Kind::Name(_), to, .. }) if *to == at) {
            return None;
        }
        if let Some(end) = self.one_of(at).or_else(|| self.couple(at)).or_else(|| self.figured(at)) {
            return Some(end);
        }
        if let Some((milli, end)) = noise::how_often(self.key, at).filter(|_| self.names_goods_just_now()) {
            let unit = None;
            let found =
                Amount { milli, shape: Shape::Exact, unit, describes: false, is_article: false, in_words: false, end };
            return Some(self.push(Kind::Amount(found), at, end));
        }
        if let Some(end) = self.sized(at).or_else(|| self.sized_one(at)).or_else(|| self.packs(at)) {
            return Some(end);
        }
        if let Some(end) = self.one_of_those(at) {
            return Some(end);
        }
        if let Some(end) = self.size_of_each(at) {
            return Some(end);
        }
        let found = amount(self.key, at).filter(|found| !self.begins_a_name(at, found))?;
        let phrase = lexicon().phrase(self.key, at).filter(|(_, end)| *end >= found.end);
        let misheard = self.text.key_of(at, found.end) == "ate";
        if phrase.is_some_and(|(class, _)| class != Class::Fill || found.unit.is_none())
            && !misheard
            && !(found.unit.is_some()
                && phrase.is_some_and(|(_, end)| {
                    end == found.end && found.milli > 0 && self.key.get(at).is_some_and(|c| c.is_ascii_digit())
                }))
        {
            return None;
        }
        if found.unit.is_none() && !self.counts(at, &found) {
            return None;
        }
        let told = self
            .out
            .last()
            .is_some_and(|token| token.is(Class::Function) && self.text.key_of(token.from, token.to) == "了");
        if told && found.unit.is_some() {
            // 割了一大把, 买了三斤: what was done.
            self.push(Kind::Cue(Class::Past), at, at);
        }
        let found = self.of_the_same_unit(found);
        let end = found.end;
        if found.unit.is_some() && self.text.key_of(at, end).contains(" more ") {
            // two more packs: what is counted comes on top.
            self.push(Kind::Cue(Class::Add), at, at);
        }
        Some(self.push(Kind::Amount(found), at, end))
    }

    /// Letters that touch are one name.
    fn name(&mut self, known: bool, from: usize, to: usize) -> usize {
        match self.out.last_mut() {
            Some(Token { kind: Kind::Name(all), to: end, .. }) if *end == from => {
                *all |= known;
                *end = to;
                to
            }
            _ => self.push(Kind::Name(known), from, to),
        }
    }
}

/// The unit of things that are only counted, in the language of the line.
pub fn plain_unit(is_chinese: bool) -> Unit {
    let name = if is_chinese { "个" } else { "pcs" };
    Unit { name: name.to_owned(), kind: UnitKind::Count }
}

/// A line's number, `3.` or `3、`, and where the rest begins.
pub fn line_number(key: &[char]) -> Option<(i64, usize)> {
    let start = skip_spaces(key, 0);
    if let Some(number) = key.get(start).and_then(|c| ringed(*c)) {
        let marked = usize::from(key.get(start + 1).is_some_and(|c| matches!(c, '.' | '、' | ')')));
        return Some((i64::from(number), skip_spaces(key, start + 1 + marked)));
    }
    let found = number(key, start).filter(|n| !n.in_words && n.shape == Shape::Exact)?;
    let digits = key.iter().skip(start).take_while(|c| c.is_ascii_digit()).count();
    let end = start + digits;
    let mark = key.get(end).filter(|c| matches!(c, '.' | '、' | ')' | ',' | ':'))?;
    let next = key.get(end + 1);
    let fits = digits > 0
        && digits <= 3
        && !(matches!(mark, '.' | ',' | ':') && next.is_some_and(char::is_ascii_digit) && found.end != end);
    fits.then(|| (found.milli.min(999_000) / 1000, skip_spaces(key, end + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(line: &str) -> String {
        let text = Text::of(line);
        let show = |token: &Token| match &token.kind {
            Kind::Space => "_".to_owned(),
            Kind::Break(_) => ",".to_owned(),
            Kind::Amount(found) => format!("{}{}", found.milli, found.unit_name()),
            Kind::Name(known) => format!("{}{}", text.key_of(token.from, token.to), if *known { "!" } else { "?" }),
            Kind::Cue(class) => format!("{class:?}"),
            other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
        };
        tokens(&text, &KnownDoors::default(), &Parts::default()).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_that_hold_numbers_stay_whole() {
        assert_eq!(kinds("三九感冒灵2盒"), "三九感冒灵! 2000盒");
        assert_eq!(kinds("84消毒液2瓶,5号电池4节"), "84消毒液! 2000瓶 , 5号电池! 4000节");
        assert_eq!(kinds("千张半斤"), "千张! 500斤");
        assert_eq!(kinds("五花肉2斤"), "五花肉! 2000斤");
        assert_eq!(kinds("999皮炎平1盒"), "999皮炎平! 1000盒");
    }

    #[test]
    fn signs_of_multiplication_and_votes_are_told_from_commas() {
        assert_eq!(kinds("纯牛奶x2箱 酸奶*1提"), "纯牛奶! Times 2000箱 _ 酸奶! Times 1000提");
        assert_eq!(kinds("3x yoghurt"), "3000 Times _ yoghurt!");
        assert_eq!(kinds("+1"), "Plus");
        assert_eq!(kinds("大米10斤+油5L"), "大米! 10000斤 List 油! 5000升");
    }

    #[test]
    fn times_telephones_and_faces_say_nothing() {
        assert_eq!(kinds("138-0000-0101"), "Noise");
        assert_eq!(kinds("[抱拳]👍"), "Noise Noise");
        assert_eq!(kinds("8点半"), "Noise");
        assert_eq!(kinds("35元/份"), "Money");
    }
}
