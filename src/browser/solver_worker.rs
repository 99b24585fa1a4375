//! The solver worker's side of the conversation: listens for jobs, searches in slices, and between them hears "stop".

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::solve::batch_work::BatchWork;
use crate::solve::job::{Failure, FromSolver, JobId, ToSolver};
use crate::solve::roster_work::{RosterWork, ToRostering};
use crate::solve::rota::repair::mend;
use crate::solve::round_work::RoundWork;
use crate::solve::route_work::RouteWork;
use crate::solve::work::Work;

thread_local! {
    /// The job at hand.
    static WORK: RefCell<Option<Task>> = const { RefCell::new(None) };
    /// Is the next slice already asked for?
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// What the worker may be at.
enum Task {
    /// A week of the workspace.
    Week(Box<Work>),
    /// Routes.
    Routes(Box<RouteWork>),
    /// A round.
    Round(Box<RoundWork>),
    /// A batch.
    Batch(Box<BatchWork>),
    /// A roster by days.
    Roster(Box<RosterWork>),
}

/// Starts to listen and says that it does; outside a worker it does nothing but say so on the console.
pub fn run() {
    let Some(scope) = scope() else {
        web_sys::console::error_1(&"the solver runs in a worker only".into());
        return;
    };
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event));
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    heard.forget();
    say(&FromSolver::Ready);
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Milliseconds since the worker began.
fn now() -> f64 {
    scope().and_then(|scope| scope.performance()).map_or_else(js_sys::Date::now, |clock| clock.now())
}

fn hear(event: &MessageEvent) {
    let text = event.data().as_string().unwrap_or_default();
    match serde_json::from_str(&text) {
        Ok(ToSolver::Plan { job, problem, seed, budget_ms }) => {
            WORK.set(Some(Task::Week(Box::new(Work::begin(job, problem, seed, budget_ms, now())))));
            soon();
        }
        Ok(ToSolver::Mend { job, problem, published, seed }) => {
            WORK.set(None);
            say(&FromSolver::Mended { job, mendings: mend(&problem, &published, seed) });
        }
        Ok(ToSolver::Route { job, problem, seed, budget }) => {
            match RouteWork::begin(job, *problem, seed, budget, now()) {
                Ok(work) => {
                    WORK.set(Some(Task::Routes(Box::new(work))));
                    soon();
                }
                Err(last_word) => say(&last_word),
            }
        }
        Ok(ToSolver::PlanRound { job, round, seed, budget_ms }) => {
            match RoundWork::begin(job, *round, seed, budget_ms, now()) {
                Ok(work) => {
                    WORK.set(Some(Task::Round(Box::new(work))));
                    soon();
                }
                Err(last_word) => say(&last_word),
            }
        }
        Ok(ToSolver::PlanBatch { job, batch, seed, budget_ms }) => {
            match BatchWork::begin(job, *batch, seed, budget_ms, now()) {
                Ok(work) => {
                    WORK.set(Some(Task::Batch(Box::new(work))));
                    soon();
                }
                Err(last_word) => say(&last_word),
            }
        }
        Ok(ToSolver::Stop { job }) => {
            let at_it = WORK.with_borrow(|task| task.as_ref().and_then(Task::job) == Some(job));
            if at_it {
                finish(true);
            }
        }
        Err(error) => match serde_json::from_str(&text) {
            Ok(asked) => hear_roster(asked),
            Err(_) => {
                say(&FromSolver::Failed { job: None, reason: Failure::Unreadable { detail: error.to_string() } });
            }
        },
    }
}

fn hear_roster(asked: ToRostering) {
    match RosterWork::begin(asked, now()) {
        Ok(work) => {
            WORK.set(Some(Task::Roster(Box::new(work))));
            soon();
        }
        Err(refusal) => say(&refusal),
    }
}

/// Searches on once the messages that wait have been heard.
fn soon() {
    if !ASKED.replace(true) {
        Timeout::new(0, step).forget();
    }
}

fn step() {
    ASKED.set(false);
    let Some((word, over)) = WORK.with_borrow_mut(|task| task.as_mut().map(Task::step)) else { return };
    if let Some(word) = word {
        say(&word);
    }
    if over { finish(false) } else { soon() }
}

impl Task {
    /// The job that a person can stop.
    fn job(&self) -> Option<JobId> {
        match self {
            Task::Week(work) => Some(work.job()),
            Task::Routes(work) => Some(work.job()),
            Task::Round(work) => Some(work.job()),
            Task::Batch(work) => Some(work.job()),
            Task::Roster(_) => None,
        }
    }

    /// Searches for one slice; answers with progress, if there is some to tell, and whether the search is over.
    fn step(&mut self) -> (Option<FromSolver>, bool) {
        match self {
            Task::Week(work) => {
                let word = if work.is_over(now()) { None } else { work.slice(now) };
                (word, work.is_over(now()))
            }
            Task::Routes(work) => {
                let word = if work.is_over(now()) { None } else { work.slice(now) };
                (word, work.is_over(now()))
            }
            Task::Round(work) => {
                let word = if work.is_over(now()) { None } else { work.slice(now) };
                (word, work.is_over(now()))
            }
            Task::Batch(work) => {
                let word = if work.is_over(now()) { None } else { work.slice(now) };
                (word, work.is_over(now()))
            }
            Task::Roster(work) => {
                work.slice(now);
                (None, work.is_over(now()))
            }
        }
    }
}

fn finish(stopped: bool) {
    match WORK.take() {
        Some(Task::Week(work)) => say(&work.done(stopped, now())),
        Some(Task::Routes(work)) => say(&work.done(stopped, now())),
        Some(Task::Round(work)) => say(&work.done(stopped, now())),
        Some(Task::Batch(work)) => say(&work.done(stopped, now())),
        Some(Task::Roster(work)) => say(&work.done(now())),
        None => {}
    }
}

fn say(word: &impl Serialize) {
    let told = serde_json::to_string(word).map_err(|error| error.to_string()).and_then(|text| {
        let scope = scope().ok_or("no worker")?;
        scope.post_message(&text.into()).map_err(|error| format!("{error:?}"))
    });
    if let Err(reason) = told {
        web_sys::console::error_2(&"the solver cannot answer:".into(), &reason.into());
    }
}
