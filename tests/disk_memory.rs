//! The disk in memory keeps the contract of every disk, and fails when it is told to.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod disk_contract;

use disk_contract::for_each_check;
use pollster::block_on;
use stairwell::store::disk::{Disk, DiskError};
use stairwell::store::memory_disk::MemoryDisk;

macro_rules! test_on_memory {
    ($check:ident) => {
        #[test]
        fn $check() {
            block_on(disk_contract::$check(MemoryDisk::default()));
        }
    };
}
for_each_check!(test_on_memory);

#[test]
fn a_failed_call_changes_nothing() {
    let disk = MemoryDisk::default();
    let first = block_on(disk.append(b"first")).unwrap();
    let before = block_on(disk.load()).unwrap();
    disk.fail_next(DiskError::Aborted);
    disk.fail_next(DiskError::Closed);
    assert_eq!(block_on(disk.append(b"second")), Err(DiskError::Aborted));
    assert_eq!(block_on(disk.compact(b"snapshot", &[first])), Err(DiskError::Closed));
    assert_eq!(block_on(disk.load()).unwrap(), before);
}

#[test]
fn a_full_disk_refuses_and_keeps_what_it_has() {
    let disk = MemoryDisk::default();
    disk.set_room(8);
    let first = block_on(disk.append(b"12345")).unwrap();
    assert_eq!(block_on(disk.append(b"6789")), Err(DiskError::QuotaExceeded));
    assert_eq!(block_on(disk.compact(b"1234", &[first])), Err(DiskError::QuotaExceeded), "written before it deletes");
    assert_eq!(block_on(disk.load()).unwrap().len(), 1);
}
