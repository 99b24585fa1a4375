//! Nobody stands when they cannot come. Hard; costs the minutes of the duty. Only a pin can break it.

/// Minutes stood by somebody who is not free for them.
pub fn cost(free: bool, length: i32) -> i64 {
    if free { 0 } else { i64::from(length.max(1)) }
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{away_on, community, cost, day, person, shift};

    #[test]
    fn nobody_stands_on_a_day_they_are_away() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        person(&mut workspace, "li").availability = away_on(day(1));
        assert_eq!(cost(&workspace, Rule::FreeAtTheTime, &[("li", "early", day(1))]), 360);
        assert_eq!(cost(&workspace, Rule::FreeAtTheTime, &[("wang", "early", day(1)), ("li", "early", day(2))]), 0);
    }
}
