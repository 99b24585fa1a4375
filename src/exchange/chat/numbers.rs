//! Numbers as people write them: 2, ２, 1.5, 1/2, ½, 两, 一百二十, 半, half a, two dozen; and those that are not one number: 两三, 2-3, 几.

use super::english_numbers::{and_a_half, dozen, english};
use super::numeral::exact;
pub use super::numeral::{Number, Shape, skip_spaces};

/// The number at a place.
pub fn number(key: &[char], at: usize) -> Option<Number> {
    let first = one(key, at)?;
    Some(range(key, first))
}

fn one(key: &[char], at: usize) -> Option<Number> {
    digits(key, at).or_else(|| han(key, at)).or_else(|| english(key, at))
}

/// 2-3, 2~3, 2到3, 2 or 3, two to three.
fn range(key: &[char], first: Number) -> Number {
    let after = skip_spaces(key, first.end);
    let words: [&[char]; 8] =
        [&['-'], &['~'], &['至'], &['到'], &['或'], &['o', 'r', ' '], &['t', 'o', ' '], &['-', '-']];
    let joint = words.iter().rev().find(|word| key.get(after..after + word.len()) == Some(**word));
    let Some(joint) = joint else { return first };
    let second = one(key, skip_spaces(key, after + joint.len()));
    match second {
        Some(second)
            if second.milli > first.milli && !second.is_article && second.milli < first.milli.saturating_mul(20) =>
        {
            Number { end: second.end, shape: Shape::Vague, ..first }
        }
        _ => first,
    }
}

/// Digits with a decimal mark, a fraction, or a sign.
fn digits(key: &[char], at: usize) -> Option<Number> {
    // 青菜--2斤 parts, -2斤 is less than nothing.
    let parts = at.checked_sub(1).and_then(|before| key.get(before)) == Some(&'-');
    let negative = !parts && key.get(at) == Some(&'-') && key.get(at + 1).is_some_and(char::is_ascii_digit);
    let start = if negative { at + 1 } else { at };
    if let Some(part) = key.get(start).and_then(|c| fraction_sign(*c)) {
        return Some(exact(part, start + 1, false));
    }
    let (whole, mut end) = run(key, start)?;
    let mut milli = whole.saturating_mul(1000);
    if let Some((part, after)) = decimals(key, end) {
        milli = milli.saturating_add(part);
        end = after;
    } else if let Some((part, after)) = slash(key, end, whole) {
        (milli, end) = (part, after);
    } else if let Some((part, after)) = mixed(key, end) {
        milli = milli.saturating_add(part);
        end = after;
    }
    let plus = key.get(end).is_some_and(|c| *c == '万').then(|| milli.saturating_mul(10_000));
    let (milli, end) = plus.map_or((milli, end), |milli| (milli, end + 1));
    let mut number = exact(if negative { -milli } else { milli }, end, false);
    if matches!(key.get(end), Some('多' | '几'))
        || (key.get(end) == Some(&'来') && key.get(end + 1).is_some_and(|c| "个斤只条".contains(*c)))
    {
        number.shape = Shape::Vague;
        number.end += 1;
    }
    Some(number)
}

/// A run of digits; one too long for a number counts as the largest.
fn run(key: &[char], at: usize) -> Option<(i64, usize)> {
    let mut end = at;
    let mut value: i64 = 0;
    while let Some(digit) = key.get(end).and_then(|c| c.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(i64::from(digit));
        end += 1;
    }
    // 1,000 and 10,000
    while key.get(end) == Some(&',') && end - at <= 3 && is_three_digits(key, end + 1) {
        let (more, after) = run(key, end + 1)?;
        value = value.saturating_mul(1000).saturating_add(more);
        end = after;
    }
    (end > at).then_some((value, end))
}

fn is_three_digits(key: &[char], at: usize) -> bool {
    let digits = key.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
    digits == 3
}

/// `.5`, or the `,5` of a country that writes 1,5 kg: only right before a letter or a space and a letter.
fn decimals(key: &[char], at: usize) -> Option<(i64, usize)> {
    let mark = key.get(at)?;
    let count = key.iter().skip(at + 1).take_while(|c| c.is_ascii_digit()).count();
    let end = at + 1 + count;
    let measured = || {
        let next = skip_spaces(key, end);
        key.get(next).is_some_and(|c| matches!(c, 'k' | 'l' | 'g' | '斤' | '公' | '升'))
    };
    let fits = match mark {
        // 24.1.402 is an address; 2.80. ends a sentence.
        '.' => {
            let ends = key.get(end + 1).is_none_or(|c| c.is_whitespace());
            count >= 1 && (key.get(end) != Some(&'.') || count == 2 && ends)
        }
        ',' => (1..=2).contains(&count) && measured(),
        _ => false,
    };
    if !fits {
        return None;
    }
    let part = key
        .iter()
        .skip(at + 1)
        .take(3.min(count))
        .filter_map(|c| c.to_digit(10))
        .fold(0, |sum, d| sum * 10 + i64::from(d));
    let scale = [100, 10, 1].get(count.clamp(1, 3) - 1).copied().unwrap_or(1);
    Some((part * scale, end))
}

/// 1/2: a fraction when its parts are small; 3/2/501 is an address and never comes here.
fn slash(key: &[char], at: usize, above: i64) -> Option<(i64, usize)> {
    let below = key.get(at + 1).filter(|_| key.get(at) == Some(&'/')).and_then(|c| c.to_digit(10))?;
    let alone = key.get(at + 2).is_none_or(|c| !c.is_ascii_digit() && *c != '/');
    (alone && below > 1 && above > 0 && above < i64::from(below)).then(|| (above * 1000 / i64::from(below), at + 2))
}

/// The half of 1½ and 1 1/2.
fn mixed(key: &[char], at: usize) -> Option<(i64, usize)> {
    if let Some(part) = key.get(at).and_then(|c| fraction_sign(*c)) {
        return Some((part, at + 1));
    }
    let digit = key.get(at + 1).filter(|_| key.get(at) == Some(&' ')).and_then(|c| c.to_digit(10))?;
    slash(key, at + 2, i64::from(digit))
}

fn fraction_sign(c: char) -> Option<i64> {
    [('½', 500), ('¼', 250), ('¾', 750), ('⅓', 333), ('⅔', 667)]
        .iter()
        .find(|(sign, _)| *sign == c)
        .map(|(_, part)| *part)
}

/// The value of a Chinese digit.
pub fn han_digit(c: char) -> Option<i64> {
    let place = "〇一二三四五六七八九".chars().position(|d| d == c);
    let other = || match c {
        '零' => Some(0),
        '两' => Some(2),
        '壹' => Some(1),
        '贰' => Some(2),
        '叁' => Some(3),
        '肆' => Some(4),
        '伍' => Some(5),
        '陆' => Some(6),
        '柒' => Some(7),
        '捌' => Some(8),
        '玖' => Some(9),
        _ => None,
    };
    place.and_then(|place| i64::try_from(place).ok()).or_else(other)
}

fn han_power(c: char) -> Option<i64> {
    [('十', 10), ('拾', 10), ('百', 100), ('佰', 100), ('千', 1000), ('仟', 1000)]
        .iter()
        .find(|(sign, _)| *sign == c)
        .map(|(_, n)| *n)
}

/// A number in Chinese words.
fn han(key: &[char], at: usize) -> Option<Number> {
    match key.get(at)? {
        '半' => return Some(exact(500, at + 1, true)),
        '几' => return Some(Number { shape: Shape::Vague, ..exact(3000, at + 1, true) }),
        '俩' => return Some(exact(2000, at + 1, true)),
        '仨' => return Some(exact(3000, at + 1, true)),
        _ => {}
    }
    let mut said: Vec<i64> = Vec::new();
    let (mut total, mut vague, mut powers, mut end) = (0i64, false, false, at);
    if let Some(tens) = [('廿', 20), ('卅', 30)].iter().find(|(sign, _)| key.get(at) == Some(sign)).map(|(_, n)| *n) {
        (total, powers, end) = (tens, true, at + 1);
    }
    while let Some(c) = key.get(end) {
        // 一两木耳 weighs, 一两个 are one or two.
        let one_or_two =
            said.as_slice() == [1] && key.get(end + 1).is_some_and(|c| "个包瓶袋盒块把条根斤只颗棵".contains(*c));
        let later_liang = *c == '两' && end > at && !one_or_two;
        if let Some(digit) = han_digit(*c).filter(|_| !later_liang) {
            said.push(digit);
        } else if let Some(power) = han_power(*c).filter(|power| *power == 10 || !said.is_empty()) {
            vague |= said.len() > 1;
            total = total.saturating_add(said.first().copied().unwrap_or(1).saturating_mul(power));
            said.clear();
            powers = true;
        } else if *c == '万' && (total > 0 || !said.is_empty()) {
            total = total.saturating_add(said.pop().unwrap_or(0)).saturating_mul(10_000);
            said.clear();
            powers = true;
        } else {
            break;
        }
        end += 1;
        if end - at > 24 {
            break;
        }
    }
    if end == at {
        return None;
    }
    // 十几个, 十来斤, 十多个
    if powers && matches!(key.get(end), Some('几' | '来' | '多')) {
        return Some(Number { shape: Shape::Vague, ..exact(total * 1000, end + 1, true) });
    }
    let tail = match said.as_slice() {
        [] => 0,
        [one] => *one,
        [one, next] if *next == one + 1 && *one > 0 => {
            vague = true;
            *one
        }
        [zero, one] if powers && *zero == 0 => *one,
        // 三五斤
        [one, next] if !powers && next > one && *one > 0 => {
            vague = true;
            *one
        }
        many => many.iter().fold(0i64, |sum, digit| sum.saturating_mul(10).saturating_add(*digit)),
    };
    let number = exact(total.saturating_add(tail).saturating_mul(1000), end, true);
    Some(if vague { Number { shape: Shape::Vague, ..number } } else { number })
}

/// Digits may be counted in dozens too: 2 dozen.
pub fn with_dozens(key: &[char], number: Number) -> Number {
    // 1 and a half kilos
    let whole = !number.in_words && number.milli % 1000 == 0 && number.shape == Shape::Exact;
    let half = and_a_half(key, number.end).filter(|_| whole);
    let number = half.map_or(number, |end| Number { milli: number.milli + 500, end, ..number });
    match dozen(key, skip_spaces(key, number.end)) {
        Some(times) if !number.in_words => {
            Number { milli: number.milli.saturating_mul(12), end: times.end, in_words: true, ..number }
        }
        _ => number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(i64, Shape, usize)> {
        let key: Vec<char> = text.chars().collect();
        number(&key, 0).map(|n| with_dozens(&key, n)).map(|n| (n.milli, n.shape, n.end))
    }

    #[test]
    fn numbers_are_read_in_both_languages() {
        let cases = [
            ("2斤", 2000, 1),
            ("1.5 kg", 1500, 3),
            ("1,5 kg", 1500, 3),
            ("1/2斤", 500, 3),
            ("1½", 1500, 2),
            ("1 1/2 kg", 1500, 5),
            ("两袋", 2000, 1),
            ("二两", 2000, 1),
            ("十二个", 12_000, 2),
            ("一百二十", 120_000, 4),
            ("半斤", 500, 1),
            ("half a kilo", 500, 6),
            ("two dozen eggs", 24_000, 9),
            ("2 dozen", 24_000, 7),
            ("a loaf", 1000, 1),
            ("half a dozen", 6000, 12),
            ("二零一", 201_000, 3),
            ("1,000 g", 1_000_000, 5),
            ("one and a half kilos", 1500, 14),
            ("一百零五", 105_000, 4),
        ];
        for (text, milli, end) in cases {
            assert_eq!(read(text), Some((milli, Shape::Exact, end)), "{text}");
        }
    }

    #[test]
    fn what_is_not_one_number_is_said_to_be_vague_or_absurd() {
        for text in [
            "三五斤",
            "一两个",
            "两三斤",
            "2-3 kg",
            "几个",
            "2到3斤",
            "2 or 3 apples",
            "十几个",
            "10多个",
            "十来斤",
            "三四十个",
        ] {
            assert_eq!(read(text).unwrap().1, Shape::Vague, "{text}");
        }
        for text in ["-3斤", "0斤", "1000000000000个", "99999999999999999999999"] {
            assert_eq!(read(text).unwrap().1, Shape::Absurd, "{text}");
        }
        for text in ["千张", "斤", "apple", "another", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
