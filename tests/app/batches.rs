//! A batch, from its orders to the doors: planned, left with, handed over, a late order put in, taken back.

use stairwell::app::Notice;
use stairwell::app::command::{Command, PeopleCommand, SiteCommand};
use stairwell::app::deliveries::batch_planning::{BatchPlanCommand, BatchPlanning, Changed, Proposal, WhyNoPlan};
use stairwell::app::deliveries::batch_problem::WhyLeft;
use stairwell::app::deliveries::batches::BatchCommand;
use stairwell::app::deliveries::by_hand::ByHand;
use stairwell::app::deliveries::command::DeliveriesCommand;
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::hand_rules::{HandBreach, HandRule};
use stairwell::app::refusal::Refusal;
use stairwell::app::rounds::command::RoundsCommand;
use stairwell::domain::deliveries::{AtDoor, Batch, BatchId, Carrier, Item, Order, OrderId, Quantity, Stage};
use stairwell::domain::households::{Household, HouseholdId};
use stairwell::domain::people::{Availability, DayWindow, WeeklyWindow};
use stairwell::domain::time::Weekdays;
use stairwell::solve::batches::{self, BatchPlanner, WhyNot};
use stairwell::solve::deliveries::weight;
use stairwell::solve::job::{FromSolver, JobId, ToSolver};

use crate::phone::{Phone, wednesday};

/// Two buildings of two stairwells and five floors, two people, and an order of 3 kg of rice behind every second door.
fn community() -> Phone {
    let mut phone = Phone::new();
    for number in ["1", "2"] {
        phone.ask(SiteCommand::AddBuilding {
            grid: String::new(),
            number: number.into(),
            stairwells: 2,
            floors: 5,
            doors_per_floor: 2,
        });
    }
    phone.ask(PeopleCommand::Add("Li".into()));
    phone.ask(PeopleCommand::Add("Wang".into()));
    for stairwell in ["1-1", "1-2", "2-1", "2-2"] {
        for floor in 1..=5 {
            order(&mut phone, &format!("{stairwell}-{floor}01"), 3, Stage::Packed);
        }
    }
    phone
}

fn batch_command(phone: &mut Phone, command: BatchCommand) {
    phone.ask(DeliveriesCommand::Batch(command));
}

/// So many kilograms of rice for a household, as far as this step.
fn order(phone: &mut Phone, household: &str, kilograms: u32, stage: Stage) -> OrderId {
    let rice = Item::new("大米", Quantity::whole(kilograms).unwrap(), "kg");
    phone.ask(DeliveriesCommand::SaveOrder(Order::new(OrderId::new(""), household, vec![rice])));
    let newest = phone.workspace().orders.values().find(|order| order.household == household).unwrap().clone();
    phone.ask(DeliveriesCommand::SaveOrder(Order { stage, ..newest.clone() }));
    newest.id
}

/// A batch of all orders, carried by both, 9 kg a climb and 12 kg a trip.
fn begun(phone: &mut Phone) -> BatchId {
    let people: Vec<_> = phone.workspace().people.keys().cloned().collect();
    let carrier = |person| Carrier { person, most_grams: 9_000, trip_grams: Some(12_000), most_floors: None };
    let batch = Batch {
        id: BatchId::new(""),
        name: String::new(),
        day: wednesday(),
        leaves: 9 * 60,
        back: 18 * 60,
        ready: None,
        carriers: people.into_iter().map(carrier).collect(),
        orders: phone.workspace().orders.keys().cloned().collect(),
        runs: vec![],
        running: false,
        left: None,
        extra: Default::default(),
    };
    batch_command(phone, BatchCommand::Begin(batch));
    phone.workspace().batches.keys().last().cloned().unwrap()
}

fn asked(phone: &Phone) -> (JobId, batches::Batch) {
    let last = phone.asked.iter().rev().find_map(|effect| match effect {
        Effect::AskSolver { job, word } => match &**word {
            ToSolver::PlanBatch { batch, .. } => Some((*job, (**batch).clone())),
            _ => None,
        },
        _ => None,
    });
    last.expect("a batch was asked for")
}

/// Plans the batch as the worker would.
fn proposed(phone: &mut Phone, id: &BatchId) -> Proposal {
    batch_command(phone, BatchCommand::Plan(BatchPlanCommand::Start(id.clone())));
    let (job, batch) = asked(phone);
    let mut planner = BatchPlanner::new(batch, 1).unwrap();
    planner.improve(200, 1.0);
    let word = FromSolver::BatchPlanned { job, plan: planner.best(true), steps: 200, elapsed_ms: 1, stopped: false };
    phone.tell(Event::SolverSaid(word));
    proposal(phone)
}

fn proposal(phone: &Phone) -> Proposal {
    match phone.app.batch_planning() {
        BatchPlanning::Proposed(proposal) => (**proposal).clone(),
        other => panic!("{other:?}"),
    }
}

fn planned(phone: &mut Phone, id: &BatchId) -> Batch {
    proposed(phone, id);
    batch_command(phone, BatchCommand::Plan(BatchPlanCommand::Accept));
    the(phone, id)
}

fn the(phone: &Phone, id: &BatchId) -> Batch {
    phone.workspace().batches[id].clone()
}

fn carried(batch: &Batch) -> Vec<OrderId> {
    let drops = batch.runs.iter().flat_map(|run| &run.drops);
    drops.flat_map(|drop| drop.orders.clone()).collect()
}

fn hand_over(phone: &mut Phone, order: &OrderId, outcome: AtDoor) {
    batch_command(phone, BatchCommand::Handover { order: order.clone(), outcome, note: String::new() });
}

#[test]
fn every_order_is_on_one_way_and_nothing_is_heavier_than_a_climbs_load() {
    let mut phone = community();
    let id = begun(&mut phone);
    let batch = planned(&mut phone, &id);
    let mut all = carried(&batch);
    all.sort();
    assert_eq!(all, phone.workspace().orders.keys().cloned().collect::<Vec<_>>());
    let grams = |order: &OrderId| weight(&phone.workspace().orders[order], &[]).grams;
    for drop in batch.runs.iter().flat_map(|run| &run.drops) {
        assert!(drop.orders.iter().map(grams).sum::<u64>() <= 9_000);
        assert!(9 * 60 <= drop.at && drop.at < drop.until && drop.until <= 18 * 60);
    }
    assert!(batch.runs.iter().all(|run| run.drops.iter().any(|drop| drop.trip > 0)), "12 kg a trip are not enough");
}

#[test]
fn what_nobody_can_bring_is_left_out_by_name_and_with_its_reason() {
    let mut phone = community();
    let heavy = order(&mut phone, "2-2-502", 25, Stage::Packed);
    let nowhere = order(&mut phone, "9-9-101", 1, Stage::Packed);
    let id = begun(&mut phone);
    let found = proposed(&mut phone, &id);
    let mut left = found.left.clone();
    left.sort();
    let mut expected = vec![(heavy, WhyLeft::Nobody(vec![WhyNot::TooHeavy; 2])), (nowhere.clone(), WhyLeft::NoDoor)];
    expected.sort();
    assert_eq!(left, expected);
    batch_command(&mut phone, BatchCommand::Plan(BatchPlanCommand::Accept));
    let mut said = phone.app.left_out_of(&id);
    said.sort();
    assert_eq!(said, expected);
    assert_eq!(carried(&the(&phone, &id)).len(), 20);
}

#[test]
fn nobody_leaves_with_what_is_not_disinfected() {
    let mut phone = community();
    let id = begun(&mut phone);
    let batch = planned(&mut phone, &id);
    let first = batch.runs[0].drops[0].orders[0].clone();
    let dirty = Order { stage: Stage::Bought, ..phone.workspace().orders[&first].clone() };
    phone.ask(DeliveriesCommand::SaveOrder(dirty.clone()));
    batch_command(&mut phone, BatchCommand::Leave(id.clone()));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NotDisinfected(dirty.household))));
    assert!(!the(&phone, &id).running);
    assert!(phone.workspace().orders.values().all(|order| order.stage < Stage::OnTheWay));
    hand_over(&mut phone, &first, AtDoor::Delivered);
    assert_eq!(phone.workspace().orders[&first].stage, Stage::Bought);
    phone.ask(DeliveriesCommand::Advance(vec![first], Stage::Disinfected));
    batch_command(&mut phone, BatchCommand::Leave(id.clone()));
    assert!(the(&phone, &id).running);
}

#[test]
fn whoever_carries_an_order_has_it_in_hand() {
    let mut phone = community();
    let id = begun(&mut phone);
    let batch = planned(&mut phone, &id);
    batch_command(&mut phone, BatchCommand::Leave(id));
    for (carrier, run) in batch.carriers.iter().zip(&batch.runs) {
        for order in run.drops.iter().filter(|drop| drop.trip == 0).flat_map(|drop| &drop.orders) {
            let order = &phone.workspace().orders[order];
            assert_eq!((order.stage, order.owners.get(&Stage::OnTheWay)), (Stage::OnTheWay, Some(&carrier.person)));
        }
    }
}

#[test]
fn a_way_is_carried_to_its_last_door_and_what_failed_stays_open() {
    let mut phone = community();
    let id = begun(&mut phone);
    let batch = planned(&mut phone, &id);
    batch_command(&mut phone, BatchCommand::Leave(id.clone()));
    for (n, order) in carried(&batch).iter().enumerate() {
        hand_over(&mut phone, order, AtDoor::ALL[n % 4]);
        assert!(the(&phone, &id).has_tried(&phone.workspace().orders[order]));
    }
    let open = phone.workspace().orders.values().filter(|order| order.is_open()).count();
    assert_eq!(open, 10);
}

#[test]
fn a_handover_is_taken_back_whole() {
    let mut phone = community();
    let id = begun(&mut phone);
    let batch = planned(&mut phone, &id);
    batch_command(&mut phone, BatchCommand::Leave(id));
    let before = phone.workspace().clone();
    hand_over(&mut phone, &carried(&batch)[0], AtDoor::LeftAtDoor);
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn a_late_order_changes_one_drop_and_nothing_before_it_is_accepted() {
    let mut phone = community();
    let id = begun(&mut phone);
    let before = planned(&mut phone, &id);
    batch_command(&mut phone, BatchCommand::Leave(id.clone()));
    let done = before.runs[0].drops[0].orders[0].clone();
    hand_over(&mut phone, &done, AtDoor::Delivered);
    let running = phone.workspace().clone();
    let late = order(&mut phone, "1-1-302", 2, Stage::Packed);
    let without = the(&phone, &id);
    batch_command(&mut phone, BatchCommand::AddLate(id.clone(), late.clone()));
    assert_eq!(the(&phone, &id), without);
    let found = proposal(&phone);
    let other = found.changes.iter().filter(|change| !matches!(change.how, Changed::Minutes(_)));
    assert_eq!(other.count(), 1, "{:?}", found.changes);
    batch_command(&mut phone, BatchCommand::Plan(BatchPlanCommand::Accept));
    let after = the(&phone, &id);
    assert!(after.orders.contains(&late) && carried(&after).contains(&late));
    assert!(after.carrier_of(&done).is_some());
    for (old, new) in running.batches[&id].runs.iter().zip(&after.runs) {
        let orders = |run: &stairwell::domain::deliveries::Run| -> Vec<OrderId> {
            run.drops.iter().flat_map(|drop| drop.orders.clone()).filter(|order| *order != late).collect()
        };
        assert_eq!(orders(old), orders(new));
        let first = |run: &stairwell::domain::deliveries::Run| run.drops.iter().filter(|d| d.trip == 0).count();
        assert_eq!(first(old), first(new), "nothing joins a trip that has left");
    }
}

#[test]
fn a_late_order_nobody_can_carry_is_refused_with_its_reason() {
    let mut phone = community();
    let id = begun(&mut phone);
    planned(&mut phone, &id);
    let late = order(&mut phone, "1-1-302", 30, Stage::Packed);
    batch_command(&mut phone, BatchCommand::AddLate(id.clone(), late.clone()));
    let why = WhyNoPlan::Late(late, WhyLeft::Nobody(vec![WhyNot::TooHeavy; 2]));
    assert_eq!(*phone.app.batch_planning(), BatchPlanning::Failed(id, why));
}

#[test]
fn without_orders_or_carriers_there_is_no_plan_and_the_reason_is_named() {
    let mut phone = community();
    let id = begun(&mut phone);
    let nobody = Batch { carriers: vec![], ..the(&phone, &id) };
    batch_command(&mut phone, BatchCommand::Save(nobody.clone()));
    batch_command(&mut phone, BatchCommand::Plan(BatchPlanCommand::Start(id.clone())));
    assert_eq!(*phone.app.batch_planning(), BatchPlanning::Failed(id.clone(), WhyNoPlan::NoCarriers));
    batch_command(&mut phone, BatchCommand::Save(Batch { orders: vec![], ..nobody }));
    batch_command(&mut phone, BatchCommand::Plan(BatchPlanCommand::Start(id.clone())));
    assert_eq!(*phone.app.batch_planning(), BatchPlanning::Failed(id, WhyNoPlan::NoOrders));
}

#[test]
fn a_plan_made_for_other_carriers_is_none_any_more() {
    let mut phone = community();
    let id = begun(&mut phone);
    let mut batch = planned(&mut phone, &id);
    batch.carriers[0].most_grams = 5_000;
    batch_command(&mut phone, BatchCommand::Save(batch));
    assert!(the(&phone, &id).runs.is_empty());
}

fn change(phone: &mut Phone, id: &BatchId, change: ByHand) {
    batch_command(phone, BatchCommand::Change(id.clone(), change));
}

#[test]
fn a_climb_given_to_another_carrier_is_theirs_at_the_cost_that_was_told() {
    let mut phone = community();
    let id = begun(&mut phone);
    let before = planned(&mut phone, &id);
    let given = before.runs[0].drops[0].orders.clone();
    let offers = phone.app.batch_offers(&id, 0, 0);
    let [(1, Ok(more))] = &offers[..] else { panic!("{offers:?}") };
    let back = |batch: &Batch| i64::from(batch.runs[1].drops.last().unwrap().until);
    assert!(more.minutes > 0);
    change(&mut phone, &id, ByHand::Give(0, 0, 1));
    let after = the(&phone, &id);
    assert!(given.iter().all(|order| after.carrier_of(order) == Some(1)));
    assert_eq!(carried(&after).len(), carried(&before).len(), "nobody is forgotten, nobody brought twice");
    assert!(back(&after) > back(&before));
    assert_eq!(phone.app.batch_breaches(&id), []);
}

#[test]
fn climbs_change_places_and_their_times_follow() {
    let mut phone = community();
    let id = begun(&mut phone);
    let before = planned(&mut phone, &id).runs[0].drops.clone();
    change(&mut phone, &id, ByHand::Earlier(0, 0));
    assert_eq!(the(&phone, &id).runs[0].drops, before, "nothing comes before the first");
    change(&mut phone, &id, ByHand::Later(0, 0));
    let after = the(&phone, &id).runs[0].drops.clone();
    assert_eq!((&after[0].orders, &after[1].orders), (&before[1].orders, &before[0].orders));
    assert!(after.is_sorted_by_key(|drop| (drop.trip, drop.at)), "{after:?}");
    change(&mut phone, &id, ByHand::Earlier(0, 1));
    assert_eq!(the(&phone, &id).runs[0].drops, before);
}

#[test]
fn a_pinned_climb_stays_with_its_carrier_through_the_next_plan() {
    let mut phone = community();
    let id = begun(&mut phone);
    planned(&mut phone, &id);
    change(&mut phone, &id, ByHand::Give(0, 0, 1));
    let given = the(&phone, &id).runs[1].drops.iter().position(|drop| !drop.orders.is_empty()).unwrap();
    change(&mut phone, &id, ByHand::Pin(1, given, true));
    let orders = the(&phone, &id).runs[1].drops[given].orders.clone();
    let again = planned(&mut phone, &id);
    assert!(orders.iter().all(|order| again.pinned_carrier(order) == Some(1)));
    let place = again.runs[1].drops.iter().position(|drop| drop.pinned).unwrap();
    change(&mut phone, &id, ByHand::Pin(1, place, false));
    assert!(
        the(&phone, &id).runs[1].drops[place]
            .orders
            .iter()
            .all(|order| the(&phone, &id).pinned_carrier(order).is_none())
    );
}

#[test]
fn what_has_left_the_centre_is_given_to_nobody_and_what_is_done_keeps_its_place() {
    let mut phone = community();
    let id = begun(&mut phone);
    let before = planned(&mut phone, &id);
    batch_command(&mut phone, BatchCommand::Leave(id.clone()));
    assert_eq!(phone.app.batch_offers(&id, 0, 0), []);
    change(&mut phone, &id, ByHand::Give(0, 0, 1));
    assert_eq!(the(&phone, &id).runs, before.runs);
    for order in &before.runs[0].drops[0].orders {
        hand_over(&mut phone, order, AtDoor::Delivered);
    }
    change(&mut phone, &id, ByHand::Later(0, 0));
    assert_eq!(the(&phone, &id).runs, before.runs);
}

#[test]
fn a_change_that_comes_outside_the_times_they_asked_for_is_made_and_said() {
    let mut phone = community();
    let early = WeeklyWindow { days: Weekdays::ALL, window: DayWindow { from: 9 * 60, to: 9 * 60 + 8 } };
    phone.ask(RoundsCommand::SaveHousehold(Household {
        id: HouseholdId::new(""),
        grid: String::new(),
        building: "1".into(),
        unit: "1".into(),
        door: "501".into(),
        residents: None,
        care: [].into(),
        preferred: Availability { weekly: vec![early], ..Availability::default() },
        notes: String::new(),
        extra: Default::default(),
    }));
    let id = begun(&mut phone);
    let batch = planned(&mut phone, &id);
    assert_eq!(phone.app.batch_breaches(&id), []);
    let order = phone.workspace().orders.values().find(|order| order.household == "1-1-501").unwrap().id.clone();
    let carrier = batch.carrier_of(&order).unwrap();
    let place = |phone: &Phone| {
        the(phone, &id).runs[carrier].drops.iter().position(|drop| drop.orders.contains(&order)).unwrap()
    };
    for _ in place(&phone) + 1..batch.runs[carrier].drops.len() {
        let at = place(&phone);
        change(&mut phone, &id, ByHand::Later(carrier, at));
    }
    let told = HandBreach { who: carrier, rule: HandRule::Window, door: "1-1-501".into() };
    let all = phone.app.batch_breaches(&id);
    assert!(all.contains(&told), "{all:?} {:?}", the(&phone, &id).runs[carrier]);
}
