//! How something is said, whatever is said in it: as an answer, as a strong wish.

use crate::exchange::chat::clauses::Part;
use crate::exchange::chat::text::{Text, key};
use crate::exchange::chat::words::Class;

/// Does it begin as an answer does?
pub(super) fn answers(text: &Text) -> bool {
    const WORDS: [&str; 17] = [
        "那",
        "行",
        "好吧",
        "好的",
        "好，",
        "可以",
        "也行",
        "成",
        "ok",
        "okay",
        "alright",
        "all right",
        "then",
        "fine",
        "yes",
        "in that case",
        "right then",
    ];
    let said = text.key_of(0, text.len());
    let said = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    WORDS.iter().any(|word| {
        let rest = said.strip_prefix(word);
        rest.is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

/// I'll have, 我要: a wish of one's own, whatever else stands in the sentence.
pub(super) fn is_strong_wish(part: &Part) -> bool {
    const WORDS: [&str; 18] = [
        "i'll",
        "i will",
        "i want",
        "i need",
        "i'd",
        "we'll",
        "we want",
        "we need",
        "we'd",
        "get me",
        "bring me",
        "put me",
        "我要",
        "我想",
        "我也要",
        "我家要",
        "我买",
        "我订",
    ];
    matches!(part, Part::Cue(Class::AskFor, said) if WORDS.iter().any(|word| key(said).starts_with(word)))
}
