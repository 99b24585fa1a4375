//! Which words are about which household: addresses head what follows them, or close what stands before.

use super::sharing::without_sharer;
use super::two_doors::{both, shared, theirs_and_mine};
use crate::exchange::chat::doors::Parts;
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::text::Text;
use crate::exchange::chat::words::Class;

/// Does somebody order for another door than their own?
pub(super) fn speaks_for_others(text: &Text) -> bool {
    const OTHERS: [&str; 27] = [
        "他",
        "她",
        "我妈",
        "我爸",
        "妈住",
        "爸住",
        "爷爷",
        "奶奶",
        "婆婆家",
        "对门",
        "隔壁",
        "邻居",
        "楼上",
        "楼下",
        "老人家",
        "帮忙给",
        "for my",
        "for the",
        "neighbour",
        "neighbor",
        "mum",
        "mother",
        "father",
        "gran",
        "her flat",
        "his flat",
        "my aunt",
    ];
    let key = text.key_of(0, text.len());
    OTHERS.iter().any(|word| key.contains(word))
}

/// Are they spoken of, for whom somebody may have ordered before?
pub(super) fn speaks_of_them(text: &Text) -> bool {
    const HAN: [&str; 12] =
        ["他", "她", "奶奶", "爷爷", "婆婆", "爹爹", "我妈", "我爸", "老人", "外婆", "外公", "爸妈"];
    const LATIN: [&str; 16] = [
        "she", "her", "he", "him", "his", "they", "them", "their", "mum", "mom", "dad", "gran", "granny", "parents",
        "she's", "he's",
    ];
    let key = text.key_of(0, text.len());
    let words = || key.split(|c: char| !c.is_alphanumeric() && c != '\'');
    HAN.iter().any(|word| key.contains(word)) || words().any(|word| LATIN.contains(&word))
}

/// 我要鲫鱼两条；给7-2-501带豆腐3块: one's own things, and behind a mark somebody else's. Where the others' begin.
fn gives_later(text: &Text, all: &[Token]) -> Option<usize> {
    let address = all.iter().position(|token| matches!(token.kind, Kind::Address(_)))?;
    let counted = |tokens: &[Token]| tokens.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
    let quiet = |token: &Token| {
        token.kind == Kind::Space || matches!(&token.kind, Kind::Cue(_)) || token.kind == Kind::Name(false)
    };
    let cut = all.iter().take(address).rposition(|token| !quiet(token))?;
    let (own, others) = (all.get(..=cut)?, all.get(cut + 1..)?);
    let between = text.key_of(all.get(cut)?.to, all.get(address)?.from);
    let gives = |word: &str| ["给", "帮", "替", "代"].iter().any(|han| word.contains(han)) || word == "for";
    let given = between.split_whitespace().any(gives);
    let parted = matches!(all.get(cut)?.kind, Kind::Break(_));
    (given && parted && counted(own) && counted(others)).then_some(cut + 1)
}

/// 我和3-2-202各要一箱, one for me and one for 3-2-202: for the speaker's own door too.
pub(super) fn with_others(text: &Text) -> bool {
    let key = text.key_of(0, text.len());
    let words = [
        "我和",
        "我跟",
        "我家和",
        "我家跟",
        "我们和",
        "我们跟",
        "和我家",
        "跟我家",
        "和我各",
        "me and",
        "us and",
        "and me",
        "and us",
        "and one for",
    ];
    words.iter().any(|word| {
        let at = key.find(word).map(|at| at + word.len());
        at.is_some_and(|at| {
            let rest = key.get(at..).unwrap_or("").trim_start();
            rest.starts_with(|c: char| c.is_ascii_digit() || "各都也".contains(c))
                || rest.is_empty()
                || ["for ", "at ", "flat ", "block "].iter().any(|next| rest.starts_with(next))
        })
    })
}

/// 3-2-202 要挂面3把，我的是白酒一瓶: behind somebody else's things the speaker's own.
pub(super) fn own_apart(text: &Text, (parts, tokens): (Vec<Parts>, Vec<Token>)) -> Vec<(Vec<Parts>, Vec<Token>)> {
    let counted = tokens.iter().position(|token| matches!(token.kind, Kind::Amount(_))).unwrap_or(tokens.len());
    let own = |token: &Token| {
        let said = text.key_of(token.from, token.to);
        let words = [
            "我的",
            "我自己",
            "我家",
            "for me",
            "for us",
            "mine",
            "我要",
            "我们家",
            "自己",
            "我想",
            "我们要",
            "咱",
            "家里要",
            "i need",
            "we need",
            "i want",
            "we want",
            "i'd like",
            "we'd like",
            "i would like",
            "we would like",
            "i'll have",
            "we'll have",
        ];
        matches!(token.kind, Kind::Cue(_)) && words.iter().any(|word| said.starts_with(word))
    };
    let at = (counted + 1..tokens.len()).find(|at| {
        let parted = tokens
            .iter()
            .take(*at)
            .rev()
            .find(|token| token.kind != Kind::Space)
            .is_some_and(|t| matches!(t.kind, Kind::Break(_) | Kind::List));
        tokens.get(*at).is_some_and(own) && parted
    });
    match at.filter(|_| !parts.is_empty()) {
        Some(at) => {
            let (theirs, mine) = tokens.split_at(at);
            // 我的是 …: the words that say whose they are have been heard.
            let mine =
                mine.iter().skip_while(|token| matches!(token.kind, Kind::Cue(_) | Kind::Space)).cloned().collect();
            vec![(parts, theirs.to_vec()), (Vec::new(), mine)]
        }
        None => vec![(parts, tokens)],
    }
}

fn is_stranger(token: &Token) -> bool {
    token.kind == Kind::Name(false)
}

/// Does an amount stand right before it? Then it is what is ordered, however near the address is.
fn is_counted(all: &[Token], at: usize) -> bool {
    let before = all.iter().take(at).rev().find(|token| token.kind != Kind::Space);
    before.is_some_and(|token| matches!(token.kind, Kind::Amount(_) | Kind::Times))
}

/// Does an address stand right before or behind, spaces and brackets aside?
fn is_beside_address(all: &[Token], at: usize) -> bool {
    let quiet = |token: &&Token| {
        matches!(token.kind, Kind::Space | Kind::Open | Kind::Close)
            || matches!(token.kind, Kind::Name(false))
            || token.is(Class::Function)
            || token.is(Class::Fill)
    };
    let is_address = |token: Option<&Token>| token.is_some_and(|token| matches!(token.kind, Kind::Address(_)));
    let next = all.iter().skip(at + 1).find(|token| !quiet(token));
    // Mrs Beran, Rehak family: a title and further words of the name.
    let of_name = |token: &&Token| token.kind == Kind::Space || is_stranger(token) || token.is(Class::Fill);
    let before = all.iter().take(at).rev().find(|token| !of_name(token) && token.kind != Kind::Close);
    let then = all.iter().skip(at + 1).find(|token| !of_name(token));
    let ends_there = then.is_none_or(|token| matches!(token.kind, Kind::Break(_)));
    is_address(next) || (is_address(before) && ends_there)
}

/// The tokens for each household spoken of. An address heads what follows it, unless things stand before the first and
/// none behind the last.
pub(super) fn sections(text: &Text, all: &[Token]) -> Vec<(Vec<Parts>, Vec<Token>)> {
    if let Some(own) = without_sharer(text, all) {
        return addressed(text, &own);
    }
    if let Some(shared) = shared(text, all).or_else(|| theirs_and_mine(text, all)) {
        return shared;
    }
    if let Some((mine, rest)) = own_address(text, all) {
        let apart = addressed(text, &rest).into_iter().flat_map(|section| own_apart(text, section));
        let apart: Vec<(Vec<Parts>, Vec<Token>)> = apart.collect();
        if apart.len() > 1 && apart.iter().filter(|(parts, _)| parts.is_empty()).count() == 1 {
            let with_mine = |(parts, own): (Vec<Parts>, Vec<Token>)| {
                (if parts.is_empty() { vec![mine.clone()] } else { parts }, own)
            };
            return apart.into_iter().map(with_mine).collect();
        }
    }
    match gives_later(text, all) {
        Some(cut) => {
            let (own, others) = all.split_at(cut);
            let own = std::iter::once((Vec::new(), own.to_vec()));
            own.chain(addressed(text, others)).collect()
        }
        None => both(text, copied_on(addressed(text, all))),
    }
}

/// Is something said that can be wanted?
fn says(token: &Token) -> bool {
    matches!(token.kind, Kind::Amount(_) | Kind::Name(_) | Kind::Plus(_)) || token.is(Class::Same)
}

/// 3-2-501土豆三斤，502也是: no more than that it is the same there.
fn says_too(text: &Text, token: &Token) -> bool {
    const WORDS: [&str; 9] = ["也是", "也要", "也一样", "也来", "too", "as well", "likewise", "also", "dito"];
    WORDS.contains(&text.key_of(token.from, token.to).as_str())
}

/// 我家25-1-301要酸菜2包，我妈25-1-302也要一样的: a door that wants the same as the one before it, and nothing else.
fn copied_on(mut sections: Vec<(Vec<Parts>, Vec<Token>)>) -> Vec<(Vec<Parts>, Vec<Token>)> {
    let says = |token: &Token| matches!(token.kind, Kind::Amount(_) | Kind::Name(true) | Kind::Plus(_));
    for at in 1..sections.len() {
        let Some((before, rest)) = sections.split_at_mut_checked(at) else { break };
        let (Some((_, own)), Some((_, next))) = (before.last(), rest.first_mut()) else { break };
        let counted = own.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
        let same = next.iter().any(|token| token.is(Class::Same)) && !next.iter().any(says);
        if counted && same {
            *next = own.clone();
        }
    }
    sections
}

/// My mum in 3-2-501 needs rice; I need milk, I'm at 3-2-402: an address at the end that the speaker says is theirs, and the
/// tokens without it.
fn own_address(text: &Text, all: &[Token]) -> Option<(Parts, Vec<Token>)> {
    const LIVE: [&str; 12] = [
        "我在",
        "我住",
        "我是",
        "我家在",
        "我家是",
        "我家",
        "i'm at",
        "i am at",
        "i'm in",
        "i live at",
        "i live in",
        "we're at",
    ];
    let places: Vec<usize> =
        (0..all.len()).filter(|at| all.get(*at).is_some_and(|t| matches!(t.kind, Kind::Address(_)))).collect();
    let (last, others) = places.split_last().filter(|(_, others)| !others.is_empty())?;
    let Some(Token { kind: Kind::Address(parts), from, .. }) = all.get(*last) else { return None };
    let said = text.key_of(0, *from);
    let lives = LIVE.iter().any(|word| said.trim_end().ends_with(word));
    let silent = all.iter().skip(last + 1).all(|token| !matches!(token.kind, Kind::Amount(_) | Kind::Name(true)));
    let strange = others
        .iter()
        .all(|at| !matches!(all.get(*at), Some(Token { kind: Kind::Address(other), .. }) if other == parts));
    let rest = all.iter().enumerate().filter(|(at, _)| at != last).map(|(_, token)| token.clone());
    (lives && silent && strange).then(|| (parts.clone(), rest.collect()))
}

/// Both 3-2-501 and 502 need …, 501和502都要…: the same for every door that was named before it.
fn for_both(text: &Text) -> bool {
    const WORDS: [&str; 11] =
        ["都要", "都订", "都买", "都带", "都来", "都需要", "都想要", "都报", "both ", " all want ", " all need "];
    let key = text.key_of(0, text.len());
    WORDS.iter().any(|word| key.contains(word))
}

/// A door that stands alone, and is another than the one before it.
fn is_other_door(one: &Parts, other: &Parts) -> bool {
    let bare = other.building.is_none() && other.unit.is_none();
    bare && one.door.is_some() && other.door.is_some() && one.door != other.door
}

fn addressed(text: &Text, all: &[Token]) -> Vec<(Vec<Parts>, Vec<Token>)> {
    let places: Vec<usize> =
        (0..all.len()).filter(|at| all.get(*at).is_some_and(|t| matches!(t.kind, Kind::Address(_)))).collect();
    let parts_at = |at: usize| match all.get(at).map(|token| &token.kind) {
        Some(Kind::Address(parts)) => parts.clone(),
        _ => Parts::default(),
    };
    let mut different: Vec<Parts> = Vec::new();
    for at in &places {
        let parts = parts_at(*at);
        match different.last_mut() {
            // 25栋3单元 … 602: two parts of one address.
            Some(last) if *last == parts => {}
            // 101 面条3把, 201 白糖1斤: two doors of one stairwell.
            Some(last) if is_other_door(last, &parts) => {
                let further = parts.completed_by(&Parts { door: None, ..last.clone() });
                different.push(further);
            }
            Some(last) if last.door.is_none() || parts.building.is_none() => *last = last.completed_by(&parts),
            _ => different.push(parts),
        }
    }
    // An address parts what stands on its sides, and a stranger's name right beside it is who lives there.
    let plain = |from: usize, to: usize| -> Vec<Token> {
        let own = all.get(from..to).unwrap_or_default();
        let kept = own.iter().enumerate().filter(|(n, token)| {
            !(is_stranger(token) && is_beside_address(all, from + n) && !is_counted(all, from + n))
        });
        let parted = |token: &Token| {
            if matches!(token.kind, Kind::Address(_)) {
                Token { kind: Kind::Break(' '), ..token.clone() }
            } else {
                token.clone()
            }
        };
        kept.map(|(_, token)| parted(token)).collect()
    };
    if different.len() <= 1 {
        return vec![(different, plain(0, all.len()))];
    }
    let counted = |from: usize, to: usize| plain(from, to).iter().any(|token| matches!(token.kind, Kind::Amount(_)));
    let (first, last) = (places.first().copied().unwrap_or(0), places.last().copied().unwrap_or(0));
    let behind = !counted(last, all.len()) && counted(0, first);
    let mut sections: Vec<(Vec<Parts>, Vec<Token>)> = Vec::new();
    let mut waiting: Vec<Parts> = Vec::new();
    for (n, at) in places.iter().enumerate() {
        let (from, to) = if behind {
            (n.checked_sub(1).and_then(|before| places.get(before)).map_or(0, |before| before + 1), *at)
        } else {
            (*at + 1, places.get(n + 1).copied().unwrap_or(all.len()))
        };
        waiting.push(match (parts_at(*at), different.first()) {
            (parts, Some(first)) if is_other_door(first, &parts) => {
                parts.completed_by(&Parts { door: None, ..first.clone() })
            }
            (parts, _) => parts,
        });
        let mut own = plain(from, to);
        if !sections.is_empty() && !own.iter().any(says) {
            own.iter_mut().filter(|token| says_too(text, token)).for_each(|token| token.kind = Kind::Cue(Class::Same));
        }
        if own.iter().any(says) {
            let each = own.iter().any(|token| token.is(Class::Each)) || for_both(text);
            let shared = std::mem::take(&mut waiting);
            if shared.len() > 1 && each {
                let own: Vec<Token> = own.into_iter().filter(|token| !token.is(Class::Each)).collect();
                sections.extend(shared.into_iter().map(|parts| (vec![parts], own.clone())));
            } else {
                sections.push((shared, own));
            }
        }
    }
    waiting.retain(|door| !sections.last().is_some_and(|(doors, _)| doors.contains(door)));
    if let Some((shared, own)) = sections.last().cloned().filter(|_| !waiting.is_empty()) {
        // A bag of rice each for 3-2-501 and 502: with nothing between them, the last door shares what stands before. Box 1 for
        // us, 4-2-302, and twice for 4-2-301: which of it goes to the last door is asked.
        let each = own.iter().any(|token| token.is(Class::Each));
        sections.pop();
        if each {
            let own: Vec<Token> = own.into_iter().filter(|token| !token.is(Class::Each)).collect();
            sections.extend(shared.into_iter().chain(waiting).map(|parts| (vec![parts], own.clone())));
        } else {
            sections.push((shared.into_iter().chain(waiting).collect(), own));
        }
    }
    of_one_door(sections)
}

/// Apples for 601 and 602, and 602 also lentils: what is said of one door at two places is one order.
fn of_one_door(sections: Vec<(Vec<Parts>, Vec<Token>)>) -> Vec<(Vec<Parts>, Vec<Token>)> {
    let mut all: Vec<(Vec<Parts>, Vec<Token>)> = Vec::new();
    for (parts, tokens) in sections {
        match all.iter_mut().find(|(own, _)| parts.len() == 1 && *own == parts) {
            Some((_, own)) => {
                let at = tokens.first().map_or(0, |token| token.from);
                own.push(Token { kind: Kind::Break(','), from: at, to: at });
                own.extend(tokens);
            }
            None => all.push((parts, tokens)),
        }
    }
    all
}
