//! Duties on Saturdays and Sundays in proportion to those everybody can stand. A wish; fifty points times the square of the
//! duties off a person's fair share, over that share.

/// A share smaller than this counts as this. In hundredths of a duty.
const SMALLEST_SHARE: i64 = 50;

/// Points for a person's weekend duties, given the share that would be fair, in hundredths.
pub fn cost(duties: i32, fair: i32) -> i64 {
    let off = i64::from(duties) * 100 - i64::from(fair);
    off * off / (2 * i64::from(fair).max(SMALLEST_SHARE))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn saturday_and_sunday_are_one_each() {
        let early = |n| only_on(shift(["a", "b"][n], 600, 1200, Heads::exactly(1)), day(5 + n as i8));
        let workspace = community(&["li", "wang"], vec![early(0), early(1)]);
        assert_eq!(cost(&workspace, Rule::FairWeekends, &[("li", "a", day(5)), ("wang", "b", day(6))]), 0);
        assert_eq!(cost(&workspace, Rule::FairWeekends, &[("li", "a", day(5)), ("li", "b", day(6))]), 100);
    }
}
