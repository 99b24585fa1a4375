//! How far an order has come: one step after another, none skipped in silence.

use serde::{Deserialize, Serialize};

/// The steps of an order, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Written down.
    #[default]
    Collected,
    /// Bought, or taken from a supplier's stock.
    Bought,
    /// Disinfected: the step that must not be left out.
    Disinfected,
    /// In its bag, with its label.
    Packed,
    /// Being carried.
    OnTheWay,
    /// At the door.
    Delivered,
}

impl Stage {
    /// All steps, first to last.
    pub const ALL: [Stage; 6] =
        [Stage::Collected, Stage::Bought, Stage::Disinfected, Stage::Packed, Stage::OnTheWay, Stage::Delivered];

    /// The step that comes after this one; `None` after the last.
    pub fn next(self) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| *stage > self)
    }

    /// Would going on to that step leave out the disinfecting?
    pub fn skips_disinfecting(self, to: Stage) -> bool {
        self < Stage::Disinfected && to > Stage::Disinfected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_follows_the_one_before_and_disinfecting_is_not_passed_over() {
        let steps: Vec<Stage> = std::iter::successors(Some(Stage::default()), |stage| stage.next()).collect();
        assert_eq!(steps, Stage::ALL);
        assert!(Stage::Bought.skips_disinfecting(Stage::Packed));
        assert!(!Stage::Bought.skips_disinfecting(Stage::Disinfected));
        assert!(!Stage::Disinfected.skips_disinfecting(Stage::Delivered));
    }
}
