//! From the open chats to the state after them, to shopping lists, and from a list of medicines to pharmacies.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use stairwell::domain::deliveries::{Money, Order};
use stairwell::exchange::chat::state::{ChatState, state};
use stairwell::exchange::reading::TableKind;
use stairwell::solve::deliveries::{cheapest, consolidated, fewest};

use crate::chats::{CHINESE, ENGLISH, read};
use crate::reader::told;

type Things = BTreeSet<(String, String, bool)>;

/// Each household's things: name as compared, amount, no-substitute.
fn of(orders: &[Order]) -> BTreeMap<String, Things> {
    let thing = |item: &stairwell::domain::deliveries::Item| {
        (item.name.to_lowercase(), item.quantity.map(|q| q.to_string()).unwrap_or_default(), item.no_substitute)
    };
    orders.iter().map(|order| (order.household.clone(), order.items.iter().map(thing).collect())).collect()
}

fn expected(text: &str) -> (BTreeMap<String, Things>, Vec<u64>, Vec<u64>) {
    let file: Value = serde_json::from_str(text).unwrap();
    let lines = |key: &str| file[key].as_array().unwrap().iter().map(|e| e["line"].as_u64().unwrap()).collect();
    let thing = |item: &Value| {
        let pinned = item["no_substitute"].as_bool().unwrap();
        (item["name"].as_str().unwrap().to_lowercase(), item["quantity"].to_string(), pinned)
    };
    let order = |order: &Value| {
        let things = order["items"].as_array().unwrap().iter().map(thing).collect();
        (order["household"].as_str().unwrap().to_owned(), things)
    };
    (file["orders"].as_array().unwrap().iter().map(order).collect(), lines("errands"), lines("open_questions"))
}

/// 纸尿裤 and 花伢子纸尿裤 are one thing when the brand stands in the name.
fn agree(found: &BTreeMap<String, Things>, wanted: &BTreeMap<String, Things>) {
    assert_eq!(found.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    for (household, things) in wanted {
        let read = &found[household];
        assert_eq!(read.len(), things.len(), "{household}: {read:?}");
        for (name, amount, pinned) in things {
            let same = |(n, a, p): &(String, String, bool)| {
                (n.contains(name) || name.contains(n)) && a == amount && p == pinned
            };
            assert!(read.iter().any(same), "{household} {name}: {read:?}");
        }
    }
}

#[test]
fn the_state_after_the_last_line_is_what_a_careful_person_would_carry_out() {
    let files =
        [(CHINESE, include_str!("../data/chat_zh.final.json")), (ENGLISH, include_str!("../data/chat_en.final.json"))];
    for (chat, truth) in files {
        let ChatState { orders, errands, open } = state(&read(chat).entries);
        let (wanted, tasks, questions) = expected(truth);
        agree(&of(&orders), &wanted);
        assert_eq!(errands.iter().map(|errand| u64::from(errand.line)).collect::<Vec<_>>(), tasks);
        assert_eq!(open.into_iter().map(u64::from).collect::<Vec<_>>(), questions);
    }
}

#[test]
fn the_open_chat_becomes_three_shopping_lists_and_every_cent_is_owed_by_somebody() {
    let prices = told(include_bytes!("../data/prices.csv"), TableKind::Prices).drafts.prices;
    let shopping = consolidated(&state(&read(CHINESE).entries).orders, &prices);
    let suppliers: Vec<&str> = shopping.lists.iter().map(|list| list.supplier.as_str()).collect();
    assert_eq!(suppliers, ["光明超市", "惠民冷鲜", "近郊菜园合作社"]);
    // 5 × 2.60 + 2 × 4.20 + 6.50 + 4.80; the milk was taken back.
    assert_eq!(shopping.owed["3-2-501"], Money(3270));
    // 3 jin of belly at 32.00, half a jin of tofu skin at 6.00, one bunch of leek at 1.50.
    assert_eq!(shopping.owed["3-1-402"], Money(9600 + 300 + 150));
    let total: Money = shopping.lists.iter().map(|list| list.total).sum();
    assert_eq!(shopping.owed.values().copied().sum::<Money>(), total);
    for list in &shopping.lists {
        assert_eq!(list.lines.iter().map(|line| line.cost).sum::<Money>(), list.total);
        for line in &list.lines {
            assert_eq!(line.shares.iter().map(|share| share.cost).sum::<Money>(), line.cost, "{}", line.item);
            let amounts: i64 = line.shares.iter().map(|share| share.quantity.in_thousandths()).sum();
            assert_eq!(amounts, line.quantity.in_thousandths(), "{}", line.item);
        }
    }
    // 11-1-502, 4-2-502 and 26-1-201 one each; 19-2-402 two, without coriander, on a line of their own.
    let bags = shopping.lists.iter().flat_map(|list| &list.lines).filter(|line| line.item == "蔬菜包A");
    let bags: Vec<(String, Option<u64>, bool)> =
        bags.map(|line| (line.quantity.to_string(), line.grams, line.note.contains("香菜"))).collect();
    assert_eq!(bags, [("3".into(), Some(12_000), false), ("2".into(), Some(8_000), true)]);
    let rice = shopping.lists[0].lines.iter().find(|line| line.item == "大米10斤装").unwrap();
    assert_eq!((rice.quantity.to_string().as_str(), rice.cost, rice.grams), ("2", Money(5600), Some(10_000)));
    let nappies = shopping.unpriced.iter().find(|left| left.item.name.contains("纸尿裤")).unwrap();
    assert!(nappies.item.no_substitute, "what nobody has a price for is named and keeps its mark");
}

#[test]
fn nine_medicines_are_complete_at_three_pharmacies_and_cheapest_at_four() {
    let drafts = told(include_bytes!("../data/pharmacies.csv"), TableKind::Pharmacies).drafts;
    let truth: Value = serde_json::from_str(include_str!("../data/pharmacies.expected.json")).unwrap();
    let few = fewest(&drafts.medicines, &drafts.stocks);
    let cheap = cheapest(&drafts.medicines, &drafts.stocks);
    let cents = |value: &Value| Money((value["cost"].as_f64().unwrap() * 100.0).round() as i64);
    assert_eq!(few.cost, cents(&truth["cheapest_with_fewest_pharmacies"]));
    assert_eq!(few.pharmacies.len() as u64, truth["fewest_pharmacies_for_a_complete_list"].as_u64().unwrap());
    assert_eq!(cheap.cost, cents(&truth["cheapest_complete"]));
    assert_eq!((few.missing.len(), cheap.missing.len()), (0, 0));
    let plan: BTreeSet<(String, String, u64)> = truth["cheapest_with_fewest_pharmacies"]["plan"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            (
                line["medicine"].as_str().unwrap().into(),
                line["pharmacy"].as_str().unwrap().into(),
                line["packs"].as_u64().unwrap(),
            )
        })
        .collect();
    let ours: BTreeSet<(String, String, u64)> = few
        .bought
        .iter()
        .map(|b| (drafts.medicines[b.medicine].name.clone(), b.pharmacy.clone(), u64::from(b.packs)))
        .collect();
    assert_eq!(ours, plan);
}
