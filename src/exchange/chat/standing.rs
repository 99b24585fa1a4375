//! What somebody has ordered so far: the things that stand after every order, correction and cancellation.

use super::draft::likeness;
use super::entry::{Entry, EntryKind, Op};
use crate::domain::deliveries::{Item, Quantity};

/// A thing that stands, and the line that brought it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The thing.
    pub item: Item,
    /// The line of the entry that it came with.
    pub line: u32,
}

/// Which standing thing a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This one, by its place.
    One(usize),
    /// More than one would do.
    Several,
    /// None.
    Nothing,
}

/// What stands after some entries, oldest first. Unsure ones count: what is corrected is often what was unclear.
pub fn standing<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<Standing> {
    let mut all: Vec<Standing> = Vec::new();
    for entry in entries {
        let line = entry.line;
        match entry.kind {
            EntryKind::Ignore | EntryKind::Errand => {}
            EntryKind::Cancel if entry.items.is_empty() => all.clear(),
            _ => entry.items.iter().for_each(|wanted| apply(&mut all, &wanted.item, wanted.op, line)),
        }
    }
    all
}

/// Does to what stands what an entry says of one thing.
pub fn apply(all: &mut Vec<Standing>, item: &Item, op: Option<Op>, line: u32) {
    let found = if op.is_some() { meant(all, &item.name) } else { Meant::Nothing };
    match (op, found) {
        (Some(Op::Remove), Meant::One(at)) => drop(all.remove(at)),
        (Some(Op::Remove), _) => {}
        (Some(Op::Set), Meant::One(at)) => {
            if let Some(old) = all.get_mut(at) {
                *old = Standing { item: with(&old.item, item, item.quantity), line: old.line };
            }
        }
        (Some(Op::Add), Meant::One(at)) => {
            let same_unit = all.get(at).is_some_and(|old| old.item.unit == item.unit);
            match all.get_mut(at).filter(|_| same_unit) {
                Some(old) => {
                    let sum = old.item.quantity.zip(item.quantity).and_then(|(a, b)| a.plus(b));
                    *old = Standing { item: with(&old.item, item, sum), line: old.line };
                }
                None => all.push(Standing { item: item.clone(), line }),
            }
        }
        _ => all.push(Standing { item: item.clone(), line }),
    }
}

/// The old thing with a new amount; its name, brand and the rest stay.
fn with(old: &Item, new: &Item, quantity: Option<Quantity>) -> Item {
    let unit = if new.unit.is_empty() { old.unit.clone() } else { new.unit.clone() };
    let note = if new.note.is_empty() || old.note.contains(&new.note) {
        old.note.clone()
    } else {
        format!("{} {}", old.note, new.note).trim().to_owned()
    };
    Item { quantity, unit, note, no_substitute: old.no_substitute || new.no_substitute, ..old.clone() }
}

/// Which standing thing a name means: the very name before one that holds it, never a guess between two.
pub fn meant(all: &[Standing], name: &str) -> Meant {
    for least in [2, 1] {
        let like: Vec<usize> =
            all.iter().enumerate().filter(|(_, s)| likeness(&s.item.name, name) >= least).map(|(at, _)| at).collect();
        match like.as_slice() {
            [] => {}
            [one] => return Meant::One(*one),
            [.., last] if least == 2 => return Meant::One(*last),
            _ => return Meant::Several,
        }
    }
    Meant::Nothing
}
