//! A chat that was pasted: kept, so that pasting it again later adds only what is new.

use serde::{Deserialize, Serialize};

use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::time::DateTime;

/// The identity of a pasted chat.
pub type ChatId = Id<Chat>;

/// A chat as it was last pasted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chat {
    /// The record's identity.
    pub id: ChatId,
    /// As people call the group; may be empty.
    #[serde(default)]
    pub name: String,
    /// Its words, as pasted; private.
    pub text: String,
    /// When it was pasted, by the community's wall clock.
    #[serde(with = "crate::domain::time::text")]
    pub when: DateTime,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}
