//! A stop: where, when, how long, what is handed over, and what it is worth.

use serde::{Deserialize, Serialize};

use super::Spot;
use crate::solve::routes::units::Tenths;

/// A span of time in which a visit may begin; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first moment.
    pub open: Tenths,
    /// The last moment.
    pub close: Tenths,
}

impl Window {
    /// Far beyond any plan, and small enough to add to without overflow.
    const FAR: Tenths = Tenths(1 << 29);

    /// At any time.
    pub const ALWAYS: Window = Window { open: Tenths(0), close: Self::FAR };
}

/// Which way a stop's load goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goods {
    /// Carried there: on board since the trip began, or since its pick-up.
    #[default]
    Brought,
    /// Taken on there: on board to the end of the trip, or to where it is handed over.
    Taken,
}

/// Somewhere to be visited once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// Where.
    pub at: Spot,
    /// How long the visit takes.
    #[serde(default)]
    pub service: Tenths,
    /// When it may begin, in order and apart; empty: at any time.
    #[serde(default)]
    pub windows: Vec<Window>,
    /// By dimension, the first always grams: what is handed over. Missing dimensions are 0.
    #[serde(default)]
    pub load: Vec<i64>,
    /// Which way the load goes.
    #[serde(default)]
    pub goods: Goods,
    /// The skills its carrier must have, one bit each.
    #[serde(default)]
    pub skills: u64,
    /// The only carrier who may visit it, if somebody has said so.
    #[serde(default)]
    pub pinned: Option<u32>,
    /// The trip that brings it cannot leave the base before.
    #[serde(default)]
    pub release: Tenths,
    /// The price of leaving it out, in points; `None`: promised, left out only if nothing else is possible.
    #[serde(default)]
    pub price: Option<i64>,
    /// Among stops of one price, the higher is left out later: each step doubles the price, at most 16 times.
    #[serde(default)]
    pub priority: u8,
}

impl Stop {
    /// A promised stop at a spot, at any time, without load.
    pub fn at(spot: Spot) -> Self {
        Self {
            at: spot,
            service: Tenths(0),
            windows: Vec::new(),
            load: Vec::new(),
            goods: Goods::Brought,
            skills: 0,
            pinned: None,
            release: Tenths(0),
            price: None,
            priority: 0,
        }
    }
}

/// Goods taken on at one stop and handed over at a later stop of the same trip; both name the same load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The stop where they are taken on.
    pub from: u32,
    /// The stop where they are handed over.
    pub to: u32,
}
