//! The cheapest row of one person at given prices of every kind on every day: a shortest path over stretches of work.
//!
//! A day off forgets everything but hours and weekends, so that the path goes from stretch to stretch, not from day to day
//! (labels as in Burke and Curtois 2014; the kinds within a stretch are a small path of their own). Hours and weekends are
//! kept exactly. Where the cheapest row has more of a kind than its most, it is sought again with the counts of the
//! cheapest path up to each point: that row keeps every rule too, but need not be the very cheapest.

use super::bands::Framed;
use super::runs::{NONE, Runs};
use super::shape::Counts;
use crate::solve::rota::roster::problem::{KindNo, OFF};

/// The day was off.
const WAITED: u32 = u32::MAX;

/// A stretch of work with one sum of its kinds' minutes.
#[derive(Clone, Copy, Debug)]
struct End {
    block: u32,
    /// Without the limited kinds?
    spared: bool,
    steps: i32,
    cost: i32,
    counts: Counts,
}

/// Finds cheapest rows, reusing its tables.
#[derive(Clone, Debug, Default)]
pub(super) struct RowFinder {
    /// By place: what the cheapest row up to there costs.
    costs: Vec<i32>,
    /// By place: the end of the stretch it came by, by its number, or [`WAITED`].
    by: Vec<u32>,
    /// By place: its days of the limited kinds, eight bits each; only while counting.
    counts: Vec<Counts>,
    runs: Runs,
    ends: Vec<End>,
    /// By day and one more: what the days off before it cost.
    off: Vec<i32>,
    row: Vec<KindNo>,
    /// Looks at a place so far: what its work is counted by.
    pub looks: u64,
}

impl RowFinder {
    /// The cheapest row; `prices` are by day, first the day off, then the able kinds.
    pub fn find(&mut self, framed: &Framed, prices: &[i32]) -> Option<&[KindNo]> {
        self.off.clear();
        self.off.push(0);
        let mut sum = 0;
        for off in prices.iter().step_by(framed.shape.able.len() + 1) {
            sum += off;
            self.off.push(sum);
        }
        self.search::<false>(framed, prices)?;
        if !self.keeps_counts(framed) {
            self.search::<true>(framed, prices)?;
        }
        Some(&self.row)
    }

    fn search<const COUNTED: bool>(&mut self, framed: &Framed, prices: &[i32]) -> Option<()> {
        self.costs.clear();
        self.costs.resize(framed.bands.places, NONE);
        self.by.resize(self.by.len().max(framed.bands.places), WAITED);
        if COUNTED {
            self.counts.resize(self.counts.len().max(framed.bands.places), 0);
        }
        self.ends.clear();
        let begin = framed.bands.at(0, 0).place_of(0);
        self.costs[begin] = 0;
        if COUNTED {
            self.counts[begin] = 0;
        }
        for day in 0..framed.shape.days {
            if framed.shape.may_wait(day) {
                let cost = self.off[day + 1] - self.off[day];
                let end = End { block: 0, spared: false, steps: 0, cost, counts: 0 };
                self.go::<COUNTED>(framed, (day, day + 1), 0, end, WAITED);
            }
            let first = self.ends.len();
            self.collect(framed, prices, day, false);
            if COUNTED {
                self.collect(framed, prices, day, true);
            }
            for n in first..self.ends.len() {
                let end = self.ends[n];
                let block = framed.shape.blocks[end.block as usize];
                self.go::<COUNTED>(framed, (day, usize::from(block.next)), usize::from(block.weekends), end, n as u32);
            }
        }
        let (worked, steps) = self.last(framed)?;
        self.read(framed, prices, worked, steps);
        Some(())
    }

    /// The cheapest runs of each block that begins on a day, one for each sum of steps.
    fn collect(&mut self, framed: &Framed, prices: &[i32], day: usize, spared: bool) {
        let blocks = framed.shape.blocks_of(day);
        let Some(last) = blocks.clone().next_back() else { return };
        self.runs.fill(&framed.shape, prices, day, usize::from(framed.shape.blocks[last].length), spared);
        for n in blocks {
            let block = framed.shape.blocks[n];
            let length = usize::from(block.length);
            let off = self.off[usize::from(block.next)] - self.off[day + length];
            let ends = &mut self.ends;
            self.runs.each(&framed.shape, length, |steps, cost, counts| {
                ends.push(End { block: n as u32, spared, steps, cost: cost + off, counts });
            });
        }
    }

    /// Lets every row that stands at one day go on to another.
    fn go<const COUNTED: bool>(&mut self, framed: &Framed, days: (usize, usize), weekends: usize, end: End, by: u32) {
        for worked in weekends..=framed.shape.weekends {
            let (here, there) = (framed.bands.at(days.0, worked - weekends), framed.bands.at(days.1, worked));
            let least = here.least.max(there.least - end.steps);
            let most = here.most.min(there.most - end.steps);
            if least > most {
                continue;
            }
            let count = (most - least + 1) as usize;
            self.looks += count as u64 + 4;
            let (from, to) = (here.place_of(least), there.place_of(least + end.steps));
            if COUNTED {
                for n in 0..count {
                    let (cost, counts) = (self.costs[from + n] + end.cost, self.counts[from + n] + end.counts);
                    if self.costs[from + n] < NONE && cost < self.costs[to + n] && framed.shape.keeps(counts) {
                        (self.costs[to + n], self.by[to + n], self.counts[to + n]) = (cost, by, counts);
                    }
                }
                continue;
            }
            // What lies on a later day lies further on in the tables.
            let (before, after) = self.costs.split_at_mut(to);
            let costs = before[from..from + count].iter().zip(&mut after[..count]).zip(&mut self.by[to..to + count]);
            for ((from, to), by_there) in costs {
                let cost = from + end.cost;
                let better = cost < *to;
                *to = if better { cost } else { *to };
                *by_there = if better { by } else { *by_there };
            }
        }
    }

    /// Weekends and steps of the cheapest whole row.
    fn last(&self, framed: &Framed) -> Option<(usize, i32)> {
        let all = (0..=framed.shape.weekends).flat_map(|worked| {
            let band = framed.bands.at(framed.shape.days, worked);
            (band.least..=band.most).map(move |steps| (worked, steps, band.place_of(steps)))
        });
        let costs = all.map(|(worked, steps, place)| (worked, steps, self.costs[place]));
        // Without any path the costs are near [`NONE`], give or take what was added to it.
        let found = costs.filter(|(_, _, cost)| *cost < NONE / 2).min_by_key(|(_, _, cost)| *cost);
        found.map(|(worked, steps, _)| (worked, steps))
    }

    /// Reads the row back from its end.
    fn read(&mut self, framed: &Framed, prices: &[i32], worked: usize, steps: i32) {
        self.row.clear();
        self.row.resize(framed.shape.days, OFF);
        let (mut worked, mut steps, mut day) = (worked, steps, framed.shape.days);
        while day > 0 {
            let by = self.by[framed.bands.at(day, worked).place_of(steps)];
            if by == WAITED {
                day -= 1;
                continue;
            }
            let end = self.ends[by as usize];
            let block = framed.shape.blocks[end.block as usize];
            day = framed.shape.begins(end.block);
            worked -= usize::from(block.weekends);
            steps -= end.steps;
            let length = usize::from(block.length);
            self.runs.fill(&framed.shape, prices, day, length, end.spared);
            self.runs.lay(&framed.shape, end.steps, &mut self.row[day..day + length]);
        }
    }

    /// Are there no more of any kind in the row than there may be?
    fn keeps_counts(&self, framed: &Framed) -> bool {
        framed.shape.limited.iter().all(|(kind, most)| {
            let kind = framed.shape.able[*kind];
            self.row.iter().filter(|one| **one == kind).count() as Counts <= *most
        })
    }
}
