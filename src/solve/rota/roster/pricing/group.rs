//! Some people whose rows are all open at once: prices are found for them, then they are fixed to their rows, the surest
//! first, and the prices of the others are looked at anew after each.

use super::market::Market;
use super::prices::Prices;
use super::row::RowFinder;
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::problem::KindNo;

/// Points by which a kind that somebody always had is made cheaper when their row is fixed.
const BONUS: f64 = 20.0;
/// Points by which prices give way in the first sweep after somebody was fixed.
const AGAIN: f64 = 2.0;
/// By what part they give way less in each sweep after it.
const CALMER: f64 = 0.85;
/// One in so many people is fixed at once, but one at least.
const AT_ONCE: usize = 8;

/// People whose rows are open.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub prices: Prices,
    /// Whose turn it is, by place.
    turn: usize,
    /// Sweeps left before the surest are fixed.
    left: u32,
    /// Points by which prices give way in this sweep, and by what part less in the next.
    pace: f64,
    calmer: f64,
    /// Sweeps after each fixing.
    again: u32,
    /// The likely rows of those who had their turn, once no sweep is left.
    likely: Vec<(f64, usize, Vec<KindNo>)>,
}

/// How a group goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// There is more to do.
    On,
    /// A sweep over everybody is done.
    Swept,
    /// Everybody has a row.
    Done,
    /// Somebody has none.
    Nowhere,
}

impl Group {
    /// A group with so many sweeps before anybody is fixed and so many after each fixing.
    pub fn new(prices: Prices, sweeps: u32, (pace, last): (f64, f64), again: u32) -> Self {
        let calmer = (last / pace).powf(1.0 / f64::from(sweeps.max(1)));
        Self { prices, turn: 0, left: sweeps, pace, calmer, again, likely: Vec::new() }
    }

    /// Sweeps no more before the surest are fixed.
    pub fn settle(&mut self, again: u32) {
        (self.left, self.again) = (0, again);
    }

    /// How fast prices give way from now on.
    pub fn set_pace(&mut self, pace: f64) {
        self.pace = pace;
    }

    /// Whose turn it is.
    pub fn whose(&self) -> usize {
        self.prices.person(self.turn)
    }

    /// Takes one person's turn.
    pub fn step(&mut self, board: &mut Board, market: &Market, finder: &mut RowFinder) -> Goes {
        let n = self.turn;
        if n >= self.prices.free() {
            return Goes::Done;
        }
        let Some(framed) = market.shape(self.prices.person(n)) else { return Goes::Nowhere };
        if self.left > 0 {
            if !self.prices.trade(&board.tables, framed, finder, n, self.pace) {
                return Goes::Nowhere;
            }
        } else {
            let Some((sure, row)) = self.prices.likely(&board.tables, framed, finder, n, BONUS) else {
                return Goes::Nowhere;
            };
            self.likely.push((sure, n, row.to_vec()));
        }
        self.turn += 1;
        if self.turn < self.prices.free() {
            return Goes::On;
        }
        self.turn = 0;
        if self.left > 0 {
            self.left -= 1;
            self.pace *= self.calmer;
            return Goes::Swept;
        }
        self.fix_surest(board);
        if self.prices.free() == 0 { Goes::Done } else { Goes::On }
    }

    fn fix_surest(&mut self, board: &mut Board) {
        self.likely.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        self.likely.truncate((self.prices.free() / AT_ONCE).max(1));
        // From the last place on, because whoever was last takes the place of one who is fixed.
        self.likely.sort_by_key(|(_, n, _)| std::cmp::Reverse(*n));
        for (_, n, row) in self.likely.drain(..) {
            board.set_row(self.prices.person(n), &row);
            self.prices.fix(&board.tables, n, &row);
        }
        (self.left, self.pace, self.calmer) = (self.again, AGAIN, CALMER);
    }
}
