//! Compacting makes one chunk of many and loses nothing.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use pollster::block_on;
use stairwell::domain::people::{Person, PersonId};
use stairwell::store::change::Change;
use stairwell::store::compaction::compact;
use stairwell::store::disk::{Disk, DiskError, should_compact};
use stairwell::store::document::Document;
use stairwell::store::memory_disk::MemoryDisk;

/// A document of forty people and the disk it was written to, one chunk per person.
fn forty_chunks() -> (Document, MemoryDisk) {
    let (mut document, disk) = (Document::new(1), MemoryDisk::default());
    for n in 0..40 {
        let person = Person::named(PersonId::new(format!("p{n}")), format!("Person {n}"));
        block_on(disk.append(&document.commit(&[Change::PersonSaved(person)]).unwrap())).unwrap();
    }
    (document, disk)
}

fn on_disk(disk: &MemoryDisk) -> Document {
    let chunks = block_on(disk.load()).unwrap();
    Document::open(9, chunks.iter().map(|chunk| &chunk.bytes)).0
}

#[test]
fn one_chunk_says_what_the_many_said() {
    let (document, disk) = forty_chunks();
    let done = block_on(compact(&disk)).unwrap().unwrap();
    assert_eq!((done.replaced, done.unreadable.len()), (40, 0));
    let chunks = block_on(disk.load()).unwrap();
    assert_eq!(chunks.iter().map(|chunk| chunk.id).collect::<Vec<_>>(), [done.snapshot]);
    assert_eq!(on_disk(&disk).workspace(), document.workspace());
    assert_eq!(block_on(compact(&disk)), Ok(None), "one chunk is not worth it");
}

#[test]
fn a_chunk_that_cannot_be_read_is_left_where_it_is() {
    let (document, disk) = forty_chunks();
    let odd = block_on(disk.append(b"of a newer version")).unwrap();
    let done = block_on(compact(&disk)).unwrap().unwrap();
    assert_eq!(done.unreadable, [odd]);
    let chunks = block_on(disk.load()).unwrap();
    assert_eq!(chunks.iter().map(|chunk| chunk.id).collect::<Vec<_>>(), [odd, done.snapshot]);
    assert_eq!(on_disk(&disk).workspace(), document.workspace());
}

#[test]
fn a_compaction_that_fails_leaves_every_chunk() {
    let (document, disk) = forty_chunks();
    let full = block_on(disk.load()).unwrap().iter().map(|chunk| chunk.bytes.len()).sum();
    disk.set_room(full);
    assert_eq!(block_on(compact(&disk)), Err(DiskError::QuotaExceeded));
    assert_eq!(block_on(disk.load()).unwrap().len(), 40);
    assert_eq!(on_disk(&disk).workspace(), document.workspace());
}

/// Gives one person after another this name, each in an act of its own.
fn renamed<const N: usize>(document: &mut Document, people: [(&str, &str); N]) -> [Vec<u8>; N] {
    let person = |(id, name)| Person::named(PersonId::new(id), name);
    people.map(|named| document.commit(&[Change::PersonSaved(person(named))]).unwrap())
}

#[test]
fn edits_that_wait_for_others_are_still_there_after_compacting() {
    let (mut document, disk) = forty_chunks();
    // Each builds on the one before, for all write the same field.
    let [first, second, third] = renamed(&mut document, [("p1", "Li"), ("p1", "Li N"), ("p1", "Li Na")]);
    let waiting = [third, second].map(|update| block_on(disk.append(&update)).unwrap());
    let done = block_on(compact(&disk)).unwrap().unwrap();
    assert_eq!(done.replaced, 40);
    let left: Vec<_> = block_on(disk.load()).unwrap().iter().map(|chunk| chunk.id).collect();
    assert_eq!(left, [waiting[0], waiting[1], done.snapshot]);
    block_on(disk.append(&first)).unwrap();
    assert_eq!(on_disk(&disk).workspace(), document.workspace());
}

#[test]
fn an_edit_that_comes_after_the_compaction_of_later_ones_still_counts() {
    let (mut document, disk) = forty_chunks();
    let [first, second, third] = renamed(&mut document, [("p1", "Li"), ("p2", "Wang"), ("p3", "Zhao")]);
    for update in [third, second] {
        block_on(disk.append(&update)).unwrap();
    }
    assert!(block_on(compact(&disk)).unwrap().is_some());
    block_on(disk.append(&first)).unwrap();
    assert_eq!(on_disk(&disk).workspace(), document.workspace());
}

#[test]
fn few_small_chunks_are_let_be() {
    assert!(!should_compact(63, 0));
    assert!(should_compact(64, 0));
    assert!(!should_compact(16, 1 << 30), "a snapshot alone may be large");
    assert!(should_compact(17, 1 << 20));
}
