//! Reads a sound problem into flat numbers.

use super::layout::{Begun, Kind, Layout, NONE, Pause, Sets, Site};
use super::lengths::Lengths;
use super::near::near;
use crate::solve::routes::problem::{Carrier, Goods, MOST_CARRIERS, Problem, Spot, Stop};
use crate::solve::routes::search::{Heat, Order};

/// The price of leaving a promised stop out: more than any way to it.
const PROMISED: i64 = 1 << 38;
/// Each step of priority doubles the price, so many times at most: sums of prices stay countable.
const MOST_DOUBLINGS: u8 = 4;
/// Beyond every limit.
const FREE: i64 = i64::MAX / 4;

/// Reads a sound problem.
pub(super) fn layout(problem: &Problem) -> Layout {
    let mut windows = Vec::new();
    let mut sites: Vec<Site> = problem.stops.iter().map(|stop| site(problem, stop, &mut windows)).collect();
    link_pairs(problem, &mut sites);
    mark_underway(problem, &mut sites);
    let dimensions = problem.dimensions();
    let load = |stop: &Stop| (0..dimensions).map(|n| stop.load.get(n).copied().unwrap_or(0)).collect::<Vec<_>>();
    let lengths = Lengths::of(&problem.ground);
    let (near, mean_length) = near(&problem.ground, &lengths, &sites);
    let kinds: Vec<Kind> = problem.carriers.iter().map(kind).collect();
    Layout {
        dimensions,
        loads: problem.stops.iter().flat_map(load).collect(),
        tours: tours(problem),
        orders: orders(&sites, &kinds, &lengths, &windows, problem),
        first_order: first_order(&sites, &kinds, &lengths),
        heat: heat(problem, &kinds, mean_length),
        together: Sets::new(sites.len(), &problem.together),
        apart: Sets::new(sites.len(), &problem.apart),
        weights: problem.weights,
        fair: fair(problem),
        is_round: sites.iter().all(|site| !site.has_load && site.stair != NONE),
        several_windows: problem.stops.iter().any(|stop| stop.windows.len() > 1),
        sites,
        windows,
        kinds,
        lengths,
        near,
    }
}

fn site(problem: &Problem, stop: &Stop, windows: &mut Vec<(i64, i64)>) -> Site {
    let (place, stair, height) = match stop.at {
        Spot::Place(place) => (place, NONE, 0),
        Spot::Floor { stairwell, floor } => {
            let there = problem.stairwells[stairwell as usize];
            (there.foot, stairwell, i64::from(floor - 1) * there.floor_height.0)
        }
    };
    let from = windows.len() as u32;
    windows.extend(stop.windows.iter().map(|window| (window.open.0, window.close.0)));
    let price = stop.price.unwrap_or(PROMISED);
    Site {
        place,
        height,
        stair,
        service: stop.service.0,
        windows: (from, windows.len() as u32),
        is_taken: stop.goods == Goods::Taken,
        from_base: stop.goods == Goods::Brought && stop.load.iter().any(|load| *load > 0),
        has_load: stop.load.iter().any(|load| *load > 0),
        skills: stop.skills,
        pinned: stop.pinned.unwrap_or(NONE),
        release: stop.release.0,
        price: price << stop.priority.min(MOST_DOUBLINGS),
        partner: NONE,
        only: NONE,
        done: false,
    }
}

fn link_pairs(problem: &Problem, sites: &mut [Site]) {
    for pair in &problem.pairs {
        sites[pair.from as usize].partner = pair.to;
        sites[pair.to as usize].partner = pair.from;
        sites[pair.to as usize].from_base = false;
    }
}

/// Marks what is done and what is aboard; a delivery whose pick-up is done is aboard.
fn mark_underway(problem: &Problem, sites: &mut [Site]) {
    let tours = tours(problem);
    for (n, carrier) in problem.carriers.iter().enumerate() {
        let Some(underway) = &carrier.underway else { continue };
        let tour = tours.partition_point(|kind| (*kind as usize) < n) as u32;
        underway.aboard.iter().for_each(|stop| sites[*stop as usize].only = tour);
        for stop in underway.done.iter().flatten() {
            sites[*stop as usize].done = true;
            let partner = std::mem::replace(&mut sites[*stop as usize].partner, NONE);
            if partner != NONE {
                (sites[partner as usize].partner, sites[partner as usize].only) = (NONE, tour);
            }
        }
    }
}

fn kind(carrier: &Carrier) -> Kind {
    let limit = |limit: Option<crate::solve::routes::Decimetres>| limit.map_or(FREE, |limit| limit.0);
    let pause = |pause: &crate::solve::routes::problem::Break| Pause {
        open: pause.window.open.0,
        close: pause.window.close.0,
        length: pause.length.0,
    };
    Kind {
        start: carrier.start,
        end: carrier.end,
        open: carrier.hours.open.0,
        close: carrier.hours.close.0,
        pauses: carrier.breaks.iter().map(pause).collect(),
        most_trips: carrier.most_trips as usize,
        reload: carrier.reload.0,
        capacity: carrier.capacity.clone(),
        climb_capacity: carrier.climb_capacity.clone(),
        most_climb_trip: limit(carrier.most_climb_trip),
        most_climb: limit(carrier.most_climb),
        most_walk: limit(carrier.most_walk),
        pace: carrier.pace,
        body: carrier.body,
        skills: carrier.skills,
        fixed: carrier.fixed,
        past_time: carrier.past.time.0,
        past_work: carrier.past.climbing.0 * 10_000,
        shares: carrier.count.is_some(),
        begun: begun(carrier),
    }
}

fn begun(carrier: &Carrier) -> Option<Begun> {
    let underway = carrier.underway.as_ref()?;
    let trip = underway.done.len().saturating_sub(1);
    let last_has_stops = underway.done.last().is_some_and(|last| !last.is_empty());
    let done: Vec<Vec<u32>> = underway.done.clone();
    Some(Begun {
        done: done.join(&NONE),
        trip,
        set_out: last_has_stops || !underway.aboard.is_empty(),
        free: underway.free.0,
    })
}

/// By tour its kind: as many of each as there are, or as it could take.
fn tours(problem: &Problem) -> Vec<u32> {
    let most = problem.stops.len().clamp(1, MOST_CARRIERS) as u32;
    let of = |(n, carrier): (usize, &Carrier)| {
        std::iter::repeat_n(n as u32, carrier.count.unwrap_or(most).min(most) as usize)
    };
    problem.carriers.iter().enumerate().flat_map(of).collect()
}

/// A fair share of the whole, roughly: all visits and a minute between two, and all that is carried up, over all carriers.
fn fair(problem: &Problem) -> (i64, i64) {
    let heads: i64 = problem.carriers.iter().filter_map(|carrier| carrier.count).map(i64::from).sum();
    let past: i64 = problem.carriers.iter().map(|carrier| carrier.past.time.0).sum();
    let time: i64 = problem.stops.iter().map(|stop| stop.service.0 + 600).sum();
    let body = problem.carriers.iter().map(|carrier| carrier.body).max().unwrap_or(0);
    let work = |stop: &Stop| match stop.at {
        Spot::Floor { stairwell, floor } => {
            let height = problem.stairwells[stairwell as usize].floor_height.0 * i64::from(floor - 1);
            height * (stop.load.first().copied().unwrap_or(0) + body / 4)
        }
        Spot::Place(_) => 0,
    };
    let work: i64 = problem.stops.iter().map(work).sum();
    let past_work: i64 = problem.carriers.iter().map(|carrier| carrier.past.climbing.0 * 10_000).sum();
    (((time + past) / heads.max(1)).max(600), ((work + past_work) / heads.max(1)).max(10_000))
}

/// Stair by stair, the farthest first, from the lowest door up.
fn first_order(sites: &[Site], kinds: &[Kind], lengths: &Lengths) -> Vec<u64> {
    let base = kinds.first().map_or(0, |kind| kind.start);
    let key = |site: &Site| {
        let near = (1 << 25) - lengths.between(base, site.place).0.min(1 << 25) as u64;
        near << 32 | u64::from(site.place) << 12 | (site.height as u64).min(4_095)
    };
    sites.iter().map(key).collect()
}

/// Temperatures relative to what the way to a neighbour costs.
fn heat(problem: &Problem, kinds: &[Kind], mean_length: f64) -> Heat {
    let pace = kinds.first().map_or(1_000, |kind| kind.pace.flat);
    let weights = problem.weights;
    let points = mean_length * (pace as f64 / 1_000.0 * weights.time as f64 + weights.metre as f64 / 10.0);
    let (first, last) = if is_delivery(problem) { DELIVERY_HEAT } else { ROUND_HEAT };
    Heat { first: (points * first).max(1.0), last: (points * last).max(0.1) }
}

/// Has every stop a load?
pub(super) fn is_delivery(problem: &Problem) -> bool {
    problem.stops.iter().all(|stop| stop.load.iter().any(|load| *load > 0))
}

/// The temperatures at the beginning and at the end where doors are only visited, in costs of the mean way to a neighbour, which
/// is short: what matters is how whole stairs are shared out.
const ROUND_HEAT: (f64, f64) = (3.0, 0.01);
/// The same where every stop has a load.
const DELIVERY_HEAT: (f64, f64) = (3.0, 0.03);

/// By chance, the heaviest, farthest, nearest first, the highest first; the narrowest, earliest, latest window first.
fn orders(sites: &[Site], kinds: &[Kind], lengths: &Lengths, windows: &[(i64, i64)], problem: &Problem) -> Vec<Order> {
    let base = kinds.first().map_or(0, |kind| kind.start);
    let far = |site: &Site| (lengths.between(base, site.place).0 + site.height) as i32;
    let keys = |key: &dyn Fn(&Site) -> i32| sites.iter().map(key).collect::<Vec<i32>>();
    let heavy = problem.stops.iter().map(|stop| -(stop.load.iter().sum::<i64>().min(1 << 30) as i32)).collect();
    let mut orders = vec![
        Order { share: 4, keys: Vec::new() },
        Order { share: 4, keys: heavy },
        Order { share: 2, keys: keys(&|site| -far(site)) },
        Order { share: 1, keys: keys(&far) },
    ];
    if sites.iter().any(|site| site.height > 0) {
        orders.push(Order { share: 3, keys: keys(&|site| -site.height as i32) });
    }
    if !windows.is_empty() {
        let first =
            |site: &Site| windows[site.windows.0 as usize..site.windows.1 as usize].first().map_or(0, |w| w.0 as i32);
        let last = |site: &Site| {
            windows[site.windows.0 as usize..site.windows.1 as usize].last().map_or(1 << 30, |w| w.1 as i32)
        };
        orders.push(Order { share: 2, keys: keys(&|site| last(site) - first(site)) });
        orders.push(Order { share: 2, keys: keys(&first) });
        orders.push(Order { share: 2, keys: keys(&|site| -last(site)) });
    }
    orders
}
