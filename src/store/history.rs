//! Undo and redo, by whole actions.
//!
//! Undoing writes the earlier records back, every field of them: where another phone has edited the same record since,
//! its edit to that record is taken back too, and a record that it has removed comes back. What the undo changed is in
//! the answer, so the app can say so; one redo brings everything to where it was.

use std::collections::VecDeque;

use super::change::Change;
use super::inverse::inverse;
use crate::domain::workspace::Workspace;

/// How many actions can be taken back.
pub const DEPTH: usize = 200;

/// One action that can be taken back or done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<L> {
    /// What the action was, in the app's terms.
    pub label: L,
    /// What to commit to take it back, or to do it again.
    pub changes: Vec<Change>,
}

/// The actions that can be taken back, and those that can be done again; of this opening only.
#[derive(Clone, Debug)]
pub struct History<L> {
    undo: VecDeque<Step<L>>,
    redo: Vec<Step<L>>,
}

impl<L> Default for History<L> {
    fn default() -> Self {
        Self { undo: VecDeque::new(), redo: Vec::new() }
    }
}

impl<L: Clone> History<L> {
    /// Remembers an action by what takes it back ([`inverse`], asked before the commit). What was undone before it can
    /// no longer be redone; past [`DEPTH`] the oldest is forgotten.
    pub fn record(&mut self, label: L, back: Vec<Change>) {
        self.redo.clear();
        self.remember(Step { label, changes: back });
    }

    /// What to commit to take the latest action back; `None` when there is none.
    pub fn undo(&mut self, now: &Workspace) -> Option<Step<L>> {
        let step = self.undo.pop_back()?;
        self.redo.push(Step { label: step.label.clone(), changes: inverse(now, &step.changes) });
        Some(step)
    }

    /// What to commit to do again what was undone last; `None` when there is none.
    pub fn redo(&mut self, now: &Workspace) -> Option<Step<L>> {
        let step = self.redo.pop()?;
        self.remember(Step { label: step.label.clone(), changes: inverse(now, &step.changes) });
        Some(step)
    }

    /// The action that [`History::undo`] would take back.
    pub fn next_undo(&self) -> Option<&L> {
        self.undo.back().map(|step| &step.label)
    }

    /// The action that [`History::redo`] would do again.
    pub fn next_redo(&self) -> Option<&L> {
        self.redo.last().map(|step| &step.label)
    }

    fn remember(&mut self, step: Step<L>) {
        if self.undo.len() >= DEPTH {
            self.undo.pop_front();
        }
        self.undo.push_back(step);
    }
}
