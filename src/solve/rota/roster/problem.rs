//! A roster to be found: people by days, one kind of shift a day or none, with limits, wishes and the heads each shift wants.
//!
//! Everything is a dense number, checked once ([`Roster::fault`]) and trusted after: days from 0, kinds from 1 (0 is
//! a day off), people in the order given.

use serde::{Deserialize, Serialize};

/// A kind of shift by number, from 1; [`OFF`] is a day without one.
pub type KindNo = u8;

/// A day off.
pub const OFF: KindNo = 0;

/// A roster to be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Days of the horizon; the first is a Monday.
    pub days: u16,
    /// The kinds of shift; the first has number 1.
    pub kinds: Vec<Kind>,
    /// The people.
    pub people: Vec<Member>,
    /// Wishes for or against a shift.
    pub wishes: Vec<Wish>,
    /// The heads that shifts want.
    pub demands: Vec<Demand>,
    /// The skills that some of the heads should have.
    #[serde(default)]
    pub skilled: Vec<Skilled>,
    /// People to be brought together, or kept apart.
    #[serde(default)]
    pub pairs: Vec<Pairing>,
    /// What is to be shared fairly, and how much that counts.
    #[serde(default)]
    pub fairness: Fairness,
}

/// A kind of shift.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Its length in minutes.
    pub minutes: i32,
    /// Kinds that may not stand on the next day.
    pub not_before: Vec<KindNo>,
    /// Is it night work?
    #[serde(default)]
    pub night: bool,
}

/// A person of the roster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// What the whole row must keep.
    pub limits: Limits,
    /// By kind, from the first: at most so many of them; 0 for a kind they cannot stand.
    pub most_of: Vec<u16>,
    /// Days on which they cannot come.
    pub away: Vec<u16>,
    /// Numbers of their skills, below 64.
    #[serde(default)]
    pub skills: Vec<u8>,
    /// What somebody decided by hand, so that no search may change it.
    #[serde(default)]
    pub pins: Vec<Pin>,
    /// What they did just before the first day, if it is known.
    #[serde(default)]
    pub before: Option<Before>,
}

/// A day decided by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The day.
    pub day: u16,
    /// What stands there, perhaps [`OFF`].
    pub kind: KindNo,
}

/// The limits on one person's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Least minutes over the horizon.
    pub least_minutes: i32,
    /// Most minutes over the horizon.
    pub most_minutes: i32,
    /// Most days of work on end.
    pub most_days_on: u16,
    /// Least days of work on end, unless the horizon cuts them off.
    pub least_days_on: u16,
    /// Least days off on end, unless the horizon cuts them off.
    pub least_days_off: u16,
    /// Most weekends with work on Saturday or Sunday.
    pub most_weekends: u16,
    /// Least minutes in every whole week, Monday to Sunday.
    pub least_week: i32,
    /// Most minutes in every week.
    pub most_week: i32,
}

impl Default for Limits {
    /// No limit at all.
    fn default() -> Self {
        Self {
            least_minutes: 0,
            most_minutes: i32::MAX / 4,
            most_days_on: u16::MAX,
            least_days_on: 1,
            least_days_off: 1,
            most_weekends: u16::MAX,
            least_week: 0,
            most_week: i32::MAX / 4,
        }
    }
}

/// The last stretch before the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The kind of the day before the first, or [`OFF`].
    pub last: KindNo,
    /// For how many days it had been work, or off, by then.
    pub days: u16,
}

/// A wish for or against a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Whose.
    pub person: u16,
    /// On which day.
    pub day: u16,
    /// Which kind.
    pub kind: KindNo,
    /// Is the shift wanted, or would they rather not?
    pub wanted: bool,
    /// Points when it is not granted.
    pub points: i32,
}

/// The heads that one kind wants on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// The day.
    pub day: u16,
    /// The kind.
    pub kind: KindNo,
    /// Heads wanted.
    pub heads: u16,
    /// Points for every head missing.
    pub under: i32,
    /// Points for every head too many.
    pub over: i32,
    /// Heads that there must be at the least, not above those wanted.
    #[serde(default)]
    pub least: u16,
    /// Heads that there may be at the most, not below those wanted; `None` is no limit.
    #[serde(default)]
    pub most: Option<u16>,
    /// Points for every head below the least or above the most, beside the others.
    #[serde(default)]
    pub beyond: i32,
}

/// Heads with a skill that one kind wants on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skilled {
    /// The day.
    pub day: u16,
    /// The kind.
    pub kind: KindNo,
    /// The skill's number, below 64.
    pub skill: u8,
    /// Heads with it: one experienced, say.
    pub heads: u16,
    /// Points for every such head missing.
    pub points: i32,
}

/// Two people to be brought together, or kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// One.
    pub one: u16,
    /// The other.
    pub other: u16,
    /// Together, so that a day counts on which one works another kind than the other, or none; or apart, so that a day
    /// counts on which both work the same kind?
    pub together: bool,
    /// Points for every day that counts.
    pub points: i32,
}

/// How much it counts that things are shared in proportion to what everybody may have; 0 is not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fairness {
    /// Points for the square of one shortest shift off a fair share of the minutes.
    pub hours: i32,
    /// Points for the square of one night off a fair share of the nights.
    pub nights: i32,
    /// Points for the square of one weekend off a fair share of the weekends.
    pub weekends: i32,
}
