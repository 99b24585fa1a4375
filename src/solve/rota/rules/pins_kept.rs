//! What a person pinned stays. Hard; costs the minutes of the pinned duty that is missing. No move of the search touches a
//! pin, so only a plan from elsewhere can pay it.

/// Minutes of a pinned duty, unless it is there.
pub fn cost(there: bool, length: i32) -> i64 {
    if there { 0 } else { i64::from(length.max(1)) }
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{away_on, community, cost, day, only_on, person, pin, shift, week, zone};
    use crate::solve::rota::{Planner, Problem};

    #[test]
    fn a_pin_that_is_gone_costs_its_minutes() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        pin(&mut workspace, "li", "early", day(0));
        assert_eq!(cost(&workspace, Rule::PinsKept, &[("wang", "early", day(0))]), 360);
        assert_eq!(cost(&workspace, Rule::PinsKept, &[("li", "early", day(0))]), 0);
    }

    #[test]
    fn a_pin_stays_though_another_would_be_fairer_and_its_person_is_away() {
        let shifts =
            (0..4).map(|n| only_on(shift(["a", "b", "c", "d"][n], 600, 1200, Heads::exactly(1)), day(n as i8)));
        let mut workspace = community(&["li", "wang"], shifts.collect());
        person(&mut workspace, "li").availability = away_on(day(3));
        let pins = [pin(&mut workspace, "li", "a", day(0)), pin(&mut workspace, "li", "d", day(3))];
        let problem = Problem::of(&workspace, week(), &zone());
        let mut planner = Planner::new(problem.clone(), 1);
        planner.improve(2_000, 0.5);
        let duties = planner.best().duties(&problem);
        assert!(pins.iter().all(|pin| duties.contains(pin)));
        assert_eq!(duties.len(), 4);
    }
}
