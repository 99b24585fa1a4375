//! What the page and the solver worker say to each other.

use serde::{Deserialize, Serialize};

use super::batches::{Batch, BatchFault, BatchPlan};
use super::rota::repair::Mending;
use super::rota::{Plan, Problem, Score};
use super::rounds::{Round, RoundFault, RoundPlan};
use super::routes;

/// One request to plan; an answer names the job it belongs to, so that a late answer to an old one can be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobId(pub u64);

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum ToSolver {
    /// Plan this week; a job still running gives way.
    Plan {
        /// The job's name.
        job: JobId,
        /// The week.
        problem: Problem,
        /// The same seed searches the same way.
        seed: u64,
        /// How long to search, in milliseconds.
        budget_ms: u32,
    },
    /// Mend this week's plan after something changed; a job still running gives way. Takes a fraction of a second.
    Mend {
        /// The job's name.
        job: JobId,
        /// The week as it is now.
        problem: Box<Problem>,
        /// The plan that people have in their hands.
        published: Plan,
        /// The same seed finds the same.
        seed: u64,
    },
    /// Route these carriers; a job still running gives way.
    Route {
        /// The job's name.
        job: JobId,
        /// What is to be routed.
        problem: Box<routes::problem::Problem>,
        /// The same seed and a budget in steps find the same plan.
        seed: u64,
        /// How long to search.
        budget: Budget,
    },
    /// Plan this round; a job still running gives way.
    PlanRound {
        /// The job's name.
        job: JobId,
        /// The round.
        round: Box<Round>,
        /// The same seed searches the same way.
        seed: u64,
        /// How long to search, in milliseconds.
        budget_ms: u32,
    },
    /// Plan who brings what of this batch; a job still running gives way.
    PlanBatch {
        /// The job's name.
        job: JobId,
        /// The batch.
        batch: Box<Batch>,
        /// The same seed searches the same way.
        seed: u64,
        /// How long to search, in milliseconds.
        budget_ms: u32,
    },
    /// Stop and answer with the best plan so far.
    Stop {
        /// Which job; any other keeps running.
        job: JobId,
    },
}

/// How long to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    /// In milliseconds.
    Milliseconds(u32),
    /// In steps: the same on every machine.
    Steps(u32),
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum FromSolver {
    /// The worker listens; nothing sent before this is heard.
    Ready,
    /// How far the search has come, about ten times a second.
    Progress {
        /// The job's name.
        job: JobId,
        /// The cost of the best plan so far.
        score: Score,
        /// Heads still missing from what the shifts need at the least.
        open_heads: u32,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
        /// The best plan so far.
        plan: Plan,
    },
    /// The search is over: its time is up, it was stopped, or nothing is left to better.
    Done {
        /// The job's name.
        job: JobId,
        /// The best plan.
        plan: Plan,
        /// Its cost.
        score: Score,
        /// Heads missing from what the shifts need at the least.
        open_heads: u32,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
        /// Moves tried.
        iterations: u64,
        /// Was it stopped before its time was up?
        stopped: bool,
    },
    /// The ways to mend a plan that were found.
    Mended {
        /// The job's name.
        job: JobId,
        /// At most three, the one with the fewest changes first.
        mendings: Vec<Mending>,
    },
    /// A better routing plan, at most four times a second.
    Routing {
        /// The job's name.
        job: JobId,
        /// The best plan so far.
        plan: routes::Plan,
        /// What it costs, in points.
        cost: i64,
        /// Steps made.
        steps: u64,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
    },
    /// The search for routes is over: its budget is spent, or it was stopped.
    Routed {
        /// The job's name.
        job: JobId,
        /// The best plan.
        plan: routes::Plan,
        /// What it costs, in points.
        cost: i64,
        /// Steps made.
        steps: u64,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
        /// Was it stopped before its budget was spent?
        stopped: bool,
    },
    /// A better plan of a round, at most four times a second.
    RoundPlanning {
        /// The job's name.
        job: JobId,
        /// The best plan so far; why doors are left out is said at the end.
        plan: RoundPlan,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
    },
    /// The search for a round is over: its time is up, or it was stopped.
    RoundPlanned {
        /// The job's name.
        job: JobId,
        /// The best plan, with the reasons for every door left out.
        plan: RoundPlan,
        /// Steps made.
        steps: u64,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
        /// Was it stopped before its time was up?
        stopped: bool,
    },
    /// A better plan of a batch, at most four times a second.
    BatchPlanning {
        /// The job's name.
        job: JobId,
        /// The best plan so far; why orders are left out is said at the end.
        plan: BatchPlan,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
    },
    /// The search for a batch is over: its time is up, or it was stopped.
    BatchPlanned {
        /// The job's name.
        job: JobId,
        /// The best plan, with the reasons for every order left out.
        plan: BatchPlan,
        /// Steps made.
        steps: u64,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
        /// Was it stopped before its time was up?
        stopped: bool,
    },
    /// The job could not be done.
    Failed {
        /// The job's name, as far as it could be read.
        job: Option<JobId>,
        /// Why, typed; the page has the words.
        reason: Failure,
    },
}

impl FromSolver {
    /// [`FromSolver::Ready`] as it is sent, so that the page can wait for it without being able to read the rest.
    pub const READY: &str = r#"{"say":"ready"}"#;
}

/// Why a job could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Failure {
    /// The message made no sense to the worker, most likely because page and worker are of two versions.
    Unreadable {
        /// What the parser said; for a report, not for a reader.
        detail: String,
    },
    /// The round cannot be planned.
    BadRound {
        /// Everything that is wrong with it.
        faults: Vec<RoundFault>,
    },
    /// The batch cannot be planned.
    BadBatch {
        /// Everything that is wrong with it.
        faults: Vec<BatchFault>,
    },
    /// The routing problem is not sound.
    Unsound {
        /// Everything that is wrong with it.
        faults: Vec<routes::problem::Fault>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_is_written_as_the_page_expects_it() {
        assert_eq!(serde_json::to_string(&FromSolver::Ready).expect("a word is text"), FromSolver::READY);
    }
}
