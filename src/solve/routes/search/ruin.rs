//! Takes strings of neighbouring stops out of neighbouring tours: slack induction by string removals (Christiaens and Vanden
//! Berghe, Transportation Science 54(2), 2020), whose names for the parameters stand in brackets.

use super::stage::{Stage, Strings};
use crate::solve::random::Dice;
use crate::solve::routes::marks::Marks;

/// Of 100 strings, how many keep some stops in their middle (α).
const SPLIT_PERCENT: usize = 50;
/// Of 100 times, how often one more stop in the middle is kept (β).
const KEEP_PERCENT: usize = 1;

/// Takes strings out, reusing its lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Ruin {
    /// The tours that are cut already.
    cut: Marks,
    string: Vec<u32>,
}

impl Ruin {
    /// Takes strings from tours around a stop thrown by chance; `out` is told of every stop taken.
    pub fn ruin<S: Stage>(&mut self, stage: &mut S, dice: &mut Dice, out: &mut Vec<u32>) {
        self.cut.wipe(stage.tours());
        let Strings { taken, longest } = stage.strings();
        let longest = longest.min(stage.mean_length()).max(1);
        // 4c̄ ÷ (1 + longest) − 1 strings at the most, so that c̄ stops are taken on average.
        let most = (4 * taken).saturating_sub(1 + longest) * 1024 / (1 + longest);
        let strings = (1024 + dice.below(most + 1)) / 1024;
        let seed = dice.below(stage.stops()) as u32;
        let mut left = strings;
        let mut next = Some(seed);
        let mut rank = 0;
        while let (Some(stop), true) = (next, left > 0) {
            if let Some(tour) = stage.tour_of(stop)
                && self.cut.mark(tour)
            {
                self.cut_string(stage, dice, stop, tour, longest);
                stage.take(tour, &self.string, out);
                left -= 1;
            }
            next = stage.near(seed).get(rank).copied();
            rank += 1;
        }
    }

    /// Chooses a string around a stop of a tour.
    fn cut_string<S: Stage>(&mut self, stage: &S, dice: &mut Dice, stop: u32, tour: u32, longest: usize) {
        let there = stage.length(tour);
        let most = longest.min(there).max(1);
        let length = 1 + dice.below(most) + stage.kin(stop) as usize;
        let length = length.min(there.max(1));
        let split = length > 1 && length < there && dice.below(100) < SPLIT_PERCENT;
        let kept = if split { middle(length, there, dice) } else { 0 };
        self.collect(stage, dice, stop, length + kept);
        if kept > 0 && self.string.len() > kept {
            let from = dice.below(self.string.len() - kept + 1);
            self.string.drain(from..from + kept);
        }
    }

    /// The stops of a string of so many around a stop, at a place thrown by chance among those that fit.
    fn collect<S: Stage>(&mut self, stage: &S, dice: &mut Dice, stop: u32, length: usize) {
        let reach = |step: &dyn Fn(u32) -> Option<u32>| {
            std::iter::successors(Some(stop), |at| step(*at)).take(length).count() - 1
        };
        let behind = reach(&|at| stage.before(at));
        let ahead = reach(&|at| stage.after(at));
        let least = (length - 1).saturating_sub(ahead);
        let back = least + dice.below(behind.saturating_sub(least) + 1);
        let first = (0..back.min(behind)).fold(stop, |at, _| stage.before(at).unwrap_or(at));
        self.string.clear();
        self.string.extend(std::iter::successors(Some(first), |at| stage.after(*at)).take(length));
    }
}

/// How many stops to keep in the middle of a string.
fn middle(length: usize, there: usize, dice: &mut Dice) -> usize {
    let mut kept = 1;
    while length + kept < there && dice.below(100) < KEEP_PERCENT {
        kept += 1;
    }
    kept
}
