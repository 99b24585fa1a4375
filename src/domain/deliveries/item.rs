//! One thing on an order.

use serde::{Deserialize, Serialize};

use super::{Money, Quantity};

/// One thing that a household wants.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Item {
    /// What it is, without brand and size where these stand apart.
    pub name: String,
    /// How much; `None` where nobody has said, or said only roughly.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    /// Of what: 斤, 瓶, kg, bottle; empty where none was said.
    #[serde(default)]
    pub unit: String,
    /// Brand, size, and whatever else was said of it.
    #[serde(default)]
    pub note: String,
    /// This very thing or nothing.
    #[serde(default)]
    pub no_substitute: bool,
    /// What became of it in the shop.
    #[serde(default, skip_serializing_if = "Got::is_waiting")]
    pub got: Got,
}

/// What became of a thing in the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Got {
    /// Nobody has bought it yet.
    #[default]
    Waiting,
    /// Bought, for this much in all; `None` where nobody noted the price.
    Bought(Option<Money>),
    /// It was not to be had.
    OutOfStock,
}

impl Got {
    /// Has nobody bought it yet?
    pub fn is_waiting(&self) -> bool {
        *self == Got::Waiting
    }
}

impl Item {
    /// A thing and how much of it.
    pub fn new(name: impl Into<String>, quantity: Quantity, unit: impl Into<String>) -> Self {
        Self { name: name.into(), quantity: Some(quantity), unit: unit.into(), ..Self::default() }
    }
}
