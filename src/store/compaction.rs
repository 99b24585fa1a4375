//! Making one chunk of many, without losing what nobody has read.

use super::disk::{ChunkId, Disk, DiskError};
use super::document::snapshot_of;

/// What a compaction did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// The chunk that now holds what was read.
    pub snapshot: ChunkId,
    /// How many chunks it replaced.
    pub replaced: usize,
    /// Chunks that could not be read and were left where they are.
    pub unreadable: Vec<ChunkId>,
}

/// Reads the disk anew and writes all of it as one chunk; `None` when there is nothing to gain. Hold the lock of the
/// disk meanwhile, so that two tabs do not do it twice. What another tab wrote before is read here, what it writes
/// meanwhile stays, and so does every chunk that cannot be read.
pub async fn compact(disk: &impl Disk) -> Result<Option<Compacted>, DiskError> {
    let chunks = disk.load().await?;
    let (snapshot, unread) = snapshot_of(chunks.iter().map(|chunk| &chunk.bytes));
    let is_read = |index: &usize| !unread.contains(index);
    let replaces: Vec<ChunkId> = (0..chunks.len()).filter(is_read).filter_map(|i| Some(chunks.get(i)?.id)).collect();
    if replaces.len() < 2 {
        return Ok(None);
    }
    let unreadable = unread.iter().filter_map(|index| Some(chunks.get(*index)?.id)).collect();
    let written = disk.compact(&snapshot, &replaces).await?;
    Ok(Some(Compacted { snapshot: written, replaced: replaces.len(), unreadable }))
}
