//! Lengths of time in whole minutes, and spans of minutes on one line.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A length of time in whole minutes; may be negative as the result of a subtraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub i64);

impl Minutes {
    /// One civil day on the wall clock.
    pub const DAY: Minutes = Minutes(24 * 60);

    /// A length of whole hours.
    pub const fn hours(hours: i64) -> Self {
        Minutes(hours * 60)
    }

    /// The same length in hours, for showing.
    pub fn as_hours(self) -> f64 {
        self.0 as f64 / 60.0
    }
}

impl Add for Minutes {
    type Output = Minutes;
    fn add(self, other: Minutes) -> Minutes {
        Minutes(self.0 + other.0)
    }
}

impl AddAssign for Minutes {
    fn add_assign(&mut self, other: Minutes) {
        self.0 += other.0;
    }
}

impl Sub for Minutes {
    type Output = Minutes;
    fn sub(self, other: Minutes) -> Minutes {
        Minutes(self.0 - other.0)
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Minutes>>(lengths: I) -> Minutes {
        lengths.fold(Minutes(0), Add::add)
    }
}

/// Wall-clock minutes from `start` to `end`, blind to any change of offset between them.
pub fn minutes_between(start: DateTime, end: DateTime) -> Minutes {
    Minutes(end.duration_since(start).as_secs() / 60)
}

/// How many minutes two half-open spans share.
pub fn overlap<T: Ord + Copy + Into<i64>>(a: (T, T), b: (T, T)) -> Minutes {
    let (start, end) = (a.0.max(b.0).into(), a.1.min(b.1).into());
    Minutes((end - start).max(0))
}

/// The same minutes as fewest half-open spans, in order: touching and overlapping spans become one, empty ones vanish.
pub fn merged(mut spans: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    spans.retain(|(start, end)| start < end);
    spans.sort_unstable();
    let mut out: Vec<(i64, i64)> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match out.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => out.push((start, end)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_spans_become_one() {
        assert_eq!(merged(vec![(10, 20), (0, 10), (30, 30), (25, 28)]), vec![(0, 20), (25, 28)]);
    }

    #[test]
    fn spans_apart_share_nothing() {
        assert_eq!(overlap((0i64, 5), (5, 9)), Minutes(0));
        assert_eq!(overlap((0i64, 7), (5, 9)), Minutes(2));
    }
}
