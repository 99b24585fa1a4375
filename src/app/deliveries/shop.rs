//! In the shop: what is bought and for how much, what is not to be had, what households have paid.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::accounts::{Account, accounts};
use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::effect::Effect;
use crate::app::refusal::Refusal;
use crate::domain::deliveries::{Got, Money, Order, OrderId, Price, PriceId, Stage};
pub use crate::solve::deliveries::{Part, Thing};
use crate::store::change::Change;
use crate::store::later::saved;

/// What a person does with prices and in the shop.
#[derive(Clone, Debug, PartialEq)]
pub enum ShopCommand {
    /// Write a price's record; one without an id is added.
    SavePrice(Price),
    /// Take a price out.
    RemovePrice(PriceId),
    /// Bring in the prices of a pasted list.
    BringPrices(Vec<Price>),
    /// Hand a text to the person as a file of this name.
    SaveText {
        /// The file's name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// These things were bought.
    Bought {
        /// Which, and what each was expected to cost.
        parts: Vec<Part>,
        /// What was really paid for all of them; `None` where nobody noted it.
        paid: Option<Money>,
    },
    /// These things were not to be had.
    OutOfStock(Vec<Thing>),
    /// These things are still to be bought after all.
    TakeBack(Vec<Thing>),
    /// A household has paid so much in all for the orders that are not settled.
    Paid {
        /// Its key.
        household: String,
        /// How much in all.
        paid: Money,
    },
    /// Whatever order has all its things is bought.
    FinishOrders,
}

/// What became of single things.
type Fates = Vec<(Thing, Got)>;

impl App {
    pub(super) fn shop(&mut self, command: ShopCommand) -> Outcome {
        match command {
            ShopCommand::SavePrice(price) => self.save_price(price),
            ShopCommand::RemovePrice(id) => self.remove_price(&id),
            ShopCommand::BringPrices(prices) => self.bring_prices(prices),
            ShopCommand::SaveText { name, text } => {
                Ok(vec![Effect::SaveFile { name, media_type: "text/plain;charset=utf-8", text }])
            }
            ShopCommand::Bought { parts, paid } => self.bought(parts, paid),
            ShopCommand::OutOfStock(things) => {
                self.note_things(things.into_iter().map(|thing| (thing, Got::OutOfStock)).collect(), true)
            }
            ShopCommand::TakeBack(things) => {
                self.note_things(things.into_iter().map(|thing| (thing, Got::Waiting)).collect(), false)
            }
            ShopCommand::Paid { household, paid } => self.note_paid(&household, paid),
            ShopCommand::FinishOrders => self.finish_orders(),
        }
    }

    /// The sum is shared out over the things by what each was expected to cost, to the cent.
    fn bought(&mut self, parts: Vec<Part>, paid: Option<Money>) -> Outcome {
        let fates: Fates = match paid {
            None => parts.into_iter().map(|part| (part.thing, Got::Bought(None))).collect(),
            Some(paid) => {
                let costs: Vec<Money> = parts.iter().map(|part| part.cost).collect();
                let things = parts.into_iter().map(|part| part.thing);
                things.zip(shared(paid, &costs)).map(|(thing, sum)| (thing, Got::Bought(Some(sum)))).collect()
            }
        };
        self.note_things(fates, true)
    }

    /// Writes what became of things. `must_wait`: none of them may be bought or out of stock already, so that nothing is
    /// bought twice when two people shop from one list.
    fn note_things(&mut self, fates: Fates, must_wait: bool) -> Outcome {
        let mut orders: BTreeMap<OrderId, Order> = BTreeMap::new();
        let mut names: Vec<String> = Vec::new();
        for (thing, got) in fates {
            let known = self.workspace().orders.get(&thing.order).filter(|order| order.stage == Stage::Collected);
            let order = match orders.entry(thing.order) {
                Entry::Occupied(entry) => entry.into_mut(),
                Entry::Vacant(entry) => entry.insert(known.ok_or(Refusal::Gone)?.clone()),
            };
            let item = order.items.get_mut(thing.place).ok_or(Refusal::Gone)?;
            if must_wait && !item.got.is_waiting() {
                return Err(Refusal::Gone);
            }
            item.got = got;
            if !names.contains(&item.name) {
                names.push(item.name.clone());
            }
        }
        let changes = orders.values().map(saved).collect();
        self.commit(Action::EditedSite(names.join(" · ")), changes)
    }

    /// Each order of the household is paid up in turn; what is over stands with the last.
    fn note_paid(&mut self, household: &str, paid: Money) -> Outcome {
        let found = accounts(self.workspace()).into_iter().find(|account| account.household == household);
        let Account { orders, .. } = found.ok_or(Refusal::Gone)?;
        let mut rest = paid.0;
        let mut changes: Vec<Change> = Vec::new();
        let last = orders.len().saturating_sub(1);
        for (place, (id, owed)) in orders.iter().enumerate() {
            let sum = if place == last { rest } else { rest.min(owed.0) };
            rest -= sum;
            let order = self.workspace().orders.get(id).ok_or(Refusal::Gone)?;
            changes.push(saved(&Order { paid: Money(sum), ..order.clone() }));
        }
        self.commit(Action::WroteOrder(household.to_owned()), changes)
    }

    fn finish_orders(&mut self) -> Outcome {
        let me = self.preferences().me.clone();
        let mut households: Vec<String> = Vec::new();
        let mut changes: Vec<Change> = Vec::new();
        for order in self.workspace().orders.values().filter(|order| has_all(order)) {
            let mut order = order.clone();
            order.stage = Stage::Bought;
            if let Some(me) = &me {
                order.owners.entry(Stage::Bought).or_insert_with(|| me.clone());
            }
            changes.push(saved(&order));
            if !households.contains(&order.household) {
                households.push(order.household);
            }
        }
        self.commit(Action::WroteOrder(households.join(" · ")), changes)
    }
}

/// Is everything of an order that was collected bought or out of stock, and something bought?
pub fn has_all(order: &Order) -> bool {
    order.stage == Stage::Collected
        && order.items.iter().all(|item| !item.got.is_waiting())
        && order.items.iter().any(|item| matches!(item.got, Got::Bought(_)))
}

/// A sum shared out in proportion to these costs, in whole cents that add up to it; evenly where nothing has a cost.
pub fn shared(sum: Money, costs: &[Money]) -> Vec<Money> {
    let weight = |cost: &Money| i128::from(cost.0.max(0));
    let even = costs.iter().all(|cost| weight(cost) == 0);
    let weight = |cost: &Money| if even { 1 } else { weight(cost) };
    let all: i128 = costs.iter().map(weight).sum::<i128>().max(1);
    let (mut so_far, mut given) = (0, 0);
    let mut shares = Vec::with_capacity(costs.len());
    for cost in costs {
        so_far += weight(cost);
        let due = (i128::from(sum.0) * so_far).div_euclid(all);
        // Between nought and the sum, and so within what a sum can be.
        shares.push(Money(i64::try_from(due - given).unwrap_or(0)));
        given = due;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_cent_is_lost_in_sharing_out(sum in 0_i64..100_000_000, costs in prop::collection::vec(0_i64..1_000_000, 1..20)) {
            let costs: Vec<Money> = costs.into_iter().map(Money).collect();
            let shares = shared(Money(sum), &costs);
            prop_assert_eq!(shares.iter().copied().sum::<Money>(), Money(sum));
            prop_assert!(shares.iter().all(|share| share.0 >= 0));
        }
    }

    #[test]
    fn who_orders_twice_as_much_pays_twice_as_much() {
        assert_eq!(shared(Money(100), &[Money(20), Money(40), Money(0)]), [Money(33), Money(67), Money(0)]);
        assert_eq!(shared(Money(100), &[Money(0), Money(0)]), [Money(50), Money(50)]);
    }
}
