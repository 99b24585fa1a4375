//! What is done at the doors, and by whom.

use super::Job;
use super::ground::Site;
use crate::solve::random::Dice;
use crate::solve::routes::problem::{Break, Carrier, Spot, Stop, Window};
use crate::solve::routes::units::{Decimetres, Tenths};

/// The nurse's skill.
const NURSE: u64 = 1;
/// The day's last minute.
const DAY: i64 = 480;

/// What is done at the doors of a site.
pub(super) struct Errands<'a> {
    job: Job,
    site: &'a Site,
    doors: usize,
}

impl<'a> Errands<'a> {
    pub fn new(job: Job, site: &'a Site, doors: u32) -> Self {
        Self { job, site, doors: doors as usize }
    }

    /// One stop for each door.
    pub fn stops(&self, dice: &mut Dice) -> Vec<Stop> {
        self.site.doors.iter().take(self.doors).map(|door| self.stop(dice, *door)).collect()
    }

    fn stop(&self, dice: &mut Dice, door: Spot) -> Stop {
        let mut stop = Stop::at(door);
        let carries = self.job == Job::Delivery || (self.job == Job::Mixed && dice.below(4) == 0);
        stop.load = vec![0, 0];
        if carries {
            // Mostly a bag or two; now and then a sack of flour.
            let grams = if dice.below(12) == 0 { 15_000 } else { 1_000 + dice.below(6_000) as i64 };
            stop.load = vec![grams, 1 + grams / 4_000];
        }
        let seconds = if self.job == Job::Delivery { 30 + dice.below(60) } else { 60 + dice.below(120) };
        stop.service = Tenths::seconds(seconds as i64);
        if dice.below(20) == 0 {
            let open = 60 * dice.below(6) as i64;
            stop.windows = vec![Window { open: Tenths::minutes(open), close: Tenths::minutes(open + 120) }];
        }
        if self.job == Job::Mixed && dice.below(15) == 0 {
            stop.skills = NURSE;
        }
        stop
    }

    /// As many carriers as the work takes, with a tenth to spare; every third a nurse where there is need of one.
    pub fn carriers(&self, stops: &[Stop]) -> Vec<Carrier> {
        let service: i64 = stops.iter().map(|stop| stop.service.0).sum();
        // Beside the visit: a door's part of the climb, the way to the next stair, loading.
        let beside = if self.job == Job::Round { 200 } else { 500 };
        let work = service + beside * stops.len() as i64;
        let heads = 1 + work * 11 / 10 / Tenths::minutes(DAY - 60).0;
        (0..heads).map(|n| self.carrier(n)).collect()
    }

    fn carrier(&self, n: i64) -> Carrier {
        let mut carrier = Carrier::from(0);
        carrier.hours = Window { open: Tenths(0), close: Tenths::minutes(DAY) };
        carrier.body = 60_000;
        if self.job != Job::Delivery {
            let window = Window { open: Tenths::minutes(180), close: Tenths::minutes(300) };
            carrier.breaks = vec![Break { window, length: Tenths::minutes(30) }];
        }
        if self.job == Job::Mixed && n % 3 == 0 {
            carrier.skills = NURSE;
        }
        if self.job != Job::Round {
            carrier.capacity = vec![120_000, 30];
            carrier.climb_capacity = vec![20_000, 6];
            carrier.most_trips = 12;
            carrier.reload = Tenths::minutes(5);
        }
        // Nobody climbs more than fifty times six floors a day.
        carrier.most_climb = Some(Decimetres::metres(900));
        carrier
    }
}
