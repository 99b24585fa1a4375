//! The one search behind every rota: simulated annealing in slices over a space of plans, the best plan always at hand.
//!
//! Annealing (Kirkpatrick, Gelatt and Vecchi 1983): a step that makes the plan worse is kept with a chance that is the
//! smaller the cooler the search. What a plan is, how one step changes it and how warm the search is at each moment, the
//! space knows: the planner's moves people between the slots of a week, the roster's kinds of shift between the days of
//! weeks or a year, the mending's as little as may be of a week that is published.

use crate::solve::random::Dice;

/// By how much a step may be worse at a temperature, both in 1/1024 points. It may be thrown before it is known what the step
/// costs, which is as good as Metropolis' rule: then a step can be given up as soon as it is sure to be worse.
pub(in crate::solve::rota) fn limit(temperature: i64, dice: &mut Dice) -> i64 {
    (temperature * dice.chill()) >> 10
}

/// Plans of one kind, one of which stands, with its running cost.
pub(in crate::solve::rota) trait Space {
    /// A plan as it is kept.
    type Plan;
    /// What a plan costs; ordered with the gravest part first.
    type Cost: Copy + Ord + std::fmt::Debug;

    /// Is there anything that a step could change?
    fn can_improve(&self) -> bool;

    /// What the plan that stands costs, from the running sums.
    fn cost(&self) -> Self::Cost;

    /// The same counted from nothing: what debug builds hold the running sums against.
    fn recount(&self) -> Self::Cost;

    /// The plan that stands.
    fn plan(&self) -> Self::Plan;

    /// Copies the plan that stands into one of the same problem, without allocating anew.
    fn copy_into(&self, plan: &mut Self::Plan);

    /// Brings what was copied into order before anybody sees it.
    fn tidy(_plan: &mut Self::Plan) {}

    /// Takes one larger step than a move, towards the first plan or a better one; answers for how many moves it counts, or
    /// `None` when moves are all there is to do.
    fn build(&mut self, _dice: &mut Dice) -> Option<u32> {
        None
    }

    /// Gets ready for a slice when so much of the budget, 0 to 1, is spent: how warm it is, what it is for, perhaps from
    /// the best plan so far on.
    fn ready(&mut self, spent: f64, best: (&Self::Plan, Self::Cost), dice: &mut Dice);

    /// Tries one move and keeps or undoes it; is another plan standing now?
    fn step(&mut self, dice: &mut Dice) -> bool;
}

/// A search that can be stopped between any two slices. The same seed and the same slices find the same plans.
#[derive(Clone, Debug)]
pub(in crate::solve::rota) struct Anneal<S: Space> {
    space: S,
    dice: Dice,
    best: S::Plan,
    best_cost: S::Cost,
    tried: u64,
}

impl<S: Space> Anneal<S> {
    /// Starts from the plan that stands.
    pub fn new(space: S, seed: u64) -> Self {
        let (best, best_cost) = (space.plan(), space.cost());
        Self { space, dice: Dice::new(seed), best, best_cost, tried: 0 }
    }

    /// Tries so many moves. `spent` is how much of the budget is spent, 0 to 1.
    pub fn improve(&mut self, moves: u32, spent: f64) {
        if !self.space.can_improve() {
            return;
        }
        let spent = if spent.is_finite() { spent.clamp(0.0, 1.0) } else { 1.0 };
        self.space.ready(spent, (&self.best, self.best_cost), &mut self.dice);
        self.note();
        let left = self.build(moves);
        for _ in 0..left {
            if self.space.step(&mut self.dice) {
                self.note();
            }
        }
        self.tried += u64::from(left);
        S::tidy(&mut self.best);
    }

    /// Takes larger steps as long as there are any; answers how many moves are left.
    fn build(&mut self, moves: u32) -> u32 {
        let mut left = moves;
        while left > 0 {
            let Some(counts) = self.space.build(&mut self.dice) else { break };
            self.note();
            left = left.saturating_sub(counts);
        }
        left
    }

    /// Keeps the plan that stands if it is the best so far.
    fn note(&mut self) {
        debug_assert_eq!(self.space.cost(), self.space.recount());
        if self.space.cost() < self.best_cost {
            self.best_cost = self.space.cost();
            self.space.copy_into(&mut self.best);
        }
    }

    /// What it searches in.
    pub fn space(&self) -> &S {
        &self.space
    }

    /// The best plan so far.
    pub fn best(&self) -> &S::Plan {
        &self.best
    }

    /// What it costs.
    pub fn best_cost(&self) -> S::Cost {
        self.best_cost
    }

    /// Moves tried so far, what building counted for left out.
    pub fn tried(&self) -> u64 {
        self.tried
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What one step of counting up counts for.
    const BUILD_MOVES: u32 = 2_000;

    /// A number to be brought near seven, first counted up from nothing to three, one step to either side at a time.
    #[derive(Clone, Debug)]
    struct Number {
        is: i64,
        built: u32,
        temperature: i64,
    }

    impl Space for Number {
        type Plan = i64;
        type Cost = i64;

        fn can_improve(&self) -> bool {
            true
        }

        fn cost(&self) -> i64 {
            (self.is - 7).abs()
        }

        fn recount(&self) -> i64 {
            self.cost()
        }

        fn plan(&self) -> i64 {
            self.is
        }

        fn copy_into(&self, plan: &mut i64) {
            *plan = self.is;
        }

        fn build(&mut self, _: &mut Dice) -> Option<u32> {
            let builds = self.built < 3;
            self.built += u32::from(builds);
            self.is += i64::from(builds);
            builds.then_some(BUILD_MOVES)
        }

        fn ready(&mut self, spent: f64, _: (&i64, i64), _: &mut Dice) {
            self.temperature = ((1.0 - spent) * 4096.0) as i64;
        }

        fn step(&mut self, dice: &mut Dice) -> bool {
            let (before, was) = (self.cost(), self.is);
            self.is += dice.below(3) as i64 - 1;
            let holds = (self.cost() - before) * 1024 <= limit(self.temperature, dice);
            self.is = if holds { self.is } else { was };
            holds
        }
    }

    fn number() -> Anneal<Number> {
        Anneal::new(Number { is: 0, built: 0, temperature: 0 }, 1)
    }

    #[test]
    fn building_counts_as_many_moves_and_goes_on_in_the_next_slice() {
        let mut search = number();
        search.improve(2 * BUILD_MOVES, 0.0);
        assert_eq!((*search.best(), search.tried()), (2, 0));
        search.improve(BUILD_MOVES + 1, 0.0);
        assert_eq!((search.space().built, search.tried()), (3, 1));
    }

    #[test]
    fn the_best_stays_at_hand_while_a_warm_search_wanders_off() {
        let mut search = number();
        (0..20).for_each(|_| search.improve(BUILD_MOVES, 0.0));
        assert_eq!((*search.best(), search.best_cost()), (7, 0));
        assert_ne!(search.space().is, 7);
    }

    #[test]
    fn a_budget_that_is_no_number_counts_as_spent_and_a_cold_search_only_climbs() {
        let mut search = number();
        search.improve(10 * BUILD_MOVES, f64::NAN);
        assert_eq!((search.space().temperature, search.space().is), (0, 7));
    }
}
