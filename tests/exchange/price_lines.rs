//! Price lists as they are pasted: lines and tables; every line is a price, a heading, or named as unread.

use proptest::prelude::*;
use stairwell::domain::deliveries::Price;
use stairwell::domain::time::Date;
use stairwell::exchange::price_lines::{PastedPrices, read, written};
use stairwell::exchange::reading::Reason;

fn pasted(text: &str, supplier: &str) -> PastedPrices {
    read(text, supplier, Date::constant(2020, 2, 20))
}

fn said(found: &PastedPrices) -> Vec<(&str, &str, i64, &str)> {
    let of = |price| {
        let price: &Price = price;
        (price.supplier.as_str(), price.item.as_str(), price.price.0, price.unit.as_str())
    };
    found.prices.iter().map(of).collect()
}

#[test]
fn lines_are_read_under_their_suppliers_and_the_rest_is_named() {
    let text = "光明超市：\n鸡蛋 30枚 25元\n面粉2.6元/斤\n今天没有白菜\n\n近郊菜园：\n2020-02-18\n鸡蛋 30枚 24元\n鸡蛋 30枚 23元\n鸡蛋 30枚 24元\n";
    let found = pasted(text, "");
    assert_eq!(
        said(&found),
        [("光明超市", "鸡蛋", 2500, "30枚"), ("光明超市", "面粉", 260, "斤"), ("近郊菜园", "鸡蛋", 2400, "30枚")]
    );
    assert_eq!(found.prices.iter().map(|price| price.day.unwrap().day()).collect::<Vec<_>>(), [20, 20, 18]);
    let problems: Vec<(u32, &str, &Reason)> =
        found.problems.iter().map(|p| (p.row, p.value.as_str(), &p.reason)).collect();
    assert_eq!(
        problems,
        [
            (4, "今天没有白菜", &Reason::Missing),
            (9, "鸡蛋 30枚 23元", &Reason::Contradicts { row: 8 }),
            (10, "鸡蛋 30枚 24元", &Reason::Duplicate { row: 8 }),
        ]
    );
}

#[test]
fn a_table_is_read_as_a_table_and_gets_the_supplier_it_does_not_name() {
    let whole = pasted(include_str!("../data/prices.csv"), "");
    assert_eq!((whole.prices.len(), whole.problems.len()), (36, 0));
    let found = pasted("品名\t单价\t单位\n鸡蛋\t0.85\t枚\n面粉\t很贵\t斤\n", "光明超市");
    assert_eq!(said(&found), [("光明超市", "鸡蛋", 85, "枚")]);
    assert_eq!(found.problems.iter().map(|p| (p.row, &p.reason)).collect::<Vec<_>>(), [(3, &Reason::NotANumber)]);
}

#[test]
fn what_is_sent_on_can_be_pasted_back() {
    let prices = pasted(include_str!("../data/prices.csv"), "").prices;
    let again = read(&written(prices.iter()), "", Date::constant(2021, 1, 1));
    assert_eq!(again.problems, []);
    let known = |prices: &[Price]| -> Vec<_> {
        let mut all: Vec<_> = prices
            .iter()
            .map(|p| (p.supplier.clone(), p.item.clone(), p.unit.clone(), p.price, p.day, p.contents.clone()))
            .collect();
        all.sort();
        all
    };
    assert_eq!(known(&again.prices), known(&prices));
}

proptest! {
    #[test]
    fn every_line_is_a_price_a_heading_or_unread(
        lines in prop::collection::vec("[鸡蛋米0-9元/斤：:. ¥-]{0,12}", 0..12)
    ) {
        let found = pasted(&lines.join("\n"), "甲");
        let filled = lines.iter().filter(|line| line.chars().any(char::is_alphanumeric)).count();
        prop_assert!(found.prices.len() + found.problems.len() <= lines.len());
        let headings = lines.iter().filter(|line| line.trim().ends_with([':', '：'])).count();
        prop_assert!(found.prices.len() + found.problems.len() + headings >= filled, "{:?}", found);
    }
}
