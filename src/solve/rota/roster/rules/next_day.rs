//! Some kinds may not stand on the day after others, for want of rest. Hard; costs a day for every such pair of days.

/// Does the second kind stand where it may not? `not_before` has the kinds that may not follow the first, as bits.
pub fn cost(not_before: u64, next: u8) -> i32 {
    (not_before >> next & 1) as i32
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::problem::Before;
    use crate::solve::rota::roster::trial::{broken, days};

    #[test]
    fn no_day_shift_on_the_morning_after_a_late_one() {
        let roster = days(2, 7);
        assert_eq!(broken(&roster, &["LDLD---", "L-D----"]), 960);
        assert_eq!(broken(&roster, &["DLL-D--", "DDLL---"]), 0);
    }

    #[test]
    fn the_late_shift_before_the_horizon_counts() {
        let mut roster = days(2, 7);
        roster.people[1].before = Some(Before { last: 2, days: 1 });
        assert_eq!(broken(&roster, &["D------", "D------"]), 480);
        assert_eq!(broken(&roster, &["D------", "L------"]), 0);
    }
}
