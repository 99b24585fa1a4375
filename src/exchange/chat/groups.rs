//! Which lines of a message belong together: an address and the things below it are one order, talk stands alone.

use super::clauses::{Part, clauses};
use super::doors::{KnownDoors, Parts};
use super::doubt::Doubt;
use super::enumerated;
use super::items::basket;
use super::letters::is_han;
use super::lexer::{Kind, Token, line_number, tokens};
use super::text::{Text, key};
use super::words::{Class, lexicon};

/// Lines that are read as one.
#[derive(Clone, Debug)]
pub struct Group {
    /// First line.
    pub line: u32,
    /// Last line.
    pub line_end: u32,
    /// What is read, without the numbers of a list.
    pub text: Text,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// An address, whole or in part, or only the beginning of a wish.
    Address { whole: bool },
    /// Things and amounts, nothing else.
    Things { addressed: bool },
    /// Anything else.
    Talk,
}

/// The groups of a message's lines. `home`: where the sender's name says they live.
pub fn groups(lines: &[(u32, String)], doors: &KnownDoors, home: &Parts) -> Vec<Group> {
    let numbered = lines.iter().filter(|(_, line)| line_number(&keyed(line)).is_some()).count() >= 2;
    let mut all: Vec<(Group, Shape)> = Vec::new();
    for (number, line) in lines {
        let line = if numbered { unnumbered(line) } else { line.trim().to_owned() };
        let text = Text::of(&enumerated::apart(&line));
        let shape = shape(&text, doors, home);
        let joins = all.last().is_some_and(|(group, last)| group.line_end < *number && belongs(*last, shape));
        match all.last_mut().filter(|_| joins) {
            Some((group, last)) => {
                group.line_end = *number;
                group.text =
                    Text::of(&format!("{}\n{}", group.text.shown_of(0, group.text.len()), enumerated::apart(&line)));
                *last = joined(*last, shape);
            }
            None => all.push((Group { line: *number, line_end: *number, text }, shape)),
        }
    }
    all.into_iter().map(|(group, _)| group).collect()
}

fn belongs(last: Shape, next: Shape) -> bool {
    match (last, next) {
        (Shape::Address { whole }, Shape::Address { whole: next }) => !(whole && next),
        (Shape::Address { whole }, Shape::Things { addressed }) => !(whole && addressed),
        (Shape::Things { .. }, Shape::Things { addressed }) => !addressed,
        _ => false,
    }
}

fn joined(last: Shape, next: Shape) -> Shape {
    match (last, next) {
        (Shape::Address { whole }, Shape::Address { whole: next }) => Shape::Address { whole: whole || next },
        (_, next) => next,
    }
}

fn keyed(line: &str) -> Vec<char> {
    Text::of(line).key().to_vec()
}

fn unnumbered(line: &str) -> String {
    let text = Text::of(line);
    line_number(text.key()).map_or_else(|| line.trim().to_owned(), |(_, start)| text.shown_of(start, text.len()))
}

fn shape(text: &Text, doors: &KnownDoors, home: &Parts) -> Shape {
    let tokens = tokens(text, doors, home);
    let address =
        tokens.iter().find_map(|token| if let Kind::Address(parts) = &token.kind { Some(parts) } else { None });
    let bare_door = |token: &Token| matches!(&token.kind, Kind::Amount(a) if a.unit.is_none() && a.milli >= 100_000 && tokens.len() == 1);
    let quiet = |token: &Token| {
        let talk = matches!(&token.kind, Kind::Name(false)) && !is_name_like(text, token);
        let cue = matches!(&token.kind, Kind::Cue(class) if !matches!(class, Class::Fill | Class::AskFor));
        !(talk || cue || matches!(token.kind, Kind::Name(true) | Kind::Plus(_) | Kind::Money(..)))
            && (!matches!(token.kind, Kind::Amount(_)) || bare_door(token))
    };
    let asks = tokens.iter().any(|token| token.is(Class::AskFor)) && matches!(text.key().last(), Some(':'));
    let only_name = tokens.iter().all(|token| !matches!(token.kind, Kind::Name(_)));
    if tokens.iter().all(quiet) && (address.is_some() || tokens.iter().any(bare_door) || (asks && only_name)) {
        let whole = address.is_some_and(|parts| parts.completed_by(home).door.is_some());
        return Shape::Address { whole };
    }
    let addressed = address.is_some_and(|parts| parts.building.is_some());
    let without: Vec<Token> = tokens.iter().filter(|token| !matches!(token.kind, Kind::Address(_))).cloned().collect();
    let clauses = clauses(text, &without);
    // A remark may follow the things of a line, but no change, no question and no tale.
    let moves = |part: &Part| {
        use Class::{Add, Change, Less, Past, Question, Same, TakeOff, Wrong};
        // Ground coffee, Folgers only: a limit is no change.
        let limits =
            matches!(part, Part::Cue(Change, said) if matches!(key(said).as_str(), "only" | "只要" | "just only"));
        !limits && matches!(part, Part::Cue(Add | Change | Less | Past | Question | Same | TakeOff | Wrong, _))
    };
    let found = basket(&clauses);
    let begins = clauses.first().and_then(|clause| clause.parts.first()).is_some_and(|part| {
        matches!(part, Part::Name(..) | Part::Amount(_) | Part::Note(_) | Part::Cue(Class::AskFor | Class::Vague, _))
    });
    let still = clauses.iter().all(|clause| !clause.parts.iter().any(moves));
    let things = begins
        && still
        && !found.items.is_empty()
        && found.strangers.is_empty()
        && !found.doubts.contains(&Doubt::Unclear);
    if things { Shape::Things { addressed } } else { Shape::Talk }
}

/// A short name beside an address: 张姐 3-2-501.
fn is_name_like(text: &Text, token: &Token) -> bool {
    let name = text.key_of(token.from, token.to);
    let length = name.chars().count();
    let short = if name.chars().any(is_han) { length <= 4 } else { length <= 12 };
    short && lexicon().phrase(text.key(), token.from).is_none()
}
