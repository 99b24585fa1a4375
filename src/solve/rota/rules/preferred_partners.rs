//! Whoever would like a partner has one there. A wish; 40 points for every duty that such a person stands with none of the
//! partners they would like.

/// Points of one duty without.
const POINTS: i64 = 40;

/// Points for a duty of somebody who would like one of `preferred` beside them.
pub fn cost(preferred: &[u32], there: &[u32]) -> i64 {
    let alone = !preferred.is_empty() && !there.iter().any(|other| preferred.binary_search(other).is_ok());
    if alone { POINTS } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::domain::people::PairKind;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, pair, person, shift};

    #[test]
    fn a_duty_without_the_partner_one_would_like_costs_forty() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(2))]);
        person(&mut workspace, "li").pairs.push(pair("wang", PairKind::Preferred));
        assert_eq!(
            cost(&workspace, Rule::PreferredPartners, &[("li", "early", day(0)), ("wang", "early", day(1))]),
            40
        );
        let both = [("li", "early", day(0)), ("wang", "early", day(0))];
        assert_eq!(cost(&workspace, Rule::PreferredPartners, &both), 0);
    }
}
