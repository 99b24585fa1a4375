//! Hours in proportion to what everybody can give. A wish; the square of a person's minutes off their fair share, over that
//! share: so that the sum over all people is least when everybody carries the same part of what they can give, and one
//! person far off weighs more than many a little off.

/// A share smaller than this counts as this, so that a tiny share does not weigh without bound. In minutes.
const SMALLEST_SHARE: i64 = 60;

/// Points for a person's minutes, given the minutes that would be fair.
pub fn cost(minutes: i32, fair: i32) -> i64 {
    let (minutes, fair) = (i64::from(minutes), i64::from(fair));
    (minutes - fair) * (minutes - fair) / fair.max(SMALLEST_SHARE)
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::domain::time::Minutes;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, person, shift};

    #[test]
    fn two_who_can_give_the_same_carry_the_same() {
        let hours = |n| only_on(shift(["a", "b"][n], 600, 1200, Heads::exactly(1)), day(2 * n as i8));
        let mut workspace = community(&["li", "wang"], vec![hours(0), hours(1)]);
        assert_eq!(cost(&workspace, Rule::FairHours, &[("li", "a", day(0)), ("wang", "b", day(2))]), 0);
        // Each could give 12 hours, 12 are wanted: the fair share is 6 hours each, and each is 6 hours off it.
        assert_eq!(cost(&workspace, Rule::FairHours, &[("li", "a", day(0)), ("li", "b", day(2))]), 720);
        // Whoever has at most 6 hours has the smaller share: 12 and 6 hours to give, so 8 and 4 hours are fair.
        person(&mut workspace, "wang").most_week = Some(Minutes::hours(6));
        let even = 120 * 120 / 480 + 120 * 120 / 240;
        assert_eq!(cost(&workspace, Rule::FairHours, &[("li", "a", day(0)), ("wang", "b", day(2))]), even);
    }
}
