//! Deliveries handed from one phone to another and back.

use stairwell::app::command::{Command, ImportCommand};
use stairwell::app::deliveries::command::DeliveriesCommand;
use stairwell::app::deliveries::hand_on::{HandOn, Options};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::domain::deliveries::{Order, OrderId, Stage};
use stairwell::exchange::deliveries_json;
use stairwell::exchange::reading::{FromReader, Reading};

use crate::phone::Phone;

/// What a phone hands on.
fn handed_on(phone: &mut Phone, what: HandOn) -> (String, String) {
    phone.ask(DeliveriesCommand::HandOn(what, Options::default()));
    match phone.asked.last() {
        Some(Effect::SaveFile { name, text, .. }) => (name.clone(), text.clone()),
        other => panic!("{other:?}"),
    }
}

/// Brings it in on a phone, up to the preview.
fn brought_in(phone: &mut Phone, text: &str) {
    phone.ask(ImportCommand::Choose);
    let ask = phone.last_ask();
    phone.tell(Event::FileChosen { ask, name: "deliveries.json".into() });
    let file = deliveries_json::read(text.as_bytes()).unwrap();
    let answer = FromReader::Read(Box::new(Reading::Deliveries(Box::new(file))));
    phone.tell(Event::ReaderSaid { ask, answer });
}

#[test]
fn an_order_goes_to_another_phone_and_comes_back_delivered() {
    let mut desk = Phone::new();
    desk.ask(DeliveriesCommand::SaveOrder(Order::new(OrderId::new(""), "3-2-501", vec![])));
    let id = desk.workspace().orders.keys().next().unwrap().clone();
    let (name, text) = handed_on(&mut desk, HandOn::File);
    assert_eq!(name, "deliveries-2020-03-04.json");

    let mut carrier = Phone::new();
    brought_in(&mut carrier, &text);
    assert!(carrier.workspace().orders.is_empty(), "a preview changes nothing");
    carrier.ask(ImportCommand::Accept);
    for stage in [Stage::Bought, Stage::Disinfected, Stage::Packed, Stage::OnTheWay, Stage::Delivered] {
        carrier.ask(DeliveriesCommand::Advance(vec![id.clone()], stage));
    }

    let (_, back) = handed_on(&mut carrier, HandOn::File);
    brought_in(&mut desk, &back);
    desk.ask(ImportCommand::Accept);
    assert_eq!(desk.workspace().orders.len(), 1);
    assert_eq!(desk.workspace().orders[&id].stage, Stage::Delivered);
    desk.ask(Command::Undo);
    assert_eq!(desk.workspace().orders[&id].stage, Stage::Collected, "one undo takes the whole file back");
}

#[test]
fn the_tables_are_named_by_their_day() {
    let mut phone = Phone::new();
    assert_eq!(handed_on(&mut phone, HandOn::Orders).0, "orders-2020-03-04.csv");
    assert_eq!(handed_on(&mut phone, HandOn::Errands).0, "errands-2020-03-04.csv");
}
