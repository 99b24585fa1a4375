//! Pairs and sets: pick-up before delivery, together, apart.

use super::breach::{Breach, Broken};
use crate::solve::routes::plan::Plan;
use crate::solve::routes::problem::Problem;

/// By stop: its tour, trip and place in it; `None` where it is left out.
type Places = Vec<Option<(u32, usize, usize)>>;

pub(super) fn look(problem: &Problem, plan: &Plan, breaches: &mut Vec<Breach>) {
    let places = places(problem, plan);
    let at = |stop: &u32| places.get(*stop as usize).copied().flatten();
    for pair in &problem.pairs {
        let kept = match (at(&pair.from), at(&pair.to)) {
            (None, None) => true,
            (Some((one, trip, before)), Some((other, same, after))) => one == other && trip == same && before < after,
            _ => false,
        };
        if !kept {
            breaches.push(Breach { broken: Broken::PickUpFirst, tour: None, stop: Some(pair.to) });
        }
    }
    for set in &problem.together {
        let mut tours: Vec<u32> = set.iter().filter_map(at).map(|(tour, ..)| tour).collect();
        tours.dedup();
        if tours.len() > 1 {
            breaches.push(Breach { broken: Broken::Together, tour: None, stop: set.first().copied() });
        }
    }
    for set in &problem.apart {
        let mut tours: Vec<u32> = set.iter().filter_map(at).map(|(tour, ..)| tour).collect();
        let all = tours.len();
        tours.sort_unstable();
        tours.dedup();
        if tours.len() < all {
            breaches.push(Breach { broken: Broken::Apart, tour: None, stop: set.first().copied() });
        }
    }
}

fn places(problem: &Problem, plan: &Plan) -> Places {
    let mut places = vec![None; problem.stops.len()];
    for (tour, there) in plan.tours.iter().enumerate() {
        for (trip, visits) in there.trips.iter().enumerate() {
            for (place, visit) in visits.visits.iter().enumerate() {
                places[visit.stop as usize] = Some((tour as u32, trip, place));
            }
        }
    }
    places
}
