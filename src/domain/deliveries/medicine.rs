//! Medicines that a household needs, and which pharmacy has them.

use serde::{Deserialize, Serialize};

use super::Money;

/// A medicine on somebody's list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Medicine {
    /// What it is called.
    pub name: String,
    /// Its strength and how many are in a pack; a medicine of another strength is another one.
    #[serde(default)]
    pub dose: String,
    /// How many packs are needed.
    pub packs: u16,
}

/// What one pharmacy has of one medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stock {
    /// The medicine's name.
    pub medicine: String,
    /// Its strength and pack.
    #[serde(default)]
    pub dose: String,
    /// The pharmacy, as people call it.
    pub pharmacy: String,
    /// How many packs it has.
    pub packs: u16,
    /// What one pack costs; `None` where there is none to be had.
    #[serde(default)]
    pub price: Option<Money>,
}
