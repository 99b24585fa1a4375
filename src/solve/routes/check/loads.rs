//! What is on board and in hand, trip by trip and climb by climb.

use super::breach::Broken;
use super::ground::on_one_stair;
use crate::solve::routes::plan::{Trip, Visit};
use crate::solve::routes::problem::{Carrier, Goods, Problem};

/// The visits of a trip, cut into climbs: each begins at the foot of its stair, or is a stop on the flat.
fn climbs<'a>(problem: &'a Problem, trip: &'a Trip) -> impl Iterator<Item = &'a [Visit]> {
    let goes_on = |before: &Visit, next: &Visit| {
        let at = |visit: &Visit| problem.stops[visit.stop as usize].at;
        !next.from_foot && on_one_stair(at(before), at(next))
    };
    trip.visits.chunk_by(goes_on)
}

fn load(problem: &Problem, visit: &Visit, dimension: usize) -> (Goods, i64) {
    let stop = &problem.stops[visit.stop as usize];
    (stop.goods, stop.load.get(dimension).copied().unwrap_or(0))
}

/// What is in hand on the way to each visit of a climb, in one dimension: all that is to be brought up there, less what is
/// handed over, and what is taken on.
fn carried(problem: &Problem, climb: &[Visit], dimension: usize) -> Vec<i64> {
    let loads = climb.iter().map(|visit| load(problem, visit, dimension));
    let mut hand: i64 = loads.clone().filter(|(goods, _)| *goods == Goods::Brought).map(|(_, load)| load).sum();
    let mut before = Vec::with_capacity(climb.len() + 1);
    for (goods, load) in loads {
        before.push(hand);
        hand += if goods == Goods::Brought { -load } else { load };
    }
    before.push(hand);
    before
}

/// The grams in hand on the way to each visit of a trip.
pub(super) fn in_hand(problem: &Problem, trip: &Trip) -> Vec<i64> {
    let mut all = Vec::with_capacity(trip.visits.len());
    for climb in climbs(problem, trip) {
        all.extend_from_slice(&carried(problem, climb, 0)[..climb.len()]);
    }
    all
}

/// Looks whether anything is too much, on board or in hand, and whether goods from the base were aboard at all. The first
/// `done` visits were made before the plan began: they are not judged.
pub(super) fn look(
    problem: &Problem,
    carrier: &Carrier,
    trip: &Trip,
    done: usize,
    tell: &mut dyn FnMut(Broken, Option<u32>),
) {
    let still = trip.visits.get(done..).unwrap_or_default();
    for (dimension, most) in carrier.capacity.iter().enumerate() {
        if most_on_board(problem, still, dimension) > *most {
            tell(Broken::TripLoad, None);
        }
    }
    for (dimension, most) in carrier.climb_capacity.iter().enumerate() {
        let mut at = 0;
        for climb in climbs(problem, trip) {
            let judged = done.saturating_sub(at).min(climb.len());
            at += climb.len();
            let hands = carried(problem, climb, dimension);
            if judged < climb.len() && is_above_ground(problem, climb) && hands[judged..].iter().any(|hand| hand > most)
            {
                tell(Broken::ClimbLoad, climb.first().map(|visit| visit.stop));
            }
        }
    }
}

/// The most on board at any time of these visits.
fn most_on_board(problem: &Problem, visits: &[Visit], dimension: usize) -> i64 {
    let from_base = |visit: &&Visit| {
        load(problem, visit, dimension).0 == Goods::Brought && !problem.pairs.iter().any(|pair| pair.to == visit.stop)
    };
    let mut on_board: i64 = visits.iter().filter(from_base).map(|visit| load(problem, visit, dimension).1).sum();
    let mut top = on_board;
    for visit in visits {
        let (goods, load) = load(problem, visit, dimension);
        on_board += if goods == Goods::Brought { -load } else { load };
        top = top.max(on_board);
    }
    top
}

fn is_above_ground(problem: &Problem, climb: &[Visit]) -> bool {
    climb.iter().any(|visit| super::ground::foot_and_height(problem, problem.stops[visit.stop as usize].at).1 > 0)
}

/// On a trip that had set out, goods from the base are only those aboard.
pub(super) fn look_aboard(
    problem: &Problem,
    carrier: &Carrier,
    trip: &Trip,
    tell: &mut dyn FnMut(Broken, Option<u32>),
) {
    let Some(underway) = &carrier.underway else { return };
    for visit in &trip.visits {
        let stop = &problem.stops[visit.stop as usize];
        let needs = stop.goods == Goods::Brought
            && stop.load.iter().any(|load| *load > 0)
            && !problem.pairs.iter().any(|pair| pair.to == visit.stop);
        let had =
            underway.aboard.contains(&visit.stop) || underway.done.iter().flatten().any(|done| *done == visit.stop);
        if needs && !had {
            tell(Broken::NotAboard, Some(visit.stop));
        }
    }
}
