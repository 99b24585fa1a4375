//! The page's side of the solver's worker: started at the first job, kept for the next, ended when it does not obey.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::link::{Link, Word};
use super::rooms::{Coming, Rooms};
use super::tell::Tell;
use crate::app::event::Event;
use crate::solve::job::{FromSolver, JobId, ToSolver};

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
    rooms: Rooms,
}

impl Solver {
    pub fn new(tell: Tell, rooms: Rooms) -> Self {
        Self { tell, link: Rc::default(), job: Rc::default(), rooms }
    }

    pub fn solve(&self, job: JobId, word: ToSolver) {
        self.job.set(Some(job));
        if self.link.borrow().is_none() {
            *self.link.borrow_mut() = self.start();
        }
        let (link, tell, text) = (self.link.clone(), self.tell.clone(), (self.rooms.solver_text)(word));
        spawn_local(async move {
            if !sent(&link, text).await {
                tell.event(Event::SolverLost { job });
            }
        });
    }

    fn start(&self) -> Option<Link> {
        let (tell, job) = (self.tell.clone(), self.job.clone());
        let ear = Ear { tell, link: Rc::downgrade(&self.link), job, rooms: self.rooms };
        Link::start(SCRIPT, FromSolver::READY, move |word| spawn_local(ear.clone().hear(word)))
    }

    pub fn stop(&self, job: JobId) {
        if self.link.borrow().is_none() {
            return;
        }
        let (link, current) = (self.link.clone(), self.job.clone());
        let text = (self.rooms.solver_text)(ToSolver::Stop { job });
        spawn_local(async move {
            let patience = if sent(&link, text).await { PATIENCE_MS } else { 0 };
            TimeoutFuture::new(patience).await;
            if current.get() == Some(job) {
                link.borrow_mut().take();
                current.set(None);
            }
        });
    }
}

/// Sends a word to the worker, if it runs; says whether the browser took it.
async fn sent(link: &RefCell<Option<Link>>, text: Coming<String>) -> bool {
    let Some(text) = text.await else { return false };
    link.borrow().as_ref().is_some_and(|link| link.send_text(&text))
}

/// What listens to the worker.
#[derive(Clone)]
struct Ear {
    tell: Tell,
    link: Weak<RefCell<Option<Link>>>,
    job: Rc<Cell<Option<JobId>>>,
    rooms: Rooms,
}

impl Ear {
    async fn hear(self, word: Word) {
        let heard = match word {
            Word::Said(text) => (self.rooms.solver_meaning)(text).await,
            Word::Lost => None,
        };
        match heard {
            Some(word) => {
                let is_last = matches!(
                    *word,
                    FromSolver::Done { .. }
                        | FromSolver::Mended { .. }
                        | FromSolver::Routed { .. }
                        | FromSolver::RoundPlanned { .. }
                        | FromSolver::BatchPlanned { .. }
                        | FromSolver::Failed { .. }
                );
                if is_last {
                    self.job.set(None);
                }
                self.tell.event(Event::SolverSaid(*word));
            }
            None => {
                drop(self.link.upgrade().and_then(|link| link.borrow_mut().take()));
                if let Some(job) = self.job.take() {
                    self.tell.event(Event::SolverLost { job });
                }
            }
        }
    }
}
