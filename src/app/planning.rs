//! Planning a week: the problem goes out, proposals come back, the judge has the last word, a person accepts.

use crate::domain::order;
use std::collections::BTreeSet;

use super::action::Action;
use super::command::PlanCommand;
use super::commit::Outcome;
use super::effect::Effect;
use super::refusal::Refusal;
use super::room::Room;
use super::route::Route;
use super::{App, Notice};
use crate::domain::rota::{Duty, DutyId};
use crate::domain::time::{Date, Week};
use crate::domain::week_slots::slots_of_week;
use crate::solve::job::{FromSolver, JobId};
use crate::solve::rota::check::judge;
use crate::solve::rota::repair::{Change as Mended, Sparing};
use crate::solve::rota::{Finding, Plan, Problem, Score, Severity, SlotRef, Verdict};
use crate::store::change::Change;

/// How long a plan may be improved, in milliseconds.
const BUDGET_MS: u32 = 3_000;

/// How far planning is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Planning {
    /// Nothing is being planned.
    #[default]
    Idle,
    /// The solver is at it.
    Running(Box<Running>),
    /// A plan to be looked at; the document is untouched.
    Proposed(Box<Proposal>),
    /// Ways to mend the week's plan, to choose from; the document is untouched.
    Mending(Week, Vec<Alternative>),
    /// There is no plan, and this is why.
    Failed(Week, Refusal),
}

/// A job the solver is at.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// Which job.
    pub job: JobId,
    /// Which week.
    pub week: Week,
    /// The revision of the workspace that the problem was made from.
    pub basis: u64,
    /// The curve so far, a point per report, and what it stands at.
    pub curve: Vec<CurvePoint>,
    /// The best plan so far, for whoever does not want to wait.
    best: Option<(Plan, Score)>,
    problem: Problem,
    /// When a plan is only mended: what begins before this day is over, and no plan's doing.
    over_before: Option<Date>,
}

/// How good the best plan was at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// Milliseconds since the job began.
    pub elapsed_ms: u32,
    /// Its cost, by rule.
    pub score: Score,
    /// Heads still missing.
    pub open_heads: u32,
}

/// A plan to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Which week.
    pub week: Week,
    /// The revision it was made from.
    pub basis: u64,
    /// All duties of the week as they would be.
    pub duties: Vec<Duty>,
    /// Those that would be new.
    pub added: Vec<Duty>,
    /// Those that would go.
    pub removed: Vec<Duty>,
    /// Its cost, by rule.
    pub score: Score,
    /// What the judge says of it.
    pub verdict: Verdict,
}

/// One way to mend the week.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// What it spares most.
    pub sparing: Sparing,
    /// Every change, by time.
    pub changes: Vec<Mended>,
    /// What it would make of the week.
    pub proposal: Proposal,
}

impl Running {
    /// Is there a plan that one could use already?
    pub fn has_plan(&self) -> bool {
        self.best.is_some()
    }
}

impl App {
    pub(super) fn plan(&mut self, command: PlanCommand) -> Outcome {
        match command {
            PlanCommand::Start(week) => self.start_planning(week),
            PlanCommand::Mend(week) => self.start_mending(week),
            PlanCommand::TakeMending(which) => self.take_mending(which),
            PlanCommand::UseThisOne => self.stop_planning(true),
            PlanCommand::Cancel => self.stop_planning(false),
            PlanCommand::Accept => self.accept_rota(),
            PlanCommand::Dismiss => {
                self.planning = Planning::Idle;
                Ok(vec![])
            }
        }
    }

    fn start_planning(&mut self, week: Week) -> Outcome {
        let problem = Problem::of(self.workspace(), week, &self.zone);
        let (job, mut effects) = self.take_on(week, problem.clone(), None)?;
        effects.push(Effect::Solve { job, problem: Box::new(problem), seed: job.0, budget_ms: BUDGET_MS });
        Ok(effects)
    }

    /// Takes a job on for a week; one under way is stopped.
    pub(super) fn take_on(
        &mut self,
        week: Week,
        problem: Problem,
        over_before: Option<Date>,
    ) -> Result<(JobId, Vec<Effect>), Refusal> {
        if slots_of_week(self.workspace(), week).is_empty() {
            return Err(Refusal::NothingToPlan);
        }
        if self.workspace().people.is_empty() {
            return Err(Refusal::NobodyToPlan);
        }
        let effects = match &self.planning {
            Planning::Running(running) => vec![Effect::StopSolving(running.job)],
            _ => vec![],
        };
        let job = self.new_job(Room::Rota);
        let running = Running { job, week, basis: self.revision, curve: vec![], best: None, problem, over_before };
        self.planning = Planning::Running(Box::new(running));
        Ok((job, effects))
    }

    /// Stops the search; the best so far becomes the proposal, and with `use_it` the week's rota at once.
    fn stop_planning(&mut self, use_it: bool) -> Outcome {
        let Planning::Running(running) = std::mem::take(&mut self.planning) else { return Ok(vec![]) };
        let mut effects = vec![Effect::StopSolving(running.job)];
        if let Some((plan, score)) = running.best.clone() {
            self.propose(&running, &plan, score);
            if use_it && matches!(self.planning, Planning::Proposed(_)) {
                effects.extend(self.accept_rota()?);
            }
        }
        Ok(effects)
    }

    pub(super) fn solver_said(&mut self, word: FromSolver) -> Vec<Effect> {
        match word {
            // Routes are asked for by rounds and deliveries, not here.
            FromSolver::Ready
            | FromSolver::Routing { .. }
            | FromSolver::Routed { .. }
            | FromSolver::RoundPlanning { .. }
            | FromSolver::RoundPlanned { .. }
            | FromSolver::BatchPlanning { .. }
            | FromSolver::BatchPlanned { .. } => {}
            FromSolver::Progress { job, score, open_heads, elapsed_ms, plan } => {
                if let Some(running) = self.running(job) {
                    running.curve.push(CurvePoint { elapsed_ms, score: score.clone(), open_heads });
                    running.best = Some((plan, score));
                }
            }
            FromSolver::Done { job, plan, score, .. } => {
                if self.running(job).is_some()
                    && let Planning::Running(running) = std::mem::take(&mut self.planning)
                {
                    self.propose(&running, &plan, score);
                }
            }
            FromSolver::Mended { job, mendings } => {
                if self.running(job).is_some()
                    && let Planning::Running(running) = std::mem::take(&mut self.planning)
                {
                    self.offer(&running, mendings);
                }
            }
            FromSolver::Failed { job, .. } => match job {
                Some(job) => return self.solver_lost(job),
                None => self.planning_failed(),
            },
        }
        vec![]
    }

    pub(super) fn solver_lost(&mut self, job: JobId) -> Vec<Effect> {
        if self.running(job).is_some() {
            self.planning_failed();
        }
        vec![]
    }

    fn planning_failed(&mut self) {
        if let Planning::Running(running) = &self.planning {
            self.planning = Planning::Failed(running.week, Refusal::SolverLost);
        }
    }

    /// The job under way, if it is this one; any other job's word is dropped.
    fn running(&mut self, job: JobId) -> Option<&mut Running> {
        match &mut self.planning {
            Planning::Running(running) if running.job == job => Some(running),
            _ => None,
        }
    }

    /// Shows a plan if the judge accepts it for the workspace as it is now; otherwise says what it breaks.
    fn propose(&mut self, running: &Running, plan: &Plan, score: Score) {
        self.planning = match self.proposal_of(running, plan, score) {
            Ok(proposal) => Planning::Proposed(Box::new(proposal)),
            Err(why) => Planning::Failed(running.week, why),
        };
    }

    /// What a plan would make of the week; refused when the judge does not accept it for the workspace as it is now.
    pub(super) fn proposal_of(&self, running: &Running, plan: &Plan, score: Score) -> Result<Proposal, Refusal> {
        let week = running.week;
        let duties = plan.duties(&running.problem);
        let mut verdict = judge(self.workspace(), week, &self.zone, &duties);
        for finding in &mut verdict.findings {
            let over = |slot: &SlotRef| running.over_before.is_some_and(|day| slot.day < day);
            finding.by_hand |= !finding.slots.is_empty() && finding.slots.iter().all(over);
        }
        if !verdict.accepted() {
            return Err(Refusal::ProposalOutdated(broken(&verdict)));
        }
        let planned: BTreeSet<&DutyId> = order::set(duties.iter().map(|duty| &duty.id));
        let added = duties.iter().filter(|duty| !self.workspace().duties.contains_key(&duty.id)).cloned().collect();
        let gone = self.workspace().duties_of(week).filter(|duty| !planned.contains(&duty.id));
        let removed = gone.cloned().collect();
        Ok(Proposal { week, basis: running.basis, duties, added, removed, score, verdict })
    }

    pub(super) fn accept_rota(&mut self) -> Outcome {
        let Planning::Proposed(proposal) = &self.planning else { return Err(Refusal::Gone) };
        let week = proposal.week;
        if proposal.basis != self.revision {
            let verdict = judge(self.workspace(), week, &self.zone, &proposal.duties);
            if !verdict.accepted() {
                return Err(Refusal::ProposalOutdated(broken(&verdict)));
            }
        }
        let changes = self.changes_to(week, &proposal.duties);
        let action = Action::Planned(week, changes.len());
        let effects = self.commit(action.clone(), changes)?;
        if effects.is_empty() {
            self.say(Notice::Done(action));
        }
        self.planning = Planning::Idle;
        let mut effects = effects;
        effects.extend(self.go(Route::Rota(Some(self.first_day(week)))));
        Ok(effects)
    }

    /// The changes that make these the week's duties; a pinned duty that is there already keeps its record.
    fn changes_to(&self, week: Week, duties: &[Duty]) -> Vec<Change> {
        let planned: BTreeSet<&DutyId> = order::set(duties.iter().map(|duty| &duty.id));
        let gone = self.workspace().duties_of(week).filter(|duty| !planned.contains(&duty.id));
        let cleared = gone.map(|duty| Change::DutyCleared(duty.id.clone()));
        let new = duties.iter().filter(|duty| !self.workspace().duties.contains_key(&duty.id));
        cleared.chain(new.map(|duty| Change::DutyAssigned(duty.clone()))).collect()
    }

    /// The day to show of a week: today if it lies in it, else its Monday.
    pub(super) fn first_day(&self, week: Week) -> Date {
        let today = self.now().date();
        if week.contains(today) { today } else { week.monday() }
    }
}

fn broken(verdict: &Verdict) -> Vec<Finding> {
    verdict.of(Severity::Broken).filter(|finding| !finding.by_hand).cloned().collect()
}
