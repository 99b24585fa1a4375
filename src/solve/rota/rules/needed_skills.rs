//! Every slot has the skills it must have. A gap, like a missing head: one for every head with the skill that is missing.

use crate::solve::rota::problem::SkillSeats;

/// Heads with the skill that are missing, where it is a need.
pub fn cost(there: u16, seats: SkillSeats) -> i64 {
    if seats.must { i64::from(seats.heads.saturating_sub(there)) } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::domain::people::Skill;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{asking, community, cost, day, only_on, person, shift};

    #[test]
    fn a_post_that_must_have_a_nurse_has_a_gap_without_her() {
        let early = asking(only_on(shift("early", 600, 1200, Heads::exactly(1)), day(0)), "nurse", true);
        let mut workspace = community(&["li", "wang"], vec![early]);
        person(&mut workspace, "wang").skills.insert(Skill("nurse".into()));
        assert_eq!(cost(&workspace, Rule::NeededSkills, &[("li", "early", day(0))]), 1);
        assert_eq!(cost(&workspace, Rule::NeededSkills, &[("wang", "early", day(0))]), 0);
    }
}
