//! Numbers in English words: two, half a, three quarters of a, two dozen.

use super::numeral::{Number, exact, skip_spaces};

const ENGLISH: [(&str, i64); 39] = [
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
    ("eighteen", 18_000),
    ("twenty", 20_000),
    ("thirty", 30_000),
    ("forty", 40_000),
    ("fifty", 50_000),
    ("a hundred", 100_000),
    ("an", 1000),
    ("a", 1000),
];

/// A number in English words, and dozens of it.
pub fn english(key: &[char], at: usize) -> Option<Number> {
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
    if let Some(times) = dozen(key, skip_spaces(key, number.end)) {
        number = exact(number.milli.saturating_mul(12), times.end, true);
    }
    // one and a half
    let after = skip_spaces(key, number.end);
    if let Some(end) = word_at(key, after, "and a half").filter(|_| number.milli % 1000 == 0 && !number.is_article) {
        return Some(exact(number.milli + 500, end, true));
    }
    Some(number)
}

/// Twelve.
pub fn dozen(key: &[char], at: usize) -> Option<Number> {
    word_at(key, at, "dozen").or_else(|| word_at(key, at, "doz")).map(|end| exact(12_000, end, true))
}

fn word_at(key: &[char], at: usize, word: &str) -> Option<usize> {
    let open = at.checked_sub(1).and_then(|i| key.get(i)).is_none_or(|c| !c.is_alphanumeric());
    let mut end = at;
    for c in word.chars() {
        if key.get(end) != Some(&c) {
            return None;
        }
        end += 1;
    }
    (open && key.get(end).is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '\'')).then_some(end)
}
