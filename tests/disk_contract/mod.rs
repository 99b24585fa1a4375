//! What every disk must do, whatever it is made of: one suite, run natively on memory and in the browser on IndexedDB.

use stairwell::store::disk::{Chunk, ChunkId, Disk};

/// Hands every check to a macro of the runner's, which makes a test of it.
macro_rules! for_each_check {
    ($test:ident) => {
        $test!(an_empty_disk_holds_nothing);
        $test!(chunks_come_back_whole_and_in_order);
        $test!(a_later_chunk_has_a_greater_number);
        $test!(appends_at_one_time_all_stand);
        $test!(compacting_replaces_what_it_names_and_nothing_else);
        $test!(compacting_away_what_is_gone_is_no_error);
        $test!(a_number_is_never_given_twice);
    };
}
pub(crate) use for_each_check;

async fn bytes_on(disk: &impl Disk) -> Vec<Vec<u8>> {
    disk.load().await.unwrap().into_iter().map(|chunk| chunk.bytes).collect()
}

pub async fn an_empty_disk_holds_nothing(disk: impl Disk) {
    assert_eq!(disk.load().await, Ok(vec![]));
}

pub async fn chunks_come_back_whole_and_in_order(disk: impl Disk) {
    let every_byte: Vec<u8> = (0..=255).collect();
    let large = vec![7; 1 << 20];
    let written = [every_byte, vec![], large, vec![0, 0]];
    let mut chunks = Vec::new();
    for bytes in written {
        chunks.push(Chunk { id: disk.append(&bytes).await.unwrap(), bytes });
    }
    assert_eq!(disk.load().await, Ok(chunks));
}

pub async fn a_later_chunk_has_a_greater_number(disk: impl Disk) {
    let mut last = disk.append(b"first").await.unwrap();
    for _ in 0..20 {
        let next = disk.append(b"next").await.unwrap();
        assert!(next > last);
        last = next;
    }
}

pub async fn appends_at_one_time_all_stand(disk: impl Disk) {
    let (a, b, c) = side_by_side(disk.append(b"a"), disk.append(b"b"), disk.append(b"c")).await;
    assert!(a.is_ok() && b.is_ok() && c.is_ok());
    let mut bytes = bytes_on(&disk).await;
    bytes.sort();
    assert_eq!(bytes, [b"a", b"b", b"c"]);
}

pub async fn compacting_replaces_what_it_names_and_nothing_else(disk: impl Disk) {
    let first = disk.append(b"first").await.unwrap();
    let second = disk.append(b"second").await.unwrap();
    disk.append(b"of another tab, meanwhile").await.unwrap();
    let snapshot = disk.compact(b"both", &[first, second]).await.unwrap();
    let left = disk.load().await.unwrap();
    assert_eq!(left.len(), 2);
    assert_eq!(left[0].bytes, b"of another tab, meanwhile");
    assert_eq!(left[1], Chunk { id: snapshot, bytes: b"both".to_vec() });
}

pub async fn compacting_away_what_is_gone_is_no_error(disk: impl Disk) {
    let first = disk.append(b"first").await.unwrap();
    disk.compact(b"once", &[first]).await.unwrap();
    disk.compact(b"twice", &[first, ChunkId(999)]).await.unwrap();
    assert_eq!(bytes_on(&disk).await, [&b"once"[..], b"twice"]);
}

pub async fn a_number_is_never_given_twice(disk: impl Disk) {
    let first = disk.append(b"first").await.unwrap();
    let second = disk.compact(b"snapshot", &[first]).await.unwrap();
    let third = disk.compact(b"snapshot", &[second]).await.unwrap();
    assert!(first < second && second < third);
}

/// Runs three futures side by side, in one task.
async fn side_by_side<A, B, C>(
    a: impl Future<Output = A>,
    b: impl Future<Output = B>,
    c: impl Future<Output = C>,
) -> (A, B, C) {
    use std::pin::pin;
    use std::task::Poll;
    let (mut a, mut b, mut c) = (pin!(a), pin!(b), pin!(c));
    let (mut done_a, mut done_b, mut done_c) = (None, None, None);
    std::future::poll_fn(move |context| {
        /// Polls what is not done yet.
        macro_rules! go_on {
            ($future:ident, $done:ident) => {
                if $done.is_none() {
                    if let Poll::Ready(value) = $future.as_mut().poll(context) {
                        $done = Some(value);
                    }
                }
            };
        }
        go_on!(a, done_a);
        go_on!(b, done_b);
        go_on!(c, done_c);
        match (done_a.take(), done_b.take(), done_c.take()) {
            (Some(a), Some(b), Some(c)) => Poll::Ready((a, b, c)),
            (a, b, c) => {
                (done_a, done_b, done_c) = (a, b, c);
                Poll::Pending
            }
        }
    })
    .await
}
