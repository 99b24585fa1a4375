//! A disk in memory, for tests and for a browser that offers no store; it can be told to fail.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};

use super::disk::{Chunk, ChunkId, Disk, DiskError};

/// Chunks that live as long as the value does.
#[derive(Debug, Default)]
pub struct MemoryDisk {
    chunks: RefCell<BTreeMap<ChunkId, Vec<u8>>>,
    last: Cell<u64>,
    failures: RefCell<VecDeque<DiskError>>,
    room: Cell<Option<usize>>,
}

impl MemoryDisk {
    /// Makes the next call fail so; called twice, the next two.
    pub fn fail_next(&self, error: DiskError) {
        self.failures.borrow_mut().push_back(error);
    }

    /// Gives it room for so many bytes in all; a write that needs more is refused as over the quota.
    pub fn set_room(&self, bytes: usize) {
        self.room.set(Some(bytes));
    }

    fn next_failure(&self) -> Result<(), DiskError> {
        self.failures.borrow_mut().pop_front().map_or(Ok(()), Err)
    }

    fn write(&self, bytes: &[u8]) -> Result<ChunkId, DiskError> {
        self.next_failure()?;
        let used: usize = self.chunks.borrow().values().map(Vec::len).sum();
        if self.room.get().is_some_and(|room| used + bytes.len() > room) {
            return Err(DiskError::QuotaExceeded);
        }
        let id = ChunkId(self.last.get() + 1);
        self.last.set(id.0);
        self.chunks.borrow_mut().insert(id, bytes.to_vec());
        Ok(id)
    }
}

impl Disk for MemoryDisk {
    async fn load(&self) -> Result<Vec<Chunk>, DiskError> {
        self.next_failure()?;
        Ok(self.chunks.borrow().iter().map(|(id, bytes)| Chunk { id: *id, bytes: bytes.clone() }).collect())
    }

    async fn append(&self, bytes: &[u8]) -> Result<ChunkId, DiskError> {
        self.write(bytes)
    }

    async fn compact(&self, snapshot: &[u8], replaces: &[ChunkId]) -> Result<ChunkId, DiskError> {
        let written = self.write(snapshot)?;
        self.chunks.borrow_mut().retain(|id, _| !replaces.contains(id));
        Ok(written)
    }
}
