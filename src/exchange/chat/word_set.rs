//! Sets of words looked for in a text: by their first letters, whole words only where they are Latin.

use super::by_letters::ByLetters;
use super::words::{said, stands_at, woven};

/// Words of one heading of a word file.
#[derive(Debug, Default)]
pub struct WordSet {
    words: ByLetters<()>,
}

impl WordSet {
    /// The words of a file under every heading of one name.
    pub fn listed(file: &str, heading: &str) -> Self {
        let mut set = Self::default();
        let mut open = false;
        for (_, line) in said(file) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(own) => open = own == heading,
                None if open => woven(line).iter().for_each(|word| set.add(word)),
                None => {}
            }
        }
        set
    }

    fn add(&mut self, word: &str) {
        self.words.add(word.trim().to_lowercase().chars().collect(), ());
    }

    /// Where the words end that begin at a place.
    pub fn ends_at(&self, key: &[char], at: usize) -> impl Iterator<Item = usize> {
        self.words.at(key, at).filter_map(move |(word, ())| stands_at(key, at, word))
    }

    /// Does one of the words stand anywhere?
    pub fn is_in(&self, key: &[char]) -> bool {
        (0..key.len()).any(|at| self.ends_at(key, at).next().is_some())
    }
}
