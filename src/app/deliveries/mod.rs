//! Orders, errands and deliveries: what a person can do with them.

pub mod command;

use super::App;
use super::action::Action;
use super::commit::Outcome;
use super::refusal::Refusal;
use crate::domain::deliveries::{Order, OrderId};
use crate::store::later::{removed, saved};
use command::DeliveriesCommand;

impl App {
    pub(super) fn deliveries(&mut self, command: DeliveriesCommand) -> Outcome {
        match command {
            DeliveriesCommand::SaveOrder(order) => self.save_order(order),
            DeliveriesCommand::RemoveOrder(id) => self.remove_order(&id),
        }
    }

    fn save_order(&mut self, mut order: Order) -> Outcome {
        if order.id.as_str().is_empty() {
            order.id = OrderId::new(self.mint('o'));
            order.taken = Some(self.now());
        } else if !self.workspace().orders.contains_key(&order.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::WroteOrder(order.household.clone()), vec![saved(&order)])
    }

    fn remove_order(&mut self, id: &OrderId) -> Outcome {
        let household = self.workspace().orders.get(id).ok_or(Refusal::Gone)?.household.clone();
        self.commit(Action::RemovedOrder(household), vec![removed(id)])
    }
}
