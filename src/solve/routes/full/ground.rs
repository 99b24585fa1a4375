//! Ways as the search reckons them: on the flat by length and pace, on stairs by what is in hand.

use super::layout::{Kind, NONE, Site};
use super::lengths::Lengths;
use crate::solve::routes::problem::Weights;

/// Where somebody is: a place and a height above it, and the stair between if there is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub place: u32,
    pub height: i64,
    pub stair: u32,
}

impl At {
    /// At a place on the flat.
    pub fn place(place: u32) -> Self {
        Self { place, height: 0, stair: NONE }
    }

    pub fn site(site: &Site) -> Self {
        Self { place: site.place, height: site.height, stair: site.stair }
    }

    /// Is one reached from the other without leaving the stair?
    #[inline]
    pub fn shares_stair(self, other: At) -> bool {
        self.stair == other.stair && self.stair != NONE
    }
}

/// What a way takes: tenths of a second, decimetres walked and climbed, gram-decimetres of climbing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Way {
    pub time: i64,
    pub walked: i64,
    pub climbed: i64,
    pub work: i64,
}

impl Way {
    #[inline]
    pub fn plus(self, other: Way) -> Way {
        Way {
            time: self.time + other.time,
            walked: self.walked + other.walked,
            climbed: self.climbed + other.climbed,
            work: self.work + other.work,
        }
    }

    #[inline]
    pub fn minus(self, other: Way) -> Way {
        Way {
            time: self.time - other.time,
            walked: self.walked - other.walked,
            climbed: self.climbed - other.climbed,
            work: self.work - other.work,
        }
    }

    /// Points for everything but the time.
    #[inline]
    pub fn toil(self, weights: &Weights) -> i64 {
        self.walked * weights.metre / 10 + self.work * weights.kilogram_metre / 10_000
    }
}

/// Along a stair from one height to another with so many grams in hand.
#[inline]
pub(super) fn stairs(kind: &Kind, from: i64, to: i64, grams: i64) -> Way {
    if to <= from {
        return Way { time: ((from - to) * kind.pace.down + 50) / 100, ..Way::default() };
    }
    let rise = to - from;
    let time = (rise * (kind.pace.up * 10_000 + kind.pace.up_loaded * grams) + 500_000) / 1_000_000;
    Way { time, walked: 0, climbed: rise, work: rise * (grams + kind.body) }
}

/// On the flat from place to place.
#[inline]
pub(super) fn flat(kind: &Kind, lengths: &Lengths, from: u32, to: u32) -> Way {
    let (walked, time) = lengths.between(from, to);
    Way { time: (time * kind.pace.flat + 500) / 1_000, walked, climbed: 0, work: 0 }
}

/// From one spot to another over the foot of each stair, with so many grams in hand on the way up.
#[inline]
pub(super) fn over_foot(kind: &Kind, lengths: &Lengths, from: At, to: At, grams: i64) -> Way {
    let mut way = flat(kind, lengths, from.place, to.place);
    if from.height > 0 {
        way = way.plus(stairs(kind, from.height, 0, 0));
    }
    if to.height > 0 {
        way = way.plus(stairs(kind, 0, to.height, grams));
    }
    way
}

/// From one spot to another the shortest way: along the stair where they share one.
#[inline]
pub(super) fn way(kind: &Kind, lengths: &Lengths, from: At, to: At, grams: i64) -> Way {
    if from.shares_stair(to) {
        return stairs(kind, from.height, to.height, grams);
    }
    over_foot(kind, lengths, from, to, grams)
}
