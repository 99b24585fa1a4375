//! The tables of a round and of deliveries, filled in somewhere else and brought back: nothing lost, nothing double.

use stairwell::domain::deliveries::{AtDoor, Got, Money, Order, OrderId, Stage};
use stairwell::domain::people::PersonId;
use stairwell::domain::rounds::{Outcome, RoundId};
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::deliveries_json::Options;
use stairwell::exchange::matching::{Resolved, resolve};
use stairwell::exchange::reading::{Reason, Severity, TableKind, TableReading};
use stairwell::exchange::sheets;

use crate::reader::table;
use crate::{deliveries, rounds};

const LEDGER: &str = "grid,building,unit,door,floor,state,tries,last_visit,team,round";

/// Reads a table as what it is taken for by itself.
fn read(text: &str, kind: TableKind) -> TableReading {
    let table = table(text.as_bytes());
    assert_eq!(table.kind, kind, "{:?}", table.columns);
    table
}

fn brought(text: &str, kind: TableKind, here: &Workspace) -> Resolved {
    let table = read(text, kind);
    assert_eq!(table.problems, []);
    resolve(table.drafts, here)
}

fn with(mut here: Workspace, resolved: &Resolved) -> Workspace {
    here.visits.extend(resolved.visits.written().map(|own| (own.id.clone(), own.clone())));
    here.orders.extend(resolved.orders.written().map(|own| (own.id.clone(), own.clone())));
    here.errands.extend(resolved.errands.written().map(|own| (own.id.clone(), own.clone())));
    here
}

fn orders_of(text: &str) -> Vec<Order> {
    brought(text, TableKind::Orders, &Workspace::default()).orders.new
}

#[test]
fn a_ledger_that_comes_back_untouched_changes_nothing() {
    let here = rounds::golden();
    let text = sheets::ledger(&here, &RoundId::new("r-1")).unwrap();
    let resolved = brought(&text, TableKind::Ledger, &here);
    assert_eq!((resolved.visits.new.len(), resolved.visits.same.len()), (0, 1));
    assert_eq!(resolved.problems, []);
}

#[test]
fn what_was_written_into_a_ledger_becomes_a_visit_once() {
    let here = rounds::golden();
    let text = format!("{LEDGER}\n1,3,1,201,2,refused,1,2020-03-04 20:10,Xiao Xu,r-1\n");
    let resolved = brought(&text, TableKind::Ledger, &here);
    let [visit] = &resolved.visits.new[..] else { panic!("{:?}", resolved.visits) };
    assert_eq!((visit.key.as_str(), visit.outcome), ("3-1-201", Outcome::Refused));
    assert_eq!(visit.when.to_string(), "2020-03-04T20:10:00");
    assert_eq!(visit.by, [PersonId::new("p-1")]);
    let here = with(here, &resolved);
    let again = brought(&text, TableKind::Ledger, &here);
    assert_eq!((again.visits.new.len(), again.visits.same.len()), (0, 1));
    let out = sheets::ledger(&here, &RoundId::new("r-1")).unwrap();
    assert!(out.contains("1,3,1,201,2,refused,1,2020-03-04 20:10,Xiao Xu,r-1"), "{out}");
}

#[test]
fn a_paper_ledger_in_chinese_goes_to_the_only_round_under_way() {
    let text = "楼栋,单元,房号,状态,备注\n3号楼,1单元,201室,无人在家,灯亮着\n3,1,101,已见面,\n3,1,201,,\n";
    let resolved = brought(text, TableKind::Ledger, &rounds::golden());
    let [visit] = &resolved.visits.new[..] else { panic!("{:?}", resolved.visits) };
    assert_eq!((visit.outcome, visit.note.as_str()), (Outcome::NotAtHome, "灯亮着"));
    assert_eq!(resolved.visits.same.len(), 1, "101 stands so already, and an empty state says nothing");
}

#[test]
fn a_later_visit_holds_though_the_table_gives_no_time() {
    let here = rounds::golden();
    let resolved = brought("building,unit,door,state\n3,1,101,vacant\n", TableKind::Ledger, &here);
    let out = sheets::ledger(&with(here, &resolved), &RoundId::new("r-1")).unwrap();
    assert!(out.contains("1,3,1,101,1,vacant,3,"), "{out}");
}

#[test]
fn rows_that_name_nothing_here_are_told_and_the_others_stay() {
    let mut here = rounds::golden();
    let text = format!(
        "{LEDGER}\n,3,1,999,,reached,,,,r-1\n,3,1,201,,sleeping,,,,r-1\n,3,1,201,,reached,,25:99,Nobody,r-1\n,3,1,101,,vacant,,,,r-9\n"
    );
    let table = read(&text, TableKind::Ledger);
    let reasons = |problems: &[stairwell::exchange::reading::RowProblem]| -> Vec<(u32, Reason, Severity)> {
        problems.iter().map(|own| (own.row, own.reason.clone(), own.severity)).collect()
    };
    assert_eq!(
        reasons(&table.problems),
        [(3, Reason::UnknownWord, Severity::Skipped), (4, Reason::NotATime, Severity::Noted)]
    );
    let resolved = resolve(table.drafts, &here);
    let not_here = |name: &str| Reason::NotHere { name: name.into() };
    assert_eq!(
        reasons(&resolved.problems),
        [
            (2, not_here("3-1-999"), Severity::Skipped),
            (4, not_here("Nobody"), Severity::Noted),
            (5, not_here("r-9"), Severity::Skipped),
        ]
    );
    assert_eq!(resolved.visits.new.len(), 1);
    here.rounds.values_mut().for_each(|round| round.closed = true);
    let table = read("building,unit,door,state\n3,1,101,vacant\n", TableKind::Ledger);
    assert_eq!(reasons(&resolve(table.drafts, &here).problems), [(2, Reason::RoundUnclear, Severity::Skipped)]);
}

#[test]
fn orders_and_errands_that_come_back_untouched_change_nothing() {
    let here = deliveries::golden();
    for options in [Options::ALL, Options::default()] {
        let resolved = brought(&sheets::orders(&here, options), TableKind::Orders, &here);
        assert_eq!((resolved.orders.written().count(), resolved.orders.same.len()), (0, 2), "{:?}", resolved.orders);
        let resolved = brought(&sheets::errands(&here, options), TableKind::Errands, &here);
        assert_eq!((resolved.errands.written().count(), resolved.errands.same.len()), (0, 1), "{:?}", resolved.errands);
        assert_eq!(resolved.problems, []);
    }
}

#[test]
fn orders_go_out_and_come_back_the_same_on_an_empty_phone() {
    let here = deliveries::golden();
    let resolved = brought(&sheets::orders(&here, Options::ALL), TableKind::Orders, &Workspace::default());
    for order in here.orders.values() {
        let mut told = order.clone();
        told.owners.clear();
        told.extra.clear();
        told.handover.iter_mut().for_each(|own| own.note.clear());
        assert!(resolved.orders.new.contains(&told), "{told:?}");
    }
}

#[test]
fn what_another_table_knows_more_is_joined() {
    let here = deliveries::golden();
    let text = "order,household,item,quantity,unit,stage,at_door,tried,paid\n\
                o-1,3-2-501,面粉,5,斤,delivered,left_at_door,2020-03-04 17:30,12.50\n";
    let resolved = brought(text, TableKind::Orders, &here);
    let [change] = &resolved.orders.changed[..] else { panic!("{:?}", resolved.orders) };
    assert_eq!((change.new.stage, change.new.paid), (Stage::Delivered, Money(1250)));
    assert_eq!(change.new.handover.as_ref().map(|own| own.outcome), Some(AtDoor::LeftAtDoor));
    assert_eq!(change.new.items.len(), 2, "what the table does not hold stays");
    assert_eq!(change.new.owners, here.orders[&OrderId::new("o-1")].owners);
}

#[test]
fn a_plain_list_of_orders_is_read_one_order_a_household_and_never_doubled() {
    let text = "楼栋,单元,房号,姓名,品名,数量,指定品牌,状态\n3,2,501,张嫂子,面粉,5斤,,\n,,,,白糖,两斤,,\n7号楼,1,602,,牛奶,1箱,是,已装袋\n";
    let table = read(text, TableKind::Orders);
    assert_eq!(table.problems.iter().map(|own| own.reason.clone()).collect::<Vec<_>>(), [Reason::NotANumber]);
    let here = Workspace::default();
    let resolved = resolve(table.drafts.clone(), &here);
    let [first, second] = &resolved.orders.new[..] else { panic!("{:?}", resolved.orders) };
    assert_eq!((first.household.as_str(), first.items.len(), first.items[0].unit.as_str()), ("3-2-501", 2, "斤"));
    assert_eq!(first.items[0].quantity.unwrap().to_string(), "5");
    assert_eq!(first.items[1].quantity, None, "what is no number is asked, not guessed");
    assert_eq!(
        (second.household.as_str(), second.stage, second.items[0].no_substitute),
        ("7-1-602", Stage::Packed, true)
    );
    let again = resolve(table.drafts, &with(here, &resolved));
    assert_eq!((again.orders.written().count(), again.orders.same.len()), (0, 2));
}

#[test]
fn odd_cells_of_orders_are_told_and_the_rest_is_kept() {
    let text = "order,household,item,quantity,price,got,stage,at_door\n\
                a,3-2-501,salt,-3,,,,\n\
                b,3-2-502,oil,1000000000000,1e99,bought,sometime,no_answer\n\
                c,3-2-503,,2,,,,\n\
                d,3-2-504,rice,2,5.20,bought,bought,\n\
                d,3-2-504,soap,1,,out of stock,packed,\n";
    let table = read(text, TableKind::Orders);
    let told: Vec<(u32, Reason)> = table.problems.iter().map(|own| (own.row, own.reason.clone())).collect();
    let out = |least, most| Reason::OutOfRange { least, most };
    assert_eq!(
        told,
        [
            (2, out(0, 100_000)),
            (3, out(0, 100_000)),
            (3, out(0, 1_000_000)),
            (3, Reason::UnknownWord),
            (3, Reason::NotATime),
            (4, Reason::Missing),
            (6, Reason::Contradicts { row: 5 }),
        ]
    );
    let orders = resolve(table.drafts, &Workspace::default()).orders.new;
    assert_eq!(orders.len(), 4, "an order without things is still an order");
    let last = orders.iter().find(|order| order.id.as_str() == "d").unwrap();
    assert_eq!(last.stage, Stage::Bought);
    assert_eq!(last.items[0].got, Got::Bought(Some(Money(520))));
    assert_eq!(last.items[1].got, Got::OutOfStock);
}

#[test]
fn two_households_of_one_name_stay_two_orders() {
    let orders = orders_of("household,who,item,quantity\n3-2-501,Wang,salt,1\n7-1-602,Wang,salt,1\n");
    assert_eq!(orders.len(), 2);
    assert_ne!(orders[0].id, orders[1].id);
}
