//! What has been written, what waits for the disk's answer, what it refused.

use std::collections::BTreeMap;

use super::effect::Effect;
use super::event::EntryId;
pub use crate::store::disk::DiskError;
pub use crate::store::problem::{Quarantined, Reason as UnreadReason};
pub use crate::store::table::Table;

/// What the page says of the data.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Still reading what is there.
    Opening,
    /// Everything is on this phone's disk.
    Saved,
    /// Something waits for the disk's answer.
    Saving,
    /// Something could not be written; it is kept and can be tried again.
    NotSaved(DiskError),
}

/// The writes that have no good answer yet.
#[derive(Debug, Default)]
pub struct Saving {
    next: u64,
    waiting: BTreeMap<EntryId, Vec<u8>>,
    refused: BTreeMap<EntryId, Vec<u8>>,
    why: Option<DiskError>,
    /// Chunks written since the last compaction.
    pub chunks: usize,
    /// Bytes written since the last compaction.
    pub bytes: usize,
}

impl Saving {
    /// Sends one more entry to the disk.
    pub fn append(&mut self, bytes: Vec<u8>) -> Effect {
        let entry = EntryId(self.next);
        self.next += 1;
        self.waiting.insert(entry, bytes.clone());
        Effect::Append { entry, bytes }
    }

    /// Takes the disk's answer for an entry; a refused one is kept for another try.
    pub fn answered(&mut self, entry: EntryId, refusal: Option<DiskError>) {
        let Some(bytes) = self.waiting.remove(&entry) else { return };
        match refusal {
            None => {
                self.chunks += 1;
                self.bytes += bytes.len();
            }
            Some(why) => {
                self.refused.insert(entry, bytes);
                self.why = Some(why);
            }
        }
        if self.refused.is_empty() {
            self.why = None;
        }
    }

    /// Sends everything that was refused once more.
    pub fn retry(&mut self) -> Vec<Effect> {
        let again = std::mem::take(&mut self.refused);
        self.why = None;
        again
            .into_iter()
            .map(|(entry, bytes)| {
                self.waiting.insert(entry, bytes.clone());
                Effect::Append { entry, bytes }
            })
            .collect()
    }

    /// What the page says.
    pub fn state(&self) -> SaveState {
        match (&self.why, self.waiting.is_empty()) {
            (Some(why), _) => SaveState::NotSaved(why.clone()),
            (None, false) => SaveState::Saving,
            (None, true) => SaveState::Saved,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry_of(effect: &Effect) -> EntryId {
        match effect {
            Effect::Append { entry, .. } => *entry,
            other => panic!("not an append: {other:?}"),
        }
    }

    #[test]
    fn saved_is_said_only_after_the_disk_has_answered() {
        let mut saving = Saving::default();
        let entry = entry_of(&saving.append(vec![1]));
        assert_eq!(saving.state(), SaveState::Saving);
        saving.answered(entry, None);
        assert_eq!(saving.state(), SaveState::Saved);
    }

    #[test]
    fn what_the_disk_refused_is_kept_and_tried_again() {
        let mut saving = Saving::default();
        let first = entry_of(&saving.append(vec![1]));
        saving.answered(first, Some(DiskError::QuotaExceeded));
        let second = entry_of(&saving.append(vec![2]));
        saving.answered(second, None);
        assert_eq!(saving.state(), SaveState::NotSaved(DiskError::QuotaExceeded), "the first is still missing");
        let again = saving.retry();
        assert_eq!(again.iter().map(entry_of).collect::<Vec<_>>(), vec![first]);
        saving.answered(first, None);
        assert_eq!(saving.state(), SaveState::Saved);
    }
}
