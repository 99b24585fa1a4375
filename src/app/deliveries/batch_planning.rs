//! Planning a batch: the orders go out to the worker, better plans come back, a person takes one; a late order at once.

use super::batch_problem::{Asked, WhyLeft};
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::effect::Effect;
use crate::app::refusal::Refusal;
use crate::app::room::Room;
use crate::app::route::{DeliveriesPage, Route};
use crate::app::{App, Notice};
use crate::domain::deliveries::{Batch, BatchId, OrderId, Run};
use crate::domain::site::StairwellId;
use crate::solve::batches::{BatchPlan, Late, Nowhere, add_late};
use crate::solve::job::{FromSolver, JobId, ToSolver};
use crate::store::later::saved;

/// How long a plan may be improved, in milliseconds.
const BUDGET_MS: u32 = 3_000;

/// How far planning a batch is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum BatchPlanning {
    /// Nothing is being planned.
    #[default]
    Idle,
    /// The solver is at it.
    Running(Box<Running>),
    /// A plan to be looked at; the record is untouched.
    Proposed(Box<Proposal>),
    /// There is no plan, and this is why.
    Failed(BatchId, WhyNoPlan),
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyNoPlan {
    /// There is no order that could be brought to a door.
    NoOrders,
    /// Nobody carries.
    NoCarriers,
    /// What was asked makes no sense to the planner.
    Faults,
    /// A late order cannot be put in.
    Late(OrderId, WhyLeft),
    /// The solver could not be started or died.
    SolverLost,
}

/// A job the solver is at.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// Which job.
    pub job: JobId,
    /// Which batch.
    pub batch: BatchId,
    /// What each better plan cost, in seconds of everybody's time and trouble, and when it came, in milliseconds.
    pub curve: Vec<(u32, i64)>,
    /// The best plan so far.
    pub best: Option<BatchPlan>,
    asked: Asked,
}

/// A plan to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Which batch.
    pub batch: BatchId,
    /// The plan.
    pub plan: BatchPlan,
    /// The ways as they would be.
    pub runs: Vec<Run>,
    /// The orders on nobody's way, each with its reason.
    pub left: Vec<(OrderId, WhyLeft)>,
    /// The late order that is put in, if that is what is proposed.
    pub late: Option<OrderId>,
    /// The drops that become other ones, against the ways that stand.
    pub changes: Vec<DropChange>,
}

/// One drop that a plan changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DropChange {
    /// The carrier, by their place.
    pub carrier: usize,
    /// Where.
    pub stairwell: StairwellId,
    /// How.
    pub how: Changed,
}

/// How a drop changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// There was none with any of its orders.
    New,
    /// It has other orders than before.
    Orders,
    /// So many minutes later, or earlier where that is less than nothing.
    Minutes(i32),
}

/// What a person does about a batch's plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BatchPlanCommand {
    /// Look for a good plan.
    Start(BatchId),
    /// Stop looking and take the best found so far.
    UseThisOne,
    /// Stop looking and keep the best found so far as a proposal.
    Cancel,
    /// Make the proposal the batch's plan.
    Accept,
    /// Let the proposal go.
    Dismiss,
}

impl App {
    /// How far planning a batch is.
    pub fn batch_planning(&self) -> &BatchPlanning {
        &self.batch_planning
    }

    pub(super) fn plan_batch(&mut self, command: BatchPlanCommand) -> Outcome {
        match command {
            BatchPlanCommand::Start(id) => self.start_batch(&id),
            BatchPlanCommand::UseThisOne => self.end_batch(true),
            BatchPlanCommand::Cancel => self.end_batch(false),
            BatchPlanCommand::Accept => self.accept_batch(),
            BatchPlanCommand::Dismiss => {
                self.batch_planning = BatchPlanning::Idle;
                Ok(vec![])
            }
        }
    }

    fn start_batch(&mut self, id: &BatchId) -> Outcome {
        let batch = self.workspace().batches.get(id).ok_or(Refusal::Gone)?.clone();
        let asked = Asked::of(self.workspace(), &batch, self.now());
        let why = if asked.orders.is_empty() {
            Some(WhyNoPlan::NoOrders)
        } else {
            batch.carriers.is_empty().then_some(WhyNoPlan::NoCarriers)
        };
        if let Some(why) = why {
            self.batch_planning = BatchPlanning::Failed(id.clone(), why);
            return Ok(vec![]);
        }
        let job = self.new_job(Room::Deliveries);
        let seed = self.revision ^ 0x5eed;
        let word = ToSolver::PlanBatch { job, batch: Box::new(asked.batch.clone()), seed, budget_ms: BUDGET_MS };
        let running = Running { job, batch: id.clone(), curve: vec![], best: None, asked };
        self.batch_planning = BatchPlanning::Running(Box::new(running));
        Ok(vec![Effect::AskSolver { job, word: Box::new(word) }])
    }

    /// Puts a late order in where it disturbs least, and shows the difference before anything is changed.
    pub(super) fn add_late_order(&mut self, id: &BatchId, order: OrderId) -> Outcome {
        let mut batch = self.workspace().batches.get(id).ok_or(Refusal::Gone)?.clone();
        if !self.workspace().orders.contains_key(&order) {
            return Err(Refusal::Gone);
        }
        if !batch.orders.contains(&order) {
            batch.orders.push(order.clone());
        }
        let asked = Asked::of(self.workspace(), &batch, self.now());
        let planned = match asked.orders.iter().position(|own| *own == order).and_then(|n| u32::try_from(n).ok()) {
            None => {
                let left = asked.left.iter().find(|(own, _)| *own == order);
                Err(WhyNoPlan::Late(order.clone(), left.map_or(WhyLeft::NoDoor, |(_, why)| why.clone())))
            }
            Some(call) => add_late(&asked.batch, &asked.ways(&batch), call).map_err(|why| match why {
                Nowhere::Faults(_) => WhyNoPlan::Faults,
                Nowhere::Nobody(why) => WhyNoPlan::Late(order.clone(), WhyLeft::Nobody(why)),
            }),
        };
        self.batch_planning = match planned {
            Ok(Late { plan, .. }) => BatchPlanning::Proposed(Box::new(proposal(&batch, plan, &asked, Some(order)))),
            Err(why) => BatchPlanning::Failed(id.clone(), why),
        };
        Ok(vec![])
    }

    /// Stops the search; what was best is taken, or shown as a proposal.
    fn end_batch(&mut self, take: bool) -> Outcome {
        let BatchPlanning::Running(running) = std::mem::take(&mut self.batch_planning) else { return Ok(vec![]) };
        let mut effects = vec![Effect::StopSolving(running.job)];
        let Running { batch, best, asked, .. } = *running;
        if let Some(plan) = best {
            self.propose_batch(&batch, plan, &asked);
            if take {
                effects.extend(self.accept_batch()?);
            }
        }
        Ok(effects)
    }

    fn propose_batch(&mut self, id: &BatchId, plan: BatchPlan, asked: &Asked) {
        self.batch_planning = match self.workspace().batches.get(id) {
            Some(batch) => BatchPlanning::Proposed(Box::new(proposal(batch, plan, asked, None))),
            None => BatchPlanning::Idle,
        };
    }

    fn accept_batch(&mut self) -> Outcome {
        let BatchPlanning::Proposed(proposal) = &self.batch_planning else { return Err(Refusal::Gone) };
        let mut batch = self.workspace().batches.get(&proposal.batch).ok_or(Refusal::Gone)?.clone();
        let late = proposal.late.clone().filter(|late| !batch.orders.contains(late));
        batch.orders.extend(late);
        batch.runs.clone_from(&proposal.runs);
        let mut effects = self.commit(Action::EditedBatch(batch.day), vec![saved(&batch)])?;
        self.batch_planning = BatchPlanning::Idle;
        effects.extend(self.go(Route::Deliveries(DeliveriesPage::Batch(batch.id))));
        Ok(effects)
    }

    pub(crate) fn batch_solver_said(&mut self, word: FromSolver) -> Vec<Effect> {
        let BatchPlanning::Running(running) = &mut self.batch_planning else { return vec![] };
        match word {
            FromSolver::BatchPlanning { job, plan, elapsed_ms } if job == running.job => {
                running.curve.push((elapsed_ms, plan.cost / 1000));
                running.best = Some(plan);
            }
            FromSolver::BatchPlanned { job, plan, .. } if job == running.job => {
                let (id, asked) = (running.batch.clone(), running.asked.clone());
                self.propose_batch(&id, plan, &asked);
            }
            FromSolver::Failed { job, reason } if job.is_none_or(|job| job == running.job) => {
                let why = match reason {
                    crate::solve::job::Failure::BadBatch { .. } => WhyNoPlan::Faults,
                    _ => WhyNoPlan::SolverLost,
                };
                self.batch_planning = BatchPlanning::Failed(running.batch.clone(), why);
            }
            _ => {}
        }
        vec![]
    }

    pub(crate) fn batch_solver_lost(&mut self, job: JobId) -> Vec<Effect> {
        if let BatchPlanning::Running(running) = &self.batch_planning
            && running.job == job
        {
            self.batch_planning = BatchPlanning::Failed(running.batch.clone(), WhyNoPlan::SolverLost);
            self.say(Notice::Refused(Refusal::SolverLost));
        }
        vec![]
    }
}

fn proposal(batch: &Batch, plan: BatchPlan, asked: &Asked, late: Option<OrderId>) -> Proposal {
    let (mut runs, left) = (asked.runs(&plan, batch), asked.left_out(&plan));
    keep_moments(&mut runs, &batch.runs, &asked.done());
    let changes = changes(&batch.runs, &runs);
    Proposal { batch: batch.id.clone(), plan, runs, left, late, changes }
}

/// What is done keeps the moments it was planned for: the planner knows only when its carrier is free again.
pub(super) fn keep_moments(runs: &mut [Run], before: &[Run], done: &[&OrderId]) {
    for drop in runs.iter_mut().flat_map(|run| &mut run.drops) {
        let old = before.iter().flat_map(|run| &run.drops).find(|old| old.orders == drop.orders);
        if let Some(old) = old.filter(|old| old.orders.iter().all(|order| done.contains(&order))) {
            (drop.at, drop.until) = (old.at, old.until);
        }
    }
}

/// The drops of a plan that are not as they stand.
fn changes(before: &[Run], after: &[Run]) -> Vec<DropChange> {
    let none = Run::default();
    let mut changes = Vec::new();
    for (carrier, run) in after.iter().enumerate() {
        let old = before.get(carrier).unwrap_or(&none);
        for drop in &run.drops {
            let same = old.drops.iter().find(|other| other.orders == drop.orders && other.stairwell == drop.stairwell);
            let kin = || old.drops.iter().any(|other| other.orders.iter().any(|order| drop.orders.contains(order)));
            let how = match same {
                Some(same) if same.at == drop.at => continue,
                Some(same) => Changed::Minutes(i32::from(drop.at) - i32::from(same.at)),
                None if kin() => Changed::Orders,
                None => Changed::New,
            };
            changes.push(DropChange { carrier, stairwell: drop.stairwell.clone(), how });
        }
    }
    changes
}
