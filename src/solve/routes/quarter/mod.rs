//! Walk-up quarters by seed: rows of buildings with stairwells, floors and doors; rounds from door to door and deliveries up the
//! stairs. No public set of instances has stairs, so this one is ours: twenty of them, from 50 doors to 10,000.

mod errands;
mod ground;

use super::problem::{Ground, Problem};
use crate::solve::random::Dice;
use errands::Errands;

/// What is done at the doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Every door is visited; nothing is carried.
    Round,
    /// Some doors get orders, by trolley to the foot and by hand up the stair.
    Delivery,
    /// A round with skills, pauses and orders for some.
    Mixed,
}

/// An instance, by how it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// What it is known by.
    pub name: &'static str,
    /// The seed.
    pub seed: u64,
    /// How many doors are to be visited.
    pub doors: u32,
    /// What is done there.
    pub job: Job,
}

const fn quarter(name: &'static str, seed: u64, doors: u32, job: Job) -> Quarter {
    Quarter { name, seed, doors, job }
}

/// The set.
pub const SET: [Quarter; 20] = [
    quarter("round-50", 1, 50, Job::Round),
    quarter("delivery-50", 2, 50, Job::Delivery),
    quarter("mixed-75", 3, 75, Job::Mixed),
    quarter("delivery-100", 4, 100, Job::Delivery),
    quarter("round-150", 5, 150, Job::Round),
    quarter("mixed-200", 6, 200, Job::Mixed),
    quarter("delivery-250", 7, 250, Job::Delivery),
    quarter("round-300", 8, 300, Job::Round),
    quarter("mixed-400", 9, 400, Job::Mixed),
    quarter("delivery-500", 10, 500, Job::Delivery),
    quarter("round-600", 11, 600, Job::Round),
    quarter("mixed-800", 12, 800, Job::Mixed),
    quarter("round-1000", 13, 1_000, Job::Round),
    quarter("delivery-1000", 14, 1_000, Job::Delivery),
    quarter("mixed-1500", 15, 1_500, Job::Mixed),
    quarter("delivery-2000", 16, 2_000, Job::Delivery),
    quarter("round-3000", 17, 3_000, Job::Round),
    quarter("delivery-4000", 18, 4_000, Job::Delivery),
    quarter("mixed-6000", 19, 6_000, Job::Mixed),
    quarter("round-10000", 20, 10_000, Job::Round),
];

impl Quarter {
    /// The instance as a problem; the same on every machine.
    pub fn problem(&self) -> Problem {
        let mut dice = Dice::new(self.seed);
        let site = ground::site(&mut dice, self.doors);
        let errands = Errands::new(self.job, &site, self.doors);
        let stops = errands.stops(&mut dice);
        let carriers = errands.carriers(&stops);
        Problem {
            ground: Ground::Plane { points: site.points, rounding: Default::default() },
            stairwells: site.stairwells,
            stops,
            carriers,
            ..Problem::default()
        }
    }
}

/// The same problem to somebody who does not know what a stair is: every door lies at the foot of its stair, and each climb's
/// mean time is part of the visit, so that days are filled as they would be.
pub fn blind(problem: &Problem) -> Problem {
    use super::problem::Spot;
    let mut blind = problem.clone();
    let pace = problem.carriers.first().map(|carrier| carrier.pace).unwrap_or_default();
    for stop in &mut blind.stops {
        if let Spot::Floor { stairwell, floor } = stop.at {
            let stair = problem.stairwells[stairwell as usize];
            let height = stair.floor_height.0 * i64::from(floor - 1);
            // A third of a climb of one's own: about what a door costs beside its neighbours.
            stop.service.0 += height * (pace.up + pace.down) / 300;
            stop.at = Spot::Place(stair.foot);
        }
    }
    blind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::routes::problem::faults;

    #[test]
    fn every_instance_is_sound_and_has_its_doors() {
        for quarter in SET.iter().filter(|quarter| quarter.doors <= 2_000) {
            let problem = quarter.problem();
            assert_eq!(faults(&problem), [], "{}", quarter.name);
            assert_eq!(problem.stops.len(), quarter.doors as usize);
        }
    }

    #[test]
    fn the_same_seed_builds_the_same_quarter() {
        assert_eq!(SET[3].problem(), SET[3].problem());
        assert_ne!(SET[0].problem().stops, quarter("", 99, 50, Job::Round).problem().stops);
    }
}
