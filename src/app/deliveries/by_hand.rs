//! Changing the ways of a batch by hand: a drop to another carrier, earlier or later, pinned; what that costs, and what it breaks.

use super::batch_planning::keep_moments;
use super::batch_problem::Asked;
use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::hand_rules::{HandBreach, each_once};
use crate::app::refusal::Refusal;
use crate::app::rounds::problem::minute;
use crate::domain::deliveries::{Batch, BatchId, Drop, OrderId};
use crate::solve::batches::{BatchPlan, WhyNot, give, weigh};
use crate::store::later::saved;

/// What a person changes in the ways, by the carrier's and the drop's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByHand {
    /// The drop goes to another carrier, by their place.
    Give(usize, usize, usize),
    /// It comes earlier on the way; the first of a trip changes with the last of the trip before.
    Earlier(usize, usize),
    /// It comes later on the way; the last of a trip changes with the first of the next.
    Later(usize, usize),
    /// It stays with its carrier whatever is planned, or not any more.
    Pin(usize, usize, bool),
}

/// What a carrier would have more to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct More {
    /// Minutes until they are back.
    pub minutes: i64,
    /// Metres climbed.
    pub metres: i64,
}

impl App {
    /// For every other carrier: what a drop would give them more to do, or why they cannot bring it. Empty where the drop is on
    /// its way already.
    pub fn batch_offers(&self, id: &BatchId, carrier: usize, drop: usize) -> Vec<(usize, Result<More, WhyNot>)> {
        let Some((batch, asked)) = self.batch_asked(id) else { return vec![] };
        let Some(calls) = movable(&batch, &asked, carrier, drop) else { return vec![] };
        let ways = asked.ways(&batch);
        let Ok(now) = weigh(&asked.batch, &ways) else { return vec![] };
        let others = (0..batch.carriers.len()).filter(|other| *other != carrier);
        let offer = |other: usize| {
            let then = give(&asked.batch, &ways, &calls, u32::try_from(other).unwrap_or(u32::MAX));
            (other, then.map(|then| more(&now, &then, other)))
        };
        others.map(offer).collect()
    }

    /// The rules that the ways break as they stand; each once.
    pub fn batch_breaches(&self, id: &BatchId) -> Vec<HandBreach> {
        let Some((batch, asked)) = self.batch_asked(id) else { return vec![] };
        let Ok(plan) = weigh(&asked.batch, &asked.ways(&batch)) else { return vec![] };
        let door = |stop: u32| asked.orders.get(stop as usize).and_then(|order| self.workspace().orders.get(order));
        let breach = |of: &crate::solve::routes::check::Breach| HandBreach {
            who: of.tour.map_or(0, |tour| tour as usize),
            rule: of.broken.into(),
            door: of.stop.and_then(door).map(|order| order.household.clone()).unwrap_or_default(),
        };
        each_once(plan.broken.iter().map(breach))
    }

    pub(super) fn change_batch(&mut self, id: &BatchId, change: ByHand) -> Outcome {
        let (mut batch, asked) = self.batch_asked(id).ok_or(Refusal::Gone)?;
        match change {
            ByHand::Give(carrier, drop, to) => {
                let calls = movable(&batch, &asked, carrier, drop).ok_or(Refusal::Gone)?;
                let to = u32::try_from(to).map_err(|_| Refusal::Gone)?;
                let plan = give(&asked.batch, &asked.ways(&batch), &calls, to).map_err(|_| Refusal::Gone)?;
                // Who gives it away lets go of it.
                drop_of(&mut batch, carrier, drop)?.pinned = false;
                walk(&mut batch, &asked, &plan);
            }
            ByHand::Earlier(carrier, drop) => self.change_places(&mut batch, carrier, drop.checked_sub(1))?,
            ByHand::Later(carrier, drop) => self.change_places(&mut batch, carrier, Some(drop))?,
            ByHand::Pin(carrier, drop, pinned) => drop_of(&mut batch, carrier, drop)?.pinned = pinned,
        }
        self.commit(Action::EditedBatch(batch.day), vec![saved(&batch)])
    }

    fn batch_asked(&self, id: &BatchId) -> Option<(Batch, Asked)> {
        let batch = self.workspace().batches.get(id).filter(|batch| !batch.runs.is_empty())?.clone();
        let asked = Asked::of(self.workspace(), &batch, self.now());
        Some((batch, asked))
    }

    /// A drop and the one after it change places, and trips where one ends between them. The times follow.
    fn change_places(&self, batch: &mut Batch, carrier: usize, first: Option<usize>) -> Result<(), Refusal> {
        let tried = |order: &OrderId| self.workspace().orders.get(order).is_some_and(|order| batch.has_tried(order));
        let drops = batch.runs.get(carrier).map(|run| run.drops.clone()).ok_or(Refusal::Gone)?;
        let Some(first) = first.filter(|first| first + 1 < drops.len()) else { return Ok(()) };
        let pair: Vec<&Drop> = drops.iter().skip(first).take(2).collect();
        if pair.iter().any(|drop| drop.orders.iter().any(tried)) {
            return Err(Refusal::Gone);
        }
        if let Some(run) = batch.runs.get_mut(carrier) {
            run.drops.swap(first, first + 1);
            if let Some([before, after]) = run.drops.get_mut(first..first + 2) {
                std::mem::swap(&mut before.trip, &mut after.trip);
            }
        }
        let asked = Asked::of(self.workspace(), batch, self.now());
        if let Ok(plan) = weigh(&asked.batch, &asked.ways(batch)) {
            walk(batch, &asked, &plan);
        }
        Ok(())
    }
}

/// The calls of a drop that can still go to somebody else: none of it is done, and nobody has it with them.
fn movable(batch: &Batch, asked: &Asked, carrier: usize, drop: usize) -> Option<Vec<u32>> {
    let drop = batch.runs.get(carrier)?.drops.get(drop)?;
    let place = |order: &OrderId| asked.orders.iter().position(|own| own == order).and_then(|n| u32::try_from(n).ok());
    let calls: Vec<u32> = drop.orders.iter().map(place).collect::<Option<_>>()?;
    let gone = |call: &u32| {
        let ways = &asked.batch.on_the_way;
        ways.iter().any(|way| way.aboard.contains(call) || way.done.iter().any(|trip| trip.contains(call)))
    };
    (!calls.is_empty() && !calls.iter().any(gone)).then_some(calls)
}

fn drop_of(batch: &mut Batch, carrier: usize, drop: usize) -> Result<&mut Drop, Refusal> {
    batch.runs.get_mut(carrier).and_then(|run| run.drops.get_mut(drop)).ok_or(Refusal::Gone)
}

fn walk(batch: &mut Batch, asked: &Asked, plan: &BatchPlan) {
    let mut runs = asked.runs(plan, batch);
    keep_moments(&mut runs, &batch.runs, &asked.done());
    batch.runs = runs;
}

fn more(now: &BatchPlan, then: &BatchPlan, carrier: usize) -> More {
    let of = |plan: &BatchPlan| plan.runs.get(carrier).map(|run| run.figures).unwrap_or_default();
    let (now, then) = (of(now), of(then));
    More {
        minutes: i64::from(minute(then.time)) - i64::from(minute(now.time)),
        metres: (then.climbed.0 - now.climbed.0) / 10,
    }
}
