//! Nobody has more minutes in a week, Monday to Sunday, than their most, nor in a whole week fewer than their least. Hard; costs
//! the minutes beyond. A week that the horizon cuts off is not asked for its least.

use crate::solve::rota::roster::problem::Limits;

/// Minutes beyond the limits of one week.
pub fn cost(limits: &Limits, minutes: i32, whole: bool) -> i32 {
    let missing = if whole { limits.least_week - minutes } else { 0 };
    (minutes - limits.most_week).max(missing).max(0)
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::trial::{broken, days};

    #[test]
    fn forty_hours_are_eight_more_than_thirty_two_and_none_in_a_whole_week_sixteen_too_few() {
        let mut roster = days(2, 10);
        (roster.people[0].limits.least_week, roster.people[0].limits.most_week) = (960, 1920);
        assert_eq!(broken(&roster, &["DDDDD-----", "DDDDDD----"]), 480);
        assert_eq!(broken(&roster, &["----------", "----------"]), 960);
        assert_eq!(broken(&roster, &["-DD----DDD", "----------"]), 0);
    }
}
