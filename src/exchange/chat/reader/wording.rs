//! How something is said, whatever is said in it: as an answer, as a strong wish.

use crate::exchange::chat::clauses::Part;
use crate::exchange::chat::items::says_where_it_lies;
use crate::exchange::chat::lexer::{Kind, Token};
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

/// “带两斤半排骨”这里改一下: what somebody quotes at the head of a line names what follows it, and counts nothing.
pub(super) fn without_quoted_amounts(text: &Text, tokens: Vec<Token>) -> Vec<Token> {
    let key = text.key();
    let opens = key.first().is_some_and(|c| matches!(c, '"' | '“' | '\''));
    let close = key.iter().skip(1).position(|c| matches!(c, '"' | '”')).map(|at| at + 1);
    let Some(close) = close.filter(|close| opens && *close + 1 < key.len()) else { return tokens };
    let quiet = |token: &Token| !matches!(token.kind, Kind::Amount(_) | Kind::Cue(_) | Kind::Times);
    let mut kept: Vec<Token> = tokens.into_iter().filter(|token| token.from >= close || quiet(token)).collect();
    for token in kept.iter_mut().filter(|token| token.from == close) {
        // The quotation is a clause of its own.
        token.kind = Kind::Break(',');
    }
    kept
}

/// The words without addresses, for the errands' rules.
pub(super) fn plain_text(text: &Text, tokens: &[Token]) -> Text {
    let said: String = tokens.iter().map(|token| text.shown_of(token.from, token.to)).collect();
    Text::of(&said)
}

/// The tokens without the clauses that only tell where a card or money lies: 社保卡挂在门把手上 is no handle to be mended.
pub(super) fn without_places(text: &Text, tokens: &[Token]) -> Vec<Token> {
    let counted = |token: &Token| matches!(token.kind, Kind::Amount(_) | Kind::Money(..));
    let lies = |part: &&[Token]| {
        let said: String = part.iter().map(|token| text.shown_of(token.from, token.to)).collect();
        !part.iter().any(counted) && says_where_it_lies(&said)
    };
    let parts = tokens.split_inclusive(|token| matches!(token.kind, Kind::Break(_)));
    parts.filter(|part| !lies(part)).flatten().cloned().collect()
}

pub(super) fn without_addresses(tokens: &[Token]) -> Vec<Token> {
    tokens.iter().filter(|token| !matches!(token.kind, Kind::Address(_))).cloned().collect()
}
