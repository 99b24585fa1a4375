//! What one household ordered.

use serde::{Deserialize, Serialize};

use super::{Item, Stage};
use crate::domain::community::Extra;
use crate::domain::id::Id;

/// The identity of an order.
pub type OrderId = Id<Order>;

/// What one household ordered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The record's identity.
    pub id: OrderId,
    /// The household's key: building, stairwell and door, such as `3-2-501`.
    pub household: String,
    /// What it wants.
    pub items: Vec<Item>,
    /// How far it has come.
    #[serde(default)]
    pub stage: Stage,
    /// Whatever else was said.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}
