//! Letters: Chinese ones, which need no spaces between words, and all others, which do.

/// A Chinese letter?
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '〇')
}

/// A letter or digit that belongs to a word written with spaces around it?
pub fn is_latin(c: char) -> bool {
    // In this order: what a letter of ten thousand is, Unicode's tables tell slowly.
    !is_han(c) && c.is_alphanumeric()
}
