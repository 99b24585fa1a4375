//! The planner: takes a problem on, chooses the engine for it, searches in slices, and has the best plan at any moment.

use super::full::{self, Added, Whole};
use super::plain::{Crow, Reading, Rings, Table, is_timed, reading};
use super::plan::{Plan, Tour};
use super::problem::{Fault, Problem, faults};
use super::search::Search;
use super::units::Tenths;

/// A search for good routes.
///
/// ```ignore
/// let mut planner = Planner::new(problem, seed)?;      // Err: everything that is wrong with the problem
/// while now < end { planner.improve(200, (now - begin) / (end - begin)); }
/// let plan = planner.best();                           // at any moment
/// assert!(check::judge(planner.problem(), &plan).accepted());
/// ```
#[derive(Clone, Debug)]
pub struct Planner {
    problem: Problem,
    engine: Engine,
}

/// One search for each variant: the plain ones carry nothing that only the whole problem needs.
#[derive(Clone, Debug)]
enum Engine {
    Free(Box<Search<Rings<Table, false>>>),
    Timed(Box<Search<Rings<Table, true>>>),
    LargeFree(Box<Search<Rings<Crow, false>>>),
    LargeTimed(Box<Search<Rings<Crow, true>>>),
    Whole(Box<Whole>),
}

macro_rules! with {
    ($engine:expr, $search:ident => $do:expr) => {
        match $engine {
            Engine::Free($search) => $do,
            Engine::Timed($search) => $do,
            Engine::LargeFree($search) => $do,
            Engine::LargeTimed($search) => $do,
            Engine::Whole($search) => $do,
        }
    };
}

impl Engine {
    fn of(problem: &Problem, seed: u64) -> Self {
        let all = (0..problem.stops.len() as u32).collect();
        match (reading(problem), is_timed(problem)) {
            (Some(Reading::Small(plain)), false) => Engine::Free(Box::new(Search::new(Rings::empty(plain), all, seed))),
            (Some(Reading::Small(plain)), true) => Engine::Timed(Box::new(Search::new(Rings::empty(plain), all, seed))),
            (Some(Reading::Large(plain)), false) => {
                Engine::LargeFree(Box::new(Search::new(Rings::empty(plain), all, seed)))
            }
            (Some(Reading::Large(plain)), true) => {
                Engine::LargeTimed(Box::new(Search::new(Rings::empty(plain), all, seed)))
            }
            (None, _) => Engine::Whole(Box::new(Whole::new(problem, seed))),
        }
    }
}

impl Planner {
    /// Begins to plan; everything that is wrong with the problem instead, if anything is.
    pub fn new(problem: Problem, seed: u64) -> Result<Self, Vec<Fault>> {
        let faults = faults(&problem);
        if !faults.is_empty() {
            return Err(faults);
        }
        let engine = Engine::of(&problem, seed);
        Ok(Self { problem, engine })
    }

    /// Goes on from a plan, say one that a person has changed by hand; stops it leaves out are put in as well as can be. Stops
    /// that break a pair or a set are put in anew; a tour that breaks another rule is planned anew.
    pub fn resume(problem: Problem, plan: &Plan, seed: u64) -> Result<Self, Vec<Fault>> {
        let faults = faults(&problem);
        if !faults.is_empty() {
            return Err(faults);
        }
        let days = full::resumed(&problem, &known(&problem, &plan.tours));
        let engine = Engine::Whole(Box::new(Whole::resumed(days, seed)));
        Ok(Self { problem, engine })
    }

    /// Makes so many steps, at a point of the budget: 0 at its beginning, 1 at its end. The same steps at the same points
    /// find the same plan again.
    pub fn improve(&mut self, steps: u32, progress: f64) {
        with!(&mut self.engine, search => search.improve(steps, progress));
    }

    /// How many steps of a budget in steps are made at one temperature.
    pub const SLICE: u32 = 64;

    /// Makes all the steps of a budget given in steps: the same plan on every machine.
    pub fn spend(&mut self, steps: u32) {
        self.spend_between(0, steps, steps);
    }

    /// Makes the steps of a budget of so many from one, a multiple of [`Planner::SLICE`], to another.
    pub fn spend_between(&mut self, from: u32, to: u32, budget: u32) {
        for at in (from..to).step_by(Self::SLICE as usize) {
            self.improve(Self::SLICE.min(to - at), f64::from(at) / f64::from(budget.max(1)));
        }
    }

    /// Steps made.
    pub fn tried(&self) -> u64 {
        with!(&self.engine, search => search.tried())
    }

    /// What the best plan costs, in points; in decimetres where only length counts.
    pub fn cost(&self) -> i64 {
        with!(&self.engine, search => search.best())
    }

    /// The problem.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The best plan so far.
    pub fn best(&self) -> Plan {
        let rings = match &self.engine {
            Engine::Whole(search) => return search.best_plan(),
            Engine::Free(search) => search.stage().best_tours(),
            Engine::Timed(search) => search.stage().best_tours(),
            Engine::LargeFree(search) => search.stage().best_tours(),
            Engine::LargeTimed(search) => search.stage().best_tours(),
        };
        let tours: Vec<Tour> = rings.into_iter().map(|stops| Tour::of_orders(0, &[stops])).collect();
        full::timed(&self.problem, &tours)
    }

    /// Can a better plan be found at all?
    pub fn can_improve(&self) -> bool {
        !self.problem.stops.is_empty()
    }
}

/// The tours that name only what there is.
fn known(problem: &Problem, tours: &[Tour]) -> Vec<Tour> {
    let stops = problem.stops.len();
    let knows = |tour: &&Tour| tour.orders().iter().flatten().all(|stop| (*stop as usize) < stops);
    tours.iter().filter(knows).cloned().collect()
}

/// A plan of these tours' orders with its moments anew: what a change by hand comes to. The judge names what it breaks. Faults
/// instead, if the problem has any.
pub fn timed(problem: &Problem, tours: &[Tour]) -> Result<Plan, Vec<Fault>> {
    let faults = faults(problem);
    if faults.is_empty() { Ok(full::timed(problem, &known(problem, tours))) } else { Err(faults) }
}

/// A late stop put into a plan that runs. Everybody keeps their stops and their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateStop {
    /// The plan with the stop in it.
    pub plan: Plan,
    /// What it costs more, in points.
    pub cost: i64,
    /// By how much other visits begin later, all added up.
    pub delay: Tenths,
}

/// Puts a stop that a plan leaves out into it with the least disturbance: `Ok(None)` if there is nowhere, see
/// [`super::check::reasons`].
pub fn add_late(problem: &Problem, plan: &Plan, stop: u32) -> Result<Option<LateStop>, Vec<Fault>> {
    let faults = faults(problem);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut days = full::resumed(problem, &known(problem, &plan.tours));
    // Of a pair the pick-up is missing, whichever of the two is named.
    let stop = problem.pairs.iter().find(|pair| pair.to == stop).map_or(stop, |pair| pair.from);
    if !days.missing().contains(&stop) {
        return Ok(None);
    }
    let added = days.add_late(stop);
    Ok(added.map(|Added { cost, delay }| LateStop { plan: days.best_plan(), cost, delay: Tenths(delay) }))
}
