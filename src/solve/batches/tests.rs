//! Batches made by hand: what is promised of their plans.

use super::*;
use crate::domain::people::DayWindow;
use crate::domain::site::{Point, StairwellId};
use crate::solve::rounds::Stair;

/// Four stairwells of six floors in a row, 24 orders of 1 to 9 kg, two carriers of 12 kg a climb and 20 kg a trip.
fn quarter() -> Batch {
    let foot = |n: i32| Point { x: 25.0 * f64::from(n), y: 40.0 };
    let stair = |n: i32| Stair { id: StairwellId::new(format!("{n}")), foot: foot(n), floors: 6 };
    let call = |n: u32| Call {
        stair: n % 4,
        floor: (n / 4 % 6) as u8 + 1,
        grams: 1_000 * (1 + n * 7 % 9),
        seconds: 60,
        windows: vec![],
        ready: 0,
        pinned: None,
        promised: false,
    };
    let carrier = Carrier {
        most_grams: 12_000,
        trip_grams: 20_000,
        highest_floor: None,
        hours: DayWindow { from: 540, to: 900 },
    };
    Batch {
        stairs: (0..4).map(stair).collect(),
        calls: (0..24).map(call).collect(),
        carriers: vec![carrier; 2],
        ..Batch::default()
    }
}

fn planned(batch: &Batch) -> BatchPlan {
    let mut planner = BatchPlanner::new(batch.clone(), 7).unwrap();
    planner.improve(300, 0.5);
    planner.improve(300, 1.0);
    planner.best(true)
}

fn grams(batch: &Batch, calls: &[u32]) -> u32 {
    calls.iter().map(|call| batch.calls[*call as usize].grams).sum()
}

#[test]
fn everything_is_brought_and_nothing_is_heavier_than_a_climb_or_a_trip_allows() {
    let batch = quarter();
    let plan = planned(&batch);
    assert!(plan.left_out.is_empty() && plan.broken.is_empty(), "{plan:?}");
    let mut all: Vec<u32> = plan.orders().concat().concat();
    all.sort_unstable();
    assert_eq!(all, (0..24).collect::<Vec<u32>>());
    assert!(plan.runs.iter().flat_map(|run| &run.climbs).all(|climb| climb.grams <= 12_000));
    assert!(plan.orders().concat().iter().all(|trip| grams(&batch, trip) <= 20_000));
    assert!(plan.runs.iter().any(|run| run.leaves.len() > 1), "more than 40 kg need more than one trip each");
}

#[test]
fn a_climb_begins_at_its_foot_before_its_first_door() {
    let plan = planned(&quarter());
    for run in &plan.runs {
        assert!(run.climbs.iter().all(|climb| climb.foot <= climb.calls[0].begin));
        assert!(run.climbs.iter().any(|climb| climb.foot < climb.calls[0].begin));
    }
}

#[test]
fn nobody_able_to_carry_twenty_five_kilograms_to_the_sixth_floor_is_said() {
    let mut batch = quarter();
    batch.calls[3] = Call { floor: 6, grams: 25_000, ..batch.calls[3].clone() };
    let plan = planned(&batch);
    assert_eq!(plan.left_out, [LeftOut { call: 3, why: vec![WhyNot::TooHeavy; 2] }]);
    assert_eq!(why_not(&batch, 3), [WhyNot::TooHeavy; 2]);
}

#[test]
fn floors_windows_and_hours_have_their_own_reasons() {
    let why = |change: fn(&mut Batch)| {
        let mut batch = quarter();
        change(&mut batch);
        let plan = planned(&batch);
        assert_eq!(plan.left_out.iter().map(|left| left.call).collect::<Vec<_>>(), [23], "{:?}", plan.left_out);
        plan.left_out[0].why.clone()
    };
    assert_eq!(
        why(|batch| {
            batch.calls.retain(|call| call.floor < 6);
            batch.calls.resize(24, batch.calls[0].clone());
            batch.calls[23].floor = 6;
            batch.carriers.iter_mut().for_each(|carrier| carrier.highest_floor = Some(5));
        }),
        [WhyNot::TooHigh; 2]
    );
    assert_eq!(why(|batch| batch.calls[23].windows = vec![DayWindow { from: 1200, to: 1260 }]), [WhyNot::Window; 2]);
    assert_eq!(why(|batch| batch.calls[23].ready = 899), [WhyNot::Hours; 2]);
}

#[test]
fn what_is_not_disinfected_yet_leaves_the_centre_afterwards() {
    let mut batch = quarter();
    batch.calls.iter_mut().step_by(2).for_each(|call| call.ready = 640);
    let plan = planned(&batch);
    assert!(plan.left_out.is_empty());
    for run in &plan.runs {
        for climb in &run.climbs {
            let ready = climb.calls.iter().map(|handed| batch.calls[handed.call as usize].ready).max().unwrap();
            assert!(run.leaves[climb.trip as usize].0 >= i64::from(ready) * 600);
        }
    }
}

#[test]
fn a_late_order_leaves_everybodys_orders_and_their_sequence_as_they_are() {
    let mut batch = quarter();
    batch.calls[23].stair = 2;
    let late = batch.calls.pop().unwrap();
    let before = planned(&batch).orders();
    batch.calls.push(late);
    let after = add_late(&batch, &before, 23).unwrap().plan;
    assert!(after.left_out.is_empty() && after.broken.is_empty());
    let without = |orders: Vec<Orders>| -> Vec<Vec<u32>> {
        orders.into_iter().map(|trips| trips.concat().into_iter().filter(|call| *call != 23).collect()).collect()
    };
    assert_eq!(without(after.orders()), without(before.clone()));
    let changed = after.orders().concat().into_iter().filter(|trip| !before.concat().contains(trip)).count();
    assert_eq!(changed, 1);
}

#[test]
fn a_late_order_cannot_join_a_trip_that_has_left_the_centre() {
    let mut batch = quarter();
    let late = batch.calls.pop().unwrap();
    let before = planned(&batch).orders();
    batch.calls.push(late);
    for (carrier, trips) in (0..).zip(&before) {
        let (done, aboard) = (vec![vec![trips[0][0]]], trips[0][1..].to_vec());
        batch.on_the_way.push(OnTheWay { carrier, done, aboard, free: 560 });
    }
    let after = add_late(&batch, &before, 23).unwrap().plan;
    for (orders, trips) in after.orders().iter().zip(&before) {
        assert_eq!(orders[0], trips[0]);
        assert!(!orders[0].contains(&23));
    }
    assert!(after.orders().concat().concat().contains(&23));
}

#[test]
fn carriers_who_are_late_finish_what_they_have_and_take_nothing_more() {
    let mut batch = quarter();
    let late = batch.calls.pop().unwrap();
    let before = planned(&batch).orders();
    batch.calls.push(late);
    for (carrier, trips) in (0..).zip(&before) {
        batch.on_the_way.push(OnTheWay { carrier, done: vec![vec![]], aboard: trips[0].clone(), free: 899 });
    }
    assert_eq!(add_late(&batch, &before, 23), Err(Nowhere::Nobody(vec![WhyNot::Full; 2])));
}

#[test]
fn a_batch_without_orders_or_carriers_is_refused_by_name() {
    let nobody = Batch { carriers: vec![], ..quarter() };
    assert_eq!(BatchPlanner::new(nobody, 1).err(), Some(vec![BatchFault::NoCarriers]));
    let nothing = Batch { calls: vec![], ..quarter() };
    assert_eq!(BatchPlanner::new(nothing, 1).err(), Some(vec![BatchFault::NoOrders]));
}

#[test]
fn orders_given_to_another_leave_everybody_elses_sequence_as_it_is() {
    let batch = quarter();
    let before = planned(&batch).orders();
    let calls: Vec<u32> = before[0][0].iter().copied().take(2).collect();
    let after = give(&batch, &before, &calls, 1).unwrap();
    assert!(after.broken.is_empty() && after.left_out.is_empty(), "{after:?}");
    let after = after.orders();
    let without =
        |trips: &Orders| -> Vec<u32> { trips.concat().into_iter().filter(|call| !calls.contains(call)).collect() };
    assert!(calls.iter().all(|call| after[1].concat().contains(call)));
    assert_eq!([without(&after[0]), without(&after[1])], [without(&before[0]), without(&before[1])]);
}

#[test]
fn who_cannot_carry_or_climb_it_is_given_nothing_and_says_why() {
    let mut batch = quarter();
    batch.calls[5].grams = 11_000;
    batch.calls[23].floor = 6;
    let ways = planned(&batch).orders();
    batch.carriers[1] =
        Carrier { most_grams: 10_000, trip_grams: 20_000, highest_floor: Some(5), ..batch.carriers[1].clone() };
    assert_eq!(give(&batch, &ways, &[5], 1), Err(WhyNot::TooHeavy));
    assert_eq!(give(&batch, &ways, &[23], 1), Err(WhyNot::TooHigh));
}

#[test]
fn what_is_pinned_stays_with_its_carrier_whatever_is_planned() {
    let mut batch = quarter();
    let free = planned(&batch);
    let other = |call: &u32| free.orders()[0].concat().contains(call);
    let pinned: Vec<u32> = (0..24).filter(other).take(3).collect();
    pinned.iter().for_each(|call| batch.calls[*call as usize].pinned = Some(1));
    let plan = planned(&batch);
    assert!(plan.broken.is_empty() && plan.left_out.is_empty());
    assert!(pinned.iter().all(|call| plan.orders()[1].concat().contains(call)));
}

#[test]
fn ways_made_by_hand_are_weighed_and_what_they_break_is_named() {
    let mut batch = quarter();
    let plan = planned(&batch);
    let again = weigh(&batch, &plan.orders()).unwrap();
    assert_eq!((again.cost, &again.broken), (plan.cost, &plan.broken));
    let at_once = vec![vec![(0..24).collect::<Vec<u32>>()], vec![]];
    let overloaded = weigh(&batch, &at_once).unwrap();
    assert!(overloaded.broken.iter().any(|breach| breach.broken == crate::solve::routes::check::Broken::TripLoad));
    batch.carriers.iter_mut().for_each(|carrier| carrier.hours.to = 545);
    let late = weigh(&batch, &plan.orders()).unwrap();
    assert!(late.broken.iter().any(|breach| breach.broken == crate::solve::routes::check::Broken::OutsideHours));
}
