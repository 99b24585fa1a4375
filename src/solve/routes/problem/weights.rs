//! What counts how much, in points; one point is a thousandth of a second of somebody's time.

use serde::{Deserialize, Serialize};

/// What counts how much. Serving more comes before all of it: see [`super::Stop::price`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// Points for each tenth of a second from setting out to the end; 100 takes time as it is.
    pub time: i64,
    /// Points for each metre walked on the flat, beside the time it takes.
    pub metre: i64,
    /// Points for each kilogram carried up one metre, beside the time it takes.
    pub kilogram_metre: i64,
    /// How evenly hours are to be shared, in percent: at 100, a minute of somebody who already has a fair share of the whole
    /// costs a minute more than one of somebody who has done nothing.
    pub fair_time: i64,
    /// How evenly climbing is to be shared, in percent, in the same way.
    pub fair_climbing: i64,
}

impl Default for Weights {
    /// Time as it is; a metre costs half a second more, ten kilograms carried up a floor half a minute; shares half as
    /// important as the whole.
    fn default() -> Self {
        Self { time: 100, metre: 500, kilogram_metre: 1_000, fair_time: 50, fair_climbing: 50 }
    }
}

impl Weights {
    /// Only the way counts, one point for each decimetre: the classical problem.
    pub const LENGTH_ONLY: Weights = Weights { time: 0, metre: 10, kilogram_metre: 0, fair_time: 0, fair_climbing: 0 };
}
