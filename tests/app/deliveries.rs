//! Orders and errands: pasted, settled, brought from step to step; nothing lost, nothing double.

use stairwell::app::Notice;
use stairwell::app::command::{Command, SiteCommand};
use stairwell::app::deliveries::command::DeliveriesCommand;
use stairwell::app::deliveries::paste::{PasteCommand, Pasting};
use stairwell::app::effect::Effect;
use stairwell::app::event::{AskId, Event};
use stairwell::app::refusal::Refusal;
use stairwell::domain::deliveries::{Got, Item, Money, Order, OrderId, Quantity, Stage};
use stairwell::exchange::chat::EntryKind;
use stairwell::exchange::reading::{FromReader, read_chat};

use crate::phone::Phone;

/// One building of three stairwells, six floors, two doors.
fn community() -> Phone {
    let mut phone = Phone::new();
    for number in ["3", "5"] {
        phone.ask(SiteCommand::AddBuilding {
            grid: String::new(),
            number: number.into(),
            stairwells: 3,
            floors: 6,
            doors_per_floor: 2,
        });
    }
    phone
}

pub fn paste(phone: &mut Phone, text: &str) {
    phone.ask(DeliveriesCommand::Paste(PasteCommand::Read(text.into())));
    let (ask, asked) = asked(phone);
    let reading = read_chat(&serde_json::from_str(&asked).unwrap());
    phone.tell(Event::ReaderSaid { ask, answer: FromReader::Read(Box::new(reading)) });
}

fn asked(phone: &Phone) -> (AskId, String) {
    let last = phone.asked.iter().rev().find_map(|effect| match effect {
        Effect::AskReader { ask, text } => Some((*ask, text.clone())),
        _ => None,
    });
    last.expect("the reader was asked")
}

pub fn accept(phone: &mut Phone) {
    phone.ask(DeliveriesCommand::Paste(PasteCommand::Accept));
}

fn order<'a>(phone: &'a Phone, household: &str) -> &'a Order {
    phone.workspace().orders.values().find(|order| order.household == household).expect("an order of the household")
}

fn written(phone: &mut Phone, household: &str) -> OrderId {
    let rice = Item::new("大米", Quantity::whole(5).unwrap(), "斤");
    phone.ask(DeliveriesCommand::SaveOrder(Order::new(OrderId::new(""), household, vec![rice])));
    order(phone, household).id.clone()
}

const REPORT: &str = "3-2-501 李阿姨 08:12\n面粉5斤、白糖2斤、香醋1瓶、白醋1瓶、纯牛奶1箱";

#[test]
fn the_reports_own_order_is_five_things_of_one_household() {
    let mut phone = community();
    paste(&mut phone, REPORT);
    assert!(phone.workspace().orders.is_empty(), "nothing is taken before a person says so");
    accept(&mut phone);
    let order = order(&phone, "3-2-501");
    let things: Vec<String> =
        order.items.iter().map(|item| format!("{}{}{}", item.name, item.quantity.unwrap(), item.unit)).collect();
    assert_eq!(things, ["面粉5斤", "白糖2斤", "香醋1瓶", "白醋1瓶", "纯牛奶1箱"]);
    assert!(order.source.contains("香醋1瓶"));
}

#[test]
fn the_same_paste_again_adds_nothing() {
    let mut phone = community();
    paste(&mut phone, REPORT);
    accept(&mut phone);
    let orders = phone.workspace().orders.clone();
    paste(&mut phone, REPORT);
    accept(&mut phone);
    assert_eq!(phone.workspace().orders, orders);
    assert_eq!(phone.workspace().chats.len(), 1);
}

#[test]
fn a_longer_paste_adds_only_what_is_new_to_the_open_order() {
    let mut phone = community();
    paste(&mut phone, REPORT);
    accept(&mut phone);
    paste(&mut phone, &format!("{REPORT}\n\n5-1-302 王姐 08:20\n鸡蛋30个\n"));
    accept(&mut phone);
    assert_eq!(phone.workspace().orders.len(), 2);
    assert_eq!(order(&phone, "3-2-501").items.len(), 5);
    assert_eq!(order(&phone, "5-1-302").items.len(), 1);
}

#[test]
fn a_paste_is_one_act() {
    let mut phone = community();
    let before = phone.workspace().clone();
    paste(&mut phone, REPORT);
    accept(&mut phone);
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn a_line_nobody_settles_is_kept_as_an_order_of_nobody() {
    let mut phone = community();
    paste(&mut phone, "张三：要点鸡蛋");
    let Pasting::Read(pasted) = phone.app.pasting() else { panic!("read") };
    let unsure = pasted.reading.entries.iter().filter(|entry| entry.kind == EntryKind::Unsure).count();
    assert_eq!(unsure, 1);
    accept(&mut phone);
    let kept = phone.workspace().orders.values().next().unwrap();
    assert_eq!((kept.household.as_str(), kept.source.contains("要点鸡蛋")), ("", true));
}

#[test]
fn a_line_settled_by_a_tap_is_an_order_of_that_household() {
    let mut phone = community();
    paste(&mut phone, "张三：要点鸡蛋");
    phone.ask(DeliveriesCommand::Paste(PasteCommand::Settle(0, "3-1-101".into(), EntryKind::Order)));
    accept(&mut phone);
    assert_eq!(order(&phone, "3-1-101").items[0].name, "鸡蛋");
}

#[test]
fn odd_pastes_neither_stop_the_app_nor_make_orders() {
    for odd in ["😀😀😀", "привет, как дела", "-3斤", "3-2-501 要面粉1000000000000斤", "\u{0}\u{7}"]
    {
        let mut phone = community();
        paste(&mut phone, odd);
        accept(&mut phone);
        let sure = phone.workspace().orders.values().filter(|order| !order.household.is_empty()).count();
        assert_eq!(sure, 0, "{odd}");
    }
}

#[test]
fn a_paste_that_takes_too_long_is_kept_to_be_tried_again() {
    let mut phone = community();
    phone.ask(DeliveriesCommand::Paste(PasteCommand::Read("3-2-501 面粉5斤".into())));
    let (ask, _) = asked(&phone);
    phone.tell(Event::ReaderLost { ask, too_long: true });
    let failed = Pasting::Failed { text: "3-2-501 面粉5斤".into(), too_long: true };
    assert_eq!(*phone.app.pasting(), failed);
}

#[test]
fn an_order_goes_step_by_step_and_never_past_the_disinfecting() {
    let mut phone = community();
    let id = written(&mut phone, "3-2-501");
    phone.ask(DeliveriesCommand::Advance(vec![id.clone()], Stage::Bought));
    phone.ask(DeliveriesCommand::Advance(vec![id.clone()], Stage::Packed));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NotDisinfected("3-2-501".into()))));
    assert_eq!(phone.workspace().orders[&id].stage, Stage::Bought);
    for stage in [Stage::Disinfected, Stage::Packed, Stage::OnTheWay, Stage::Delivered] {
        phone.ask(DeliveriesCommand::Advance(vec![id.clone()], stage));
    }
    assert!(!phone.workspace().orders[&id].is_open());
}

#[test]
fn one_order_that_is_not_disinfected_holds_all_back() {
    let mut phone = community();
    let (one, two) = (written(&mut phone, "3-2-501"), written(&mut phone, "3-2-502"));
    phone.ask(DeliveriesCommand::Advance(vec![one.clone()], Stage::Bought));
    phone.ask(DeliveriesCommand::Advance(vec![one.clone()], Stage::Disinfected));
    phone.ask(DeliveriesCommand::Advance(vec![one.clone(), two], Stage::Packed));
    assert_eq!(phone.workspace().orders[&one].stage, Stage::Disinfected);
}

#[test]
fn the_same_again_is_a_new_order_with_nothing_bought_or_paid() {
    let mut phone = community();
    let id = written(&mut phone, "3-2-501");
    let mut old = phone.workspace().orders[&id].clone();
    old.items[0].got = Got::Bought(Some(Money(1250)));
    old.paid = Money(1250);
    phone.ask(DeliveriesCommand::SaveOrder(old));
    phone.ask(DeliveriesCommand::Repeat(id.clone()));
    let new = phone.workspace().orders.values().find(|order| order.id != id).unwrap();
    assert_eq!((new.items[0].name.as_str(), &new.items[0].got, new.paid), ("大米", &Got::Waiting, Money(0)));
}
