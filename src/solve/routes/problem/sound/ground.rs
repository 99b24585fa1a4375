//! Places, ways and stairwells.

use super::{MOST_IN_MATRIX, MOST_STOPS, is_amount, unless};
use crate::domain::site::Point;
use crate::solve::routes::problem::{Fault, Field, Ground, Problem, Stairwell, Subject};

/// Coordinates lie within so many metres of zero.
const MOST_METRES: f64 = 1e6;
/// A way takes at most so many decimetres, and tenths of a second.
const MOST_WAY: i64 = 1 << 25;
/// A floor is at most so many decimetres high.
const MOST_HEIGHT: i64 = 1_000;

pub fn look(problem: &Problem, faults: &mut Vec<Fault>) {
    match &problem.ground {
        Ground::Plane { points, .. } => look_at_points(points, faults),
        Ground::Matrix { places, lengths, times } => look_at_matrix(*places as usize, lengths, times, faults),
    }
    for (n, stairwell) in problem.stairwells.iter().enumerate() {
        look_at_stairwell(n as u32, *stairwell, problem.ground.places(), faults);
    }
    unless(problem.stairwells.len() <= MOST_STOPS, Subject::Whole, Field::TooMany, faults);
}

fn look_at_points(points: &[Point], faults: &mut Vec<Fault>) {
    unless(points.len() <= MOST_STOPS, Subject::Whole, Field::TooMany, faults);
    for (n, point) in points.iter().enumerate() {
        let well = point.x.abs() <= MOST_METRES && point.y.abs() <= MOST_METRES;
        unless(well, Subject::Place(n as u32), Field::PointOutOfRange, faults);
    }
}

fn look_at_matrix(places: usize, lengths: &[i64], times: &[i64], faults: &mut Vec<Fault>) {
    unless(places <= MOST_IN_MATRIX, Subject::Whole, Field::TooMany, faults);
    let whole = places.checked_mul(places);
    if whole != Some(lengths.len()) || whole != Some(times.len()) {
        faults.push(Fault { of: Subject::Whole, field: Field::MatrixHoles });
        return;
    }
    for (n, (length, time)) in lengths.iter().zip(times).enumerate() {
        let well = (0..=MOST_WAY).contains(length) && (0..=MOST_WAY).contains(time);
        unless(well, Subject::Way((n / places) as u32, (n % places) as u32), Field::WayOutOfRange, faults);
    }
}

fn look_at_stairwell(n: u32, stairwell: Stairwell, places: usize, faults: &mut Vec<Fault>) {
    let of = Subject::Stairwell(n);
    unless((stairwell.foot as usize) < places, of, Field::UnknownPlace, faults);
    unless(stairwell.floors > 0, of, Field::UnknownFloor, faults);
    let height = stairwell.floor_height.0;
    unless(is_amount(height) && height <= MOST_HEIGHT, of, Field::FloorHeight, faults);
}
