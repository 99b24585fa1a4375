//! A look at a gap between two nodes of a day: would a stop fit, and what would it cost? In constant time, from what the last
//! walk noted. Loads in hand and pauses may come out a little different; the walk that follows a choice has the last word.

use super::day::Day;
use super::ground::{At, Way, flat, stairs, way};
use super::layout::{Kind, Layout, NONE, Site};
use super::span::Span;

/// How a stop may be put into a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Into a trip, between two nodes.
    Within,
    /// As a trip of its own before the trip that begins at the node.
    OwnBefore,
    /// As a trip of its own after the last trip.
    OwnLast,
}

/// A place for a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub cost: i64,
    pub tour: u32,
    /// The node after which it goes.
    pub after: u32,
    pub manner: Manner,
}

/// A stop that looks for a place in one day.
pub(super) struct Look<'a> {
    pub(super) layout: &'a Layout,
    pub(super) kind: &'a Kind,
    pub(super) day: &'a Day,
    tour: u32,
    pub(super) stop: u32,
    pub(super) site: &'a Site,
    grams: i64,
    /// What the stop costs at the least where nobody climbs its stair already, in points.
    alone: i64,
}

/// What a stop at a place changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// How much longer all ways are.
    pub way: Way,
    /// How much longer the day is, in tenths of a second.
    pub longer: i64,
}

impl<'a> Look<'a> {
    /// A stop looks at a day; `None` where it can never be.
    pub fn new(layout: &'a Layout, day: &'a Day, tour: u32, stop: u32) -> Option<Self> {
        let (kind, site) = (layout.kind(tour), &layout.sites[stop as usize]);
        let barred = !layout.suits(layout.tours[tour as usize], site) || (site.only != NONE && site.only != tour);
        if barred {
            return None;
        }
        let grams = layout.load(stop).first().copied().unwrap_or(0);
        let alone = stairs(kind, 0, site.height, grams).work * day.effort / 10_000;
        Some(Self { layout, kind, day, tour, stop, site, grams, alone })
    }

    /// What the stop costs at the least beside another, in points: where that is on another stair, a climb of its own.
    #[inline]
    pub fn least_beside(&self, other: u32) -> i64 {
        if self.layout.sites[other as usize].stair == self.site.stair { i64::MIN } else { self.alone }
    }

    /// The stop at a node; `None` at the base.
    #[inline]
    pub fn stop_at_node(&self, node: usize) -> Option<u32> {
        let stop = self.day.sequence.get(node.checked_sub(1)?)?;
        (*stop != NONE).then_some(*stop)
    }

    /// Looks at the gap after a node.
    #[inline]
    pub fn within(&self, after: usize) -> Option<Place> {
        let node = self.day.nodes.get(after)?;
        if after + 1 >= self.day.nodes.len() || after < self.day.done || !self.has_room(node.trip as usize) {
            return None;
        }
        let change = if self.recuts(after) { self.recut(after)? } else { self.between(after)? };
        if self.is_too_far(change.way) {
            return None;
        }
        let fixed = if self.day.sequence.is_empty() { self.kind.fixed } else { 0 };
        Some(Place {
            cost: change.longer * self.day.tenth + self.toil(change.way) + fixed,
            tour: self.tour,
            after: after as u32,
            manner: Manner::Within,
        })
    }

    /// What changes if the stop goes between two nodes and nothing else does; `None` if somebody would be late.
    #[inline]
    fn between(&self, after: usize) -> Option<Change> {
        let (layout, kind, here) = (self.layout, self.kind, At::site(self.site));
        let (node, next) = (&self.day.nodes[after], &self.day.nodes[after + 1]);
        let (from, to) = (self.day.at(layout, kind, after), self.day.at(layout, kind, after + 1));
        let there = way(kind, &layout.lengths, from, here, self.grams);
        let onward = self.onward(here, to, after);
        let begin = layout.begin(self.site, self.leave(after) + there.time)?;
        let visit = Span::visit(layout.window(self.site, begin), self.site.service);
        let pauses = node.hop - node.way.time;
        let arrive = begin + self.site.service + pauses + onward.time;
        let whole = node.before.then(there.time, visit).then(pauses + onward.time, next.after);
        self.change(there.plus(onward).minus(node.way), arrive, whole, after + 1)
    }

    /// The change to ways that are so much longer, to an arrival at a node, and to a day; `None` if that node is too late.
    #[inline]
    pub(super) fn change(&self, way: Way, arrive: i64, whole: Span, node: usize) -> Option<Change> {
        let next = &self.day.nodes[node];
        if arrive > next.late {
            return None;
        }
        let longer = if self.kind.begun.is_some() {
            (arrive - next.begin).max(0)
        } else {
            whole.length - (self.day.sum.end - self.day.sum.start)
        };
        Some(Change { way, longer })
    }

    /// Points for more ways, their time left out.
    #[inline]
    fn toil(&self, way: Way) -> i64 {
        way.walked * self.layout.weights.metre / 10 + way.work * self.day.effort / 10_000
    }

    /// When one could go on from a node with the stop aboard: later where it is released later, earlier from the base, where one
    /// may have set out later than need be.
    #[inline]
    pub(super) fn leave(&self, after: usize) -> i64 {
        let node = &self.day.nodes[after];
        let trip = &self.day.trips[node.trip as usize];
        if after == 0 && self.kind.begun.is_none() {
            trip.ready.max(self.site.release)
        } else if self.site.release > trip.leave {
            node.leave.max(node.free).max(self.site.release + node.since)
        } else {
            node.leave
        }
    }

    /// The way on from the stop to the node after `after`; none where somebody ends at their last stop.
    #[inline]
    fn onward(&self, here: At, to: At, after: usize) -> Way {
        let is_last = after + 2 == self.day.nodes.len();
        if is_last && self.kind.end.is_none() {
            return Way::default();
        }
        way(self.kind, &self.layout.lengths, here, to, self.day.nodes[after + 1].hand)
    }

    /// Has the trip room, as far as goods from the base go?
    #[inline]
    fn has_room(&self, trip: usize) -> bool {
        if let Some(begun) = &self.kind.begun {
            let current = trip == begun.trip && begun.set_out;
            if self.site.only != NONE && !current || self.site.only == NONE && current && self.site.from_base {
                return false;
            }
        }
        if !self.site.from_base {
            return true;
        }
        let room = self.day.trips[trip].load.iter().zip(&self.kind.capacity).zip(self.layout.load(self.stop));
        room.into_iter().all(|((on_board, most), load)| on_board + load <= *most)
    }

    #[inline]
    fn is_too_far(&self, way: Way) -> bool {
        self.day.sum.way.climbed + way.climbed > self.kind.most_climb
            || self.day.sum.way.walked + way.walked > self.kind.most_walk
    }

    /// Looks at a trip of its own: before the trip that begins at a node, or after the last.
    pub fn own(&self, node: usize, manner: Manner) -> Option<Place> {
        let too_many = self.day.trips.len() >= self.kind.most_trips;
        let is_done = node < self.day.done || self.kind.begun.as_ref().is_some_and(|begun| begun.set_out && node == 0);
        if too_many || is_done || self.site.only != NONE {
            return None;
        }
        let (layout, kind, base) = (self.layout, self.kind, At::place(self.kind.start));
        let there = way(kind, &layout.lengths, base, At::site(self.site), self.grams);
        let back = way(kind, &layout.lengths, At::site(self.site), base, 0);
        let at = self.day.nodes.get(node)?;
        let (free, latest) = match manner {
            Manner::OwnLast => {
                let home = flat(kind, &layout.lengths, self.day.at(layout, kind, node).place, kind.start);
                (at.leave + home.time + kind.reload, kind.close)
            }
            _ if node == 0 => (kind.open, self.day.nodes.get(1)?.late - at.hop - kind.reload),
            _ => (at.begin + kind.reload, self.day.nodes.get(node + 1)?.late - at.hop - kind.reload),
        };
        let begin = layout.begin(self.site, free.max(self.site.release) + there.time)?;
        if begin + self.site.service + back.time > latest {
            return None;
        }
        let time = there.time + self.site.service + back.time + kind.reload;
        let toil = self.toil(there.plus(back));
        Some(Place { cost: time * self.day.tenth + toil, tour: self.tour, after: node as u32, manner })
    }
}
