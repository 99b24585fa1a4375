//! Nobody has more than their most hours a week. Hard; costs the minutes above it. A duty counts into the week in which it
//! begins.

/// Minutes above a person's most.
pub fn cost(minutes: i32, most: i32) -> i64 {
    i64::from((minutes - most).max(0))
}

#[cfg(test)]
mod tests {
    use crate::domain::rota::Heads;
    use crate::domain::time::Minutes;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, person, shift};

    #[test]
    fn ten_hours_are_two_more_than_eight() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1100, Heads::exactly(1))]);
        person(&mut workspace, "li").most_week = Some(Minutes::hours(8));
        let two = |name| [(name, "early", day(0)), (name, "early", day(1))];
        assert_eq!(cost(&workspace, Rule::MostHours, &two("li")), 120);
        assert_eq!(cost(&workspace, Rule::MostHours, &two("wang")), 0);
    }
}
