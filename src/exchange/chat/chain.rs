//! Chain orders (接龙): a heading that offers something, then numbered lines that everybody copies and adds to.

use super::doors::{KnownDoors, Parts};
use super::letters::is_han;
use super::lexer::{Kind, Token, line_number, tokens};
use super::numbered::{Numbered, numbered};
use super::offers::{Offer, offered, several};
use super::text::{Text, key};
use super::words::Class;

/// A chain in one message.
#[derive(Debug)]
pub struct Chain {
    /// What tells it from other chains: its heading, compared.
    pub title: String,
    /// How many of the message's lines are its heading.
    pub heading: usize,
    /// What it offers, if its heading names one thing.
    pub offer: Option<Offer>,
    /// The things it offers, if they are several.
    pub several: Vec<Offer>,
    /// What it offers by number.
    pub sets: Numbered,
}

/// A numbered line of a chain.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its number.
    pub number: i64,
    /// The name written in it; empty where there is none.
    pub who: String,
    /// The address written in it.
    pub parts: Option<Parts>,
    /// What is left of it: things, amounts, remarks.
    pub text: Text,
    /// The tokens of what is left.
    pub tokens: Vec<Token>,
    /// The line without its number, compared.
    pub content: String,
}

const MARKS: [&str; 9] =
    ["接龙", "群接龙", "团购接龙", "group note", "chain order", "chain", "solitaire", "sign-up sheet", "sign up sheet"];

/// The chain in a message, if it is one.
pub fn chain(lines: &[String], doors: &KnownDoors) -> Option<Chain> {
    let keys: Vec<String> = lines.iter().map(|line| key(line)).collect();
    let is_numbered = |line: &String| line_number(&line.chars().collect::<Vec<_>>()).is_some();
    let heading = keys.iter().position(is_numbered)?;
    let links: Vec<&String> = lines.iter().skip(heading).filter(|line| is_numbered(&key(line))).collect();
    let addressed =
        links.iter().filter(|line| link(line, doors, true).is_some_and(|link| link.parts.is_some())).count();
    let marked = keys.first().is_some_and(|first| {
        let bare = first.trim_start_matches(|c: char| !c.is_alphanumeric());
        MARKS.iter().any(|mark| bare.starts_with(mark)) || first.contains("接龙")
    });
    if heading == 0 || !(marked || (addressed > 0 && addressed * 2 >= links.len())) {
        return None;
    }
    let title: Vec<String> = keys.iter().take(heading).map(|line| line.split_whitespace().collect()).collect();
    let read = |line: &String| {
        let text = Text::of(line);
        let tokens = tokens(&text, doors, &Parts::default());
        (text, tokens)
    };
    let told: Vec<String> = lines.iter().take(heading).filter(|line| !is_example(line)).cloned().collect();
    let said: Vec<(Text, Vec<Token>)> = told.iter().map(read).collect();
    let sets = numbered(&told);
    let of_number = |name| Offer { name, unit: String::new() };
    let (offer, several) = if sets.is_empty() {
        (offered(&said), several(&said))
    } else {
        (None, sets.names().into_iter().map(of_number).collect())
    };
    Some(Chain { title: title.join("\n"), heading, offer, several, sets })
}

/// 例 1-1-101 小徐 1份
fn is_example(line: &str) -> bool {
    let key = key(line);
    ["例", "如:", "如 ", "e.g", "eg ", "example", "格式", "format"]
        .iter()
        .any(|word| key.trim_start().starts_with(word))
}

/// A numbered line. `named`: the chain offers one thing, so what is no amount is a name.
pub fn link(line: &str, doors: &KnownDoors, named: bool) -> Option<Link> {
    let whole: Vec<char> = key(line).chars().collect();
    let (number, start) = line_number(&whole)?;
    let rest: String = Text::of(line).shown_of(start, whole.len());
    let text = Text::of(&rest);
    let all = tokens(&text, doors, &Parts::default());
    let parts =
        all.iter().find_map(|token| if let Kind::Address(parts) = &token.kind { Some(parts.clone()) } else { None });
    let (who, from, to) = who(&text, &all, named);
    let kept = |token: &&Token| {
        !matches!(token.kind, Kind::Address(_)) && (token.from >= to || token.to <= from || from == to)
    };
    let tokens = all.iter().filter(kept).cloned().collect();
    let content = key(&rest).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Link { number, who, parts, text, tokens, content })
}

/// The name: the first words that are no address, no amount and nothing one can order.
fn who(text: &Text, tokens: &[Token], named: bool) -> (String, usize, usize) {
    let mut from = None;
    let mut to = 0;
    for (at, token) in tokens.iter().enumerate() {
        let part_of_name = match &token.kind {
            Kind::Name(known) => !known || (named && from.is_none() && !touches_amount(tokens, at)),
            // 何师傅, 刘老师, 王主任: words that say nothing elsewhere.
            Kind::Cue(class) => {
                matches!(class, Class::Fill | Class::Function | Class::Past | Class::Quality | Class::Question)
            }
            Kind::Space => from.is_some() && !text.key_of(to, token.to + 1).chars().any(is_han),
            Kind::Break('.') => from.is_some(),
            _ => false,
        };
        match (part_of_name, from) {
            (true, None) => (from, to) = (Some(token.from), token.to),
            (true, Some(_)) => to = token.to,
            (false, Some(_)) => break,
            (false, None) => {}
        }
    }
    let from = from.unwrap_or(to);
    (text.shown_of(from, to).trim().to_owned(), from, to)
}

/// Does an amount follow right behind? Then it is a thing and not a name.
fn touches_amount(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at + 1).map(|token| &token.kind), Some(Kind::Amount(_) | Kind::Times))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (i64, String, bool) {
        let link = link(line, &KnownDoors::default(), true).unwrap();
        (link.number, link.who, link.parts.is_some())
    }

    #[test]
    fn a_line_gives_its_number_its_name_and_its_address_in_any_order() {
        assert_eq!(read("1. 8-2-301 吴姐 1份"), (1, "吴姐".into(), true));
        assert_eq!(read("2、孟哥 3-3-502 一板"), (2, "孟哥".into(), true));
        assert_eq!(read("3. 19栋2单元403 小雨点 两份，不要香菜"), (3, "小雨点".into(), true));
        assert_eq!(read("4) 11-1-502 何师傅 2份"), (4, "何师傅".into(), true));
        assert_eq!(read("2. 11-1-502 Mrs Novak 2"), (2, "Mrs Novak".into(), true));
        assert_eq!(read("5. 小雨点 +1"), (5, "小雨点".into(), false));
        assert_eq!(read("6. 8-2-301张姐 +2"), (6, "张姐".into(), true));
    }

    #[test]
    fn a_list_of_ones_own_is_no_chain() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        assert!(chain(&lines("我要\n1. 大米10斤\n2. 鸡蛋1板"), &KnownDoors::default()).is_none());
        let found = chain(
            &lines("#接龙\n蔬菜包A（6样）35元/份\n例 1-1-101 小徐 1份\n1. 8-2-301 吴姐 1份"),
            &KnownDoors::default(),
        )
        .unwrap();
        assert_eq!(found.offer, Some(Offer { name: "蔬菜包A".into(), unit: "份".into() }));
        let found = chain(
            &lines("#Group Note\nVeg bag A, 6 kinds, 4.50 a bag. Flat, name, how many\n1. 8-2-301 Jana 1"),
            &KnownDoors::default(),
        )
        .unwrap();
        assert_eq!(found.offer, Some(Offer { name: "Veg bag A".into(), unit: "bag".into() }));
    }
}
