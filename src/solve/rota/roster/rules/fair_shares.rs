//! Minutes, nights and weekends in proportion to the most that everybody may have. A wish; costs the points that the roster names
//! for the square of a unit off a person's fair share: of a shortest shift, a night, a weekend.

/// Points for so much where another were fair; `unit` is what counts as one.
pub fn cost(points: i32, is: i32, fair: i32, unit: i32) -> i64 {
    let (off, unit) = (i64::from(is - fair), i64::from(unit.max(1)));
    i64::from(points) * off * off / (unit * unit)
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::problem::Fairness;
    use crate::solve::rota::roster::trial::{days, demand, points};

    #[test]
    fn four_nights_are_two_each() {
        let mut roster = days(2, 14);
        roster.kinds[1].night = true;
        roster.demands = [1, 3, 5, 7].map(|day| demand(day, 2, 1)).into();
        roster.fairness = Fairness { nights: 10, ..Fairness::default() };
        assert_eq!(points(&roster, &["-L-L----------", "-----L-L------"]), 0);
        assert_eq!(points(&roster, &["-L-L-L-L------", "--------------"]), 80);
    }

    #[test]
    fn hours_and_weekends_are_shared_by_what_everybody_may_have() {
        let mut roster = days(2, 14);
        roster.demands = [5, 12].map(|day| demand(day, 1, 1)).into();
        roster.fairness = Fairness { hours: 3, weekends: 5, ..Fairness::default() };
        assert_eq!(points(&roster, &["-----D--------", "------------D-"]), 0);
        assert_eq!(points(&roster, &["-----D------D-", "--------------"]), 16);
        // Whoever may have half as much is to have half as much: two thirds of two shifts, and one third.
        roster.people[1].limits.most_minutes = 14 * 480 / 2;
        (roster.fairness.hours, roster.fairness.weekends) = (9, 0);
        assert_eq!(points(&roster, &["-----D------D-", "--------------"]), 8);
    }
}
