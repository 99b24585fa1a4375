//! Mending a published week: somebody is ill, a post is added, a gate is closed. A few ways to choose from, each change named.

use super::App;
use super::commit::Outcome;
use super::effect::Effect;
use super::planning::{Alternative, Planning, Running};
use super::refusal::Refusal;
use crate::domain::rota::Duty;
use crate::domain::time::Week;
use crate::solve::job::ToSolver;
use crate::solve::rota::repair::Mending;
use crate::solve::rota::{Plan, Problem};

impl App {
    /// Asks for ways to mend the week's duties as they stand. What lies before today is over and stays.
    pub(super) fn start_mending(&mut self, week: Week) -> Outcome {
        let duties: Vec<Duty> = self.workspace().duties_of(week).cloned().collect();
        let mut problem = Problem::of(self.workspace(), week, &self.zone);
        let published = Plan::of(&problem, &duties);
        let today = self.now().date();
        problem.freeze_before(today, &published.standing);
        let (job, mut effects) = self.take_on(week, problem.clone(), Some(today))?;
        let word = ToSolver::Mend { job, problem: Box::new(problem), published, seed: job.0 };
        effects.push(Effect::AskSolver { job, word: Box::new(word) });
        Ok(effects)
    }

    /// Shows the ways that the judge accepts for the workspace as it is now.
    pub(super) fn offer(&mut self, running: &Running, mendings: Vec<Mending>) {
        let (mut offered, mut refused) = (Vec::new(), Refusal::NothingToMend);
        for Mending { sparing, plan, changes, score } in mendings {
            match self.proposal_of(running, &plan, score) {
                Ok(proposal) => offered.push(Alternative { sparing, changes, proposal }),
                Err(why) => refused = why,
            }
        }
        self.planning = match offered.is_empty() {
            true => Planning::Failed(running.week, refused),
            false => Planning::Mending(running.week, offered),
        };
    }

    /// Makes one of the ways the week's rota.
    pub(super) fn take_mending(&mut self, which: usize) -> Outcome {
        let Planning::Mending(_, ways) = &self.planning else { return Err(Refusal::Gone) };
        let way = ways.get(which).ok_or(Refusal::Gone)?;
        self.planning = Planning::Proposed(Box::new(way.proposal.clone()));
        self.accept_rota()
    }
}
