//! The search for a good round: the routing engine's, around the orders that somebody keeps.

use super::fault::RoundFault;
use super::outcome::{RoundPlan, outcome};
use super::problem::problem;
use super::round::Round;
use crate::solve::routes::problem::Problem;
use crate::solve::routes::{Planner, Tour, cost, timed};

/// A search for a good round, in slices; the best plan is there at any moment.
#[derive(Clone, Debug)]
pub struct RoundPlanner {
    round: Round,
    /// The whole round.
    whole: Problem,
    /// Searches for the doors and teams that are not kept; none where nothing is left to plan.
    search: Option<Planner>,
    /// By stop of the search: its door.
    calls: Vec<u32>,
    /// By carrier of the search: its team.
    teams: Vec<u32>,
}

impl RoundPlanner {
    /// Begins to plan; everything that is wrong with the round instead, if anything is.
    pub fn new(round: Round, seed: u64) -> Result<Self, Vec<RoundFault>> {
        let whole = problem(&round)?;
        let is_kept = |team: u32| round.kept.iter().any(|kept| kept.team == team);
        let is_free = |call: &u32| !round.kept.iter().any(|kept| kept.calls.contains(call));
        let calls: Vec<u32> = (0..round.calls.len() as u32).filter(is_free).collect();
        let teams: Vec<u32> = (0..round.teams.len() as u32).filter(|team| !is_kept(*team)).collect();
        let part = part(&whole, &calls, &teams);
        let search = (!calls.is_empty() && !teams.is_empty())
            .then(|| Planner::new(part, seed))
            .transpose()
            .map_err(|all| all.into_iter().map(RoundFault::Route).collect::<Vec<_>>())?;
        Ok(Self { round, whole, search, calls, teams })
    }

    /// Makes so many steps, at a point of the budget: 0 at its beginning, 1 at its end.
    pub fn improve(&mut self, steps: u32, progress: f64) {
        if let Some(search) = &mut self.search {
            search.improve(steps, progress);
        }
    }

    /// Steps made.
    pub fn tried(&self) -> u64 {
        self.search.as_ref().map_or(0, Planner::tried)
    }

    /// What the searched part of the best plan costs, in points: it falls as the plan betters.
    pub fn cost(&self) -> i64 {
        self.search.as_ref().map_or(0, Planner::cost)
    }

    /// Is there anything to search for?
    pub fn can_improve(&self) -> bool {
        self.search.is_some()
    }

    /// The best plan so far; with reasons for the doors left out, if they are asked for.
    pub fn best(&self, with_reasons: bool) -> RoundPlan {
        let tours = self.tours();
        // The problem was found sound before, so its plans can always be timed.
        let plan = timed(&self.whole, &tours).unwrap_or_default();
        let downward: Vec<Tour> = plan.tours.iter().map(|tour| self.downward(tour)).collect();
        let neat = timed(&self.whole, &downward).unwrap_or_default();
        let is_as_good = cost(&self.whole, &neat) <= cost(&self.whole, &plan);
        outcome(&self.round, &self.whole, if is_as_good { &neat } else { &plan }, with_reasons)
    }

    /// The tours of the best plan of the search, and those kept, in the whole round's numbers.
    fn tours(&self) -> Vec<Tour> {
        let found = self.search.as_ref().map(|search| search.best().tours).unwrap_or_default();
        let door = |stop: &u32| self.calls.get(*stop as usize).copied();
        let team = |carrier: u32| self.teams.get(carrier as usize).copied();
        let searched = found.iter().filter_map(|tour| {
            let calls: Vec<u32> = tour.orders().iter().flatten().filter_map(door).collect();
            Some(Tour::of_orders(team(tour.carrier)?, &[calls]))
        });
        let kept = self.round.kept.iter().filter(|kept| !kept.calls.is_empty());
        let kept = kept.map(|kept| Tour::of_orders(kept.team, std::slice::from_ref(&kept.calls)));
        let mut tours: Vec<Tour> = searched.chain(kept).collect();
        tours.sort_by_key(|tour| tour.carrier);
        tours
    }

    /// A tour with the doors of each climb from the top down, where nobody wants a time of their own; an order that is kept
    /// stays.
    fn downward(&self, tour: &Tour) -> Tour {
        let mut order = tour.orders().concat();
        if self.round.kept.iter().all(|kept| kept.team != tour.carrier) {
            let call = |n: &u32| self.round.calls.get(*n as usize);
            let stair = |n: &u32| call(n).map(|call| call.stair);
            for climb in order.chunk_by_mut(|one, next| stair(one) == stair(next)) {
                if climb.iter().filter_map(call).all(|call| call.windows.is_empty()) {
                    climb.sort_by_key(|n| (std::cmp::Reverse(call(n).map(|call| call.floor)), *n));
                }
            }
        }
        Tour::of_orders(tour.carrier, &[order])
    }
}

/// The same problem with these stops and carriers only; a stop pinned to a carrier that is not among them is left out later.
fn part(whole: &Problem, calls: &[u32], teams: &[u32]) -> Problem {
    let mut part = Problem { stops: Vec::new(), carriers: Vec::new(), ..whole.clone() };
    part.carriers.extend(teams.iter().filter_map(|team| whole.carriers.get(*team as usize).cloned()));
    for stop in calls.iter().filter_map(|call| whole.stops.get(*call as usize)) {
        let mut stop = stop.clone();
        if let Some(team) = stop.pinned {
            match teams.iter().position(|other| *other == team) {
                Some(carrier) => stop.pinned = Some(carrier as u32),
                // Nobody has this skill: its team's order is kept without it.
                None => (stop.pinned, stop.skills) = (None, 1 << 63),
            }
        }
        part.stops.push(stop);
    }
    part.carriers.iter_mut().for_each(|carrier| carrier.skills &= !(1 << 63));
    part
}
