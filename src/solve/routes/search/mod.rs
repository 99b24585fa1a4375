//! The search that every variant shares: strings out, stops back in, cooling acceptance; the best plan is kept.

mod anneal;
mod recreate;
mod rounds;
mod ruin;
mod stage;

use anneal::Anneal;
use recreate::{build, recreate};
use rounds::Rounds;
use ruin::Ruin;
pub(super) use stage::{Heat, Order, Stage, Strings};

use super::super::random::Dice;

/// A search at work on a stage.
#[derive(Clone, Debug)]
pub(super) struct Search<S> {
    stage: S,
    dice: Dice,
    anneal: Anneal,
    rounds: Rounds,
    ruin: Ruin,
    /// The stops in no tour.
    missing: Vec<u32>,
    /// The same before the step at hand.
    missed: Vec<u32>,
    cost: i64,
    best: i64,
    tried: u64,
}

impl<S: Stage> Search<S> {
    /// Begins from the plan on the stage, with the stops that are in no tour put in as well as can be.
    pub fn new(mut stage: S, missing: Vec<u32>, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut missing = missing;
        build(&mut stage, &mut dice, &mut missing);
        stage.settle();
        stage.keep();
        let cost = stage.cost();
        let anneal = Anneal::new(stage.heat());
        let missed = missing.clone();
        let (rounds, ruin) = (Rounds::new(stage.band()), Ruin::default());
        Self { stage, dice, anneal, rounds, ruin, missing, missed, cost, best: cost, tried: 0 }
    }

    /// Makes so many steps, at a point of the budget: 0 at its beginning, 1 at its end.
    pub fn improve(&mut self, steps: u32, progress: f64) {
        let phase = self.rounds.phase(progress, self.tried as f64 / self.stage.stops().max(1) as f64);
        self.anneal.cool(phase);
        for _ in 0..steps {
            (0..self.stage.trades()).for_each(|_| self.trade());
            self.step();
        }
        self.tried += u64::from(steps);
    }

    /// The cost of the best plan.
    pub fn best(&self) -> i64 {
        self.best
    }

    /// Steps made.
    pub fn tried(&self) -> u64 {
        self.tried
    }

    /// The stage, with its best plan.
    pub fn stage(&self) -> &S {
        &self.stage
    }

    fn trade(&mut self) {
        let allowance = self.anneal.allowance(&mut self.dice);
        if self.stage.trade(&mut self.dice, allowance) {
            self.settle(self.stage.cost());
        }
    }

    fn settle(&mut self, cost: i64) {
        self.stage.settle();
        self.cost = cost;
        if cost < self.best {
            self.best = cost;
            self.stage.keep();
        }
    }

    fn step(&mut self) {
        self.missed.clone_from(&self.missing);
        let waiting = self.missing.len();
        self.ruin.ruin(&mut self.stage, &mut self.dice, &mut self.missing);
        let most = self.cost + self.anneal.allowance(&mut self.dice);
        recreate(&mut self.stage, &mut self.dice, &mut self.missing, waiting, most);
        let cost = self.stage.cost();
        if cost < most {
            self.settle(cost);
        } else {
            self.stage.take_back();
            std::mem::swap(&mut self.missing, &mut self.missed);
        }
    }
}
