//! Everything that can be wrong with a problem is named, with its thing and its field; a problem with all of it cannot panic.

use super::faults;
use crate::domain::site::Point;
use crate::solve::routes::problem::*;
use crate::solve::routes::units::{Decimetres, Tenths};

fn sound() -> Problem {
    let points = vec![Point::default(), Point { x: 10.0, y: 0.0 }];
    Problem {
        ground: Ground::Plane { points, rounding: Rounding::Nearest },
        stairwells: vec![Stairwell { foot: 1, floors: 6, floor_height: Decimetres(30) }],
        stops: vec![Stop::at(Spot::Floor { stairwell: 0, floor: 5 }), Stop::at(Spot::Place(1))],
        carriers: vec![Carrier::from(0)],
        ..Problem::default()
    }
}

/// The faults of a sound problem after a change.
fn after(change: impl FnOnce(&mut Problem)) -> Vec<(Subject, Field)> {
    let mut problem = sound();
    change(&mut problem);
    faults(&problem).into_iter().map(|fault| (fault.of, fault.field)).collect()
}

fn window(open: i64, close: i64) -> Window {
    Window { open: Tenths(open), close: Tenths(close) }
}

#[test]
fn a_sound_problem_has_no_faults() {
    assert_eq!(after(|_| ()), []);
}

#[test]
fn windows_that_close_before_they_open_and_windows_out_of_order_are_named() {
    let stop = Subject::Stop(1);
    assert_eq!(after(|p| p.stops[1].windows = vec![window(9, 5)]), [(stop, Field::WindowClosesBeforeItOpens)]);
    assert_eq!(after(|p| p.stops[1].windows = vec![window(5, 9), window(7, 12)]), [(stop, Field::WindowsOutOfOrder)]);
    assert_eq!(
        after(|p| p.stops[1].windows = vec![window(i64::MIN, i64::MAX)]),
        [(stop, Field::WindowClosesBeforeItOpens)]
    );
    assert_eq!(
        after(|p| p.carriers[0].hours = window(9, 5)),
        [(Subject::Carrier(0), Field::WindowClosesBeforeItOpens)]
    );
}

#[test]
fn stops_at_unknown_places_stairs_and_floors_are_named() {
    let spot = |spot| move |p: &mut Problem| p.stops[0].at = spot;
    let stop = Subject::Stop(0);
    assert_eq!(after(spot(Spot::Place(7))), [(stop, Field::UnknownPlace)]);
    assert_eq!(after(spot(Spot::Floor { stairwell: 3, floor: 1 })), [(stop, Field::UnknownStairwell)]);
    assert_eq!(after(spot(Spot::Floor { stairwell: 0, floor: 7 })), [(stop, Field::UnknownFloor)]);
    assert_eq!(after(spot(Spot::Floor { stairwell: 0, floor: 0 })), [(stop, Field::UnknownFloor)]);
    assert_eq!(after(|p| p.stairwells[0].foot = 9), [(Subject::Stairwell(0), Field::UnknownPlace)]);
    assert_eq!(after(|p| p.stairwells[0].floor_height = Decimetres(-1)), [(Subject::Stairwell(0), Field::FloorHeight)]);
}

#[test]
fn a_matrix_with_holes_or_negative_entries_is_named() {
    let matrix = |lengths: Vec<i64>, times: Vec<i64>| {
        move |p: &mut Problem| p.ground = Ground::Matrix { places: 2, lengths, times }
    };
    assert_eq!(after(matrix(vec![0, 5, 5, 0], vec![0, 5, 5, 0])), []);
    assert_eq!(after(matrix(vec![0, 5, 5], vec![0, 5, 5, 0])), [(Subject::Whole, Field::MatrixHoles)]);
    assert_eq!(after(matrix(vec![0, 5, -5, 0], vec![0, 5, 5, 0])), [(Subject::Way(1, 0), Field::WayOutOfRange)]);
    let huge = |p: &mut Problem| p.ground = Ground::Matrix { places: u32::MAX, lengths: vec![], times: vec![] };
    assert!(after(huge).contains(&(Subject::Whole, Field::TooMany)));
}

#[test]
fn points_that_are_no_numbers_are_named() {
    let bad = |x| {
        move |p: &mut Problem| {
            p.ground = Ground::Plane { points: vec![Point { x, y: 0.0 }, Point::default()], rounding: Rounding::Down }
        }
    };
    for x in [f64::NAN, f64::INFINITY, 1e300] {
        assert_eq!(after(bad(x)), [(Subject::Place(0), Field::PointOutOfRange)]);
    }
}

#[test]
fn no_carriers_too_many_and_carriers_that_cannot_be_are_named() {
    let carrier = Subject::Carrier(0);
    assert_eq!(after(|p| p.carriers.clear()), [(Subject::Whole, Field::NoCarriers)]);
    assert_eq!(after(|p| p.carriers[0].count = Some(0)), [(Subject::Whole, Field::NoCarriers)]);
    assert_eq!(after(|p| p.carriers[0].count = Some(u32::MAX)), [(Subject::Whole, Field::TooMany)]);
    assert_eq!(after(|p| p.carriers[0].start = 5), [(carrier, Field::UnknownPlace)]);
    assert_eq!(after(|p| p.carriers[0].most_trips = 0), [(carrier, Field::NoTrips)]);
    assert_eq!(after(|p| p.carriers[0].capacity = vec![-1]), [(carrier, Field::Limit)]);
    assert_eq!(after(|p| p.carriers[0].pace.up = -1), [(carrier, Field::Pace)]);
    let underway = |done| Underway { done, aboard: vec![], free: Tenths(0) };
    assert_eq!(after(|p| p.carriers[0].underway = Some(underway(vec![vec![8]]))), [(carrier, Field::UnknownStop)]);
    assert_eq!(after(|p| p.carriers[0].underway = Some(underway(vec![vec![1, 1]]))), [(carrier, Field::StopTwice)]);
}

#[test]
fn loads_services_prices_and_sets_that_cannot_be_are_named() {
    let stop = Subject::Stop(1);
    assert_eq!(after(|p| p.stops[1].load = vec![-3]), [(stop, Field::Load)]);
    assert_eq!(after(|p| p.stops[1].load = vec![1_000_000_000_000]), [(stop, Field::Load)]);
    assert_eq!(after(|p| p.stops[1].service = Tenths(-1)), [(stop, Field::Service)]);
    assert_eq!(after(|p| p.stops[1].price = Some(-1)), [(stop, Field::Price)]);
    assert_eq!(after(|p| p.stops[1].pinned = Some(4)), [(stop, Field::UnknownCarrier)]);
    assert_eq!(after(|p| p.pairs = vec![Pair { from: 0, to: 9 }]), [(Subject::Pair(0), Field::UnknownStop)]);
    assert_eq!(after(|p| p.pairs = vec![Pair { from: 0, to: 1 }]), [(Subject::Pair(0), Field::PairLoads)]);
    assert_eq!(after(|p| p.together = vec![vec![0, 9]]), [(Subject::Together(0), Field::UnknownStop)]);
    assert_eq!(after(|p| p.apart = vec![vec![1, 1]]), [(Subject::Apart(0), Field::StopTwice)]);
    assert_eq!(after(|p| p.weights.time = -1), [(Subject::Whole, Field::Weight)]);
}
