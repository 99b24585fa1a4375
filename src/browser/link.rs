//! A link to one worker: start it, wait until it is ready, send, hear, end it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, MessageEvent, Worker};

/// A message for a worker, and the buffers that go over without being copied.
pub(super) struct Parcel {
    pub message: JsValue,
    pub transfer: js_sys::Array,
}

/// What a worker says, as the page hears it.
pub(super) enum Word {
    /// A message's text.
    Said(String),
    /// It died or never came up.
    Lost,
}

/// What a message's text means; `None` when page and worker do not speak the same version. Read by way of a value, so
/// that the page carries the reading of every record once and not once for each source it may come from.
pub fn meaning<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str::<Value>(text).and_then(serde_json::from_value).ok()
}

/// What is said to a worker, as text; `None` when it cannot be written down.
pub fn written(word: &impl Serialize) -> Option<String> {
    serde_json::to_string(word).ok()
}

/// A running worker. Dropping the link ends it.
pub(super) struct Link {
    worker: Worker,
    ready: Rc<Cell<bool>>,
    waiting: Rc<RefCell<Vec<Parcel>>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Link {
    /// Starts the worker whose script lies beside the page; `None` when the browser refuses.
    /// `ready_word` is the worker's first word, that it listens.
    pub fn start(script: &str, ready_word: &'static str, hear: impl Fn(Word) + 'static) -> Option<Self> {
        let worker = Worker::new(script).ok()?;
        let hear = Rc::new(hear);
        let ready = Rc::new(Cell::new(false));
        let waiting: Rc<RefCell<Vec<Parcel>>> = Rc::default();
        let on_message = {
            let (worker, ready, waiting, hear) = (worker.clone(), ready.clone(), waiting.clone(), hear.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| match event.data().as_string() {
                Some(text) if text == ready_word => {
                    ready.set(true);
                    for parcel in waiting.take() {
                        if post(&worker, &parcel).is_err() {
                            hear(Word::Lost);
                        }
                    }
                }
                Some(text) => hear(Word::Said(text)),
                None => hear(Word::Lost),
            })
        };
        let on_error = Closure::<dyn FnMut(Event)>::new(move |_| hear(Word::Lost));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, ready, waiting, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a parcel, now or as soon as the worker listens; says whether the browser took it.
    pub fn send(&self, parcel: Parcel) -> bool {
        if self.ready.get() {
            return post(&self.worker, &parcel).is_ok();
        }
        self.waiting.borrow_mut().push(parcel);
        true
    }

    /// Sends a text.
    pub fn send_text(&self, text: &str) -> bool {
        self.send(Parcel { message: JsValue::from_str(text), transfer: js_sys::Array::new() })
    }
}

fn post(worker: &Worker, parcel: &Parcel) -> Result<(), JsValue> {
    worker.post_message_with_transfer(&parcel.message, &parcel.transfer)
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
