//! Puts what is missing back, each stop where it costs least, in an order thrown by chance.

use super::stage::Stage;
use crate::solve::random::Dice;

/// Puts the missing stops back and leaves in the list those for which there was nowhere.
pub(super) fn recreate<S: Stage>(stage: &mut S, dice: &mut Dice, missing: &mut Vec<u32>) {
    sort(stage, dice, missing);
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
