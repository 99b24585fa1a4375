//! What is told to the group and asks for nothing, however many things it counts: brought, received, to spare, for sale, and
//! how one orders.

use std::sync::LazyLock;

use super::clauses::{Clause, Part};
use super::items::{is_condition, is_weak};
use super::lexer::{Kind, Token};
use super::needs::complains;
use super::text::{Text, key};
use super::word_set::WordSet;
use super::words::Class;

const WORDS: &str = include_str!("words/telling.txt");

struct Lists {
    done: WordSet,
    came: WordSet,
    offered: WordSet,
    desk: [WordSet; 3],
    sold: WordSet,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    done: WordSet::listed(WORDS, "done"),
    came: WordSet::listed(WORDS, "came"),
    offered: WordSet::listed(WORDS, "offered"),
    desk: ["ruled", "summed", "checked"].map(|heading| WordSet::listed(WORDS, heading)),
    sold: WordSet::listed(WORDS, "sold"),
});

/// How much of a text is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Nothing of it; it is heard as every other.
    Nothing,
    /// It is told, or perhaps wished for: a person has to look.
    Perhaps,
    /// All of it.
    All,
}

/// Who speaks: somebody whose door is known tells of their own things, anybody else of everybody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// Lives at a door that is known.
    Resident,
    /// Speaks for the order desk, by their name.
    Desk,
    /// Somebody of whom neither is known.
    Other,
}

/// How much of what somebody says is only told.
pub fn telling(text: &Text, clauses: &[Clause], tokens: &[Token], teller: Teller) -> Telling {
    if !clauses.iter().any(is_counted) {
        return Telling::Nothing;
    }
    let wished = clauses.iter().any(|clause| wishes(clause) && !came(clause) && !is_offered(clause));
    let key = text.key();
    let takes_back = |clause: &Clause| clause.has(Class::TakeOff);
    if (LISTS.done.is_in(key) || LISTS.offered.is_in(key)) && !wished && !clauses.iter().any(takes_back) {
        return if teller == Teller::Resident && complains(text) { Telling::Perhaps } else { Telling::All };
    }
    let at_desk = of_the_desk(text, tokens, teller);
    if at_desk != Telling::Nothing {
        return if wished && at_desk == Telling::All { Telling::Perhaps } else { at_desk };
    }
    if clauses.iter().any(changes) {
        return Telling::Nothing;
    }
    let asks = |clause: &Clause| clause.has(Class::Question) && is_counted(clause) && !wishes(clause);
    if clauses.iter().any(is_for_later) || !wished && clauses.iter().any(asks) {
        return Telling::Perhaps;
    }
    if wished {
        return Telling::Nothing;
    }
    match received(clauses) {
        Telling::All if complains(text) || clauses.iter().any(|clause| clause.has(Class::Question)) => Telling::Perhaps,
        found => found,
    }
}

/// How one orders, what has been ordered in all, what is for sale: what residents do not say, or seldom.
fn of_the_desk(text: &Text, tokens: &[Token], teller: Teller) -> Telling {
    let key = text.key();
    let any = |fits: fn(&Kind) -> bool| tokens.iter().any(|token| fits(&token.kind));
    let addressed = any(|kind| matches!(kind, Kind::Address(parts) if parts.door.is_some()));
    let first = tokens.iter().find(|token| matches!(token.kind, Kind::Amount(_))).map_or(0, |token| token.from);
    let [rules, sums, checks] = &LISTS.desk;
    let before = |words: &WordSet| key.get(..first).is_some_and(|head| words.is_in(head));
    let spoken_to = key.iter().find(|c| !c.is_whitespace()) == Some(&'@');
    let (priced, asked) =
        (any(|kind| matches!(kind, Kind::Money(..))), tokens.iter().any(|token| token.is(Class::AskFor)));
    let told = before(rules)
        || sums.is_in(key) && !addressed
        || checks.is_in(key) && (spoken_to || teller == Teller::Desk)
        || LISTS.sold.is_in(key) && priced && !addressed && !asked;
    let perhaps = [rules, sums, checks].iter().any(|words| words.is_in(key));
    match (told, teller) {
        (true, Teller::Desk | Teller::Other) => Telling::All,
        (true, Teller::Resident) => Telling::Perhaps,
        (false, _) if perhaps => Telling::Perhaps,
        (false, _) => Telling::Nothing,
    }
}

/// 如果明天还有草莓: it is not wished for today.
fn is_for_later(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let later = ["明天", "后天", "下次", "下回", "tomorrow", "next time", "next week"];
    clause.parts.iter().any(is_condition) && clause.names_goods() && later.iter().any(|word| said.contains(word))
}

/// Without what was only told, where something else is wished for: 昨天的2斤排骨收到了，今天再要土豆3斤.
pub fn untold(clauses: Vec<Clause>) -> Vec<Clause> {
    let told = |clause: &Clause| is_counted(clause) && came(clause) && !wishes(clause);
    let other = clauses.iter().any(|clause| is_counted(clause) && !came(clause));
    if !other || clauses.iter().any(changes) {
        return clauses;
    }
    clauses.into_iter().filter(|clause| !told(clause)).collect()
}

/// Is every counted thing one that came: in its own clause, or in one that heads the list or closes it?
fn received(clauses: &[Clause]) -> Telling {
    let Some(first) = clauses.iter().position(came) else { return Telling::Nothing };
    let heads = clauses.get(first).is_some_and(|clause| clause.end == ':');
    let closes = |clause: &Clause| {
        let said = key(&clause.said);
        came(clause) && ["都", "全", "all", "everything"].iter().any(|word| said.contains(word))
    };
    let closed = clauses.iter().rposition(closes);
    let told = |(at, clause): (usize, &Clause)| {
        !is_counted(clause) || came(clause) || heads && at > first || closed.is_some_and(|last| at < last)
    };
    if clauses.iter().enumerate().all(told) { Telling::All } else { Telling::Perhaps }
}

fn is_counted(clause: &Clause) -> bool {
    clause.parts.iter().any(|part| match part {
        Part::Amount(amount) => !amount.is_article,
        Part::Bracket(inside) => inside.iter().any(is_counted),
        _ => false,
    })
}

fn came(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let kind = ["那种", "牌子", "那款", "同款", "same", "like the", "as the"].iter().any(|word| said.contains(word));
    !kind && (LISTS.came.is_in(&said.chars().collect::<Vec<_>>()) || thanks_for(clause, &said))
}

/// 谢谢小宋帮我扛上来的50斤大米: thanks, and behind them in one breath what for.
fn thanks_for(clause: &Clause, said: &str) -> bool {
    let thanked = ["谢谢", "感谢", "多谢", "感恩"].iter().any(|word| said.trim_start().starts_with(word));
    thanked && is_counted(clause) && ["的", "送", "发", "给"].iter().any(|word| said.contains(word))
}

fn is_offered(clause: &Clause) -> bool {
    LISTS.offered.is_in(&key(&clause.said).chars().collect::<Vec<_>>())
}

/// Is something wished for in so many words?
fn wishes(clause: &Clause) -> bool {
    let asks = |part: &Part| match part {
        Part::Cue(Class::AskFor, said) => !is_weak(said) && !is_list(said),
        Part::Cue(Class::Add | Class::MeToo, _) => true,
        _ => false,
    };
    clause.parts.iter().any(asks)
        && (is_counted(clause) || clause.names_goods())
        && !thanks_for(clause, &key(&clause.said))
}

/// My order, the list: spoken of, and no wish by itself.
fn is_list(said: &str) -> bool {
    let said = key(said);
    ["order", "list"].iter().any(|word| said.ends_with(word))
}

/// Does it change what was said before, or lean on it?
fn changes(clause: &Clause) -> bool {
    const WORDS: [&str; 9] = ["改", "换", "更正", "change", "swap", "switch", "instead", "make it", "make that"];
    clause.parts.iter().any(|part| match part {
        Part::Cue(Class::TakeOff | Class::Same | Class::Less | Class::Wrong, _) => true,
        Part::Cue(Class::Change, said) => WORDS.iter().any(|word| key(said).contains(word)),
        _ => false,
    })
}
