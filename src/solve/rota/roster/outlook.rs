//! How many days of work the rest of a row can still hold, least and most, wherever it stands: so that a row begun is not
//! led where its hours or weekends can no longer be kept.

use super::board::Board;
use super::problem::OFF;
use super::stretch::{State, Stretches};

/// Least and most days of work from a day on; nothing at all when least is above most.
type Range = (i16, i16);
/// No way to go on.
const NONE: Range = (i16::MAX, -1);

/// By day, stretch and weekends left: the days of work there can still be.
#[derive(Clone, Debug, Default)]
pub(super) struct Outlook {
    ranges: Vec<Range>,
    states: usize,
    weekends: usize,
}

impl Outlook {
    /// Looks back from the end of a person's row. Kinds are not told apart: a day can be worked if any kind may stand.
    pub fn look(&mut self, board: &Board, person: usize, stretches: &Stretches) {
        let days = board.tables.days;
        let most = usize::from(board.tables.bounds[person].limits.most_weekends).min(days / 7);
        (self.states, self.weekends) = (stretches.count(), most + 1);
        self.ranges.clear();
        self.ranges.resize((days + 1) * self.states * self.weekends, NONE);
        let end = self.at(days, 0, 0);
        self.ranges[end..].fill((0, 0));
        for day in (0..days).rev() {
            for state in 0..self.states as State {
                for left in 0..self.weekends {
                    let at = self.at(day, state, left);
                    self.ranges[at] = self.range(board, person, stretches, day, Some(state), left);
                }
            }
        }
    }

    /// The range from a day on, from the two things that the day can be.
    pub fn range(
        &self,
        board: &Board,
        person: usize,
        stretches: &Stretches,
        day: usize,
        state: Option<State>,
        left: usize,
    ) -> Range {
        let allowed = board.tables.allowed[person * board.tables.days + day];
        let mut range = NONE;
        for works in [false, true] {
            let may = if works { allowed >> 1 != 0 } else { allowed >> OFF & 1 == 1 };
            let needs = usize::from(works && opens_weekend(board, stretches, day, state));
            let next = if may && needs <= left { stretches.next(state, works) } else { None };
            if let Some(next) = next {
                let (least, most) = self.ranges[self.at(day + 1, next, left - needs)];
                if least <= most {
                    range = (range.0.min(least + i16::from(works)), range.1.max(most + i16::from(works)));
                }
            }
        }
        range
    }

    /// The range after a day is done, with so many weekends left.
    pub fn after(&self, day: usize, state: State, left: usize) -> Range {
        self.ranges[self.at(day + 1, state, left.min(self.weekends - 1))]
    }

    fn at(&self, day: usize, state: State, left: usize) -> usize {
        (day * self.states + usize::from(state)) * self.weekends + left
    }
}

/// Does work on this day make its weekend a worked one? `state` is where the row stands on the day before.
pub(super) fn opens_weekend(board: &Board, stretches: &Stretches, day: usize, state: Option<State>) -> bool {
    let saturday = day / 7 * 7 + 5;
    let counts = saturday + 1 < board.tables.days;
    let first = day == saturday || !state.is_some_and(|state| stretches.is_on(state));
    counts && day >= saturday && first
}
