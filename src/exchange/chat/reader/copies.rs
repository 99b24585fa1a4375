//! Another household's order, wanted too: 跟对门402一样, same as 203. The address in it is not where it goes.

use crate::exchange::chat::doors::Parts;
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::text::Text;
use crate::exchange::chat::words::Class;

/// The tokens of a message without the address of whoever is copied.
pub(super) struct Copied {
    /// Whose order is wanted too.
    pub parts: Option<Parts>,
    /// What is left.
    pub tokens: Vec<Token>,
}

/// Takes the address out that stands beside `the same`.
pub(super) fn copied(text: &Text, tokens: Vec<Token>) -> Copied {
    // Same for 401: whom it goes to.
    let goes_to = |token: &Token| text.key_of(token.from, token.to).ends_with(" for");
    let named = tokens.iter().position(|token| token.is(Class::Same) && !goes_to(token));
    let found = named.and_then(|same| {
        let quiet = |token: &Token| {
            let names =
                Kind::Cue(Class::Function) == token.kind || token.is(Class::Fill) || token.kind == Kind::Name(false);
            names || matches!(token.kind, Kind::Space | Kind::Open | Kind::Close)
        };
        let before = tokens.iter().take(same).rposition(|token| !quiet(token));
        let behind = tokens.iter().skip(same + 1).position(|token| !quiet(token)).map(|n| same + 1 + n);
        // Same as my dad at 3-2-501; same as Joe 3-2-501 may go to that door.
        let named = |at: &usize| {
            let between = tokens.get(same + 1..*at).unwrap_or_default();
            let last = between.iter().rev().find(|token| token.kind != Kind::Space);
            let placed = last.is_some_and(|token| {
                token.kind == Kind::Open
                    || ["at", "in", "of", "在"].contains(&text.key_of(token.from, token.to).as_str())
            });
            placed || !between.iter().any(|token| token.kind == Kind::Name(false))
        };
        // 3-2-501，跟上面一样: an address before a mark is where it goes.
        // 502同样的 503也是: in Chinese the one who is copied stands before such words.
        let closes = tokens
            .get(same)
            .is_some_and(|token| text.key_of(token.from, token.to).ends_with(['样', '的', '款', '上', '是']));
        behind.filter(|at| !closes && named(at)).into_iter().chain(before).find_map(|at| {
            match tokens.get(at).map(|token| &token.kind) {
                Some(Kind::Address(parts)) => Some((at, parts.clone())),
                _ => None,
            }
        })
    });
    let counted = |to: usize| tokens.iter().take(to).any(|token| matches!(token.kind, Kind::Amount(_)));
    let wants_too = |at: usize| named.is_some_and(|same| at < same && wants_too(text, &tokens, at, same));
    match found
        .filter(|(at, _)| !wants_too(*at))
        .filter(|(at, _)| is_joined(&tokens, *at) || !counted(*at) && is_named_as_other(&tokens))
    {
        Some((at, parts)) => {
            let mut tokens = tokens;
            tokens.remove(at);
            Copied { parts: Some(parts), tokens }
        }
        None => Copied { parts: None, tokens },
    }
}

/// 我妈25-1-302也要一样的, 3-2-501 wants the same: the door named is the one that wants it.
fn wants_too(text: &Text, tokens: &[Token], at: usize, same: usize) -> bool {
    const WANTS: [&str; 7] = ["也", " want", " need", " would like", " also", " will have", " takes"];
    let (Some(door), Some(same)) = (tokens.get(at), tokens.get(same)) else { return false };
    let between = text.key_of(door.to, same.to);
    WANTS.iter().any(|word| between.contains(word)) && !between.contains(['我', '咱']) && !between.contains(" i ")
}

/// Another address is there for the speaker. Behind a list of things, 25-1-402照这个再来一份, it is where they go again.
fn is_named_as_other(tokens: &[Token]) -> bool {
    tokens.iter().filter(|token| matches!(token.kind, Kind::Address(_))).count() > 1
}

/// A word that joins stands before it: 跟, 和, same as.
fn is_joined(tokens: &[Token], at: usize) -> bool {
    // 跟楼下203一样
    let quiet = |token: &Token| matches!(token.kind, Kind::Space | Kind::Open) || token.is(Class::Fill);
    let before = tokens.iter().take(at).rev().find(|token| !quiet(token));
    before.is_some_and(|token| {
        matches!(token.kind, Kind::Cue(Class::Function | Class::Same) | Kind::List | Kind::Name(false))
    })
}

/// Same as last week, 照昨天的: of an order that need not stand in this chat.
pub(super) fn is_of_old(said: &Text) -> bool {
    const WORDS: [&str; 12] =
        ["last", "usual", "yesterday", "previous", "昨天", "上次", "上回", "上周", "前天", "以前", "照旧", "老样子"];
    let said = said.key_of(0, said.len());
    WORDS.iter().any(|word| said.contains(word))
}
