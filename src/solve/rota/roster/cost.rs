//! What a roster costs, or a change to it: what breaks rules before what is only wished for.

use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Serialize};

/// What a roster costs, or a change to it; ordered with the gravest part first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cost {
    /// Minutes by which hard rules are broken; a breach counted in days counts as so many of the shortest shifts.
    pub broken: i64,
    /// Points of wishes not granted and of heads missing or too many.
    pub points: i64,
}

impl Cost {
    /// One figure to weigh steps by, in 1/1024 points; `weight` is what a broken minute counts, in 1/1024 points.
    pub fn weighed(self, weight: i64) -> i64 {
        self.points * 1024 + self.broken * weight
    }
}

impl Add for Cost {
    type Output = Cost;
    fn add(self, other: Cost) -> Cost {
        Cost { broken: self.broken + other.broken, points: self.points + other.points }
    }
}

impl Sub for Cost {
    type Output = Cost;
    fn sub(self, other: Cost) -> Cost {
        Cost { broken: self.broken - other.broken, points: self.points - other.points }
    }
}

impl AddAssign for Cost {
    fn add_assign(&mut self, other: Cost) {
        *self = *self + other;
    }
}
