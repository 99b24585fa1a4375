//! What holds for every community: random ones, contradictory ones, and tiny ones solved by trying everything.

use proptest::prelude::*;

use super::trial::{community, pin, random, shift, week, zone};
use super::{Amount, Finding, Plan, Planner, Problem, Rule, Verdict, arithmetic, check};
use crate::domain::rota::{Duty, Heads};
use crate::domain::time::Minutes;
use crate::domain::workspace::Workspace;

fn planned(workspace: &Workspace, seed: u64, moves: u32) -> (Problem, Plan) {
    let problem = Problem::of(workspace, week(), &zone());
    let mut planner = Planner::new(problem.clone(), seed);
    for slice in 0..4 {
        planner.improve(moves / 4, f64::from(slice) / 4.0);
    }
    (problem, planner.best().clone())
}

/// What the judge says a rule is missed by, in the rule's own unit.
fn judged(verdict: &Verdict, problem: &Problem, rule: Rule) -> i64 {
    let length = |finding: &Finding| {
        let at = problem.stations.iter().find(|station| finding.slots.first() == Some(&station.at));
        at.map_or(0, |station| i64::from(station.length()).max(1))
    };
    let amount = |finding: &Finding| match finding.amount {
        Amount::Time { is, limit } => (is.0 - limit.0).abs(),
        Amount::Heads { there, limit } if rule == Rule::MostHeads => i64::from(there - limit) * length(finding),
        Amount::Heads { there, limit } | Amount::Skilled { there, limit, .. } => i64::from(limit) - i64::from(there),
        Amount::Count { is, limit } => i64::from(is - limit),
        Amount::Nothing => length(finding),
    };
    verdict.findings.iter().filter(|finding| finding.rule == rule).map(amount).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_judge_accepts_every_plan_and_every_pin_survives(seed in any::<u64>()) {
        let workspace = random(seed);
        let (problem, plan) = planned(&workspace, seed, 1200);
        let duties = plan.duties(&problem);
        let verdict = check::judge(&workspace, week(), &zone(), &duties);
        prop_assert!(verdict.accepted(), "{:?}", verdict.findings);
        prop_assert_eq!(verdict.open_heads(), plan.open_heads(&problem));
        for pin in workspace.duties_of(week()).filter(|duty| duty.pinned) {
            prop_assert!(duties.contains(pin));
        }
        prop_assert!(plan.open_heads(&problem) >= arithmetic(&workspace, week(), &zone()).surely_open);
    }

    #[test]
    fn the_judge_and_the_tally_agree_on_any_plan_good_or_bad(seed in any::<u64>(), throws in proptest::collection::vec(any::<u32>(), 12)) {
        let workspace = random(seed);
        let problem = Problem::of(&workspace, week(), &zone());
        let (slots, people) = (problem.stations.len(), problem.standers.len());
        prop_assume!(slots > 0 && people > 0);
        let mut plan = Plan::of(&problem, &problem.kept);
        for throw in throws {
            let there = &mut plan.standing[throw as usize % slots];
            let person = (throw / 1000) as usize % people;
            if !there.contains(&(person as u32)) {
                there.push(person as u32);
            }
        }
        let (score, verdict) = (plan.score(&problem), check::judge(&workspace, week(), &zone(), &plan.duties(&problem)));
        for rule in [Rule::OnePostAtOnce, Rule::LeastRest, Rule::MostHours, Rule::MostHeads, Rule::LeastHeads, Rule::NeededSkills,
            Rule::NotWhenTheyCannot, Rule::RequiredPartners, Rule::PairAtNight] {
            prop_assert_eq!(score.part(rule), judged(&verdict, &problem, rule), "{:?}", rule);
        }
        // What comes of days before the week is told by the judge and not counted by the tally.
        for rule in [Rule::DaysInARow, Rule::NightsInARow, Rule::WeekendsInARow] {
            prop_assert_eq!(score.part(rule) > 0, judged(&verdict, &problem, rule) > 0, "{:?}", rule);
        }
        let told = |rule: Rule| verdict.findings.iter().filter(|finding| finding.rule == rule).count() as i64;
        // A pin to a shift that is not stood that day grants a wish for the judge; the tally leaves it out.
        if told(Rule::DutyStands) == 0 {
            for (rule, points) in [(Rule::GrantedWishes, 100), (Rule::PreferredPartners, 40), (Rule::AvoidedPairs, 300)] {
                prop_assert_eq!(score.part(rule), points * told(rule), "{:?}", rule);
            }
        }
        // A pin to a shift that is not stood that day may be at a time its person is not free; the tally leaves it out.
        prop_assert!(score.part(Rule::FreeAtTheTime) <= judged(&verdict, &problem, Rule::FreeAtTheTime));
    }

    #[test]
    fn the_same_seed_finds_the_same_plan(seed in any::<u64>()) {
        let workspace = random(seed);
        prop_assert_eq!(planned(&workspace, seed, 400).1, planned(&workspace, seed, 400).1);
    }
}

/// The best score of all plans, by trying each.
fn best_of_all(problem: &Problem) -> (i64, i64, i64) {
    let (slots, people) = (problem.stations.len(), problem.standers.len());
    let plan = |bits: u32| Plan {
        standing: (0..slots)
            .map(|slot| (0..people as u32).filter(|p| bits >> (slot * people + *p as usize) & 1 == 1).collect())
            .collect(),
    };
    let key = |bits| {
        let score = plan(bits).score(problem);
        (score.broken, score.uncovered, score.unfair)
    };
    (0..1 << (slots * people)).map(key).min().unwrap()
}

#[test]
fn tiny_weeks_come_out_as_good_as_trying_everything() {
    for seed in 0..12 {
        let workspace = super::trial::tiny(seed);
        let problem = Problem::of(&workspace, week(), &zone());
        let score = planned(&workspace, seed, 4000).1.score(&problem);
        assert_eq!((score.broken, score.uncovered, score.unfair), best_of_all(&problem), "seed {seed}");
    }
}

#[test]
fn one_more_person_never_leaves_more_broken_or_uncovered() {
    for seed in 20..26 {
        let with = super::trial::tiny(seed);
        let mut without = with.clone();
        without.people.pop_last();
        let best = |workspace: &Workspace| {
            let (broken, uncovered, _) = best_of_all(&Problem::of(workspace, week(), &zone()));
            (broken, uncovered)
        };
        assert!(best(&with) <= best(&without), "seed {seed}");
    }
}

/// Plans a contradiction and hands back what the judge says of it.
fn verdict(workspace: &Workspace) -> (Vec<Duty>, Verdict) {
    let (problem, plan) = planned(workspace, 1, 400);
    let duties = plan.duties(&problem);
    let verdict = check::judge(workspace, week(), &zone(), &duties);
    (duties, verdict)
}

#[test]
fn a_week_without_people_or_without_posts_is_planned_to_nothing() {
    let nobody = community(&[], vec![shift("early", 600, 1200, Heads::exactly(2))]);
    let (duties, found) = verdict(&nobody);
    assert!(duties.is_empty() && found.accepted());
    assert_eq!(found.open_heads(), 14);
    let mut no_posts = community(&["li"], vec![]);
    no_posts.posts.clear();
    assert_eq!(verdict(&no_posts), (vec![], Verdict::default()));
    assert_eq!(verdict(&Workspace::default()), (vec![], Verdict::default()));
}

#[test]
fn somebody_pinned_to_two_posts_at_once_is_named_and_the_rest_planned() {
    let shifts = vec![shift("early", 600, 1200, Heads::exactly(1)), shift("morning", 800, 1400, Heads::exactly(1))];
    let mut workspace = community(&["li", "wang"], shifts);
    pin(&mut workspace, "li", "early", week().monday());
    pin(&mut workspace, "li", "morning", week().monday());
    let (duties, found) = verdict(&workspace);
    let twice = &found.findings[0];
    assert_eq!((twice.rule, twice.by_hand), (Rule::OnePostAtOnce, true));
    assert_eq!(twice.amount, Amount::Time { is: Minutes::hours(4), limit: Minutes(0) });
    assert!(found.accepted());
    assert!(duties.len() > 2);
}

#[test]
fn rest_longer_than_the_week_leaves_one_duty_each() {
    let mut workspace = community(&["li", "wang"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
    workspace.community.least_rest = Minutes::hours(200);
    let (duties, found) = verdict(&workspace);
    assert_eq!((duties.len(), found.open_heads()), (2, 5));
}

#[test]
fn pins_to_people_and_shifts_nobody_knows_keep_their_record_and_are_named() {
    let mut workspace = community(&["li"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
    let ghost = pin(&mut workspace, "ghost", "early", week().monday());
    let astray = pin(&mut workspace, "li", "no-shift", week().monday());
    let (duties, found) = verdict(&workspace);
    assert!(duties.contains(&ghost) && duties.contains(&astray));
    assert_eq!(found.findings.iter().filter(|finding| finding.rule == Rule::DutyStands).count(), 2);
    assert!(found.accepted());
}
