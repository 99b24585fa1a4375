//! Time this process has really had on a core, so that a busy machine does not count; the wall's where that is not told.

use std::time::Instant;

/// A clock that is running.
pub struct Clock {
    wall: Instant,
    core: Option<f64>,
}

impl Clock {
    /// Starts it.
    pub fn start() -> Self {
        Self { wall: Instant::now(), core: on_core() }
    }

    /// Seconds since it was started.
    pub fn seconds(&self) -> f64 {
        match (self.core, on_core()) {
            (Some(began), Some(now)) => now - began,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }
}

/// Seconds on a core so far, as Linux tells them: the first figure of `schedstat` is nanoseconds.
fn on_core() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}
