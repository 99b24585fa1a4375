//! A week's planning problem: people and slots by dense numbers, every time a true minute, validated once and trusted after.

mod reading;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::finding::SlotRef;
use crate::domain::people::PersonId;
use crate::domain::rota::{Duty, Heads};
use crate::domain::time::Week;

/// A half-open stretch of true minutes, counted from the week's Monday at midnight; may lie before or after the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First minute.
    pub start: i32,
    /// The minute after the last; never before `start`.
    pub end: i32,
}

impl Span {
    /// Its length in minutes.
    pub const fn length(self) -> i32 {
        self.end - self.start
    }

    /// Do the two share a minute?
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

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
    /// The post's number among the week's posts.
    pub post: u16,
    /// When.
    pub span: Span,
    /// Minutes by which whoever comes from another post must be early.
    pub handover: i32,
    /// Is it night work?
    pub night: bool,
    /// How many people.
    pub heads: Heads,
    /// What some of them must or should be able to do.
    pub skills: Vec<SkillSeats>,
}

/// A duty that the search cannot move: it lies in another week, or was pinned to a slot that is not stood this week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The post's number, or `u16::MAX` when it is none of the week's.
    pub post: u16,
    /// When.
    pub span: Span,
    /// Minutes by which whoever comes from another post must be early.
    pub handover: i32,
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

/// A week's planning problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// The week.
    pub week: Week,
    /// The slots, by start, then as people list their posts.
    pub stations: Vec<Station>,
    /// The people, by id.
    pub standers: Vec<Stander>,
    /// Pins by slot and person number; in order, each once.
    pub pins: Vec<(u32, u32)>,
    /// Every pinned duty's record, kept as it is whatever it names.
    pub kept: Vec<Duty>,
}

impl Problem {
    /// Heads needed at the least, over all slots.
    pub fn heads_needed(&self) -> u32 {
        self.stations.iter().map(|station| u32::from(station.heads.least)).sum()
    }

    /// Does a slot begin on Saturday or Sunday?
    pub fn on_weekend(&self, station: usize) -> bool {
        let day = self.stations.get(station).map(|station| station.at.day.weekday());
        matches!(day, Some(Weekday::Saturday | Weekday::Sunday))
    }
}
