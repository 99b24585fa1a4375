//! Hours at dawn, from one until six, in proportion to those everybody can give. A wish, counted apart from nights; the
//! square of a person's minutes off their fair share, over twice that share.

/// A share smaller than this counts as this. In minutes.
const SMALLEST_SHARE: i64 = 60;

/// Points for a person's minutes at dawn, given those that would be fair.
pub fn cost(minutes: i32, fair: i32) -> i64 {
    let off = i64::from(minutes - fair);
    off * off / (2 * i64::from(fair).max(SMALLEST_SHARE))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, only_on, shift};

    #[test]
    fn two_dawns_are_one_each() {
        let dawn = |n| only_on(shift(["a", "b"][n], 100, 630, Heads::exactly(1)), day(2 * n as i8));
        let workspace = community(&["li", "wang"], vec![dawn(0), dawn(1)]);
        assert_eq!(cost(&workspace, Rule::FairDawn, &[("li", "a", day(0)), ("wang", "b", day(2))]), 0);
        // Ten hours of dawn, five each: one has five too many and the other five too few.
        assert_eq!(cost(&workspace, Rule::FairDawn, &[("li", "a", day(0)), ("li", "b", day(2))]), 300);
    }
}
