//! The page's side of the reader's worker: a fresh one for every file, with a time limit, thrown away after its answer.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::link::{Link, Parcel, Word};
use super::rooms::Rooms;
use super::tell::Tell;
use crate::app::event::{AskId, Event};
use crate::exchange::reading::{FromReader, Language, ToReader};

/// Where the worker's script lies, beside the page.
pub(super) const SCRIPT: &str = "./reader_loader.js";

/// How long a reading may take, the worker's own start included.
const LIMIT_MS: u32 = 20_000;

/// The reader's worker, while one reads.
pub(super) struct Reader {
    under_way: Rc<RefCell<Option<UnderWay>>>,
    tell: Tell,
    rooms: Rooms,
}

struct UnderWay {
    ask: AskId,
    _link: Link,
    _limit: Timeout,
}

impl Reader {
    pub fn new(tell: Tell, rooms: Rooms) -> Self {
        Self { under_way: Rc::default(), tell, rooms }
    }

    pub fn sample(&self, ask: AskId, chinese: bool) {
        let language = if chinese { Language::Chinese } else { Language::English };
        self.read(ask, &ToReader::Sample { language }, &[]);
    }

    /// Reads these bytes; an earlier reading still under way is given up.
    pub fn read(&self, ask: AskId, asking: &ToReader, bytes: &[u8]) {
        match serde_json::to_string(asking) {
            Ok(text) => self.read_text(ask, &text, bytes),
            Err(_) => self.tell.event(Event::ReaderLost { ask, too_long: false }),
        }
    }

    /// The same for an asking that is text already.
    pub fn read_text(&self, ask: AskId, asking: &str, bytes: &[u8]) {
        let tell = self.tell.clone();
        // Whoever waits for the earlier reading waits in vain, and is told.
        if let Some(earlier) = self.under_way.borrow_mut().take().filter(|earlier| earlier.ask != ask) {
            tell.event(Event::ReaderLost { ask: earlier.ask, too_long: false });
        }
        let Some(parcel) = parcel(asking, bytes) else { return tell.event(Event::ReaderLost { ask, too_long: false }) };
        let over = {
            let (tell, under_way) = (tell.clone(), Rc::downgrade(&self.under_way));
            move |event: Event| {
                // Ended later, not here: this closure lives in the link that would be dropped.
                let under_way = under_way.clone();
                Timeout::new(0, move || drop(under_way.upgrade().and_then(|slot| slot.borrow_mut().take()))).forget();
                tell.event(event);
            }
        };
        let limit = {
            let over = over.clone();
            Timeout::new(LIMIT_MS, move || over(Event::ReaderLost { ask, too_long: true }))
        };
        let meaning = self.rooms.reader_meaning;
        let hear = move |word| {
            let over = over.clone();
            spawn_local(async move {
                let heard = match word {
                    Word::Said(text) => meaning(text).await,
                    Word::Lost => None,
                };
                over(heard.map_or(Event::ReaderLost { ask, too_long: false }, |answer| Event::ReaderSaid {
                    ask,
                    answer: *answer,
                }));
            });
        };
        match Link::start(SCRIPT, FromReader::READY, hear) {
            Some(link) if link.send(parcel) => {
                *self.under_way.borrow_mut() = Some(UnderWay { ask, _link: link, _limit: limit });
            }
            _ => tell.event(Event::ReaderLost { ask, too_long: false }),
        }
    }
}

/// `{ask, bytes}`: the asking as JSON text, the bytes moved and not copied.
fn parcel(asking: &str, bytes: &[u8]) -> Option<Parcel> {
    let bytes = Uint8Array::from(bytes);
    let message = Object::new();
    Reflect::set(&message, &JsValue::from_str("ask"), &JsValue::from_str(asking)).ok()?;
    Reflect::set(&message, &JsValue::from_str("bytes"), &bytes).ok()?;
    Some(Parcel { message: message.into(), transfer: Array::of1(&bytes.buffer()) })
}
