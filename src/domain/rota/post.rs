//! Posts: where somebody stands, walks or reads the orders.

use serde::{Deserialize, Serialize};

use super::Shift;
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::site::PlaceId;
use crate::domain::time::Minutes;

/// The identity of a post.
pub type PostId = Id<Post>;

/// What is done at a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// Standing at a gate or one of its checkpoints.
    #[default]
    GatePost,
    /// Walking a beat.
    Patrol,
    /// Reading the orders and the phone.
    OrderDesk,
    /// Anything else.
    Other,
}

/// The road a patrol walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beat {
    /// Its length in metres.
    pub metres: u32,
    /// One lap, there and back.
    pub lap: Minutes,
}

/// A post and the shifts that recur at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Post {
    /// The record's identity.
    pub id: PostId,
    /// As people call it; never empty.
    pub name: String,
    /// What is done there.
    #[serde(default)]
    pub kind: PostKind,
    /// Its number among posts that people pass one after another, from 1.
    #[serde(default)]
    pub series_no: Option<u8>,
    /// Where it is on the site.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// The road it walks, for a patrol.
    #[serde(default)]
    pub beat: Option<Beat>,
    /// How long before a shift begins the next people are there, for the handover.
    #[serde(default)]
    pub handover: Minutes,
    /// The shifts that recur here.
    #[serde(default)]
    pub shifts: Vec<Shift>,
    /// What is done at every shift, in order.
    #[serde(default)]
    pub checklist: Vec<String>,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Post {
    /// A gate post with this name and no shifts yet.
    pub fn named(id: PostId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            kind: PostKind::default(),
            series_no: None,
            place: None,
            beat: None,
            handover: Minutes(0),
            shifts: Vec::new(),
            checklist: Vec::new(),
            extra: Extra::new(),
        }
    }
}
