//! Puts what is missing back, each stop where it costs least, in an order thrown by chance.

use super::stage::Stage;
use crate::solve::random::Dice;

/// How many of those that have waited longer get another chance in each step.
const SECOND_CHANCES: usize = 10;

/// Puts missing stops back and leaves in the list those for which there was nowhere. The first `waiting` have been missing
/// before: a few of them, by chance, are tried again. It ends early once the plan is sure to cost `most` or more, which is too
/// much.
pub(super) fn recreate<S: Stage>(stage: &mut S, dice: &mut Dice, missing: &mut Vec<u32>, waiting: usize, most: i64) {
    let again = waiting.min(SECOND_CHANCES);
    for n in 0..again {
        let left = waiting - n;
        missing.swap(dice.below(left), left - 1);
    }
    let mut tried = missing.split_off(waiting - again);
    sort(stage, dice, &mut tried);
    let mut left = missing.len() + tried.len();
    tried.retain(|stop| {
        let is_in = stage.least(left) < most && stage.place(*stop, dice);
        left -= usize::from(is_in);
        !is_in
    });
    missing.append(&mut tried);
}

/// Puts all missing stops in, in the stage's own order for that.
pub(super) fn build<S: Stage>(stage: &mut S, dice: &mut Dice, missing: &mut Vec<u32>) {
    let keys = stage.first_order();
    if keys.is_empty() {
        sort(stage, dice, missing);
    } else {
        missing.sort_by_key(|stop| keys[*stop as usize]);
    }
    missing.retain(|stop| !stage.place(*stop, dice));
}

fn sort<S: Stage>(stage: &S, dice: &mut Dice, missing: &mut [u32]) {
    let orders = stage.orders();
    let shares: u32 = orders.iter().map(|order| order.share).sum();
    let mut throw = dice.below(shares as usize) as u32;
    let chosen = orders.iter().find(|order| {
        let hit = throw < order.share;
        throw = throw.saturating_sub(order.share);
        hit
    });
    match chosen {
        Some(order) if !order.keys.is_empty() => {
            missing.sort_unstable_by_key(|stop| (order.keys[*stop as usize], *stop))
        }
        _ => shuffle(missing, dice),
    }
}

fn shuffle(stops: &mut [u32], dice: &mut Dice) {
    for n in (1..stops.len()).rev() {
        stops.swap(n, dice.below(n + 1));
    }
}
