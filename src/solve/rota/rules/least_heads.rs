//! Every slot has its least heads. A gap costs the heads that are missing.

use crate::domain::rota::Heads;

/// Heads missing from the least.
pub fn cost(there: u16, heads: Heads) -> i64 {
    i64::from(heads.least.saturating_sub(there))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn a_post_for_two_with_one_has_a_gap_of_one() {
        let early = only_on(shift("early", 600, 1200, Heads::exactly(2)), day(0));
        let workspace = community(&["li", "wang"], vec![early]);
        assert_eq!(cost(&workspace, Rule::LeastHeads, &[]), 2);
        assert_eq!(cost(&workspace, Rule::LeastHeads, &[("li", "early", day(0))]), 1);
        assert_eq!(cost(&workspace, Rule::LeastHeads, &[("li", "early", day(0)), ("wang", "early", day(0))]), 0);
    }
}
