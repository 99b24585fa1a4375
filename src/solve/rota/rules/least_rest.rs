//! Between two duties lies the least rest, and the handover of the later post if it is another one. Hard; costs the
//! minutes of rest that are missing. Duties that overlap are another rule's.

use crate::solve::rota::problem::Turn;

/// Minutes of rest missing between two duties of one person, in either order.
pub fn cost(one: Turn, other: Turn, least_rest: i32) -> i64 {
    let (earlier, later) = if one.span <= other.span { (one, other) } else { (other, one) };
    let rest = later.span.start - earlier.span.end;
    if rest < 0 {
        return 0;
    }
    let least = if earlier.post == later.post { least_rest } else { least_rest.max(later.handover) };
    i64::from((least - rest).max(0))
}

#[cfg(test)]
mod tests {
    use crate::domain::id::Id;
    use crate::domain::rota::Heads;
    use crate::domain::time::{Minutes, Week, Zone};
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{add_post, community, cost, day, duty, person, shift, week, zone};
    use crate::solve::rota::{Plan, Problem};

    #[test]
    fn whoever_stood_until_one_does_not_stand_at_six() {
        let shifts = vec![shift("late", 1700, 100, Heads::exactly(1)), shift("early", 600, 1200, Heads::exactly(1))];
        let workspace = community(&["li", "wang"], shifts);
        let tired = [("li", "late", day(0)), ("li", "early", day(1))];
        assert_eq!(cost(&workspace, Rule::LeastRest, &tired), 180);
        let rested = [("li", "late", day(0)), ("wang", "early", day(1))];
        assert_eq!(cost(&workspace, Rule::LeastRest, &rested), 0);
    }

    #[test]
    fn another_post_must_be_reached_for_its_handover() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        add_post(&mut workspace, "desk", vec![shift("noon", 1210, 1500, Heads::exactly(1))]);
        workspace.community.least_rest = Minutes(0);
        let both = [("li", "early", day(0)), ("li", "noon", day(0))];
        assert_eq!(cost(&workspace, Rule::LeastRest, &both), 0);
        workspace.posts.get_mut(&Id::new("desk")).unwrap().handover = Minutes(15);
        assert_eq!(cost(&workspace, Rule::LeastRest, &both), 5);
    }

    #[test]
    fn a_duty_of_the_week_before_needs_its_rest_too() {
        let shifts = vec![shift("late", 1700, 100, Heads::exactly(1)), shift("early", 600, 1200, Heads::exactly(1))];
        let mut workspace = community(&["li"], shifts);
        let sunday = duty(&workspace, "li", "late", week().plus(-1).days().last().unwrap());
        workspace.duties.insert(sunday.id.clone(), sunday);
        assert_eq!(cost(&workspace, Rule::LeastRest, &[("li", "early", day(0))]), 180);
        assert_eq!(cost(&workspace, Rule::LeastRest, &[("li", "late", day(0))]), 0);
    }

    #[test]
    fn the_hour_that_spring_takes_is_taken_from_the_rest() {
        use crate::domain::time::OffsetFrom;
        use jiff::civil::date;
        // Berlin, 29 March 2026: 02:00 becomes 03:00.
        let offsets =
            vec![OffsetFrom { since: i64::MIN, offset: 3600 }, OffsetFrom { since: 1_774_746_000, offset: 7200 }];
        let berlin = Zone::new("Europe/Berlin", offsets);
        let shifts = vec![shift("late", 1600, 2200, Heads::exactly(1)), shift("early", 600, 1200, Heads::exactly(1))];
        let mut workspace = community(&["li"], shifts);
        person(&mut workspace, "li").least_rest = Some(Minutes::hours(8));
        let duties =
            [duty(&workspace, "li", "late", date(2026, 3, 28)), duty(&workspace, "li", "early", date(2026, 3, 29))];
        let part = |zone: &Zone| {
            let problem = Problem::of(&workspace, Week::of(date(2026, 3, 28)), zone);
            Plan::of(&problem, &duties).score(&problem).part(Rule::LeastRest)
        };
        assert_eq!(part(&berlin), 60);
        assert_eq!(part(&zone()), 0);
    }
}
