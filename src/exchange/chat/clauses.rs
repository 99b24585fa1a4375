//! Clauses: what stands between two marks, stripped of what says nothing; brackets kept apart.

use super::amounts::Amount;
use super::letters::is_han;
use super::lexer::{Kind, Token};
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
                open.parts.extend(part(text, token));
            }
        }
        at += 1;
    }
    close(&mut all, &mut open, ' ');
    all
}

fn close(all: &mut Vec<Clause>, open: &mut Clause, mark: char) {
    let mut clause = std::mem::take(open);
    clause.end = mark;
    clause.said = clause.said.trim().to_owned();
    clause.parts = joined(clause.parts);
    if !clause.parts.is_empty() {
        all.push(clause);
    }
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
        Kind::Name(known) => Part::Name(shown, *known),
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
    for part in parts {
        match (out.last_mut(), part) {
            (Some(Part::Name(name, known)), Part::Name(next, also))
                if !(name.chars().any(is_han) || next.chars().any(is_han)) =>
            {
                name.push(' ');
                name.push_str(&next);
                *known |= also;
            }
            (Some(Part::Name(name, _)), Part::Amount(amount)) if amount.unit.is_none() && is_size_word(name) => {
                let size = name.split_whitespace().next_back().unwrap_or_default().to_owned();
                let rest = name.trim_end_matches(size.as_str()).trim().to_owned();
                let note = format!("{size} {}", amount.milli / 1000);
                out.pop();
                if !rest.is_empty() {
                    out.push(Part::Name(rest, true));
                }
                out.push(Part::Note(note));
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
