//! The same file twice, and a file that knows less than we do.

use std::collections::BTreeSet;

use jiff::civil::{date, time};
use stairwell::domain::people::{Person, PersonId};
use stairwell::domain::rota::{Duty, Post};
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::matching::resolve;

use crate::reader::table;

const PEOPLE: &[u8] = include_bytes!("../data/people.csv");
const SITE: &[u8] = include_bytes!("../data/site.csv");
const POSTS: &[u8] = include_bytes!("../data/posts.csv");
const HOUSEHOLDS: &[u8] = include_bytes!("../data/households.csv");
const PRICES: &[u8] = include_bytes!("../data/prices.csv");

fn only_person(workspace: &mut Workspace) -> &mut Person {
    workspace.people.values_mut().next().unwrap()
}

fn only_post(workspace: &Workspace) -> &Post {
    workspace.posts.values().next().unwrap()
}

fn brought_in(file: &str) -> Workspace {
    table(file.as_bytes()).drafts.into_workspace()
}

#[test]
fn the_same_file_twice_changes_nothing() {
    for bytes in [PEOPLE, SITE, POSTS, HOUSEHOLDS, PRICES] {
        let drafts = table(bytes).drafts;
        let mut here = drafts.clone().into_workspace();
        here.community.zone = drafts.community.zone.clone().unwrap_or_default();
        here.community.holidays = drafts.community.holidays.clone();
        let again = resolve(drafts, &here);
        assert_eq!(again.community, None);
        assert_eq!(again.people.written().count() + again.buildings.written().count(), 0);
        assert_eq!(again.stairwells.written().count() + again.places.written().count(), 0);
        assert_eq!(again.posts.written().count(), 0);
        assert_eq!(again.households.written().count() + again.prices.written().count(), 0);
    }
}

#[test]
fn a_table_without_a_column_leaves_the_field_alone() {
    let mut here = brought_in("name,phone\nLi Na,\n");
    only_person(&mut here).notes = "bad knees".into();
    let resolved = resolve(table(b"name,phone,role\nLi Na,139,staff\n").drafts, &here);
    assert_eq!((resolved.people.new.len(), resolved.people.changed.len()), (0, 1));
    let change = &resolved.people.changed[0];
    assert_eq!(change.new.id, change.old.id);
    assert_eq!((change.new.phone.as_str(), change.new.notes.as_str()), ("139", "bad knees"));
}

#[test]
fn one_name_with_another_telephone_is_another_person() {
    let here = brought_in("name,phone\nLi Na,138\n");
    let resolved = resolve(table(b"name,phone\nLi Na,139\n").drafts, &here);
    assert_eq!(resolved.people.new.len(), 1);
    assert!(!here.people.contains_key(&resolved.people.new[0].id));
}

#[test]
fn duties_still_point_at_their_shift_when_its_times_change_or_it_goes() {
    let mut here = brought_in("post,shift,start,end\nGate,dawn,1:00,6:30\nGate,day,8:00,16:00\n");
    let post = only_post(&here).clone();
    let person = Person::named(PersonId::new("p"), "Li Na");
    for shift in &post.shifts {
        let duty = Duty::new(person.id.clone(), post.id.clone(), shift.id.clone(), date(2020, 3, 2));
        here.duties.insert(duty.id.clone(), duty);
    }
    let resolved = resolve(table(b"post,shift,start,end\nGate,dawn,0:00,6:00\n").drafts, &here);
    let new = &resolved.posts.changed[0].new;
    let ids: BTreeSet<_> = new.shifts.iter().map(|shift| &shift.id).collect();
    assert!(here.duties.values().all(|duty| ids.contains(&duty.shift)));
    assert_eq!(new.shifts[0].end, time(6, 0, 0, 0));
    assert!(new.shifts[1].days.is_empty(), "it recurs no more");
    assert_eq!(new.shifts[1].also_on, [date(2020, 3, 2)].into());
}

#[test]
fn a_household_keeps_its_id_and_what_the_file_does_not_say() {
    let mut here =
        brought_in("楼栋,单元,房号,人数,关爱标签,上门时间,备注\n3,2,501,4,独居老人,周末全天,楼道灯坏\n3,2,502,2,,,\n");
    let old = here.households.values_mut().find(|h| h.door == "501").unwrap();
    old.extra.insert("seen".into(), true.into());
    let (id, old) = (old.id.clone(), old.clone());
    let file = "楼栋,单元,房号,人数,关爱标签,上门时间,备注\n3号楼,2单元,501室,5,,,\n3,2,503,1,,,\n";
    let resolved = resolve(table(file.as_bytes()).drafts, &here).households;
    assert_eq!(resolved.new.iter().map(|h| h.key()).collect::<Vec<_>>(), ["3-2-503"]);
    let [change] = resolved.changed.as_slice() else { panic!("{:?}", resolved.changed) };
    assert_eq!(change.new.id, id);
    assert_eq!(change.new.residents, Some(5));
    assert_eq!((&change.new.care, &change.new.preferred, &change.new.notes), (&old.care, &old.preferred, &old.notes));
    assert_eq!(change.new.extra, old.extra);
}

#[test]
fn a_price_of_another_day_stands_beside_the_old_one() {
    let here = brought_in("supplier,item,unit,price,grams_per_unit,date\n光明超市,面粉,斤,2.60,500,2020-02-15\n");
    let file = "supplier,item,unit,price,grams_per_unit,date\n光明超市,面粉,斤,2.80,,2020-02-15\n光明超市,面粉,斤,3.10,500,2020-02-20\n";
    let resolved = resolve(table(file.as_bytes()).drafts, &here).prices;
    let [change] = resolved.changed.as_slice() else { panic!("{:?}", resolved.changed) };
    assert_eq!(change.old.id, change.new.id);
    assert_eq!((change.new.price.0, change.new.grams), (280, Some(500)));
    assert_eq!(resolved.new.iter().map(|price| price.price.0).collect::<Vec<_>>(), [310]);
    assert!(!here.prices.contains_key(&resolved.new[0].id));
}
