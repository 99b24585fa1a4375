//! Orders by hand: written down, repeated, brought from step to step.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{Got, Item, Order, OrderId, Stage};
use crate::domain::people::PersonId;
use crate::store::change::Change;
use crate::store::later::{removed, saved};

impl App {
    pub(super) fn save_order(&mut self, mut order: Order) -> Outcome {
        if order.id.as_str().is_empty() {
            order.id = OrderId::new(self.mint('o'));
            order.taken = Some(self.now());
            return self.add_order(order);
        }
        if !self.workspace().orders.contains_key(&order.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::WroteOrder(order.household.clone()), vec![saved(&order)])
    }

    fn add_order(&mut self, order: Order) -> Outcome {
        let mut effects = self.commit(Action::WroteOrder(order.household.clone()), vec![saved(&order)])?;
        effects.extend(self.go(Route::Deliveries(DeliveriesPage::Order(order.id))));
        Ok(effects)
    }

    pub(super) fn remove_order(&mut self, id: &OrderId) -> Outcome {
        let household = self.workspace().orders.get(id).ok_or(Refusal::Gone)?.household.clone();
        let mut effects = self.commit(Action::RemovedOrder(household), vec![removed(id)])?;
        effects.extend(self.go(Route::Deliveries(DeliveriesPage::Desk)));
        Ok(effects)
    }

    /// The same things once more; what was bought and paid stays with the old order.
    pub(super) fn repeat_order(&mut self, id: &OrderId) -> Outcome {
        let old = self.workspace().orders.get(id).ok_or(Refusal::Gone)?.clone();
        let again = |item: Item| Item { got: Got::Waiting, ..item };
        let mut order =
            Order::new(OrderId::new(self.mint('o')), old.household, old.items.into_iter().map(again).collect());
        order.who = old.who;
        order.taken = Some(self.now());
        self.add_order(order)
    }

    /// All of them or none: an order that would pass over the disinfecting, or whose household nobody knows, holds all back.
    pub(super) fn advance(&mut self, ids: &[OrderId], to: Stage) -> Outcome {
        let mut changes: Vec<Change> = Vec::new();
        for id in ids {
            let order = self.workspace().orders.get(id).ok_or(Refusal::Gone)?;
            if order.stage.skips_disinfecting(to) {
                return Err(Refusal::NotDisinfected(order.household.clone()));
            }
            changes.push(saved(&Order { stage: to, ..order.clone() }));
        }
        self.commit(Action::ChangedOrders(changes.len()), changes)
    }

    pub(super) fn own_stage(&mut self, stage: Stage, person: Option<PersonId>) -> Outcome {
        let before = self.workspace().orders.values().filter(|order| order.stage < stage);
        let owned = |order: &Order| {
            let mut order = order.clone();
            match &person {
                Some(person) => order.owners.insert(stage, person.clone()),
                None => order.owners.remove(&stage),
            };
            saved(&order)
        };
        let changes: Vec<Change> = before.map(owned).collect();
        self.commit(Action::ChangedOrders(changes.len()), changes)
    }
}
