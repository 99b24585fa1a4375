//! What a household asks to have done that is no goods.

use serde::{Deserialize, Serialize};

use super::Money;

/// A task for somebody: a top-up, a trip to hospital, a repair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// The household's key, such as `3-2-501`.
    pub household: String,
    /// What is to be done.
    pub task: String,
    /// The money it is about, if any was named.
    #[serde(default)]
    pub amount: Option<Money>,
    /// When, how, and whatever else was said.
    #[serde(default)]
    pub note: String,
}
