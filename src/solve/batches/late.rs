//! A late order: put into the carriers' ways where it disturbs least; everybody keeps their orders and their sequence.

use super::batch::{Batch, Orders};
use super::fault::BatchFault;
use super::outcome::{BatchPlan, WhyNot, outcome, why};
use super::problem::{problem, routed};
use crate::solve::routes::check::{Broken, judge};
use crate::solve::routes::problem::Problem;
use crate::solve::routes::{LateStop, Plan, Tenths, Tour, add_late as add_stop, timed};

/// A batch with a late order in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The plan with the order in it.
    pub plan: BatchPlan,
    /// By how much other orders come later, all added up.
    pub delay: Tenths,
}

/// Why a late order cannot be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nowhere {
    /// The batch cannot be planned as it stands.
    Faults(Vec<BatchFault>),
    /// No carrier can bring it: why, carrier by carrier.
    Nobody(Vec<WhyNot>),
}

/// Puts a late order into carriers' ways, given as the orders by carrier and trip. What the running ways break already, since
/// somebody is late, is let pass: nothing that is on its way is torn out of the plan for it.
pub fn add_late(batch: &Batch, ways: &[Orders], call: u32) -> Result<Late, Nowhere> {
    let mut problem = problem(batch).map_err(Nowhere::Faults)?;
    let tours = tours(ways);
    let faults = |all| Nowhere::Faults(routed(all));
    let running = timed(&problem, &tours).map_err(faults)?;
    forgive(&mut problem, &running);
    match add_stop(&problem, &running, call).map_err(faults)? {
        Some(LateStop { plan, delay, .. }) => Ok(Late { plan: outcome(batch, &problem, &plan, true), delay }),
        None => Err(Nowhere::Nobody(why(batch, &problem, call))),
    }
}

/// A tour for each carrier who has orders.
pub(super) fn tours(ways: &[Orders]) -> Vec<Tour> {
    let filled = |trips: &Orders| trips.iter().filter(|trip| !trip.is_empty()).cloned().collect::<Orders>();
    let all = (0..).zip(ways).map(|(carrier, trips)| (carrier, filled(trips)));
    all.filter(|(_, trips)| !trips.is_empty()).map(|(carrier, trips)| Tour::of_orders(carrier, &trips)).collect()
}

/// Hours and windows that the running plan oversteps reach as far as it does.
fn forgive(problem: &mut Problem, running: &Plan) {
    for breach in judge(problem, running).breaches {
        match breach.broken {
            Broken::OutsideHours => {
                let tour = breach.tour.and_then(|tour| running.tours.get(tour as usize));
                let carrier = tour.and_then(|tour| problem.carriers.get_mut(tour.carrier as usize));
                if let (Some(tour), Some(carrier)) = (tour, carrier) {
                    carrier.hours.close = carrier.hours.close.max(tour.end);
                }
            }
            Broken::OutsideWindows => {
                if let Some(stop) = breach.stop.and_then(|stop| problem.stops.get_mut(stop as usize)) {
                    stop.windows.clear();
                }
            }
            _ => {}
        }
    }
}
