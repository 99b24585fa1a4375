//! Batches: put together, planned, left with, handed over door by door.

use super::batch_planning::BatchPlanCommand;
use super::batch_problem::{Asked, WhyLeft};
use super::by_hand::ByHand;
use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{AtDoor, Batch, BatchId, Handover, Order, OrderId, Stage};
use crate::solve::batches::why_not;
use crate::store::change::Change;
use crate::store::later::{removed, saved};

/// What a person does with batches.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum BatchCommand {
    /// Put a batch together, and show it.
    Begin(Batch),
    /// Write a batch's record.
    Save(Batch),
    /// Take a batch out; its orders stay.
    Remove(BatchId),
    /// Plan who brings what.
    Plan(BatchPlanCommand),
    /// Put a late order in where it disturbs least, to be looked at first.
    AddLate(BatchId, OrderId),
    /// Change its ways by hand.
    Change(BatchId, ByHand),
    /// The carriers leave with their first trips; whatever is on them must be disinfected.
    Leave(BatchId),
    /// What became of an order at its door.
    Handover {
        /// The order.
        order: OrderId,
        /// How it ended.
        outcome: AtDoor,
        /// What was wrong, or whatever else one should know.
        note: String,
    },
}

impl App {
    pub(super) fn batch(&mut self, command: BatchCommand) -> Outcome {
        match command {
            BatchCommand::Begin(batch) => self.begin_batch(batch),
            BatchCommand::Save(batch) => self.save_batch(batch),
            BatchCommand::Remove(id) => self.remove_batch(&id),
            BatchCommand::Plan(command) => self.plan_batch(command),
            BatchCommand::AddLate(id, order) => self.add_late_order(&id, order),
            BatchCommand::Change(id, change) => self.change_batch(&id, change),
            BatchCommand::Leave(id) => self.leave(&id),
            BatchCommand::Handover { order, outcome, note } => self.hand_over_order(&order, outcome, note),
        }
    }

    fn begin_batch(&mut self, mut batch: Batch) -> Outcome {
        check(&batch)?;
        batch.id = BatchId::new(self.mint('b'));
        let page = DeliveriesPage::Batch(batch.id.clone());
        let mut effects = self.commit(Action::BeganBatch(batch.day), vec![saved(&batch)])?;
        effects.extend(self.go(Route::Deliveries(page)));
        Ok(effects)
    }

    /// Ways planned for other carriers, hours or orders are none any more; running ones stay what they are.
    fn save_batch(&mut self, mut batch: Batch) -> Outcome {
        check(&batch)?;
        let old = self.workspace().batches.get(&batch.id).ok_or(Refusal::Gone)?;
        let frame = |of: &Batch| (of.day, of.leaves, of.back, of.ready, of.carriers.clone(), of.orders.clone());
        if !batch.running && frame(old) != frame(&batch) {
            batch.runs.clear();
        }
        self.commit(Action::EditedBatch(batch.day), vec![saved(&batch)])
    }

    fn remove_batch(&mut self, id: &BatchId) -> Outcome {
        let day = self.workspace().batches.get(id).ok_or(Refusal::Gone)?.day;
        let mut effects = self.commit(Action::RemovedBatch(day), vec![removed(id)])?;
        effects.extend(self.go(Route::Deliveries(DeliveriesPage::Desk)));
        Ok(effects)
    }

    /// Nothing leaves that is not disinfected: the first such order is named, and nobody has left.
    fn leave(&mut self, id: &BatchId) -> Outcome {
        let mut batch = self.workspace().batches.get(id).ok_or(Refusal::Gone)?.clone();
        let mut changes: Vec<Change> = Vec::new();
        for (carrier, run) in batch.carriers.iter().zip(&batch.runs) {
            let first = run.drops.iter().filter(|drop| drop.trip == 0).flat_map(|drop| &drop.orders);
            for order in first.filter_map(|order| self.workspace().orders.get(order)).filter(|order| order.is_open()) {
                if order.stage < Stage::Disinfected {
                    return Err(Refusal::NotDisinfected(order.household.clone()));
                }
                let mut order = Order { stage: Stage::OnTheWay, ..order.clone() };
                order.owners.insert(Stage::OnTheWay, carrier.person.clone());
                changes.push(saved(&order));
            }
        }
        batch.running = true;
        batch.left = Some(self.now());
        changes.push(saved(&batch));
        self.commit(Action::BatchLeft(batch.day), changes)
    }

    fn hand_over_order(&mut self, id: &OrderId, outcome: AtDoor, note: String) -> Outcome {
        let mut order = self.workspace().orders.get(id).ok_or(Refusal::Gone)?.clone();
        if order.stage < Stage::Disinfected {
            return Err(Refusal::NotDisinfected(order.household));
        }
        order.stage = if outcome.is_done() { Stage::Delivered } else { Stage::OnTheWay };
        order.handover = Some(Handover { outcome, when: self.now(), note });
        self.commit(Action::AtDoor(order.household.clone(), outcome), vec![saved(&order)])
    }

    /// The orders of a batch that are on nobody's way, each with its reason; nothing is said before ways are planned.
    pub fn left_out_of(&self, id: &BatchId) -> Vec<(OrderId, WhyLeft)> {
        let Some(batch) = self.workspace().batches.get(id).filter(|batch| !batch.runs.is_empty()) else {
            return vec![];
        };
        let asked = Asked::of(self.workspace(), batch, self.now());
        let alone = (0..).zip(&asked.orders).filter(|(_, order)| batch.carrier_of(order).is_none());
        let alone = alone.map(|(call, order)| (order.clone(), WhyLeft::Nobody(why_not(&asked.batch, call))));
        alone.chain(asked.left.iter().cloned()).collect()
    }
}

fn check(batch: &Batch) -> Result<(), Refusal> {
    if batch.leaves < batch.back { Ok(()) } else { Err(Refusal::HoursTurned) }
}
