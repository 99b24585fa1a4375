//! How much room something takes, in the unit a person would use.

use super::{Language, size};

const STEP: f64 = 1024.0;

/// Bytes in words: `12 KB`, `3.4 MB`.
pub fn bytes(language: Language, bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown to one decimal")]
    let exact = bytes as f64;
    let shown = |steps: i32| format!("{:.1}", exact / STEP.powi(steps));
    match bytes {
        0..1024 => size::bytes(language, bytes),
        1024..1_048_576 => size::kb(language, format!("{:.0}", exact / STEP)),
        1_048_576..1_073_741_824 => size::mb(language, shown(2)),
        _ => size::gb(language, shown(3)),
    }
}
