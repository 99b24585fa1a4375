//! Where a door is: its stairwell and what stands on it.

use serde::{Deserialize, Serialize};

use super::StairwellId;

/// A door, wherever on the site it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DoorAt {
    /// The stairwell it hangs on.
    pub stairwell: StairwellId,
    /// What stands on it; empty for a house with one door.
    #[serde(default)]
    pub door: String,
}
