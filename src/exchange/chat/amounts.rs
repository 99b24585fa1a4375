//! Amounts: a number with its unit, as people put them together: 一斤半, 1斤2两, 3大袋, 10斤装, half a kilo of.

use super::letters::is_han;
use super::numbers::{Number, Shape, han_digit, number, skip_spaces, with_dozens};
use super::words::{Unit, UnitKind, lexicon};

/// An amount that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// In thousandths of the unit; of a vague one the first.
    pub milli: i64,
    /// How far it can be taken at its word.
    pub shape: Shape,
    /// The unit, if there is one.
    pub unit: Option<Unit>,
    /// 10斤装, 50g的: describes the thing and does not count it.
    pub describes: bool,
    /// No more than `a` or `an` without a unit.
    pub is_article: bool,
    /// Stands in words and has no unit.
    pub in_words: bool,
    /// Where it ends.
    pub end: usize,
}

impl Amount {
    /// Weight or volume?
    pub fn is_measure(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Weight | UnitKind::Volume))
    }

    /// A size or strength?
    pub fn is_spec(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Spec)
    }

    /// The unit's name; empty where there is none.
    pub fn unit_name(&self) -> String {
        self.unit.as_ref().map_or_else(String::new, |unit| unit.name.clone())
    }
}

/// The amount at a place.
pub fn amount(key: &[char], at: usize) -> Option<Amount> {
    let number = echoed(key, with_dozens(key, number(key, at)?));
    let mut amount = counted_out(with_unit(key, number));
    if amount.unit.is_some() && !amount.is_spec() {
        half_more(key, &mut amount);
        smaller_unit(key, &mut amount);
        vague_tail(key, &mut amount);
    }
    if amount.unit.is_some() {
        describing(key, &mut amount);
    }
    or_another(key, &mut amount);
    Some(amount)
}

/// 1斤或者2斤, ten or twelve eggs, 2 or so kilos: an amount with another behind it is none to count on.
fn or_another(key: &[char], amount: &mut Amount) {
    const OR: [&str; 5] = ["或者", "或是", "还是", "或", "or "];
    let from = skip_spaces(key, amount.end);
    let stands = |word: &str| word.chars().enumerate().all(|(n, c)| key.get(from + n) == Some(&c));
    // 5斤装或10斤装 are two sizes.
    if amount.is_article || amount.is_spec() || amount.describes {
        return;
    }
    let second = if stands("or so") {
        let end = from + "or so".len();
        let found = unit(key, skip_spaces(key, end));
        Some(found.map_or((None, end), |(unit, end)| (Some(unit.clone()), after_of(key, end))))
    } else {
        let word = OR.iter().find(|word| stands(word));
        let number = word.and_then(|word| number(key, skip_spaces(key, from + word.chars().count())));
        let second = number.filter(|number| !number.is_article).map(|number| with_unit(key, number));
        second.map(|second| (second.unit, second.end))
    };
    if let Some((unit, end)) = second {
        *amount = Amount { unit: unit.or_else(|| amount.unit.take()), shape: Shape::Vague, end, ..amount.clone() };
    }
}

/// Two (2) bags: the figure in brackets says the same again.
fn echoed(key: &[char], said: Number) -> Number {
    let open = skip_spaces(key, said.end);
    let again = number(key, open + 1).filter(|again| key.get(open) == Some(&'(') && key.get(again.end) == Some(&')'));
    let same = again.filter(|again| said.in_words && again.milli == said.milli);
    same.map_or(said, |again| Number { end: again.end + 1, ..said })
}

fn with_unit(key: &[char], number: Number) -> Amount {
    let Number { milli, shape, end, in_words, is_article } = number;
    let bare = Amount { milli, shape, unit: None, describes: false, is_article, in_words, end };
    let number_end = end;
    let spaced = skip_spaces(key, end);
    let spaced = skip_hyphen(key, skip_times(key, spaced));
    // 洗洁精 1 大米 10斤: what is known for a thing is no big metre.
    let is_thing = |at: usize| lexicon().phrase_of(key, at, super::words::Class::Goods).is_some();
    let big = key.get(spaced).is_some_and(|c| "大小整满".contains(*c)) && !is_thing(spaced);
    let sized = if big { spaced + 1 } else { spaced };
    let spaced = skip_size(key, spaced);
    let found = unit(key, spaced).or_else(|| unit(key, sized).filter(|(unit, _)| unit.kind == UnitKind::Count));
    let Some((unit, end)) = found else { return bare };
    // 一个人, 两个月 are no amounts of goods; "2 g" needs digits, "a l" is nothing.
    let next = key.get(end);
    let not_goods = unit.name == "个"
        && next.is_some_and(|c| matches!(c, '人' | '月' | '钟' | '小' | '半' if *c != '半' && *c != '小'));
    let too_short = in_words && end - spaced == 1 && unit.name.is_ascii();
    // 打个电话, 打扫: 打 is a verb before these.
    let not_goods = not_goods || unit.name == "打" && next.is_some_and(|c| "个电车针扫扰听折烊招牌".contains(*c));
    if not_goods || too_short {
        return bare;
    }
    // 盐 1 米 10斤
    let parted = spaced > number_end && key.get(spaced).is_some_and(|c| is_han(*c)) && is_thing(spaced);
    if parted && super::numbers::number(key, skip_spaces(key, end)).is_some() {
        return bare;
    }
    // 面粉一代 for 一袋, but 一代人 and 统一代购; 一代盐 is a bag of it.
    let homophone = key.get(spaced..end).is_some_and(|said| matches!(said, ['代' | '合' | '平']));
    if homophone && (key.get(end).is_some_and(|c| is_han(*c)) && !is_thing(end) || end > spaced + 1) {
        return bare;
    }
    let thing = lexicon().phrase_of(key, spaced, super::words::Class::Goods);
    if key.get(spaced).is_some_and(char::is_ascii_alphabetic)
        && spaced > number_end
        && thing.is_some_and(|thing| thing > end + 1)
    {
        // 5 pot noodles
        return bare;
    }
    let end = after_of(key, end);
    Amount { unit: Some(localised(unit, key, spaced)), is_article: false, end, ..bare }
}

/// 2 x 6-pack: the sign between a count and a unit that begins with a figure.
fn skip_times(key: &[char], at: usize) -> usize {
    let next = skip_spaces(key, at + 1);
    let is_sign = key.get(at).is_some_and(|c| matches!(c, 'x' | '×' | '*'));
    let figure = key.get(next).is_some_and(char::is_ascii_digit);
    // 1 x bag oven chips, 2x lb of ham, 3xpacks
    let spelt = |(unit, end): (&Unit, usize)| unit.kind != UnitKind::Spec && (next > at + 1 || end > next + 2);
    if is_sign && unit(key, next).is_some_and(|found| figure || spelt(found)) { next } else { at }
}

/// 一打, 半打: twelve of them, six of them.
fn counted_out(amount: Amount) -> Amount {
    match &amount.unit {
        Some(unit) if unit.name == "打" && amount.milli % 500 == 0 => {
            let unit = Some(Unit { name: "个".to_owned(), kind: UnitKind::Count });
            Amount { milli: amount.milli.saturating_mul(12), unit, ..amount }
        }
        _ => amount,
    }
}

/// two 2-liter bottles, a 500-gram bag: the dash between a figure and its unit.
fn skip_hyphen(key: &[char], at: usize) -> usize {
    let figure = at.checked_sub(1).and_then(|before| key.get(before)).is_some_and(char::is_ascii_digit);
    let dash = key.get(at) == Some(&'-') && figure && key.get(at + 1).is_some_and(char::is_ascii_alphabetic);
    if dash && unit(key, at + 1).is_some() { at + 1 } else { at }
}

/// two big packs
fn skip_size(key: &[char], at: usize) -> usize {
    let sizes =
        ["big ", "large ", "small ", "medium ", "whole ", "full ", "extra ", "more ", "further ", "additional "];
    let starts = |word: &&&str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let end = sizes.iter().find(starts).map_or(at, |word| skip_spaces(key, at + word.chars().count()));
    if unit(key, end).is_some() { end } else { at }
}

fn unit(key: &[char], at: usize) -> Option<(&'static Unit, usize)> {
    lexicon().unit(key, at).or_else(|| spoken_jin(key, at))
}

/// 两金排骨, 各三金: 斤 as a telephone that is spoken to writes it. 金针菇 and 金龙鱼 are things.
fn spoken_jin(key: &[char], at: usize) -> Option<(&'static Unit, usize)> {
    let is_thing = |at: usize| lexicon().phrase_of(key, at, super::words::Class::Goods).is_some();
    let next = key.get(at + 1);
    let ends = next.is_none_or(|c| !is_han(*c) || "半和跟".contains(*c)) || is_thing(at + 1);
    let said = key.get(at) == Some(&'金') && ends && !is_thing(at);
    said.then(|| lexicon().unit(&['斤'], 0)).flatten().map(|(unit, _)| (unit, at + 1))
}

/// Measures in a Chinese line are written 克, 公斤, 升, 毫升, whatever letters were typed.
fn localised(unit: &Unit, key: &[char], at: usize) -> Unit {
    let latin = key.get(at).is_some_and(char::is_ascii_alphabetic);
    if !latin || !key.iter().any(|c| is_han(*c)) {
        return unit.clone();
    }
    let name = match unit.name.as_str() {
        "g" => "克",
        "kg" => "公斤",
        "l" => "升",
        "ml" => "毫升",
        "jin" => "斤",
        other => other,
    };
    Unit { name: name.to_owned(), kind: unit.kind }
}

/// `of` belongs to the amount: half a kilo of ham.
fn after_of(key: &[char], end: usize) -> usize {
    let at = skip_spaces(key, end);
    let is_of = at > end && key.get(at..at + 3) == Some(&['o', 'f', ' ']);
    if is_of { at + 2 } else { end }
}

/// 一斤半
fn half_more(key: &[char], amount: &mut Amount) {
    // 两斤半排骨: ribs, and no half row.
    let thing = lexicon().phrase_of(key, amount.end + 1, super::words::Class::Goods);
    let half = key.get(amount.end) == Some(&'半')
        && unit(key, amount.end + 1).is_none_or(|(_, end)| thing.is_some_and(|thing| thing > end));
    let said: Vec<char> = " and a half".chars().collect();
    let end = amount.end + said.len();
    if key.get(amount.end..end) == Some(said.as_slice()) && amount.milli % 1000 == 0 {
        // A pound and a half of spinach.
        amount.milli += 500;
        amount.end = after_of(key, end);
    } else if half && amount.milli % 1000 == 0 {
        amount.milli += 500;
        amount.end += 1;
    }
}

/// 1斤2两, 1公斤200克
fn smaller_unit(key: &[char], amount: &mut Amount) {
    let name = amount.unit_name();
    let parts: [(&str, &str, i64); 4] = [("斤", "两", 10), ("公斤", "克", 1000), ("公斤", "两", 20), ("公斤", "斤", 2)];
    let Some(second) = number(key, amount.end).filter(|n| n.shape == Shape::Exact) else { return };
    let Some((unit, end)) = unit(key, second.end) else { return };
    if let Some((_, _, per)) = parts.iter().find(|(big, small, _)| *big == name && *small == unit.name) {
        amount.milli += second.milli / per;
        amount.end = end;
    }
}

/// 2斤多, 个把
fn vague_tail(key: &[char], amount: &mut Amount) {
    if matches!(key.get(amount.end), Some('多' | '把'))
        && key.get(amount.end + 1).is_none_or(|c| han_digit(*c).is_none())
    {
        amount.shape = Shape::Vague;
        amount.end += 1;
    }
}

/// How many letters the amount that ends here has: its unit, and the figures before it.
fn amount_length(key: &[char], end: usize) -> usize {
    let unit = 1 + usize::from(end >= 2 && key.get(end - 2) == Some(&'公'));
    let figures = key.get(..end.saturating_sub(unit)).unwrap_or_default().iter().rev();
    unit + figures.take_while(|c| c.is_ascii_digit() || **c == '.' || han_digit(**c).is_some() || **c == '半').count()
}

/// 10斤装, 50g的, 3斤左右的, 5斤以内: words behind an amount that make it a size.
fn describing(key: &[char], amount: &mut Amount) {
    let at = |end: usize, words: &[&str]| {
        words.iter().any(|word| word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c)))
    };
    let sized = at(amount.end, &["左右", "上下"]) && key.get(amount.end + 2).is_none_or(|c| !"的一".contains(*c));
    let start = amount.end - amount_length(key, amount.end);
    if sized
        && amount.is_measure()
        && start.checked_sub(1).and_then(|i| key.get(i)).is_some_and(|c| "条只个块头颗根".contains(*c))
    {
        // 草鱼一条4斤左右
        amount.describes = true;
        amount.end += 2;
    }
    if at(amount.end, &["以内", "以上", "以下", "之内"]) {
        amount.describes = true;
        amount.end += 2;
    } else if at(amount.end, &["左右的", "上下的", "左右一", "上下一"]) {
        amount.end += 2;
    }
    if at(amount.end, &["装"]) {
        amount.describes = true;
        amount.end += 1;
    }
    if at(amount.end, &["的"]) {
        amount.describes = true;
        amount.end += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (i64, String, usize) {
        let key: Vec<char> = text.chars().collect();
        let amount = amount(&key, 0).unwrap();
        (amount.milli, amount.unit_name(), amount.end)
    }

    #[test]
    fn one_or_another_amount_is_vague() {
        for text in ["1斤或者2斤", "一斤或两斤", "一箱还是两箱", "10 or 12 eggs", "2 or so kilos of rice"]
        {
            let letters: Vec<char> = text.chars().collect();
            assert_eq!(amount(&letters, 0).map(|amount| amount.shape), Some(Shape::Vague), "{text}");
        }
        let letters: Vec<char> = "盐1包或者糖2包".chars().collect();
        assert_eq!(amount(&letters, 1).map(|amount| amount.shape), Some(Shape::Exact));
    }

    #[test]
    fn amounts_keep_their_unit_and_take_in_the_smaller_one() {
        assert_eq!(read("半斤"), (500, "斤".into(), 2));
        assert_eq!(read("1斤2两"), (1200, "斤".into(), 4));
        assert_eq!(read("三斤半，梨"), (3500, "斤".into(), 3));
        assert_eq!(read("两袋"), (2000, "袋".into(), 2));
        assert_eq!(read("half a kilo of ham"), (500, "kg".into(), 14));
        assert_eq!(read("1 six-pack of beer"), (1000, "six-pack".into(), 13));
        assert_eq!(read("a pound and a half of ham"), (1500, "lb".into(), 21));
        assert_eq!(read("3大袋"), (3000, "袋".into(), 3));
        assert_eq!(read("500g花生"), (500_000, "克".into(), 4));
    }

    #[test]
    fn a_number_before_something_else_has_no_unit() {
        assert_eq!(read("84消毒液"), (84_000, String::new(), 2));
        assert_eq!(read("一个人"), (1000, String::new(), 1));
        assert_eq!(read("10 rolls").1, "roll");
    }
}
