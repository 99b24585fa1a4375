//! Two who belong together work the same kinds on the same days, and two who are to be kept apart never do. A wish; costs the
//! pair's points for every day on which it is not so.

use crate::solve::rota::roster::problem::{KindNo, OFF};

/// Points of one day, given what each of the two works.
pub fn cost(together: bool, points: i32, one: KindNo, other: KindNo) -> i32 {
    let meet = one == other && one != OFF;
    let counts = if together { one != other } else { meet };
    if counts { points } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::problem::Pairing;
    use crate::solve::rota::roster::trial::{days, points};

    #[test]
    fn two_together_cost_the_days_that_differ_and_two_apart_the_days_they_meet() {
        let mut roster = days(2, 7);
        roster.pairs = vec![Pairing { one: 0, other: 1, together: true, points: 7 }];
        assert_eq!(points(&roster, &["DD-L---", "DL-----"]), 14);
        roster.pairs[0].together = false;
        assert_eq!(points(&roster, &["DD-L---", "DL-L---"]), 14);
        assert_eq!(points(&roster, &["DD-----", "LL-----"]), 0);
    }
}
