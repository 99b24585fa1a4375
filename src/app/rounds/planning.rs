//! Planning a round: the doors go out to the worker, better plans come back, a person takes one.

use super::problem::Asked;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::effect::Effect;
use crate::app::refusal::Refusal;
use crate::app::room::Room;
use crate::app::route::{RoundsPage, Route};
use crate::app::{App, Notice};
use crate::domain::rounds::{Climb, RoundId};
use crate::solve::job::{Failure, FromSolver, JobId, ToSolver};
use crate::solve::rounds::{RoundFault, RoundPlan};
use crate::store::later::saved;

/// How long a plan may be improved, in milliseconds.
const BUDGET_MS: u32 = 4_000;

/// How far planning a round is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RoundPlanning {
    /// Nothing is being planned.
    #[default]
    Idle,
    /// The solver is at it.
    Running(Box<Running>),
    /// A plan to be looked at; the record is untouched.
    Proposed(Box<Proposal>),
    /// There is no plan, and this is why.
    Failed(RoundId, WhyNoPlan),
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyNoPlan {
    /// There is no door left to go to.
    NoDoors,
    /// There is no team.
    NoTeams,
    /// What was asked makes no sense to the planner.
    Faults(Vec<RoundFault>),
    /// The solver could not be started or died.
    SolverLost,
}

/// A job the solver is at.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// Which job.
    pub job: JobId,
    /// Which round.
    pub round: RoundId,
    /// What each better plan cost, in seconds of everybody's time and trouble, and when it came, in milliseconds.
    pub curve: Vec<(u32, i64)>,
    /// The best plan so far.
    pub best: Option<RoundPlan>,
    asked: Asked,
}

/// A plan to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Which round.
    pub round: RoundId,
    /// The plan.
    pub plan: RoundPlan,
    /// What was asked.
    pub asked: Asked,
    /// The climbs of each team as they would be.
    pub climbs: Vec<Vec<Climb>>,
}

/// What a person does about a round's plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundPlanCommand {
    /// Look for a good plan.
    Start(RoundId),
    /// Stop looking and take the best found so far.
    UseThisOne,
    /// Stop looking and keep the best found so far as a proposal.
    Cancel,
    /// Make the proposal the round's plan.
    Accept,
    /// Let the proposal go.
    Dismiss,
}

impl App {
    /// How far planning a round is.
    pub fn round_planning(&self) -> &RoundPlanning {
        &self.round_planning
    }

    pub(super) fn plan_round(&mut self, command: RoundPlanCommand) -> Outcome {
        match command {
            RoundPlanCommand::Start(id) => self.start_round(&id),
            RoundPlanCommand::UseThisOne => self.end_round(true),
            RoundPlanCommand::Cancel => self.end_round(false),
            RoundPlanCommand::Accept => self.accept_round(),
            RoundPlanCommand::Dismiss => {
                self.round_planning = RoundPlanning::Idle;
                Ok(vec![])
            }
        }
    }

    fn start_round(&mut self, id: &RoundId) -> Outcome {
        let round = self.workspace().rounds.get(id).ok_or(Refusal::Gone)?.clone();
        let asked = Asked::of(self.workspace(), &round);
        let fail = |why| RoundPlanning::Failed(id.clone(), why);
        if asked.doors.is_empty() {
            self.round_planning = fail(WhyNoPlan::NoDoors);
            return Ok(vec![]);
        }
        if round.teams.is_empty() {
            self.round_planning = fail(WhyNoPlan::NoTeams);
            return Ok(vec![]);
        }
        let job = self.new_job(Room::Rounds);
        let seed = self.revision ^ 0x5eed;
        let word = ToSolver::PlanRound { job, round: Box::new(asked.round.clone()), seed, budget_ms: BUDGET_MS };
        let running = Running { job, round: id.clone(), curve: vec![], best: None, asked };
        self.round_planning = RoundPlanning::Running(Box::new(running));
        Ok(vec![Effect::AskSolver { job, word: Box::new(word) }])
    }

    /// Stops the search; what was best is taken, or shown as a proposal.
    fn end_round(&mut self, take: bool) -> Outcome {
        let RoundPlanning::Running(running) = std::mem::take(&mut self.round_planning) else { return Ok(vec![]) };
        let mut effects = vec![Effect::StopSolving(running.job)];
        let Running { round, best, asked, .. } = *running;
        if let Some(plan) = best {
            self.propose_round(&round, plan, asked);
            if take {
                effects.extend(self.accept_round()?);
            }
        }
        Ok(effects)
    }

    fn propose_round(&mut self, id: &RoundId, plan: RoundPlan, asked: Asked) {
        let round = self.workspace().rounds.get(id).cloned();
        let climbs = round.map(|round| asked.climbs(&plan, &round)).unwrap_or_default();
        let proposal = Proposal { round: id.clone(), plan, asked, climbs };
        self.round_planning = RoundPlanning::Proposed(Box::new(proposal));
    }

    fn accept_round(&mut self) -> Outcome {
        let RoundPlanning::Proposed(proposal) = &self.round_planning else { return Err(Refusal::Gone) };
        let mut round = self.workspace().rounds.get(&proposal.round).ok_or(Refusal::Gone)?.clone();
        round.walk(proposal.climbs.clone());
        let mut effects = self.commit(Action::EditedRound(round.day), vec![saved(&round)])?;
        self.round_planning = RoundPlanning::Idle;
        effects.extend(self.go(Route::Rounds(RoundsPage::Round(round.id))));
        Ok(effects)
    }

    pub(crate) fn round_solver_said(&mut self, word: FromSolver) -> Vec<Effect> {
        let RoundPlanning::Running(running) = &mut self.round_planning else { return vec![] };
        match word {
            FromSolver::RoundPlanning { job, plan, elapsed_ms, .. } if job == running.job => {
                running.curve.push((elapsed_ms, plan.cost / 1000));
                running.best = Some(plan);
            }
            FromSolver::RoundPlanned { job, plan, .. } if job == running.job => {
                let (id, asked) = (running.round.clone(), running.asked.clone());
                self.propose_round(&id, plan, asked);
            }
            FromSolver::Failed { job, reason } if job.is_none_or(|job| job == running.job) => {
                let why = match reason {
                    Failure::BadRound { faults } => WhyNoPlan::Faults(faults),
                    _ => WhyNoPlan::SolverLost,
                };
                self.round_planning = RoundPlanning::Failed(running.round.clone(), why);
            }
            _ => {}
        }
        vec![]
    }

    pub(crate) fn round_solver_lost(&mut self, job: JobId) -> Vec<Effect> {
        if let RoundPlanning::Running(running) = &self.round_planning
            && running.job == job
        {
            self.round_planning = RoundPlanning::Failed(running.round.clone(), WhyNoPlan::SolverLost);
            self.say(Notice::Refused(Refusal::SolverLost));
        }
        vec![]
    }
}
