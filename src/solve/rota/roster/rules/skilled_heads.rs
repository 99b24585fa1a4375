//! Among the heads of a kind on a day there are enough with a skill: one experienced, say. A wish; costs the demand's points for
//! every such head missing.

/// Points for the heads with the skill that are missing.
pub fn cost(there: i32, heads: i32, points: i32) -> i64 {
    i64::from((heads - there).max(0)) * i64::from(points)
}

#[cfg(test)]
mod tests {
    use crate::solve::rota::roster::problem::Skilled;
    use crate::solve::rota::roster::trial::{days, points};

    #[test]
    fn one_experienced_on_thursday_morning() {
        let mut roster = days(2, 7);
        roster.people[1].skills = vec![3];
        roster.skilled.push(Skilled { day: 3, kind: 1, skill: 3, heads: 1, points: 50 });
        assert_eq!(points(&roster, &["---D---", "-------"]), 50);
        assert_eq!(points(&roster, &["---D---", "---L---"]), 50);
        assert_eq!(points(&roster, &["-------", "---D---"]), 0);
    }
}
