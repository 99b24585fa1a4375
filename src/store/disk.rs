//! The disk: what a store of chunks must do, whatever it is made of. `tests/disk_contract` holds every disk to it.

use std::future::Future;

/// The name of one stored chunk; later chunks have greater ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChunkId(pub u64);

/// One stored chunk: an update, or a snapshot that replaced many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Its name.
    pub id: ChunkId,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why the disk could not do it. Nothing was changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskError {
    /// There is no room left for this site.
    QuotaExceeded,
    /// The browser gave the write up half way, and took it back.
    Aborted,
    /// Another tab with an older version holds the store open.
    Blocked,
    /// The store was closed, for a newer version in another tab or by the browser; open it again.
    Closed,
    /// A newer version of the program wrote the store; this one may not touch it.
    VersionTooNew,
    /// This browser offers no store, or not in its private mode.
    Unavailable,
    /// Anything else, in the browser's own words, for a report.
    Other(String),
}

/// A store of chunks. Each call answers only when its work is safely done or has failed and changed nothing.
pub trait Disk {
    /// Every chunk, oldest first.
    fn load(&self) -> impl Future<Output = Result<Vec<Chunk>, DiskError>>;

    /// Keeps one more chunk.
    fn append(&self, bytes: &[u8]) -> impl Future<Output = Result<ChunkId, DiskError>>;

    /// Writes the snapshot, then takes away the chunks it replaces, and none besides: what another tab appended
    /// meanwhile stays. A replaced chunk that is gone already is no error.
    fn compact(&self, snapshot: &[u8], replaces: &[ChunkId]) -> impl Future<Output = Result<ChunkId, DiskError>>;
}

/// Is it time to compact? After 64 chunks, or 1 MB in more than 16.
///
/// An action is a few hundred bytes, so most often the number decides, and opening never reads many more than that.
pub fn should_compact(chunks: usize, bytes: usize) -> bool {
    chunks >= 64 || (chunks > 16 && bytes >= 1 << 20)
}
