//! One roster at work in a worker: what is asked, the search in slices, what is answered.

use serde::{Deserialize, Serialize};

use super::pace::Pace;
use super::rota::roster::{Cost, KindNo, Roster, RosterFault, RosterUnmet, Rostering, unmet};

/// A roster to be found, as it is sent to the solver worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum ToRostering {
    /// Find a roster; a job still running gives way.
    Roster {
        /// The roster.
        roster: Roster,
        /// The same seed searches the same way.
        seed: u64,
        /// How long to search, in milliseconds.
        budget_ms: u32,
    },
}

/// What the solver worker answers to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum FromRostering {
    /// The best roster found.
    Rostered {
        /// By person and day: the kind, 0 for a day off.
        cells: Vec<KindNo>,
        /// What it costs.
        cost: Cost,
        /// Milliseconds since the job began.
        elapsed_ms: u32,
        /// Moves tried.
        moves: u64,
        /// What it leaves unmet, with the people and rules that block it.
        unmet: Box<RosterUnmet>,
    },
    /// The roster cannot be searched.
    Refused {
        /// Why.
        fault: RosterFault,
    },
}

/// A roster and its search.
#[derive(Clone, Debug)]
pub struct RosterWork {
    roster: Roster,
    search: Rostering,
    pace: Pace,
}

impl RosterWork {
    /// Takes a roster on at a moment of the clock, in milliseconds.
    ///
    /// # Errors
    /// What is wrong with the roster, as the worker answers it.
    pub fn begin(asked: ToRostering, now: f64) -> Result<Self, FromRostering> {
        let ToRostering::Roster { roster, seed, budget_ms } = asked;
        let search = Rostering::new(&roster, seed).map_err(|fault| FromRostering::Refused { fault })?;
        Ok(Self { roster, search, pace: Pace::begin(now, budget_ms) })
    }

    /// Searches for one slice.
    pub fn slice(&mut self, clock: impl Fn() -> f64) {
        self.pace.slice(clock, |moves, spent| self.search.improve(moves, spent));
    }

    /// Is the time up, or is there nothing that could be better?
    pub fn is_over(&self, now: f64) -> bool {
        self.pace.is_over(now) || !self.search.can_improve()
    }

    /// The last word: the best roster.
    pub fn done(&self, now: f64) -> FromRostering {
        FromRostering::Rostered {
            cells: self.search.best().to_vec(),
            cost: self.search.cost(),
            elapsed_ms: self.pace.elapsed(now),
            moves: self.search.tried(),
            unmet: Box::new(unmet(&self.roster, self.search.best())),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::solve::pace::SLICE_MS;
    use crate::solve::rota::roster::{Demand, Kind, Limits, Member};

    fn one_day(kind: KindNo) -> ToRostering {
        let member = Member { limits: Limits::default(), most_of: vec![1], ..Member::default() };
        let demands = vec![Demand { day: 0, kind, heads: 1, under: 100, over: 1, ..Demand::default() }];
        let kinds = vec![Kind { minutes: 480, ..Kind::default() }];
        let roster = Roster { days: 1, kinds, people: vec![member], demands, ..Roster::default() };
        ToRostering::Roster { roster, seed: 1, budget_ms: 500 }
    }

    #[test]
    fn a_roster_is_found_and_told_when_the_time_is_up() {
        let now = Cell::new(0.0);
        let clock = || {
            now.set(now.get() + SLICE_MS);
            now.get()
        };
        let mut work = RosterWork::begin(one_day(1), 0.0).unwrap();
        while !work.is_over(now.get()) {
            work.slice(clock);
        }
        assert!(matches!(work.done(now.get()), FromRostering::Rostered { cells, .. } if cells == [1]));
    }

    #[test]
    fn a_roster_with_a_kind_nobody_knows_is_refused() {
        assert!(matches!(RosterWork::begin(one_day(2), 0.0), Err(FromRostering::Refused { .. })));
    }
}
