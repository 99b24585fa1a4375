//! Whoever must have a partner never stands without one. Hard; costs the minutes of every duty that such a person stands with
//! none of their partners there.

/// Minutes of a duty of somebody who must have one of `required` beside them.
pub fn cost(required: &[u32], there: &[u32], length: i32) -> i64 {
    let alone = !required.is_empty() && !there.iter().any(|other| required.binary_search(other).is_ok());
    if alone { i64::from(length.max(1)) } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::domain::people::PairKind;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, pair, person, shift, week, zone};
    use crate::solve::rota::{Planner, Problem};

    #[test]
    fn who_learns_stands_with_who_teaches_and_never_alone() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(2))]);
        person(&mut workspace, "li").pairs.push(pair("wang", PairKind::Required));
        assert_eq!(cost(&workspace, Rule::RequiredPartners, &[("li", "early", day(0))]), 360);
        assert_eq!(cost(&workspace, Rule::RequiredPartners, &[("wang", "early", day(0))]), 0);
        let both = [("li", "early", day(0)), ("wang", "early", day(0))];
        assert_eq!(cost(&workspace, Rule::RequiredPartners, &both), 0);
    }

    #[test]
    fn two_who_come_only_together_are_found_a_place() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(2))]);
        person(&mut workspace, "li").pairs.push(pair("wang", PairKind::Required));
        person(&mut workspace, "wang").pairs.push(pair("li", PairKind::Required));
        let mut planner = Planner::new(Problem::of(&workspace, week(), &zone()), 1);
        planner.improve(2_000, 0.2);
        assert_eq!((planner.score().broken, planner.open_heads()), (0, 0));
    }
}
