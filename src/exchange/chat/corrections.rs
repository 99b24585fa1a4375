//! Corrections and cancellations: 改成, 不要了, 再加, make that, forget the: held against what stands.

use std::collections::BTreeSet;

use super::clauses::{Clause, Part};
use super::doubt::Doubt;
use super::draft::Draft;
use super::entry::{EntryKind, Op, Wanted};
use super::items::{Basket, basket};
use super::standing::{Meant, Standing, meant};
use super::words::Class;
use crate::domain::deliveries::{Item, Quantity};

/// What a correction comes to.
#[derive(Clone, Debug, Default)]
pub struct Correction {
    /// What is done to which thing.
    pub items: Vec<Wanted>,
    /// The line of the order it changes.
    pub refers_to: Option<u32>,
    /// Why it cannot be taken at its word.
    pub doubts: BTreeSet<Doubt>,
    /// What else was said.
    pub remarks: Vec<String>,
}

impl Correction {
    /// A cancellation when it only takes away.
    pub fn kind(&self) -> EntryKind {
        let only_takes = self.items.iter().all(|wanted| wanted.op == Some(Op::Remove));
        if only_takes { EntryKind::Cancel } else { EntryKind::Correction }
    }
}

/// Reads clauses as a correction of what stands; `None` where they are none. `everything`: the whole order is spoken of.
pub fn correction(
    clauses: &[Clause],
    everything: bool,
    stands: &[Standing],
    make: &dyn Fn(&Draft) -> Item,
) -> Option<Correction> {
    let mut reader = Reader {
        stands,
        make,
        everything,
        done: Correction::default(),
        subject: Vec::new(),
        swaps: false,
        is_one: false,
    };
    let several = clauses.len() > 1;
    for clause in clauses {
        reader.clause(clause, several);
    }
    let Reader { done, is_one, .. } = reader;
    is_one.then_some(done)
}

struct Reader<'a> {
    stands: &'a [Standing],
    make: &'a dyn Fn(&Draft) -> Item,
    everything: bool,
    done: Correction,
    /// The standing things that the clause before spoke of.
    subject: Vec<usize>,
    /// Something was taken away, or an old amount named: what follows comes in its place.
    swaps: bool,
    is_one: bool,
}

impl Reader<'_> {
    fn clause(&mut self, clause: &Clause, several: bool) {
        if clause.has(Class::NoSubstitute) {
            return self.remark(clause);
        }
        if clause.has(Class::TakeOff) {
            self.take_off(clause);
        } else if let Some(at) = clause.position(Class::Change).filter(|_| !self.stands.is_empty() || self.swaps) {
            self.change(clause, at);
        } else if let Some(at) = clause.position(Class::Not) {
            self.deny(clause, at, several);
        } else if clause.has(Class::Less) && !self.stands.is_empty() {
            self.less(clause);
        } else if clause.has(Class::Add) && !self.stands.is_empty() && clause.has_amount() {
            self.is_one = true;
            self.add(&basket(std::slice::from_ref(clause)));
        } else if clause.has_amount() && (self.swaps || self.is_one) {
            self.put(&basket(std::slice::from_ref(clause)));
        } else if self.is_one || !clause.has_amount() {
            self.remember(clause);
            self.remark(clause);
        } else {
            // Things of an order that stand before the correction in one line.
            self.add(&basket(std::slice::from_ref(clause)));
        }
    }

    fn remark(&mut self, clause: &Clause) {
        if !clause.said.is_empty() {
            self.done.remarks.push(clause.said.clone());
        }
    }

    fn remember(&mut self, clause: &Clause) {
        let named: Vec<usize> = clause.names().iter().filter_map(|name| self.one(name)).collect();
        if !named.is_empty() {
            self.subject = named;
        }
    }

    fn one(&self, name: &str) -> Option<usize> {
        let bare = name.rsplit('的').find(|part| !part.is_empty()).unwrap_or(name);
        match meant(self.stands, bare) {
            Meant::One(at) => Some(at),
            _ => None,
        }
    }

    fn take_off(&mut self, clause: &Clause) {
        let names = clause.names();
        let known = clause.names_goods();
        let mut taken: Vec<usize> = Vec::new();
        for name in &names {
            match meant(self.stands, name.rsplit('的').find(|part| !part.is_empty()).unwrap_or(name)) {
                Meant::One(at) => taken.push(at),
                Meant::Several => drop(self.done.doubts.insert(Doubt::TwoReadings)),
                Meant::Nothing => {}
            }
        }
        if taken.is_empty() && !known {
            taken = if self.subject.is_empty() || self.everything {
                (0..self.stands.len()).collect()
            } else {
                self.subject.clone()
            };
            let guess = taken.len() > 1 && !self.everything;
            if guess || (!names.is_empty() && !self.everything && self.subject.is_empty()) {
                self.done.doubts.insert(Doubt::TwoReadings);
            }
        }
        if taken.is_empty() {
            // "No, thanks" takes nothing back; "no milk after all" from somebody without milk is a question.
            if known {
                self.is_one = true;
                self.done.doubts.insert(Doubt::NothingToChange);
                names
                    .iter()
                    .for_each(|name| self.push(Item { name: name.clone(), ..Item::default() }, Op::Remove, None));
            }
            return;
        }
        self.is_one = true;
        self.swaps = true;
        if clause.has_amount() {
            self.partly_taken(clause, &taken);
        }
        for at in taken {
            let Some(old) = self.stands.get(at) else { continue };
            self.push(Item { name: old.item.name.clone(), ..Item::default() }, Op::Remove, Some(old.line));
        }
    }

    /// 取消2包盐, when three were ordered, can mean two things.
    fn partly_taken(&mut self, clause: &Clause, taken: &[usize]) {
        let said = clause
            .parts
            .iter()
            .find_map(|part| if let Part::Amount(amount) = part { Some(amount.milli) } else { None });
        let stands = taken
            .first()
            .and_then(|at| self.stands.get(*at))
            .and_then(|old| old.item.quantity)
            .map(Quantity::in_thousandths);
        if said != stands {
            self.done.doubts.insert(Doubt::TwoReadings);
        }
    }

    fn change(&mut self, clause: &Clause, first: usize) {
        let at = clause.parts.iter().rposition(|part| matches!(part, Part::Cue(Class::Change, _))).unwrap_or(first);
        let left = Clause { parts: clause.parts.get(..at).unwrap_or_default().to_vec(), ..clause.clone() };
        let mut right = Clause { parts: clause.parts.get(at + 1..).unwrap_or_default().to_vec(), ..clause.clone() };
        self.remember(&left);
        // change the eggs to 2 dozen, swap the rice for 1 kg pasta
        let joint = right.parts.iter().position(|part| matches!(part, Part::Cue(Class::Function | Class::AskFor, said) if matches!(said.to_lowercase().as_str(), "to" | "for" | "from" | "with")));
        if let Some(joint) = joint {
            let named = Clause { parts: right.parts.get(..joint).unwrap_or_default().to_vec(), ..right.clone() };
            self.remember(&named);
            right.parts.drain(..=joint);
        }
        let found = basket(std::slice::from_ref(&right));
        let mut doubts = found.doubts.clone();
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
                Some(at) => self.set(at, item),
                None if !self.subject.is_empty() || self.swaps => self.replace(item),
                None => return,
            }
        }
        self.done.doubts.extend(doubts);
    }

    fn set_nameless(&mut self, found: &Basket) {
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

    fn set(&mut self, at: usize, item: Item) {
        let Some(old) = self.stands.get(at) else { return };
        let unit = if item.unit.is_empty() { old.item.unit.clone() } else { item.unit.clone() };
        let name = if item.name.is_empty() { old.item.name.clone() } else { item.name.clone() };
        self.is_one = true;
        self.push(Item { unit, name, ..item }, Op::Set, Some(old.line));
    }

    /// One thing in the place of another.
    fn replace(&mut self, item: Item) {
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

    /// 土豆不用3斤，2斤就行; 牛奶不要; 不要香菜.
    fn deny(&mut self, clause: &Clause, at: usize, several: bool) {
        let before = Clause { parts: clause.parts.get(..at).unwrap_or_default().to_vec(), ..clause.clone() };
        self.remember(&before);
        let after = clause.parts.get(at + 1..).unwrap_or_default();
        if after.iter().any(|part| matches!(part, Part::Amount(_))) && !self.stands.is_empty() {
            self.remember(clause);
            self.swaps = true;
            return;
        }
        let names = clause.names();
        let meant: Vec<usize> = names.iter().filter_map(|name| self.one(name)).collect();
        if !several && !meant.is_empty() && meant.len() == names.len() && before.names().len() == names.len() {
            return self.take_off(clause);
        }
        self.remark(clause);
    }

    fn less(&mut self, clause: &Clause) {
        let found = basket(std::slice::from_ref(clause));
        self.is_one = true;
        let amount = found.items.first().and_then(|item| item.amounts.first()).or(found.nameless.first());
        let at = found.items.first().and_then(|item| self.one(&item.name)).or((self.stands.len() == 1).then_some(0));
        let old = at.and_then(|at| self.stands.get(at));
        let less = amount
            .filter(|a| old.is_some_and(|old| a.unit_name() == old.item.unit))
            .and_then(|a| Quantity::thousandths(a.milli));
        match (old, old.and_then(|old| old.item.quantity).zip(less).and_then(|(a, b)| a.less(b))) {
            (Some(old), Some(quantity)) => {
                let item = Item {
                    name: old.item.name.clone(),
                    quantity: Some(quantity),
                    unit: old.item.unit.clone(),
                    ..Item::default()
                };
                self.push(item, Op::Set, Some(old.line));
            }
            _ => drop(self.done.doubts.insert(Doubt::TwoReadings)),
        }
    }

    fn add(&mut self, found: &Basket) {
        let line = self.stands.last().map(|old| old.line);
        self.done.doubts.extend(found.doubts.iter().copied());
        for draft in &found.items {
            let item = (self.make)(draft);
            self.push(item, Op::Add, line);
        }
        // 再来一份: of the one thing there is.
        if let (Some(amount), [one]) = (found.nameless.first(), self.stands) {
            let draft = Draft { name: one.item.name.clone(), amounts: vec![amount.clone()], ..Draft::default() };
            self.done.doubts.extend(draft.settled().doubt);
            let item = (self.make)(&draft);
            self.push(item, Op::Add, Some(one.line));
        } else if !found.nameless.is_empty() {
            self.done.doubts.insert(Doubt::NoItem);
        }
    }

    /// What comes after something was taken away: of the same thing the new amount, else another thing.
    fn put(&mut self, found: &Basket) {
        if found.items.is_empty() && !found.nameless.is_empty() && self.swaps {
            return self.set_nameless(found);
        }
        self.is_one = true;
        self.done.doubts.extend(found.doubts.iter().copied());
        for draft in &found.items {
            let item = (self.make)(draft);
            let removed = self.done.items.iter().any(|wanted| wanted.op == Some(Op::Remove));
            match self.one(&item.name).filter(|_| !removed) {
                Some(at) => self.set(at, item),
                None => self.push(item, Op::Add, self.done.refers_to.or(self.stands.last().map(|old| old.line))),
            }
        }
    }

    fn push(&mut self, item: Item, op: Op, line: Option<u32>) {
        self.done.refers_to = self.done.refers_to.or(line);
        self.done.items.push(Wanted { item, op: Some(op) });
    }
}
