//! The clock, the URL, the browser's languages and its luck: small questions to the window.

use gloo_timers::callback::Interval;
use js_sys::{Date as JsDate, Math};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Event as DomEvent;

/// Seconds since 1970 UTC.
pub(super) fn instant() -> i64 {
    (JsDate::now() / 1000.0) as i64
}

/// A number no other tab or phone has drawn.
pub(super) fn luck() -> u64 {
    let mut bytes = [0u8; 8];
    let drawn = web_sys::window().and_then(|w| w.crypto().ok()).map(|c| c.get_random_values_with_u8_array(&mut bytes));
    match drawn {
        Some(Ok(_)) => u64::from_le_bytes(bytes),
        // Without the browser's cryptography the clock and its ordinary luck still tell two phones apart.
        _ => (JsDate::now() as u64) << 20 ^ (Math::random() * 9.0e15) as u64,
    }
}

/// Is Chinese the first of the browser's languages that the app speaks?
pub(super) fn prefers_chinese() -> bool {
    let languages = web_sys::window().map(|w| w.navigator().languages()).unwrap_or_default();
    let spoken = languages.iter().filter_map(|language| language.as_string());
    spoken
        .map(|l| l.to_lowercase())
        .find(|l| l.starts_with("zh") || l.starts_with("en"))
        .is_some_and(|l| l.starts_with("zh"))
}

/// The part of the URL after `#`.
pub(super) fn fragment() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Puts a URL into the address bar as a new step of the history, unless it is there already.
pub(super) fn show_url(url: &str) {
    if url == fragment() {
        return;
    }
    let Some(history) = web_sys::window().and_then(|w| w.history().ok()) else { return };
    // A browser that refuses (too many steps in a short time) still shows the page; only the address lags behind.
    drop(history.push_state_with_url(&JsValue::NULL, "", Some(url)));
}

/// Tells the time every half minute, and at once when the page is shown again.
pub(super) fn every_half_minute(tell: impl Fn(i64) + 'static) {
    let tell = std::rc::Rc::new(tell);
    let again = tell.clone();
    Interval::new(30_000, move || again(instant())).forget();
    on_document("visibilitychange", move || tell(instant()));
}

/// Tells the fragment whenever the browser's own buttons or a link change it.
pub(super) fn on_navigation(tell: impl Fn(String) + 'static) {
    let tell = std::rc::Rc::new(tell);
    for name in ["hashchange", "popstate"] {
        let tell = tell.clone();
        let listener = Closure::<dyn FnMut(DomEvent)>::new(move |_| tell(fragment()));
        if let Some(window) = web_sys::window()
            && window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()).is_ok()
        {
            listener.forget();
        }
    }
}

fn on_document(name: &str, tell: impl Fn() + 'static) {
    let listener = Closure::<dyn FnMut(DomEvent)>::new(move |_| tell());
    if let Some(document) = web_sys::window().and_then(|w| w.document())
        && document.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()).is_ok()
    {
        listener.forget();
    }
}
