//! Nobody walks a patrol alone at night. A gap, like a missing head: one for every head missing from two beyond those that
//! are missing from the least.

use crate::domain::rota::Heads;

/// Fewest on patrol at night.
const PAIR: u16 = 2;

/// Heads missing from a pair, where one is asked for; those that the least asks for anyway are another rule's.
pub fn cost(there: u16, heads: Heads, pair: bool) -> i64 {
    if pair { i64::from(PAIR.saturating_sub(there.max(heads.least))) } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::Id;
    use crate::domain::rota::{Heads, PostKind};
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn one_alone_on_patrol_at_night_lacks_a_second() {
        let heads = Heads { least: 1, wanted: 1, most: 2 };
        let shifts =
            vec![only_on(shift("dawn", 100, 630, heads), day(0)), only_on(shift("day", 900, 1500, heads), day(0))];
        let mut workspace = community(&["li", "wang"], shifts);
        let alone = [("li", "dawn", day(0)), ("li", "day", day(0))];
        assert_eq!(cost(&workspace, Rule::PairAtNight, &alone), 0);
        workspace.posts.get_mut(&Id::new("gate")).unwrap().kind = PostKind::Patrol;
        assert_eq!(cost(&workspace, Rule::PairAtNight, &alone), 1);
        assert_eq!(cost(&workspace, Rule::PairAtNight, &[("li", "dawn", day(0)), ("wang", "dawn", day(0))]), 0);
        assert_eq!(cost(&workspace, Rule::PairAtNight, &[("li", "day", day(0))]), 1);
    }
}
