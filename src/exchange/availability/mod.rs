//! When somebody can come, as people write it: `周一至周五 18:00-23:00；周六日全天`, `daily except Wed 17:30-01:00`.
//!
//! Letters become tokens ([`lexer`]), runs of tokens become dates, hours and sets of days ([`dates`], [`hours`],
//! [`days`]), those become clauses ([`sentence`]), and the clauses, taken together, windows ([`meaning`]).
//!
//! What cannot be read is kept as it was said and marked vague. If nothing at all could be read there are no windows:
//! somebody left out of a plan is seen at once and asked, a duty given to somebody who is away leaves a gate empty.

mod clock;
mod dates;
mod days;
mod hours;
mod lexer;
mod meaning;
mod phrases;
mod sentence;
#[cfg(test)]
mod tests;
mod token;

use crate::domain::people::Availability;
use crate::domain::time::Date;

/// A reading of what somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The windows, with what was said beside them.
    pub availability: Availability,
    /// The words that could not be read.
    pub unread: Vec<String>,
}

/// Reads what somebody said; `today` decides the year of a date and the meaning of "next week".
pub fn read(said: &str, today: Date) -> Heard {
    // Nobody says more than this in one cell; a longer text is a mistake and read no further.
    let head: String = said.chars().take(600).collect();
    let mut tokens = lexer::tokens(&head);
    tokens.retain(|token| *token != token::Token::Noise);
    let tokens = days::gathered(hours::gathered(dates::gathered(tokens, today)));
    let sentence = sentence::read(tokens);
    let mut availability = meaning::of(&sentence, today);
    availability.said = said.to_owned();
    Heard { availability, unread: sentence.unread }
}
