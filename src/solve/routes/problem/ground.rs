//! The ground: places on the plane or given distances, and the stairwells that rise above places.

use serde::{Deserialize, Serialize};

use crate::domain::site::Point;
use crate::solve::routes::units::Decimetres;

/// How a length on the plane becomes whole decimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; halves up.
    #[default]
    Nearest,
    /// Down.
    Down,
}

/// Where the places are, or how far apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Points on the plane, as the crow flies.
    Plane {
        /// By place, in metres.
        points: Vec<Point>,
        /// How lengths are made whole.
        #[serde(default)]
        rounding: Rounding,
    },
    /// Given lengths and times from every place to every place, which need not be the same there and back.
    Matrix {
        /// How many places there are.
        places: u32,
        /// Row by row, `places` × `places`: decimetres.
        lengths: Vec<i64>,
        /// Row by row, `places` × `places`: tenths of a second.
        times: Vec<i64>,
    },
}

impl Default for Ground {
    fn default() -> Self {
        Ground::Plane { points: Vec::new(), rounding: Rounding::Nearest }
    }
}

impl Ground {
    /// How many places there are.
    pub fn places(&self) -> usize {
        match self {
            Ground::Plane { points, .. } => points.len(),
            Ground::Matrix { places, .. } => *places as usize,
        }
    }
}

impl Rounding {
    /// A length on the plane, in whole decimetres. Rounding down forgives one part in 10⁹, so that a length which is whole
    /// but for the machine's last digit is not cut by one.
    pub fn whole(self, decimetres: f64) -> i64 {
        match self {
            Rounding::Nearest => (decimetres + 0.5) as i64,
            Rounding::Down => (decimetres + 1e-9) as i64,
        }
    }
}

/// A stair that rises above a place, its foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stairwell {
    /// The place at its foot.
    pub foot: u32,
    /// How many floors, the ground floor counted.
    pub floors: u8,
    /// How high a floor is.
    #[serde(default = "three_metres")]
    pub floor_height: Decimetres,
}

fn three_metres() -> Decimetres {
    Decimetres::metres(3)
}

/// Where a stop is: a place, and the stair and floor above it if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    /// At a place on the flat.
    Place(u32),
    /// On a floor of a stairwell, the ground floor being 1.
    Floor {
        /// The stairwell.
        stairwell: u32,
        /// The floor.
        floor: u8,
    },
}
