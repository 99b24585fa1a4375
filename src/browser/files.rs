//! Files from and to the person: the browser's own chooser, the browser's own download.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event as DomEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::reader::Reader;
use super::rooms::Rooms;
use super::tell::Tell;
use super::zone;
use crate::app::event::{AskId, Event};
use crate::exchange::limits;
use crate::exchange::reading::{FromReader, Mapping, Refusal, TableKind, ToReader};

/// What the chooser offers first; any other file can still be chosen, and is refused with its reason.
const ACCEPTED: &str = ".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json";

/// The chosen file, kept so that it can be read again in another way, and the worker that reads it.
pub(super) struct Files {
    chosen: Rc<RefCell<Option<File>>>,
    reader: Rc<Reader>,
    tell: Tell,
}

impl Files {
    pub fn new(tell: Tell, rooms: Rooms) -> Self {
        Self { chosen: Rc::default(), reader: Rc::new(Reader::new(tell.clone(), rooms)), tell }
    }

    /// Opens the browser's chooser. When the person closes it without a choice, nothing happens.
    pub fn open(&self, ask: AskId) {
        let Some(input) = element::<HtmlInputElement>("input") else { return };
        input.set_type("file");
        input.set_accept(ACCEPTED);
        let (chosen, reader, tell, source) =
            (self.chosen.clone(), self.reader.clone(), self.tell.clone(), input.clone());
        let on_change = Closure::once_into_js(move |_: DomEvent| {
            if let Some(file) = source.files().and_then(|files| files.get(0)) {
                *chosen.borrow_mut() = Some(file.clone());
                tell.event(Event::FileChosen { ask, name: file.name() });
                read(reader, tell, ask, file, (None, None, None));
            }
        });
        input.set_onchange(Some(on_change.unchecked_ref()));
        input.click();
    }

    pub fn read_again(&self, ask: AskId, manner: Manner) {
        match self.chosen.borrow().clone() {
            Some(file) => read(self.reader.clone(), self.tell.clone(), ask, file, manner),
            None => self.tell.event(Event::ReaderLost { ask, too_long: false }),
        }
    }

    pub fn make_sample(&self, ask: AskId, chinese: bool) {
        self.reader.sample(ask, chinese);
    }

    /// Lets the reader's worker read what is no file.
    pub fn read_text(&self, ask: AskId, asking: &str) {
        self.reader.read_text(ask, asking, &[]);
    }

    pub fn drop_file(&self) {
        self.chosen.borrow_mut().take();
    }
}

/// How a table is to be read, where that is not to be guessed: its kind, its columns, its sheet.
type Manner = (Option<TableKind>, Option<Mapping>, Option<String>);

/// Reads a file's bytes, unless there are too many of them, and hands them to the reader's worker.
fn read(reader: Rc<Reader>, tell: Tell, ask: AskId, file: File, (kind, mapping, sheet): Manner) {
    let size = file.size() as u64;
    if size > limits::FILE_BYTES {
        let answer = FromReader::Refused(Refusal::TooLarge { bytes: size, most: limits::FILE_BYTES });
        return tell.event(Event::ReaderSaid { ask, answer });
    }
    spawn_local(async move {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => {
                let bytes = Uint8Array::new(&buffer).to_vec();
                let asking = ToReader::Read { file_name: file.name(), kind, mapping, sheet, today: zone::today() };
                reader.read(ask, &asking, &bytes);
            }
            // The file has been moved or taken away since it was chosen.
            Err(_) => tell.event(Event::ReaderLost { ask, too_long: false }),
        }
    });
}

/// Hands a text to the person as a file; says whether the browser took it.
pub(super) fn save(name: &str, media_type: &str, text: &str) -> bool {
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let parts = Array::of1(&wasm_bindgen::JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &properties) else { return false };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return false };
    let Some(link) = element::<HtmlAnchorElement>("a") else { return false };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Revoked once the download has surely begun; a tab closed before then frees it by itself.
    gloo_timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
    true
}

fn element<T: JsCast>(name: &str) -> Option<T> {
    web_sys::window()?.document()?.create_element(name).ok()?.dyn_into().ok()
}
