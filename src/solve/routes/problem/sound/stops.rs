//! Stops: where, when, how much.

use super::{FAR, MOST_STOPS, is_amount, is_length_of_time, is_window, unless};
use crate::solve::routes::problem::{Fault, Field, Problem, Spot, Stop, Subject};

/// A price is at most so many points.
const MOST_PRICE: i64 = 1 << 40;
/// Grams and the like: at most so many at one stop.
const MOST_LOAD: i64 = FAR;
/// At most so many kinds of load.
const MOST_DIMENSIONS: usize = 8;

pub fn look(problem: &Problem, faults: &mut Vec<Fault>) {
    unless(problem.stops.len() <= MOST_STOPS, Subject::Whole, Field::TooMany, faults);
    for (n, stop) in problem.stops.iter().enumerate() {
        look_at(problem, stop, Subject::Stop(n as u32), faults);
    }
}

fn look_at(problem: &Problem, stop: &Stop, of: Subject, faults: &mut Vec<Fault>) {
    if let Some(field) = spot_fault(problem, stop.at) {
        faults.push(Fault { of, field });
    }
    unless(is_length_of_time(stop.service), of, Field::Service, faults);
    unless(stop.windows.iter().all(|window| is_window(*window)), of, Field::WindowClosesBeforeItOpens, faults);
    unless(stop.windows.windows(2).all(|pair| pair[0].close < pair[1].open), of, Field::WindowsOutOfOrder, faults);
    let few = stop.load.len() <= MOST_DIMENSIONS;
    unless(few && stop.load.iter().all(|load| (0..=MOST_LOAD).contains(load)), of, Field::Load, faults);
    let known = stop.pinned.is_none_or(|carrier| (carrier as usize) < problem.carriers.len());
    unless(known, of, Field::UnknownCarrier, faults);
    unless(is_amount(stop.release.0), of, Field::Release, faults);
    unless(stop.price.is_none_or(|price| (0..=MOST_PRICE).contains(&price)), of, Field::Price, faults);
}

fn spot_fault(problem: &Problem, spot: Spot) -> Option<Field> {
    match spot {
        Spot::Place(place) => (place as usize >= problem.ground.places()).then_some(Field::UnknownPlace),
        Spot::Floor { stairwell, floor } => match problem.stairwells.get(stairwell as usize) {
            None => Some(Field::UnknownStairwell),
            Some(there) => (floor == 0 || floor > there.floors).then_some(Field::UnknownFloor),
        },
    }
}
