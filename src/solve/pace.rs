//! How a search spends its time: in slices sized by the last one, until the budget is gone. The clock is handed in, because
//! the core has none; all times are in milliseconds.

/// Moves in the first slice, before anything is known of the machine.
const FIRST_SLICE: f64 = 200.0;
/// Moves in the longest slice.
const MOST_SLICE: f64 = 2_000_000.0;

/// How long one slice should take, in milliseconds: short enough that "stop" is heard at once.
pub(super) const SLICE_MS: f64 = 30.0;
/// How often a better plan is told, in milliseconds: it is a long message.
const TELL_MS: f64 = 250.0;

/// The time of one search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    began: f64,
    budget_ms: f64,
    /// Moves in the next slice.
    moves: f64,
}

impl Pace {
    /// A budget that begins now.
    pub fn begin(now: f64, budget_ms: u32) -> Self {
        Self { began: now, budget_ms: f64::from(budget_ms), moves: FIRST_SLICE }
    }

    /// One slice of a search, which is told how many moves to try and the part of the budget that is spent; gives the
    /// moment of its end.
    pub fn slice(&mut self, clock: impl Fn() -> f64, search: impl FnOnce(u32, f64)) -> f64 {
        let start = clock();
        let (moves, spent) = self.next(start);
        search(moves, spent);
        let end = clock();
        self.took(end - start);
        end
    }

    /// Moves to try in the next slice, and the part of the budget that is spent.
    fn next(&self, now: f64) -> (u32, f64) {
        (self.moves as u32, (now - self.began) / self.budget_ms.max(1.0))
    }

    /// A slice took so long. The next is sized by it, but at most doubled or halved: one hiccup says little.
    fn took(&mut self, ms: f64) {
        self.moves = (self.moves * (SLICE_MS / ms.max(0.1)).clamp(0.5, 2.0)).clamp(1.0, MOST_SLICE);
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

/// What was told of a search last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told(Option<(i64, f64)>);

impl Told {
    /// Is a plan of this cost worth telling now? The first is at once; then it is noted as told.
    pub fn is_due(&mut self, cost: i64, now: f64) -> bool {
        if self.0.is_some_and(|(told, at)| told == cost || now - at < TELL_MS) {
            return false;
        }
        self.0 = Some((cost, now));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_grow_by_at_most_double_and_shrink_by_at_most_half() {
        let mut pace = Pace::begin(1_000.0, 500);
        assert_eq!(pace.next(1_250.0), (200, 0.5));
        pace.took(1.0);
        assert_eq!(pace.next(1_250.0).0, 400);
        pace.took(60.0);
        assert_eq!(pace.next(1_250.0).0, 200);
        assert!(!pace.is_over(1_499.0) && pace.is_over(1_500.0));
    }

    #[test]
    fn the_first_plan_is_told_at_once_and_a_better_one_after_a_quarter_of_a_second() {
        let mut told = Told::default();
        assert!(told.is_due(90, 10.0));
        assert!(!told.is_due(80, 100.0), "too soon");
        assert!(!told.is_due(90, 1_000.0), "no better");
        assert!(told.is_due(80, 260.0));
    }
}
