//! Nobody has more minutes over the horizon than their most, nor fewer than their least. Hard; costs the minutes beyond, but
//! at least a shortest shift: a row that lacks an hour must still gain a whole shift, and the search is to feel it.

use crate::solve::rota::roster::problem::Limits;

/// Minutes beyond the limits.
pub fn cost(limits: &Limits, minutes: i32, shift: i32) -> i32 {
    let beyond = (minutes - limits.most_minutes).max(limits.least_minutes - minutes);
    if beyond > 0 { beyond.max(shift) } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::trial::{broken, days};

    #[test]
    fn an_hour_missing_costs_the_shift_that_would_mend_it() {
        let mut roster = days(2, 7);
        (roster.people[0].limits.least_minutes, roster.people[0].limits.most_minutes) = (1020, 1500);
        assert_eq!(broken(&roster, &["DD-----", "-------"]), 480);
        assert_eq!(broken(&roster, &["D------", "-------"]), 540);
        assert_eq!(broken(&roster, &["DDD----", "-------"]), 0);
        assert_eq!(broken(&roster, &["DDDDD--", "-------"]), 900);
    }
}
