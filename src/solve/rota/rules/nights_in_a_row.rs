//! Nobody works more nights in a row than their most, those before the week counted too. Hard; costs a day's minutes for
//! every night too many. The small hours belong to the night of the evening before.

use super::DAY;
use crate::solve::rota::problem::worked::Stretch;

/// Minutes of the nights beyond the most in a row.
pub fn cost(nights: u64, most: Option<u8>) -> i64 {
    DAY * i64::from(Stretch::NIGHTS.beyond(nights, most))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, person, shift};

    #[test]
    fn an_evening_and_the_small_hours_after_it_are_one_night() {
        let shifts = vec![shift("night", 2200, 300, Heads::exactly(1)), shift("dawn", 100, 630, Heads::exactly(1))];
        let mut workspace = community(&["li", "wang"], shifts);
        person(&mut workspace, "li").in_a_row.nights = Some(1);
        assert_eq!(cost(&workspace, Rule::NightsInARow, &[("li", "night", day(0)), ("li", "dawn", day(1))]), 0);
        assert_eq!(cost(&workspace, Rule::NightsInARow, &[("li", "dawn", day(0)), ("li", "dawn", day(1))]), 1440);
        assert_eq!(cost(&workspace, Rule::NightsInARow, &[("wang", "dawn", day(0)), ("wang", "dawn", day(1))]), 0);
    }
}
