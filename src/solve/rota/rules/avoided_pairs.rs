//! Two who are to be kept apart do not stand one shift together. A wish; 300 points for every shift that they do.

/// Points of one shift together.
const POINTS: i64 = 300;

/// Points for those at a slot, given for each whom they avoid. Both of a pair name each other; it counts once.
pub fn cost<'a>(there: &[u32], avoided: impl Fn(u32) -> &'a [u32]) -> i64 {
    let met = |person: &u32| {
        let own = avoided(*person);
        if own.is_empty() { 0 } else { there.iter().filter(|other| own.binary_search(other).is_ok()).count() }
    };
    POINTS * there.iter().map(met).sum::<usize>() as i64 / 2
}

#[cfg(test)]
mod tests {
    use crate::domain::people::PairKind;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, pair, person, shift};

    #[test]
    fn two_to_be_kept_apart_cost_once_whoever_said_so() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(2))]);
        person(&mut workspace, "wang").pairs.push(pair("li", PairKind::Avoided));
        let both = [("li", "early", day(0)), ("wang", "early", day(0))];
        assert_eq!(cost(&workspace, Rule::AvoidedPairs, &both), 300);
        person(&mut workspace, "li").pairs.push(pair("wang", PairKind::Avoided));
        assert_eq!(cost(&workspace, Rule::AvoidedPairs, &both), 300);
        assert_eq!(cost(&workspace, Rule::AvoidedPairs, &[("li", "early", day(0)), ("wang", "early", day(1))]), 0);
    }
}
