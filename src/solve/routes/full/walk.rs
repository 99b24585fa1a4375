//! A walk through a day, exactly, from its beginning or from a node on: moments, pauses and trips, and whether a rule is broken.

use std::ops::Range;

use super::cost::Sum;
use super::day::{Day, Node};
use super::ground::{At, Way, over_foot, stairs};
use super::layout::{Kind, Layout, NONE, Site};
use super::span::Span;

/// A walk through a day whose climbs are cut and whose trips are weighed.
pub(super) struct Walk<'a> {
    layout: &'a Layout,
    /// The kind's index, and the kind.
    number: u32,
    pub(super) kind: &'a Kind,
    pub(super) day: &'a mut Day,
    /// The places of the sequence whose ways are not known yet.
    pub(super) unknown: Range<usize>,
    pub(super) time: i64,
    at: At,
    /// When they would be here if only windows held them up.
    pub(super) free: i64,
    pub(super) since: i64,
    pub(super) trip: usize,
    pub(super) way: Way,
    pub(super) trip_climbed: i64,
    pub(super) pause: usize,
    start: i64,
    /// The first trip does not leave before.
    not_before: i64,
    /// Is there any waiting before a visit, or for a release between two trips?
    pub(super) waits: bool,
    /// See [`Node::held`].
    pub(super) held: bool,
    pub(super) broken: bool,
    /// The last node whose own span or way on has changed.
    pub(super) changed: usize,
}

impl<'a> Walk<'a> {
    /// A walk that knows the ways into all places of the sequence but those `unknown`.
    pub fn new(layout: &'a Layout, number: u32, day: &'a mut Day, not_before: i64, unknown: Range<usize>) -> Self {
        let kind = &layout.kinds[number as usize];
        let time = kind.begun.as_ref().map_or(kind.open, |begun| begun.free);
        Self {
            layout,
            number,
            kind,
            day,
            unknown,
            time,
            at: At::place(kind.start),
            free: i64::MIN / 4,
            since: 0,
            trip: 0,
            way: Way::default(),
            trip_climbed: 0,
            pause: 0,
            start: time,
            not_before,
            waits: false,
            held: false,
            broken: false,
            changed: 0,
        }
    }

    /// Walks the day from a place of the sequence on; the last node that is not as it was before.
    pub fn walk(mut self, from: usize) -> usize {
        if from == 0 {
            self.set_out();
        } else {
            self.go_on(from);
        }
        self.start = self.day.nodes[0].leave;
        let mut n = from;
        while n < self.day.sequence.len() {
            let passed = self.pass(n);
            if passed > n {
                n = passed;
                self.at = self.day.at(self.layout, self.kind, n);
                continue;
            }
            let stop = self.day.sequence[n];
            if stop == NONE {
                self.base(n)
            } else {
                self.visit(n, stop)
            }
            n += 1;
        }
        self.end();
        self.changed
    }

    fn set_out(&mut self) {
        self.day.pauses.clear();
        self.depart();
        let begin = self.kind.begun.as_ref().map_or(self.kind.open, |begun| begun.free);
        self.leave_node(0, begin, Span::visit((self.day.trips[0].ready, self.kind.close), 0));
    }

    /// Stands where an earlier walk left a node.
    fn go_on(&mut self, node: usize) {
        let there = &self.day.nodes[node];
        (self.time, self.free, self.since) = (there.leave, there.free, there.since);
        (self.trip, self.way, self.trip_climbed) = (there.trip as usize, there.so_far, there.trip_climbed);
        self.pause = there.pauses as usize;
        (self.waits, self.held, self.broken) = (there.waits, there.held, there.broken);
        self.at = self.day.at(self.layout, self.kind, node);
        self.day.pauses.truncate(self.pause);
    }

    /// Notes a node that is left now, and the trip it is on.
    #[inline(always)]
    fn leave_node(&mut self, n: usize, begin: i64, own: Span) {
        let before = match n.checked_sub(1).map(|last| &self.day.nodes[last]) {
            Some(last) => last.before.then(last.hop, own),
            None => own,
        };
        let node = &mut self.day.nodes[n];
        if node.own != own {
            (node.own, self.changed) = (own, n);
        }
        (node.begin, node.leave, node.before) = (begin, self.time, before);
        (node.free, node.since) = (self.free, self.since);
        (node.so_far, node.trip_climbed) = (self.way, self.trip_climbed);
        (node.trip, node.pauses) = (self.trip as u32, self.pause as u32);
        (node.waits, node.held, node.broken) = (self.waits, self.held, self.broken);
    }

    /// The way into a place of the sequence, known or found.
    fn way_into(&self, n: usize, find: impl FnOnce(&Node) -> Way) -> Way {
        let from = &self.day.nodes[n];
        if self.unknown.contains(&n) { find(from) } else { from.way }
    }

    /// Goes on from a node: notes the way and the time it takes, pauses counted in.
    #[inline(always)]
    fn hop(&mut self, n: usize, way: Way, arrive: i64) {
        let is_new = self.unknown.contains(&n);
        let node = &mut self.day.nodes[n];
        let hop = arrive - node.leave;
        if is_new {
            node.way = way;
        }
        if node.hop != hop {
            node.hop = hop;
            self.changed = self.changed.max(n);
        }
        self.since += hop;
        self.free += hop;
        self.way = self.way.plus(way);
        self.trip_climbed += way.climbed;
        self.time = arrive;
    }

    /// Is a trip one that had left the base before the plan began?
    fn had_set_out(&self, trip: usize) -> bool {
        self.kind.begun.as_ref().is_some_and(|begun| trip < begun.trip || (trip == begun.trip && begun.set_out))
    }

    /// Loads for a trip and leaves the base.
    fn depart(&mut self) {
        self.trip_climbed = 0;
        let had_set_out = self.had_set_out(self.trip);
        if !had_set_out {
            let release = self.day.trips[self.trip].release;
            if self.trip > 0 {
                self.waits |= self.time < release;
                self.held |= self.time <= release;
            }
            self.time = self.time.max(release);
            self.take_pauses_due();
        }
        let ready = self.time;
        if self.trip == 0 && !had_set_out {
            self.time = self.time.max(self.not_before);
        }
        (self.since, self.free) = (0, i64::MIN / 4);
        let there = &mut self.day.trips[self.trip];
        (there.ready, there.leave) = (ready, self.time);
    }

    fn visit(&mut self, n: usize, stop: u32) {
        let site = &self.layout.sites[stop as usize];
        let to = At::site(site);
        let way = self.way_into(n, |from| {
            let hand = self.day.nodes[n + 1].hand;
            if from.by_foot {
                over_foot(self.kind, &self.layout.lengths, self.at, to, hand)
            } else {
                stairs(self.kind, self.at.height, to.height, hand)
            }
        });
        self.at = to;
        if n < self.day.done {
            self.hop(n, way, self.time);
            self.leave_node(n + 1, self.time, Span::visit((self.time, self.time), 0));
            return;
        }
        let suits = self.layout.suits(self.number, site) && !self.is_not_aboard(site);
        self.broken |= !suits;
        let is_open = site.windows.0 == site.windows.1;
        self.day.nodes[n + 1].is_open = suits && is_open;
        if is_open && self.pause == self.kind.pauses.len() {
            // Neither a window nor a pause can hold them up.
            let arrive = self.time + way.time;
            self.hop(n, way, arrive);
            self.free = self.free.max(0) + site.service;
            self.since += site.service;
            self.time = arrive + site.service;
            self.leave_node(n + 1, arrive, Span::visit((i64::MIN / 8, i64::MAX / 8), site.service));
            return;
        }
        let arrive =
            self.after_pauses(way.time, |at| self.layout.begin(site, at).map_or(at, |begin| begin + site.service));
        self.hop(n, way, arrive);
        let begin = self.layout.begin(site, arrive);
        self.broken |= begin.is_none();
        let begin = begin.unwrap_or(arrive);
        self.waits |= begin > arrive;
        self.held |= self.layout.opens(site) == Some(begin);
        self.free = self.layout.begin(site, self.free.max(0)).unwrap_or(begin).max(self.free) + site.service;
        self.since += site.service;
        self.time = begin + site.service;
        self.leave_node(n + 1, begin, Span::visit(self.layout.window(site, arrive), site.service));
    }

    /// Does it need goods that the trip at hand has not on board, or had?
    fn is_not_aboard(&self, site: &Site) -> bool {
        let current = self.kind.begun.as_ref().is_some_and(|begun| begun.trip == self.trip);
        if self.had_set_out(self.trip) { site.from_base && site.only == NONE } else { site.only != NONE && !current }
    }

    /// Back at the base between two trips.
    fn base(&mut self, n: usize) {
        let base = At::place(self.kind.start);
        let way = self.way_into(n, |_| over_foot(self.kind, &self.layout.lengths, self.at, base, 0));
        self.at = base;
        let done = n < self.day.done;
        let arrive = if done { self.time } else { self.after_pauses(way.time, |at| at) };
        self.hop(n, way, arrive);
        self.close_trip();
        self.trip += 1;
        if !done {
            self.time += self.kind.reload;
        }
        self.depart();
        let loading = if done { 0 } else { self.kind.reload };
        let release = self.day.trips[self.trip].release;
        self.day.nodes[n + 1].is_open = false;
        self.leave_node(n + 1, arrive, Span::visit((release - loading, self.kind.close), loading));
    }

    fn close_trip(&mut self) {
        self.broken |= self.trip_climbed > self.kind.most_climb_trip;
        self.day.trips[self.trip].climbed = self.trip_climbed;
    }

    fn end(&mut self) {
        let to = self.kind.end.map(At::place);
        let (n, is_idle) = (self.day.sequence.len(), self.day.sequence.is_empty());
        // The way home is found anew each time: it belongs to no place of the sequence.
        self.unknown = n..n + 1;
        let way = match to {
            Some(to) if !is_idle => over_foot(self.kind, &self.layout.lengths, self.at, to, 0),
            _ => Way::default(),
        };
        let arrive = self.after_pauses(way.time, |at| at);
        self.hop(n, way, arrive);
        self.close_trip();
        self.day.nodes[n + 1].is_open = false;
        self.leave_node(n + 1, arrive, Span::visit((self.kind.open, self.kind.close), 0));
        let broken = self.broken
            || arrive > self.kind.close
            || self.trip >= self.kind.most_trips
            || self.way.climbed > self.kind.most_climb
            || self.way.walked > self.kind.most_walk
            || self.day.trips.iter().any(|trip| trip.overloaded);
        self.day.sum = Sum { cost: 0, start: self.start, end: arrive, way: self.way, broken: broken && !is_idle };
    }

    /// Takes the pauses whose time has come, here and now.
    fn take_pauses_due(&mut self) {
        while let Some(pause) = self.kind.pauses.get(self.pause) {
            if self.time < pause.open {
                break;
            }
            self.take_pause(self.time);
        }
    }

    fn take_pause(&mut self, begin: i64) {
        let pause = self.kind.pauses[self.pause];
        self.broken |= begin > pause.close;
        self.day.pauses.push(begin);
        self.time = begin + pause.length;
        self.pause += 1;
    }

    /// When one arrives after a way that takes so long. A pause is taken before it if its time has come, or if it would be
    /// missed otherwise; `over` says when the visit there is over, for an arrival.
    fn after_pauses(&mut self, way: i64, over: impl Fn(i64) -> i64) -> i64 {
        while let Some(pause) = self.kind.pauses.get(self.pause) {
            if over(self.time + way) <= pause.close {
                break;
            }
            self.take_pause(self.time.max(pause.open));
        }
        self.time + way
    }
}
