//! A day walked exactly from its beginning to its end: moments, climbs, pauses and trips, and whether a rule is broken.

use super::climbs::Climbs;
use super::cost::{Sum, cost};
use super::day::{Day, Node, Trip};
use super::ground::{At, Way, over_foot, stairs};
use super::layout::{Kind, Layout, NONE, Site};
use super::span::Span;

impl Day {
    /// The day of a carrier with nothing to do but what is done.
    pub fn of(layout: &Layout, tour: u32, climbs: &mut Climbs) -> Self {
        let done = layout.kind(tour).begun.as_ref().map(|begun| begun.done.clone()).unwrap_or_default();
        let mut day = Day { done: done.len(), sequence: done, ..Day::default() };
        day.walk(layout, tour, climbs);
        day
    }

    /// Walks the day anew after its sequence has changed.
    pub fn walk(&mut self, layout: &Layout, tour: u32, climbs: &mut Climbs) {
        let kind = layout.kind(tour);
        climbs.cut(layout, kind, &self.sequence);
        let number = layout.tours[tour as usize];
        let waits = Walk::new(layout, number, self, climbs, 0).walk();
        if waits && kind.begun.is_none() {
            self.set_out_later(layout, number, climbs);
        }
        self.look_back(layout, kind, kind.close);
        let stops = self.sequence.iter().filter(|stop| **stop != NONE).count();
        let done = self.sequence[..self.done].iter().filter(|stop| **stop != NONE).count();
        self.movable = stops - done;
        // What is done cannot be helped.
        self.sum.broken &= self.movable > 0;
        self.sum.cost = if stops == 0 { 0 } else { cost(layout, kind, &self.sum) };
    }

    /// Where somebody waits on the way, sets out as late as the same end allows.
    fn set_out_later(&mut self, layout: &Layout, number: u32, climbs: &Climbs) {
        let before = self.sum;
        self.look_back(layout, &layout.kinds[number as usize], before.end);
        let latest = self.nodes.first().map_or(0, |node| node.late);
        Walk::new(layout, number, self, climbs, latest).walk();
        if self.sum.broken != before.broken || self.sum.end > before.end {
            Walk::new(layout, number, self, climbs, 0).walk();
        }
    }

    /// Finds the last moment to arrive at each node, from the end back, so that the day ends in time.
    fn look_back(&mut self, layout: &Layout, kind: &Kind, end: i64) {
        let mut late = end;
        let mut after: Option<Span> = None;
        for n in (0..self.nodes.len()).rev() {
            let stop = n.checked_sub(1).and_then(|n| self.sequence.get(n).copied());
            let node = &mut self.nodes[n];
            let leave = late - node.hop;
            late = match stop {
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

/// A walk through a day.
struct Walk<'a> {
    layout: &'a Layout,
    /// The kind's index, and the kind.
    number: u32,
    kind: &'a Kind,
    day: &'a mut Day,
    climbs: &'a Climbs,
    time: i64,
    at: At,
    /// When they would be here if only windows held them up.
    free: i64,
    since: i64,
    trip: usize,
    way: Way,
    trip_way: Way,
    pause: usize,
    start: i64,
    /// The first trip does not leave before.
    not_before: i64,
    /// Is there any waiting before a visit?
    waits: bool,
    broken: bool,
}

impl<'a> Walk<'a> {
    fn new(layout: &'a Layout, number: u32, day: &'a mut Day, climbs: &'a Climbs, not_before: i64) -> Self {
        let kind = &layout.kinds[number as usize];
        let time = kind.begun.as_ref().map_or(kind.open, |begun| begun.free);
        day.nodes.clear();
        day.pauses.clear();
        Self {
            layout,
            number,
            kind,
            day,
            climbs,
            time,
            at: At::place(kind.start),
            free: i64::MIN / 4,
            since: 0,
            trip: 0,
            way: Way::default(),
            trip_way: Way::default(),
            pause: 0,
            start: time,
            not_before,
            waits: false,
            broken: false,
        }
    }

    /// Walks the day; `true` if there is any waiting on the way.
    fn walk(mut self) -> bool {
        self.day.trips.resize_with(self.day.sequence.iter().filter(|stop| **stop == NONE).count() + 1, Trip::default);
        self.depart();
        let begin = self.kind.begun.as_ref().map_or(self.kind.open, |begun| begun.free);
        self.leave_node(begin, Span::visit((self.day.trips[0].ready, self.kind.close), 0));
        self.start = self.time;
        for n in 0..self.day.sequence.len() {
            let stop = self.day.sequence[n];
            if stop == NONE { self.base(n) } else { self.visit(n, stop) }
        }
        self.end();
        self.waits
    }

    /// Notes a node that is left now, and the trip it is on.
    fn leave_node(&mut self, begin: i64, own: Span) {
        let trip = self.trip as u32;
        let last = self.day.nodes.last();
        let before = last.map_or(own, |last| last.before.then(last.hop, own));
        let (leave, free, since) = (self.time, self.free, self.since);
        let node = Node { begin, leave, free, since, trip, own, before, ..Node::default() };
        self.day.nodes.push(node);
    }

    /// Goes on from the last node: notes the way and the time it takes, pauses counted in.
    fn hop(&mut self, way: Way, by_foot: bool, arrive: i64) {
        let toil = way.toil(&self.layout.weights);
        if let Some(node) = self.day.nodes.last_mut() {
            node.hop = arrive - node.leave;
            node.toil = toil;
            node.climbed = way.climbed;
            node.walked = way.walked;
            node.by_foot = by_foot;
            self.since += node.hop;
            self.free += node.hop;
        }
        self.way = self.way.plus(way);
        self.trip_way = self.trip_way.plus(way);
        self.time = arrive;
    }

    /// Is a trip one that had left the base before the plan began?
    fn had_set_out(&self, trip: usize) -> bool {
        self.kind.begun.as_ref().is_some_and(|begun| trip < begun.trip || (trip == begun.trip && begun.set_out))
    }

    /// Loads for a trip and leaves the base.
    fn depart(&mut self) {
        self.trip_way = Way::default();
        let trip = self.climbs.trip(self.trip);
        self.broken |= trip.overloaded;
        let had_set_out = self.had_set_out(self.trip);
        if !had_set_out {
            self.time = self.time.max(trip.release);
            self.take_pauses_due();
        }
        let ready = self.time;
        if self.trip == 0 && !had_set_out {
            self.time = self.time.max(self.not_before);
        }
        (self.since, self.free) = (0, i64::MIN / 4);
        let there = &mut self.day.trips[self.trip];
        there.load.clone_from(&trip.load);
        (there.takes, there.ready, there.leave) = (trip.takes, ready, self.time);
    }

    fn visit(&mut self, n: usize, stop: u32) {
        let site = &self.layout.sites[stop as usize];
        let to = At::site(site);
        let by_foot = self.climbs.starts(n);
        let hand = self.climbs.hand(n);
        let way = if by_foot {
            over_foot(self.kind, &self.layout.lengths, self.at, to, hand)
        } else {
            stairs(self.kind, self.at.height, to.height, hand)
        };
        self.at = to;
        if n < self.day.done {
            self.hop(way, by_foot, self.time);
            self.leave_node(self.time, Span::visit((self.time, self.time), 0));
            return;
        }
        let arrive =
            self.after_pauses(way.time, |at| self.layout.begin(site, at).map_or(at, |begin| begin + site.service));
        self.hop(way, by_foot, arrive);
        let begin = self.layout.begin(site, arrive);
        self.broken |= begin.is_none() || !self.layout.suits(self.number, site) || self.is_not_aboard(site);
        let begin = begin.unwrap_or(arrive);
        self.waits |= begin > arrive;
        self.free = self.layout.begin(site, self.free.max(0)).unwrap_or(begin).max(self.free) + site.service;
        self.since += site.service;
        self.time = begin + site.service;
        self.leave_node(begin, Span::visit(self.layout.window(site, arrive), site.service));
    }

    /// Does it need goods that the trip at hand has not on board, or had?
    fn is_not_aboard(&self, site: &Site) -> bool {
        let current = self.kind.begun.as_ref().is_some_and(|begun| begun.trip == self.trip);
        if self.had_set_out(self.trip) { site.from_base && site.only == NONE } else { site.only != NONE && !current }
    }

    /// Back at the base between two trips.
    fn base(&mut self, n: usize) {
        let way = over_foot(self.kind, &self.layout.lengths, self.at, At::place(self.kind.start), 0);
        self.at = At::place(self.kind.start);
        let done = n < self.day.done;
        let arrive = if done { self.time } else { self.after_pauses(way.time, |at| at) };
        self.hop(way, true, arrive);
        self.close_trip();
        self.trip += 1;
        if !done {
            self.time += self.kind.reload;
        }
        self.depart();
        let loading = if done { 0 } else { self.kind.reload };
        let release = self.climbs.trip(self.trip).release;
        self.leave_node(arrive, Span::visit((release - loading, self.kind.close), loading));
    }

    fn close_trip(&mut self) {
        self.broken |= self.trip_way.climbed > self.kind.most_climb_trip;
        self.day.trips[self.trip].climbed = self.trip_way.climbed;
    }

    fn end(&mut self) {
        let to = self.kind.end.map(At::place);
        let is_idle = self.day.sequence.is_empty();
        let way = match to {
            Some(to) if !is_idle => over_foot(self.kind, &self.layout.lengths, self.at, to, 0),
            _ => Way::default(),
        };
        let arrive = self.after_pauses(way.time, |at| at);
        self.hop(way, true, arrive);
        self.close_trip();
        self.leave_node(arrive, Span::visit((self.kind.open, self.kind.close), 0));
        self.broken |= arrive > self.kind.close
            || self.trip >= self.kind.most_trips
            || self.way.climbed > self.kind.most_climb
            || self.way.walked > self.kind.most_walk;
        let broken = self.broken && !is_idle;
        self.day.sum = Sum { cost: 0, start: self.start, end: arrive, way: self.way, broken };
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
