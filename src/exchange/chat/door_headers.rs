//! Lines that name somebody and their door and say nothing else: `3-2-501 张姐`, `Ann (3-2-501)`. Where a paste names its
//! senders in no other way, what follows such a line is theirs.

use super::address::address;
use super::doors::KnownDoors;
use super::letters::is_han;
use super::text::Text;
use super::words::{Class, lexicon};

/// More letters than such a line has.
const LINE_CHARS: usize = 40;

/// Is the line no more than a name and a door?
pub fn names_a_door(line: &str) -> bool {
    let text = Text::of(line.trim());
    let key = text.key();
    if key.len() > LINE_CHARS {
        return false;
    }
    let found = (0..key.len()).find_map(|at| address(key, at, &KnownDoors::default()).map(|found| (at, found)));
    let Some((at, found)) = found.filter(|(_, found)| found.parts.building.is_some() && found.parts.door.is_some())
    else {
        return false;
    };
    let marks = |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '(' | ')' | '.' | '、' | '·' | '的');
    let rest = format!("{} {}", text.key_of(0, at), text.key_of(found.end, key.len()));
    let rest: Vec<char> = rest.trim_matches(marks).chars().collect();
    let long = if rest.iter().any(|c| is_han(*c)) { rest.len() > 6 } else { rest.len() > 20 };
    let says = [Class::Goods, Class::AskFor, Class::Change, Class::Wrong, Class::Same, Class::Each]
        .iter()
        .any(|class| lexicon().has(&rest, *class));
    let plain = rest.iter().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\''));
    plain && !rest.is_empty() && !long && (lexicon().is_person(&rest) || !says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_door_alone_say_who_speaks() {
        for line in ["3-2-501 张姐", "王奶奶 3栋2单元501", "Ann (3-2-501)", "Bob, 3-2-501", "3-2-501 Mrs King"]
        {
            assert!(names_a_door(line), "{line}");
        }
        for line in ["3-2-501", "3-2-501 大米", "3-2-501 2 eggs", "我要 3-2-501", "张姐", "3-2-501 同上", "3-2 张姐"]
        {
            assert!(!names_a_door(line), "{line}");
        }
    }
}
