//! What the shop's page shows: one list per supplier, what has no price, and what became of each thing.

use super::shop::{Part, Thing, has_all};
use crate::domain::deliveries::{Got, Money, Order, Price, Quantity, Stage};
use crate::domain::workspace::Workspace;
use crate::solve::deliveries::{Line, consolidated};

/// One thing to buy, and how far that has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopLine {
    /// What it is.
    pub item: String,
    /// How much in all; `None` where somebody has to ask.
    pub quantity: Option<Quantity>,
    /// The unit that is bought.
    pub unit: String,
    /// Brand, size and what else was said.
    pub note: String,
    /// This very thing or nothing.
    pub no_substitute: bool,
    /// What it costs by the price list; `None` where no list has it.
    pub cost: Option<Money>,
    /// Grams in all, packaging included, if anybody has weighed it.
    pub grams: Option<u64>,
    /// Whose it is: household, how much, what it costs by the list.
    pub shares: Vec<(String, Option<Quantity>, Option<Money>)>,
    /// What nobody has bought yet.
    pub waiting: Vec<Part>,
    /// What was bought.
    pub bought: Vec<Thing>,
    /// What was paid for it, as far as noted.
    pub paid: Money,
    /// What was not to be had.
    pub out: Vec<Thing>,
}

impl ShopLine {
    /// What is still waiting costs so much by the list; `None` where no list has it.
    pub fn waiting_cost(&self) -> Option<Money> {
        self.cost.map(|_| self.waiting.iter().map(|part| part.cost).sum())
    }

    /// Is everything of it bought or out of stock?
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty()
    }
}

/// What to buy from one supplier; without a name: what no price list has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShopList {
    /// The supplier; `None` for what no price list has.
    pub supplier: Option<String>,
    /// What to buy.
    pub lines: Vec<ShopLine>,
    /// What all of it costs by the list.
    pub total: Money,
    /// Grams of everything that has been weighed.
    pub grams: u64,
}

/// The shopping lists of the orders that are collected and not yet bought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shop {
    /// One list per supplier by name, then what no price list has.
    pub lists: Vec<ShopList>,
    /// How many orders are collected and clear.
    pub orders: usize,
    /// How many are not on the lists, because somebody has to ask first.
    pub unclear: usize,
    /// How many of them have everything that was to be had.
    pub ready: usize,
}

/// What is to be bought now.
pub fn shop(workspace: &Workspace) -> Shop {
    let collected = workspace.orders.values().filter(|order| order.stage == Stage::Collected);
    let (orders, unclear): (Vec<Order>, Vec<Order>) = collected.cloned().partition(|order| !order.household.is_empty());
    let prices: Vec<Price> = workspace.prices.values().cloned().collect();
    let found = consolidated(&orders, &prices);
    let mut lists: Vec<ShopList> = Vec::new();
    for list in found.lists {
        let lines = list.lines.into_iter().map(|line| priced(line, workspace)).collect();
        lists.push(ShopList { supplier: Some(list.supplier), lines, total: list.total, grams: list.grams });
    }
    let unpriced = found.unpriced.into_iter().map(|left| {
        let item = left.item;
        let line = ShopLine {
            item: item.name,
            quantity: item.quantity,
            unit: item.unit,
            note: item.note,
            no_substitute: item.no_substitute,
            cost: None,
            grams: None,
            shares: vec![(left.household, item.quantity, None)],
            waiting: vec![],
            bought: vec![],
            paid: Money(0),
            out: vec![],
        };
        sorted(line, vec![Part { thing: left.thing, cost: Money(0) }], workspace)
    });
    let unpriced: Vec<ShopLine> = unpriced.collect();
    if !unpriced.is_empty() {
        lists.push(ShopList { lines: unpriced, ..ShopList::default() });
    }
    Shop {
        lists,
        orders: orders.len(),
        unclear: unclear.len(),
        ready: orders.iter().filter(|order| has_all(order)).count(),
    }
}

fn priced(line: Line, workspace: &Workspace) -> ShopLine {
    let share = |share: crate::solve::deliveries::Share| (share.household, Some(share.quantity), Some(share.cost));
    let shown = ShopLine {
        item: line.item,
        quantity: Some(line.quantity),
        unit: line.unit,
        note: line.note,
        no_substitute: line.no_substitute,
        cost: Some(line.cost),
        grams: line.grams,
        shares: line.shares.into_iter().map(share).collect(),
        waiting: vec![],
        bought: vec![],
        paid: Money(0),
        out: vec![],
    };
    sorted(shown, line.parts, workspace)
}

/// The line with its things sorted by what became of them.
fn sorted(mut line: ShopLine, parts: Vec<Part>, workspace: &Workspace) -> ShopLine {
    for part in parts {
        let item = workspace.orders.get(&part.thing.order).and_then(|order| order.items.get(part.thing.place));
        match item.map(|item| &item.got) {
            Some(Got::Bought(paid)) => {
                line.paid = [line.paid, paid.unwrap_or_default()].into_iter().sum();
                line.bought.push(part.thing);
            }
            Some(Got::OutOfStock) => line.out.push(part.thing),
            Some(Got::Waiting) => line.waiting.push(part),
            None => {}
        }
    }
    line
}
