//! One line of a pasted price list: what is sold, for how much, and per what.

use super::limits;
use super::problem::Reason;
use super::tables::read_date;
use super::words::narrow;
use crate::domain::deliveries::{Money, Price, PriceId};
use crate::domain::time::Date;

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// It is empty.
    Nothing,
    /// Who sells what follows.
    Supplier(String),
    /// From when what follows holds.
    Day(Date),
    /// A price; its id, its supplier and its day are still to be given.
    Price(Price),
    /// It could not be read.
    Unread(Reason),
}

/// Words behind a sum, the longer before the shorter.
const BEHIND: [&str; 9] = ["块钱", "元", "块", "圆", "yuan", "rmb", "cny", "eur", "€"];

/// Signs before a sum.
const BEFORE: [char; 5] = ['¥', '￥', '$', '€', '£'];

/// Dearest thing, in cents.
const MOST_CENTS: i64 = 100_000_000;

/// A number in a line.
#[derive(Clone, Copy, Debug)]
struct Number {
    /// Where it begins, in bytes.
    from: usize,
    /// Where it ends, in bytes.
    to: usize,
    /// In hundredths, as a sum is counted; `None` where it is too large or no number after all.
    hundredths: Option<i64>,
}

/// Reads one line.
pub fn read(line: &str) -> Read {
    let line = narrow(line).replace('：', ":");
    let line = without_bullet(line.trim());
    if line.is_empty() {
        return Read::Nothing;
    }
    if let Some(day) = read_date(line.trim_end_matches(':')) {
        return Read::Day(day);
    }
    let numbers = numbers(line);
    let Some((sum, before, behind)) = sum(line, &numbers) else {
        return match line.strip_suffix(':') {
            Some(name) if !name.trim().is_empty() => Read::Supplier(name.trim().to_owned()),
            _ => Read::Unread(Reason::Missing),
        };
    };
    match sum.hundredths {
        Some(cents) if (0..=MOST_CENTS).contains(&cents) => priced(before, behind, Money(cents), &numbers),
        _ => Read::Unread(Reason::OutOfRange { least: 0, most: MOST_CENTS / 100 }),
    }
}

/// Without `1.`, `2、`, `-` and the like before what is sold; a number that is part of it stays.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_start_matches(['-', '•', '·', '*', '●', '▪', ' ']);
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', '、', ')']) {
        Some(rest) if rest.trim_start().starts_with(|c: char| !c.is_ascii_digit()) => rest.trim_start(),
        _ => line,
    }
}

fn numbers(line: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for (at, c) in line.char_indices() {
        let goes_on = found.last().is_some_and(|last| last.to == at);
        let next_is_digit =
            line.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        match found.last_mut() {
            Some(last) if goes_on && (c.is_ascii_digit() || (matches!(c, '.' | ',') && next_is_digit)) => {
                last.to = at + 1
            }
            _ if c.is_ascii_digit() => found.push(Number { from: at, to: at + 1, hundredths: None }),
            _ => {}
        }
    }
    for number in &mut found {
        number.hundredths = line.get(number.from..number.to).and_then(hundredths);
    }
    found
}

/// `2.6` is 260; half a hundredth counts as a whole one.
fn hundredths(text: &str) -> Option<i64> {
    let text = text.replace(',', "");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole: i64 = whole.parse().ok()?;
    let digit = |n: usize| part.as_bytes().get(n).map_or(0, |byte| i64::from(byte - b'0'));
    let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
    let rounded = digit(0) * 10 + digit(1) + i64::from(digit(2) >= 5);
    if is_number { whole.checked_mul(100)?.checked_add(rounded) } else { None }
}

/// The sum of a line with what stands before and behind it: the last number with a sign of money, else the last that a
/// slash follows, else the one at the line's end.
fn sum<'a>(line: &'a str, numbers: &[Number]) -> Option<(Number, &'a str, &'a str)> {
    let mut best: Option<(u8, Number, &str, &str)> = None;
    for number in numbers {
        let (before, behind) = (line.get(..number.from)?.trim_end(), line.get(number.to..)?.trim_start());
        let lower = behind.to_lowercase();
        let word = BEHIND.iter().find(|word| lower.starts_with(**word));
        let signed = before.strip_suffix(BEFORE);
        let (rank, number, behind) = match word {
            Some(word) => {
                let (change, behind) = small_change(behind.get(word.len()..)?);
                let hundredths = number.hundredths.map(|sum| sum.saturating_add(change));
                (3, Number { hundredths, ..*number }, behind)
            }
            None if signed.is_some() => (3, *number, behind),
            None if behind.starts_with('/') => (2, *number, behind),
            None if behind.trim_end_matches(['。', '.', ';', ',']).is_empty() => (1, *number, ""),
            None => continue,
        };
        if best.is_none_or(|(highest, ..)| rank >= highest) {
            best = Some((rank, number, signed.unwrap_or(before), behind));
        }
    }
    best.map(|(_, number, before, behind)| (number, before, behind))
}

/// The jiao and fen behind `2块5` and `2元55`, in cents, and what stands behind them.
fn small_change(behind: &str) -> (i64, &str) {
    let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
    let (digits, rest) = behind.split_at(end);
    let ends = rest.is_empty() || rest.starts_with([' ', '/', '每', '一', ',']);
    match (digits.len(), digits.parse::<i64>()) {
        (1, Ok(jiao)) if ends => (jiao * 10, rest),
        (2, Ok(fen)) if ends => (fen, rest),
        _ => (0, behind),
    }
}

/// The thing and its unit from what stands before and behind the sum.
fn priced(before: &str, behind: &str, price: Money, numbers: &[Number]) -> Read {
    let (own, note) = unit_behind(behind);
    let (thing, unit) = match own {
        Some(unit) => (before.to_owned(), unit),
        None => unit_before(before, numbers),
    };
    let (item, contents) = in_brackets(&thing);
    let item = item.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';' | '-' | '=')).to_owned();
    if item.is_empty() {
        return Read::Unread(Reason::Missing);
    }
    if item.chars().count() > limits::NAME_CHARS {
        return Read::Unread(Reason::TooLong { most: limits::NAME_CHARS as u32 });
    }
    Read::Price(Price {
        id: PriceId::new(""),
        supplier: String::new(),
        is_package: item.contains("套餐"),
        item,
        contents,
        unit,
        price,
        currency: String::new(),
        grams: None,
        day: None,
        note: note.chars().take(limits::CELL_CHARS).collect(),
    })
}

/// `/斤`, `每斤`, `一斤`, ` per kg` behind a sum; what stands behind that is a remark.
fn unit_behind(behind: &str) -> (Option<String>, String) {
    let lead = ["/", "每", "一", "per ", "a "].iter().find_map(|lead| behind.strip_prefix(lead));
    let Some(rest) = lead.map(str::trim_start) else {
        let behind = behind.trim();
        let unit = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_amount = unit.len() < behind.len() && is_unit(unit);
        return if is_amount { (Some(behind.to_owned()), String::new()) } else { (None, behind.to_owned()) };
    };
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | '。')).unwrap_or(rest.len());
    let (unit, note) = rest.split_at(end);
    (Some(unit.to_owned()), note.trim().to_owned())
}

/// `鸡蛋 30枚` is eggs by thirty, `面粉 1斤` and `面粉每斤` flour by the jin; a size (`10斤装`) stays with its thing.
fn unit_before(before: &str, numbers: &[Number]) -> (String, String) {
    let whole = (before.to_owned(), String::new());
    if let Some((thing, unit)) = before.rsplit_once('每') {
        return if is_unit(unit) { (thing.to_owned(), unit.to_owned()) } else { whole };
    }
    let Some(amount) = numbers.iter().rev().find(|number| number.to <= before.len()) else { return whole };
    let (Some(thing), Some(written), Some(unit)) =
        (before.get(..amount.from), before.get(amount.from..amount.to), before.get(amount.to..))
    else {
        return whole;
    };
    if thing.trim().is_empty() || !is_unit(unit.trim()) || unit.ends_with('装') {
        return whole;
    }
    let count = if amount.hundredths == Some(100) { "" } else { written };
    (thing.to_owned(), format!("{count}{}", unit.trim()))
}

fn is_unit(unit: &str) -> bool {
    (1..=8).contains(&unit.chars().count()) && unit.chars().all(char::is_alphabetic)
}

/// What stands in brackets behind a thing is what is in it.
fn in_brackets(thing: &str) -> (String, String) {
    let thing = thing.trim();
    match thing.strip_suffix(')').and_then(|open| open.split_once('(')) {
        Some((item, contents)) => (item.to_owned(), contents.trim().to_owned()),
        None => (thing.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(line: &str) -> (String, i64, String) {
        match read(line) {
            Read::Price(price) => (price.item, price.price.0, price.unit),
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_price_is_read_as_people_write_it() {
        let cases = [
            ("鸡蛋 30枚 25元", ("鸡蛋", 2500, "30枚")),
            ("1. 面粉 2.6元/斤", ("面粉", 260, "斤")),
            ("面粉：２．６０／斤", ("面粉", 260, "斤")),
            ("白糖每斤4.2元", ("白糖", 420, "斤")),
            ("面粉 1斤 2.6块", ("面粉", 260, "斤")),
            ("葱 1.5元一把", ("葱", 150, "把")),
            ("大米10斤装 28元/袋", ("大米10斤装", 2800, "袋")),
            ("- A套餐（大米5000g；食用油5L） ¥138", ("A套餐", 13_800, "")),
            ("flour $2.60 per kg", ("flour", 260, "kg")),
            ("eggs 25 yuan/tray", ("eggs", 2500, "tray")),
            ("白菜 1.2", ("白菜", 120, "")),
            ("盐 2块5一包", ("盐", 250, "包")),
            ("鸡蛋25元30枚", ("鸡蛋", 2500, "30枚")),
            ("五花肉32元", ("五花肉", 3200, "")),
        ];
        for (line, (item, cents, unit)) in cases {
            assert_eq!(price(line), (item.to_owned(), cents, unit.to_owned()), "{line}");
        }
    }

    #[test]
    fn what_is_in_a_package_and_remarks_are_kept() {
        let Read::Price(package) = read("A套餐(大米5000g;食用油5L) 138元/份 周三到货") else { panic!() };
        assert_eq!((package.contents.as_str(), package.note.as_str()), ("大米5000g;食用油5L", "周三到货"));
        assert!(package.is_package);
    }

    #[test]
    fn headings_name_the_supplier_or_the_day_and_the_rest_is_unread() {
        assert_eq!(read("光明超市："), Read::Supplier("光明超市".into()));
        assert_eq!(read("2020年2月15日"), Read::Day(Date::constant(2020, 2, 15)));
        assert_eq!(read("   "), Read::Nothing);
        for line in ["今天没有白菜", "25元", "鸡蛋", "😀", ":", "鸡蛋 30枚 新鲜"] {
            assert_eq!(read(line), Read::Unread(Reason::Missing), "{line}");
        }
        for line in ["金条 99999999元", "金条 99999999999999999999元"] {
            assert!(matches!(read(line), Read::Unread(Reason::OutOfRange { .. })), "{line}");
        }
    }
}
