//! The sample community against the planner.

use stairwell::domain::time::{Date, Week, Zone};
use stairwell::exchange::reading::{Language, Reading, ToReader, read};
use stairwell::solve::rota::{Planner, Problem, arithmetic};

use crate::reader::Natively;

#[test]
fn the_sample_week_can_be_covered_whole() {
    for language in [Language::Chinese, Language::English] {
        let Ok(Reading::Sample(drafts)) = read(&ToReader::Sample { language }, &[], &Natively) else {
            panic!("no sample")
        };
        let workspace = drafts.into_workspace();
        let (week, zone) = (Week::of(Date::constant(2026, 11, 23)), Zone::fixed("Asia/Shanghai", 8 * 3600));
        let count = arithmetic(&workspace, week, &zone);
        assert_eq!(count.surely_open, 0);
        let mut planner = Planner::new(Problem::of(&workspace, week, &zone), 1);
        for step in 0..200 {
            planner.improve(500, f64::from(step) / 200.0);
        }
        // Wishes and fairness are matters of degree; every shift has its people, and nothing else is broken.
        let broken: Vec<&str> = planner.score().by_rule.iter().map(|(rule, _)| rule.code()).collect();
        let degrees = ["wished_skills", "wanted_heads", "fair_hours", "fair_nights", "fair_dawn", "fair_weekends"];
        assert!(broken.iter().all(|code| degrees.contains(code)), "{broken:?}");
    }
}
