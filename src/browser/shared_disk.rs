//! The disk as all tabs share it: opened when first needed, and each tab hears what the others wrote.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::disk::IndexedDbDisk;
use super::tabs::{TabChannel, with_disk_lock};
use crate::store::compaction::{Compacted, compact};
use crate::store::disk::{Chunk, ChunkId, Disk, DiskError};

/// The name of the database, and of the channel between tabs.
pub(super) const NAME: &str = "stairwell";

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

    /// Keeps one more chunk, then tells the other tabs of it. Once the disk is open the browser has the chunk when this returns.
    ///
    /// Nobody waits for the lock: an append is one transaction, which the browser puts before or after that of a tab which reads
    /// or compacts, and a compaction takes away only what it has read. Whoever reads before it hears of it after.
    pub fn append(self: &Rc<Self>, update: Vec<u8>) -> impl Future<Output = Result<ChunkId, DiskError>> + use<> {
        let begun = self.open.borrow().as_ref().map(|disk| disk.write(&update, &[]));
        let shared = self.clone();
        async move {
            let answer = match begun {
                Some(begun) => begun.await,
                None => Err(DiskError::Closed),
            };
            let id = match answer {
                // Not open yet, or closed by the browser since.
                Err(DiskError::Closed) => shared.with_disk(async |disk| disk.append(&update).await).await?,
                answer => answer?,
            };
            // After whoever waits here has been told that it is kept: that is what a person waits for.
            spawn_local(async move { shared.tell_other_tabs(&update) });
            Ok(id)
        }
    }

    /// A tab that hears nothing reads it from the disk when it is opened next.
    fn tell_other_tabs(&self, update: &[u8]) {
        if let Some(channel) = &self.channel {
            channel.tell(update);
        }
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
