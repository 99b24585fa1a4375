//! What a chat comes to: the orders by household, the errands, and the lines that a person still has to decide on.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::likeness;
use super::entry::{Entry, EntryKind, Op, Wanted};
use super::standing::{Standing, apply};
use crate::domain::deliveries::{Item, Order, OrderId};

/// What a chat comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatState {
    /// One order for each household that wants something, in the order of their first lines.
    pub orders: Vec<Order>,
    /// The errands as they stand.
    pub errands: Vec<Entry>,
    /// The lines still unsure that no later line has settled; none of their things are in the orders.
    pub open: Vec<u32>,
}

/// The state after the last of some entries.
pub fn state(entries: &[Entry]) -> ChatState {
    let mut fold = Fold { entries, ..Fold::default() };
    for entry in entries {
        fold.entry(entry);
    }
    fold.finish()
}

#[derive(Default)]
struct Fold<'a> {
    entries: &'a [Entry],
    /// Households as they came, each with what stands.
    order: Vec<String>,
    stands: BTreeMap<String, Vec<Standing>>,
    errands: Vec<Entry>,
    open: BTreeSet<u32>,
}

impl Fold<'_> {
    fn entry(&mut self, entry: &Entry) {
        match entry.kind {
            EntryKind::Ignore => {}
            EntryKind::Errand => self.errands.push(entry.clone()),
            EntryKind::Unsure => drop(self.open.insert(entry.line)),
            EntryKind::Order | EntryKind::Correction | EntryKind::Cancel => self.settle(entry),
        }
    }

    fn settle(&mut self, entry: &Entry) {
        if self.changes_an_errand(entry) {
            return;
        }
        let Some(household) = entry.household.clone() else { return };
        let was_open = entry.refers_to.filter(|line| self.open.remove(line));
        if entry.kind == EntryKind::Cancel && entry.items.is_empty() {
            return self.of(&household).clear();
        }
        if let (true, Some(line)) = (entry.items.is_empty(), entry.refers_to) {
            return self.bring_home(entry, household, line);
        }
        // An order that says everything anew needs nothing of what was unsure; a correction completes it.
        if was_open.is_some() && entry.kind != EntryKind::Order {
            self.take_in(&household, was_open, entry);
        }
        for Wanted { item, op } in &entry.items {
            apply(self.of(&household), item, *op, entry.line);
        }
    }

    /// Does it speak of an errand? Then that is called off, or asked for in other words.
    fn changes_an_errand(&mut self, entry: &Entry) -> bool {
        if entry.kind == EntryKind::Order {
            return false;
        }
        let goods = |line| self.entries.iter().any(|other| other.line == line && other.kind != EntryKind::Errand);
        let named = |errand: &Entry| {
            let like = |wanted: &Wanted| errand.items.iter().any(|own| likeness(&own.item.name, &wanted.item.name) > 0);
            entry.items.iter().any(like)
        };
        let about = |errand: &Entry| match entry.refers_to {
            Some(line) => errand.line == line && (!goods(line) || named(errand)),
            None => entry.household.is_some() && errand.household == entry.household && named(errand),
        };
        let Some(at) = self.errands.iter().position(about) else { return false };
        if entry.kind == EntryKind::Cancel || entry.items.iter().any(|wanted| wanted.op == Some(Op::Remove)) {
            // Of several tasks only what is named is called off.
            let off = |own: &Wanted| entry.items.iter().any(|w| likeness(&own.item.name, &w.item.name) > 0);
            let left = self.errands.get(at).map_or(0, |errand| errand.items.iter().filter(|own| !off(own)).count());
            match self.errands.get_mut(at).filter(|errand| (1..errand.items.len()).contains(&left)) {
                Some(errand) => errand.items.retain(|own| !off(own)),
                None => drop(self.errands.remove(at)),
            }
        } else if let Some(errand) = self.errands.get_mut(at) {
            if !entry.items.is_empty() {
                errand.items = entry.items.iter().map(|wanted| Wanted { op: None, ..wanted.clone() }).collect();
            }
            errand.household = entry.household.clone().or_else(|| errand.household.take());
        }
        true
    }

    /// An address that came later: the things of the line it belongs to go there.
    fn bring_home(&mut self, entry: &Entry, household: String, line: u32) {
        let own = |other: &&Entry| other.line == line && other.who == entry.who && other.kind != EntryKind::Errand;
        for errand in self.errands.iter_mut().filter(|errand| errand.line == line && errand.who == entry.who) {
            errand.household = Some(household.clone());
        }
        let of_line = self.entries.iter().filter(own);
        let items: Vec<Wanted> = of_line.flat_map(|other| other.items.clone()).collect();
        for wanted in &items {
            // Where they had been taken home already, they move.
            for stands in self.stands.values_mut() {
                stands.retain(|old| old.line != line || old.item.name != wanted.item.name);
            }
            apply(self.of(&household), &wanted.item, None, line);
        }
    }

    /// What is not touched by the correction of an unsure line stands as it was said.
    fn take_in(&mut self, household: &str, line: Option<u32>, entry: &Entry) {
        let touched: BTreeSet<&str> = entry.items.iter().map(|wanted| wanted.item.name.as_str()).collect();
        let source = self.entries.iter().find(|other| Some(other.line) == line && other.household == entry.household);
        let rest: Vec<Item> =
            source.into_iter().flat_map(|other| &other.items).map(|wanted| wanted.item.clone()).collect();
        for item in rest.into_iter().filter(|item| item.quantity.is_some() && !touched.contains(item.name.as_str())) {
            apply(self.of(household), &item, Some(Op::Add), line.unwrap_or(entry.line));
        }
    }

    fn of(&mut self, household: &str) -> &mut Vec<Standing> {
        if !self.stands.contains_key(household) {
            self.order.push(household.to_owned());
        }
        self.stands.entry(household.to_owned()).or_default()
    }

    fn finish(self) -> ChatState {
        let Fold { order, mut stands, errands, open, .. } = self;
        let mut orders = Vec::new();
        for household in order {
            let items: Vec<Item> = stands.remove(&household).into_iter().flatten().map(|old| old.item).collect();
            if !items.is_empty() {
                let id = OrderId::new(format!("order-{household}"));
                orders.push(Order::new(id, household, items));
            }
        }
        ChatState { orders, errands, open: open.into_iter().collect() }
    }
}
