//! A plan with its moments: sequences walked, and what the walk noted written down.

use super::climbs::Climbs;
use super::day::Day;
use super::layout::{Layout, NONE};
use crate::solve::routes::plan::{Plan, Tour, Trip, Visit};
use crate::solve::routes::units::Tenths;

/// The sequences, by tour, of a plan's tours; a tour too many of its kind is left out.
pub(super) fn sequences(layout: &Layout, tours: &[Tour]) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new(); layout.tours.len()];
    let mut next: Vec<usize> =
        (0..layout.kinds.len() as u32).map(|kind| layout.tours.partition_point(|other| *other < kind)).collect();
    for tour in tours {
        let Some(at) = next.get_mut(tour.carrier as usize) else { continue };
        if layout.tours.get(*at) == Some(&tour.carrier) {
            all[*at] = tour.orders().join(&NONE);
            *at += 1;
        }
    }
    all
}

/// The plan of these sequences, by tour.
pub(super) fn plan(layout: &Layout, sequences: &[Vec<u32>]) -> Plan {
    let mut served = vec![false; layout.sites.len()];
    let mut tours = Vec::new();
    let mut climbs = Climbs::default();
    for (tour, sequence) in sequences.iter().enumerate().filter(|(_, sequence)| !sequence.is_empty()) {
        sequence.iter().filter(|stop| **stop != NONE).for_each(|stop| served[*stop as usize] = true);
        tours.push(timed(layout, tour as u32, sequence, &mut climbs));
    }
    let unserved = (0..layout.sites.len() as u32).filter(|stop| !served[*stop as usize]).collect();
    Plan { tours, unserved }
}

/// What these sequences cost, by tour, and everybody they leave out.
pub(super) fn cost(layout: &Layout, sequences: &[Vec<u32>]) -> i64 {
    let mut climbs = Climbs::default();
    let served = sequences.iter().flatten().filter(|stop| **stop != NONE);
    let prices: i64 = layout.sites.iter().map(|site| site.price).sum();
    let served: i64 = served.map(|stop| layout.sites[*stop as usize].price).sum();
    let days = sequences.iter().enumerate().map(|(tour, sequence)| walked(layout, tour as u32, sequence, &mut climbs));
    days.map(|day| day.sum.cost).sum::<i64>() + prices - served
}

/// A day of a sequence, walked.
fn walked(layout: &Layout, tour: u32, sequence: &[u32], climbs: &mut Climbs) -> Day {
    let done = layout.kind(tour).begun.as_ref().map_or(0, |begun| begun.done.len());
    let mut day = Day { done, sequence: sequence.to_vec(), ..Day::default() };
    day.walk(layout, tour, climbs);
    day
}

fn timed(layout: &Layout, tour: u32, sequence: &[u32], climbs: &mut Climbs) -> Tour {
    let day = walked(layout, tour, sequence, climbs);
    let mut trips = Vec::with_capacity(day.trips.len());
    let mut node = 0;
    for (stops, trip) in sequence.split(|stop| *stop == NONE).zip(&day.trips) {
        let visit = |(n, stop): (usize, &u32)| Visit {
            stop: *stop,
            begin: Tenths(day.nodes[node + n + 1].begin),
            from_foot: day.nodes[node + n].by_foot,
        };
        trips.push(Trip { leave: Tenths(trip.leave), visits: stops.iter().enumerate().map(visit).collect() });
        node += stops.len() + 1;
    }
    let pauses = day.pauses.iter().map(|begin| Tenths(*begin)).collect();
    Tour { carrier: layout.tours[tour as usize], trips, pauses, end: Tenths(day.sum.end) }
}
