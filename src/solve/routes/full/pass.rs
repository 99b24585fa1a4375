//! The part of a walk where only the moments are others: stops whose way is known and that are open at any time are passed
//! without a look at what stands there.

use super::walk::Walk;

impl Walk<'_> {
    /// Goes on through the places from one on where only the moments are others, without a look at what stands there; the
    /// first that is not such a place.
    pub(super) fn pass(&mut self, from: usize) -> usize {
        if self.unknown.contains(&from) || self.kind.begun.is_some() {
            return from;
        }
        let length = self.day.sequence.len();
        let end = if from < self.unknown.start { self.unknown.start.min(length) } else { length };
        let until = self.kind.pauses.get(self.pause).map_or(i64::MAX, |pause| pause.close);
        let mut n = from;
        let (mut hop, mut way) = (self.day.nodes[n].hop, self.day.nodes[n].way);
        let mut before = self.day.nodes[n].before;
        while n < end && self.day.nodes[n + 1].is_open {
            let service = self.day.nodes[n + 1].own.length;
            if self.time + way.time + service > until {
                break;
            }
            if hop != way.time {
                self.day.nodes[n].hop = way.time;
                self.changed = self.changed.max(n);
            }
            let node = &mut self.day.nodes[n + 1];
            before = before.then(way.time, node.own);
            self.way = self.way.plus(way);
            self.trip_climbed += way.climbed;
            self.since += way.time + service;
            self.free = (self.free + way.time).max(0) + service;
            (node.begin, node.leave, node.before) = (self.time + way.time, self.time + way.time + service, before);
            self.time = node.leave;
            (node.free, node.since) = (self.free, self.since);
            (node.so_far, node.trip_climbed) = (self.way, self.trip_climbed);
            (node.trip, node.pauses) = (self.trip as u32, self.pause as u32);
            (node.waits, node.held, node.broken) = (self.waits, self.held, self.broken);
            (hop, way) = (node.hop, node.way);
            n += 1;
        }
        n
    }
}
