//! The site and the posts of our own data.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, date};
use stairwell::domain::community::Community;
use stairwell::domain::rota::PostKind;
use stairwell::domain::site::{GateState, PlaceKind};
use stairwell::domain::time::{Minutes, Week, minutes_between};
use stairwell::domain::week_slots::slots_of_week;
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::reading::{Drafts, Reason, TableKind};

use crate::reader::table;

const SITE: &[u8] = include_bytes!("../data/site.csv");
const POSTS: &[u8] = include_bytes!("../data/posts.csv");

fn workspace(drafts: Drafts) -> Workspace {
    Workspace {
        community: Community { holidays: drafts.community.holidays, ..Community::default() },
        posts: drafts.posts.into_iter().map(|post| (post.id.clone(), post)).collect(),
        ..Workspace::default()
    }
}

#[test]
fn the_site_is_whole() {
    let table = table(SITE);
    assert_eq!((table.kind, table.problems.as_slice()), (TableKind::Site, &[][..]));
    let counts = table.drafts.counts();
    assert_eq!((counts.buildings, counts.stairwells, counts.doors), (30, 84, 1020));
    let houses = table.drafts.stairwells.iter().filter(|stairwell| stairwell.is_house()).count();
    assert_eq!(houses, 2);
    let count = |kind: PlaceKind| table.drafts.places.iter().filter(|place| place.kind == kind).count();
    assert_eq!(count(PlaceKind::Gate(GateState::Open)), 1);
    assert_eq!(count(PlaceKind::Gate(GateState::Sealed)), 4);
    assert_eq!((1..=3).map(|n| count(PlaceKind::Checkpoint(n))).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!([PlaceKind::Centre, PlaceKind::PatrolStart, PlaceKind::PatrolEnd].map(count), [1, 1, 1]);
    let grids: BTreeSet<&str> = table.drafts.buildings.iter().map(|building| building.grid.as_str()).collect();
    assert_eq!(grids, ["1", "2", "3", "4"].into());
}

#[test]
fn the_week_of_the_file_comes_back_slot_by_slot() {
    let table = table(POSTS);
    assert_eq!((table.kind, table.problems.as_slice()), (TableKind::Posts, &[][..]));
    assert_eq!(table.drafts.community.zone.as_deref(), Some("Asia/Shanghai"));
    assert!(table.drafts.community.holidays[&date(2020, 3, 8)].contains("妇女节"));
    let names: BTreeMap<String, String> =
        table.drafts.posts.iter().map(|post| (post.id.to_string(), post.name.clone())).collect();
    let slots = slots_of_week(&workspace(table.drafts), Week::of(date(2020, 3, 2)));
    let read: BTreeSet<(String, DateTime, DateTime, u16, String)> = slots
        .iter()
        .map(|slot| {
            let skill = slot.skills.first().map_or(String::new(), |need| need.skill.0.clone());
            (names[slot.post.as_str()].clone(), slot.start, slot.end, slot.heads.least, skill)
        })
        .collect();
    let text = std::str::from_utf8(POSTS).unwrap();
    let written: BTreeSet<_> = text
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let at = |n: usize| cells[n].parse::<DateTime>().unwrap();
            (cells[1].to_owned(), at(5), at(6), cells[7].parse().unwrap(), cells[8].to_owned())
        })
        .collect();
    assert_eq!(read, written);
    assert_eq!((slots.len(), written.len()), (126, 126));
}

#[test]
fn the_person_hours_are_those_of_the_report() {
    let drafts = table(POSTS).drafts;
    let kinds: BTreeMap<String, PostKind> = drafts.posts.iter().map(|post| (post.id.to_string(), post.kind)).collect();
    let mut hours: BTreeMap<PostKind, Minutes> = BTreeMap::new();
    for slot in slots_of_week(&workspace(drafts), Week::of(date(2020, 3, 2))) {
        let length = minutes_between(slot.start, slot.end).0 * i64::from(slot.heads.least);
        *hours.entry(kinds[slot.post.as_str()]).or_default() += Minutes(length);
    }
    let expected = [(PostKind::GatePost, 1008), (PostKind::Patrol, 259), (PostKind::OrderDesk, 98)];
    assert_eq!(hours, expected.into_iter().map(|(kind, n)| (kind, Minutes::hours(n))).collect());
    assert_eq!(hours.values().copied().sum::<Minutes>(), Minutes::hours(1365));
}

#[test]
fn shifts_that_recur_are_few_and_odd_days_are_exceptions() {
    let posts = table(POSTS).drafts.posts;
    assert_eq!(posts.iter().map(|post| post.shifts.len()).sum::<usize>(), 18);
    let file = "日期,岗位,班次,开始,结束,人数\n2020-03-02,大门,早,6:30,11:30,2\n2020-03-09,大门,早,6:30,11:30,2\n\
                2020-03-16,大门,早,6:30,11:30,2\n2020-03-04,大门,早,6:30,11:30,2\n2020-03-23,大门,晚,17:30,次日1:00,1\n";
    let posts = table(file.as_bytes()).drafts.posts;
    let early = &posts[0].shifts[0];
    assert_eq!(early.days.len(), 1, "Mondays");
    assert_eq!(early.also_on, [date(2020, 3, 4)].into());
    assert_eq!(early.not_on, [date(2020, 3, 23)].into());
}

#[test]
fn bad_rows_of_the_site_and_the_posts_are_named() {
    let site = "类型,楼栋,单元,楼层,每层户数,房号\n单元,3号楼,1单元,6,2,\n单元,3栋,1,6,2,\n单元,4,1,六层,2,\n火箭,5,,,,\n单元,6,1,3,,0301;3-1;301A\n";
    let read = table(site.as_bytes());
    let found: Vec<(u32, &Reason)> = read.problems.iter().map(|p| (p.row, &p.reason)).collect();
    assert_eq!(found, [(3, &Reason::Duplicate { row: 2 }), (4, &Reason::NotANumber), (5, &Reason::UnknownKind)]);
    let doors: Vec<String> = read.drafts.stairwells[1].doors().into_iter().map(|door| door.number).collect();
    assert_eq!(doors, ["0301", "3-1", "301A"]);
    let posts = "date,post,start,end,people_min\n2020-13-02,gate,1:00,6:30,2\n2020-03-02,gate,25:00,6:30,2\n\
                 2020-03-02,gate,2020-03-02T08:00,2020-03-02T07:00,2\n2020-03-02,gate,8:00,9:00,2\n2020-03-02,gate,8:00,9:00,2\n";
    let read = table(posts.as_bytes());
    let found: Vec<(u32, &Reason)> = read.problems.iter().map(|p| (p.row, &p.reason)).collect();
    assert_eq!(
        found,
        [
            (2, &Reason::NotADate),
            (3, &Reason::NotATime),
            (4, &Reason::EndNotAfterStart),
            (6, &Reason::Duplicate { row: 5 })
        ]
    );
}
