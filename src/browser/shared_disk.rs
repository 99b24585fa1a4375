//! The disk as all tabs share it: opened when first needed, one tab at a time, and each hears what the others wrote.

use std::cell::RefCell;
use std::rc::Rc;

use super::disk::IndexedDbDisk;
use super::tabs::{TabChannel, with_disk_lock};
use crate::store::compaction::{Compacted, compact};
use crate::store::disk::{Chunk, ChunkId, Disk, DiskError};

/// The chunks of this browser's community, shared with its other tabs.
pub struct SharedDisk {
    name: String,
    open: RefCell<Option<Rc<IndexedDbDisk>>>,
    channel: Option<TabChannel>,
}

impl SharedDisk {
    /// The disk of this name; nothing is opened yet, but from now on `on_update` hears what other tabs write.
    pub fn new(name: &str, on_update: impl Fn(Vec<u8>) + 'static) -> Self {
        Self { name: name.to_owned(), open: RefCell::default(), channel: TabChannel::open(name, on_update) }
    }

    /// Every chunk, oldest first. Read under the lock, so that what another tab writes is either in it or heard after.
    pub async fn load(&self) -> Result<Vec<Chunk>, DiskError> {
        with_disk_lock(self.with_disk(async |disk| disk.load().await)).await
    }

    /// Keeps one more chunk, then tells the other tabs of it.
    pub async fn append(&self, update: &[u8]) -> Result<ChunkId, DiskError> {
        with_disk_lock(async {
            let id = self.with_disk(async |disk| disk.append(update).await).await?;
            if let Some(channel) = &self.channel {
                // A tab that hears nothing reads it from the disk when it is opened next.
                channel.tell(update);
            }
            Ok(id)
        })
        .await
    }

    /// Makes one chunk of all; `None` when there is nothing to gain.
    pub async fn compact(&self) -> Result<Option<Compacted>, DiskError> {
        with_disk_lock(self.with_disk(async |disk| compact(disk).await)).await
    }

    /// Works on the open disk, and once more on a newly opened one when the browser had closed it: either that works,
    /// or opening says why not (another tab now runs a newer version).
    async fn with_disk<T>(&self, work: impl AsyncFn(&IndexedDbDisk) -> Result<T, DiskError>) -> Result<T, DiskError> {
        let disk = self.opened().await?;
        match work(&disk).await {
            Err(DiskError::Closed) => {
                self.open.replace(None);
                work(&*self.opened().await?).await
            }
            answer => answer,
        }
    }

    async fn opened(&self) -> Result<Rc<IndexedDbDisk>, DiskError> {
        if let Some(disk) = self.open.borrow().as_ref() {
            return Ok(disk.clone());
        }
        let disk = Rc::new(IndexedDbDisk::open(&self.name).await?);
        self.open.replace(Some(disk.clone()));
        Ok(disk)
    }
}
