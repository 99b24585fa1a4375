//! One line of a supplier's price list.

use crate::domain::time::Date;
use serde::{Deserialize, Serialize};

use super::Money;
use crate::domain::id::Id;

/// The identity of a price.
pub type PriceId = Id<Price>;

/// What a supplier asks for one unit of something, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The record's identity.
    pub id: PriceId,
    /// The supplier, as people call it.
    pub supplier: String,
    /// What is sold.
    pub item: String,
    /// Is it a package of several things?
    #[serde(default)]
    pub is_package: bool,
    /// What is in it.
    #[serde(default)]
    pub contents: String,
    /// The unit that the price is for.
    pub unit: String,
    /// The price of one unit.
    pub price: Money,
    /// The currency's code, such as CNY; empty where none is named.
    #[serde(default)]
    pub currency: String,
    /// Grams of one unit, its packaging included, if anybody has weighed it.
    #[serde(default)]
    pub grams: Option<u32>,
    /// The day the price was given; `None` where none is named.
    #[serde(default)]
    pub day: Option<Date>,
    /// Whatever else one should know.
    #[serde(default)]
    pub note: String,
}
