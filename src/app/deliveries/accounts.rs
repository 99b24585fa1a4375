//! What each household owes for what was bought for it, and what it has paid.

use std::collections::BTreeMap;

use crate::domain::deliveries::{Got, Money, Order, OrderId};
use crate::domain::workspace::Workspace;

/// What stands between a household and the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Its key; empty for orders of which nobody knows whose they are.
    pub household: String,
    /// Who asked, by name.
    pub who: Vec<String>,
    /// What was really paid in the shop for its things.
    pub owed: Money,
    /// What it has paid.
    pub paid: Money,
    /// Things bought of which nobody noted the price.
    pub unknown: usize,
    /// Its orders that are not settled, and what each is owed.
    pub orders: Vec<(OrderId, Money)>,
}

impl Account {
    /// What is still to be paid; below nought it gets something back.
    pub fn due(&self) -> Money {
        Money(self.owed.0.saturating_sub(self.paid.0))
    }
}

/// The accounts of every household that has something bought or paid, until all of it is delivered and settled.
pub fn accounts(workspace: &Workspace) -> Vec<Account> {
    let mut accounts: BTreeMap<&str, Account> = BTreeMap::new();
    for order in workspace.orders.values() {
        let (owed, unknown, bought) = owed(order);
        let settled = !order.is_open() && owed == order.paid && unknown == 0;
        if settled || (bought == 0 && order.paid == Money(0)) {
            continue;
        }
        let fresh = || Account { household: order.household.clone(), ..Account::default() };
        let account = accounts.entry(&order.household).or_insert_with(fresh);
        if !order.who.is_empty() && !account.who.contains(&order.who) {
            account.who.push(order.who.clone());
        }
        account.owed = [account.owed, owed].into_iter().sum();
        account.paid = [account.paid, order.paid].into_iter().sum();
        account.unknown += unknown;
        account.orders.push((order.id.clone(), owed));
    }
    accounts.into_values().collect()
}

/// What an order is owed, how many of its things have no price, and how many were bought.
fn owed(order: &Order) -> (Money, usize, usize) {
    let bought = order.items.iter().filter_map(|item| match item.got {
        Got::Bought(paid) => Some(paid),
        Got::Waiting | Got::OutOfStock => None,
    });
    let bought: Vec<Option<Money>> = bought.collect();
    let unknown = bought.iter().filter(|paid| paid.is_none()).count();
    (bought.iter().flatten().copied().sum(), unknown, bought.len())
}
