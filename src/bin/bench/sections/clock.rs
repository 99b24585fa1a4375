//! CPU seconds of this thread, so that a busy machine measures what a quiet one does.

use std::fs;
use std::sync::OnceLock;
use std::time::Instant;

/// CPU seconds this thread has had, where the kernel tells (Linux); else seconds by the clock.
pub fn cpu_seconds() -> f64 {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| BEGAN.get_or_init(Instant::now).elapsed().as_secs_f64(), |spent| spent / 1e9)
}
