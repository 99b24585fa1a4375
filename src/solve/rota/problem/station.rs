//! A slot as the search sees it.

use serde::{Deserialize, Serialize};

use super::span::Turn;
use crate::domain::rota::Heads;
use crate::solve::rota::finding::SlotRef;

/// So many heads with a skill, the people who have it listed once for the whole problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillSeats {
    /// The skill's number in the problem.
    pub skill: u16,
    /// How many people with it.
    pub heads: u16,
    /// A need, or only a wish?
    pub must: bool,
}

/// One slot to fill: a shift of a post on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Station {
    /// What it is in the workspace.
    pub at: SlotRef,
    /// Where among the week's posts, and when.
    pub turn: Turn,
    /// Is it night work?
    pub night: bool,
    /// How many people.
    pub heads: Heads,
    /// What some of them must or should be able to do.
    pub skills: Vec<SkillSeats>,
}

impl Station {
    /// Its length in minutes.
    pub fn length(&self) -> i32 {
        self.turn.span.length()
    }
}
