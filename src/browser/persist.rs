//! Will the browser keep what we store? Asking, and how much room there is.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageManager, window};

/// Has the browser promised to keep what is stored here? `None` where it cannot say.
pub async fn persisted() -> Option<bool> {
    answer(storage()?.persisted()).await?.as_bool()
}

/// Asks the browser to promise it; some ask the person, so ask when there is something to keep. `None` where it cannot say.
pub async fn ask() -> Option<bool> {
    answer(storage()?.persist()).await?.as_bool()
}

/// Bytes in use and bytes allowed, both as the browser rounds them; `None` where it cannot say.
pub async fn estimate() -> Option<(u64, u64)> {
    let estimate = answer(storage()?.estimate()).await?;
    let bytes = |field: &str| Reflect::get(&estimate, &field.into()).ok()?.as_f64();
    Some((bytes("usage")? as u64, bytes("quota")? as u64))
}

/// The storage manager; none outside a secure context.
fn storage() -> Option<StorageManager> {
    let navigator = window()?.navigator();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    storage.is_object().then(|| storage.unchecked_into())
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}
