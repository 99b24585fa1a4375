//! Two tours trade their tails (2-opt*: Potvin and Rousseau, Journal of the Operational Research Society 46, 1995). On long
//! tours this is what strings of ten stops cannot do.

use super::distances::{Distances, From1};
use super::stage::{NONE, Rings};
use crate::solve::random::Dice;

/// Among so many of a stop's nearest the one is thrown that shall follow it.
const AMONG: usize = 20;

/// Where a tour is cut in two: between two neighbouring nodes.
#[derive(Clone, Copy)]
struct Cut {
    tour: u32,
    before: u32,
    after: u32,
}

/// What hangs behind a cut.
#[derive(Clone, Copy)]
struct Tail {
    /// Its last node, the base's if there are no stops in it.
    last: u32,
    load: i32,
    stops: i32,
}

impl<D: Distances, const TIMED: bool> Rings<D, TIMED> {
    /// Lets a stop thrown by chance be followed by one near it in another tour, tail for tail, where that costs less than so
    /// much more and both tours stay in time and within their load; was it done?
    pub(super) fn trade_tails(&mut self, dice: &mut Dice, allowance: i64) -> bool {
        let Some((stop, other)) = self.neighbours(dice) else { return false };
        self.nodes[stop as usize].tour != self.nodes[other as usize].tour && self.trade_behind(stop, other, allowance)
    }

    /// Lets a stop be followed by one of another tour, tail for tail, where that costs less than so much more.
    pub(super) fn trade_behind(&mut self, stop: u32, other: u32, allowance: i64) -> bool {
        let (here, there) = (&self.nodes[stop as usize], &self.nodes[other as usize]);
        let one = Cut { tour: here.tour, before: stop, after: here.next };
        let two = Cut { tour: there.tour, before: there.prev, after: other };
        let Some(cost) = self.cost_of_trade(one, two).filter(|cost| *cost < allowance) else { return false };
        let (tail, other) = (self.tail(one), self.tail(two));
        let gain = other.load - tail.load;
        let load = |cut: Cut| self.tours[cut.tour as usize].load;
        if load(one) + gain > self.problem.capacity || load(two) - gain > self.problem.capacity {
            return false;
        }
        self.change_tour(one.tour, gain, other.stops - tail.stops);
        self.change_tour(two.tour, -gain, tail.stops - other.stops);
        self.hang(one, two, other);
        self.hang(two, one, tail);
        self.cost += cost;
        if TIMED {
            self.bring_up_to_date(one);
            self.bring_up_to_date(two);
        }
        true
    }

    /// A stop thrown by chance and one of its nearest, if both are in tours.
    pub(super) fn neighbours(&self, dice: &mut Dice) -> Option<(u32, u32)> {
        let stop = dice.below(self.problem.stops()) as u32;
        let near = self.problem.near.of(stop);
        let other = *near.get(dice.below(near.len().min(AMONG)))?;
        let is_in = |stop: u32| self.nodes[stop as usize].tour != NONE;
        (is_in(stop) && is_in(other)).then_some((stop, other))
    }

    /// What the trade costs more, in decimetres; `None` if somebody would come too late.
    fn cost_of_trade(&self, one: Cut, two: Cut) -> Option<i64> {
        let join = |before: u32, after: u32| {
            let (before, after) = (&self.nodes[before as usize], &self.nodes[after as usize]);
            let arc = self.problem.distances.from(before.spot).to(after.spot);
            (!TIMED || before.leave + arc <= after.late).then_some(i64::from(arc) - i64::from(before.arc))
        };
        Some(join(one.before, two.after)? + join(two.before, one.after)?)
    }

    fn tail(&self, cut: Cut) -> Tail {
        let mut tail = Tail { last: self.base_of(cut.tour), load: 0, stops: 0 };
        let mut at = cut.after;
        while !self.is_base(at) {
            tail = Tail { last: at, load: tail.load + self.problem.loads[at as usize], stops: tail.stops + 1 };
            at = self.nodes[at as usize].next;
        }
        tail
    }

    /// Hangs a tail that was behind another cut behind this one.
    fn hang(&mut self, here: Cut, from: Cut, tail: Tail) {
        let base = self.base_of(here.tour);
        if tail.stops == 0 {
            return self.join(here.before, base);
        }
        self.join(here.before, from.after);
        self.join(tail.last, base);
        let mut at = from.after;
        while at != base {
            let node = self.change(at);
            node.tour = here.tour;
            at = node.next;
        }
    }

    pub(super) fn join(&mut self, before: u32, after: u32) {
        let to = self.nodes[after as usize].spot;
        let arc = self.problem.distances.from(self.nodes[before as usize].spot).to(to);
        let node = self.change(before);
        (node.next, node.arc) = (after, arc);
        let node = self.change(after);
        (node.prev, node.back) = (before, arc);
    }

    /// Carries moments on and back from a cut whose tail is another now.
    fn bring_up_to_date(&mut self, cut: Cut) {
        let after = self.nodes[cut.before as usize].next;
        self.carry_on(cut.before);
        self.carry_back(after);
    }

    pub(super) fn base_of(&self, tour: u32) -> u32 {
        self.problem.stops() as u32 + tour
    }
}

#[cfg(test)]
mod tests {
    use super::super::distances::Table;
    use super::super::problem::Plain;
    use super::super::reading::{Reading, reading};
    use super::*;
    use crate::domain::site::Point;
    use crate::solve::routes::problem::*;
    use crate::solve::routes::search::Stage;
    use crate::solve::routes::units::Tenths;

    /// Sixty stops with a load each, and windows where there is time to speak of.
    fn rings<const TIMED: bool>(dice: &mut Dice) -> Rings<Table, TIMED> {
        let point = |dice: &mut Dice| Point { x: dice.below(900) as f64, y: dice.below(900) as f64 };
        let points = (0..=60).map(|_| point(dice)).collect();
        let pace = Pace { flat: 1_000, up: 0, up_loaded: 0, down: 0 };
        let hours = if TIMED { Window { open: Tenths(100), close: Tenths(60_000) } } else { Window::ALWAYS };
        let stop = |place: u32| {
            let open = Tenths::seconds(dice.below(3_000) as i64);
            let window = Window { open, close: open + Tenths::seconds(1_500) };
            let windows = if TIMED { vec![window] } else { Vec::new() };
            Stop { load: vec![1 + dice.below(9) as i64], service: Tenths(90), windows, ..Stop::at(Spot::Place(place)) }
        };
        let problem = Problem {
            ground: Ground::Plane { points, rounding: Rounding::Nearest },
            stops: (1..=60).map(stop).collect(),
            carriers: vec![Carrier { pace, hours, capacity: vec![60], count: None, ..Carrier::from(0) }],
            weights: Weights::LENGTH_ONLY,
            ..Problem::default()
        };
        let Some(Reading::Small(plain)) = reading(&problem) else { panic!("a plain problem") };
        let mut rings = Rings::empty(plain);
        for stop in 0..60 {
            // The only place there is may be overlooked by chance.
            assert!((0..9).any(|_| rings.place(stop, dice)), "stop {stop}");
        }
        rings.settle();
        rings
    }

    /// The same tours put together stop by stop.
    fn anew<const TIMED: bool>(rings: &Rings<Table, TIMED>) -> Rings<Table, TIMED> {
        let problem: Plain<Table> = rings.problem.clone();
        let mut fresh = Rings::empty(problem);
        for base in rings.problem.stops()..rings.nodes.len() {
            let mut at = rings.nodes[base].next;
            while !rings.is_base(at) {
                fresh.link(at, rings.nodes[at as usize].prev);
                at = rings.nodes[at as usize].next;
            }
        }
        fresh
    }

    fn every_trade_leaves_what_walking_anew_finds<const TIMED: bool>() {
        let dice = &mut Dice::new(5);
        let mut rings = rings::<TIMED>(dice);
        let mut trades = 0;
        for n in 0..30_000 {
            let (nodes, tours, cost) = (rings.nodes.clone(), rings.tours.clone(), rings.cost());
            if !rings.trade(dice, 4_000) {
                assert_eq!((&rings.nodes, rings.cost()), (&nodes, cost), "nothing was done");
                continue;
            }
            trades += 1;
            let fresh = anew(&rings);
            assert_eq!((&rings.nodes, &rings.tours), (&fresh.nodes, &fresh.tours));
            assert_eq!(rings.cost(), fresh.cost());
            assert!(rings.cost() < cost + 4_000 && rings.tours.iter().all(|tour| tour.load <= 60));
            let in_time = |stop: u32| rings.nodes[stop as usize].leave - 90 <= rings.nodes[stop as usize].late;
            assert!(!TIMED || (0..60).all(in_time));
            if n % 2 == 0 {
                rings.take_back();
                assert_eq!((&rings.nodes, &rings.tours, rings.cost()), (&nodes, &tours, cost));
            }
            rings.settle();
        }
        assert!(trades > 100, "{trades}");
    }

    #[test]
    fn tails_are_traded_with_everything_that_hangs_on_them() {
        every_trade_leaves_what_walking_anew_finds::<false>();
        every_trade_leaves_what_walking_anew_finds::<true>();
    }
}
