//! A carrier: a person on foot, with a trolley or a bicycle; where and when they go, what they can carry and climb.

use serde::{Deserialize, Serialize};

use super::Window;
use crate::solve::routes::units::{Decimetres, KilogramMetres, Tenths};

/// How fast somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// Tenths of a second for 100 m on the flat; on a ground with given times, 1000 takes them as they are.
    pub flat: i64,
    /// Tenths of a second for each 10 m up a stair with nothing to carry.
    pub up: i64,
    /// Tenths of a second more for each 10 m up and each 10 kg carried.
    pub up_loaded: i64,
    /// Tenths of a second for each 10 m down a stair.
    pub down: i64,
}

impl Default for Pace {
    /// An unhurried adult: 1.2 m/s on the flat; a floor of 3 m up in 12 s and down in 9 s; 10 kg make it 3 s slower.
    fn default() -> Self {
        Self { flat: 833, up: 400, up_loaded: 100, down: 300 }
    }
}

/// A pause that must be taken between two visits, unless the day is over before its window closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// When it may begin.
    pub window: Window,
    /// How long it lasts.
    pub length: Tenths,
}

/// What somebody has done on earlier days; fairness counts it in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// Time at work.
    pub time: Tenths,
    /// Work of climbing.
    pub climbing: KilogramMetres,
}

/// A carrier who has already set out: what is done stays done, in this order. Pauses already taken are no longer listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Underway {
    /// The trips so far, with the stops visited; the last trip is the one they are on.
    pub done: Vec<Vec<u32>>,
    /// The stops not yet visited whose goods they have on board.
    #[serde(default)]
    pub aboard: Vec<u32>,
    /// When they are free to go on, at the last stop visited or at the base.
    pub free: Tenths,
}

/// Somebody who goes, or several who are alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carrier {
    /// How many of them there are; `None`: as many as it takes.
    #[serde(default = "one")]
    pub count: Option<u32>,
    /// The place where they begin, and where they load anew.
    pub start: u32,
    /// The place where they end; `None`: at their last stop.
    pub end: Option<u32>,
    /// When they may be on their way.
    pub hours: Window,
    /// Pauses they must have; in order, apart.
    #[serde(default)]
    pub breaks: Vec<Break>,
    /// How many trips they may make, at least 1.
    #[serde(default = "one_trip")]
    pub most_trips: u32,
    /// How long they load before each trip after the first.
    #[serde(default)]
    pub reload: Tenths,
    /// By dimension: the most they can have on a trip; missing dimensions are free.
    #[serde(default)]
    pub capacity: Vec<i64>,
    /// By dimension: the most they can carry up a stair at once; missing dimensions are free.
    #[serde(default)]
    pub climb_capacity: Vec<i64>,
    /// The most they may climb on one trip.
    #[serde(default)]
    pub most_climb_trip: Option<Decimetres>,
    /// The most they may climb in all.
    #[serde(default)]
    pub most_climb: Option<Decimetres>,
    /// The most they may walk on the flat in all.
    #[serde(default)]
    pub most_walk: Option<Decimetres>,
    /// How fast they go.
    #[serde(default)]
    pub pace: Pace,
    /// What they weigh, in grams: a part of what is carried up a stair. 0 counts the goods only.
    #[serde(default)]
    pub body: i64,
    /// The skills they have, one bit each.
    #[serde(default)]
    pub skills: u64,
    /// Points for sending one of them at all.
    #[serde(default)]
    pub fixed: i64,
    /// What they have done on earlier days.
    #[serde(default)]
    pub past: Past,
    /// Set for somebody already on their way; such a carrier has a count of 1.
    #[serde(default)]
    pub underway: Option<Underway>,
}

#[expect(clippy::unnecessary_wraps, reason = "serde asks for the field's own type")]
fn one() -> Option<u32> {
    Some(1)
}

fn one_trip() -> u32 {
    1
}

impl Carrier {
    /// One person who begins and ends at a place, at any time, with the usual pace and no limits.
    pub fn from(place: u32) -> Self {
        Self {
            count: Some(1),
            start: place,
            end: Some(place),
            hours: Window::ALWAYS,
            breaks: Vec::new(),
            most_trips: 1,
            reload: Tenths(0),
            capacity: Vec::new(),
            climb_capacity: Vec::new(),
            most_climb_trip: None,
            most_climb: None,
            most_walk: None,
            pace: Pace::default(),
            body: 0,
            skills: 0,
            fixed: 0,
            past: Past::default(),
            underway: None,
        }
    }
}
