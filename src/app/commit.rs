//! One act becomes one group of changes: one undo step, one entry on the disk.

use super::action::Action;
use super::effect::Effect;
use super::event::EntryId;
use super::glance::Glance;
use super::refusal::Refusal;
use super::{App, Notice, Opened};
use crate::store::change::Change;
use crate::store::disk::{ChunkId, DiskError, should_compact};
use crate::store::inverse::inverse;
use crate::store::table::Table;

/// What an act comes to: what the machine is to do, or why it was not done.
pub(super) type Outcome = Result<Vec<Effect>, Refusal>;

impl App {
    /// Does the changes as one act that undo takes back whole. An act that changes nothing leaves no trace.
    pub(super) fn commit(&mut self, action: Action, changes: Vec<Change>) -> Outcome {
        let back = inverse(&self.document, &changes);
        if changes.iter().eq(back.iter().rev()) {
            return Ok(vec![]);
        }
        let effects = self.write(&changes)?;
        self.visited.note(self.revision, &changes, &back);
        self.history.record(action.clone(), back, changes);
        self.say(Notice::Done(action));
        Ok(effects)
    }

    pub(super) fn undo(&mut self) -> Outcome {
        let Some(step) = self.history.undo(&self.document) else { return Ok(vec![]) };
        let effects = self.write(&step.changes)?;
        self.say(Notice::Undone(step.label));
        Ok(effects)
    }

    pub(super) fn redo(&mut self) -> Outcome {
        let Some(step) = self.history.redo(&self.document) else { return Ok(vec![]) };
        let effects = self.write(&step.changes)?;
        self.say(Notice::Redone(step.label));
        Ok(effects)
    }

    fn write(&mut self, changes: &[Change]) -> Outcome {
        let bytes = self.document.commit(changes).map_err(|_| Refusal::NotRecorded)?;
        let mut effects = vec![self.saving.append(bytes)];
        effects.extend(self.tables_moved(changes.iter().map(|change| change.subject().0)));
        Ok(effects)
    }

    /// What follows when records of these tables are no longer what they were. A visit at a door changes nobody's duties: neither is
    /// the copy of them worked out again nor the browser's small store troubled, which takes a phone some milliseconds.
    fn tables_moved(&mut self, mut tables: impl Iterator<Item = Table>) -> Vec<Effect> {
        if tables.any(|table| !table.is_later()) {
            return self.workspace_moved();
        }
        self.new_revision();
        vec![]
    }

    fn new_revision(&mut self) {
        self.revision += 1;
        self.glance = None;
    }

    /// What follows whenever the workspace is no longer what it was, by whoever's hand.
    pub(super) fn workspace_moved(&mut self) -> Vec<Effect> {
        self.new_revision();
        let wanted = self.workspace().community.zone.clone();
        let mut effects = vec![Effect::SaveGlance(Glance::of(self).write())];
        if wanted.is_empty() {
            self.zone = self.device_zone.clone();
        } else if wanted != self.zone.name() && self.unknown_zone.as_ref() != Some(&wanted) {
            effects.push(Effect::FindZone(wanted));
        }
        effects
    }

    pub(super) fn appended(&mut self, entry: EntryId, outcome: Result<ChunkId, DiskError>) -> Vec<Effect> {
        self.saving.answered(entry, outcome.err());
        if should_compact(self.saving.chunks, self.saving.bytes) && self.opened == Opened::Whole {
            // Counted from zero at once, so that one compaction is asked for and not one per entry.
            self.saving.chunks = 0;
            self.saving.bytes = 0;
            return vec![Effect::Compact];
        }
        vec![]
    }

    /// A failed compaction loses nothing, since the chunks stay: it is tried again after as many entries more.
    pub(super) fn compacted(&mut self, _outcome: Result<(), DiskError>) -> Vec<Effect> {
        vec![Effect::LookAtStorage]
    }

    /// What is heard while the disk is still being read waits until it has been.
    pub(super) fn heard_from_tab(&mut self, bytes: &[u8]) -> Vec<Effect> {
        if self.opened == Opened::NotYet {
            self.heard_early.push(bytes.to_vec());
            return vec![];
        }
        match self.document.merge(bytes) {
            // It builds on an edit this tab has not heard of; the disk has both.
            Ok(touched) if touched.waiting => vec![Effect::LoadDisk],
            Ok(touched) => self.tables_moved(touched.records.iter().map(|(table, _)| *table)),
            Err(_) => self.refuse(Refusal::NotRecorded),
        }
    }

    /// A number for a new record that no other phone draws: this tab's luck and a count, in letters and digits.
    pub(super) fn mint(&mut self, kind: char) -> String {
        self.counter += 1;
        format!("{kind}-{:x}-{:x}", self.luck >> 16, self.counter)
    }
}
