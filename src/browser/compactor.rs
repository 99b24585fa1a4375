//! The chunks on the disk are gathered into one by a worker: with thousands of visits that takes a phone a second or more, and
//! whoever stands at a door would wait for it.

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::link::{Link, Word};
use super::reader;
use super::shared_disk::{NAME, SharedDisk};
use crate::exchange::reading::FromReader;
use crate::store::disk::DiskError;

/// How long nothing must have been written before a worker is started: even that takes a phone a moment, and whoever marks one
/// door after the other waits to hear that each is kept.
const QUIET_MS: u32 = 3_000;

/// After so many times without quiet it is started all the same, some five minutes after it was asked for.
const PATIENCE: u32 = 100;

/// A worker that has said nothing for so long is given up; the chunks stay as they are.
const AT_MOST_MS: u32 = 120_000;

/// What the worker is told; anything else it is told is to be read.
pub(super) const COMPACT: &str = "compact";

/// What the worker says once it is done.
const DONE: &str = "compacted";

/// Lets a fresh worker gather the chunks once nothing is being written, and ends it. `written` counts what the page has given to
/// the disk. What goes wrong there costs nothing: the chunks stay.
pub(super) async fn compact(written: &Cell<u32>) -> Result<(), DiskError> {
    until_quiet(written).await;
    let mut link = None;
    let answer = Promise::new(&mut |said, _| {
        let hear = move |word| {
            let text = match word {
                Word::Said(text) => text,
                Word::Lost => String::new(),
            };
            // Settling a promise cannot fail.
            drop(said.call1(&JsValue::UNDEFINED, &JsValue::from_str(&text)));
        };
        link = Link::start(reader::SCRIPT, FromReader::READY, hear);
    });
    if !link.as_ref().is_some_and(|link| link.send_text(COMPACT)) {
        return Err(DiskError::Unavailable);
    }
    let too_late = future_to_promise(async {
        TimeoutFuture::new(AT_MOST_MS).await;
        Ok(JsValue::UNDEFINED)
    });
    let first = Promise::race(&Array::of2(&answer, &too_late));
    let said = JsFuture::from(first).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    if said == DONE { Ok(()) } else { Err(DiskError::Other(said)) }
}

async fn until_quiet(written: &Cell<u32>) {
    for _ in 0..PATIENCE {
        let before = written.get();
        TimeoutFuture::new(QUIET_MS).await;
        if written.get() == before {
            return;
        }
    }
}

/// Gathers them, in the worker; gives the word for the page.
pub(super) async fn compact_here() -> String {
    match SharedDisk::new(NAME, |_| {}).compact().await {
        Ok(_) => DONE.to_owned(),
        Err(why) => format!("{why:?}"),
    }
}
