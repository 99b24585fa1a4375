//! The exact optimum of tiny problems, by trying every split and every order, for the tests: it shares nothing with the search
//! but the plan's moments, and those the judge looks at.

use super::check::judge;
use super::plan::{Plan, Tour};
use super::planner::timed;
use super::problem::Problem;
use super::score::cost;

/// The least cost of all plans of one trip a carrier that the judge accepts, whoever is left out.
pub(super) fn optimum(problem: &Problem) -> i64 {
    let mut best = i64::MAX;
    let mut orders = vec![Vec::new(); problem.carriers.len()];
    put(problem, 0, &mut orders, &mut best);
    best
}

/// Puts each stop in turn at every place of every carrier's order, or leaves it out.
fn put(problem: &Problem, stop: u32, orders: &mut Vec<Vec<u32>>, best: &mut i64) {
    if stop as usize == problem.stops.len() {
        let plan = plan(problem, orders);
        if judge(problem, &plan).accepted() {
            *best = (*best).min(cost(problem, &plan));
        }
        return;
    }
    put(problem, stop + 1, orders, best);
    for carrier in 0..orders.len() {
        for at in 0..=orders[carrier].len() {
            orders[carrier].insert(at, stop);
            put(problem, stop + 1, orders, best);
            orders[carrier].remove(at);
        }
    }
}

fn plan(problem: &Problem, orders: &[Vec<u32>]) -> Plan {
    let of = |(carrier, order): (usize, &Vec<u32>)| Tour::of_orders(carrier as u32, std::slice::from_ref(order));
    let tours: Vec<Tour> = orders.iter().enumerate().filter(|(_, order)| !order.is_empty()).map(of).collect();
    timed(problem, &tours).unwrap()
}
