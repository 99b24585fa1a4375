//! Orders, errands and deliveries: what a person can do with them.

pub mod accounts;
pub mod batch_planning;
pub mod batch_problem;
pub mod batches;
pub mod by_hand;
pub mod command;
mod errands;
pub mod hand_on;
mod orders;
pub mod paste;
pub mod prices;
pub mod shop;
pub mod shopping;
mod taking;
mod told_before;

use super::App;
use super::commit::Outcome;
use command::DeliveriesCommand;

impl App {
    pub(super) fn deliveries(&mut self, command: DeliveriesCommand) -> Outcome {
        match command {
            DeliveriesCommand::SaveOrder(order) => self.save_order(order),
            DeliveriesCommand::RemoveOrder(id) => self.remove_order(&id),
            DeliveriesCommand::Repeat(id) => self.repeat_order(&id),
            DeliveriesCommand::Advance(orders, to) => self.advance(&orders, to),
            DeliveriesCommand::Own(stage, person) => self.own_stage(stage, person),
            DeliveriesCommand::SaveErrand(errand) => self.save_errand(errand),
            DeliveriesCommand::RemoveErrand(id) => self.remove_errand(&id),
            DeliveriesCommand::HandOn(what, options) => self.hand_on_deliveries(what, options),
            DeliveriesCommand::Paste(command) => self.paste(command),
            DeliveriesCommand::Shop(command) => self.shop(command),
            DeliveriesCommand::Batch(command) => self.batch(command),
        }
    }
}
