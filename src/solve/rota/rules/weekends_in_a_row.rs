//! Nobody has duties on more weekends in a row than their most, those before this one counted too. Hard; costs a day's
//! minutes for this weekend if it is one too many, and for next week's if it is there already.

use super::DAY;
use crate::solve::rota::problem::worked::Stretch;

/// Minutes of the weekends beyond the most in a row.
pub fn cost(weekends: u64, most: Option<u8>) -> i64 {
    DAY * i64::from(Stretch::WEEKENDS.beyond(weekends, most))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, duty, shift, week};

    #[test]
    fn a_third_weekend_is_one_more_than_two() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        workspace.community.in_a_row.weekends = Some(2);
        for (weeks, weekday) in [(-1, 5), (-2, 6)] {
            let made = duty(&workspace, "li", "early", week().plus(weeks).days().nth(weekday).unwrap());
            workspace.duties.insert(made.id.clone(), made);
        }
        assert_eq!(cost(&workspace, Rule::WeekendsInARow, &[("li", "early", day(5)), ("li", "early", day(6))]), 1440);
        assert_eq!(cost(&workspace, Rule::WeekendsInARow, &[("li", "early", day(4))]), 0);
        assert_eq!(cost(&workspace, Rule::WeekendsInARow, &[("wang", "early", day(5))]), 0);
    }
}
