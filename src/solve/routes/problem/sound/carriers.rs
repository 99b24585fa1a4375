//! Carriers: places, hours, pauses, limits, pace, and what those underway have done.

use super::{FAR, MOST_CARRIERS, is_amount, is_length_of_time, is_window, unless};
use crate::solve::routes::problem::{Carrier, Fault, Field, Problem, Subject, Underway};

/// No pace takes more tenths of a second for its length.
const MOST_PACE: i64 = 100_000;

pub fn look(problem: &Problem, faults: &mut Vec<Fault>) {
    let heads: usize = problem.carriers.iter().map(|carrier| carrier.count.unwrap_or(1) as usize).sum();
    unless(heads > 0, Subject::Whole, Field::NoCarriers, faults);
    unless(heads <= MOST_CARRIERS, Subject::Whole, Field::TooMany, faults);
    for (n, carrier) in problem.carriers.iter().enumerate() {
        let of = Subject::Carrier(n as u32);
        look_at(carrier, problem.ground.places(), of, faults);
        let well = carrier.underway.as_ref().is_none_or(|underway| is_well(carrier, underway));
        unless(well, of, Field::Underway, faults);
    }
}

fn look_at(carrier: &Carrier, places: usize, of: Subject, faults: &mut Vec<Fault>) {
    let mut ends = [Some(carrier.start), carrier.end].into_iter().flatten();
    unless(ends.all(|place| (place as usize) < places), of, Field::UnknownPlace, faults);
    unless(is_window(carrier.hours), of, Field::WindowClosesBeforeItOpens, faults);
    let pauses = &carrier.breaks;
    let well = pauses.iter().all(|pause| is_window(pause.window) && is_length_of_time(pause.length))
        && pauses.windows(2).all(|pair| pair[0].window.close + pair[0].length <= pair[1].window.open);
    unless(well, of, Field::Break, faults);
    unless(carrier.most_trips > 0, of, Field::NoTrips, faults);
    unless(is_length_of_time(carrier.reload), of, Field::Service, faults);
    let limits = [carrier.most_climb_trip, carrier.most_climb, carrier.most_walk];
    let well = limits.iter().flatten().all(|limit| limit.0 >= 0)
        && carrier.capacity.iter().chain(&carrier.climb_capacity).all(|most| *most >= 0)
        && is_amount(carrier.body)
        && (0..=1 << 40).contains(&carrier.fixed)
        && is_amount(carrier.past.time.0)
        && is_amount(carrier.past.climbing.0);
    unless(well, of, Field::Limit, faults);
    let pace = carrier.pace;
    let well = [pace.flat, pace.up, pace.up_loaded, pace.down].iter().all(|pace| (0..=MOST_PACE).contains(pace));
    unless(well, of, Field::Pace, faults);
}

/// One person, within their trips, free at a moment that there is.
fn is_well(carrier: &Carrier, underway: &Underway) -> bool {
    carrier.count == Some(1)
        && underway.done.len() <= carrier.most_trips as usize
        && (0..=FAR).contains(&underway.free.0)
}
