//! Nobody stands two posts at once. Hard; costs the minutes that two duties share.

use crate::solve::rota::problem::Turn;

/// Minutes that two duties of one person share.
pub fn cost(one: Turn, other: Turn) -> i64 {
    i64::from(one.span.shared(other.span))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{add_post, community, cost, day, shift};

    #[test]
    fn nobody_stands_two_posts_at_once() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        add_post(&mut workspace, "desk", vec![shift("morning", 830, 1500, Heads::exactly(1))]);
        let both = [("li", "early", day(0)), ("li", "morning", day(0))];
        assert_eq!(cost(&workspace, Rule::OnePostAtOnce, &both), 210);
        let shared = [("li", "early", day(0)), ("wang", "morning", day(0))];
        assert_eq!(cost(&workspace, Rule::OnePostAtOnce, &shared), 0);
    }
}
