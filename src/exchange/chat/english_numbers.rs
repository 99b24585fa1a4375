//! Numbers in English words: two, half a, three quarters of a, two dozen.

use super::numeral::{Number, exact, skip_spaces};
use super::words::{Class, lexicon};

const ENGLISH: [(&str, i64); 45] = [
    ("three quarters of a", 750),
    ("three quarters of an", 750),
    ("three quarters", 750),
    ("three-quarters of a", 750),
    ("half of a", 500),
    ("half a dozen", 6000),
    ("half dozen", 6000),
    ("a half", 500),
    ("half an", 500),
    ("half a", 500),
    ("half", 500),
    ("a quarter of a", 250),
    ("a quarter", 250),
    ("quarter of a", 250),
    ("quarter", 250),
    ("one", 1000),
    ("two", 2000),
    ("three", 3000),
    ("four", 4000),
    ("five", 5000),
    ("six", 6000),
    ("seven", 7000),
    ("eight", 8000),
    ("nine", 9000),
    ("ten", 10_000),
    ("eleven", 11_000),
    ("twelve", 12_000),
    ("thirteen", 13_000),
    ("fourteen", 14_000),
    ("fifteen", 15_000),
    ("sixteen", 16_000),
    ("seventeen", 17_000),
    ("eighteen", 18_000),
    ("nineteen", 19_000),
    ("twenty", 20_000),
    ("thirty", 30_000),
    ("forty", 40_000),
    ("fifty", 50_000),
    ("sixty", 60_000),
    ("seventy", 70_000),
    ("eighty", 80_000),
    ("ninety", 90_000),
    ("a hundred", 100_000),
    ("an", 1000),
    ("a", 1000),
];

/// Too kilos of potatoes, … potatoes ate bananas: a number as a telephone that is spoken to writes it.
fn misheard(key: &[char], at: usize) -> Option<Number> {
    let too = word_at(key, at, "too").or_else(|| word_at(key, at, "to")).map(|end| (end, skip_spaces(key, end)));
    // To block 14 is where it goes: two of something are told by the plural.
    let plural = |next: usize| {
        lexicon().unit(key, next).is_some_and(|(unit, end)| unit.name.len() > 1 && key.get(end - 1) == Some(&'s'))
    };
    if let Some((end, _)) = too.filter(|(_, next)| plural(*next)) {
        return Some(exact(2000, end, true));
    }
    let end = word_at(key, at, "ate")?;
    let is_goods = |from: usize, to: usize| lexicon().phrase_of(key, from, Class::Goods) == Some(to);
    let before = at.checked_sub(1)?;
    let behind_thing = (before.saturating_sub(16)..before).any(|from| is_goods(from, before));
    let thing = lexicon().phrase_of(key, skip_spaces(key, end), Class::Goods).is_some();
    (behind_thing && thing).then(|| exact(8000, end, true))
}

/// A number in English words, and dozens of it.
pub fn english(key: &[char], at: usize) -> Option<Number> {
    if let Some(found) = misheard(key, at) {
        return Some(found);
    }
    let mut number = dozen(key, at).or_else(|| {
        let (word, milli, end) =
            ENGLISH.iter().find_map(|(word, milli)| word_at(key, at, word).map(|end| (*word, *milli, end)))?;
        // A套餐 begins with a label; an article has a space behind it.
        let is_article = matches!(word, "a" | "an");
        let parted = |tail: &&str| tail.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c));
        if word.ends_with("half")
            && [" the ", " of the ", " my ", " our ", " of my ", " of our ", " of it", " of them"].iter().any(parted)
        {
            // Half the eggs were smashed: a part of what was.
            return None;
        }
        (!is_article || key.get(end).is_none_or(|c| c.is_whitespace()))
            .then(|| Number { is_article, ..exact(milli, end, true) })
    })?;
    if (20_000..100_000).contains(&number.milli)
        && number.milli % 10_000 == 0
        && let Some((ones, end)) = ones(key, number.end)
    {
        number = exact(number.milli + ones, end, true);
    }
    if let Some(found) = hundreds(key, &number) {
        number = found;
    }
    let mut whole = 1000;
    for _ in 0..2 {
        // Two dozen, a dozen and a half, one and a half dozen.
        let after = skip_spaces(key, number.end);
        if let Some(times) = dozen(key, after) {
            whole = 12_000;
            number = exact(number.milli.saturating_mul(12), times.end, true);
        } else if let Some(end) =
            word_at(key, after, "and a half").filter(|_| number.milli % whole == 0 && !number.is_article)
        {
            let whole = if number.milli % 12_000 == 0 && is_dozen(key, number.end) { 12_000 } else { whole };
            number = exact(number.milli + whole / 2, end, true);
        }
    }
    Some(number)
}

/// Two hundred, three hundred and fifty.
fn hundreds(key: &[char], number: &Number) -> Option<Number> {
    let fits = number.milli % 1000 == 0 && number.milli < 10_000;
    let end = word_at(key, skip_spaces(key, number.end), "hundred").filter(|_| fits)?;
    let milli = number.milli.saturating_mul(100);
    let rest = skip_spaces(key, end);
    let rest = word_at(key, rest, "and").map_or(rest, |end| skip_spaces(key, end));
    let tail = ENGLISH.iter().find_map(|(word, milli)| word_at(key, rest, word).map(|end| (*milli, end)));
    let tail = tail.filter(|(milli, _)| *milli % 1000 == 0 && (2_000..100_000).contains(milli));
    Some(match tail {
        Some((more, end)) => exact(milli + more, end, true),
        None => exact(milli, end, true),
    })
}

/// Does the word dozen end here?
fn is_dozen(key: &[char], end: usize) -> bool {
    ["dozen", "doz"].iter().any(|word| {
        let from = end.checked_sub(word.len());
        from.is_some_and(|from| word.chars().enumerate().all(|(n, c)| key.get(from + n) == Some(&c)))
    })
}

/// The five of twenty-five.
fn ones(key: &[char], at: usize) -> Option<(i64, usize)> {
    let start = if key.get(at) == Some(&'-') { at + 1 } else { skip_spaces(key, at) };
    DIGITS
        .iter()
        .filter(|_| start > at)
        .find_map(|(word, digit)| word_from(key, start, word).filter(|_| *digit > 0).map(|end| (digit * 1000, end)))
}

const DIGITS: [(&str, i64); 13] = [
    ("zero", 0),
    ("nought", 0),
    ("oh", 0),
    ("o", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
];

/// Three oh two: a door's number told digit by digit, three of them or four.
pub fn spoken_digits(key: &[char], at: usize) -> Option<(String, usize)> {
    let (mut door, mut end, mut next) = (String::new(), at, at);
    while let Some((digit, after)) =
        DIGITS.iter().find_map(|(word, digit)| word_from(key, next, word).map(|after| (digit, after)))
    {
        door.push_str(&digit.to_string());
        end = after;
        next = skip_spaces(key, after) + usize::from(key.get(after) == Some(&'-'));
        if door.len() == 4 {
            break;
        }
    }
    (door.len() >= 3).then_some((door, end))
}

/// Where a whole word ends that begins at a place, whatever stands before.
fn word_from(key: &[char], at: usize, word: &str) -> Option<usize> {
    let end = at + word.len();
    let same = word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    (same && key.get(end).is_none_or(|c| !c.is_ascii_alphanumeric())).then_some(end)
}

/// The end of `and a half` behind a place, a space between.
pub fn and_a_half(key: &[char], at: usize) -> Option<usize> {
    let next = skip_spaces(key, at);
    word_at(key, next, "and a half").filter(|_| next > at)
}

/// Twelve.
pub fn dozen(key: &[char], at: usize) -> Option<Number> {
    word_at(key, at, "dozen").or_else(|| word_at(key, at, "doz")).map(|end| exact(12_000, end, true))
}

fn word_at(key: &[char], at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for c in word.chars() {
        if key.get(end) != Some(&c) {
            return None;
        }
        end += 1;
    }
    let open = at.checked_sub(1).and_then(|i| key.get(i)).is_none_or(|c| !c.is_alphanumeric());
    (open && key.get(end).is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '\'')).then_some(end)
}
