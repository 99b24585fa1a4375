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
/// Where a round from the best roster so far begins: who comes on which day may change, not how many heads are missing.
const AGAIN: Moment = (4.0, 0.4);
/// People times days up to which a roster is tiny: once is enough.
const TINY: usize = 150;
/// People times days up to which a roster is small, and its rounds; the smaller, the less time one round needs.
const SMALL: [(usize, Rounds); 2] =
    [(300, Rounds { warm: 8, warm_part: 1.0, again: 0 }), (500, Rounds { warm: 2, warm_part: 0.7, again: 2 })];

/// The rounds of a small roster: its few heads settle now well, now badly, so it is warmed up more than once, and the best
/// of that is gone over again.
#[derive(Clone, Copy, Debug)]
struct Rounds {
    /// How often it is warmed up from the beginning.
    warm: u32,
    /// The part of the time, 0 to 1, that this takes.
    warm_part: f64,
    /// How often it goes on, less warm, from the best so far.
    again: u32,
}

/// A moment of a search in rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Round {
    /// Which round, from 0.
    pub number: u32,
    /// Does the round begin with the best roster so far?
    pub from_best: bool,
    /// How much of the round, 0 to 1, is spent.
    pub spent: f64,
}

/// The part of the time in which it is settled which heads are missing.
const TURN: f64 = 0.4;

/// The round when so much of the whole time, 0 to 1, is spent; `cells` is people times days.
pub(super) fn round(spent: f64, cells: usize) -> Round {
    let spent = if spent.is_finite() { spent.clamp(0.0, 1.0) } else { 1.0 };
    let rounds = SMALL.iter().find(|(most, _)| TINY < cells && cells <= *most);
    let Some((_, Rounds { warm, warm_part, again })) = rounds else {
        return Round { number: 0, from_best: false, spent };
    };
    let from_best = spent >= *warm_part && *again > 0;
    let (first, count, part) = match from_best {
        false => (0, *warm, spent / warm_part),
        true => (*warm, *again, (spent - warm_part) / (1.0 - warm_part)),
    };
    let passed = part * f64::from(count);
    let whole = (passed as u32).min(count.saturating_sub(1));
    Round { number: first + whole, from_best, spent: passed - f64::from(whole) }
}

/// The heat at a moment of a round.
pub(super) fn heat(round: Round) -> Heat {
    if round.from_best {
        between(AGAIN, END, round.spent)
    } else if round.spent < TURN {
        between(BEGINNING, TURNED, round.spent / TURN)
    } else {
        between(TURNED, END, (round.spent - TURN) / (1.0 - TURN))
    }
}

/// The heat at the end.
pub(super) fn cold() -> Heat {
    between(END, END, 1.0)
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
    fn a_small_roster_is_warmed_up_again_then_gone_over_and_every_round_ends_cold() {
        for (cells, rounds) in SMALL {
            let all: Vec<Round> = (0..=1_000).map(|n| round(f64::from(n) / 1e3, cells)).collect();
            assert_eq!(all[1_000].number, rounds.warm + rounds.again - 1);
            assert!(all.iter().all(|one| one.from_best == (one.number >= rounds.warm)));
            for two in all.windows(2).filter(|two| two[0].number != two[1].number) {
                assert!(two[0].spent > 0.95 && two[1].spent < 0.05 && two[1].number == two[0].number + 1, "{two:?}");
            }
        }
        assert_eq!(round(f64::NAN, 400).spent, 1.0);
    }

    #[test]
    fn tiny_and_large_rosters_have_one_round() {
        for cells in [TINY, 501] {
            let once = |spent| Round { number: 0, from_best: false, spent };
            assert_eq!([0.0, 0.2, 1.0, 7.0].map(|part| round(part, cells)), [0.0, 0.2, 1.0, 1.0].map(once));
        }
    }

    #[test]
    fn it_cools_while_broken_rules_grow_graver() {
        for from_best in [false, true] {
            let at = |n: u32| heat(Round { number: 0, from_best, spent: f64::from(n) / 10.0 });
            let steps: Vec<Heat> = (0..=10).map(at).collect();
            let graver = |two: &[Heat]| two[1].temperature < two[0].temperature && two[1].weight > two[0].weight;
            assert!(steps.windows(2).all(graver));
        }
    }
}
