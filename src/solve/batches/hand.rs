//! Ways changed by hand: what they come to, and who could bring somebody else's orders.

use super::batch::{Batch, Orders};
use super::fault::BatchFault;
use super::late::{Nowhere, add_late, tours};
use super::outcome::{BatchPlan, WhyNot, outcome};
use super::problem::{problem, routed};
use crate::solve::routes::timed;

/// What ways made by hand come to: by carrier and trip the orders, in walking order. Orders on nobody's way are left out; every rule
/// that the ways break is named in [`BatchPlan::broken`].
pub fn weigh(batch: &Batch, ways: &[Orders]) -> Result<BatchPlan, Vec<BatchFault>> {
    let problem = problem(batch)?;
    let plan = timed(&problem, &tours(ways)).map_err(routed)?;
    Ok(outcome(batch, &problem, &plan, false))
}

/// Ways in which a carrier brings these orders, which others had: put into theirs one by one, where each disturbs least. All
/// others keep their orders and their sequence.
///
/// # Errors
/// The carrier cannot bring all of them: why, for the first that does not go.
pub fn give(batch: &Batch, ways: &[Orders], calls: &[u32], carrier: u32) -> Result<BatchPlan, WhyNot> {
    let mut asked = batch.clone();
    for call in calls {
        asked.calls.get_mut(*call as usize).into_iter().for_each(|own| own.pinned = Some(carrier));
    }
    let stays = |trip: &Vec<u32>| trip.iter().copied().filter(|call| !calls.contains(call)).collect::<Vec<u32>>();
    let mut ways: Vec<Orders> = ways.iter().map(|trips| trips.iter().map(stays).collect()).collect();
    let mut given = None;
    for call in calls {
        let late = add_late(&asked, &ways, *call).map_err(|why| why_of(&why, carrier))?;
        ways = late.plan.orders();
        given = Some(late.plan);
    }
    given.ok_or(WhyNot::Hours)
}

/// Why that carrier does not bring it; the others cannot anyway.
fn why_of(why: &Nowhere, carrier: u32) -> WhyNot {
    match why {
        Nowhere::Nobody(all) => all.get(carrier as usize).copied().unwrap_or(WhyNot::Hours),
        Nowhere::Faults(_) => WhyNot::Hours,
    }
}
