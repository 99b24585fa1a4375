//! Every slot has the heads one would like, above its least. A wish; 200 points for every head that is missing, and for
//! every one too many, so that nobody is asked to come only to even out the hours.

use crate::domain::rota::Heads;

/// Points for one head more or fewer than one would like.
const POINTS: i64 = 200;

/// Points for the heads missing between the least and the wanted, or there above it.
pub fn cost(there: u16, heads: Heads) -> i64 {
    POINTS * i64::from(heads.wanted.abs_diff(there.max(heads.least)))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn a_post_for_one_or_rather_two_wishes_for_the_second() {
        let heads = Heads { least: 1, wanted: 2, most: 3 };
        let workspace = community(&["li", "wang", "zhao"], vec![only_on(shift("early", 600, 1200, heads), day(0))]);
        assert_eq!(cost(&workspace, Rule::WantedHeads, &[("li", "early", day(0))]), 200);
        assert_eq!(cost(&workspace, Rule::WantedHeads, &[("li", "early", day(0)), ("wang", "early", day(0))]), 0);
        let three = ["li", "wang", "zhao"].map(|who| (who, "early", day(0)));
        assert_eq!(cost(&workspace, Rule::WantedHeads, &three), 200);
    }
}
