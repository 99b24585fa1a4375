//! A batch: orders that are carried together, by whom, and on which way.

use serde::{Deserialize, Serialize};

use super::{Order, OrderId, Stage};
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::people::PersonId;
use crate::domain::site::StairwellId;
use crate::domain::time::{Date, DateTime};

/// The identity of a batch.
pub type BatchId = Id<Batch>;

/// Somebody who carries, and how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carrier {
    /// Who.
    pub person: PersonId,
    /// The most they carry up in one climb, in grams.
    pub most_grams: u32,
    /// The most they take along from the centre at once, say on a trolley, in grams; `None`: what they carry up.
    #[serde(default)]
    pub trip_grams: Option<u32>,
    /// The most floors in one climb; `None`: any.
    #[serde(default)]
    pub most_floors: Option<u8>,
}

/// One climb of a carrier: what goes up one stairwell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drop {
    /// The trip from the centre that it belongs to, from 0; between two trips the carrier loads again.
    #[serde(default)]
    pub trip: u8,
    /// The stairwell.
    pub stairwell: StairwellId,
    /// The orders carried up, in the order in which their doors come.
    pub orders: Vec<OrderId>,
    /// When the carrier is at its foot, in minutes of the day.
    pub at: u16,
    /// When it is done, in minutes of the day.
    pub until: u16,
    /// Must its orders stay with this carrier whatever is planned?
    #[serde(default)]
    pub pinned: bool,
}

/// The way of one carrier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its climbs, in walking order.
    pub drops: Vec<Drop>,
}

/// A batch of orders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// The record's identity.
    pub id: BatchId,
    /// As people call it; may be empty, then it is known by its day and time.
    #[serde(default)]
    pub name: String,
    /// The day.
    #[serde(with = "crate::domain::time::text")]
    pub day: Date,
    /// When the carriers leave, in minutes of the day.
    pub leaves: u16,
    /// When they must be back, in minutes of the day.
    pub back: u16,
    /// When those of its orders will be ready that are not disinfected yet, in minutes of the day.
    #[serde(default)]
    pub ready: Option<u16>,
    /// Who carries.
    #[serde(default)]
    pub carriers: Vec<Carrier>,
    /// What is carried.
    #[serde(default)]
    pub orders: Vec<OrderId>,
    /// The way of each carrier, in the carriers' order; empty while nothing is planned.
    #[serde(default)]
    pub runs: Vec<Run>,
    /// Have the carriers left?
    #[serde(default)]
    pub running: bool,
    /// When they left, by the community's wall clock; what was tried at a door before was tried on another way.
    #[serde(default, with = "crate::domain::time::text")]
    pub left: Option<DateTime>,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Batch {
    /// Has an order been tried at its door on this way?
    pub fn has_tried(&self, order: &Order) -> bool {
        let since = |when: DateTime| self.left.is_some_and(|left| when >= left);
        order.stage == Stage::Delivered || order.handover.as_ref().is_some_and(|tried| since(tried.when))
    }

    /// The carrier, by their place, to whom an order is pinned.
    pub fn pinned_carrier(&self, order: &OrderId) -> Option<usize> {
        let holds = |drop: &Drop| drop.pinned && drop.orders.contains(order);
        self.runs.iter().position(|run| run.drops.iter().any(holds))
    }

    /// Whose way an order is on, by the carrier's place.
    pub fn carrier_of(&self, order: &OrderId) -> Option<usize> {
        self.runs.iter().position(|run| run.drops.iter().any(|drop| drop.orders.contains(order)))
    }
}
