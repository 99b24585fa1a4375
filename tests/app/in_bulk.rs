//! Several buildings made alike: known before, done at once, taken back by one undo; and a building moved on the plan.

use stairwell::app::command::{Command, SiteCommand};
use stairwell::app::site_in_bulk::{Bulk, BulkChange};
use stairwell::domain::site::{Building, Doors, Point, Stairwell};

use crate::phone::Phone;

fn bulk(numbers: &[&str]) -> Bulk {
    let numbers = numbers.iter().map(|number| (*number).to_owned()).collect();
    Bulk { numbers, grid: "2".into(), stairwells: 3, floors: 6, doors_per_floor: 2 }
}

fn building<'a>(phone: &'a Phone, number: &str) -> (&'a Building, Vec<&'a Stairwell>) {
    let own = phone.workspace().buildings.values().find(|own| own.number == number).unwrap();
    (own, phone.workspace().stairwells_of(&own.id))
}

/// Building 3 with four stairwells of five floors, the first with door numbers of its own.
fn with_building() -> Phone {
    let mut phone = Phone::new();
    let (grid, number) = ("1".to_owned(), "3".to_owned());
    phone.ask(SiteCommand::AddBuilding { grid, number, stairwells: 4, floors: 5, doors_per_floor: 2 });
    let first = building(&phone, "3").1[0].clone();
    let doors = Doors::Listed(vec!["101".into(), "1-A".into()]);
    phone.ask(SiteCommand::SaveStairwell(Stairwell { doors, note: "bell broken".into(), ..first }));
    phone
}

#[test]
fn what_would_change_is_known_before_and_then_done() {
    let mut phone = with_building();
    let expected = BulkChange {
        new: vec!["4".into(), "5".into()],
        changed: vec!["3".into()],
        same: vec![],
        taken_out: 1,
        renumbered: 1,
        doors_before: 32,
        doors_after: 108,
    };
    assert_eq!(bulk(&["3", "4", "5"]).change(phone.workspace()), expected);
    phone.ask(SiteCommand::Bulk(bulk(&["3", "4", "5"])));
    assert_eq!(phone.workspace().door_count(), 108);
    let (own, stairwells) = building(&phone, "3");
    assert_eq!((own.grid.as_str(), stairwells.len(), stairwells[0].note.as_str()), ("2", 3, "bell broken"));
    let after = bulk(&["3", "4", "5"]).change(phone.workspace());
    assert_eq!(after.same, ["3", "4", "5"]);
    assert_eq!((after.taken_out, after.renumbered, after.doors_before), (0, 0, 108));
}

#[test]
fn one_undo_takes_all_of_it_back() {
    let mut phone = with_building();
    let before = phone.workspace().clone();
    phone.ask(SiteCommand::Bulk(bulk(&["3", "4", "5", "平1"])));
    assert_ne!(*phone.workspace(), before);
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn nothing_is_built_that_cannot_stand() {
    let mut phone = with_building();
    let before = phone.workspace().clone();
    phone.ask(SiteCommand::Bulk(bulk(&[])));
    phone.ask(SiteCommand::Bulk(Bulk { floors: 0, ..bulk(&["4"]) }));
    phone.ask(SiteCommand::Bulk(Bulk { doors_per_floor: 0, ..bulk(&["4"]) }));
    phone.ask(SiteCommand::Bulk(Bulk { stairwells: 99, ..bulk(&["4"]) }));
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn a_building_moves_with_all_its_entrances() {
    let mut phone = with_building();
    let id = building(&phone, "3").0.id.clone();
    phone.ask(SiteCommand::MoveBuilding(id.clone(), Point { x: 100.0, y: 50.0 }));
    let entrances = |phone: &Phone| -> Vec<(f64, f64)> {
        building(phone, "3").1.iter().map(|own| own.entrance.map(|at| (at.x, at.y)).unwrap()).collect()
    };
    assert_eq!(entrances(&phone), [(100.0, 50.0), (114.0, 50.0), (128.0, 50.0), (142.0, 50.0)]);
    phone.ask(SiteCommand::MoveBuilding(id.clone(), Point { x: -1.04, y: 0.31 }));
    assert_eq!(entrances(&phone)[0], (99.0, 50.3));
    phone.ask(Command::Undo);
    phone.ask(Command::Undo);
    assert!(building(&phone, "3").1.iter().all(|own| own.entrance.is_none()));
}
