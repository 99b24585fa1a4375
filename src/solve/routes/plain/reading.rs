//! Is a problem a plain one? If so, its flat numbers.

use super::distances::{Crow, Distances, MOST_IN_TABLE, Table, length};
use super::problem::{NEAR, Plain};
use crate::domain::site::Point;
use crate::solve::routes::curve::along;
use crate::solve::routes::near::Near;
use crate::solve::routes::problem::{Carrier, Goods, Ground, Pace, Problem, Spot, Stop, Weights};
use crate::solve::routes::search::{Heat, Order};

/// A plain problem, with a table or without.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) enum Reading {
    Small(Plain<Table>),
    Large(Plain<Crow>),
}

/// One metre a second, the pace at which a decimetre is a tenth of a second.
const EVEN: Pace = Pace { flat: 1_000, up: 0, up_loaded: 0, down: 0 };

/// The flat numbers of a sound problem, if it is plain; `None` if it needs the whole engine.
pub(in crate::solve::routes) fn reading(problem: &Problem) -> Option<Reading> {
    let [carrier] = &problem.carriers[..] else { return None };
    let by_stop = spots(problem)?;
    if !is_plain(carrier) || !weighs_length_only(problem) || !problem.stops.iter().all(stop_is_plain) {
        return None;
    }
    let names = names(problem);
    let spots: Vec<u32> = names.iter().map(|stop| by_stop[*stop as usize]).chain([carrier.start]).collect();
    if spots.len() <= MOST_IN_TABLE {
        let table = Table::of(spots.len(), |a, b| length(&problem.ground, spots[a], spots[b]));
        return Some(Reading::Small(plain(problem, carrier, names, table)));
    }
    let Ground::Plane { points, rounding } = &problem.ground else { return None };
    let crow = Crow::new(spots.iter().map(|place| points[*place as usize]), *rounding);
    Some(Reading::Large(plain(problem, carrier, names, crow)))
}

/// The place of each stop; `None` where there are stairs, pairs, sets, or ways that differ there and back.
fn spots(problem: &Problem) -> Option<Vec<u32>> {
    let is_bare = problem.pairs.is_empty() && problem.together.is_empty() && problem.apart.is_empty();
    if !is_bare || !is_even(&problem.ground) {
        return None;
    }
    let of = |stop: &Stop| match stop.at {
        Spot::Place(place) => Some(place),
        Spot::Floor { .. } => None,
    };
    problem.stops.iter().map(of).collect()
}

/// Does every way take the same there and back, and as many tenths of a second as it has decimetres?
fn is_even(ground: &Ground) -> bool {
    match ground {
        Ground::Plane { .. } => true,
        Ground::Matrix { places, lengths, times } => {
            let places = *places as usize;
            lengths == times && (0..places).all(|a| (0..a).all(|b| lengths[a * places + b] == lengths[b * places + a]))
        }
    }
}

fn weighs_length_only(problem: &Problem) -> bool {
    problem.weights == Weights::LENGTH_ONLY
}

fn is_plain(carrier: &Carrier) -> bool {
    let bare = Carrier { count: carrier.count, hours: carrier.hours, ..Carrier::from(carrier.start) };
    let capacity = carrier.capacity.clone();
    capacity.len() <= 1 && *carrier == Carrier { pace: EVEN, capacity, ..bare }
}

fn stop_is_plain(stop: &Stop) -> bool {
    let bare =
        Stop { service: stop.service, windows: stop.windows.clone(), load: stop.load.clone(), ..Stop::at(stop.at) };
    stop.windows.len() <= 1 && stop.load.len() <= 1 && stop.goods == Goods::Brought && *stop == bare
}

/// The stops in the engine's own order: along a curve on the plane, so that near ones stand near each other in memory too.
fn names(problem: &Problem) -> Vec<u32> {
    let mut names: Vec<u32> = (0..problem.stops.len() as u32).collect();
    if let Ground::Plane { points, .. } = &problem.ground {
        let at = |stop: u32| match problem.stops[stop as usize].at {
            Spot::Place(place) => points[place as usize],
            Spot::Floor { .. } => Point::default(),
        };
        let keys = along(&names.iter().map(|stop| at(*stop)).collect::<Vec<_>>());
        names.sort_by_key(|stop| keys[*stop as usize]);
    }
    names
}

fn plain<D: Distances>(problem: &Problem, carrier: &Carrier, names: Vec<u32>, distances: D) -> Plain<D> {
    use super::distances::From1;
    let stops = names.len();
    let stop = |n: &u32| &problem.stops[*n as usize];
    let times = |stop: &Stop| {
        let window = stop.windows.first();
        let (open, close) = window.map_or((0, i32::MAX / 4), |window| (window.open.0 as i32, window.close.0 as i32));
        (open, close, stop.service.0 as i32)
    };
    let windows: Vec<_> = names.iter().map(stop).map(times).collect();
    let loads: Vec<i32> = names.iter().map(stop).map(|stop| stop.load.first().map_or(0, |load| *load as i32)).collect();
    let timed = is_timed(problem);
    let length = |a: usize, b: usize| i64::from(distances.from(a as u32).to(b as u32));
    let near = if timed && stops <= MOST_BY_TIME {
        Near::by_pairs(stops, NEAR, |a, b| apart(length(a, b), windows[a], windows[b]))
    } else {
        near(problem, &names, length)
    };
    let mut orders = orders(&distances, &loads, timed.then_some(&windows[..]));
    orders.iter_mut().for_each(|order| order.keys = ranks(&order.keys, &names));
    Plain {
        heat: heat(stops, &near, &distances),
        beside: beside(&near, stops, &distances),
        near,
        names,
        plane: matches!(problem.ground, Ground::Plane { .. }),
        windows,
        open: carrier.hours.open.0 as i32,
        close: carrier.hours.close.0 as i32,
        capacity: carrier.capacity.first().map_or(i32::MAX / 2, |most| *most as i32),
        tours: carrier.count.map_or(stops, |count| (count as usize).min(stops)).max(1),
        price: PRICE,
        orders,
        loads,
        distances,
    }
}

/// By stop its nearest again, with the length to each: read in one go.
fn beside<D: Distances>(near: &Near, stops: usize, distances: &D) -> Vec<(u32, i32)> {
    use super::distances::From1;
    let lengths = |stop: u32| near.of(stop).iter().map(move |other| (*other, distances.from(stop).to(*other)));
    (0..stops as u32).flat_map(lengths).collect()
}

/// Up to so many stops are compared pair by pair by their windows too.
const MOST_BY_TIME: usize = 4_000;

/// How far two stops are apart as neighbours in a tour: the length, a fifth of the waiting that cannot be helped, and the
/// lateness that cannot, the better way round (Vidal, Crainic, Gendreau and Prins, 2013).
fn apart(length: i64, a: (i32, i32, i32), b: (i32, i32, i32)) -> i64 {
    let one_way = |from: (i32, i32, i32), to: (i32, i32, i32)| {
        let waiting = i64::from(to.0) - length - i64::from(from.2) - i64::from(from.1);
        let late = i64::from(from.0) + i64::from(from.2) + length - i64::from(to.1);
        length + waiting.max(0) / 5 + late.max(0)
    };
    one_way(a, b).min(one_way(b, a))
}

/// The nearest stops of each, over a grid on the plane, pair by pair in a matrix.
fn near(problem: &Problem, names: &[u32], length: impl Fn(usize, usize) -> i64) -> Near {
    let Ground::Plane { points, .. } = &problem.ground else { return Near::by_pairs(names.len(), NEAR, length) };
    let at = |stop: &u32| match problem.stops[*stop as usize].at {
        Spot::Place(place) => (points[place as usize].x * 10.0, points[place as usize].y * 10.0),
        Spot::Floor { .. } => (0.0, 0.0),
    };
    Near::on_plane(&names.iter().map(at).collect::<Vec<_>>(), NEAR)
}

/// Leaving a stop out costs more than any way to it.
const PRICE: i64 = 1 << 28;

/// Do windows, service or hours matter?
pub(in crate::solve::routes) fn is_timed(problem: &Problem) -> bool {
    let hours = problem.carriers.first().map(|carrier| carrier.hours);
    hours != Some(crate::solve::routes::problem::Window::ALWAYS)
        || problem.stops.iter().any(|stop| !stop.windows.is_empty())
}

/// By chance, the heaviest first, the farthest first, the nearest first; with windows also the narrowest, the earliest to
/// open and the latest to close first. The shares are those of Christiaens and Vanden Berghe.
fn orders<D: Distances>(distances: &D, loads: &[i32], windows: Option<&[(i32, i32, i32)]>) -> Vec<Order> {
    use super::distances::From1;
    let base = distances.from(loads.len() as u32);
    let far: Vec<i32> = (0..loads.len()).map(|stop| base.to(stop as u32)).collect();
    let minus = |keys: &[i32]| keys.iter().map(|key| -key).collect();
    let mut orders = vec![
        Order { share: 4, keys: Vec::new() },
        Order { share: 4, keys: minus(loads) },
        Order { share: 2, keys: minus(&far) },
        Order { share: 1, keys: far },
    ];
    if let Some(windows) = windows {
        orders.push(Order { share: 2, keys: windows.iter().map(|(open, close, _)| close - open).collect() });
        orders.push(Order { share: 2, keys: windows.iter().map(|(open, _, _)| *open).collect() });
        orders.push(Order { share: 2, keys: windows.iter().map(|(_, close, _)| -close).collect() });
    }
    orders
}

/// Who comes where by these keys. Of equal ones the problem's own order decides: by the engine's, stops with windows alike would
/// always be put back along the curve, one beside the other.
fn ranks(keys: &[i32], names: &[u32]) -> Vec<i32> {
    let mut stops: Vec<usize> = (0..keys.len()).collect();
    stops.sort_unstable_by_key(|stop| (keys[*stop], names[*stop]));
    let mut ranks = vec![0; keys.len()];
    (0..).zip(stops).for_each(|(rank, stop)| ranks[stop] = rank);
    ranks
}

/// The temperature at the beginning, in mean lengths between neighbours.
const FIRST_HEAT: f64 = 4.0;
/// The temperature at the end, in the same.
const LAST_HEAT: f64 = 0.01;

/// Temperatures relative to the mean length from a stop to its ten nearest, which is about what a step changes.
fn heat<D: Distances>(stops: usize, near: &Near, distances: &D) -> Heat {
    use super::distances::From1;
    let lengths =
        |stop: u32| near.of(stop).iter().take(10).map(move |other| i64::from(distances.from(stop).to(*other)));
    let all: i64 = (0..stops as u32).flat_map(lengths).sum();
    let mean = all as f64 / (stops * 10.min(stops.saturating_sub(1))).max(1) as f64;
    Heat { first: mean * FIRST_HEAT, last: mean * LAST_HEAT }
}
