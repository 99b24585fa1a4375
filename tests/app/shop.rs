//! Shopping for many households: every cent is somebody's, nothing is bought twice, and one undo takes an act back.

use stairwell::app::command::Command;
use stairwell::app::deliveries::accounts::accounts;
use stairwell::app::deliveries::command::DeliveriesCommand;
use stairwell::app::deliveries::prices::{as_text, pasted};
use stairwell::app::deliveries::shop::{ShopCommand, Thing};
use stairwell::app::deliveries::shopping::{Shop, ShopLine, shop};
use stairwell::app::effect::Effect;
use stairwell::app::refusal::Refusal;
use stairwell::app::{App, Notice};
use stairwell::domain::deliveries::{Got, Item, Money, Order, OrderId, Price, PriceId, Quantity, Stage};

use crate::phone::{Phone, wednesday};

fn ask(phone: &mut Phone, command: ShopCommand) {
    phone.ask(DeliveriesCommand::Shop(command));
}

fn item(name: &str, milli: i64, unit: &str) -> Item {
    Item::new(name, Quantity::thousandths(milli).unwrap(), unit)
}

fn order(phone: &mut Phone, household: &str, items: Vec<Item>) {
    phone.ask(DeliveriesCommand::SaveOrder(Order::new(OrderId::new(""), household, items)));
}

/// Two households, a price list pasted as lines, one thing nobody sells.
fn market() -> Phone {
    let mut phone = Phone::new();
    let found = pasted("面粉 2.60/斤\n葱 3.33/斤\n纸尿裤 90/提\n", "光明超市", wednesday());
    assert_eq!(found.problems, []);
    ask(&mut phone, ShopCommand::BringPrices(found.prices));
    let nappies = Item { note: "花伢子牌".into(), no_substitute: true, ..item("纸尿裤", 1000, "提") };
    order(&mut phone, "3-2-501", vec![item("葱", 500, "斤"), item("面粉", 5000, "斤")]);
    order(&mut phone, "3-2-502", vec![item("葱", 250, "斤"), nappies, item("龙虾", 1000, "只")]);
    phone
}

fn line<'a>(shop: &'a Shop, name: &str) -> &'a ShopLine {
    shop.lists.iter().flat_map(|list| &list.lines).find(|line| line.item == name).unwrap()
}

fn things(line: &ShopLine) -> Vec<Thing> {
    line.waiting.iter().map(|part| part.thing.clone()).collect()
}

fn buy(phone: &mut Phone, name: &str, cents: i64) {
    let parts = line(&shop(phone.workspace()), name).waiting.clone();
    ask(phone, ShopCommand::Bought { parts, paid: Some(Money(cents)) });
}

fn owed(app: &App) -> Vec<(String, i64, i64)> {
    accounts(app.workspace()).into_iter().map(|a| (a.household.clone(), a.owed.0, a.due().0)).collect()
}

#[test]
fn one_list_per_supplier_keeps_brand_and_no_substitute() {
    let phone = market();
    let shop = shop(phone.workspace());
    let suppliers: Vec<Option<&str>> = shop.lists.iter().map(|list| list.supplier.as_deref()).collect();
    assert_eq!(suppliers, [Some("光明超市"), None]);
    assert_eq!((shop.orders, shop.ready), (2, 0));
    let nappies = line(&shop, "纸尿裤");
    assert!(nappies.no_substitute);
    assert_eq!(nappies.note, "花伢子牌");
    let leek = line(&shop, "葱");
    assert_eq!((leek.cost, leek.waiting_cost()), (Some(Money(167 + 83)), Some(Money(250))));
    assert_eq!(line(&shop, "龙虾").cost, None);
    assert_eq!(shop.lists[0].total, Money(250 + 1300 + 9000));
}

#[test]
fn what_was_really_paid_is_shared_out_to_the_cent() {
    let mut phone = market();
    buy(&mut phone, "葱", 301);
    let paid: Vec<i64> = owed(&phone.app).iter().map(|(_, cents, _)| *cents).collect();
    assert_eq!(paid.iter().sum::<i64>(), 301);
    assert_eq!(paid, [201, 100], "two thirds and one third of 3.01");
    assert_eq!(line(&shop(phone.workspace()), "葱").paid, Money(301));
    phone.ask(Command::Undo);
    assert_eq!(owed(&phone.app), []);
    assert_eq!(line(&shop(phone.workspace()), "葱").waiting.len(), 2);
}

#[test]
fn nothing_is_bought_twice() {
    let mut phone = market();
    let parts = line(&shop(phone.workspace()), "葱").waiting.clone();
    buy(&mut phone, "葱", 250);
    let before = phone.workspace().clone();
    ask(&mut phone, ShopCommand::Bought { parts: parts.clone(), paid: Some(Money(999)) });
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::Gone)));
    ask(&mut phone, ShopCommand::OutOfStock(parts.into_iter().map(|part| part.thing).collect()));
    assert_eq!(*phone.workspace(), before);
    let gone = Thing { order: OrderId::new("nobody's"), place: 0 };
    ask(&mut phone, ShopCommand::TakeBack(vec![gone]));
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn nothing_is_bought_for_nobody() {
    let mut phone = market();
    order(&mut phone, "", vec![item("葱", 9000, "斤"), item("蜡烛", 1000, "支")]);
    let shop = shop(phone.workspace());
    assert_eq!((shop.orders, shop.unclear), (2, 1));
    assert_eq!(line(&shop, "葱").quantity, Quantity::thousandths(750));
    assert!(shop.lists.iter().flat_map(|list| &list.lines).all(|line| line.item != "蜡烛"));
}

#[test]
fn an_order_is_bought_when_each_thing_is_bought_or_out_of_stock() {
    let mut phone = market();
    buy(&mut phone, "葱", 250);
    buy(&mut phone, "纸尿裤", 9100);
    assert_eq!(shop(phone.workspace()).ready, 0);
    let lobster = things(line(&shop(phone.workspace()), "龙虾"));
    ask(&mut phone, ShopCommand::OutOfStock(lobster));
    assert_eq!(shop(phone.workspace()).ready, 1, "the flour of the other is still to be bought");
    ask(&mut phone, ShopCommand::FinishOrders);
    let stages: Vec<(&str, Stage)> =
        phone.workspace().orders.values().map(|order| (order.household.as_str(), order.stage)).collect();
    assert_eq!(stages, [("3-2-501", Stage::Collected), ("3-2-502", Stage::Bought)]);
    let shown = shop(phone.workspace());
    assert_eq!((shown.orders, shown.lists.len()), (1, 1), "what is bought leaves the list");
    assert_eq!(owed(&phone.app)[1], ("3-2-502".into(), 83 + 9100, 83 + 9100));
    phone.ask(Command::Undo);
    assert!(phone.workspace().orders.values().all(|order| order.stage == Stage::Collected));
}

#[test]
fn an_order_of_which_nothing_was_to_be_had_stays_for_a_person_to_settle() {
    let mut phone = Phone::new();
    order(&mut phone, "3-2-501", vec![item("龙虾", 1000, "只")]);
    let lobster = things(line(&shop(phone.workspace()), "龙虾"));
    ask(&mut phone, ShopCommand::OutOfStock(lobster.clone()));
    assert_eq!(shop(phone.workspace()).ready, 0);
    ask(&mut phone, ShopCommand::TakeBack(lobster));
    assert_eq!(things(line(&shop(phone.workspace()), "龙虾")).len(), 1);
}

#[test]
fn what_a_household_paid_stands_with_its_orders_in_turn() {
    let mut phone = market();
    order(&mut phone, "3-2-501", vec![item("面粉", 1000, "斤")]);
    buy(&mut phone, "葱", 250);
    buy(&mut phone, "面粉", 1560);
    let account = |phone: &Phone| accounts(phone.workspace()).into_iter().find(|a| a.household == "3-2-501").unwrap();
    assert_eq!(account(&phone).owed, Money(167 + 1560));
    ask(&mut phone, ShopCommand::Paid { household: "3-2-501".into(), paid: Money(1600) });
    assert_eq!((account(&phone).paid, account(&phone).due()), (Money(1600), Money(127)));
    assert_eq!(account(&phone).orders.len(), 2);
    ask(&mut phone, ShopCommand::Paid { household: "3-2-501".into(), paid: Money(2000) });
    assert_eq!(account(&phone).due(), Money(-273), "what is over is to be given back");
    phone.ask(Command::Undo);
    assert_eq!(account(&phone).paid, Money(1600));
}

#[test]
fn a_thing_bought_without_a_noted_price_is_counted_as_unknown() {
    let mut phone = market();
    let parts = line(&shop(phone.workspace()), "龙虾").waiting.clone();
    ask(&mut phone, ShopCommand::Bought { parts, paid: None });
    let account = &accounts(phone.workspace())[0];
    assert_eq!((account.owed, account.unknown), (Money(0), 1));
    let item = &phone.workspace().orders.values().find(|order| order.household == "3-2-502").unwrap().items[2];
    assert_eq!(item.got, Got::Bought(None));
}

#[test]
fn prices_are_edited_by_hand_and_sent_on_as_text() {
    let mut phone = market();
    assert_eq!(as_text(phone.workspace()).lines().count(), 6, "a supplier, a day, three prices, a blank line");
    let flour = phone.workspace().prices.values().find(|price| price.item == "面粉").unwrap().clone();
    ask(&mut phone, ShopCommand::SavePrice(Price { price: Money(280), ..flour.clone() }));
    assert_eq!(line(&shop(phone.workspace()), "面粉").cost, Some(Money(1400)));
    ask(&mut phone, ShopCommand::SavePrice(Price { id: PriceId::new(""), item: " ".into(), ..flour.clone() }));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NameMissing)));
    ask(&mut phone, ShopCommand::RemovePrice(flour.id.clone()));
    assert_eq!(line(&shop(phone.workspace()), "面粉").cost, None);
    ask(&mut phone, ShopCommand::RemovePrice(flour.id));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::Gone)));
    phone.ask(Command::Undo);
    assert_eq!(line(&shop(phone.workspace()), "面粉").cost, Some(Money(1400)));
    ask(&mut phone, ShopCommand::SaveText { name: "prices.txt".into(), text: "面粉".into() });
    assert!(matches!(phone.asked.last(), Some(Effect::SaveFile { name, .. }) if name == "prices.txt"));
}
