//! Doors of one stair bundled into one stop, as far as one climb reaches them: a problem with a tenth of the stops and nearly
//! the same best plans, from which the search for the whole one begins.

use std::collections::BTreeMap;

use crate::solve::routes::problem::{Carrier, Goods, Problem, Spot, Stop};
use crate::solve::routes::units::Tenths;

/// Fewer stops are searched as they are.
const LEAST_STOPS: usize = 100;
/// A bundle takes at most this part of the shortest hours of anybody, for pauses and windows lie between.
const PART_OF_HOURS: i64 = 16;
/// The same where nobody carries anything: a stair is gone through in one go then, and long bundles settle sooner who has it.
const PART_OF_HOURS_UNLADEN: i64 = 10;

/// A problem of bundles.
#[derive(Clone, Debug)]
pub(super) struct Bundles {
    pub problem: Problem,
    /// By stop of that problem: the stops it stands for, from the lowest up.
    pub members: Vec<Vec<u32>>,
}

impl Bundles {
    /// Bundles a sound problem; `None` where there is little to bundle, or where pairs, sets or what is done forbid it.
    pub fn of(problem: &Problem) -> Option<Self> {
        let is_bound = !(problem.pairs.is_empty() && problem.together.is_empty() && problem.apart.is_empty())
            || problem.carriers.iter().any(|carrier| carrier.underway.is_some());
        if is_bound || problem.stops.len() < LEAST_STOPS {
            return None;
        }
        let members = members(problem);
        if members.len() * 3 > problem.stops.len() * 2 {
            return None;
        }
        let stops = members.iter().map(|members| bundle(problem, members)).collect();
        let problem = Problem { stops, ..problem.clone() };
        Some(Self { problem, members })
    }

    /// Sequences of bundles as sequences of stops; [`super::layout::NONE`] stays.
    pub fn expanded(&self, sequences: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let expand = |sequence: &Vec<u32>| {
            let mut all = Vec::with_capacity(sequence.len() * 4);
            for bundle in sequence {
                match self.members.get(*bundle as usize) {
                    Some(members) => all.extend_from_slice(members),
                    None => all.push(*bundle),
                }
            }
            all
        };
        sequences.iter().map(expand).collect()
    }
}

/// What the stops of a bundle must have alike.
type Likeness = (u32, Vec<u32>, i64, Option<i64>, u8);

/// Stair by stair from the highest door down, each door into the first bundle that has room.
fn members(problem: &Problem) -> Vec<Vec<u32>> {
    let mut groups: BTreeMap<Likeness, Vec<u32>> = BTreeMap::new();
    let mut all: Vec<Vec<u32>> = Vec::new();
    for (n, stop) in (0..).zip(&problem.stops) {
        match likeness(problem, stop) {
            Some(alike) => groups.entry(alike).or_default().push(n),
            None => all.push(vec![n]),
        }
    }
    let most = Most::of(problem);
    for mut stops in groups.into_values() {
        let floor = |stop: &u32| match problem.stops[*stop as usize].at {
            Spot::Floor { floor, .. } => floor,
            Spot::Place(_) => 0,
        };
        stops.sort_by_key(|stop| (std::cmp::Reverse(floor(stop)), *stop));
        let mut bundles: Vec<Vec<u32>> = most.filled(problem, &stops);
        bundles.iter_mut().for_each(|bundle| bundle.reverse());
        all.append(&mut bundles);
    }
    all
}

/// A stop that may be bundled: on a stair, at any time, brought or nothing; those who may visit it count, not the skill.
fn likeness(problem: &Problem, stop: &Stop) -> Option<Likeness> {
    let Spot::Floor { stairwell, .. } = stop.at else { return None };
    if !stop.windows.is_empty() || stop.goods != Goods::Brought {
        return None;
    }
    let suits = |(n, carrier): (u32, &Carrier)| {
        (stop.skills & !carrier.skills == 0 && stop.pinned.is_none_or(|pinned| pinned == n)).then_some(n)
    };
    let who = (0..).zip(&problem.carriers).filter_map(suits).collect();
    Some((stairwell, who, stop.release.0, stop.price, stop.priority))
}

/// The most that a bundle may be.
struct Most {
    /// By dimension; missing ones are free.
    load: Vec<i64>,
    service: i64,
}

impl Most {
    /// What every carrier can carry up at once.
    fn of(problem: &Problem) -> Self {
        let mut load = vec![i64::MAX; problem.dimensions()];
        for carrier in &problem.carriers {
            for most in [&carrier.capacity, &carrier.climb_capacity] {
                load.iter_mut().zip(most).for_each(|(least, most)| *least = (*least).min(*most));
            }
        }
        let hours = problem.carriers.iter().map(|carrier| carrier.hours.close.0 - carrier.hours.open.0).min();
        let is_laden = problem.stops.iter().any(|stop| stop.load.iter().any(|load| *load > 0));
        let part = if is_laden { PART_OF_HOURS } else { PART_OF_HOURS_UNLADEN };
        Self { load, service: hours.unwrap_or(0) / part }
    }

    /// Each stop in the first bundle that has room for it.
    fn filled(&self, problem: &Problem, stops: &[u32]) -> Vec<Vec<u32>> {
        // Bundles of one size rather than full ones and a small rest.
        let service: i64 = stops.iter().map(|stop| problem.stops[*stop as usize].service.0).sum();
        let longest = stops.iter().map(|stop| problem.stops[*stop as usize].service.0).max().unwrap_or(0);
        let count = service / self.service.max(1) + 1;
        let most = service / count + longest;
        let mut bundles: Vec<(Vec<u32>, i64, Vec<i64>)> = Vec::new();
        for stop in stops {
            let there = &problem.stops[*stop as usize];
            let room = |(_, service, load): &&mut (Vec<u32>, i64, Vec<i64>)| {
                *service + there.service.0 <= most
                    && load.iter().zip(&there.load).zip(&self.load).all(|((sum, load), most)| sum + load <= *most)
            };
            match bundles.iter_mut().find(room) {
                Some((members, service, load)) => {
                    members.push(*stop);
                    *service += there.service.0;
                    load.iter_mut().zip(&there.load).for_each(|(sum, load)| *sum += load);
                }
                None => {
                    let mut load = there.load.clone();
                    load.resize(self.load.len(), 0);
                    bundles.push((vec![*stop], there.service.0, load));
                }
            }
        }
        bundles.into_iter().map(|(members, ..)| members).collect()
    }
}

/// The stop that stands for these: at the highest of them, with all their work and load, for those who may visit each.
fn bundle(problem: &Problem, members: &[u32]) -> Stop {
    let of = |stop: &u32| &problem.stops[*stop as usize];
    let Some(mut all) = members.last().map(|highest| of(highest).clone()) else {
        return Stop::at(Spot::Place(0));
    };
    all.service = Tenths(members.iter().map(|stop| of(stop).service.0).sum());
    all.skills = members.iter().fold(0, |skills, stop| skills | of(stop).skills);
    let dimensions = members.iter().map(|stop| of(stop).load.len()).max().unwrap_or(0);
    let load = |n: usize| members.iter().map(|stop| of(stop).load.get(n).copied().unwrap_or(0)).sum();
    all.load = (0..dimensions).map(load).collect();
    // Leaving a bundle out is leaving all of it out.
    all.price = all.price.map(|price| price.saturating_mul(members.len() as i64).min(1 << 40));
    all
}
