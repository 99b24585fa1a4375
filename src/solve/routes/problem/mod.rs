//! What is to be routed: stops, carriers, the ground and its stairs, and what counts how much.

mod carrier;
mod fault;
mod ground;
mod sound;
mod stop;
mod weights;

use serde::{Deserialize, Serialize};

pub use carrier::{Break, Carrier, Pace, Past, Underway};
pub use fault::{Fault, Field, Subject};
pub use ground::{Ground, Rounding, Spot, Stairwell};
pub use sound::{MOST_CARRIERS, MOST_IN_MATRIX, MOST_STOPS, faults};
pub use stop::{Goods, Pair, Stop, Window};
pub use weights::Weights;

/// Everything a routing plan depends on. Stops, carriers, places and stairwells are known by their index, from 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Where the places are, or how far apart.
    pub ground: Ground,
    /// The stairwells; a stop names one by its index.
    #[serde(default)]
    pub stairwells: Vec<Stairwell>,
    /// Who or what is to be visited.
    pub stops: Vec<Stop>,
    /// Who goes; equal carriers may stand as one with a count.
    pub carriers: Vec<Carrier>,
    /// Goods picked up at one stop and handed over at a later one of the same trip.
    #[serde(default)]
    pub pairs: Vec<Pair>,
    /// Sets of stops that one carrier must visit all of, as far as they are visited at all.
    #[serde(default)]
    pub together: Vec<Vec<u32>>,
    /// Sets of stops that must all be with different carriers.
    #[serde(default)]
    pub apart: Vec<Vec<u32>>,
    /// What counts how much.
    #[serde(default)]
    pub weights: Weights,
}

impl Problem {
    /// How many kinds of load there are: the longest list of any stop.
    pub fn dimensions(&self) -> usize {
        self.stops.iter().map(|stop| stop.load.len()).max().unwrap_or(0)
    }
}
