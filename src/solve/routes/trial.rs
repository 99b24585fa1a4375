//! Problems thrown by chance for the tests, with every feature there is.

use super::problem::*;
use super::units::{Decimetres, KilogramMetres, Tenths};
use crate::domain::site::Point;
use crate::solve::random::Dice;

/// How much of everything a thrown problem may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub stops: usize,
    pub carriers: usize,
    pub stairwells: usize,
}

/// A problem with any of the features, thrown by chance. It is sound.
pub(super) fn any(seed: u64, size: Size) -> Problem {
    let dice = &mut Dice::new(seed);
    let places = 1 + size.stairwells + size.stops;
    let mut problem = Problem {
        ground: ground(dice, places),
        stairwells: (0..size.stairwells).map(|n| stairwell(dice, n as u32 + 1)).collect(),
        ..Problem::default()
    };
    let dimensions = dice.below(3);
    for n in 0..size.stops {
        let stop = stop(dice, &problem, (1 + size.stairwells + n) as u32, dimensions);
        problem.stops.push(stop);
    }
    problem.carriers = (0..size.carriers.max(1)).map(|_| carrier(dice, dimensions)).collect();
    add_sets(dice, &mut problem);
    if dice.below(4) == 0 {
        set_out(dice, &mut problem);
    }
    problem
}

fn ground(dice: &mut Dice, places: usize) -> Ground {
    let points: Vec<Point> =
        (0..places).map(|_| Point { x: dice.below(400) as f64, y: dice.below(400) as f64 }).collect();
    if dice.below(3) > 0 {
        return Ground::Plane { points, rounding: Rounding::Nearest };
    }
    let pairs = (0..places * places).map(|n| (points[n / places], points[n % places]));
    let lengths: Vec<i64> = pairs.map(|(a, b)| ((a.x - b.x).hypot(a.y - b.y) * 10.0) as i64).collect();
    // Not the same there and back, and not always the shortest.
    let times = lengths.iter().map(|length| length + dice.below(200) as i64).collect();
    Ground::Matrix { places: places as u32, lengths, times }
}

fn stairwell(dice: &mut Dice, foot: u32) -> Stairwell {
    Stairwell { foot, floors: 1 + dice.below(7) as u8, floor_height: Decimetres(25 + dice.below(10) as i64) }
}

fn stop(dice: &mut Dice, problem: &Problem, place: u32, dimensions: usize) -> Stop {
    let spot = match problem.stairwells.len() {
        0 => Spot::Place(place),
        count if dice.below(5) > 0 => {
            let stairwell = dice.below(count);
            let floor = 1 + dice.below(usize::from(problem.stairwells[stairwell].floors)) as u8;
            Spot::Floor { stairwell: stairwell as u32, floor }
        }
        _ => Spot::Place(place),
    };
    let mut stop = Stop::at(spot);
    stop.service = Tenths::seconds(dice.below(180) as i64);
    stop.load = (0..dimensions).map(|_| dice.below(12_000) as i64).collect();
    if dice.below(3) == 0 {
        let open = dice.below(400) as i64;
        let close = open + 30 + dice.below(200) as i64;
        stop.windows.push(Window { open: Tenths::minutes(open), close: Tenths::minutes(close) });
        if dice.below(3) == 0 {
            stop.windows.push(Window { open: Tenths::minutes(close + 20), close: Tenths::minutes(close + 80) });
        }
    }
    if dice.below(8) == 0 {
        stop.goods = Goods::Taken;
    }
    if dice.below(8) == 0 {
        stop.skills = 1 << dice.below(3);
    }
    if dice.below(20) == 0 {
        stop.pinned = Some(0);
    }
    if dice.below(6) == 0 {
        stop.release = Tenths::minutes(dice.below(200) as i64);
    }
    if dice.below(5) == 0 {
        stop.price = Some(dice.below(3_000_000) as i64);
    }
    stop.priority = dice.below(4) as u8;
    stop
}

fn carrier(dice: &mut Dice, dimensions: usize) -> Carrier {
    let mut carrier = Carrier::from(0);
    carrier.count = [Some(1), Some(2), None][dice.below(3)];
    carrier.end = [Some(0), Some(0), Some(1), None][dice.below(4)];
    carrier.hours = Window { open: Tenths::minutes(dice.below(60) as i64), close: Tenths::minutes(480) };
    carrier.most_trips = 1 + dice.below(4) as u32;
    carrier.reload = Tenths::minutes(dice.below(10) as i64);
    carrier.skills = dice.below(8) as u64;
    carrier.fixed = dice.below(500_000) as i64;
    carrier.body = dice.below(80_000) as i64;
    carrier.capacity = (0..dimensions).map(|_| 10_000 + dice.below(60_000) as i64).collect();
    if dice.below(2) == 0 {
        carrier.climb_capacity = (0..dimensions).map(|_| 8_000 + dice.below(20_000) as i64).collect();
    }
    if dice.below(3) == 0 {
        let open = Tenths::minutes(120 + dice.below(120) as i64);
        let window = Window { open, close: open + Tenths::minutes(60) };
        carrier.breaks.push(Break { window, length: Tenths::minutes(30) });
    }
    if dice.below(4) == 0 {
        carrier.most_climb = Some(Decimetres::metres(20 + dice.below(200) as i64));
        carrier.most_climb_trip = Some(Decimetres::metres(20 + dice.below(60) as i64));
    }
    if dice.below(6) == 0 {
        carrier.most_walk = Some(Decimetres::metres(500 + dice.below(3_000) as i64));
    }
    carrier.past =
        Past { time: Tenths::minutes(dice.below(300) as i64), climbing: KilogramMetres(dice.below(5_000) as i64) };
    carrier
}

/// Pairs of neighbours in the list, and sets of a few.
fn add_sets(dice: &mut Dice, problem: &mut Problem) {
    let stops = problem.stops.len();
    if dice.below(2) == 0 {
        for from in (0..stops.saturating_sub(1)).step_by(7) {
            problem.stops[from].goods = Goods::Taken;
            problem.stops[from + 1].goods = Goods::Brought;
            problem.stops[from + 1].load = problem.stops[from].load.clone();
            problem.pairs.push(Pair { from: from as u32, to: from as u32 + 1 });
        }
    }
    let set = |dice: &mut Dice| {
        let mut set: Vec<u32> = (0..3).map(|_| dice.below(stops) as u32).collect();
        set.sort_unstable();
        set.dedup();
        set
    };
    if dice.below(3) == 0 && stops > 3 {
        problem.together.push(set(dice));
    }
    if dice.below(3) == 0 && stops > 3 {
        problem.apart.push(set(dice));
    }
}

/// The first carrier is on the way: a stop or two done, something aboard.
fn set_out(dice: &mut Dice, problem: &mut Problem) {
    let in_set = |stop: u32| {
        problem.pairs.iter().any(|pair| pair.from == stop || pair.to == stop)
            || problem.together.iter().chain(&problem.apart).flatten().any(|other| *other == stop)
    };
    let free: Vec<u32> = (0..problem.stops.len() as u32).filter(|stop| !in_set(*stop)).collect();
    let carrier = &mut problem.carriers[0];
    carrier.count = Some(1);
    carrier.most_climb = None;
    carrier.most_climb_trip = None;
    carrier.most_walk = None;
    let mut next = free.into_iter();
    let done: Vec<u32> = next.by_ref().take(dice.below(3)).collect();
    let free = carrier.hours.open + Tenths::minutes(dice.below(60) as i64);
    let aboard = next.take(dice.below(2)).collect();
    carrier.underway = Some(Underway { done: vec![done], aboard, free });
}
