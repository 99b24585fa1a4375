//! A slot as the search sees it.

use serde::{Deserialize, Serialize};

use super::load::Load;
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
    /// The day on which it begins, 0 for Monday.
    pub day: u8,
    /// If it is night work, which night of the week: 0 is the one before Monday, so that an evening of day `n` is `n + 1`.
    pub night: Option<u8>,
    /// Is it a patrol at night, which nobody walks alone?
    pub pair: bool,
    /// What it adds to what its person carries.
    pub load: Load,
    /// How many people.
    pub heads: Heads,
    /// What some of them must or should be able to do.
    pub skills: Vec<SkillSeats>,
}

impl Station {
    /// Heads it needs: its least, and two where nobody is to be alone, if its most allows them.
    pub fn needed(&self) -> u16 {
        if self.pair { self.heads.least.max(self.heads.most.min(2)) } else { self.heads.least }
    }

    /// Its length in minutes.
    pub fn length(&self) -> i32 {
        self.turn.span.length()
    }
}
