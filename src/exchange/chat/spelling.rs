//! Goods as a hurried thumb spells them: tomatos, strawbery, 鸡旦. Only the name of a thing is mended, never what is said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::letters::is_han;
use super::text::key;
use super::words::{goods, lexicon, said};

/// Homophones, by the lines of `words/misspelt.txt`: wrong = right.
static MISSPELT: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let pair = |(_, line): (usize, &str)| line.split_once('=').map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()));
    said(include_str!("words/misspelt.txt")).filter_map(pair).collect()
});

/// Goods of one English word, by their first letter.
static WORDS: LazyLock<BTreeMap<char, BTreeSet<&'static str>>> = LazyLock::new(|| {
    let mut words: BTreeMap<char, BTreeSet<&'static str>> = BTreeMap::new();
    for word in goods().filter(|word| word.bytes().all(|c| c.is_ascii_lowercase())) {
        if let Some(first) = word.chars().next() {
            words.entry(first).or_default().insert(word);
        }
    }
    words
});

/// Every word that stands in the name of a thing: spring of spring onions is no misspelt string.
static RIGHT: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| goods().flat_map(str::split_whitespace).collect());

/// How many words of a name stand in no name of a thing, brands with their capital letters aside.
pub fn strange_words(name: &str) -> usize {
    let strange = |word: &&str| {
        let plain = word.bytes().all(|c| c.is_ascii_lowercase()) && word.len() > 1;
        plain && !forms(word).any(|form| RIGHT.contains(form) || MISSPELT.iter().any(|(wrong, _)| wrong == form))
    };
    name.split(' ').filter(strange).count()
}

/// A shorter word than this has too many neighbours.
const LEAST: usize = 6;

/// The name with its misspelt words mended, where it is plain what is meant.
pub fn mended(name: &str) -> String {
    if name.chars().any(is_han) {
        let folded = key(name);
        let mut name = name.to_owned();
        for (wrong, right) in MISSPELT.iter().filter(|(wrong, _)| folded.contains(wrong.as_str())) {
            // 雞旦 in whatever letters: only the wrong one is put right.
            let letters = wrong.chars().zip(right.chars()).filter(|(wrong, right)| wrong != right);
            name = match name.contains(wrong.as_str()) || wrong.chars().count() != right.chars().count() {
                true => name.replace(wrong.as_str(), right),
                false => letters.fold(name, |name, (wrong, right)| name.replace(wrong, &right.to_string())),
            };
        }
        return name;
    }
    let listed = |word: &str| {
        let folded = word.to_lowercase();
        MISSPELT.iter().find(|(wrong, _)| *wrong == folded).map(|(_, right)| right.clone())
    };
    let mend = |word: &str| listed(word).or_else(|| meant(word)).unwrap_or_else(|| word.to_owned());
    name.split(' ').map(mend).collect::<Vec<_>>().join(" ")
}

/// The one word of a known thing that differs from this in a single letter.
fn meant(word: &str) -> Option<String> {
    let key: Vec<char> = word.to_lowercase().chars().collect();
    // A capital letter makes it a brand.
    let plain = key.len() >= LEAST && word.bytes().all(|c| c.is_ascii_lowercase());
    if !plain || lexicon().phrase(&key, 0).is_some_and(|(_, end)| end == key.len()) {
        return None;
    }
    let said: String = key.iter().collect();
    let known = WORDS.get(key.first()?)?;
    if forms(&said).any(|form| known.contains(form) || RIGHT.contains(form)) {
        return None;
    }
    let mut near = known.iter().filter_map(|word| {
        let plural = [format!("{word}s"), format!("{word}es")];
        let whole = [(*word).to_owned()];
        whole.into_iter().chain(plural).find(|form| is_one_letter_off(form, &said))
    });
    near.next().filter(|_| near.next().is_none())
}

/// A word, and without its plural ending.
fn forms(word: &str) -> impl Iterator<Item = &str> {
    [Some(word), word.strip_suffix('s'), word.strip_suffix("es")].into_iter().flatten()
}

/// One letter more, less, another, or two that changed places, but the last stays: minced is no misspelt mince.
fn is_one_letter_off(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 || one == other || one.last() != other.last() {
        return false;
    }
    let head = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = one.len().max(other.len());
    let letters = one.get(head).zip(other.get(head)).filter(|_| one.len() == other.len());
    // Platter is no plaster: one consonant is not mistaken for another.
    if letters.is_some_and(|(a, b)| !b"aeiouy".contains(a) && !b"aeiouy".contains(b)) && head + tail + 1 >= longest {
        return false;
    }
    let swapped = || {
        one.len() == other.len()
            && one.get(head..head + 2).zip(other.get(head..head + 2)).is_some_and(|(a, b)| a.iter().eq(b.iter().rev()))
            && one.get(head + 2..) == other.get(head + 2..)
    };
    head + tail + 1 >= longest || swapped()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_too_few_is_mended_and_another_thing_is_left_alone() {
        assert_eq!(mended("tomatos"), "tomatoes");
        assert_eq!(mended("strawbery yoghurt"), "strawberry yoghurt");
        assert_eq!(mended("spring onions"), "spring onions");
        assert_eq!(mended("bananna"), "banana");
        assert_eq!(mended("鸡旦"), "鸡蛋");
        for name in ["minced pork", "beans", "bears", "limes", "rusks", "Kozel", "Pampers", "exercise books", "salsa"] {
            assert_eq!(mended(name), name);
        }
    }
}
