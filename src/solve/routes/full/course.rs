//! A day's course found anew after a change of its sequence: climbs and loads only where they changed, moments from there on,
//! the last moments from there back.

use std::ops::Range;

use super::climbs::{Climbs, run_end, run_start, weigh};
use super::cost::{cost, effort, tenth};
use super::day::{Day, Node, Trip};
use super::layout::{Kind, Layout, NONE};
use super::span::Span;
use super::walk::Walk;

impl Day {
    /// The day of a carrier with nothing to do but what is done.
    pub fn of(layout: &Layout, tour: u32, climbs: &mut Climbs) -> Self {
        let done = layout.kind(tour).begun.as_ref().map(|begun| begun.done.clone()).unwrap_or_default();
        let mut day = Day { done: done.len(), sequence: done, ..Day::default() };
        day.walk(layout, tour, climbs);
        day
    }

    /// Walks the whole day anew.
    pub fn walk(&mut self, layout: &Layout, tour: u32, climbs: &mut Climbs) {
        let kind = layout.kind(tour);
        let all = 0..self.sequence.len();
        self.nodes.clear();
        self.nodes.resize(all.end + 2, Node::default());
        self.trips.resize_with(trips(&self.sequence), Trip::default);
        climbs.cut(layout, kind, self, all.clone());
        for (stops, trip) in self.sequence.split(|stop| *stop == NONE).zip(&mut self.trips) {
            weigh(layout, kind, stops, trip);
        }
        let changed = Walk::new(layout, layout.tours[tour as usize], self, 0, all).walk(0);
        self.look_around(layout, tour, changed.max(self.nodes.len()));
    }

    /// Walks on after a change of the sequence that left its first `from` and its last `tail` places as they were.
    pub fn walk_on(&mut self, layout: &Layout, tour: u32, climbs: &mut Climbs, from: usize, tail: usize) {
        if trips(&self.sequence) != self.trips.len() || from + tail > self.sequence.len() {
            return self.walk(layout, tour, climbs);
        }
        let kind = layout.kind(tour);
        let fresh = from..self.sequence.len() - tail;
        self.align(&fresh, tail);
        let first = run_start(layout, &self.sequence, fresh.start);
        let last = if tail == 0 { fresh.end } else { run_end(layout, &self.sequence, fresh.end) };
        climbs.cut(layout, kind, self, first..last);
        let departs = self.weigh_from(layout, kind, &fresh);
        let start = departs.map_or(first, |at| at.min(first));
        let number = layout.tours[tour as usize];
        let is_free = kind.begun.is_none() && !self.sets_out_later;
        let may_stay = kind.begun.is_none() && kind.pauses.is_empty() && start > 0;
        if is_free || may_stay {
            let changed = Walk::new(layout, number, self, 0, first..last).walk(start);
            if is_free || self.sets_out_in_time() {
                return self.look_around(layout, tour, changed.max(fresh.end));
            }
            Walk::new(layout, number, self, 0, 0..0).walk(0);
        } else {
            Walk::new(layout, number, self, 0, first..last).walk(0);
        }
        self.look_around(layout, tour, self.nodes.len());
    }

    /// Would setting out earlier bring nothing, without pauses: does the day end as soon as it can, without a rule broken?
    fn sets_out_in_time(&self) -> bool {
        !self.sum.broken && self.nodes.last().is_some_and(|node| node.held)
    }

    /// Makes room for the nodes of fresh places; those of the tail move with it.
    fn align(&mut self, fresh: &Range<usize>, tail: usize) {
        let old = fresh.start + 1..self.nodes.len().saturating_sub(tail + 1);
        let new = fresh.len();
        if old.len() > new {
            self.nodes.drain(old.start..old.end - new);
        } else {
            let more = std::iter::repeat_n(Node::default(), new - old.len());
            self.nodes.splice(old.start..old.start, more);
        }
    }

    /// Weighs the trips that fresh places are on. From where the walk must begin because one of them leaves at another time:
    /// the place of the base before it.
    fn weigh_from(&mut self, layout: &Layout, kind: &Kind, fresh: &Range<usize>) -> Option<usize> {
        let base = |n: &usize| self.sequence[*n] == NONE;
        let mut start = (0..fresh.start).rev().find(base).map_or(0, |n| n + 1);
        let mut departs = None;
        let mut trip = self.nodes[fresh.start].trip as usize;
        loop {
            let end = (start..self.sequence.len()).find(|n| self.sequence[*n] == NONE).unwrap_or(self.sequence.len());
            let there = &mut self.trips[trip];
            let before = there.release;
            weigh(layout, kind, &self.sequence[start..end], there);
            if there.release != before && departs.is_none() {
                departs = Some(start.saturating_sub(1));
            }
            if end >= fresh.end {
                return departs;
            }
            (start, trip) = (end + 1, trip + 1);
        }
    }

    /// After a walk: sets out later where somebody waits, finds the last moments up to a node, and adds up.
    fn look_around(&mut self, layout: &Layout, tour: u32, changed: usize) {
        let kind = layout.kind(tour);
        let waits = self.nodes.last().is_some_and(|node| node.waits) && kind.begun.is_none();
        if waits && (layout.several_windows || !kind.pauses.is_empty()) {
            self.set_out_later(layout, layout.tours[tour as usize]);
            self.look_back(layout, kind, kind.close, self.nodes.len());
        } else {
            self.look_back(layout, kind, kind.close, changed);
            // Where only one window each holds them up, the day's own span says when to set out.
            let soonest = self.nodes.first().map_or(0, |node| node.after.early);
            if waits && !self.sum.broken && soonest > self.trips[0].leave {
                Walk::new(layout, layout.tours[tour as usize], self, soonest, 0..0).walk(0);
            }
        }
        self.sets_out_later = self.trips.first().is_some_and(|trip| trip.leave != trip.ready);
        let stops = self.sequence.iter().filter(|stop| **stop != NONE).count();
        let done = self.sequence[..self.done].iter().filter(|stop| **stop != NONE).count();
        self.movable = stops - done;
        // What is done cannot be helped.
        self.sum.broken &= self.movable > 0;
        self.tenth = tenth(layout, kind, self.sum.end - self.sum.start);
        self.effort = effort(layout, kind, self.sum.way.work);
        self.sum.cost = if stops == 0 { 0 } else { cost(layout, kind, &self.sum) };
    }

    /// Where somebody waits on the way, sets out as late as the same end allows.
    fn set_out_later(&mut self, layout: &Layout, number: u32) {
        let before = self.sum;
        self.look_back(layout, &layout.kinds[number as usize], before.end, self.nodes.len());
        let latest = self.nodes.first().map_or(0, |node| node.late);
        if self.trips.first().is_some_and(|trip| latest <= trip.leave) {
            return;
        }
        Walk::new(layout, number, self, latest, 0..0).walk(0);
        if self.sum.broken != before.broken || self.sum.end > before.end {
            Walk::new(layout, number, self, 0, 0..0).walk(0);
        }
    }

    /// Finds the last moment to arrive at each node up to one, from there back, so that the day ends in time. Beyond that node
    /// nothing has changed.
    fn look_back(&mut self, layout: &Layout, kind: &Kind, end: i64, changed: usize) {
        let from = (changed + 1).min(self.nodes.len());
        let next = self.nodes.get(from);
        let mut late = next.map_or(end, |next| next.late);
        let mut after: Option<Span> = next.map(|next| next.after);
        for n in (0..from).rev() {
            let stop = n.checked_sub(1).and_then(|n| self.sequence.get(n).copied());
            let node = &mut self.nodes[n];
            let leave = late - node.hop;
            late = match stop {
                _ if node.is_open => leave - node.own.length,
                Some(NONE) => leave - kind.reload,
                Some(stop) => {
                    let site = &layout.sites[stop as usize];
                    layout.last_begin(site, leave - site.service)
                }
                None => leave,
            };
            node.late = late;
            node.after = after.map_or(node.own, |after| node.own.then(node.hop, after));
            after = Some(node.after);
        }
    }
}

/// How many trips a sequence is.
fn trips(sequence: &[u32]) -> usize {
    sequence.iter().filter(|stop| **stop == NONE).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::routes::full::days;
    use crate::solve::routes::quarter::SET;
    use crate::solve::routes::search::Search;
    use crate::solve::routes::trial::{Size, any};

    #[test]
    fn walking_on_comes_to_what_walking_the_whole_day_comes_to() {
        let thrown = (0..40).map(|seed| any(seed, Size { stops: 30, carriers: 2, stairwells: 4 }));
        for (n, problem) in thrown.chain(SET[..4].iter().map(|quarter| quarter.problem())).enumerate() {
            let stage = days(&problem);
            let missing = stage.missing();
            let mut search = Search::new(stage, missing, 1);
            for step in 0..30 {
                search.improve(1, f64::from(step) / 30.0);
                let all = search.stage();
                for (tour, day) in (0..).zip(&all.days) {
                    let mut whole = day.clone();
                    whole.walk(&all.layout, tour, &mut Climbs::default());
                    assert_eq!(*day, whole, "problem {n}, step {step}, tour {tour}");
                }
            }
        }
    }
}
