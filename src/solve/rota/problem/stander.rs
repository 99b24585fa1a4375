//! A person as the search sees them.

use serde::{Deserialize, Serialize};

use super::load::Load;
use super::span::Turn;
use super::worked::Worked;
use crate::domain::in_a_row::InARow;
use crate::domain::people::PersonId;

/// A duty that the search cannot move: it lies in another week, or was pinned to a slot that is not stood this week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Where and when.
    pub turn: Turn,
    /// Does it count into what is carried this week?
    pub counts: bool,
    /// What it adds to it.
    pub load: Load,
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
    /// Most days, nights and weekends in a row.
    pub in_a_row: InARow,
    /// Numbers of the skills, in order.
    pub skills: Vec<u16>,
    /// Numbers of the slots they are free for and can stand, in order.
    pub free_for: Vec<u32>,
    /// Numbers of the slots they said they cannot stand, in order; none of them is among those they are free for.
    pub cannot: Vec<u32>,
    /// Numbers of the slots they would rather not stand, in order.
    pub rather_not: Vec<u32>,
    /// For each wish, numbers of the slots of which they want one, in order; never empty.
    pub wants: Vec<Vec<u32>>,
    /// The people, by number and in order, of whom one must be where this one stands; empty if nobody must.
    pub required: Vec<u32>,
    /// The people, in order, of whom this one would like to have one there.
    pub preferred: Vec<u32>,
    /// The people, in order, with whom this one is not to stand; each has this one in theirs.
    pub avoided: Vec<u32>,
    /// Duties that cannot be moved and take time or need rest.
    pub held: Vec<Held>,
    /// Days, nights and weekends of such duties, far back.
    pub worked: Worked,
    /// What would be this person's fair share.
    pub fair: Load,
}

impl Stander {
    /// What the duties that cannot be moved add to the week.
    pub fn held_load(&self) -> Load {
        let mut load = Load::default();
        self.held.iter().filter(|held| held.counts).for_each(|held| load += held.load);
        load
    }
}
