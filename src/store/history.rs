//! Undo and redo, by whole actions.
//!
//! Undoing writes back what the action wrote, field by field: what another phone has written since in other fields
//! stays, and what it wrote into the very fields of the action gives way. A record that the action made is taken out
//! again, whoever has edited it since; a record that the action took out comes back as it was; but a record that the
//! action edited and somebody else has taken out since stays out.

use std::collections::VecDeque;

use super::change::Change;
use super::document::Document;
use super::inverse::inverse;
use super::taking_back::taken_back;

/// How many actions can be taken back.
pub const DEPTH: usize = 200;

/// One action that is to be taken back or done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<L> {
    /// What the action was, in the app's terms.
    pub label: L,
    /// What to commit.
    pub changes: Vec<Change>,
}

/// What was done (or undone), and how the records of it were before.
#[derive(Clone, Debug)]
struct Deed<L> {
    label: L,
    before: Vec<Change>,
    after: Vec<Change>,
}

/// The actions that can be taken back, and those that can be done again; of this opening only.
#[derive(Clone, Debug)]
pub struct History<L> {
    done: VecDeque<Deed<L>>,
    undone: Vec<Deed<L>>,
}

impl<L> Default for History<L> {
    fn default() -> Self {
        Self { done: VecDeque::new(), undone: Vec::new() }
    }
}

impl<L: Clone> History<L> {
    /// Remembers an action: what it committed, and the [`inverse`] of that, asked before the commit. What was undone
    /// before can no longer be redone; past [`DEPTH`] the oldest is forgotten.
    pub fn record(&mut self, label: L, inverse: Vec<Change>, committed: Vec<Change>) {
        self.undone.clear();
        self.remember(Deed { label, before: inverse, after: committed });
    }

    /// What to commit to take the latest action back; `None` when there is none.
    pub fn undo(&mut self, now: &Document) -> Option<Step<L>> {
        let deed = self.done.pop_back()?;
        let (step, undoing) = reversed(deed, now);
        self.undone.push(undoing);
        Some(step)
    }

    /// What to commit to do again what was undone last; `None` when there is none.
    pub fn redo(&mut self, now: &Document) -> Option<Step<L>> {
        let deed = self.undone.pop()?;
        let (step, redoing) = reversed(deed, now);
        self.remember(redoing);
        Some(step)
    }

    /// The action that [`History::undo`] would take back.
    pub fn next_undo(&self) -> Option<&L> {
        self.done.back().map(|deed| &deed.label)
    }

    /// The action that [`History::redo`] would do again.
    pub fn next_redo(&self) -> Option<&L> {
        self.undone.last().map(|deed| &deed.label)
    }

    fn remember(&mut self, deed: Deed<L>) {
        if self.done.len() >= DEPTH {
            self.done.pop_front();
        }
        self.done.push_back(deed);
    }
}

/// What takes a deed back, and that taking back as a deed of its own.
fn reversed<L: Clone>(deed: Deed<L>, now: &Document) -> (Step<L>, Deed<L>) {
    let changes = taken_back(now, &deed.before, &deed.after);
    let before = inverse(now, &changes);
    (Step { label: deed.label.clone(), changes: changes.clone() }, Deed { label: deed.label, before, after: changes })
}
