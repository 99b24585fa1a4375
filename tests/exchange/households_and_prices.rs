//! Households, prices and pharmacies: our own tables, and rows that are bad on purpose.

use std::collections::BTreeSet;

use stairwell::domain::deliveries::Money;
use stairwell::domain::households::CareTag;
use stairwell::domain::time::Date;
use stairwell::exchange::reading::{Reason, Severity, TableKind, TableReading};

use crate::reader::told;

const HOUSEHOLDS: &str = include_str!("../data/households.csv");
const PRICES: &str = include_str!("../data/prices.csv");
const PHARMACIES: &str = include_str!("../data/pharmacies.csv");

fn found(table: &TableReading) -> Vec<(u32, Option<&str>, &Reason, Severity)> {
    table.problems.iter().map(|p| (p.row, p.column.as_deref(), &p.reason, p.severity)).collect()
}

#[test]
fn every_door_with_residents_is_read() {
    let table = told(HOUSEHOLDS.as_bytes(), TableKind::Households);
    assert_eq!((table.problems.as_slice(), table.rows_read), (&[][..], 892));
    let households = table.drafts.households;
    assert_eq!(households.iter().map(|h| u32::from(h.residents.unwrap())).sum::<u32>(), 2290);
    let first = &households[0];
    assert_eq!((first.key().as_str(), first.grid.as_str(), first.residents), ("1-1-101", "1", Some(4)));
    assert_eq!(first.preferred.said, "午睡12:30-14:30勿敲门");
    let keys: BTreeSet<String> = households.iter().map(|h| h.key()).collect();
    assert_eq!(keys.len(), 892);
    let tag = |tag: CareTag| households.iter().filter(|h| h.care.contains(&tag)).count();
    let written = |word: &str| HOUSEHOLDS.lines().filter(|line| line.contains(word)).count();
    assert_eq!(tag(CareTag::ElderAlone), written("elder-alone"));
    assert_eq!(tag(CareTag::Chronic), written("chronic"));
}

#[test]
fn households_are_read_with_chinese_headers_and_bad_rows_are_named() {
    let file = "\u{FEFF}网格,楼栋,单元,房号,人数,关爱标签,上门时间,备注\n1,3号楼,2单元,501室,4,独居老人；低保,周末全天,\n1,3,2,501,2,,,\n1,,2,502,2,,,\n1,平1,,,不知道,养鹦鹉,,有狗\n1,4,1,1.03E+02,-2,,,\n";
    let table = told(file.as_bytes(), TableKind::Households);
    let keys: Vec<String> = table.drafts.households.iter().map(|h| h.key()).collect();
    assert_eq!(keys, ["3-2-501", "平1", "4-1"]);
    let out_of_range = Reason::OutOfRange { least: 0, most: 200 };
    assert_eq!(
        found(&table),
        [
            (3, Some("房号"), &Reason::Duplicate { row: 2 }, Severity::Skipped),
            (4, Some("楼栋"), &Reason::Missing, Severity::Skipped),
            (5, Some("人数"), &Reason::NotANumber, Severity::Noted),
            (5, Some("关爱标签"), &Reason::UnknownTag, Severity::Noted),
            (6, Some("房号"), &Reason::DigitsLost, Severity::Noted),
            (6, Some("人数"), &out_of_range, Severity::Noted),
        ]
    );
}

#[test]
fn a_price_list_is_read_in_whole_cents() {
    let table = told(PRICES.as_bytes(), TableKind::Prices);
    assert_eq!((table.problems.as_slice(), table.rows_read), (&[][..], 36));
    let prices = table.drafts.prices;
    let of = |supplier: &str, item: &str| prices.iter().find(|p| p.supplier == supplier && p.item == item).unwrap();
    assert_eq!(of("光明超市", "面粉").price, Money(260));
    assert_eq!(of("光明超市", "酱油").price, Money(990));
    let set = of("光明超市", "A套餐");
    assert_eq!((set.is_package, set.grams, set.unit.as_str()), (true, Some(11_500), "份"));
    assert_eq!(of("惠民冷鲜", "纯牛奶").day, Some(Date::constant(2020, 2, 13)));
    assert_eq!(prices.iter().map(|price| &price.supplier).collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn a_bad_price_is_named_and_the_good_ones_are_kept() {
    let file = "供货商,品名,单位,单价,克重,日期\n光明,盐,包,¥2.50,400,2020-2-15\n光明,糖,斤,,500,2020-2-15\n光明,醋,瓶,贵,500,x\n光明,盐,包,2.60,400,2020-2-15\n光明,油,桶,68元,,昨天\n光明,米,袋,-1,,\n";
    let table = told(file.as_bytes(), TableKind::Prices);
    let cents: Vec<Money> = table.drafts.prices.iter().map(|price| price.price).collect();
    assert_eq!(cents, [Money(250), Money(6800)]);
    assert_eq!(
        found(&table),
        [
            (3, Some("单价"), &Reason::Missing, Severity::Skipped),
            (4, Some("单价"), &Reason::NotANumber, Severity::Skipped),
            (5, Some("单价"), &Reason::Contradicts { row: 2 }, Severity::Skipped),
            (6, Some("日期"), &Reason::NotADate, Severity::Noted),
            (7, Some("单价"), &Reason::OutOfRange { least: 0, most: 1_000_000 }, Severity::Skipped),
        ]
    );
}

#[test]
fn pharmacies_are_read_with_what_they_lack() {
    let drafts = told(PHARMACIES.as_bytes(), TableKind::Pharmacies).drafts;
    assert_eq!((drafts.medicines.len(), drafts.stocks.len()), (9, 36));
    assert_eq!(drafts.medicines.iter().map(|medicine| u32::from(medicine.packs)).sum::<u32>(), 24);
    assert!(drafts.stocks.iter().all(|stock| stock.price.is_some() == (stock.packs > 0)));
}

#[test]
fn columns_without_which_nothing_can_be_read_are_named() {
    let table = told("编号,价格\n1,2\n".as_bytes(), TableKind::Prices);
    assert!(table.drafts.prices.is_empty());
    assert_eq!(table.problems.iter().filter(|p| matches!(p.reason, Reason::ColumnMissing(_))).count(), 2);
}
