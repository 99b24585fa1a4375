//! What cannot be met is planned around and told: for every contradiction the best plan, and the people and rules that block it.

use super::check::{self, Blocked, Unmet};
use super::trial::{add_post, asking, away_on, community, day, free, only_on, person, pin, shift, week, wish, zone};
use super::{Planner, Problem, Rule};
use crate::domain::people::WishKind;
use crate::domain::rota::{Heads, PostKind};
use crate::domain::time::Minutes;
use crate::domain::workspace::Workspace;

/// How many stand in the plan, and what it leaves unmet.
fn planned(workspace: &Workspace) -> (usize, Vec<Unmet>) {
    let problem = Problem::of(workspace, week(), &zone());
    let mut planner = Planner::new(problem.clone(), 1);
    for slice in 0..4 {
        planner.improve(200, f64::from(slice) / 4.0);
    }
    let duties = planner.best().duties(&problem);
    assert!(check::judge(workspace, week(), &zone(), &duties).accepted());
    (duties.len(), check::unmet(workspace, week(), &zone(), &duties))
}

/// Who is blocked by what, by name.
fn names(blocked: &[Blocked]) -> Vec<(&str, &[Rule])> {
    blocked.iter().map(|one| (one.person.as_str(), one.rules.as_slice())).collect()
}

/// An early shift on Monday alone.
fn monday(heads: u16) -> crate::domain::rota::Shift {
    only_on(shift("early", 600, 1200, Heads::exactly(heads)), day(0))
}

#[test]
fn somebody_pinned_to_two_posts_at_once_is_named_with_the_rule() {
    let mut workspace = community(&["li", "wang"], vec![monday(1)]);
    add_post(&mut workspace, "desk", vec![only_on(shift("desk", 800, 1400, Heads::exactly(1)), day(0))]);
    pin(&mut workspace, "li", "early", day(0));
    pin(&mut workspace, "li", "desk", day(0));
    let (duties, unmet) = planned(&workspace);
    assert_eq!((duties, unmet.len()), (2, 1));
    let twice = &unmet[0].finding;
    assert_eq!((twice.rule, twice.by_hand, twice.people[0].as_str()), (Rule::OnePostAtOnce, true, "li"));
    assert_eq!(twice.slots.len(), 2);
}

#[test]
fn more_heads_than_people_take_everybody_and_nobody_is_left_to_ask() {
    let (duties, unmet) = planned(&community(&["li", "wang"], vec![monday(9)]));
    assert_eq!((duties, unmet.len(), unmet[0].finding.rule), (2, 1, Rule::LeastHeads));
    assert_eq!(unmet[0].blocked, []);
}

#[test]
fn a_skill_nobody_has_is_unmet_and_nobody_blocks_it() {
    let (duties, unmet) = planned(&community(&["li", "wang"], vec![asking(monday(1), "nurse", true)]));
    assert_eq!((duties, unmet.len(), unmet[0].finding.rule), (1, 1, Rule::NeededSkills));
    assert_eq!(unmet[0].blocked, []);
}

#[test]
fn rest_longer_than_the_gaps_is_what_keeps_everybody_away() {
    let mut workspace = community(&["li"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
    workspace.community.least_rest = Minutes::hours(30);
    let (duties, unmet) = planned(&workspace);
    assert_eq!((duties, unmet.len()), (4, 3));
    assert!(unmet.iter().all(|one| names(&one.blocked) == [("li", &[Rule::LeastRest][..])]));
}

#[test]
fn no_hours_no_days_and_no_will_each_keep_their_person_away_by_their_rule() {
    let mut workspace = community(&["away", "busy", "hours", "unwilling"], vec![monday(4)]);
    person(&mut workspace, "away").availability = away_on(day(0));
    person(&mut workspace, "busy").availability = free(0, 60);
    person(&mut workspace, "hours").most_week = Some(Minutes(0));
    person(&mut workspace, "unwilling").wishes = vec![wish(WishKind::Cannot, day(0))];
    let (duties, unmet) = planned(&workspace);
    assert_eq!((duties, unmet.len()), (0, 1));
    let free = &[Rule::FreeAtTheTime][..];
    let expected =
        [("away", free), ("busy", free), ("hours", &[Rule::MostHours]), ("unwilling", &[Rule::NotWhenTheyCannot])];
    assert_eq!(names(&unmet[0].blocked), expected);
}

#[test]
fn a_patrol_alone_at_night_names_who_could_have_come_along() {
    let mut workspace = community(&["li", "wang"], vec![]);
    add_post(&mut workspace, "patrol", vec![only_on(shift("round", 2200, 200, Heads::exactly(1)), day(0))]);
    workspace.posts.values_mut().for_each(|post| post.kind = PostKind::Patrol);
    person(&mut workspace, "wang").availability = free(0, 720);
    let (duties, unmet) = planned(&workspace);
    let alone = unmet.iter().find(|one| one.finding.rule == Rule::PairAtNight).unwrap();
    assert_eq!((duties, names(&alone.blocked)), (1, vec![("wang", &[Rule::FreeAtTheTime, Rule::MostHeads][..])]));
}
