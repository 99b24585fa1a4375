//! The page's side of the solver's worker: started at the first job, kept for the next, ended when it does not obey.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::link::{Link, Word, is_word, meaning};
use super::tell::Tell;
use crate::app::event::Event;
use crate::solve::job::{FromSolver, JobId, ToSolver};
use crate::solve::rota::Problem;

/// Where the worker's script lies, beside the page.
const SCRIPT: &str = "./solver_loader.js";

/// How long after being told to stop the worker may stay silent before it is ended.
const PATIENCE_MS: u32 = 1_500;

/// The solver's worker, if one runs.
pub(super) struct Solver {
    tell: Tell,
    link: Rc<RefCell<Option<Link>>>,
    /// The job it is at.
    job: Rc<Cell<Option<JobId>>>,
}

impl Solver {
    pub fn new(tell: Tell) -> Self {
        Self { tell, link: Rc::default(), job: Rc::default() }
    }

    pub fn solve(&self, job: JobId, problem: Problem, seed: u64, budget_ms: u32) {
        let text = serde_json::to_string(&ToSolver::Plan { job, problem, seed, budget_ms });
        self.job.set(Some(job));
        if self.link.borrow().is_none() {
            *self.link.borrow_mut() = self.start();
        }
        let sent = match (&*self.link.borrow(), text) {
            (Some(link), Ok(text)) => link.send_text(&text),
            _ => false,
        };
        if !sent {
            self.tell.event(Event::SolverLost { job });
        }
    }

    fn start(&self) -> Option<Link> {
        let job = self.job.clone();
        let said = self.tell.as_event(Event::SolverSaid);
        let lost = self.tell.as_event(|job| Event::SolverLost { job });
        let link = Rc::downgrade(&self.link);
        Link::start(SCRIPT, is_ready, move |word| {
            let heard = match word {
                Word::Said(text) => meaning::<FromSolver>(&text),
                Word::Lost => None,
            };
            match heard {
                Some(word) => {
                    if matches!(word, FromSolver::Done { .. } | FromSolver::Failed { .. }) {
                        job.set(None);
                    }
                    said(word);
                }
                None => {
                    // Ended later, not here: this closure lives in the link that would be dropped.
                    let link = link.clone();
                    Timeout::new(0, move || drop(link.upgrade().and_then(|link| link.borrow_mut().take()))).forget();
                    if let Some(job) = job.take() {
                        lost(job);
                    }
                }
            }
        })
    }

    pub fn stop(&self, job: JobId) {
        let told = match (&*self.link.borrow(), serde_json::to_string(&ToSolver::Stop { job })) {
            (Some(link), Ok(text)) => link.send_text(&text),
            _ => return,
        };
        let (link, current) = (self.link.clone(), self.job.clone());
        let patience = if told { PATIENCE_MS } else { 0 };
        Timeout::new(patience, move || {
            if current.get() == Some(job) {
                link.borrow_mut().take();
                current.set(None);
            }
        })
        .forget();
    }
}

fn is_ready(text: &str) -> bool {
    is_word(text, &FromSolver::Ready)
}
