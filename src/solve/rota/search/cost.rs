//! The running cost of the search: the three parts of a score, added up as people are put and taken.

use std::ops::{AddAssign, Sub, SubAssign};

use crate::solve::rota::score::Score;

/// Points that one minute of a broken rule is worth to the search: any breach that matters outweighs a gap.
const BROKEN_MINUTE: i64 = 200;
/// The three parts of a score; ordered as a score is, the gravest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::solve::rota) struct Cost {
    /// Minutes by which hard rules are broken.
    pub broken: i64,
    /// Heads and needed skills that are missing.
    pub uncovered: i64,
    /// Points.
    pub unfair: i64,
}

impl Cost {
    /// One figure for the search to weigh steps by, in points; `head` is what one missing head is worth to it.
    pub fn points(self, head: i64) -> i64 {
        self.broken * BROKEN_MINUTE + self.uncovered * head + self.unfair
    }

    /// The cost that a score sums up.
    pub fn of(score: &Score) -> Self {
        Self { broken: score.broken, uncovered: score.uncovered, unfair: score.unfair }
    }
}

impl AddAssign for Cost {
    fn add_assign(&mut self, other: Cost) {
        self.broken += other.broken;
        self.uncovered += other.uncovered;
        self.unfair += other.unfair;
    }
}

impl SubAssign for Cost {
    fn sub_assign(&mut self, other: Cost) {
        self.broken -= other.broken;
        self.uncovered -= other.uncovered;
        self.unfair -= other.unfair;
    }
}

impl Sub for Cost {
    type Output = Cost;
    fn sub(mut self, other: Cost) -> Cost {
        self -= other;
        self
    }
}
