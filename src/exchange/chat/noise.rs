//! What is no order however many figures stand in it: times, days, telephones, links, pictures, ages; and sums of money.

use super::labels::labelled_number;
use super::letters::{is_han, is_latin};
use super::numbers::{Shape, number, skip_spaces};
use super::words::lexicon;

/// Figures with one of these behind them count no goods.
const NO_GOODS: [&str; 73] = [
    "家",
    "个小伙子",
    "个小伙",
    "个志愿者",
    "个师傅",
    "个帮手",
    "个年轻人",
    "个男同志",
    "个人手",
    "个同志",
    "strong lads",
    "lads",
    "men",
    "helpers",
    "volunteers",
    "pairs of hands",
    "个娃",
    "个孩子",
    "个小孩",
    "个老人",
    "个大人",
    "个宝宝",
    "个伢",
    "个月大",
    "口子",
    "页",
    "mouths",
    "floor up",
    "分钟",
    "个小时",
    "小时",
    "个钟头",
    "个钟",
    "个月",
    "天",
    "岁",
    "秒",
    "个人",
    "口人",
    "人份",
    "人",
    "位",
    "名",
    "次",
    "户人家",
    "楼",
    "层楼",
    "点钟",
    "个多小时",
    "周",
    "年",
    "minutes",
    "minute",
    "mins",
    "min",
    "hours",
    "hour",
    "hrs",
    "days",
    "day",
    "weeks",
    "week",
    "months",
    "month",
    "years",
    "year",
    "people",
    "persons",
    "person",
    "kids",
    "children",
    "o'clock",
    "floors",
];

/// The end of something at this place that says nothing of goods.
pub fn noise(key: &[char], at: usize) -> Option<usize> {
    picture(key, at)
        .or_else(|| link(key, at))
        .or_else(|| mention(key, at))
        .or_else(|| telephone(key, at))
        .or_else(|| labelled_number(key, at))
        .or_else(|| clock(key, at))
        .or_else(|| day(key, at))
        .or_else(|| counted_otherwise(key, at))
        .or_else(|| onto_list(key, at))
        .or_else(|| in_place(key, at))
}

/// In an envelope, under the mat, behind my door: where something lies. In a 5 kg bag is none, nor in a jar.
fn in_place(key: &[char], at: usize) -> Option<usize> {
    if at.checked_sub(1).and_then(|i| key.get(i)).is_some_and(|c| is_latin(*c)) {
        return None;
    }
    let starts = |at: usize, word: &str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let heads = ["in ", "under ", "inside ", "behind ", "beside ", "underneath ", "near ", "next to "];
    let head = heads.iter().find(|head| starts(at, head)).map(|head| at + head.len())?;
    let owner = ["a ", "an ", "my ", "our ", "the "].iter().find(|word| starts(head, word))?;
    let from = head + owner.len();
    let end = from + key.iter().skip(from).take_while(|c| c.is_ascii_alphabetic()).count();
    let packed = lexicon().unit(key, from).is_some_and(|(_, after)| after >= end);
    let sale = starts(from, "sale") || starts(from, "shop") || starts(from, "morning") || starts(from, "afternoon");
    (end > from && !packed && !sale).then_some(end)
}

/// `to the bakery list`, `on my order`: where it is to be written.
fn onto_list(key: &[char], at: usize) -> Option<usize> {
    if at.checked_sub(1).and_then(|i| key.get(i)).is_some_and(|c| is_latin(*c)) {
        return None;
    }
    let starts = |word: &&&str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let heads = ["to the ", "to my ", "to our ", "on the ", "on my ", "onto the ", "to this ", "on to the "];
    let head = heads.iter().find(starts)?;
    let rest = key.get(at + head.len()..)?;
    let words = rest.split(|c| !is_latin(*c)).scan(0, |from, word| {
        let start = *from;
        *from += word.len() + 1;
        Some((start, word))
    });
    let ends: [&[char]; 4] = [
        &['l', 'i', 's', 't'],
        &['o', 'r', 'd', 'e', 'r'],
        &['o', 'r', 'd', 'e', 'r', 's'],
        &['s', 'h', 'e', 'e', 't'],
    ];
    words.take(3).find(|(_, word)| ends.contains(word)).map(|(start, word)| at + head.len() + start + word.len())
}

/// `[图片]`, `[OK]`, `<Media omitted>`
fn picture(key: &[char], at: usize) -> Option<usize> {
    let close = match key.get(at)? {
        '[' => ']',
        '<' => '>',
        _ => return None,
    };
    let length = key.iter().skip(at).take(24).position(|c| *c == close)?;
    let inside = key.get(at + 1..at + length)?;
    let plain = !inside.is_empty() && inside.iter().all(|c| c.is_alphabetic() || c.is_whitespace() || *c == '!');
    plain.then_some(at + length + 1)
}

fn link(key: &[char], at: usize) -> Option<usize> {
    let begins = |word: &str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let is_link = begins("http://") || begins("https://") || begins("www.");
    let in_link = |c: &&char| !c.is_whitespace() && !is_han(**c);
    is_link.then(|| at + key.iter().skip(at).take_while(in_link).count())
}

/// `@somebody `
fn mention(key: &[char], at: usize) -> Option<usize> {
    (key.get(at) == Some(&'@')).then(|| at + key.iter().skip(at).take_while(|c| !c.is_whitespace()).take(40).count())
}

/// Eleven digits, or seven and more with dashes in the way of telephones.
fn telephone(key: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| c.is_ascii_alphanumeric())
        || !key.get(at).is_some_and(|c| c.is_ascii_digit() || *c == '+')
    {
        return None;
    }
    let mut end = at + usize::from(key.get(at) == Some(&'+'));
    let (mut digits, mut groups) = (0, 1);
    while let Some(c) = key.get(end) {
        if c.is_ascii_digit() {
            digits += 1;
        } else if matches!(c, '-' | ' ') && key.get(end + 1).is_some_and(char::is_ascii_digit) {
            groups += 1;
        } else {
            break;
        }
        end += 1;
    }
    let first = key.iter().skip(at).take_while(|c| c.is_ascii_digit() || **c == '+').count();
    let plain = groups == 1 && (digits == 11 || digits == 8 && key.get(at) != Some(&'0'));
    let parted = groups >= 2
        && (10..=14).contains(&digits)
        && first >= 3
        && !key.get(at..end)?.windows(2).any(|pair| pair == [' ', '-']);
    let counted = lexicon().unit(key, skip_spaces(key, end)).is_some();
    ((plain && !counted) || parted).then_some(end)
}

/// 10:00, 8点半, 8点10分, 9am, 上午 stands before it or not.
fn clock(key: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || *c == '.') {
        return None;
    }
    let found = number(key, at).filter(|n| n.shape != Shape::Absurd)?;
    let starts = |end: usize, word: &str| word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c));
    let two = |end: usize| {
        key.get(end).is_some_and(char::is_ascii_digit) && key.get(end + 1).is_some_and(char::is_ascii_digit)
    };
    let digits = key.get(at).is_some_and(char::is_ascii_digit);
    if digits && found.milli < 25_000 && key.get(found.end) == Some(&':') && two(found.end + 1) {
        let end = found.end + 3;
        let seconds = key.get(end) == Some(&':') && two(end + 1);
        return Some(meridian(key, if seconds { end + 3 } else { end }));
    }
    if digits && found.milli < 13_000 {
        let end = meridian(key, found.end);
        if end > found.end {
            return Some(end);
        }
        if let Some(end) = hour_alone(key, at) {
            return Some(end);
        }
    }
    if key.get(found.end) == Some(&'点') && found.milli < 25_000 {
        let end = found.end + 1;
        let tails =
            ["半", "钟", "整", "一刻", "前", "后", "左右", "之前", "之后", "以前", "以后", "到", "多", "开始", "截"];
        if let Some(tail) = tails.iter().find(|tail| starts(end, tail)) {
            return Some(end + if matches!(*tail, "半" | "钟" | "整" | "一刻") { tail.chars().count() } else { 0 });
        }
        if let Some(minutes) = number(key, end).filter(|_| digits) {
            let end = minutes.end;
            return Some(if key.get(end) == Some(&'分') { end + 1 } else { end });
        }
        return digits.then_some(end);
    }
    None
}

/// Don't ring before 2. After 4, please: an hour without its am or pm, behind a word that tells when.
fn hour_alone(key: &[char], at: usize) -> Option<usize> {
    const WHEN: [&str; 9] = ["before ", "after ", "until ", "till ", "til ", "by ", "past ", "at around ", "at about "];
    const NEXT: [&str; 8] = ["please", "today", "or ", "as ", "if ", "because", "when", "though"];
    let said: String = key.get(at.saturating_sub(10)..at)?.iter().collect();
    let told = WHEN.iter().any(|word| {
        said.strip_suffix(word).is_some_and(|head| head.is_empty() || head.ends_with(|c: char| !c.is_alphanumeric()))
    });
    let end = at + key.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
    let figure = |at: usize| key.get(at).is_some_and(char::is_ascii_digit);
    let ends = match key.get(end) {
        None => true,
        Some('.' | ',') => !figure(end + 1),
        Some(c) if c.is_whitespace() => {
            let next: String = key.iter().skip(skip_spaces(key, end)).take(8).collect();
            next.is_empty() || NEXT.iter().any(|word| next.starts_with(word))
        }
        Some(c) => matches!(c, ';' | '!' | '?' | ')'),
    };
    (told && ends && (1..=2).contains(&(end - at))).then_some(end)
}

fn meridian(key: &[char], end: usize) -> usize {
    let at = skip_spaces(key, end);
    let two = [key.get(at).copied(), key.get(at + 1).copied()];
    let open = !key.get(at + 2).is_some_and(|c| is_latin(*c));
    if open && matches!(two, [Some('a' | 'p'), Some('m')]) { at + 2 } else { end }
}

/// 2月15日, 2月底, 2020-02-15, 15/02
fn day(key: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let digits = |from: usize| key.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
    let first = digits(at);
    if first == 0 {
        return None;
    }
    let mark = key.get(at + first)?;
    let second = digits(at + first + 1);
    if *mark == '月' {
        let end = at + first + 1 + second;
        let closed = second > 0 && matches!(key.get(end), Some('日' | '号'));
        return Some(if closed { end + 1 } else { at + first + 1 });
    }
    let third = digits(at + first + 2 + second);
    let same = key.get(at + first + 1 + second) == Some(mark) && matches!(mark, '-' | '/' | '.');
    let year = (first == 4 && second <= 2 && third <= 2) || (third == 4 && first <= 2 && second <= 2);
    (same && year && second > 0 && third > 0).then_some(at + first + 2 + second + third)
}

fn counted_otherwise(key: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| is_latin(*c)) {
        return None;
    }
    let found = number(key, at).filter(|n| !n.is_article)?;
    let end = skip_spaces(key, found.end);
    NO_GOODS.iter().find_map(|word| {
        let length = word.chars().count();
        let same = word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c));
        let open = !word.is_ascii() || !key.get(end + length).is_some_and(|c| is_latin(*c));
        // 3楼2单元 is an address, 2名牌 is nothing.
        let address = *word == "楼" && key.get(end + 1).is_some_and(char::is_ascii_digit)
            // 一次性手套
            || *word == "次" && key.get(end + 1) == Some(&'性')
            // 三家每家, but 家庭装 and 家常豆腐
            || *word == "家" && !key.get(end + 1).is_none_or(|c| "每各都一合的:,， 、".contains(*c))
            // 602周婆婆 is a door and who lives there.
            || matches!(*word, "周" | "年") && found.milli >= 100_000 && found.milli < 1_900_000;
        (same && open && !address).then_some(end + length)
    })
}

/// Twice, once, three times: an amount that stands behind.
pub fn how_often(key: &[char], at: usize) -> Option<(i64, usize)> {
    [("twice", 2000), ("once", 1000), ("three times", 3000)].iter().find_map(|(word, milli)| {
        let end = at + word.chars().count();
        let same = word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
        (same && !key.get(end).is_some_and(|c| is_latin(*c))).then_some((*milli, end))
    })
}
