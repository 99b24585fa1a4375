//! What is true of every mending.

use super::{Change, Mending, Sparing, mend};
use crate::domain::rota::Heads;
use crate::domain::workspace::Workspace;
use crate::solve::rota::trial::{
    add_post, away_on, community, day, duty, person, random, shift, three_checkpoints, week, zone,
};
use crate::solve::rota::{Plan, Planner, Problem, SlotRef, check};

fn planned(workspace: &Workspace) -> (Problem, Plan) {
    let problem = Problem::of(workspace, week(), &zone());
    let mut planner = Planner::new(problem.clone(), 1);
    for slice in 0..10 {
        planner.improve(500, f64::from(slice) / 10.0);
    }
    (problem, planner.best().clone())
}

/// The mendings of a plan once the workspace has changed; the judge accepts each.
fn mended(before: &Workspace, change: impl Fn(&mut Workspace)) -> Vec<Mending> {
    let (problem, plan) = planned(before);
    let mut after = before.clone();
    change(&mut after);
    let now = Problem::of(&after, week(), &zone());
    let found = mend(&now, &Plan::of(&now, &plan.duties(&problem)), 1);
    for mending in &found {
        assert!(check::judge(&after, week(), &zone(), &mending.plan.duties(&now)).accepted());
    }
    found
}

#[test]
fn one_who_is_ill_for_a_day_is_replaced_and_nothing_else_changes() {
    let workspace = three_checkpoints(45);
    let (problem, plan) = planned(&workspace);
    let today = problem.stations.iter().position(|station| station.at.day == day(1)).unwrap();
    let ill = problem.standers[plan.standing[today][0] as usize].id.to_string();
    let found = mended(&workspace, |after| person(after, &ill).availability = away_on(day(1)));
    let number = plan.standing[today][0];
    let stood = problem
        .stations
        .iter()
        .zip(&plan.standing)
        .filter(|(station, there)| station.at.day == day(1) && there.contains(&number));
    assert_eq!((found[0].sparing, found[0].changes.len()), (Sparing::Changes, stood.count()));
    let replaced = |change: &Change| matches!(change, Change::Replaces { leaves, .. } if leaves.to_string() == ill);
    assert!(found[0].changes.iter().all(replaced));
    assert!(found.len() <= 3);
    assert!(found.windows(2).all(|two| two[1].score.compare(&two[0].score).is_lt() && two[0].sparing < two[1].sparing));
}

#[test]
fn where_nobody_can_stand_in_a_few_move_on() {
    // Of thirty nobody can take one shift more without another: eight hours of rest reach over five shifts of six people.
    let found = mended(&three_checkpoints(30), |after| person(after, "p00").availability = away_on(day(1)));
    assert_eq!((found[0].sparing, found[0].score.uncovered), (Sparing::Changes, 0));
    assert!(found[0].changes.len() <= 8, "{:?}", found[0].changes);
}

#[test]
fn a_post_that_is_added_is_stood_and_one_that_is_closed_asks_nobody() {
    let early = || shift("early", 600, 1200, Heads::exactly(1));
    let workspace = community(&["li", "wang", "zhao"], vec![early()]);
    let found = mended(&workspace, |after| add_post(after, "desk", vec![shift("desk", 1400, 1800, Heads::exactly(1))]));
    assert_eq!(found[0].score.uncovered, 0);
    assert_eq!(found[0].changes.len(), 7);
    assert!(found[0].changes.iter().all(|change| matches!(change, Change::Joins { .. })));
    assert!(mended(&workspace, |after| after.posts.clear()).is_empty());
}

#[test]
fn nobody_free_for_a_slot_takes_it_over_in_a_chain() {
    // Only wang may come in the early hours, and he stands the late shift that zhao could stand.
    let shifts = || {
        vec![
            crate::solve::rota::trial::only_on(shift("early", 600, 1200, Heads::exactly(1)), day(0)),
            crate::solve::rota::trial::only_on(shift("late", 1400, 2000, Heads::exactly(1)), day(0)),
        ]
    };
    let mut workspace = community(&["wang", "zhao"], shifts());
    person(&mut workspace, "zhao").availability = crate::solve::rota::trial::free(720, 1440);
    let now = Problem::of(&workspace, week(), &zone());
    let published = Plan::of(&now, &[duty(&workspace, "wang", "late", day(0))]);
    let found = mend(&now, &published, 1);
    assert_eq!((found[0].score.uncovered, found[0].changes.len()), (0, 2));
    let slots: Vec<&str> = found[0].changes.iter().map(|change| slot(change).shift.as_str()).collect();
    assert_eq!(slots, ["early", "late"]);
}

fn slot(change: &Change) -> &SlotRef {
    match change {
        Change::Replaces { slot, .. } | Change::Joins { slot, .. } | Change::Leaves { slot, .. } => slot,
    }
}

#[test]
fn where_nothing_changed_nothing_is_mended() {
    let workspace = three_checkpoints(30);
    assert!(mended(&workspace, |_| ()).is_empty());
}

#[test]
fn a_week_in_which_nothing_changed_is_touched_only_where_heads_were_missing() {
    let mut untouched = 0;
    for seed in 100..130 {
        let workspace = random(seed);
        let (problem, plan) = planned(&workspace);
        let before = plan.score(&problem).uncovered;
        let found = mend(&problem, &plan, seed);
        assert!(found.iter().all(|mending| mending.score.uncovered < before), "seed {seed}");
        untouched += usize::from(found.is_empty());
    }
    assert!(untouched > 25, "{untouched}");
}

#[test]
fn the_same_seed_mends_the_same_and_strange_plans_do_no_harm() {
    for seed in 0..2 {
        let workspace = random(seed);
        let (problem, plan) = planned(&workspace);
        assert_eq!(mend(&problem, &plan, seed), mend(&problem, &plan, seed));
        let strange = Plan { standing: vec![vec![0, 0, 7, 999]; 40] };
        mend(&problem, &strange, seed);
    }
}
