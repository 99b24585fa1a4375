//! Lengths on the flat: from a table where there are few places, computed from points where there are many.

use crate::solve::routes::problem::{Ground, Rounding};

/// Up to so many places their lengths are kept in a table: 1,536² × 4 bytes are 9 MB.
const MOST_IN_TABLE: usize = 1_536;

/// Lengths on the flat between places, in decimetres, and times where they are given.
#[derive(Clone, Debug)]
pub(super) enum Lengths {
    /// Row by row; times are as long as lengths at a metre a second.
    Table { places: usize, lengths: Vec<i32> },
    /// Row by row, with times of their own.
    Given { places: usize, lengths: Vec<i32>, times: Vec<i32> },
    /// Points in decimetres.
    Points { points: Vec<(f64, f64)>, rounding: Rounding },
}

impl Lengths {
    pub fn of(ground: &Ground) -> Self {
        match ground {
            Ground::Plane { points, rounding } => {
                let points: Vec<(f64, f64)> = points.iter().map(|point| (point.x * 10.0, point.y * 10.0)).collect();
                let places = points.len();
                if places > MOST_IN_TABLE {
                    return Lengths::Points { points, rounding: *rounding };
                }
                let between = |n: usize| between(points[n / places], points[n % places], *rounding) as i32;
                Lengths::Table { places, lengths: (0..places * places).map(between).collect() }
            }
            Ground::Matrix { places, lengths, times } => {
                let narrow = |all: &[i64]| all.iter().map(|one| *one as i32).collect();
                Lengths::Given { places: *places as usize, lengths: narrow(lengths), times: narrow(times) }
            }
        }
    }

    /// Length, and time at a metre a second or as given.
    #[inline]
    pub fn between(&self, from: u32, to: u32) -> (i64, i64) {
        match self {
            Lengths::Table { places, lengths } => {
                let length = i64::from(lengths[from as usize * places + to as usize]);
                (length, length)
            }
            Lengths::Given { places, lengths, times } => {
                let n = from as usize * places + to as usize;
                (i64::from(lengths[n]), i64::from(times[n]))
            }
            Lengths::Points { points, rounding } => {
                let length = between(points[from as usize], points[to as usize], *rounding);
                (length, length)
            }
        }
    }
}

fn between(a: (f64, f64), b: (f64, f64), rounding: Rounding) -> i64 {
    let (dx, dy) = (a.0 - b.0, a.1 - b.1);
    rounding.whole((dx * dx + dy * dy).sqrt())
}
