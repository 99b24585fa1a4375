//! What a number that was read is, however it was written.

/// How far a number can be taken at its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One number.
    Exact,
    /// Two or more numbers would fit: 两三, 2-3, 几.
    Vague,
    /// Below nothing, or more than can be.
    Absurd,
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// In thousandths; of a vague one the first.
    pub milli: i64,
    /// How far it can be taken at its word.
    pub shape: Shape,
    /// Where it ends.
    pub end: usize,
    /// Was it written in words (two, 两) and not in digits?
    pub in_words: bool,
    /// Was it no more than `a` or `an`?
    pub is_article: bool,
}

/// More than this, in thousandths, is no amount of anything.
const MOST: i64 = 100_000_000_000;

/// A number to be taken at its word, if it can be one.
pub fn exact(milli: i64, end: usize, in_words: bool) -> Number {
    let shape = if (1..=MOST).contains(&milli) { Shape::Exact } else { Shape::Absurd };
    Number { milli, shape, end, in_words, is_article: false }
}

/// The place after any spaces of the same line.
pub fn skip_spaces(key: &[char], at: usize) -> usize {
    at + key.iter().skip(at).take_while(|c| c.is_whitespace() && **c != '\n').count()
}
