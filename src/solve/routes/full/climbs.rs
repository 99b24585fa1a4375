//! The stairs: which doors are reached on one climb, and what is in hand on the way to each.
//!
//! Inside a stairwell one goes on from door to door as long as everything for them can be carried up from the foot at once;
//! then one goes down for the rest. The trolley waits at the foot. Going on as long as possible is never longer than going
//! down sooner: the next door is passed, or nearer than the foot.

use std::ops::Range;

use super::day::{Day, Node, Trip};
use super::layout::{Kind, Layout, NONE};

/// Cuts sequences into climbs; reuses its lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Climbs {
    /// By dimension: the most in hand at any time of a climb, and in hand at its end.
    top: Vec<i64>,
    end: Vec<i64>,
}

impl Climbs {
    /// Cuts a part of a day's sequence that begins and ends with a run of doors of one stair, and notes it at the day's nodes.
    pub fn cut(&mut self, layout: &Layout, kind: &Kind, day: &mut Day, part: Range<usize>) {
        let mut n = part.start;
        while n < part.end {
            let end = run_end(layout, &day.sequence, n).min(part.end);
            if day.sequence[n] == NONE {
                note_base(&mut day.nodes, n);
                n += 1;
                continue;
            }
            while n < end {
                let climb = self.longest_climb(layout, kind, &day.sequence[n..end]);
                note(layout, &day.sequence, &mut day.nodes, n..n + climb);
                n += climb;
            }
        }
        if part.end == day.sequence.len() {
            note_base(&mut day.nodes, part.end);
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
}

/// Where the run of doors of one stair ends that a place of the sequence is in: at least one further.
pub(super) fn run_end(layout: &Layout, sequence: &[u32], at: usize) -> usize {
    let stair = stair(layout, sequence, at);
    if stair == NONE {
        return at + 1;
    }
    (at + 1..sequence.len()).find(|n| self::stair(layout, sequence, *n) != stair).unwrap_or(sequence.len())
}

/// Where the run begins whose last door stands before a place of the sequence; that place itself if there is none.
pub(super) fn run_start(layout: &Layout, sequence: &[u32], before: usize) -> usize {
    let Some(last) = before.checked_sub(1) else { return before };
    let stair = stair(layout, sequence, last);
    if stair == NONE {
        return before;
    }
    (0..last).rev().find(|n| self::stair(layout, sequence, *n) != stair).map_or(0, |n| n + 1)
}

/// The stair of a place of the sequence; [`NONE`] on the flat and at the base.
fn stair(layout: &Layout, sequence: &[u32], n: usize) -> u32 {
    match sequence[n] {
        NONE => NONE,
        stop => layout.sites[stop as usize].stair,
    }
}

/// The base between two trips and the end of the day are reached over the foot with nothing in hand.
fn note_base(nodes: &mut [Node], n: usize) {
    nodes[n].by_foot = true;
    nodes[n + 1].hand = 0;
}

/// Notes a climb: only its first door is reached over the foot; everything for it is in hand from there.
fn note(layout: &Layout, sequence: &[u32], nodes: &mut [Node], climb: Range<usize>) {
    let grams = |stop: u32| layout.load(stop).first().copied().unwrap_or(0);
    let taken = |stop: u32| layout.sites[stop as usize].is_taken;
    let mut hand: i64 = sequence[climb.clone()].iter().filter(|stop| !taken(**stop)).map(|stop| grams(*stop)).sum();
    for n in climb.clone() {
        let stop = sequence[n];
        nodes[n].by_foot = n == climb.start;
        nodes[n + 1].hand = hand;
        hand += if taken(stop) { grams(stop) } else { -grams(stop) };
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
pub(super) fn weigh(layout: &Layout, kind: &Kind, trip: &[u32], out: &mut Trip) {
    out.load.clear();
    out.load.resize(layout.dimensions, 0);
    (out.takes, out.release) = (false, 0);
    let trip = &trip[trip.iter().take_while(|stop| layout.sites[**stop as usize].done).count()..];
    let mut too_heavy = false;
    for stop in trip {
        let site = &layout.sites[*stop as usize];
        out.release = out.release.max(site.release);
        out.takes |= site.is_taken;
        too_heavy |= site.has_load && is_too_heavy(layout, kind, *stop);
        if site.from_base {
            out.load.iter_mut().zip(layout.load(*stop)).for_each(|(sum, load)| *sum += load);
        }
    }
    let over = |load: &[i64]| load.iter().zip(&kind.capacity).any(|(load, most)| load > most);
    out.overloaded = too_heavy || over(&out.load);
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
