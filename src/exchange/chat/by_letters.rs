//! Words looked up by their first three letters, the longest first: with ten thousand phrases the first letter alone leaves too many.

use std::collections::BTreeMap;

const LETTERS: usize = 3;

/// Words, each with what it means.
#[derive(Debug)]
pub struct ByLetters<T> {
    words: BTreeMap<[char; LETTERS], Vec<(Vec<char>, T)>>,
}

impl<T> Default for ByLetters<T> {
    fn default() -> Self {
        Self { words: BTreeMap::new() }
    }
}

impl<T> ByLetters<T> {
    /// Takes a word in; an empty one is none.
    pub fn add(&mut self, word: Vec<char>, means: T) {
        if !word.is_empty() {
            self.words.entry(first(&word)).or_default().push((word, means));
        }
    }

    /// The longest first; of two as long the one that was taken in earlier.
    pub fn sort(&mut self) {
        self.words.values_mut().for_each(|list| list.sort_by_key(|(word, _)| usize::MAX - word.len()));
    }

    /// The words that may stand at a place, the longest first once they are sorted.
    pub fn at<'a>(&'a self, key: &[char], at: usize) -> impl Iterator<Item = &'a (Vec<char>, T)> + use<'a, T> {
        let ahead = key.get(at..).unwrap_or_default();
        // Words shorter than three letters stand by themselves, and behind the longer ones.
        let lists = [3, 2, 1].map(|length| ahead.get(..length).and_then(|letters| self.words.get(&first(letters))));
        lists.into_iter().flatten().flatten()
    }
}

fn first(word: &[char]) -> [char; LETTERS] {
    let mut letters = ['\0'; LETTERS];
    letters.iter_mut().zip(word).for_each(|(slot, letter)| *slot = *letter);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_comes_first_and_short_ones_are_found_at_the_end_of_a_text() {
        let mut words = ByLetters::default();
        for (n, word) in ["a", "ab", "abc", "abcd", "abx", "b"].into_iter().enumerate() {
            words.add(word.chars().collect(), n);
        }
        words.sort();
        let at = |text: &str, at: usize| {
            let key: Vec<char> = text.chars().collect();
            words.at(&key, at).map(|(_, n)| *n).collect::<Vec<_>>()
        };
        assert_eq!(at("abcd", 0), [3, 2, 1, 0]);
        assert_eq!(at("xab", 1), [1, 0]);
        assert_eq!(at("b", 0), [5]);
        assert_eq!(at("b", 1), [0; 0]);
    }
}
