//! A week's planning problem: people and slots by dense numbers, every time a true minute, validated once and trusted after.

mod asked;
mod load;
mod reading;
mod shares;
mod span;
mod stander;
mod station;
pub(super) mod worked;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

pub use load::Load;
pub(super) use shares::Giver;
pub use span::{Span, Turn};
pub use stander::{Held, Stander};
pub use station::{SkillSeats, Station};

use crate::domain::rota::Duty;
use crate::domain::time::Week;

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
