//! What a chat's entries come to here: orders new and changed, errands, and lines that nobody has made sense of.

use std::collections::BTreeMap;

use crate::domain::deliveries::{Errand, ErrandId, Order, OrderId, Stage};
use crate::domain::workspace::Workspace;
use crate::exchange::chat::state::state;
use crate::exchange::chat::{Entry, EntryKind, Wanted};

/// What is to be written. A new order or errand has the empty id.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Taken {
    /// Orders, new and changed.
    pub orders: Vec<Order>,
    /// Errands, all of them new.
    pub errands: Vec<Errand>,
}

/// Corrections and further wishes change the order that the household has open, as long as nothing of it is bought; lines
/// still unsure become orders of nobody, so that nothing is lost.
pub(super) fn taken(workspace: &Workspace, entries: &[Entry]) -> Taken {
    let open: BTreeMap<&str, &Order> = workspace
        .orders
        .values()
        .filter(|order| order.stage == Stage::Collected && !order.household.is_empty())
        .map(|order| (order.household.as_str(), order))
        .collect();
    let touched = |order: &&&Order| entries.iter().any(|entry| entry.household.as_ref() == Some(&order.household));
    let before = open.values().filter(touched).map(|order| as_entry(order));
    let all: Vec<Entry> = before.chain(entries.iter().cloned()).collect();
    let mut taken = Taken::default();
    for order in state(&all).orders {
        let source = sources(entries, &order.household);
        let who = entries.iter().find(|entry| entry.household.as_ref() == Some(&order.household));
        let mut own = match open.get(order.household.as_str()) {
            Some(old) => (*old).clone(),
            None => Order::new(OrderId::new(""), order.household.clone(), vec![]),
        };
        if own.who.is_empty() {
            own.who = who.map(|entry| entry.who.clone()).unwrap_or_default();
        }
        own.items = order.items;
        own.source = [own.source.as_str(), source.as_str()]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join("\n");
        taken.orders.push(own);
    }
    for entry in entries {
        match entry.kind {
            EntryKind::Errand => taken.errands.push(errand(entry)),
            EntryKind::Unsure => taken.orders.push(unclear(entry)),
            _ => {}
        }
    }
    taken
}

/// An order that stands as if it had been said first.
fn as_entry(order: &Order) -> Entry {
    Entry {
        line: 0,
        line_end: 0,
        source: String::new(),
        kind: EntryKind::Order,
        household: Some(order.household.clone()),
        who: order.who.clone(),
        items: order.items.iter().map(|item| Wanted { item: item.clone(), op: None }).collect(),
        note: String::new(),
        refers_to: None,
        doubts: Default::default(),
    }
}

/// The words in which a household asked.
fn sources(entries: &[Entry], household: &str) -> String {
    let own = entries.iter().filter(|entry| entry.household.as_deref() == Some(household));
    let asks = own.filter(|entry| !matches!(entry.kind, EntryKind::Ignore | EntryKind::Errand));
    asks.map(|entry| entry.source.as_str()).collect::<Vec<_>>().join("\n")
}

fn errand(entry: &Entry) -> Errand {
    let task = |wanted: &Wanted| {
        let amount =
            wanted.item.quantity.map(|quantity| format!(" {quantity}{}", wanted.item.unit)).unwrap_or_default();
        format!("{}{amount}", wanted.item.name)
    };
    let tasks: Vec<String> = entry.items.iter().map(task).collect();
    let task = if tasks.is_empty() { entry.source.clone() } else { tasks.join("、") };
    let mut errand = Errand::new(ErrandId::new(""), entry.household.clone().unwrap_or_default(), task);
    errand.who.clone_from(&entry.who);
    errand.source.clone_from(&entry.source);
    errand.note.clone_from(&entry.note);
    errand
}

/// A line nobody has settled: kept as it was said, of nobody.
fn unclear(entry: &Entry) -> Order {
    let items = entry.items.iter().map(|wanted| wanted.item.clone()).collect();
    let mut order = Order::new(OrderId::new(""), "", items);
    order.who = entry.who.clone();
    order.source = entry.source.clone();
    order.note = entry.household.clone().unwrap_or_default();
    order
}
