//! Names that hold a word of another meaning: 青团两只, 驴打滚一盒, 擀面皮两袋. A single letter that no list knows is no
//! name of a thing by itself, so where it is counted, the word that it touches belongs to it.

use super::{Kind, Token};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::Text;
use crate::exchange::chat::words::Class;

/// Words that join sentences and speak of people; they stay what they are whatever they touch.
const GRAMMAR: &str = "我你您他她它咱们家娃妈爸爷奶有没不是在了吗呢也还才又很太真会能被让叫这那哪谁别莫快刚把或\
                       的要来买带给帮请再加添补换改都各均勿非约宝孩儿伢老人就先共和跟同住送收代留求谢";

/// The tokens, with the words that are parts of counted names drawn into them.
pub(super) fn joined(text: &Text, tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((known, to)) = of(text, tokens.get(at..at + 5).unwrap_or_default()) {
            out.push(Token { kind: Kind::Name(known), from: token.from, to });
            at += 5;
            continue;
        }
        if let Some(last) = behind_of(text, &tokens, at).or_else(|| behind_count(text, &tokens, at)) {
            out.push(Token { kind: last.kind.clone(), from: token.from, to: last.to });
            at += 3;
            continue;
        }
        let run = run_at(text, &tokens, at);
        match tokens.get(at + run - 1).filter(|_| run > 1 && is_counted(&tokens, at, run)) {
            Some(last) => out.push(Token { kind: Kind::Name(false), from: token.from, to: last.to }),
            None => out.extend(tokens.get(at..at + run).unwrap_or_default().iter().cloned()),
        }
        at += run;
    }
    out
}

/// Hearts of palm, cream of tartar: is the whole a thing we know, and where does it end?
fn of(text: &Text, tokens: &[Token]) -> Option<(bool, usize)> {
    let [Token { kind: Kind::Name(false), .. }, one, of, other, last] = tokens else { return None };
    let Kind::Name(known) = last.kind else { return None };
    let joins = one.kind == Kind::Space && other.kind == Kind::Space && text.key_of(of.from, of.to) == "of";
    joins.then_some((known, last.to))
}

/// Two bags of date syrup: behind a unit and `of` a word stands for a thing, whatever it says elsewhere.
fn behind_of<'a>(text: &Text, tokens: &'a [Token], at: usize) -> Option<&'a Token> {
    let [word, one, last] = tokens.get(at..at + 3)? else { return None };
    let amount = tokens.get(at.checked_sub(2)?).filter(|token| matches!(token.kind, Kind::Amount(_)))?;
    let of = text.key_of(amount.from, amount.to).trim_end().ends_with(" of");
    let wordy = matches!(word.kind, Kind::Cue(Class::Function | Class::Fill | Class::Greet)) && word.to - word.from > 3;
    let joins = one.kind == Kind::Space && last.kind == Kind::Name(false);
    (of && wordy && joins).then_some(last)
}

/// 6 party poppers, 2 night creams: behind a count a word that ends with the next one what is counted.
fn behind_count<'a>(text: &Text, tokens: &'a [Token], at: usize) -> Option<&'a Token> {
    const NEVER: [&str; 30] = [
        "more", "left", "extra", "each", "from", "with", "for", "are", "were", "was", "have", "has", "had", "came",
        "come", "went", "still", "just", "only", "also", "then", "now", "here", "there", "people", "other", "others",
        "per", "out", "of",
    ];
    let [word, one, last] = tokens.get(at..at + 3)? else { return None };
    let count = tokens.get(at.checked_sub(2)?)?;
    let counts = matches!(&count.kind, Kind::Amount(amount) if amount.unit.is_none() && !amount.is_article);
    let letters = text.key().get(word.from..word.to)?;
    let plain = word.is(Class::Function) && letters.len() > 2 && letters.iter().all(char::is_ascii_lowercase);
    let wordy = plain && !NEVER.contains(&text.key_of(word.from, word.to).as_str());
    let spaced = tokens.get(at - 1).is_some_and(|token| token.kind == Kind::Space) && one.kind == Kind::Space;
    let ends = tokens.get(at + 3).is_none_or(|token| matches!(token.kind, Kind::Break(_) | Kind::List | Kind::Open));
    (counts && wordy && spaced && ends && matches!(last.kind, Kind::Name(_))).then_some(last)
}

/// How many tokens from a place on make one name: single strange letters, and between or beside them words that can stand
/// in a name. One where there is nothing to join.
fn run_at(text: &Text, tokens: &[Token], at: usize) -> usize {
    let touches =
        |n: usize| n == at || tokens.get(n - 1).map(|token| token.to) == tokens.get(n).map(|token| token.from);
    let fits = |token: &Token| is_lone(text, token) || is_content(text, token);
    let run = (at..tokens.len()).take_while(|n| touches(*n) && tokens.get(*n).is_some_and(fits)).count();
    let own = tokens.get(at..at + run).unwrap_or_default();
    let letters: usize = own.iter().map(|token| token.to - token.from).sum();
    let mixed = own.iter().any(|token| is_lone(text, token)) && own.iter().any(|token| is_content(text, token));
    if mixed && letters <= 5 { run } else { run.max(1) }
}

/// One Chinese letter that no list knows.
fn is_lone(text: &Text, token: &Token) -> bool {
    token.kind == Kind::Name(false)
        && token.to == token.from + 1
        && text.key().get(token.from).is_some_and(|c| is_han(*c))
}

/// A short word that says something of a sort, and joins no sentence.
fn is_content(text: &Text, token: &Token) -> bool {
    let letters = text.key().get(token.from..token.to).unwrap_or_default();
    matches!(token.kind, Kind::Cue(Class::AskFor | Class::Function | Class::Fill | Class::Greet))
        && letters.len() <= 2
        && letters.iter().all(|c| is_han(*c) && !GRAMMAR.contains(*c))
}

/// Does an amount with a unit touch the run, or stand right before it?
fn is_counted(tokens: &[Token], at: usize, run: usize) -> bool {
    let measured =
        |token: &Token| matches!(&token.kind, Kind::Amount(amount) if amount.unit.is_some() && !amount.is_spec());
    let end = tokens.get(at + run - 1).map(|token| token.to);
    let wish = tokens.get(at + run).filter(|token| token.is(Class::AskFor) && Some(token.from) == end);
    let (next, end) = (at + run + usize::from(wish.is_some()), wish.map(|wish| wish.to).or(end));
    let changes = |token: &Token| matches!(token.kind, Kind::Cue(Class::Change | Class::TakeOff | Class::Not));
    let behind = tokens.get(next).is_some_and(|token| (measured(token) || changes(token)) && Some(token.from) == end);
    let before = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(measured);
    behind || before || is_listed(tokens, at, run)
}

/// 米豆腐、青团、百叶结; 米豆腐 青团 百叶结一样两个: does it stand alone among the things of a list?
fn is_listed(tokens: &[Token], at: usize, run: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let behind = tokens.get(at + run);
    let ends = |token: Option<&Token>| token.is_none_or(|token| matches!(token.kind, Kind::List | Kind::Break(_)));
    let lists = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::List);
    let named = |place: Option<usize>| matches!(place.and_then(|place| tokens.get(place)), Some(token) if matches!(token.kind, Kind::Name(_)));
    let spaced = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::Space);
    let among = spaced(before) && spaced(behind) && named(at.checked_sub(2)) && named(at.checked_add(run + 1));
    among || ends(before) && ends(behind) && (lists(before) || lists(behind))
}
