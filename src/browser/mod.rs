//! The machine: every browser call outside the views, one small file per effect.

pub mod disk;
pub mod disk_error;
pub mod offline;
pub mod persist;
pub mod prefs;
pub mod shared_disk;
pub mod tabs;
