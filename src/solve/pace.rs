//! How a search spends its time: in slices sized by the last one, until the budget is gone. The clock is handed in, because
//! the core has none; all times are in milliseconds.

/// Moves in the first slice, before anything is known of the machine.
const FIRST_SLICE: f64 = 200.0;
/// Moves in the longest slice.
const MOST_SLICE: f64 = 2_000_000.0;

/// The time of one search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    began: f64,
    budget_ms: f64,
    slice_ms: f64,
    /// Moves in the next slice.
    moves: f64,
}

impl Pace {
    /// A budget that begins now, and how long one slice should take: short enough that "stop" is heard at once.
    pub fn begin(now: f64, budget_ms: u32, slice_ms: f64) -> Self {
        Self { began: now, budget_ms: f64::from(budget_ms), slice_ms, moves: FIRST_SLICE }
    }

    /// Moves to try in the next slice, and the part of the budget that is spent.
    pub fn next(&self, now: f64) -> (u32, f64) {
        (self.moves as u32, (now - self.began) / self.budget_ms.max(1.0))
    }

    /// A slice took so long. The next is sized by it, but at most doubled or halved: one hiccup says little.
    pub fn took(&mut self, ms: f64) {
        self.moves = (self.moves * (self.slice_ms / ms.max(0.1)).clamp(0.5, 2.0)).clamp(1.0, MOST_SLICE);
    }

    /// Is the budget gone?
    pub fn is_over(&self, now: f64) -> bool {
        now - self.began >= self.budget_ms
    }

    /// Milliseconds since the beginning.
    pub fn elapsed(&self, now: f64) -> u32 {
        (now - self.began).clamp(0.0, f64::from(u32::MAX)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_grow_by_at_most_double_and_shrink_by_at_most_half() {
        let mut pace = Pace::begin(1_000.0, 500, 30.0);
        assert_eq!(pace.next(1_250.0), (200, 0.5));
        pace.took(1.0);
        assert_eq!(pace.next(1_250.0).0, 400);
        pace.took(60.0);
        assert_eq!(pace.next(1_250.0).0, 200);
        assert!(!pace.is_over(1_499.0) && pace.is_over(1_500.0));
    }
}
