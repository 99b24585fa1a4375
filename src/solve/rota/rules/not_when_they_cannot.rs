//! Nobody stands what they said they cannot. Hard; costs the minutes of the duty. Like being free it needs no search: nobody
//! is ever tried there, so that only a pin can pay it.

/// Minutes of a duty, if its person said they cannot.
pub fn cost(cannot: bool, length: i32) -> i64 {
    if cannot { i64::from(length.max(1)) } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::domain::people::WishKind;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, person, shift, wish};

    #[test]
    fn whoever_cannot_on_mondays_is_asked_on_tuesdays() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        person(&mut workspace, "li").wishes.push(wish(WishKind::Cannot, day(0)));
        assert_eq!(cost(&workspace, Rule::NotWhenTheyCannot, &[("li", "early", day(0))]), 360);
        let kept = [("wang", "early", day(0)), ("li", "early", day(1))];
        assert_eq!(cost(&workspace, Rule::NotWhenTheyCannot, &kept), 0);
    }
}
