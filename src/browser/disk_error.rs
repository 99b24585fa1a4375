//! From what the browser throws to what the store understands.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::IdbTransaction;

use crate::store::disk::DiskError;

/// What an exception of IndexedDB means, by its name in the standard.
pub fn disk_error(exception: &JsValue) -> DiskError {
    let text = |field: &str| Reflect::get(exception, &field.into()).ok().and_then(|value| value.as_string());
    let name = text("name").unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" => DiskError::QuotaExceeded,
        "AbortError" => DiskError::Aborted,
        "VersionError" => DiskError::VersionTooNew,
        "InvalidStateError" => DiskError::Closed,
        "SecurityError" | "NotSupportedError" => DiskError::Unavailable,
        _ => DiskError::Other(format!("{name}: {}", text("message").unwrap_or_else(|| format!("{exception:?}")))),
    }
}

/// Why a transaction was taken back: its own error tells more than the event, and none means that somebody aborted it.
pub fn abort_reason(transaction: &IdbTransaction) -> DiskError {
    transaction.error().map_or(DiskError::Aborted, |exception| disk_error(&exception))
}
