//! How warm the search is at each moment of its time, and how much a broken rule counts.
//!
//! Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) through plans that break rules: while it is warm a day too
//! many costs about as much as a missing head, so that rows change shape; then it costs more and more while the search
//! cools, and the plans that are left break nothing.

use super::moves::Heat;

/// A moment of the search: its temperature and what a broken minute costs, both in points, where a missing head costs a
/// hundred.
type Moment = (f64, f64);

/// At the beginning: rows change shape.
const BEGINNING: Moment = (12.0, 0.2);
/// When it turns to wishes: which heads are missing is settled by then.
const TURNED: Moment = (4.0, 0.4);
/// At the end: wishes are settled to the last point.
const END: Moment = (0.25, 0.9);
/// People times days up to which a roster is tiny: once is enough.
const TINY: usize = 150;
/// People times days up to which a roster is small.
const SMALL: usize = 500;
/// How often a small roster is warmed up again: its few heads settle now well, now badly, and the best of several stays.
const ROUNDS: f64 = 4.0;

/// The part of the time in which it is settled which heads are missing.
const TURN: f64 = 0.4;

/// How much of its present round a search has spent, 0 to 1, when so much of the whole time is spent; `cells` is people
/// times days.
pub(super) fn of_round(spent: f64, cells: usize) -> f64 {
    let spent = if spent.is_finite() { spent.clamp(0.0, 1.0) } else { 1.0 };
    let small = TINY < cells && cells <= SMALL && spent < 1.0;
    if small { (spent * ROUNDS).fract() } else { spent }
}

/// The heat when so much of a round, 0 to 1, is spent.
pub(super) fn heat(spent: f64) -> Heat {
    let spent = if spent.is_finite() { spent.clamp(0.0, 1.0) } else { 1.0 };
    if spent < TURN {
        return between(BEGINNING, TURNED, spent / TURN);
    }
    between(TURNED, END, (spent - TURN) / (1.0 - TURN))
}

/// From one moment to another, each figure changing by the same part in the same time.
fn between(from: Moment, to: Moment, part: f64) -> Heat {
    let figure = |from: f64, to: f64| (from * (to / from).powf(part) * 1024.0).round() as i64;
    Heat { temperature: figure(from.0, to.0), weight: figure(from.1, to.1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_roster_is_warmed_up_again_and_every_one_ends_cold() {
        let parts = [0.0, 0.2, 0.3, 1.0, f64::NAN];
        assert_eq!(parts.map(|part| of_round(part, SMALL + 1)), [0.0, 0.2, 0.3, 1.0, 1.0]);
        assert_eq!(parts.map(|part| of_round(part, TINY)), [0.0, 0.2, 0.3, 1.0, 1.0]);
        assert!(of_round(0.2, SMALL) > 0.7 && of_round(0.3, SMALL) < 0.3);
        assert_eq!((of_round(1.0, SMALL), of_round(f64::NAN, SMALL)), (1.0, 1.0));
    }

    #[test]
    fn it_cools_while_broken_rules_grow_graver() {
        let steps: Vec<Heat> = (0..=10).map(|n| heat(f64::from(n) / 10.0)).collect();
        assert!(steps.windows(2).all(|two| two[1].temperature < two[0].temperature && two[1].weight > two[0].weight));
        assert_eq!(heat(f64::NAN).temperature, heat(1.0).temperature);
    }
}
