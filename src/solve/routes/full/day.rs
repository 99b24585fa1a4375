//! One carrier's day: the sequence of stops, walked exactly, with what a look at a gap needs to know.

use super::climbs::Climbs;
use super::cost::Sum;
use super::ground::{At, Way, over_foot, stairs};
use super::layout::{Kind, Layout, NONE, Site};

/// What is known of a point of the day: the beginning, a stop, the base between two trips, or the end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    /// When the visit or loading begins; at the end, the arrival.
    pub begin: i64,
    /// When they leave.
    pub leave: i64,
    /// The last moment to arrive so that the rest is in time.
    pub late: i64,
    /// How long from leaving to arriving at the next, pauses counted in.
    pub hop: i64,
    /// What the way to the next costs beside time, in points.
    pub toil: i64,
    /// Metres climbed on the way to the next.
    pub climbed: i64,
    /// Metres walked to the next.
    pub walked: i64,
    /// When they would leave if only windows held them up, not the trip's departure.
    pub free: i64,
    /// Time since the trip's departure, waiting left out.
    pub since: i64,
    /// The trip it is on.
    pub trip: u32,
    /// Is the next point reached over the foot of its stair?
    pub by_foot: bool,
}

/// What a trip amounts to.
#[derive(Clone, Debug, Default)]
pub(super) struct Trip {
    /// By dimension: what is on board when it leaves the base.
    pub load: Vec<i64>,
    /// Is anything taken on on the way?
    pub takes: bool,
    /// When it leaves the base.
    pub leave: i64,
    pub climbed: i64,
}

/// One carrier's day. Node 0 is the beginning, node `n + 1` the `n`-th of the sequence, the last node the end.
#[derive(Clone, Debug, Default)]
pub(super) struct Day {
    /// The stops in order, with [`NONE`] for the base between trips.
    pub sequence: Vec<u32>,
    /// How many of them are done and stay.
    pub done: usize,
    /// Stops that may be moved.
    pub movable: usize,
    pub nodes: Vec<Node>,
    pub trips: Vec<Trip>,
    /// When each pause begins.
    pub pauses: Vec<i64>,
    pub sum: Sum,
}

impl Day {
    /// The day of a carrier with nothing to do but what is done.
    pub fn of(layout: &Layout, tour: u32, climbs: &mut Climbs) -> Self {
        let done = layout.kind(tour).begun.as_ref().map(|begun| begun.done.clone()).unwrap_or_default();
        let mut day = Day { done: done.len(), sequence: done, ..Day::default() };
        day.walk(layout, tour, climbs);
        day
    }

    /// Where a node is.
    pub fn at(&self, layout: &Layout, kind: &Kind, node: usize) -> At {
        match node.checked_sub(1).map(|n| self.sequence.get(n)) {
            Some(Some(stop)) if *stop != NONE => At::site(&layout.sites[*stop as usize]),
            Some(None) => At::place(kind.end.unwrap_or(kind.start)),
            _ => At::place(kind.start),
        }
    }

    /// Walks the day anew after its sequence has changed.
    pub fn walk(&mut self, layout: &Layout, tour: u32, climbs: &mut Climbs) {
        let kind = layout.kind(tour);
        climbs.cut(layout, kind, &self.sequence);
        Walk::new(layout, layout.tours[tour as usize], self, climbs).walk();
        self.look_back(layout, kind);
        let stops = self.sequence.iter().filter(|stop| **stop != NONE).count();
        let done = self.sequence[..self.done].iter().filter(|stop| **stop != NONE).count();
        self.movable = stops - done;
        // What is done cannot be helped.
        self.sum.broken &= self.movable > 0;
        self.sum.cost = if stops == 0 { 0 } else { super::cost::cost(layout, kind, &self.sum) };
    }

    /// Finds the last moment to arrive at each node, from the end back.
    fn look_back(&mut self, layout: &Layout, kind: &Kind) {
        let mut late = kind.close;
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
    broken: bool,
}

impl<'a> Walk<'a> {
    fn new(layout: &'a Layout, number: u32, day: &'a mut Day, climbs: &'a Climbs) -> Self {
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
            broken: false,
        }
    }

    fn walk(mut self) {
        self.day.trips.resize_with(self.day.sequence.iter().filter(|stop| **stop == NONE).count() + 1, Trip::default);
        self.depart(0);
        let begin = self.kind.begun.as_ref().map_or(self.kind.open, |begun| begun.free);
        self.leave_node(begin);
        self.start = self.time;
        for n in 0..self.day.sequence.len() {
            let stop = self.day.sequence[n];
            if stop == NONE { self.base(n) } else { self.visit(n, stop) }
        }
        self.end();
    }

    /// Notes a node that is left now, and the trip it is on.
    fn leave_node(&mut self, begin: i64) {
        let trip = self.trip as u32;
        let node = Node { begin, leave: self.time, free: self.free, since: self.since, trip, ..Node::default() };
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
    fn depart(&mut self, first: usize) {
        self.trip_way = Way::default();
        let trip = self.climbs.trip(self.trip);
        self.broken |= trip.overloaded;
        let had_set_out = self.had_set_out(self.trip);
        if !had_set_out {
            self.time = self.time.max(trip.release);
            self.take_pauses_due();
            if self.trip == 0 {
                self.leave_later(first);
            }
        }
        (self.since, self.free) = (0, i64::MIN / 4);
        let there = &mut self.day.trips[self.trip];
        there.load.clone_from(&trip.load);
        (there.takes, there.leave) = (trip.takes, self.time);
    }

    /// The first stop may open later than one would be there: leave so as to be there when it does.
    fn leave_later(&mut self, first: usize) {
        let Some(stop) = self.day.sequence.get(first).filter(|stop| **stop != NONE) else { return };
        let site = &self.layout.sites[*stop as usize];
        let way = over_foot(self.kind, &self.layout.lengths, self.at, At::site(site), self.climbs.hand(first));
        let soonest = self.time + way.time;
        let begin = self.layout.begin(site, soonest).unwrap_or(soonest);
        let no_pause = self.kind.pauses.get(self.pause).is_none_or(|pause| begin + site.service <= pause.close);
        if no_pause {
            self.time = begin - way.time;
        }
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
            self.leave_node(self.time);
            return;
        }
        let arrive =
            self.after_pauses(way.time, |at| self.layout.begin(site, at).map_or(at, |begin| begin + site.service));
        self.hop(way, by_foot, arrive);
        let begin = self.layout.begin(site, arrive);
        self.broken |= begin.is_none() || !self.layout.suits(self.number, site) || self.is_not_aboard(site);
        let begin = begin.unwrap_or(arrive);
        self.free = self.layout.begin(site, self.free.max(0)).unwrap_or(begin).max(self.free) + site.service;
        self.since += site.service;
        self.time = begin + site.service;
        self.leave_node(begin);
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
        self.depart(n + 1);
        self.leave_node(arrive);
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
        self.leave_node(arrive);
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

impl Day {
    /// Becomes like another, without asking for memory where there is enough.
    pub fn clone_from_day(&mut self, other: &Day) {
        self.sequence.clone_from(&other.sequence);
        self.nodes.clone_from(&other.nodes);
        self.trips.clone_from(&other.trips);
        self.pauses.clone_from(&other.pauses);
        (self.done, self.movable, self.sum) = (other.done, other.movable, other.sum);
    }
}
