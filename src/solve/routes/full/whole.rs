//! The search for the whole problem: bundles of doors first, where there are any, then door by door from the best plan of
//! bundles.

use super::bundles::Bundles;
use super::days;
use super::days::Days;
use super::reading::is_delivery;
use super::timetable;
use crate::solve::routes::plan::Plan;
use crate::solve::routes::problem::Problem;
use crate::solve::routes::search::Search;

/// How much of a search is for bundles.
#[derive(Clone, Copy, Debug)]
struct Share {
    /// The part of the budget.
    bundled: f64,
    /// How far the search for single doors is cooled already when it begins, as a part of the way.
    cooled: f64,
}

/// Where doors are visited, whole stairs are what is shared out: who has which is settled in this part, and hardly later.
const OF_ROUND: Share = Share { bundled: 0.4, cooled: 0.4 };
/// Where goods are carried up, what goes on one climb is soon better found door by door.
const OF_DELIVERY: Share = Share { bundled: 0.03, cooled: 0.1 };

impl Share {
    /// Where the search for doors is on its own way, at a point of the whole budget.
    fn doors_progress(self, progress: f64) -> f64 {
        self.cooled + (1.0 - self.cooled) * (progress - self.bundled) / (1.0 - self.bundled)
    }
}

/// A search for the whole problem.
#[derive(Clone, Debug)]
pub(in crate::solve::routes) struct Whole {
    stage: Stage,
    share: Share,
    seed: u64,
    /// Steps made with bundles.
    tried: u64,
}

#[derive(Clone, Debug)]
enum Stage {
    Bundles(Box<Bundled>),
    Doors(Box<Search<Days>>),
}

/// A search with bundles, and the best plan of doors it has come to.
#[derive(Clone, Debug)]
struct Bundled {
    bundles: Bundles,
    search: Search<Days>,
    /// Nobody visited yet: what doors are reckoned with.
    doors: Days,
    /// The best sequences of doors, and what they cost.
    best: Vec<Vec<u32>>,
    cost: i64,
    /// What the plan of bundles cost when doors were looked at last, and after how many steps.
    looked: (i64, u64),
}

impl Whole {
    /// Begins with bundles where there are any.
    pub fn new(problem: &Problem, seed: u64) -> Self {
        let doors = days(problem);
        let stage = match Bundles::of(problem) {
            Some(bundles) => Stage::Bundles(Box::new(Bundled::new(bundles, doors, seed))),
            None => Stage::Doors(Box::new(by_doors(doors, seed))),
        };
        let share = if is_delivery(problem) { OF_DELIVERY } else { OF_ROUND };
        Self { stage, share, seed, tried: 0 }
    }

    /// Goes on from days that have stops already.
    pub fn resumed(days: Days, seed: u64) -> Self {
        Self { stage: Stage::Doors(Box::new(by_doors(days, seed))), share: OF_ROUND, seed, tried: 0 }
    }

    /// Makes so many steps, at a point of the budget: 0 at its beginning, 1 at its end.
    pub fn improve(&mut self, steps: u32, progress: f64) {
        let (begins_bundled, share) = (self.tried > 0, self.share);
        match &mut self.stage {
            Stage::Bundles(bundled) if progress < share.bundled => {
                bundled.improve(steps, progress / share.bundled);
                self.tried += u64::from(steps);
            }
            Stage::Bundles(bundled) => {
                bundled.look();
                let days = Days::resumed(bundled.doors.layout.clone(), bundled.best.clone());
                let mut search = by_doors(days, self.seed);
                search.improve(steps, share.doors_progress(progress));
                self.stage = Stage::Doors(Box::new(search));
            }
            Stage::Doors(search) => {
                let progress = if begins_bundled { share.doors_progress(progress) } else { progress };
                search.improve(steps, progress);
            }
        }
    }

    /// Steps made.
    pub fn tried(&self) -> u64 {
        match &self.stage {
            Stage::Bundles(_) => self.tried,
            Stage::Doors(search) => self.tried + search.tried(),
        }
    }

    /// What the best plan costs.
    pub fn best(&self) -> i64 {
        match &self.stage {
            Stage::Bundles(bundled) => bundled.cost,
            Stage::Doors(search) => search.best(),
        }
    }

    /// The best plan, with its moments.
    pub fn best_plan(&self) -> Plan {
        match &self.stage {
            Stage::Bundles(bundled) => timetable::plan(&bundled.doors.layout, &bundled.best),
            Stage::Doors(search) => search.stage().best_plan(),
        }
    }
}

fn by_doors(days: Days, seed: u64) -> Search<Days> {
    let missing = days.missing();
    Search::new(days, missing, seed)
}

impl Bundled {
    fn new(bundles: Bundles, doors: Days, seed: u64) -> Self {
        let search = by_doors(days(&bundles.problem), seed);
        let best = bundles.expanded(search.stage().best());
        let cost = timetable::cost(&doors.layout, &best);
        let looked = (search.best(), 0);
        Self { bundles, search, doors, best, cost, looked }
    }

    /// Makes steps; looks now and then what a better plan of bundles is worth in doors.
    fn improve(&mut self, steps: u32, progress: f64) {
        self.search.improve(steps, progress);
        let every = self.doors.layout.sites.len() as u64 / 16;
        if self.search.tried() >= self.looked.1 + every {
            self.look();
        }
    }

    fn look(&mut self) {
        if self.search.best() >= self.looked.0 {
            return;
        }
        self.looked = (self.search.best(), self.search.tried());
        let best = self.bundles.expanded(self.search.stage().best());
        let cost = timetable::cost(&self.doors.layout, &best);
        if cost < self.cost {
            (self.best, self.cost) = (best, cost);
        }
    }
}
