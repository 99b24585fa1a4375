//! Nights in proportion to the nights everybody can stand. A wish; a hundred points times the square of the nights off a
//! person's fair share, over that share.

/// A share smaller than this counts as this. In hundredths of a night.
const SMALLEST_SHARE: i64 = 50;

/// Points for a person's nights, given the hundredths of nights that would be fair.
pub fn cost(nights: i32, fair: i32) -> i64 {
    let (off, fair) = (i64::from(nights) * 100 - i64::from(fair), i64::from(fair));
    off * off / fair.max(SMALLEST_SHARE)
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn two_who_can_stand_the_same_nights_stand_the_same() {
        let dawn = |n| only_on(shift(["a", "b"][n], 100, 630, Heads::exactly(1)), day(2 * n as i8));
        let workspace = community(&["li", "wang"], vec![dawn(0), dawn(1)]);
        assert_eq!(cost(&workspace, Rule::FairNights, &[("li", "a", day(0)), ("wang", "b", day(2))]), 0);
        // One night each is fair; two and none are each one night off.
        assert_eq!(cost(&workspace, Rule::FairNights, &[("li", "a", day(0)), ("li", "b", day(2))]), 200);
    }
}
