//! The chunks on the disk are gathered into one by a worker: with thousands of visits that takes a phone a second or more, and
//! whoever stands at a door would wait for it.

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::link::{Link, Word};
use super::reader;
use super::shared_disk::{NAME, SharedDisk};
use crate::exchange::reading::FromReader;
use crate::store::disk::DiskError;

/// How long after it was asked for a worker is started: even that takes a phone a moment, and whoever has just done something
/// waits to hear that it is kept.
const LATER_MS: u32 = 1_000;

/// What the worker is told; anything else it is told is to be read.
pub(super) const COMPACT: &str = "compact";

/// What the worker says once it is done.
const DONE: &str = "compacted";

/// Lets a fresh worker gather the chunks, and ends it. What goes wrong there costs nothing: the chunks stay.
pub(super) async fn compact() -> Result<(), DiskError> {
    TimeoutFuture::new(LATER_MS).await;
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
    let said = JsFuture::from(answer).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    if said == DONE { Ok(()) } else { Err(DiskError::Other(said)) }
}

/// Gathers them, in the worker; gives the word for the page.
pub(super) async fn compact_here() -> String {
    match SharedDisk::new(NAME, |_| {}).compact().await {
        Ok(_) => DONE.to_owned(),
        Err(why) => format!("{why:?}"),
    }
}
