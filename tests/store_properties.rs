//! What holds of the document whatever is written, in whatever order it arrives, and whatever bytes come.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod any_change;

use any_change::{change, changes};
use pollster::block_on;
use proptest::prelude::*;
use stairwell::store::change::Change;
use stairwell::store::compaction::compact;
use stairwell::store::disk::Disk;
use stairwell::store::document::Document;
use stairwell::store::history::History;
use stairwell::store::inverse::inverse;
use stairwell::store::later::LATER;
use stairwell::store::memory_disk::MemoryDisk;

/// A document that reads every table.
fn fresh(client: u64) -> Document {
    let mut document = Document::new(client);
    document.learn(LATER);
    document
}

fn opened(chunks: &[Vec<u8>]) -> Document {
    let (mut document, problems) = Document::open(99, chunks);
    document.learn(LATER);
    assert_eq!(problems, vec![]);
    assert_eq!(document.quarantined(), []);
    document
}

/// Commits each change by itself.
fn committed(document: &mut Document, changes: &[Change]) -> Vec<Vec<u8>> {
    changes.iter().map(|change| document.commit(std::slice::from_ref(change)).unwrap()).collect()
}

proptest! {
    #[test]
    fn the_inverse_takes_every_change_back(first in changes(30), then in changes(12)) {
        let mut document = fresh(1);
        document.commit(&first).unwrap();
        let before = document.workspace().clone();
        let back = inverse(&document, &then);
        document.commit(&then).unwrap();
        document.commit(&back).unwrap();
        prop_assert_eq!(document.workspace(), &before);
        prop_assert_eq!(document.quarantined(), []);
    }

    #[test]
    fn undo_and_redo_walk_through_the_same_states(actions in prop::collection::vec(changes(6), 0..8)) {
        let mut document = fresh(1);
        let mut history = History::default();
        let mut states = vec![document.workspace().clone()];
        for action in actions {
            let back = inverse(&document, &action);
            document.commit(&action).unwrap();
            history.record((), back, action);
            states.push(document.workspace().clone());
        }
        for state in states.iter().rev().skip(1) {
            document.commit(&history.undo(&document).unwrap().changes).unwrap();
            prop_assert_eq!(document.workspace(), state);
        }
        for state in &states[1..] {
            document.commit(&history.redo(&document).unwrap().changes).unwrap();
            prop_assert_eq!(document.workspace(), state);
        }
    }

    #[test]
    fn a_document_opened_from_its_chunks_or_its_snapshot_is_the_live_one(edits in changes(40)) {
        let mut document = fresh(1);
        let chunks = committed(&mut document, &edits);
        let backwards: Vec<Vec<u8>> = chunks.iter().rev().cloned().collect();
        for again in [opened(&chunks), opened(&backwards), opened(&[document.snapshot()])] {
            prop_assert_eq!(again.workspace(), document.workspace());
        }
    }

    #[test]
    fn compacting_at_any_time_changes_nothing(edits in changes(40), at in any::<prop::sample::Index>()) {
        let (mut document, disk) = (fresh(1), MemoryDisk::default());
        for update in committed(&mut document, &edits) {
            block_on(disk.append(&update)).unwrap();
            let chunks = block_on(disk.load()).unwrap().len();
            if at.index(8) == chunks % 8 {
                let done = block_on(compact(&disk)).unwrap();
                prop_assert_eq!(done.map(|done| done.replaced), (chunks > 1).then_some(chunks));
            }
        }
        let chunks: Vec<Vec<u8>> = block_on(disk.load()).unwrap().into_iter().map(|chunk| chunk.bytes).collect();
        let again = opened(&chunks);
        prop_assert_eq!(again.workspace(), document.workspace());
    }

    #[test]
    fn three_phones_come_to_one_workspace_in_whatever_order_they_hear(
        together in changes(15),
        apart in prop::collection::vec(changes(10), 3),
        order in Just((0..30usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut first = fresh(1);
        first.commit(&together).unwrap();
        let start = first.snapshot();
        let mut all = vec![start.clone()];
        let mut phones = Vec::new();
        for (n, edits) in apart.iter().enumerate() {
            let mut phone = Document::open(10 + n as u64, [&start]).0;
            phone.learn(LATER);
            all.extend(committed(&mut phone, edits));
            phones.push(phone);
        }
        let judge = opened(&all);
        for (n, phone) in phones.iter_mut().enumerate() {
            let mut heard: Vec<&Vec<u8>> = order.iter().filter_map(|i| all.get(i + 1)).collect();
            let turn = n * 3 % heard.len().max(1);
            heard.rotate_left(turn);
            for update in heard {
                phone.merge(update).unwrap();
            }
            prop_assert_eq!(phone.workspace(), judge.workspace());
            prop_assert_eq!(phone.quarantined(), []);
        }
    }

    #[test]
    fn a_merge_reads_no_less_than_opening_anew(ours in changes(15), theirs in changes(15)) {
        let (mut one, mut two) = (fresh(1), fresh(2));
        one.commit(&ours).unwrap();
        for update in committed(&mut two, &theirs) {
            one.merge(&update).unwrap();
            let anew = opened(&[one.snapshot()]);
            prop_assert_eq!(one.workspace(), anew.workspace());
        }
    }

    #[test]
    fn damaged_bytes_neither_stop_the_app_nor_what_comes_after(
        ours in changes(10),
        theirs in changes(10),
        blows in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        kept in any::<prop::sample::Index>(),
        next in change(),
    ) {
        let (mut one, mut two) = (fresh(1), fresh(2));
        one.commit(&ours).unwrap();
        two.merge(&one.snapshot()).unwrap();
        let start = one.snapshot();
        let mut bytes = two.commit(&theirs).unwrap();
        for (place, byte) in &blows {
            let place = place.index(bytes.len());
            bytes[place] = *byte;
        }
        bytes.truncate(if blows.len() % 2 == 0 { kept.index(bytes.len() + 1) } else { bytes.len() });
        let _either_way = one.merge(&bytes);
        let mut again = Document::open(3, [one.snapshot()]).0;
        again.learn(LATER);
        prop_assert_eq!(again.workspace(), one.workspace());
        one.commit(std::slice::from_ref(&next)).unwrap();
        one.update_since(&two.state_vector()).unwrap();
        let _either_way = one.update_since(&bytes);
        let _either_way = Document::open(4, [&bytes]);
        let disk = MemoryDisk::default();
        for chunk in [&start, &bytes] {
            block_on(disk.append(chunk)).unwrap();
        }
        block_on(compact(&disk)).unwrap();
    }
}
