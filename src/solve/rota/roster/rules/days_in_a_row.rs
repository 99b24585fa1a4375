//! Days of work on end are neither too many nor too few, and days off come in stretches long enough. Hard; costs a day for
//! every day too many or too few. A stretch that the end of the horizon cuts off is never too short, nor one at its
//! beginning, unless it is known what was before.

use crate::solve::rota::roster::bounds::Bounds;
use crate::solve::rota::roster::problem::OFF;

/// Days too many or too few in the stretch of work (`on`) or of days off from `start` to before `end`.
pub fn cost(bounds: &Bounds, on: bool, start: usize, end: usize, days: usize) -> i32 {
    if start == 0 && bounds.before.is_some() {
        return first(bounds, on, end, days);
    }
    let cut = start == 0 || end == days;
    of_length(bounds, on, (end - start) as i32, cut)
}

fn of_length(bounds: &Bounds, on: bool, length: i32, cut: bool) -> i32 {
    let limits = &bounds.limits;
    if on && length > i32::from(limits.most_days_on) {
        return length - i32::from(limits.most_days_on);
    }
    let least = if on { limits.least_days_on } else { limits.least_days_off };
    if cut { 0 } else { (i32::from(least) - length).max(0) }
}

/// The first stretch of all goes on from what was before the horizon, or ends it.
fn first(bounds: &Bounds, on: bool, end: usize, days: usize) -> i32 {
    let Some(before) = bounds.before else { return 0 };
    let (was_on, had) = (before.last != OFF, i32::from(before.days));
    if was_on == on {
        return of_length(bounds, on, had + end as i32, end == days);
    }
    // What ended before the horizon can only be too short: had it been too long, nothing here could mend it.
    let ended = of_length(bounds, was_on, had.min(i32::from(bounds.limits.most_days_on)), false);
    ended + of_length(bounds, on, end as i32, end == days)
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::problem::Before;
    use crate::solve::rota::roster::trial::{broken, days};

    #[test]
    fn six_days_on_end_are_one_more_than_five() {
        let mut roster = days(2, 14);
        roster.people[0].limits.most_days_on = 5;
        assert_eq!(broken(&roster, &["DDDDDD--------", "DDDDDDD-------"]), 480);
        assert_eq!(broken(&roster, &["DDDDD-DDDDD---", "--------------"]), 0);
    }

    #[test]
    fn a_lone_day_of_work_or_off_is_one_too_short_except_at_the_ends() {
        let mut roster = days(2, 14);
        (roster.people[0].limits.least_days_on, roster.people[0].limits.least_days_off) = (2, 2);
        assert_eq!(broken(&roster, &["--D--DD-DD----", "--------------"]), 960);
        assert_eq!(broken(&roster, &["D--DD--DD----D", "-DD-D-D-------"]), 0);
        assert_eq!(broken(&roster, &["-DD--DD-----D-", "--------------"]), 480);
    }

    #[test]
    fn days_before_the_horizon_count() {
        let mut roster = days(2, 14);
        roster.people[0].limits.most_days_on = 5;
        roster.people[0].before = Some(Before { last: 1, days: 4 });
        assert_eq!(broken(&roster, &["DD------------", "--------------"]), 480);
        assert_eq!(broken(&roster, &["D-------------", "--------------"]), 0);
        roster.people[0].limits.least_days_off = 2;
        roster.people[0].before = Some(Before { last: 0, days: 1 });
        assert_eq!(broken(&roster, &["D-------------", "--------------"]), 480);
        assert_eq!(broken(&roster, &["-D------------", "--------------"]), 0);
    }
}
