//! The cost of a plan: broken before uncovered before unfair, and each rule's part in it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::rule::{Rule, Severity};

/// The cost of a plan; less is better, and no gain in fairness ever outweighs a gap, nor a gap a broken rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Minutes and heads by which hard rules are broken; 0 unless pins alone break them.
    pub broken: i64,
    /// Heads, and needed skills, that are missing.
    pub uncovered: i64,
    /// Points for wishes not met and for unevenness; each rule says what a point is.
    pub unfair: i64,
    /// Each rule's part, in the unit of its gravity, for every rule that costs anything.
    pub by_rule: Vec<(Rule, i64)>,
}

impl Score {
    /// The sums of these parts; rules without cost are left out.
    pub fn of(parts: impl IntoIterator<Item = (Rule, i64)>) -> Self {
        let by_rule: Vec<(Rule, i64)> = parts.into_iter().filter(|(_, cost)| *cost != 0).collect();
        let sum = |level| by_rule.iter().filter(|(rule, _)| rule.severity() == level).map(|(_, cost)| cost).sum();
        Self { broken: sum(Severity::Broken), uncovered: sum(Severity::Gap), unfair: sum(Severity::Wish), by_rule }
    }

    /// One rule's part; 0 when it is kept.
    pub fn part(&self, rule: Rule) -> i64 {
        self.by_rule.iter().find(|(own, _)| *own == rule).map_or(0, |(_, cost)| *cost)
    }

    fn key(&self) -> (i64, i64, i64) {
        (self.broken, self.uncovered, self.unfair)
    }

    /// Is it better, worse or as good, gravest part first?
    pub fn compare(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_fairness_outweighs_a_gap_and_no_gap_a_broken_rule() {
        let unfair = Score::of([(Rule::FairHours, 1_000_000)]);
        let gap = Score::of([(Rule::LeastHeads, 1)]);
        let broken = Score::of([(Rule::LeastRest, 1), (Rule::LeastHeads, 0)]);
        assert_eq!(unfair.compare(&gap), Ordering::Less);
        assert_eq!(gap.compare(&broken), Ordering::Less);
        assert_eq!(broken.by_rule, vec![(Rule::LeastRest, 1)]);
    }
}
