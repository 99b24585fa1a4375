//! Clauses: what stands between two marks, stripped of what says nothing; brackets kept apart.

use super::amounts::Amount;
use super::labelled::apart as apart_label;
use super::letters::is_han;
use super::lexer::{Kind, Token};
use super::sizing::{Sizing, sizing};
use super::text::Text;
use super::words::Class;

/// A piece of a clause that matters.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The name of a thing; do we know it?
    Name(String, bool),
    /// An amount.
    Amount(Amount),
    /// A size, a quality, a brand: a remark on the thing beside it.
    Note(String),
    /// What stands in brackets.
    Bracket(Vec<Clause>),
    /// A phrase that changes the meaning.
    Cue(Class, String),
}

/// A clause.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clause {
    /// What matters in it.
    pub parts: Vec<Part>,
    /// As it was written, for a remark.
    pub said: String,
    /// The mark that ends it; a space where the text ends.
    pub end: char,
    /// Is somebody greeted or thanked in it?
    pub greets: bool,
    /// Does a figure in it stand so that it can count one thing or size the next?
    pub wavers: bool,
}

impl Clause {
    /// Does it hold a phrase of this class?
    pub fn has(&self, class: Class) -> bool {
        self.position(class).is_some()
    }

    /// Where the first phrase of this class stands.
    pub fn position(&self, class: Class) -> Option<usize> {
        self.parts.iter().position(|part| matches!(part, Part::Cue(own, _) if *own == class))
    }

    /// Is anything counted in it?
    pub fn has_amount(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Amount(_)))
    }

    /// Is something named that we know?
    pub fn names_goods(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Name(_, true)))
    }

    /// The names in it.
    pub fn names(&self) -> Vec<String> {
        self.parts
            .iter()
            .filter_map(|part| if let Part::Name(name, _) = part { Some(name.clone()) } else { None })
            .collect()
    }
}

/// The clauses of some tokens.
pub fn clauses(text: &Text, tokens: &[Token]) -> Vec<Clause> {
    let mut all = Vec::new();
    let mut open = Clause::default();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match &token.kind {
            Kind::Break(mark) => close(&mut all, &mut open, *mark),
            Kind::List => close(&mut all, &mut open, '、'),
            Kind::Open => {
                let length = tokens.iter().skip(at).take_while(|t| t.kind != Kind::Close).count();
                let inside = tokens.get(at + 1..at + length).unwrap_or_default();
                open.parts.push(Part::Bracket(clauses(text, inside)));
                open.said.push_str(&said(text, inside));
                at += length;
            }
            _ => {
                open.said.push_str(&text.shown_of(token.from, token.to));
                open.greets |= is_greeting(text, token);
                if is_given_up(text, tokens, at, &open) {
                    open.parts.push(Part::Cue(Class::TakeOff, text.shown_of(token.from, token.to)));
                } else if !is_fragment(text, tokens, at) {
                    match sizing(text, tokens, at) {
                        Sizing::Size => open.parts.push(Part::Note(text.shown_of(token.from, token.to))),
                        sizing => {
                            open.wavers |= sizing == Sizing::Wavers;
                            open.parts.extend(part(text, token));
                        }
                    }
                }
            }
        }
        at += 1;
    }
    close(&mut all, &mut open, ' ');
    all.into_iter().flat_map(apart).collect()
}

/// A long run without any mark, …麻烦帮我带一袋面粉再带两斤排骨…: each wish with an amount begins a clause of its own.
fn apart(clause: Clause) -> Vec<Clause> {
    let counted = |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Amount(_)));
    if clause.parts.len() < 8 || !counted(&clause.parts) {
        return vec![clause];
    }
    let wishes = |part: &Part| match part {
        Part::Cue(Class::Add, _) => true,
        Part::Cue(Class::AskFor, said) => {
            !matches!(said.to_lowercase().as_str(), "and" | "for" | "also" | "just" | "of the" | "n")
        }
        _ => false,
    };
    let mut cuts = vec![0];
    for (at, part) in clause.parts.iter().enumerate().skip(1) {
        let waits = matches!(clause.parts.get(at - 1), Some(Part::Name(..)));
        let behind = clause.parts.get(at + 1..).unwrap_or_default();
        if wishes(part) && !waits && counted(behind) {
            cuts.push(at);
        }
    }
    if cuts.len() < 2 {
        return vec![clause];
    }
    let ends = cuts.iter().skip(1).copied().chain([clause.parts.len()]);
    let pieces = cuts.iter().zip(ends).map(|(from, to)| {
        let parts = clause.parts.get(*from..to).unwrap_or_default().to_vec();
        let last = to == clause.parts.len();
        Clause {
            parts,
            end: if last { clause.end } else { ',' },
            said: if last { clause.said.clone() } else { String::new() },
            ..clause.clone()
        }
    });
    pieces.collect()
}

fn close(all: &mut Vec<Clause>, open: &mut Clause, mark: char) {
    let mut clause = std::mem::take(open);
    clause.end = mark;
    clause.said = clause.said.trim().to_owned();
    clause.wavers |= runs_on(&clause.parts);
    clause.parts = joined(without_purpose(clause.parts));
    if !clause.parts.is_empty() {
        all.push(clause);
    }
}

/// 糖尿病人吃的饼干两包, 青椒肉丝用的青椒: who eats it and what for, before the thing that is counted.
fn without_purpose(parts: Vec<Part>) -> Vec<Part> {
    const VERBS: [&str; 40] = [
        "炖汤",
        "煲汤",
        "做汤",
        "熬汤",
        "烧汤",
        "煮粥",
        "熬粥",
        "做菜",
        "炒菜",
        "烧菜",
        "包饺子",
        "包包子",
        "包粽子",
        "包馄饨",
        "涮火锅",
        "吃火锅",
        "煮火锅",
        "炖肉",
        "吃",
        "喝",
        "用",
        "穿",
        "做",
        "烧",
        "炖",
        "蒸",
        "煮",
        "炒",
        "看",
        "玩",
        "敷",
        "贴",
        "洗",
        "擦",
        "垫",
        "包",
        "泡",
        "涮",
        "爱吃",
        "爱喝",
    ];
    let at = parts.iter().enumerate().skip(1).position(|(at, part)| {
        let verb =
            matches!(parts.get(at - 1), Some(Part::Cue(Class::Function, said)) if VERBS.contains(&said.as_str()));
        verb && matches!(part, Part::Name(name, _) if name.starts_with('的'))
    });
    let Some(at) = at.map(|at| at + 1) else { return parts };
    let behind = parts.get(at..).unwrap_or_default();
    let counted = |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Amount(_)));
    let named = behind.iter().any(|part| matches!(part, Part::Name(_, true)));
    if !named || !counted(behind) || counted(parts.get(..at).unwrap_or_default()) {
        return parts;
    }
    let bare = |part: &Part| match part {
        Part::Name(name, known) if name.starts_with('的') => {
            let rest = name.trim_start_matches('的').to_owned();
            (!rest.is_empty()).then_some(Part::Name(rest, *known))
        }
        other => Some(other.clone()),
    };
    behind.iter().filter_map(bare).collect()
}

/// 1 red onion feta olives 200g: things that no mark parts, with figures before and behind, or three of them.
fn runs_on(parts: &[Part]) -> bool {
    let known = |part: &Part| matches!(part, Part::Name(name, true) if !name.chars().any(is_han));
    let counted = |part: Option<&Part>| matches!(part, Some(Part::Amount(_)));
    let runs = parts.iter().enumerate().filter(|(at, part)| {
        known(part) && at.checked_sub(1).is_none_or(|before| !parts.get(before).is_some_and(known))
    });
    runs.into_iter().any(|(at, _)| {
        let length = parts.iter().skip(at).take_while(|part| known(part)).count();
        let before = at.checked_sub(1).and_then(|before| parts.get(before));
        length > 2 || length == 2 && counted(before) && counted(parts.get(at + length))
    })
}

/// Morning Beth, thanks Joe, 谢谢小李: the name beside it is whom it is said to.
fn is_greeting(text: &Text, token: &Token) -> bool {
    const WORDS: [&str; 19] = [
        "感谢", "hi", "hello", "hey", "dear", "morning", "good", "thanks", "thank", "thx", "cheers", "ta", "evening",
        "早", "谢谢", "你好", "您好", "多谢", "辛苦",
    ];
    let said = text.key_of(token.from, token.to);
    let first = said.split_whitespace().next().unwrap_or_default();
    // Many thanks in advance
    let thanks = said.split_whitespace().any(|word| matches!(word, "thanks" | "thank" | "thx"));
    let begins = |word: &&str| if word.is_ascii() { first == *word } else { said.starts_with(*word) };
    matches!(token.kind, Kind::Cue(Class::Fill | Class::Greet)) && (thanks || WORDS.iter().any(begins))
}

/// 酒算了: behind a thing, and with nothing behind it, the word takes the thing off.
fn is_given_up(text: &Text, tokens: &[Token], at: usize, open: &Clause) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let said = text.key_of(token.from, token.to);
    let quiet =
        |token: &&Token| token.kind == Kind::Space || matches!(token.kind, Kind::Cue(Class::Fill | Class::Greet));
    let ends =
        |token: &Token| matches!(token.kind, Kind::Break(_) | Kind::List | Kind::Noise | Kind::Open | Kind::Close);
    let named = open.parts.iter().all(|part| match part {
        Part::Name(..) => true,
        Part::Cue(Class::Function, said) => matches!(said.as_str(), "就" | "也" | "还是" | "那"),
        _ => false,
    });
    matches!(said.as_str(), "算了" | "就算了" | "还是算了" | "也算了" | "算了吧" | "就算了吧")
        && named
        && open.names_goods()
        && tokens.iter().skip(at + 1).find(|token| !quiet(token)).is_none_or(ends)
}

/// A single Chinese letter that no word tells us of, grown to a phrase and counted by nothing: a piece of a verb, as in 上来拿.
fn is_fragment(text: &Text, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let lone = token.kind == Kind::Name(false) && token.to == token.from + 1;
    let beside = |place: Option<usize>| place.and_then(|place| tokens.get(place));
    let is_cue = |token: Option<&Token>| token.is_some_and(|token| matches!(token.kind, Kind::Cue(_)));
    let ends = |token: &&Token| matches!(token.kind, Kind::Break(_) | Kind::List);
    let counted =
        tokens.iter().skip(at).take_while(|token| !ends(token)).any(|token| matches!(token.kind, Kind::Amount(_)))
            || tokens
                .iter()
                .take(at)
                .rev()
                .take_while(|token| !ends(token))
                .any(|token| matches!(token.kind, Kind::Amount(_)));
    lone && !counted
        && text.key().get(token.from).is_some_and(|c| is_han(*c))
        && (is_cue(beside(at.checked_sub(1))) || is_cue(beside(at.checked_add(1))))
}

fn said(text: &Text, tokens: &[Token]) -> String {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.shown_of(first.from, last.to),
        _ => String::new(),
    }
}

fn part(text: &Text, token: &Token) -> Option<Part> {
    let shown = text.shown_of(token.from, token.to);
    Some(match &token.kind {
        Kind::Name(known) => Part::Name(apart_label(&shown), *known),
        Kind::Amount(amount) if amount.describes || amount.is_spec() => Part::Note(shown),
        Kind::Amount(amount) => Part::Amount(amount.clone()),
        Kind::Cue(Class::Fill | Class::Greet | Class::Everything | Class::About) => return None,
        Kind::Cue(Class::Quality) => Part::Note(shown),
        Kind::Cue(class) => Part::Cue(*class, shown),
        _ => return None,
    })
}

/// Words of one Latin name stand in several tokens; `size 4` and a strength behind a name are remarks.
fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::with_capacity(parts.len());
    let next: Vec<(bool, bool)> = (0..parts.len())
        .map(|n| {
            let next = parts.get(n + 1);
            (matches!(next, Some(Part::Name(..))), matches!(next, Some(Part::Amount(_))))
        })
        .collect();
    for (part, (before_name, before_amount)) in parts.into_iter().zip(next) {
        match (out.last_mut(), part) {
            (Some(Part::Name(name, known)), Part::Name(next, also))
                if !(name.chars().any(is_han) || next.chars().any(is_han)) =>
            {
                name.push(' ');
                name.push_str(&next);
                *known |= also;
            }
            (Some(Part::Name(name, known)), Part::Amount(amount)) if amount.unit.is_none() && is_size_word(name) => {
                let known = *known;
                let size = name.split_whitespace().next_back().unwrap_or_default().to_owned();
                let rest = name.trim_end_matches(size.as_str()).trim().to_owned();
                let note = format!("{size} {}", amount.milli / 1000);
                out.pop();
                if !rest.is_empty() {
                    out.push(Part::Name(rest, known));
                }
                out.push(Part::Note(note));
            }
            // 啤酒不要冰的6瓶: how it should not be is a remark like how it should be.
            (Some(Part::Cue(Class::Not, no)), Part::Name(kind, false)) if before_amount && kind.ends_with('的') => {
                let denied = format!("{no}{kind}");
                out.pop();
                out.push(Part::Note(denied));
            }
            (Some(Part::Cue(Class::Not, no)), Part::Note(note)) if !before_name => {
                let spaced = if note.chars().any(is_han) { "" } else { " " };
                let denied = format!("{no}{spaced}{note}");
                out.pop();
                out.push(Part::Note(denied));
            }
            // Get us, give me, 给我: whom it is for says nothing of what it is.
            (Some(Part::Cue(Class::AskFor, _)), Part::Cue(Class::Function, said)) if is_pronoun(&said) => {}
            (_, part) => out.push(part),
        }
    }
    out
}

fn is_pronoun(said: &str) -> bool {
    matches!(
        said.to_lowercase().as_str(),
        "me" | "us" | "him" | "her" | "them" | "my" | "our" | "我" | "我们" | "他" | "她" | "您" | "你" | "老人"
    )
}

fn is_size_word(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    matches!(last.as_str(), "size" | "sizes" | "no" | "number" | "stage" | "type")
}
