//! Everybody gets the shifts they asked for and is spared those they asked to be spared. A wish; costs its own points.

use crate::solve::rota::roster::problem::{KindNo, Wish};

/// Points of a wish when `kind` stands on its day.
pub fn cost(wish: &Wish, kind: KindNo) -> i32 {
    if (kind == wish.kind) == wish.wanted { 0 } else { wish.points }
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::problem::Wish;
    use crate::solve::rota::roster::trial::{days, points};

    #[test]
    fn one_wants_a_late_shift_and_the_other_would_rather_not() {
        let mut roster = days(2, 7);
        roster.wishes.push(Wish { person: 0, day: 1, kind: 2, wanted: true, points: 3 });
        roster.wishes.push(Wish { person: 1, day: 1, kind: 2, wanted: false, points: 5 });
        assert_eq!(points(&roster, &["-L-----", "-D-----"]), 0);
        assert_eq!(points(&roster, &["-D-----", "-L-----"]), 8);
        assert_eq!(points(&roster, &["-------", "-------"]), 3);
    }
}
