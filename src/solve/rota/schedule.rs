//! How the search goes about it at each moment of its time: first for cover, at an even warmth, then for fairness,
//! cooling to the end.
//!
//! While heads are missing, a missing head weighs at first little more than a few wishes, so that gaps wander: a plan may
//! open one to close two. Then it weighs more and more, so that gaps close, and this comes over and over, since how well
//! they close is chance. Once none is missing, or the time for it is over, no step towards fairness may open a gap any more.

use super::moves::Rebuilds;
use super::problem::Problem;

/// The part of the time that is given to cover, as long as heads or needed skills are missing.
const COVER_UNTIL: f64 = 0.6;
/// How often gaps are first let wander and then closed, in the time for cover.
const WAVES: f64 = 12.0;
/// Points that a missing head is worth while gaps wander, and when they have closed.
const WANDERING: f64 = 200.0;
const CLOSED: f64 = 800.0;
/// The temperature in points while the search is for cover.
const EVEN: f64 = 25.0;
/// The temperature in points when the search turns to fairness before its time.
const WARM: f64 = 80.0;
/// The temperature in points at the end.
const COLD: f64 = 2.0;

/// What the search is for at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Aim {
    /// Every head and every needed skill there.
    Cover,
    /// Fairness, and wishes met, since this part of the time was spent.
    Fairness {
        /// 0 to 1.
        since: f64,
    },
}

impl Aim {
    /// The aim after this one, when so much of the time is spent and so much is uncovered; an aim at fairness stays.
    pub fn then(self, spent: f64, uncovered: i64) -> Self {
        match self {
            Aim::Cover if uncovered == 0 || spent >= COVER_UNTIL => Aim::Fairness { since: spent },
            stays => stays,
        }
    }

    /// The temperature when so much of the time is spent, in 1/1024 points.
    pub fn temperature(self, spent: f64) -> i64 {
        let points = match self {
            Aim::Cover => EVEN,
            Aim::Fairness { since } => {
                let warm = if since < COVER_UNTIL { WARM } else { EVEN };
                between(warm, COLD, (spent - since) / (1.0 - since).max(f64::EPSILON))
            }
        };
        (points * 1024.0).round() as i64
    }

    /// Points that one missing head is worth to the search when so much of the time is spent. Where slots wish for more
    /// heads than they need, a gap weighs more than such a wish even while gaps wander, or people would go where they are
    /// only wished for.
    pub fn head(self, problem: &Problem, spent: f64) -> i64 {
        let wishes = || problem.stations.iter().any(|station| station.heads.wanted > station.heads.least);
        match self {
            Aim::Cover => {
                let points = between(WANDERING, CLOSED, (spent / COVER_UNTIL * WAVES).fract()).round() as i64;
                if wishes() { 2 * points } else { points }
            }
            Aim::Fairness { .. } => 1000,
        }
    }

    /// How often whole rows are built anew.
    pub const fn rebuilds(self) -> Rebuilds {
        match self {
            Aim::Cover => Rebuilds { at_gaps: 10, anywhere: 10 },
            Aim::Fairness { .. } => Rebuilds { at_gaps: 0, anywhere: 10 },
        }
    }
}

/// From one figure at 0 to another at 1 and beyond, changing by the same part in the same time.
fn between(from: f64, to: f64, part: f64) -> f64 {
    from * (to / from).powf(part.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::trial::{community, shift, week, zone};

    fn head(wanted: u16, spent: f64) -> i64 {
        let early = shift("early", 600, 1200, Heads { least: 1, wanted, most: 2 });
        Aim::Cover.head(&Problem::of(&community(&["li"], vec![early]), week(), &zone()), spent)
    }

    #[test]
    fn a_gap_outweighs_the_wish_for_one_head_more() {
        assert_eq!((head(1, 0.0), head(2, 0.0)), (200, 400));
    }

    #[test]
    fn a_gap_weighs_more_and_more_within_a_wave_and_little_again_in_the_next() {
        let wave = COVER_UNTIL / WAVES;
        for n in 0..WAVES as u32 {
            let at = |part: f64| head(1, (f64::from(n) + part) * wave);
            assert!(at(0.01) < 210 && (350..450).contains(&at(0.5)) && at(0.99) > 780, "wave {n}");
        }
    }

    #[test]
    fn the_search_turns_to_fairness_once_nothing_is_missing_or_its_time_for_cover_is_over() {
        assert_eq!(Aim::Cover.then(0.1, 3), Aim::Cover);
        assert_eq!(Aim::Cover.then(0.1, 0), Aim::Fairness { since: 0.1 });
        assert_eq!(Aim::Cover.then(0.7, 3), Aim::Fairness { since: 0.7 });
        assert_eq!(Aim::Fairness { since: 0.1 }.then(0.2, 3), Aim::Fairness { since: 0.1 });
    }

    #[test]
    fn it_cools_to_an_even_warmth_for_cover_and_to_cold_for_fairness() {
        assert_eq!(Aim::Cover.temperature(0.0), Aim::Cover.temperature(0.5));
        let whole = Aim::Fairness { since: 0.0 };
        assert_eq!((whole.temperature(0.0), whole.temperature(1.0)), (80 * 1024, 2 * 1024));
        let late = Aim::Fairness { since: COVER_UNTIL };
        assert_eq!((late.temperature(COVER_UNTIL), late.temperature(1.0)), (25 * 1024, 2 * 1024));
        assert_eq!(Aim::Fairness { since: 1.0 }.temperature(1.0), 25 * 1024);
    }
}
