//! The stairs: which doors are reached on one climb, and what is in hand on the way to each.
//!
//! Inside a stairwell one goes on from door to door as long as everything for them can be carried up from the foot at once;
//! then one goes down for the rest. The trolley waits at the foot. Going on as long as possible is never longer than going
//! down sooner: the next door is passed, or nearer than the foot.

use super::layout::{Kind, Layout, NONE};

/// What a trip takes on board.
#[derive(Clone, Debug, Default)]
pub(super) struct TripLoad {
    /// By dimension: on board from the base.
    pub load: Vec<i64>,
    /// Is something taken on on the way?
    pub takes: bool,
    /// Is it more than the carrier can have?
    pub overloaded: bool,
    /// When all of it is released.
    pub release: i64,
}

/// A sequence cut into trips and climbs; reuses its lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Climbs {
    /// By place in the sequence: is it reached over the foot?
    starts: Vec<bool>,
    /// By place in the sequence: grams in hand on the way to it.
    hands: Vec<i64>,
    trips: Vec<TripLoad>,
    /// By dimension: the most in hand at any time of a climb, and in hand at its end.
    top: Vec<i64>,
    end: Vec<i64>,
}

impl Climbs {
    pub fn starts(&self, n: usize) -> bool {
        self.starts[n]
    }

    pub fn hand(&self, n: usize) -> i64 {
        self.hands.get(n).copied().unwrap_or(0)
    }

    pub fn trip(&self, n: usize) -> &TripLoad {
        &self.trips[n]
    }

    /// Cuts a sequence.
    pub fn cut(&mut self, layout: &Layout, kind: &Kind, sequence: &[u32]) {
        self.starts.clear();
        self.hands.clear();
        for (count, trip) in sequence.split(|stop| *stop == NONE).enumerate() {
            if self.trips.len() == count {
                self.trips.push(TripLoad::default());
            }
            let mut load = std::mem::take(&mut self.trips[count]);
            weigh(layout, kind, trip, &mut load);
            self.trips[count] = load;
            if count > 0 {
                self.starts.push(true);
                self.hands.push(0);
            }
            self.cut_trip(layout, kind, trip);
        }
    }

    fn cut_trip(&mut self, layout: &Layout, kind: &Kind, trip: &[u32]) {
        let mut n = 0;
        while n < trip.len() {
            let stair = layout.sites[trip[n] as usize].stair;
            let run = trip[n..].iter().take_while(|stop| layout.sites[**stop as usize].stair == stair).count();
            let run = if stair == NONE { 1 } else { run };
            let climb = self.longest_climb(layout, kind, &trip[n..n + run]);
            self.note(layout, &trip[n..n + climb]);
            n += climb;
        }
    }

    /// How many of these doors can be reached on one climb: at least 1.
    fn longest_climb(&mut self, layout: &Layout, kind: &Kind, run: &[u32]) -> usize {
        let most = &kind.climb_capacity;
        if most.is_empty() {
            return run.len();
        }
        self.top.clear();
        self.top.resize(most.len(), 0);
        self.end.clear();
        self.end.resize(most.len(), 0);
        for (n, stop) in run.iter().enumerate() {
            let taken = layout.sites[*stop as usize].is_taken;
            for (dimension, load) in layout.load(*stop).iter().enumerate().take(most.len()) {
                let (top, end) = (&mut self.top[dimension], &mut self.end[dimension]);
                if taken {
                    *end += load;
                    *top = (*top).max(*end);
                } else {
                    *top += load;
                }
            }
            if n > 0 && self.top.iter().zip(most).any(|(top, most)| top > most) {
                return n;
            }
        }
        run.len()
    }

    /// Notes a climb: only its first door is reached over the foot; everything for it is in hand from there.
    fn note(&mut self, layout: &Layout, climb: &[u32]) {
        let grams = |stop: &u32| layout.load(*stop).first().copied().unwrap_or(0);
        let brought = climb.iter().filter(|stop| !layout.sites[**stop as usize].is_taken);
        let mut hand: i64 = brought.map(grams).sum();
        for (n, stop) in climb.iter().enumerate() {
            self.starts.push(n == 0);
            self.hands.push(hand);
            hand += if layout.sites[*stop as usize].is_taken { grams(stop) } else { -grams(stop) };
        }
    }
}

/// Is a single stop more than can be carried up its stair at once?
pub(super) fn is_too_heavy(layout: &Layout, kind: &Kind, stop: u32) -> bool {
    let loads = layout.load(stop);
    let above = layout.sites[stop as usize].height > 0;
    let more = |most: &[i64]| loads.iter().zip(most).any(|(load, most)| load > most);
    more(&kind.capacity) || (above && more(&kind.climb_capacity))
}

/// Adds up what a trip takes on board, and looks whether it is ever too much. What is done weighs nothing any more.
fn weigh(layout: &Layout, kind: &Kind, trip: &[u32], out: &mut TripLoad) {
    out.load.clear();
    out.load.resize(layout.dimensions, 0);
    (out.takes, out.release) = (false, 0);
    let trip = &trip[trip.iter().take_while(|stop| layout.sites[**stop as usize].done).count()..];
    for stop in trip {
        let site = &layout.sites[*stop as usize];
        out.release = out.release.max(site.release);
        out.takes |= site.is_taken;
        if site.from_base {
            out.load.iter_mut().zip(layout.load(*stop)).for_each(|(sum, load)| *sum += load);
        }
    }
    let over = |load: &[i64]| load.iter().zip(&kind.capacity).any(|(load, most)| load > most);
    out.overloaded = over(&out.load) || trip.iter().any(|stop| is_too_heavy(layout, kind, *stop));
    if out.takes && !out.overloaded {
        out.overloaded = is_ever_over(layout, kind, trip, &out.load);
    }
}

fn is_ever_over(layout: &Layout, kind: &Kind, trip: &[u32], from_base: &[i64]) -> bool {
    kind.capacity.iter().enumerate().take(layout.dimensions).any(|(dimension, most)| {
        let mut on_board = from_base[dimension];
        trip.iter().any(|stop| {
            let load = layout.load(*stop)[dimension];
            on_board += if layout.sites[*stop as usize].is_taken { load } else { -load };
            on_board > *most
        })
    })
}
