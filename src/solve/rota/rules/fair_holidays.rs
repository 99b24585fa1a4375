//! Duties on holidays in proportion to those everybody can stand. A wish; a hundred points times the square of the duties off
//! a person's fair share, over that share.

/// A share smaller than this counts as this. In hundredths of a duty.
const SMALLEST_SHARE: i64 = 50;

/// Points for a person's holiday duties, given the share that would be fair, in hundredths.
pub fn cost(duties: i32, fair: i32) -> i64 {
    let off = i64::from(duties) * 100 - i64::from(fair);
    off * off / i64::from(fair).max(SMALLEST_SHARE)
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn two_shifts_of_a_holiday_are_one_each() {
        let shifts = [("a", 600, 1200), ("b", 1400, 2000)];
        let shifts = shifts.map(|(id, from, to)| only_on(shift(id, from, to, Heads::exactly(1)), day(6)));
        let mut workspace = community(&["li", "wang"], shifts.into());
        workspace.community.least_rest = crate::domain::time::Minutes(0);
        let both = [("li", "a", day(6)), ("li", "b", day(6))];
        assert_eq!(cost(&workspace, Rule::FairHolidays, &both), 0);
        workspace.community.holidays.insert(day(6), "women's day".into());
        assert_eq!(cost(&workspace, Rule::FairHolidays, &both), 200);
        assert_eq!(cost(&workspace, Rule::FairHolidays, &[("li", "a", day(6)), ("wang", "b", day(6))]), 0);
    }
}
