//! Lengths between spots: a table where there are few, computed where a table would not fit.

use crate::domain::site::Point;
use crate::solve::routes::problem::{Ground, Rounding};

/// Up to so many spots their lengths are kept in a table: 2,048² × 4 bytes are 16 MB.
pub(super) const MOST_IN_TABLE: usize = 2_048;

/// Lengths between spots, the same there and back.
pub(in crate::solve::routes) trait Distances {
    /// The lengths from one spot.
    type From<'a>: From1
    where
        Self: 'a;
    /// Looks from a spot.
    fn from(&self, spot: u32) -> Self::From<'_>;
}

/// The lengths from one spot to any.
pub(in crate::solve::routes) trait From1: Copy {
    /// The length to a spot.
    fn to(self, spot: u32) -> i32;
}

/// All lengths, row by row.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Table {
    spots: usize,
    lengths: Vec<i32>,
}

impl Table {
    /// All lengths between so many spots.
    pub fn of(spots: usize, length: impl Fn(usize, usize) -> i32) -> Self {
        let lengths = (0..spots * spots).map(|n| length(n / spots, n % spots)).collect();
        Self { spots, lengths }
    }
}

impl From1 for &[i32] {
    #[inline]
    fn to(self, spot: u32) -> i32 {
        self[spot as usize]
    }
}

impl Distances for Table {
    type From<'a> = &'a [i32];

    #[inline]
    fn from(&self, spot: u32) -> &[i32] {
        let at = spot as usize * self.spots;
        &self.lengths[at..at + self.spots]
    }
}

/// Points, between which lengths are computed.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Crow {
    /// In decimetres.
    points: Vec<(f64, f64)>,
    rounding: Rounding,
}

impl Crow {
    /// Computes lengths between points given in metres.
    pub fn new(points: impl Iterator<Item = Point>, rounding: Rounding) -> Self {
        Self { points: points.map(|point| (point.x * 10.0, point.y * 10.0)).collect(), rounding }
    }
}

/// The lengths from one point.
#[derive(Clone, Copy, Debug)]
pub(in crate::solve::routes) struct FromPoint<'a> {
    crow: &'a Crow,
    x: f64,
    y: f64,
}

impl From1 for FromPoint<'_> {
    #[inline]
    fn to(self, spot: u32) -> i32 {
        let (x, y) = self.crow.points[spot as usize];
        let (dx, dy) = (x - self.x, y - self.y);
        self.crow.rounding.whole((dx * dx + dy * dy).sqrt()) as i32
    }
}

impl Distances for Crow {
    type From<'a> = FromPoint<'a>;

    #[inline]
    fn from(&self, spot: u32) -> FromPoint<'_> {
        let (x, y) = self.points[spot as usize];
        FromPoint { crow: self, x, y }
    }
}

/// The length between two places of a ground, in decimetres.
pub(in crate::solve::routes) fn length(ground: &Ground, a: u32, b: u32) -> i32 {
    match ground {
        Ground::Plane { points, rounding } => {
            let (a, b) = (points[a as usize], points[b as usize]);
            let (dx, dy) = ((a.x - b.x) * 10.0, (a.y - b.y) * 10.0);
            rounding.whole((dx * dx + dy * dy).sqrt()) as i32
        }
        Ground::Matrix { places, lengths, .. } => lengths[(a * places + b) as usize] as i32,
    }
}
