//! The whole problem as flat numbers, made once and trusted after: tenths of a second, decimetres, grams, points.

use super::lengths::Lengths;
use crate::solve::routes::near::Near;
use crate::solve::routes::problem::{Pace, Weights};
use crate::solve::routes::search::{Heat, Order};

/// No stop, tour, stair or set; in a tour's sequence: back at the base, to load for the next trip.
pub(super) const NONE: u32 = u32::MAX;

/// A stop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    /// The place at its foot.
    pub place: u32,
    /// How high above the place, in decimetres.
    pub height: i64,
    /// Its stairwell; [`NONE`] on the flat.
    pub stair: u32,
    pub service: i64,
    /// Its windows in [`Layout::windows`]: the first, and past the last; equal where it is open at any time.
    pub windows: (u32, u32),
    /// Is its load taken on there? Otherwise it is brought.
    pub is_taken: bool,
    /// Is its load on board from the base? Not if it is taken on on the way, nor if there is none.
    pub from_base: bool,
    /// Is there any load at all?
    pub has_load: bool,
    pub skills: u64,
    /// The only kind of carrier that may visit it.
    pub pinned: u32,
    pub release: i64,
    /// The price of leaving it out.
    pub price: i64,
    /// The other stop of its pair.
    pub partner: u32,
    /// The only tour that may visit it, because its goods are aboard there.
    pub only: u32,
    /// Is it done, so that it stays where it is?
    pub done: bool,
}

/// A pause: the first and last moment to begin, and how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pause {
    pub open: i64,
    pub close: i64,
    pub length: i64,
}

/// Where somebody underway is in their tour.
#[derive(Clone, Debug)]
pub(super) struct Begun {
    /// The stops done, with [`NONE`] between trips.
    pub done: Vec<u32>,
    /// The trip they are on, counted from 0.
    pub trip: usize,
    /// Has that trip left the base?
    pub set_out: bool,
    /// When they are free to go on.
    pub free: i64,
}

/// A kind of carrier.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub start: u32,
    pub end: Option<u32>,
    pub open: i64,
    pub close: i64,
    pub pauses: Vec<Pause>,
    pub most_trips: usize,
    pub reload: i64,
    /// By dimension.
    pub capacity: Vec<i64>,
    /// By dimension.
    pub climb_capacity: Vec<i64>,
    pub most_climb_trip: i64,
    pub most_climb: i64,
    pub most_walk: i64,
    pub pace: Pace,
    pub body: i64,
    pub skills: u64,
    pub fixed: i64,
    pub past_time: i64,
    /// In gram-decimetres.
    pub past_work: i64,
    /// Does this kind share in fairness? Not where there are as many as it takes.
    pub shares: bool,
    pub begun: Option<Begun>,
}

/// The whole problem.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub sites: Vec<Site>,
    /// First and last moment of each window.
    pub windows: Vec<(i64, i64)>,
    /// Has any stop more than one?
    pub several_windows: bool,
    /// Is nothing carried, nor any stop without a stair?
    pub is_round: bool,
    pub dimensions: usize,
    /// By stop and dimension.
    pub loads: Vec<i64>,
    pub kinds: Vec<Kind>,
    /// By tour: its kind.
    pub tours: Vec<u32>,
    pub lengths: Lengths,
    pub near: Near,
    /// Sets that one tour must visit.
    pub together: Sets,
    /// Sets that different tours must visit.
    pub apart: Sets,
    pub weights: Weights,
    /// A fair share of the whole: tenths of a second, and gram-decimetres.
    pub fair: (i64, i64),
    pub orders: Vec<Order>,
    /// By stop: its turn in the first plan, stair by stair, the farthest first.
    pub first_order: Vec<u64>,
    pub heat: Heat,
}

/// Sets of stops, found by their members.
#[derive(Clone, Debug, Default)]
pub(super) struct Sets {
    pub sets: Vec<Vec<u32>>,
    /// By stop: the sets it is in.
    pub of: Vec<Vec<u32>>,
}

impl Sets {
    pub fn new(stops: usize, sets: &[Vec<u32>]) -> Self {
        let mut of = vec![Vec::new(); if sets.is_empty() { 0 } else { stops }];
        for (n, set) in sets.iter().enumerate() {
            for stop in set {
                of[*stop as usize].push(n as u32);
            }
        }
        Self { sets: sets.to_vec(), of }
    }

    /// The other members of a stop's sets.
    pub fn others(&self, stop: u32) -> impl Iterator<Item = u32> {
        let sets = self.of.get(stop as usize).into_iter().flatten();
        sets.flat_map(|set| &self.sets[*set as usize]).copied().filter(move |other| *other != stop)
    }
}

impl Layout {
    /// May two days trade what is left of them? Not where stops hang together by stairs, pairs or sets, nor where somebody has
    /// begun.
    pub fn may_trade(&self) -> bool {
        let is_bare = self.together.sets.is_empty() && self.apart.sets.is_empty();
        let is_free = self.kinds.iter().all(|kind| kind.begun.is_none());
        is_bare && is_free && self.sites.iter().all(|site| site.stair == NONE && site.partner == NONE)
    }

    pub fn kind(&self, tour: u32) -> &Kind {
        &self.kinds[self.tours[tour as usize] as usize]
    }

    /// May a kind of carrier visit a site at all?
    #[inline]
    pub fn suits(&self, kind: u32, site: &Site) -> bool {
        site.skills & !self.kinds[kind as usize].skills == 0 && (site.pinned == NONE || site.pinned == kind)
    }

    #[inline]
    pub fn load(&self, stop: u32) -> &[i64] {
        let at = stop as usize * self.dimensions;
        &self.loads[at..at + self.dimensions]
    }

    /// The first moment from `soonest` at which a visit may begin.
    #[inline]
    pub fn begin(&self, site: &Site, soonest: i64) -> Option<i64> {
        let (from, to) = site.windows;
        if from == to {
            return Some(soonest);
        }
        let windows = &self.windows[from as usize..to as usize];
        windows.iter().find(|(_, close)| soonest <= *close).map(|(open, _)| soonest.max(*open))
    }

    /// The first moment of its first window, if it has any.
    #[inline]
    pub fn opens(&self, site: &Site) -> Option<i64> {
        let (from, to) = site.windows;
        if from == to { None } else { self.windows.get(from as usize).map(|(open, _)| *open) }
    }

    /// The window in which a visit may begin first from `soonest`; the last one where none is left.
    #[inline]
    pub fn window(&self, site: &Site, soonest: i64) -> (i64, i64) {
        let (from, to) = site.windows;
        let windows = &self.windows[from as usize..to as usize];
        let next = windows.iter().find(|(_, close)| soonest <= *close).or(windows.last());
        next.copied().unwrap_or((i64::MIN / 8, i64::MAX / 8))
    }

    /// The last moment up to `latest` at which a visit may begin; below every time where there is none.
    #[inline]
    pub fn last_begin(&self, site: &Site, latest: i64) -> i64 {
        let (from, to) = site.windows;
        if from == to {
            return latest;
        }
        let windows = &self.windows[from as usize..to as usize];
        let window = windows.iter().rev().find(|(open, _)| *open <= latest);
        window.map_or(i64::MIN / 4, |(_, close)| latest.min(*close))
    }
}
