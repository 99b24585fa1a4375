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

use crate::domain::rota::{Duty, Heads};
use crate::domain::time::{Date, Week};

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

    /// Keeps everything before a day as this plan has it: who stands there stays, and nobody joins.
    pub fn freeze_before(&mut self, day: Date, standing: &[Vec<u32>]) {
        for ((slot, station), there) in (0u32..).zip(&mut self.stations).zip(standing) {
            if station.at.day < day {
                let heads = u16::try_from(there.len()).unwrap_or(u16::MAX);
                station.heads = Heads::exactly(heads);
                station.skills.clear();
                station.pair = false;
                self.pins.extend(there.iter().map(|person| (slot, *person)));
            }
        }
        self.pins.sort_unstable();
        self.pins.dedup();
    }

    /// Does a slot begin on Saturday or Sunday?
    pub fn on_weekend(&self, station: usize) -> bool {
        let day = self.stations.get(station).map(|station| station.at.day.weekday());
        matches!(day, Some(Weekday::Saturday | Weekday::Sunday))
    }
}
