//! The kinds within one stretch of work: the cheapest run of days for every length and sum of minutes.

use super::shape::{Counts, Shape};
use crate::solve::rota::roster::problem::KindNo;

/// The cost of what cannot be.
pub(super) const NONE: i32 = i32::MAX / 4;

/// Some days on end up to a kind.
#[derive(Clone, Copy, Debug)]
struct Run {
    cost: i32,
    /// The kind of the day before.
    back: u32,
    /// Days of the limited kinds, eight bits each.
    counts: Counts,
}

const NO_RUN: Run = Run { cost: NONE, back: 0, counts: 0 };

/// The cheapest runs from one day on.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs {
    /// By length, last kind and steps beyond as many of the shortest shift.
    runs: Vec<Run>,
    /// How many different sums of steps each has room for.
    spread: usize,
}

impl Runs {
    /// Looks for the cheapest runs from a day on up to some length; `spared` leaves the limited kinds out.
    pub fn fill(&mut self, shape: &Shape, prices: &[i32], day: usize, longest: usize, spared: bool) {
        let kinds = shape.able.len();
        let more = (shape.shift.1 - shape.shift.0) as usize;
        self.spread = longest * more + 1;
        self.runs.clear();
        self.runs.resize(longest * kinds * self.spread, NO_RUN);
        let left_out = if spared { shape.limited.iter().fold(0, |bits, (kind, _)| bits | 1 << kind) } else { 0 };
        for length in 0..longest {
            let at = day + length;
            let mut open = shape.open[at] & !left_out & if at == 0 { shape.first } else { u64::MAX };
            while open != 0 {
                let kind = open.trailing_zeros() as usize;
                open &= open - 1;
                let (price, beyond) =
                    (prices[at * (kinds + 1) + kind + 1], (shape.steps[kind] - shape.shift.0) as usize);
                let (before, here) = self.runs.split_at_mut(length * kinds * self.spread);
                let here = &mut here[kind * self.spread + beyond..];
                if length == 0 {
                    here[0] = Run { cost: price, back: 0, counts: shape.counts[kind] };
                    continue;
                }
                let mut backs = shape.open[at - 1] & shape.preceded[kind] & !left_out;
                while backs != 0 {
                    let back = backs.trailing_zeros() as usize;
                    backs &= backs - 1;
                    let from = ((length - 1) * kinds + back) * self.spread;
                    for (run, before) in here.iter_mut().zip(&before[from..=from + length * more]) {
                        if before.cost + price < run.cost && before.cost < NONE {
                            let counts = before.counts + shape.counts[kind];
                            *run = Run { cost: before.cost + price, back: back as u32, counts };
                        }
                    }
                }
            }
        }
    }

    /// Tells steps, cost and counts of the cheapest run of a length for every sum of steps.
    pub fn each(&self, shape: &Shape, length: usize, mut tell: impl FnMut(i32, i32, Counts)) {
        if length == 0 {
            return tell(0, 0, 0);
        }
        for beyond in 0..=length * (shape.shift.1 - shape.shift.0) as usize {
            let run = self.cheapest(shape, length, beyond).1;
            if run.cost < NONE {
                tell(length as i32 * shape.shift.0 + beyond as i32, run.cost, run.counts);
            }
        }
    }

    /// The cheapest run of a length and so many steps beyond, and the kind that it ends with.
    fn cheapest(&self, shape: &Shape, length: usize, beyond: usize) -> (usize, Run) {
        let first = (length - 1) * shape.able.len();
        let all = (0..shape.able.len()).map(|kind| (kind, self.runs[(first + kind) * self.spread + beyond]));
        all.min_by_key(|(_, run)| run.cost).unwrap_or((0, NO_RUN))
    }

    /// Lays the cheapest run with so many steps into the days of a row.
    pub fn lay(&self, shape: &Shape, steps: i32, days: &mut [KindNo]) {
        if days.is_empty() {
            return;
        }
        let mut beyond = (steps - days.len() as i32 * shape.shift.0) as usize;
        let mut kind = self.cheapest(shape, days.len(), beyond).0;
        for (n, day) in days.iter_mut().enumerate().rev() {
            *day = shape.able[kind];
            let run = self.runs[(n * shape.able.len() + kind) * self.spread + beyond];
            beyond -= (shape.steps[kind] - shape.shift.0) as usize;
            kind = run.back as usize;
        }
    }
}
