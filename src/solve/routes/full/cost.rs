//! What a day costs, in points.

use super::ground::Way;
use super::layout::{Kind, Layout};

/// What a day amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub cost: i64,
    pub start: i64,
    pub end: i64,
    pub way: Way,
    /// Is some rule broken?
    pub broken: bool,
}

/// Points for a broken rule: more than any stop is worth.
pub(super) const BROKEN: i64 = 1 << 44;

/// What a day with stops costs.
pub(super) fn cost(layout: &Layout, kind: &Kind, sum: &Sum) -> i64 {
    let weights = &layout.weights;
    let time = sum.end - sum.start;
    let mut cost = kind.fixed + time * weights.time + sum.way.toil(weights);
    if kind.shares {
        let (fair_time, fair_work) = layout.fair;
        cost += uneven(time, kind.past_time, fair_time, weights.fair_time) * weights.time / 100;
        let work = uneven(sum.way.work, kind.past_work, fair_work, weights.fair_climbing) / 10_000;
        cost += work * weights.kilogram_metre / 100;
    }
    if sum.broken { cost + BROKEN } else { cost }
}

/// The price of unevenness, in hundredths: (past + today)² − past², halved and measured in fair shares, so that what is added on top of a
/// full share costs `percent` hundredths of itself. Shared out evenly, the sum over all carriers is smallest.
fn uneven(today: i64, past: i64, fair: i64, percent: i64) -> i64 {
    if percent == 0 {
        return 0;
    }
    let whole = i128::from(today) * i128::from(today + 2 * past) * i128::from(percent);
    (whole / (2 * i128::from(fair.max(1)))) as i64
}

/// Points that one more tenth of a second costs somebody who already has so many.
pub(super) fn tenth(layout: &Layout, kind: &Kind, time: i64) -> i64 {
    let weights = &layout.weights;
    if !kind.shares || weights.fair_time == 0 {
        return weights.time;
    }
    weights.time + weights.time * (time + kind.past_time) * weights.fair_time / (100 * layout.fair.0.max(1))
}

/// Points that one more kilogram carried up one metre costs somebody who has already done so much, in gram-decimetres.
pub(super) fn effort(layout: &Layout, kind: &Kind, work: i64) -> i64 {
    let weights = &layout.weights;
    if !kind.shares || weights.fair_climbing == 0 {
        return weights.kilogram_metre;
    }
    let shares = (work + kind.past_work) * weights.fair_climbing / layout.fair.1.max(1);
    weights.kilogram_metre + weights.kilogram_metre * shares / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_split_is_the_cheapest() {
        let split = |one: i64| uneven(one, 0, 500, 100) + uneven(1000 - one, 0, 500, 100);
        assert!((0..=1000).all(|one| split(500) <= split(one)));
        // Who did 300 yesterday is spared today.
        let after = |one: i64| uneven(one, 300, 500, 100) + uneven(1000 - one, 0, 500, 100);
        assert!((0..=1000).all(|one| after(350) <= after(one)));
    }

    #[test]
    fn a_minute_on_top_of_a_fair_share_costs_a_minute_at_full_weight() {
        assert_eq!(uneven(601, 0, 600, 100) - uneven(600, 0, 600, 100), 100);
    }
}
