//! A person as the search sees them.

use serde::{Deserialize, Serialize};

use super::span::Turn;
use crate::domain::people::PersonId;

/// A duty that the search cannot move: it lies in another week, or was pinned to a slot that is not stood this week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Where and when.
    pub turn: Turn,
    /// Does it count into this week's hours and nights?
    pub counts: bool,
    /// Is it night work?
    pub night: bool,
}

/// One person as the search sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stander {
    /// Who it is in the workspace.
    pub id: PersonId,
    /// Least minutes between two duties.
    pub least_rest: i32,
    /// Most minutes of duty in the week.
    pub most_week: i32,
    /// Numbers of the skills, in order.
    pub skills: Vec<u16>,
    /// Numbers of the slots they are free for, in order.
    pub free_for: Vec<u32>,
    /// Duties that cannot be moved and take time or need rest.
    pub held: Vec<Held>,
    /// The minutes that would be this person's fair share.
    pub fair_minutes: i32,
    /// The nights that would be this person's fair share, in hundredths.
    pub fair_nights: i32,
}
