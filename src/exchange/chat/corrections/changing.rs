//! Another amount, another thing, or more: what comes to stand.

use super::Reader;
use crate::domain::deliveries::{Item, Quantity};
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::entry::{Op, Wanted};
use crate::exchange::chat::items::{Basket, basket};
use crate::exchange::chat::standing::{Meant, meant};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    pub(super) fn change(&mut self, clause: &Clause, first: usize) {
        let at = clause.parts.iter().rposition(|part| matches!(part, Part::Cue(Class::Change, _))).unwrap_or(first);
        let left = Clause { parts: clause.parts.get(..at).unwrap_or_default().to_vec(), ..clause.clone() };
        let mut right = Clause { parts: clause.parts.get(at + 1..).unwrap_or_default().to_vec(), ..clause.clone() };
        self.remember(&left);
        if self.not_that(&right) {
            return;
        }
        // Can we do 4 of the 7-up instead of 3: what stands behind the word is the old amount.
        let old = right.parts.iter().position(|part| matches!(part, Part::Cue(Class::Not, _)));
        if let Some(old) = old.filter(|old| right.parts.iter().take(*old).any(|part| matches!(part, Part::Amount(_)))) {
            right.parts.truncate(old);
        }
        // change the eggs to 2 dozen, swap the rice for 1 kg pasta
        let joint = right.parts.iter().position(|part| matches!(part, Part::Cue(Class::Function | Class::AskFor, said) if matches!(said.to_lowercase().as_str(), "to" | "for" | "from" | "with")));
        if let Some(joint) = joint {
            let named = Clause { parts: right.parts.get(..joint).unwrap_or_default().to_vec(), ..right.clone() };
            self.remember(&named);
            right.parts.drain(..=joint);
        }
        if right.has_amount() {
            // Could we go up to 12 on the bananas?
            right.parts.retain(|part| {
                !matches!(part, Part::Cue(Class::Function, said) if matches!(said.to_lowercase().as_str(), "on" | "on the" | "of" | "of the"))
            });
        }
        // 1 kg parsnips instead: the word stands behind what comes.
        let behind = right.parts.is_empty() && left.has_amount();
        let found = basket(std::slice::from_ref(if behind { &left } else { &right }));
        let mut doubts = found.doubts.clone();
        if behind && !self.swaps && found.items.iter().any(|item| self.one(&item.name).is_none()) {
            // Instead of what?
            self.is_one = true;
            self.done.doubts.insert(Doubt::TwoReadings);
            return self.put_all(&found);
        }
        if clause.names().is_empty() && !clause.has_amount() && !clause.has(Class::Wrong) {
            // 改一下，排骨要三斤: what follows comes in the place of what stands.
            self.swaps |= !self.stands.is_empty();
            return self.remark(clause);
        }
        if !found.nameless.is_empty() && found.items.is_empty() {
            return self.set_nameless(&found);
        }
        let counted: Vec<&Draft> = found.items.iter().filter(|item| item.is_counted()).collect();
        if counted.is_empty() {
            if found.items.is_empty() || (self.subject.is_empty() && !self.swaps) {
                return self.remark(clause);
            }
            // 苹果换成梨: how many pears?
            doubts.insert(Doubt::NoQuantity);
        }
        for draft in &found.items {
            let item = (self.make)(draft);
            match self.one(&item.name) {
                Some(at) => self.set(at, as_said(draft, item)),
                None if !self.subject.is_empty() || self.swaps => self.replace(item),
                None => return,
            }
        }
        self.done.doubts.extend(doubts);
    }

    /// 花生要带壳的, the milk should be full fat: how a thing that stands should be, in the amount that stands.
    pub(super) fn specifies(&mut self, clause: &Clause) -> bool {
        let Some(kind) = tells_kind(clause) else { return false };
        let named: Vec<usize> =
            clause.names().iter().filter(|name| **name != kind).filter_map(|name| self.one(name)).collect();
        let [at] = named.as_slice() else { return false };
        let Some(old) = self.stands.get(*at).filter(|old| old.item.quantity.is_some()) else { return false };
        let (item, line) = (Item { note: kind, ..old.item.clone() }, old.line);
        self.is_one = true;
        self.push(item, Op::Set, Some(line));
        true
    }

    /// Meant pears, not apples: another thing in the amount of the one that stands.
    pub(super) fn not_that(&mut self, right: &Clause) -> bool {
        let Some(at) = right.parts.iter().position(|part| matches!(part, Part::Cue(Class::Not, _))) else {
            return false;
        };
        let (new, old) = right.parts.split_at(at);
        let names = |parts: &[Part]| -> Vec<String> {
            parts
                .iter()
                .filter_map(|part| if let Part::Name(name, _) = part { Some(name.clone()) } else { None })
                .collect()
        };
        let (new, old) = (names(new), names(old));
        let ([new], [old], false) = (new.as_slice(), old.as_slice(), right.has_amount()) else {
            return false;
        };
        let Some(old) = self.one(old).and_then(|at| self.stands.get(at)) else { return false };
        let (gone, line) = (old.item.clone(), old.line);
        self.is_one = true;
        self.push(Item { name: gone.name.clone(), ..Item::default() }, Op::Remove, Some(line));
        self.push(Item { name: new.clone(), note: String::new(), no_substitute: false, ..gone }, Op::Add, Some(line));
        true
    }

    pub(super) fn set_nameless(&mut self, found: &Basket) {
        let draft = Draft { amounts: found.nameless.iter().take(1).cloned().collect(), ..Draft::default() };
        let mut item = (self.make)(&draft);
        if found.nameless.first().is_some_and(|amount| amount.unit.is_none()) {
            item.unit = String::new();
        }
        self.is_one = true;
        let settled = draft.settled();
        self.done.doubts.extend(settled.doubt);
        let fitting: Vec<usize> = (0..self.stands.len())
            .filter(|at| {
                self.stands
                    .get(*at)
                    .is_some_and(|old| settled.unit.is_none() || Some(&old.item.unit) == settled.unit.as_ref())
            })
            .collect();
        let dozens = |at: &usize| {
            let twelves = |milli: i64| milli % 6_000 == 0;
            let old = self.stands.get(*at).and_then(|old| old.item.quantity).map(Quantity::in_thousandths);
            found.nameless.first().is_some_and(|amount| amount.in_words && amount.milli % 12_000 == 0)
                && old.is_some_and(twelves)
        };
        let by_dozens: Vec<usize> = fitting.iter().copied().filter(dozens).collect();
        let fitting = if by_dozens.len() == 1 { by_dozens } else { fitting };
        let target = match (self.subject.as_slice(), self.stands.len(), fitting.as_slice()) {
            ([one], ..) => Some(*one),
            ([], 1, _) => Some(0),
            ([], _, [one]) => Some(*one),
            _ => None,
        };
        match target {
            Some(at) => self.set(at, item),
            None => {
                self.done.doubts.insert(Doubt::TwoReadings);
                self.push(item, Op::Set, self.stands.last().map(|old| old.line));
            }
        }
    }

    pub(super) fn set(&mut self, at: usize, item: Item) {
        let Some(old) = self.stands.get(at) else { return };
        let unit = if item.unit.is_empty() { old.item.unit.clone() } else { item.unit.clone() };
        let name = if item.name.is_empty() { old.item.name.clone() } else { item.name.clone() };
        self.is_one = true;
        self.push(Item { unit, name, ..item }, Op::Set, Some(old.line));
    }

    /// 茄子多拿一斤，一共3斤; one more loaf, so three in all: so much more, and behind it what it comes to. Where both do not
    /// agree, a person is asked. True when it was so.
    pub(super) fn totals(&mut self, clause: &Clause) -> bool {
        const WORDS: [&str; 15] = [
            "一共",
            "总共",
            "共",
            "合计",
            "总的",
            "加起来",
            "就是",
            "凑",
            "in all",
            "in total",
            "altogether",
            "total",
            "that makes",
            "so that's",
            "making",
        ];
        let said = key(&clause.said);
        let found = basket(std::slice::from_ref(clause));
        let bare = |part: &Part| !matches!(part, Part::Name(..));
        let ([amount], true) = (found.nameless.as_slice(), clause.parts.iter().all(bare)) else { return false };
        let Some(last) = self.done.items.last().filter(|last| last.op == Some(Op::Add)) else { return false };
        let Meant::One(at) = meant(self.stands, &last.item.name) else { return false };
        let Some(old) = self.stands.get(at).filter(|_| WORDS.iter().any(|word| said.contains(word))) else {
            return false;
        };
        let sum = old.item.quantity.zip(last.item.quantity).and_then(|(old, more)| old.plus(more));
        let total = Quantity::thousandths(amount.milli);
        let same_unit = amount.unit.is_none() || amount.unit_name() == old.item.unit;
        if sum.is_none() || sum != total || !same_unit || old.item.unit != last.item.unit {
            self.done.doubts.insert(Doubt::TwoReadings);
            return true;
        }
        let item =
            Item { name: old.item.name.clone(), unit: old.item.unit.clone(), quantity: total, ..last.item.clone() };
        self.done.items.pop();
        self.done.items.push(Wanted { item, op: Some(Op::Set) });
        true
    }

    /// One thing in the place of another.
    pub(super) fn replace(&mut self, item: Item) {
        self.is_one = true;
        let gone: Vec<(Item, u32)> = if self.swaps {
            Vec::new()
        } else {
            let old = self.subject.iter().filter_map(|at| self.stands.get(*at));
            old.map(|old| (Item { name: old.item.name.clone(), ..Item::default() }, old.line)).collect()
        };
        for (old, line) in gone {
            self.push(old, Op::Remove, Some(line));
        }
        self.push(item, Op::Add, self.done.refers_to);
    }

    pub(super) fn add(&mut self, found: &Basket) {
        let line = self.stands.last().map(|old| old.line);
        self.done.doubts.extend(found.doubts.iter().copied());
        for draft in &found.items {
            let item = (self.make)(draft);
            if meant(self.stands, &item.name) == Meant::Several {
                // 肉再加1斤, where lean and fat stand.
                self.done.doubts.insert(Doubt::TwoReadings);
            }
            self.push(item, Op::Add, line);
        }
        // 再来一份: of the one thing there is, or that is spoken of.
        let spoken = match (self.subject.as_slice(), self.stands) {
            ([one], _) => self.stands.get(*one),
            (_, [one]) => Some(one),
            _ => None,
        };
        if let (Some(amount), Some(one)) = (found.nameless.first(), spoken) {
            let draft = Draft { name: one.item.name.clone(), amounts: vec![amount.clone()], ..Draft::default() };
            self.done.doubts.extend(draft.settled().doubt);
            let item = (self.make)(&draft);
            self.push(item, Op::Add, Some(one.line));
        } else if !found.nameless.is_empty() {
            self.done.doubts.insert(Doubt::NoItem);
        }
    }

    /// What comes after something was taken away: of the same thing the new amount, else another thing.
    pub(super) fn put(&mut self, found: &Basket) {
        if let ([amount], true) = (found.nameless.as_slice(), found.items.is_empty())
            && let Some(wanted) =
                self.done.items.last_mut().filter(|w| w.op == Some(Op::Add) && w.item.quantity.is_none())
        {
            // 换成胡萝卜，也是两个: the amount of what has just come.
            let draft = Draft { name: wanted.item.name.clone(), amounts: vec![amount.clone()], ..Draft::default() };
            wanted.item = (self.make)(&draft);
            self.done.doubts.remove(&Doubt::NoQuantity);
            self.done.doubts.extend(draft.settled().doubt);
            return;
        }
        if found.items.is_empty() && !found.nameless.is_empty() && self.swaps {
            return self.set_nameless(found);
        }
        self.put_all(found);
    }

    pub(super) fn put_all(&mut self, found: &Basket) {
        self.is_one = true;
        let adds = self.done.items.last().is_some_and(|last| last.op == Some(Op::Add));
        if found.items.is_empty() && !found.nameless.is_empty() && adds {
            // Two more apples, four will do: how many in all?
            self.done.doubts.insert(Doubt::TwoReadings);
        }
        self.done.doubts.extend(found.doubts.iter().copied());
        for draft in &found.items {
            let item = (self.make)(draft);
            if let Some(at) = self.exactly(&item.name).filter(|_| self.all_gone) {
                // All of it off, and anew: what comes again has only changed.
                let name = self.stands.get(at).map(|old| old.item.name.clone());
                self.done
                    .items
                    .retain(|wanted| wanted.op != Some(Op::Remove) || Some(&wanted.item.name) != name.as_ref());
                self.set(at, as_said(draft, item));
                continue;
            }
            let removed = |name: &str| {
                let gone = |wanted: &Wanted| wanted.op == Some(Op::Remove) && likeness(&wanted.item.name, name) > 0;
                self.done.items.iter().any(gone)
            };
            // 还是不要面了，米来20斤: of what stands still the new amount; anything like what went comes in its place.
            let any_gone = self.done.items.iter().any(|wanted| wanted.op == Some(Op::Remove));
            match self.one(&item.name).filter(|at| {
                let same = self.stands.get(*at).is_some_and(|old| likeness(&old.item.name, &item.name) == 2);
                !removed(&item.name) && (!any_gone || same)
            }) {
                Some(at) => self.set(at, as_said(draft, item)),
                None => self.push(item, Op::Add, self.done.refers_to.or(self.stands.last().map(|old| old.line))),
            }
        }
    }
}

/// The thing without a unit that nobody said: it keeps the one that stands.
fn as_said(draft: &Draft, item: Item) -> Item {
    match draft.settled().unit {
        Some(_) => item,
        None => Item { unit: String::new(), ..item },
    }
}

/// How the one thing named should be, where nothing is counted: 酸奶要原味的.
pub fn tells_kind(clause: &Clause) -> Option<String> {
    use Class::{Add, AskFor, Change, Function};
    let [Part::Name(..), Part::Cue(AskFor | Change, said), rest @ ..] = clause.parts.as_slice() else { return None };
    let wishes = ["要", "最好", "should be", "must be", "has to be", "to be"]
        .iter()
        .any(|word| said.to_lowercase().ends_with(word));
    let quiet = |part: &&Part| !matches!(part, Part::Cue(Function | AskFor, _));
    let rest: Vec<&Part> = rest.iter().filter(quiet).collect();
    let plain = |kind: &str| !kind.chars().any(|c| c.is_ascii_digit());
    match rest.as_slice() {
        [Part::Note(kind)] if wishes && plain(kind) && !clause.has(Add) => Some(kind.clone()),
        [Part::Name(kind, false)] if wishes && plain(kind) && kind.ends_with('的') => Some(kind.clone()),
        _ => None,
    }
}
