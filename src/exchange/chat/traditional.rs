//! Traditional letters and their simplified ones, by the pairs of `words/traditional.txt`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const TRADITIONAL: &str = include_str!("words/traditional.txt");

static PAIRS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let lines = TRADITIONAL.lines().filter(|line| !line.starts_with('#'));
    let pair = |pair: &str| {
        let mut letters = pair.chars();
        letters.next().zip(letters.next())
    };
    lines.flat_map(str::split_whitespace).filter_map(pair).collect()
});

/// A letter's simplified form; others as they are.
pub fn simplified(c: char) -> char {
    PAIRS.get(&c).copied().unwrap_or(c)
}
