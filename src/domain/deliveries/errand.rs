//! What a household asks to have done that is no goods.

use serde::{Deserialize, Serialize};

use super::Money;
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::people::PersonId;
use crate::domain::time::DateTime;

/// The identity of an errand.
pub type ErrandId = Id<Errand>;

/// A task for somebody: a top-up, a trip to hospital, a repair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Errand {
    /// The record's identity.
    pub id: ErrandId,
    /// The household's key, such as `3-2-501`; empty while nobody knows.
    pub household: String,
    /// Who asked, as they call themselves.
    #[serde(default)]
    pub who: String,
    /// What is to be done.
    pub task: String,
    /// The money it is about, if any was named.
    #[serde(default)]
    pub amount: Option<Money>,
    /// Who does it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// When it was written down, by the community's wall clock.
    #[serde(default, with = "crate::domain::time::text")]
    pub taken: Option<DateTime>,
    /// By when it was promised, by the community's wall clock.
    #[serde(default, with = "crate::domain::time::text")]
    pub promised: Option<DateTime>,
    /// When it was done; `None` while it is open.
    #[serde(default, with = "crate::domain::time::text")]
    pub done: Option<DateTime>,
    /// The words of the chat it was read from.
    #[serde(default)]
    pub source: String,
    /// When, how, and whatever else was said; private.
    #[serde(default)]
    pub note: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Errand {
    /// An errand that has just been written down.
    pub fn new(id: ErrandId, household: impl Into<String>, task: impl Into<String>) -> Self {
        Self {
            id,
            household: household.into(),
            who: String::new(),
            task: task.into(),
            amount: None,
            owner: None,
            taken: None,
            promised: None,
            done: None,
            source: String::new(),
            note: String::new(),
            extra: Extra::new(),
        }
    }
}
