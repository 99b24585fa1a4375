//! The reader's worker: bytes in, drafts and problems out, then thrown away by the page. It also gathers the chunks on the disk.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, TextDecoder, TextDecoderOptions};

use super::compactor::{COMPACT, compact_here};
use crate::exchange::reading::{ChatAsk, Decode, FromReader, Refusal, ToReader, read, read_chat};

/// Listens for `{ask, bytes}` and answers each with one JSON text. A panic ends this worker and nothing else; the page
/// hears of it by the worker's error event.
pub fn run() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        if message.data() == COMPACT {
            let answering = answering.clone();
            spawn_local(async move { post(&answering, &compact_here().await) });
        } else {
            say(&answering, &answer(&message.data()));
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&scope, &FromReader::Ready);
}

fn answer(message: &JsValue) -> FromReader {
    let part = |name: &str| Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let ask = part("ask").as_string().unwrap_or_default();
    let bytes = part("bytes").dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    match serde_json::from_str::<ToReader>(&ask).map(|ask| read(&ask, &bytes, &InTheBrowser)) {
        Ok(Ok(reading)) => FromReader::Read(Box::new(reading)),
        Ok(Err(refusal)) => FromReader::Refused(refusal),
        Err(_) => match serde_json::from_str::<ChatAsk>(&ask) {
            Ok(ask) => FromReader::Read(Box::new(read_chat(&ask))),
            Err(_) => FromReader::Refused(Refusal::Stopped),
        },
    }
}

/// An answer that cannot be sent would leave the page waiting: it throws, and the page hears the worker's error.
fn say(scope: &DedicatedWorkerGlobalScope, word: &FromReader) {
    match serde_json::to_string(word) {
        Ok(text) => post(scope, &text),
        Err(_) => wasm_bindgen::throw_str("the reader could not write its answer down"),
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, text: &str) {
    if scope.post_message(&JsValue::from_str(text)).is_err() {
        wasm_bindgen::throw_str("the reader could not send its answer");
    }
}

/// GB18030 by the browser's own decoder, so that none is shipped.
struct InTheBrowser;

impl Decode for InTheBrowser {
    fn gb18030(&self, bytes: &[u8]) -> Option<String> {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options("gb18030", &options).ok()?;
        // A copy of our own memory: decoders refuse views of memory that may grow.
        decoder.decode_with_js_u8_array(&Uint8Array::from(bytes)).ok()
    }
}
