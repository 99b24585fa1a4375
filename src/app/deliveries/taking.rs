//! What a chat's entries come to here: orders and errands, new, changed and called off, and lines nobody has made sense of.

use super::told_before::{BETWEEN_TASKS, Before, split};
use crate::domain::deliveries::{Errand, ErrandId, Order, OrderId};
use crate::domain::workspace::Workspace;
use crate::exchange::chat::state::{ChatState, state};
use crate::exchange::chat::{Entry, EntryKind, Op, Wanted};

/// What is to be written. A new order or errand has the empty id.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Taken {
    /// Orders, new and changed.
    pub orders: Vec<Order>,
    /// Errands, new and changed.
    pub errands: Vec<Errand>,
    /// Orders of which nothing is wanted any more, and unclear ones that have become clear.
    pub gone: Vec<OrderId>,
    /// Errands that were called off.
    pub undone: Vec<ErrandId>,
}

/// Corrections and further wishes change the order that the household has open, as long as nothing of it is bought; lines
/// still unsure, and changes of something that does not stand any more, become orders of nobody, so that nothing is lost.
pub(super) fn taken(workspace: &Workspace, entries: &[Entry]) -> Taken {
    let mut before = Before::of(workspace, entries);
    let (heard, late) = split(&mut before, entries);
    let all: Vec<Entry> = before.entries().chain(heard).collect();
    let state = state(&all);
    let mut taken = Taken::default();
    orders(&before, entries, &state, &mut taken);
    // A household that was only spoken of has its order as it was.
    taken.orders.retain(|order| workspace.orders.get(&order.id) != Some(order));
    errands(&before, &state, &mut taken);
    // What a later line has settled is in somebody's order already.
    let unsure = entries.iter().filter(|entry| entry.kind == EntryKind::Unsure && state.open.contains(&entry.line));
    taken.orders.extend(unsure.chain(&late).map(unclear));
    taken
}

fn orders(before: &Before, entries: &[Entry], state: &ChatState, taken: &mut Taken) {
    for order in &state.orders {
        let source = sources(entries, &order.household);
        let who = entries.iter().find(|entry| entry.household.as_ref() == Some(&order.household));
        let mut own = match before.orders.get(&order.household) {
            Some(old) => old.clone(),
            None => Order::new(OrderId::new(""), order.household.clone(), vec![]),
        };
        if own.who.is_empty() {
            own.who = who.map(|entry| entry.who.clone()).unwrap_or_default();
        }
        own.items.clone_from(&order.items);
        let parts = [own.source.as_str(), source.as_str()];
        own.source = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("\n");
        taken.orders.push(own);
    }
    let stands = |household: &str| state.orders.iter().any(|order| order.household == household);
    let emptied = before.orders.iter().filter(|(household, old)| !old.items.is_empty() && !stands(household));
    taken.gone.extend(emptied.map(|(_, old)| old.id.clone()));
    let clear = before.unclear.iter().filter(|(line, _)| !state.open.contains(line));
    taken.gone.extend(clear.map(|(_, (order, _))| order.id.clone()));
}

fn errands(before: &Before, state: &ChatState, taken: &mut Taken) {
    for (line, old) in &before.errands {
        match state.errands.iter().find(|entry| entry.line == *line) {
            None => taken.undone.push(old.id.clone()),
            Some(now) if *now != before.as_errand(*line, old) => {
                let household = now.household.clone().unwrap_or_default();
                taken.errands.push(Errand { household, task: task(now), ..(*old).clone() });
            }
            Some(_) => {}
        }
    }
    let new = state.errands.iter().filter(|entry| !before.errands.contains_key(&entry.line));
    taken.errands.extend(new.map(errand));
}

/// The words in which a household asked.
fn sources(entries: &[Entry], household: &str) -> String {
    let own = entries.iter().filter(|entry| entry.household.as_deref() == Some(household));
    let asks = own.filter(|entry| !matches!(entry.kind, EntryKind::Ignore | EntryKind::Errand));
    asks.map(|entry| entry.source.as_str()).collect::<Vec<_>>().join("\n")
}

fn task(entry: &Entry) -> String {
    let task = |wanted: &Wanted| {
        let amount =
            wanted.item.quantity.map(|quantity| format!(" {quantity}{}", wanted.item.unit)).unwrap_or_default();
        format!("{}{amount}", wanted.item.name)
    };
    let tasks: Vec<String> = entry.items.iter().map(task).collect();
    if tasks.is_empty() { entry.source.clone() } else { tasks.join(BETWEEN_TASKS) }
}

fn errand(entry: &Entry) -> Errand {
    let mut errand = Errand::new(ErrandId::new(""), entry.household.clone().unwrap_or_default(), task(entry));
    errand.who.clone_from(&entry.who);
    errand.source.clone_from(&entry.source);
    errand.note.clone_from(&entry.note);
    errand
}

/// A line nobody has settled: kept as it was said, of nobody. What it says is not wanted is none of its things.
fn unclear(entry: &Entry) -> Order {
    let wishes = entry.items.iter().filter(|wanted| wanted.op != Some(Op::Remove));
    let mut order = Order::new(OrderId::new(""), "", wishes.map(|wanted| wanted.item.clone()).collect());
    order.who = entry.who.clone();
    order.source = entry.source.clone();
    order.note = entry.household.clone().unwrap_or_default();
    order
}
