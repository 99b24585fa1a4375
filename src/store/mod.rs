//! What we remember: every edit as a change, the document behind it, undo, and the disk it rests on.

pub mod change;
pub mod compaction;
pub mod disk;
pub mod document;
pub mod history;
pub mod inverse;
pub mod later;
pub mod memory_disk;
pub mod problem;
mod record;
pub mod table;
mod taking_back;
mod tree;
mod value;
