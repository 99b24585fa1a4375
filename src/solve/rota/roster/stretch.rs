//! Where a row stands in its stretch of work or of days off: all that its next day must know of the days before it.
//!
//! States are numbers: first the lengths of a stretch of work from 1 on, then those of a stretch of days off up to the
//! least there must be, then the same once more for a first stretch that began before the horizon, of which no length is
//! asked.

use super::bounds::Bounds;
use super::problem::{Limits, OFF};

/// Longest stretch of work that is told apart; one without a limit stays at it.
const MOST: u16 = 60;

/// The states of one person's row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretches {
    /// Lengths of work told apart.
    on: u16,
    /// Lengths of days off told apart.
    off: u16,
    limits: Limits,
}

/// Where a row stands.
pub(super) type State = u16;

impl Stretches {
    /// The states that these limits tell apart.
    pub fn of(limits: &Limits) -> Self {
        let on =
            if limits.most_days_on > MOST { limits.least_days_on.clamp(1, MOST) } else { limits.most_days_on.max(1) };
        Self { on, off: limits.least_days_off.clamp(1, MOST), limits: *limits }
    }

    /// How many states there are.
    pub fn count(&self) -> usize {
        2 * usize::from(self.on + self.off)
    }

    /// Where a row stands before its first day; `None` when nothing is known.
    pub fn before(&self, bounds: &Bounds) -> Option<State> {
        let before = bounds.before?;
        let days = before.days.max(1);
        Some(if before.last == OFF { self.on + days.min(self.off) - 1 } else { days.min(self.on) - 1 })
    }

    /// Where a row stands after one more day; `None` when that day may not be.
    pub fn next(&self, state: Option<State>, works: bool) -> Option<State> {
        let half = self.on + self.off;
        let Some(state) = state else { return Some(half + if works { 0 } else { self.on }) };
        let (first, place) = (state >= half, state % half);
        let (was_on, length) = if place < self.on { (true, place + 1) } else { (false, place - self.on + 1) };
        match (was_on, works) {
            (true, true) if length == self.limits.most_days_on => None,
            (true, true) => Some((state + 1).min(state - place + self.on - 1)),
            (false, false) => Some((state + 1).min(state - place + half - 1)),
            (true, false) => (first || length >= self.limits.least_days_on).then_some(self.on),
            (false, true) => (first || length >= self.limits.least_days_off).then_some(0),
        }
    }

    /// Was the last day work?
    pub fn is_on(&self, state: State) -> bool {
        state % (self.on + self.off) < self.on
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rota::roster::problem::Before;

    fn after(limits: Limits, before: Option<Before>, days: &str) -> Option<State> {
        let stretches = Stretches::of(&limits);
        let mut state = stretches.before(&Bounds { limits, before });
        for day in days.chars() {
            state = Some(stretches.next(state, day == 'D')?);
        }
        state
    }

    #[test]
    fn a_row_may_go_on_just_where_its_stretches_allow_it() {
        let limits = Limits { most_days_on: 3, least_days_on: 2, least_days_off: 2, ..Limits::default() };
        for allowed in ["DDD", "D--DD--DDD", "-DD---DD", "--DD-", "D"] {
            assert!(after(limits, None, allowed).is_some(), "{allowed}");
        }
        for forbidden in ["DDDD", "--D-", "DD-D", "--DDDD"] {
            assert!(after(limits, None, forbidden).is_none(), "{forbidden}");
        }
    }

    #[test]
    fn what_was_before_counts() {
        let limits = Limits { most_days_on: 3, least_days_on: 2, least_days_off: 2, ..Limits::default() };
        let before = |last, days| Some(Before { last, days });
        assert!(after(limits, before(1, 2), "DD").is_none());
        assert!(after(limits, before(1, 1), "-").is_none());
        assert!(after(limits, before(0, 1), "D").is_none());
        assert!(after(limits, before(0, 1), "-D").is_some());
    }

    #[test]
    fn without_limits_everything_goes() {
        assert!(after(Limits::default(), None, &"D-DD".repeat(40)).is_some());
        assert!(after(Limits::default(), None, &"D".repeat(100)).is_some());
    }
}
