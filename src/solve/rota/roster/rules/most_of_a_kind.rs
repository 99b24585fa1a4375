//! Nobody stands more of a kind than their most: so many nights, say. Hard; costs a day for each one more.

/// Days above the most of one kind.
pub fn cost(there: i32, most: i32) -> i32 {
    (there - most).max(0)
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::trial::{broken, days};

    #[test]
    fn a_third_late_shift_is_one_more_than_two() {
        let mut roster = days(2, 7);
        roster.people[0].most_of[1] = 2;
        assert_eq!(broken(&roster, &["LLL----", "LLLLL--"]), 480);
        assert_eq!(broken(&roster, &["LL-----", "-------"]), 0);
    }
}
