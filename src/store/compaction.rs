//! Making one chunk of many, without losing what nobody has read.

use super::disk::{ChunkId, Disk, DiskError};
use super::document::gathered;

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
/// disk meanwhile, so that two tabs do not do it twice. What another tab wrote before is read here and what it writes
/// meanwhile stays; so does every chunk that cannot be read, and every one with edits that wait for others.
pub async fn compact(disk: &impl Disk) -> Result<Option<Compacted>, DiskError> {
    let chunks = disk.load().await?;
    let bytes: Vec<&Vec<u8>> = chunks.iter().map(|chunk| &chunk.bytes).collect();
    let Some(gathered) = gathered(&bytes) else { return Ok(None) };
    let named = |indexes: &[usize]| indexes.iter().filter_map(|index| Some(chunks.get(*index)?.id)).collect();
    let replaces: Vec<ChunkId> = named(&gathered.replaced);
    if replaces.len() < 2 {
        return Ok(None);
    }
    let snapshot = disk.compact(&gathered.snapshot, &replaces).await?;
    Ok(Some(Compacted { snapshot, replaced: replaces.len(), unreadable: named(&gathered.unread) }))
}
