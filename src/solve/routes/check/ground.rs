//! The judge's own arithmetic of ways: on the flat from place to place, up and down the stairs.

use crate::solve::routes::problem::{Carrier, Ground, Problem, Spot};

/// A way: tenths of a second, decimetres walked and climbed, gram-decimetres of climbing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Way {
    pub time: i64,
    pub walked: i64,
    pub climbed: i64,
    pub work: i64,
}

impl Way {
    pub fn and(self, other: Way) -> Way {
        Way {
            time: self.time + other.time,
            walked: self.walked + other.walked,
            climbed: self.climbed + other.climbed,
            work: self.work + other.work,
        }
    }
}

/// A stop's place at the foot, and how many decimetres it is above it.
pub(super) fn foot_and_height(problem: &Problem, spot: Spot) -> (u32, i64) {
    match spot {
        Spot::Place(place) => (place, 0),
        Spot::Floor { stairwell, floor } => {
            let stair = problem.stairwells[stairwell as usize];
            (stair.foot, i64::from(floor - 1) * stair.floor_height.0)
        }
    }
}

/// Are two spots doors of one stairwell?
pub(super) fn on_one_stair(a: Spot, b: Spot) -> bool {
    matches!((a, b), (Spot::Floor { stairwell: one, .. }, Spot::Floor { stairwell: other, .. }) if one == other)
}

/// From place to place on the flat.
pub(super) fn flat(problem: &Problem, carrier: &Carrier, from: u32, to: u32) -> Way {
    let (length, time) = match &problem.ground {
        Ground::Plane { points, rounding } => {
            let (a, b) = (points[from as usize], points[to as usize]);
            let (dx, dy) = ((a.x - b.x) * 10.0, (a.y - b.y) * 10.0);
            let length = rounding.whole((dx * dx + dy * dy).sqrt());
            (length, length)
        }
        Ground::Matrix { places, lengths, times } => {
            let n = from as usize * *places as usize + to as usize;
            (lengths[n], times[n])
        }
    };
    Way { time: to_nearest(time * carrier.pace.flat, 1_000), walked: length, ..Way::default() }
}

/// Up or down from one height to another with so many grams in hand.
pub(super) fn stair(carrier: &Carrier, from: i64, to: i64, grams: i64) -> Way {
    let pace = carrier.pace;
    if to <= from {
        return Way { time: to_nearest((from - to) * pace.down, 100), ..Way::default() };
    }
    let rise = to - from;
    let time = to_nearest(rise * (pace.up * 10_000 + pace.up_loaded * grams), 1_000_000);
    Way { time, climbed: rise, work: rise * (grams + carrier.body), ..Way::default() }
}

/// `amount ÷ by`, to the nearest, halves up.
fn to_nearest(amount: i64, by: i64) -> i64 {
    (amount + by / 2) / by
}
