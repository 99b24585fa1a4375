//! People get what they want and are spared what they would rather not. A wish; 100 points for every duty that somebody
//! would rather not stand, and for every want of which they stand nothing that week.

use crate::solve::rota::problem::Stander;

/// Points of one wish that is not granted.
const POINTS: i64 = 100;

/// Points for one person's slots.
pub fn cost(stander: &Stander, row: &[u32]) -> i64 {
    if stander.rather_not.is_empty() && stander.wants.is_empty() {
        return 0;
    }
    let unwished = row.iter().filter(|slot| stander.rather_not.binary_search(slot).is_ok()).count();
    let missed = stander.wants.iter().filter(|slots| !row.iter().any(|slot| slots.binary_search(slot).is_ok())).count();
    POINTS * (unwished + missed) as i64
}

/// Points that one slot more would cost, or, below 0, spare, beside a row that does not have it.
pub fn of_joining(stander: &Stander, row: &[u32], slot: u32) -> i64 {
    let unwished = stander.rather_not.binary_search(&slot).is_ok();
    let granted = stander.wants.iter().filter(|slots| {
        slots.binary_search(&slot).is_ok() && !row.iter().any(|other| slots.binary_search(other).is_ok())
    });
    POINTS * (i64::from(unwished) - granted.count() as i64)
}

#[cfg(test)]
mod tests {
    use crate::domain::people::WishKind;
    use crate::domain::rota::Heads;
    use crate::solve::rota::rule::Rule;
    use crate::solve::rota::trial::{community, cost, day, person, shift, wish};

    #[test]
    fn one_wants_mondays_and_the_other_would_rather_not() {
        let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        person(&mut workspace, "li").wishes.push(wish(WishKind::Want, day(0)));
        person(&mut workspace, "wang").wishes.push(wish(WishKind::RatherNot, day(0)));
        assert_eq!(cost(&workspace, Rule::GrantedWishes, &[("li", "early", day(0)), ("wang", "early", day(1))]), 0);
        assert_eq!(cost(&workspace, Rule::GrantedWishes, &[("wang", "early", day(0)), ("li", "early", day(1))]), 200);
        assert_eq!(cost(&workspace, Rule::GrantedWishes, &[]), 100);
    }
}
