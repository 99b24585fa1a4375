//! Nobody has a duty on more days in a row than their most, those before the week counted too. Hard; costs a day's minutes
//! for every day too many, as far as this week's plan makes it.

use super::DAY;
use crate::solve::rota::problem::worked::Stretch;

/// Minutes of the days beyond the most in a row.
pub fn cost(days: u64, most: Option<u8>) -> i64 {
    DAY * i64::from(Stretch::DAYS.beyond(days, most))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, duty, person, shift, week};

    #[test]
    fn four_days_in_a_row_are_one_more_than_three() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        person(&mut workspace, "li").in_a_row.days = Some(3);
        let four = |who| [0, 1, 2, 3].map(|n| (who, "early", day(n)));
        assert_eq!(cost(&workspace, Rule::DaysInARow, &four("li")), 1440);
        assert_eq!(cost(&workspace, Rule::DaysInARow, &four("wang")), 0);
        assert_eq!(cost(&workspace, Rule::DaysInARow, &[0, 1, 3, 4].map(|n| ("li", "early", day(n)))), 0);
    }

    #[test]
    fn fifty_days_before_the_week_make_its_monday_one_too_many() {
        let mut workspace = community(&["li"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        workspace.community.in_a_row.days = Some(6);
        for day in (1..=8).flat_map(|n| week().plus(-n).days()).take(50) {
            let made = duty(&workspace, "li", "early", day);
            workspace.duties.insert(made.id.clone(), made);
        }
        assert_eq!(cost(&workspace, Rule::DaysInARow, &[("li", "early", day(0))]), 1440);
        assert_eq!(cost(&workspace, Rule::DaysInARow, &[("li", "early", day(1))]), 0);
    }
}
