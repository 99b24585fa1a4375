//! Numbers by which the machine's answers find what asked for them.

/// One write to the disk, from its asking to its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryId(pub u64);

/// One asking for a file, so that a late answer to an earlier one is known and dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AskId(pub u64);
