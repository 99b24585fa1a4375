//! Nobody works on more weekends than their most; a weekend counts once, with work on Saturday, Sunday or both. Hard; costs
//! a day for every weekend more. A horizon that ends within a weekend does not count it.

/// Weekends above the most.
pub fn cost(worked: i32, most: u16) -> i32 {
    (worked - i32::from(most)).max(0)
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::trial::{broken, days};

    #[test]
    fn a_saturday_and_the_next_sunday_are_two_weekends() {
        let mut roster = days(2, 14);
        roster.people[0].limits.most_weekends = 1;
        assert_eq!(broken(&roster, &["-----D-------D", "-----D-------D"]), 480);
        assert_eq!(broken(&roster, &["-----DD-------", "--------------"]), 0);
    }
}
