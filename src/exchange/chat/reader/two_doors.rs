//! One message for two doors: the same for both, or one after the other has been named.

use crate::exchange::chat::doors::Parts;
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::text::Text;
use crate::exchange::chat::words::{Class, lexicon};

/// 5栋3单元201和202各要…, 5-3-201 and 202 each want: a bare number that is joined to a whole address is a door beside it.
pub(super) fn with_further_doors(text: &Text, tokens: Vec<Token>, exists: &dyn Fn(&Parts) -> bool) -> Vec<Token> {
    const JOINTS: [&str; 11] = ["还有", "以及", "和", "跟", "与", "及", "、", "/", "&", "and ", "+"];
    let key = text.key();
    let spaces = |at: usize| at + key.iter().skip(at).take_while(|c| c.is_whitespace()).count();
    let begins = |at: usize, word: &str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let further = |to: usize| {
        let joint = spaces(to);
        let word = JOINTS.iter().find(|word| begins(joint, word))?;
        let from = spaces(joint + word.chars().count());
        let figures = key.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
        let door = text.key_of(from, from + figures);
        let mut end = from + figures;
        let counts = lexicon().unit(key, spaces(end)).is_some() || matches!(key.get(end), Some('-' | '.' | '/'));
        end += usize::from(matches!(key.get(end), Some('室' | '号' | '户')));
        ((3..=4).contains(&figures) && !counts).then_some((end, door))
    };
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut hidden = 0;
    let mut whole_ones: Vec<Parts> = Vec::new();
    for (n, token) in tokens.iter().enumerate() {
        if token.from < hidden {
            continue;
        }
        out.push(token.clone());
        let beside = || neighbouring(text, &out, whole_ones.first()?).filter(|parts| exists(parts));
        if let (Some(parts), Some(last)) = (spoken_of_again(text, &out, &whole_ones).or_else(beside), out.last_mut()) {
            last.kind = Kind::Address(parts);
        }
        if let Kind::Address(parts) = &token.kind {
            whole_ones.push(parts.clone());
        }
        let Kind::Address(parts) = &token.kind else { continue };
        let whole = parts.building.is_some() && parts.door.as_ref().is_some_and(|door| door.len() >= 3);
        let mut to = token.to;
        while let Some((end, door)) = further(to).filter(|_| whole) {
            // It must end where a word ends.
            if !tokens.iter().skip(n + 1).any(|token| token.to == end) {
                break;
            }
            let round = door.ends_with('0');
            let parts = Parts { door: Some(door), ..parts.clone() };
            if round && !exists(&parts) {
                // 3-2-501 and 100 nappies
                break;
            }
            whole_ones.push(parts.clone());
            out.push(Token { kind: Kind::Address(parts), from: to, to: end });
            (to, hidden) = (end, end);
        }
    }
    out
}

/// 我家3-2-301要白菜，楼上401要豆腐: the last token, where it is a bare number behind a word for the neighbours.
fn neighbouring(text: &Text, tokens: &[Token], home: &Parts) -> Option<Parts> {
    const WORDS: [&str; 12] = [
        "对门",
        "对门的",
        "隔壁",
        "隔壁的",
        "楼上",
        "楼上的",
        "楼下",
        "楼下的",
        "对面",
        "next door",
        "upstairs",
        "downstairs",
    ];
    let (last, before) = tokens.split_last()?;
    let bare = match &last.kind {
        Kind::Amount(amount) => amount.unit.is_none(),
        kind => *kind == Kind::Name(false),
    };
    let said = text.key_of(last.from, last.to);
    // 楼上602周婆婆: the surname stands against the door.
    let said = match last.kind {
        Kind::Name(false) => said.trim_end_matches(is_han).to_owned(),
        _ => said,
    };
    let figures = (3..=4).contains(&said.len()) && said.chars().all(|c| c.is_ascii_digit());
    let spoken = text.key_of(0, before.last()?.to);
    let beside = WORDS.iter().any(|word| spoken.trim_end().ends_with(word));
    (bare && figures && beside).then(|| Parts { door: Some(said), ..home.clone() })
}

/// 3-2-602和3-2-501各3斤，501另外还要小米2斤: the last token, where it is the bare number of one of the doors before it and a
/// clause begins with it.
fn spoken_of_again(text: &Text, tokens: &[Token], doors: &[Parts]) -> Option<Parts> {
    let (last, before) = tokens.split_last()?;
    let bare = match &last.kind {
        Kind::Amount(amount) => amount.unit.is_none(),
        kind => *kind == Kind::Name(false),
    };
    let quiet =
        |token: &&Token| token.kind == Kind::Space || matches!(token.kind, Kind::Cue(Class::AskFor | Class::Fill));
    let begins =
        before.iter().rev().find(|token| !quiet(token)).is_some_and(|token| matches!(token.kind, Kind::Break(_)));
    let said = text.key_of(last.from, last.to);
    let mut same = doors.iter().filter(|parts| bare && begins && parts.door.as_deref() == Some(said.trim()));
    let found = same.next()?;
    (said.len() >= 3 && doors.len() > 1 && same.all(|other| other == found)).then(|| found.clone())
}

/// 我和楼上402各要一箱牛奶: the same for the speaker and for one other door.
pub(super) fn both(text: &Text, sections: Vec<(Vec<Parts>, Vec<Token>)>) -> Vec<(Vec<Parts>, Vec<Token>)> {
    const WORDS: [&str; 8] = ["我和", "我跟", "我家和", "我家跟", "我们和", "我们跟", "me and", "us and"];
    let key = text.key_of(0, text.len());
    match sections.as_slice() {
        // 1 kg onions, and the same again for 5-1-202
        [(parts, tokens)] if parts.len() == 1 && is_said_again(tokens) => {
            let own: Vec<Token> = tokens.iter().take_while(|token| !token.is(Class::Same)).cloned().collect();
            vec![(Vec::new(), own.clone()), (parts.clone(), own)]
        }
        [(parts, tokens)]
            if parts.len() == 1
                && WORDS.iter().any(|word| key.trim_start().starts_with(word))
                && tokens.iter().any(|token| token.is(Class::Each)) =>
        {
            let own: Vec<Token> = tokens.iter().filter(|token| !token.is(Class::Each)).cloned().collect();
            vec![(Vec::new(), own.clone()), (parts.clone(), own)]
        }
        _ => sections,
    }
}

/// 我妈在14-1-202，我在11-2-101，她那边送大米10斤，我这边要洋葱4个: both doors first, then who wants what.
pub(super) fn theirs_and_mine(text: &Text, all: &[Token]) -> Option<Vec<(Vec<Parts>, Vec<Token>)>> {
    const LIVE: [&str; 9] = ["我在", "我住", "我是", "我家在", "我家", "i'm at", "i am at", "i live at", "me at"];
    const OWN: [&str; 13] = [
        "我这边",
        "我这里",
        "我这",
        "我自己",
        "我要",
        "我家要",
        "我家",
        "我们要",
        "i need",
        "i want",
        "i'd like",
        "for me",
        "me:",
    ];
    const THEIRS: [&str; 14] = [
        "她那边",
        "他那边",
        "她那里",
        "他那里",
        "她要",
        "他要",
        "她那",
        "他那",
        "她家",
        "他家",
        "she needs",
        "she wants",
        "he needs",
        "for her",
    ];
    let places: Vec<(usize, Parts)> = all
        .iter()
        .enumerate()
        .filter_map(|(at, token)| if let Kind::Address(parts) = &token.kind { Some((at, parts.clone())) } else { None })
        .collect();
    let [(first, one), (second, other)] = places.as_slice() else { return None };
    let counted = |tokens: &[Token]| tokens.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
    if one == other || counted(all.get(..*second)?) {
        return None;
    }
    let said_before = |at: usize| text.key_of(0, all.get(at).map_or(0, |token| token.from));
    let lives = |at: usize| LIVE.iter().any(|word| said_before(at).trim_end().ends_with(word));
    let (mine, theirs) = match (lives(*first), lives(*second)) {
        (true, false) => (one, other),
        (false, true) => (other, one),
        _ => return None,
    };
    let begins = |words: &[&str]| {
        let rest = |token: &Token| text.key_of(token.from, text.len());
        all.iter().skip(second + 1).position(|token| words.iter().any(|word| rest(token).starts_with(word)))
    };
    let (own_at, their_at) = (begins(&OWN)? + second + 1, begins(&THEIRS)? + second + 1);
    let segment = |from: usize, other: usize| {
        let to = if other > from { other } else { all.len() };
        let own: Vec<Token> = all
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .skip_while(|token| matches!(token.kind, Kind::Cue(_) | Kind::Space))
            .cloned()
            .collect();
        own
    };
    let (own, others) = (segment(own_at, their_at), segment(their_at, own_at));
    (counted(&own) && counted(&others)).then(|| vec![(vec![theirs.clone()], others), (vec![mine.clone()], own)])
}

/// 我和隔壁202各来一桶油，我203; 301 wants the same as me, that's a bag of rocket each: the same for two doors.
pub(super) fn shared(text: &Text, all: &[Token]) -> Option<Vec<(Vec<Parts>, Vec<Token>)>> {
    const OF_ME: [&str; 12] = [
        "跟我家一样",
        "和我家一样",
        "跟我一样",
        "和我一样",
        "跟我们一样",
        "和我们一样",
        "same as me",
        "same as mine",
        "same as us",
        "same as ours",
        "same as i ",
        "same as we ",
    ];
    const WE: [&str; 7] = ["我和", "我跟", "我家和", "我家跟", "我们和", "me and", "us and"];
    let key = text.key_of(0, text.len());
    let mut doors: Vec<Parts> = Vec::new();
    for token in all {
        if let Kind::Address(parts) = &token.kind
            && !doors.contains(parts)
        {
            doors.push(parts.clone());
        }
    }
    let counted = all.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
    let each = all.iter().any(|token| token.is(Class::Each));
    // Who wants it has been said before the word; what it is stands behind.
    let words = |token: &&Token| {
        let quiet = token.is(Class::Each) || token.is(Class::Same) || token.is(Class::Function);
        !matches!(token.kind, Kind::Address(_)) && !quiet
    };
    let behind = |class: Class| all.iter().position(|token| token.is(class)).map_or(0, |at| at + 1);
    let from = if doors.len() == 2 { behind(Class::Each) } else { behind(Class::Same) };
    let own: Vec<Token> = all.iter().skip(from).filter(words).cloned().collect();
    match doors.as_slice() {
        [one, other] if each && counted && WE.iter().any(|word| key.trim_start().starts_with(word)) => {
            Some(vec![(vec![one.clone()], own.clone()), (vec![other.clone()], own)])
        }
        [one] if counted && OF_ME.iter().any(|word| key.contains(word)) => {
            Some(vec![(Vec::new(), own.clone()), (vec![one.clone()], own)])
        }
        _ => None,
    }
}

/// Are things counted, and behind them no more than that somebody wants the same?
fn is_said_again(tokens: &[Token]) -> bool {
    let is_counted = |token: &&Token| matches!(token.kind, Kind::Amount(_));
    let Some(same) = tokens.iter().position(|token| token.is(Class::Same)) else { return false };
    // The address has become a mark that parts; what stands before it was said of the speaker.
    let address = tokens.iter().position(|token| token.kind == Kind::Break(' ') && token.to > token.from + 1);
    let first = tokens.iter().position(|token| is_counted(&token));
    let behind = first.is_some_and(|first| first < same && address.is_some_and(|address| first < address));
    behind && tokens.iter().skip(same).filter(is_counted).count() == 0
}
