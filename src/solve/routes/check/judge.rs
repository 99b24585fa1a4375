//! The judgement: every tour walked, every stop counted, every set looked at.

use super::breach::{Breach, Broken, Verdict};
use super::sets;
use super::walk::Walker;
use crate::solve::routes::plan::Plan;
use crate::solve::routes::problem::Problem;

/// Judges a plan of a sound problem. Nothing in the plan can make it panic.
pub fn judge(problem: &Problem, plan: &Plan) -> Verdict {
    let mut verdict = Verdict::default();
    if !known(problem, plan) {
        verdict.breaches.push(Breach { broken: Broken::Unknown, tour: None, stop: None });
        return verdict;
    }
    for (n, tour) in plan.tours.iter().enumerate() {
        let figures = Walker::new(problem, tour, n as u32, &mut verdict.breaches).walk();
        verdict.figures.tours.push(figures);
    }
    verdict.figures.unserved = plan.unserved.len() as u32;
    count_tours(problem, plan, &mut verdict.breaches);
    count_stops(problem, plan, &mut verdict.breaches);
    sets::look(problem, plan, &mut verdict.breaches);
    verdict.breaches.sort_unstable();
    verdict
}

fn known(problem: &Problem, plan: &Plan) -> bool {
    let carriers = plan.tours.iter().all(|tour| (tour.carrier as usize) < problem.carriers.len());
    let visits = plan.tours.iter().flat_map(|tour| &tour.trips).flat_map(|trip| &trip.visits);
    let mut stops = visits.map(|visit| visit.stop).chain(plan.unserved.iter().copied());
    carriers && stops.all(|stop| (stop as usize) < problem.stops.len())
}

fn count_tours(problem: &Problem, plan: &Plan, breaches: &mut Vec<Breach>) {
    for (n, carrier) in problem.carriers.iter().enumerate() {
        let tours = plan.tours.iter().filter(|tour| tour.carrier as usize == n).count();
        if carrier.count.is_some_and(|count| tours > count as usize) {
            breaches.push(Breach { broken: Broken::TooManyTours, tour: None, stop: None });
        }
    }
}

fn count_stops(problem: &Problem, plan: &Plan, breaches: &mut Vec<Breach>) {
    let mut times = vec![0; problem.stops.len()];
    let visits = plan.tours.iter().flat_map(|tour| &tour.trips).flat_map(|trip| &trip.visits);
    for stop in visits.map(|visit| visit.stop).chain(plan.unserved.iter().copied()) {
        times[stop as usize] += 1;
    }
    for (n, _) in times.iter().enumerate().filter(|(_, times)| **times != 1) {
        breaches.push(Breach { broken: Broken::NotOnce, tour: None, stop: Some(n as u32) });
    }
}
