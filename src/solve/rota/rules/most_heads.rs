//! No slot has more people than its most. Hard; costs the slot's minutes for every head too many.

use crate::domain::rota::Heads;

/// Minutes stood by heads above the most.
pub fn cost(there: u16, heads: Heads, length: i32) -> i64 {
    i64::from(there.saturating_sub(heads.most)) * i64::from(length.max(1))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, shift};

    #[test]
    fn two_at_a_post_for_one_are_one_too_many() {
        let workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        let both = [("li", "early", day(0)), ("wang", "early", day(0))];
        assert_eq!(cost(&workspace, Rule::MostHeads, &both), 360);
        assert_eq!(cost(&workspace, Rule::MostHeads, &both[..1]), 0);
    }
}
