//! What one household ordered, and how far it has come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Handover, Item, Money, Stage};
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::people::PersonId;
use crate::domain::time::DateTime;

/// The identity of an order.
pub type OrderId = Id<Order>;

/// What one household ordered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The record's identity.
    pub id: OrderId,
    /// The household's key: building, stairwell and door, such as `3-2-501`; empty while nobody knows.
    pub household: String,
    /// Who asked, as they call themselves.
    #[serde(default)]
    pub who: String,
    /// What it wants.
    pub items: Vec<Item>,
    /// How far it has come.
    #[serde(default)]
    pub stage: Stage,
    /// Who has which step in hand.
    #[serde(default)]
    pub owners: BTreeMap<Stage, PersonId>,
    /// When it was written down, by the community's wall clock; `None` where nobody noted it.
    #[serde(default, with = "crate::domain::time::text")]
    pub taken: Option<DateTime>,
    /// The words of the chat it was read from; empty where it was written by hand.
    #[serde(default)]
    pub source: String,
    /// By when it was promised, by the community's wall clock.
    #[serde(default, with = "crate::domain::time::text")]
    pub promised: Option<DateTime>,
    /// What became of it at the door, last.
    #[serde(default)]
    pub handover: Option<Handover>,
    /// What the household has paid so far.
    #[serde(default)]
    pub paid: Money,
    /// Whatever else was said.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Order {
    /// An order that has just been written down.
    pub fn new(id: OrderId, household: impl Into<String>, items: Vec<Item>) -> Self {
        Self {
            id,
            household: household.into(),
            who: String::new(),
            items,
            stage: Stage::Collected,
            owners: BTreeMap::new(),
            taken: None,
            source: String::new(),
            promised: None,
            handover: None,
            paid: Money::default(),
            note: String::new(),
            extra: Extra::new(),
        }
    }

    /// The door that a line named which nobody has made sense of: until somebody has asked it stands in the note.
    pub fn supposed_household(&self) -> Option<&str> {
        (self.household.is_empty() && !self.note.is_empty()).then_some(self.note.as_str())
    }

    /// Is there still something to do?
    pub fn is_open(&self) -> bool {
        self.stage != Stage::Delivered
    }
}
