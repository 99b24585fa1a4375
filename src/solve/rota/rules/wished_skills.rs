//! Every slot has the skills one would like. A wish; 100 points for every head with the skill that is missing.

use crate::solve::rota::problem::SkillSeats;

/// Points for one head with a skill one would like.
const POINTS: i64 = 100;

/// Points for the heads with the skill that are missing, where it is a wish.
pub fn cost(there: u16, seats: SkillSeats) -> i64 {
    if seats.must { 0 } else { POINTS * i64::from(seats.heads.saturating_sub(there)) }
}

#[cfg(test)]
mod tests {
    use crate::domain::people::Skill;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{asking, community, cost, day, only_on, person, shift};

    #[test]
    fn a_post_that_would_like_a_nurse_wishes_for_her() {
        let early = asking(only_on(shift("early", 600, 1200, Heads::exactly(1)), day(0)), "nurse", false);
        let mut workspace = community(&["li", "wang"], vec![early]);
        person(&mut workspace, "wang").skills.insert(Skill("nurse".into()));
        assert_eq!(cost(&workspace, Rule::WishedSkills, &[("li", "early", day(0))]), 100);
        assert_eq!(cost(&workspace, Rule::WishedSkills, &[("wang", "early", day(0))]), 0);
    }
}
