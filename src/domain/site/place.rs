//! Places that are not dwellings: gates, checkpoints, the centre, the ends of a beat; and suppliers.

use serde::{Deserialize, Serialize};

use crate::domain::community::Extra;
use crate::domain::id::Id;

/// Metres on the site's own plane: x east, y north.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Metres east.
    pub x: f64,
    /// Metres north.
    pub y: f64,
}

/// The identity of a place.
pub type PlaceId = Id<Place>;

/// The identity of a supplier.
pub type SupplierId = Id<Supplier>;

/// Can one pass?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GateState {
    /// In use.
    #[default]
    Open,
    /// Closed for good.
    Sealed,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// An entrance of the compound.
    Gate(GateState),
    /// One of the checkpoints that people pass one after another; counted from 1.
    Checkpoint(u8),
    /// Where the staff sit and goods arrive.
    Centre,
    /// Where a patrol's beat begins.
    PatrolStart,
    /// Where it ends.
    PatrolEnd,
}

/// A place on the site that is not a dwelling.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The record's identity.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// As people call it.
    pub name: String,
    /// Where it is, if anybody has measured.
    #[serde(default)]
    pub at: Option<Point>,
    /// Whatever else one should know.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Somebody who sells or gives: a shop, a farm, a colleague with two packs of her own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Supplier {
    /// The record's identity.
    pub id: SupplierId,
    /// As people call it.
    pub name: String,
    /// Text, never a number.
    #[serde(default)]
    pub phone: String,
    /// Whatever else one should know.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}
