//! Which lines of a message belong together: an address and the things below it are one order, talk stands alone.

use super::clauses::{Clause, Part, clauses};
use super::doors::{KnownDoors, Parts};
use super::doubt::Doubt;
use super::draft::likeness;
use super::enumerated;
use super::items::{basket, is_weak, pins};
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
    /// Things and amounts, nothing else; an address may stand before them or behind.
    Things { addressed: bool, ends_addressed: bool },
    /// A sentence that ends in a thing and its amount, as a list begins.
    Opening,
    /// Anything else.
    Talk,
}

/// A line of a message, looked at by itself.
struct Line {
    number: u32,
    said: String,
    text: Text,
    shape: Shape,
}

/// The groups of a message's lines. `home`: where the sender's name says they live.
pub fn groups(lines: &[(u32, String)], doors: &KnownDoors, home: &Parts) -> Vec<Group> {
    let numbered = lines.iter().filter(|(_, line)| line_number(&keyed(line)).is_some()).count() >= 2;
    let looked_at = |(number, line): &(u32, String)| {
        let line = if numbered { unnumbered(line) } else { line.trim().to_owned() };
        let said = enumerated::apart(&line);
        let text = Text::of(&said);
        if is_heading(&text, doors, home) {
            return Line { number: *number, said: String::new(), text, shape: Shape::Address { whole: false } };
        }
        let shape = shape(&text, doors, home);
        Line { number: *number, said, text, shape }
    };
    let mut read: Vec<Line> = lines.iter().map(looked_at).collect();
    let homes = read.iter().filter(|line| begins_with_whole_door(&line.text, doors)).count();
    if homes > 1
        && let Some(heading) = read.first_mut().filter(|line| ends_with_colon(&line.text))
    {
        // 替我们楼栋三户老人报一下：, and below it a home a line: it is no part of the first of them.
        heading.shape = Shape::Talk;
    }
    let last_things = read.iter().rposition(|line| matches!(line.shape, Shape::Things { .. })).unwrap_or(0);
    let mut all: Vec<(Group, Shape)> = Vec::new();
    for (at, Line { number, said, text, shape }) in read.into_iter().enumerate() {
        let remarks = || {
            all.last().is_some_and(|(group, last)| {
                remarks_on(*last, &text, &group.text, doors)
                    || at < last_things && is_aside(*last, &text, &group.text, doors)
            })
        };
        let (shape, remarks) = match shape {
            Shape::Talk if remarks() => (Shape::Things { addressed: false, ends_addressed: false }, true),
            _ => (shape, false),
        };
        let joins = all.last().is_some_and(|(group, last)| {
            let closes = at > last_things && is_closing_address(*last, shape);
            let own = begins_own(&text) && is_for_others(&group.text);
            let next_door = begins_with_door(&text) && begins_with_door(&group.text) && home.door.is_none();
            let own = own || next_door;
            let shown = is_picture(&group.text) && points_at_picture(&text);
            group.line_end < number && !own && (remarks || closes || shown || belongs(*last, shape, home))
        });
        match all.last_mut().filter(|_| joins) {
            Some((group, last)) => {
                group.line_end = number;
                group.text = Text::of(&format!("{}\n{said}", group.text.shown_of(0, group.text.len())));
                *last = joined(*last, shape);
            }
            None => all.push((Group { line: number, line_end: number, text: Text::of(&said) }, shape)),
        }
    }
    all.into_iter().map(|(group, _)| group).collect()
}

/// 看到的帮我带：, Could someone get me the following: a wish that names nothing yet, and a colon behind it.
fn is_heading(text: &Text, doors: &KnownDoors, home: &Parts) -> bool {
    use Class::{Change, Not, Past, Question, Same, TakeOff, Wrong};
    let tokens = if ends_with_colon(text) { tokens(text, doors, home) } else { Vec::new() };
    let asks =
        |token: &Token| token.is(Class::AskFor) && !is_weak(&text.key_of(token.from, token.to)) || token.is(Class::Add);
    let plain = |token: &Token| match &token.kind {
        Kind::Name(known) => !known,
        Kind::Cue(class) => ![Change, Not, Past, Question, Same, TakeOff, Wrong].contains(class),
        Kind::Amount(_) | Kind::Address(_) | Kind::Money(..) | Kind::Plus(_) => false,
        _ => true,
    };
    text.len() <= 40 && tokens.iter().any(asks) && tokens.iter().all(plain)
}

/// 101 面条3把: a figure of a door, and behind it a space and something that it does not count.
fn begins_with_door(text: &Text) -> bool {
    let key = text.key();
    let figures = key.iter().take_while(|c| c.is_ascii_digit()).count();
    let next = key.iter().skip(figures).take_while(|c| matches!(c, ' ' | ':' | ',')).count();
    let named = key.get(figures + next).is_some_and(|c| is_han(*c));
    let counts = lexicon().unit(key, figures + next).is_some_and(|(_, end)| {
        lexicon().phrase_of(key, figures + next, Class::Goods).is_none_or(|thing| thing <= end)
    });
    (3..=4).contains(&figures) && next > 0 && named && !counts
}

/// Nothing but a picture.
fn is_picture(text: &Text) -> bool {
    let said = text.key_of(0, text.len());
    let said = said.trim();
    ["图片", "照片", "photo", "picture", "image"].iter().any(|word| said.contains(word))
        && said.starts_with(['[', '<'])
        && said.ends_with([']', '>'])
        && said.chars().filter(|c| matches!(c, ']' | '>')).count() == 1
}

/// 要图上这种, two like in the photo: what is wanted is in the picture above.
fn points_at_picture(text: &Text) -> bool {
    const WORDS: [&str; 7] = ["图上", "图里", "图中", "图片", "照片", "picture", "photo"];
    let said = text.key_of(0, text.len());
    WORDS.iter().any(|word| said.contains(word))
}

fn ends_with_colon(text: &Text) -> bool {
    text.key().iter().rev().find(|c| !c.is_whitespace()) == Some(&':')
}

/// 18-3-302：…, a whole address at the head of a line.
fn begins_with_whole_door(text: &Text, doors: &KnownDoors) -> bool {
    let tokens = tokens(text, doors, &Parts::default());
    let first = tokens.iter().find(|token| token.kind != Kind::Space).map(|token| &token.kind);
    matches!(first, Some(Kind::Address(parts)) if parts.building.is_some() && parts.door.is_some())
}

/// An address below the last of the things is where they go.
fn is_closing_address(last: Shape, next: Shape) -> bool {
    matches!((last, next), (Shape::Things { addressed: false, .. }, Shape::Address { .. }))
}

/// More of a list than anybody looks back over.
const LIST_CHARS: usize = 800;

/// (any brand), make sure it's basmati: between the lines of a list, words that change nothing of what was read before.
fn is_aside(last: Shape, text: &Text, list: &Text, doors: &KnownDoors) -> bool {
    use Class::{Add, Change, Less, Past, Question, Same, TakeOff, Wrong};
    let read = |text: &Text| clauses(text, &tokens(text, doors, &Parts::default()));
    let moves = |part: &Part| match part {
        Part::Cue(class, _) => [Add, Change, Less, Past, Question, Same, TakeOff, Wrong].contains(class),
        Part::Amount(_) => true,
        _ => false,
    };
    if !matches!(last, Shape::Things { .. }) || list.len() > LIST_CHARS || text.len() > 60 {
        return false;
    }
    let parts = read(text);
    let addressed = tokens(text, doors, &Parts::default()).iter().any(|token| matches!(token.kind, Kind::Address(_)));
    let both = Text::of(&format!("{}\n{}", list.shown_of(0, list.len()), text.shown_of(0, text.len())));
    let (before, after) = (basket(&read(list)), basket(&read(&both)));
    let same = before.doubts == after.doubts && before.items.len() == after.items.len();
    same && !addressed && !parts.iter().flat_map(|clause| &clause.parts).any(moves)
}

/// 面霜只认芽芽牌 below the list: no more than how a thing of the list should be, or that it must be this one.
fn remarks_on(last: Shape, text: &Text, list: &Text, doors: &KnownDoors) -> bool {
    use Class::{Add, Change, Less, Past, Question, Same, TakeOff, Wrong};
    let read = |text: &Text| clauses(text, &tokens(text, doors, &Parts::default()));
    let (said, listed) = (read(text), basket(&read(list)));
    let moves = |clause: &Clause| {
        !pins(clause)
            && [Add, Change, Less, Past, Question, Same, TakeOff, Wrong].iter().any(|class| clause.has(*class))
    };
    let of_list = |name: &String| listed.items.iter().any(|item| likeness(&item.name, name) > 0);
    let names = said.iter().filter(|clause| !pins(clause)).flat_map(Clause::names).all(|name| of_list(&name));
    if list.len() > LIST_CHARS {
        return false;
    }
    let of_it = said.iter().any(|clause| pins(clause) || clause.names().iter().any(of_list));
    let plain = |token: &Token| !matches!(token.kind, Kind::Address(_) | Kind::Money(..) | Kind::Plus(_));
    matches!(last, Shape::Things { .. })
        && of_it
        && names
        && !said.iter().any(|clause| moves(clause) || clause.has_amount())
        && tokens(text, doors, &Parts::default()).iter().all(plain)
}

/// And for us …, 我自己要 …: what the speaker wants for themselves.
fn begins_own(text: &Text) -> bool {
    const WORDS: [&str; 18] = [
        "for us",
        "for me",
        "for myself",
        "for ourselves",
        "we ",
        "we'd",
        "we'll",
        "i ",
        "i'd",
        "i'll",
        "mine",
        "ours",
        "我",
        "自己",
        "咱",
        "家里",
        "本人",
        "俺",
    ];
    let said = text.key_of(0, text.len());
    let bare = ["and ", "also ", "plus ", "另外", "还有", "然后", "再"]
        .iter()
        .fold(said.trim(), |said, word| said.strip_prefix(word).unwrap_or(said).trim_start_matches([',', ' ', ':']));
    WORDS.iter().any(|word| bare.starts_with(word))
        && !["我妈", "我爸", "我婆", "我爷", "我奶"].iter().any(|word| bare.starts_with(word))
}

/// Are the lines so far for somebody else's door?
fn is_for_others(text: &Text) -> bool {
    const WORDS: [&str; 15] = [
        "for my ",
        "for the ",
        "for her",
        "for him",
        "for our ",
        "for mr",
        "for mrs",
        "neighbour",
        "neighbor",
        "给",
        "帮",
        "替",
        "代",
        "她",
        "他",
    ];
    let said = text.key_of(0, text.len());
    WORDS.iter().any(|word| said.contains(word)) && said.chars().any(|c| c.is_ascii_digit())
}

fn belongs(last: Shape, next: Shape, home: &Parts) -> bool {
    match (last, next) {
        (Shape::Address { whole }, Shape::Address { whole: next }) => !(whole && next),
        (Shape::Address { whole }, Shape::Things { addressed, .. }) => !(whole && addressed),
        // Salt 2, next line: sugar 1, 10-2-302; from somebody whose door nobody knows.
        (Shape::Things { addressed: false, .. }, Shape::Things { addressed: true, ends_addressed }) => {
            ends_addressed && home.door.is_none()
        }
        (Shape::Things { .. } | Shape::Opening, Shape::Things { addressed, .. }) => !addressed,
        _ => false,
    }
}

fn joined(last: Shape, next: Shape) -> Shape {
    match (last, next) {
        (Shape::Address { whole }, Shape::Address { whole: next }) => Shape::Address { whole: whole || next },
        (Shape::Opening, _) => Shape::Opening,
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
        let cue = matches!(&token.kind, Kind::Cue(class) if !matches!(class, Class::Fill | Class::AskFor))
            && !is_whither(text, token);
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
    let found = basket(&clauses);
    let begins = clauses.first().and_then(|clause| clause.parts.first()).is_some_and(|part| {
        matches!(
            part,
            Part::Name(..) | Part::Amount(_) | Part::Note(_) | Part::Cue(Class::AskFor | Class::Vague | Class::Add, _)
        )
    });
    let still = clauses
        .iter()
        .enumerate()
        .all(|(n, clause)| !clause.parts.iter().enumerate().any(|(at, part)| moves(clause, n, at, part)));
    // Thanks, Joe: whom it is said to.
    let greeted = |name: &String| clauses.iter().any(|clause| clause.greets && clause.names().contains(name));
    let clear = found.strangers.iter().all(greeted) && !found.doubts.contains(&Doubt::Unclear);
    if begins && still && clear && !found.items.is_empty() {
        let behind = tokens.iter().rev().take_while(|token| !matches!(token.kind, Kind::Address(_)));
        let says_no_more = |token: &Token| !matches!(token.kind, Kind::Name(_) | Kind::Amount(_) | Kind::Plus(_));
        let ends_addressed = addressed && behind.into_iter().all(says_no_more);
        return Shape::Things { addressed, ends_addressed };
    }
    if clauses.last().is_some_and(lists) && !clauses.iter().any(turns) { Shape::Opening } else { Shape::Talk }
}

/// A remark may follow the things of a line, but no change, no question and no tale of anything that is counted.
fn moves(clause: &Clause, n: usize, at: usize, part: &Part) -> bool {
    use Class::{Add, Change, Less, Past, Question, Same, TakeOff, Wrong};
    // Ground coffee, Folgers only: a limit is no change.
    let limits = matches!(part, Part::Cue(Change, said) if matches!(key(said).as_str(), "only" | "只要" | "just only"));
    let aside = n > 0 && !clause.has_amount() && !clause.names_goods();
    match part {
        Part::Cue(Past | Question, _) => !aside,
        // And two packs of salt: one more thing of the list.
        Part::Cue(Add, _) => at > 0 || !clause.has_amount(),
        Part::Cue(Change | Less | Same | TakeOff | Wrong, _) => !limits,
        _ => false,
    }
}

/// Does something in it change or take off what was ordered?
fn turns(clause: &Clause) -> bool {
    [Class::Change, Class::Less, Class::Same, Class::TakeOff, Class::Wrong].iter().any(|class| clause.has(*class))
}

/// A thing and its amount, and no sentence: what may go on in the next line.
fn lists(clause: &Clause) -> bool {
    let sentence =
        |part: &Part| matches!(part, Part::Cue(Class::Function | Class::Past | Class::Question | Class::Not, _));
    let (first, rest) =
        (clause.parts.iter().position(|part| matches!(part, Part::Amount(_) | Part::Name(..))), &clause.parts);
    let behind = rest.iter().skip(first.unwrap_or(0)).any(sentence);
    clause.has_amount() && !clause.names().is_empty() && !behind && !matches!(clause.end, '?' | '.' | '。')
}

/// To 3-2-501 please, after 4 pm: a word that says where to or when.
fn is_whither(text: &Text, token: &Token) -> bool {
    const WORDS: [&str; 10] = ["to", "for", "at", "in", "after", "before", "by", "until", "from", "送到"];
    matches!(token.kind, Kind::Cue(Class::Function | Class::Change))
        && WORDS.contains(&text.key_of(token.from, token.to).as_str())
}

/// A short name beside an address: 张姐 3-2-501.
fn is_name_like(text: &Text, token: &Token) -> bool {
    let name = text.key_of(token.from, token.to);
    let length = name.chars().count();
    let short = if name.chars().any(is_han) { length <= 4 } else { length <= 12 };
    short && lexicon().phrase(text.key(), token.from).is_none()
}
