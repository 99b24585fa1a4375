//! What a plan amounts to.

use serde::{Deserialize, Serialize};

use crate::solve::routes::units::{Decimetres, KilogramMetres, Tenths};

/// What one tour amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourFigures {
    /// From setting out to the end.
    pub time: Tenths,
    /// Walked on the flat.
    pub walked: Decimetres,
    /// Climbed.
    pub climbed: Decimetres,
    /// The work of climbing.
    pub climbing: KilogramMetres,
    /// How many stops are visited.
    pub stops: u32,
}

/// What a plan amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// By tour of the plan.
    pub tours: Vec<TourFigures>,
    /// How many stops are left out.
    pub unserved: u32,
}

impl Figures {
    /// All tours added up.
    pub fn total(&self) -> TourFigures {
        self.tours.iter().fold(TourFigures::default(), |sum, tour| TourFigures {
            time: sum.time + tour.time,
            walked: sum.walked + tour.walked,
            climbed: sum.climbed + tour.climbed,
            climbing: KilogramMetres(sum.climbing.0 + tour.climbing.0),
            stops: sum.stops + tour.stops,
        })
    }

    /// When the longest tour takes how long.
    pub fn longest(&self) -> Tenths {
        self.tours.iter().map(|tour| tour.time).max().unwrap_or_default()
    }
}
