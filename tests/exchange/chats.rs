//! Chats against a careful person's reading of them, and chats that are bad on purpose.

#[path = "../../src/bin/read_chat/score.rs"]
pub mod score;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use score::{Score, score};
use serde_json::Value;
use stairwell::exchange::chat::{self, ChatReading, Doubt, Entry, EntryKind, KnownDoors, LineFate, truth};

use crate::reader::{table, told};
use stairwell::exchange::reading::TableKind;

const SITE: &[u8] = include_bytes!("../data/site.csv");
const HOUSEHOLDS: &[u8] = include_bytes!("../data/households.csv");
pub const CHINESE: &str = include_str!("../data/chat_zh.txt");
pub const ENGLISH: &str = include_str!("../data/chat_en.txt");

pub fn doors() -> &'static KnownDoors {
    static DOORS: LazyLock<KnownDoors> = LazyLock::new(|| {
        let site = table(SITE).drafts;
        let households = told(HOUSEHOLDS, TableKind::Households).drafts.households;
        KnownDoors::of(&site.buildings, &site.stairwells, &households)
    });
    &DOORS
}

pub fn read(text: &str) -> ChatReading {
    chat::read(text, None, doors())
}

pub fn scored(name: &str, chat: &str, expected: &str) -> Score {
    let list = truth::list(&read(chat).entries);
    let expected: Vec<Value> = serde_json::from_str(expected).unwrap();
    let score = score(list.as_array().unwrap(), &expected);
    eprintln!("{name}");
    score.print();
    score
}

/// The promise: 93 of 100 order lines exactly, at most one in a hundred wrong while offered as sure.
pub fn keeps_the_promise(score: &Score) {
    assert!(score.exact_orders * 100 >= score.orders * 93, "{} of {} orders", score.exact_orders, score.orders);
    assert!(score.wrong * 100 <= score.sure, "{} of {} wrong: {:#?}", score.wrong, score.sure, score.told);
}

#[test]
fn the_open_chats_are_read_as_a_careful_person_reads_them() {
    keeps_the_promise(&scored("open, Chinese", CHINESE, include_str!("../data/chat_zh.expected.json")));
    keeps_the_promise(&scored("open, English", ENGLISH, include_str!("../data/chat_en.expected.json")));
}

#[test]
fn chats_of_our_own_are_read_as_well() {
    keeps_the_promise(&scored(
        "own, Chinese",
        include_str!("../data/chat_own_zh.txt"),
        include_str!("../data/chat_own_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "own, English",
        include_str!("../data/chat_own_en.txt"),
        include_str!("../data/chat_own_en.expected.json"),
    ));
}

#[test]
fn harder_chats_of_our_own_are_read_as_well() {
    keeps_the_promise(&scored(
        "second, Chinese",
        include_str!("../data/chat_second_zh.txt"),
        include_str!("../data/chat_second_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "second, English",
        include_str!("../data/chat_second_en.txt"),
        include_str!("../data/chat_second_en.expected.json"),
    ));
}

#[test]
fn chats_with_other_turns_of_phrase_are_read_as_well() {
    keeps_the_promise(&scored(
        "third, Chinese",
        include_str!("../data/chat_third_zh.txt"),
        include_str!("../data/chat_third_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "third, English",
        include_str!("../data/chat_third_en.txt"),
        include_str!("../data/chat_third_en.expected.json"),
    ));
}

#[test]
fn the_order_of_the_report_reads_perfectly() {
    let found = read("张嫂子 3-2-501  08:05\n面粉5斤、白糖2斤、香醋1瓶、白醋1瓶、纯牛奶1箱\n");
    let [entry] = found.entries.as_slice() else { panic!("{found:?}") };
    assert_eq!((entry.kind, entry.household.as_deref()), (EntryKind::Order, Some("3-2-501")));
    let said: Vec<String> = entry
        .items
        .iter()
        .map(|wanted| format!("{}{}{}", wanted.item.name, wanted.item.quantity.unwrap(), wanted.item.unit))
        .collect();
    assert_eq!(said, ["面粉5斤", "白糖2斤", "香醋1瓶", "白醋1瓶", "纯牛奶1箱"]);
}

#[test]
fn pasting_again_later_adds_only_what_is_new() {
    for chat in [CHINESE, ENGLISH] {
        let whole = read(chat).entries;
        let lines: Vec<&str> = chat.lines().collect();
        for cut in [0, 20, lines.len() / 2, lines.len()] {
            let cut = (cut..=lines.len()).find(|n| *n == lines.len() || lines[*n].is_empty()).unwrap();
            let earlier = lines[..cut].join("\n");
            let again = chat::read(chat, Some(&earlier), doors());
            let later = whole.iter().filter(|entry| entry.line as usize > cut).cloned();
            // Only what stands in the earlier paste has to be told by its words.
            let of_earlier = |line: &u32| (*line as usize) <= cut;
            let later = later.map(|entry| {
                let told =
                    entry.refers_to.filter(of_earlier).and_then(|line| whole.iter().find(|old| old.line == line));
                Entry { refers_back: told.map(|old| old.source.clone()), ..entry }
            });
            assert!(again.entries == later.collect::<Vec<_>>(), "cut after line {cut}");
            assert!(again.lines[..cut].iter().all(|fate| matches!(fate, LineFate::Frame | LineFate::Known)));
        }
    }
}

#[test]
fn a_paste_that_goes_on_where_the_last_one_ended_knows_what_stood_there() {
    let earlier = "3-2-501 张姐  08:05\n大米10斤\n";
    let again = chat::read("3-2-501 张姐  08:09\n大米改成5斤\n", Some(earlier), doors());
    assert_eq!(again.entries.iter().map(|e| e.kind).collect::<Vec<_>>(), [EntryKind::Correction]);
}

#[test]
fn bad_quantities_and_addresses_are_unsure_and_say_why() {
    let one = |line: &str| {
        let found = read(&format!("小王  08:05\n{line}\n"));
        let [entry] = found.entries.as_slice() else { panic!("{found:?}") };
        (entry.kind, entry.doubts.clone(), entry.items.len())
    };
    let unsure = |doubt| (EntryKind::Unsure, BTreeSet::from([doubt]), 1);
    assert_eq!(one("3-2-501 大米-3斤"), unsure(Doubt::QuantityOutOfRange));
    assert_eq!(one("3-2-501 大米1000000000000斤"), unsure(Doubt::QuantityOutOfRange));
    assert_eq!(one("3-2-501 大米0斤"), unsure(Doubt::QuantityOutOfRange));
    assert_eq!(one("3-2-901 大米3斤"), unsure(Doubt::NoSuchDoor));
    assert_eq!(one("99-1-101 大米3斤"), unsure(Doubt::NoSuchDoor));
    assert_eq!(one("3栋 大米3斤"), unsure(Doubt::AddressIncomplete));
    assert_eq!(one("大米3斤"), unsure(Doubt::NoHousehold));
    assert_eq!(one("3-2-501 大米几斤"), unsure(Doubt::VagueQuantity));
    assert_eq!(one("3-2-501 大米"), unsure(Doubt::NoQuantity));
}

#[test]
fn two_households_of_one_name_are_asked_about() {
    let chat = "7-3-602 小陈  08:05\n大米3斤\n\n9-1-101 小陈  08:06\n盐1包\n\n小陈  08:07\n醋1瓶\n";
    let last = read(chat).entries.pop().unwrap();
    assert_eq!((last.kind, last.household), (EntryKind::Unsure, None));
    assert_eq!(last.doubts, BTreeSet::from([Doubt::SeveralHouseholds]));
}

#[test]
fn faces_and_other_languages_are_ignored_and_nothing_breaks() {
    for chat in [
        "😀😀😀\n👍👍",
        "Здравствуйте, как дела?\nСпасибо",
        "今日はいい天気ですね",
        "مرحبا بالجميع",
        "\u{0}\u{1}\u{FFFD}",
        "",
    ] {
        let found = read(chat);
        assert!(found.entries.iter().all(|entry| entry.kind == EntryKind::Ignore), "{found:?}");
    }
}

#[test]
fn five_megabytes_are_read_and_a_line_without_end_is_left_to_a_person() {
    let line = format!("{}\n", "大米10斤，".repeat(1000));
    let many = format!("{CHINESE}\n小王  18:05\n{}盐1包\n", line.repeat(5 * 1024 * 1024 / line.len()));
    let found = read(&many);
    accounted(&many, &found);
    assert!(found.entries.iter().filter(|entry| entry.doubts.contains(&Doubt::TooLong)).count() > 300);
    assert_eq!(found.entries.last().map(|entry| entry.items.len()), Some(1));
}

/// Every line is in exactly one bucket: a frame line in no entry, every other line in one, or in two that share all their lines.
fn accounted(text: &str, found: &ChatReading) {
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(found.lines.len(), lines.len());
    let mut held: Vec<Option<(u32, u32)>> = vec![None; lines.len()];
    for entry in &found.entries {
        assert!(entry.line >= 1 && entry.line <= entry.line_end && entry.line_end as usize <= lines.len());
        let (from, to) = (entry.line as usize - 1, entry.line_end as usize);
        assert_eq!(entry.source, lines[from..to].join("\n"));
        assert_eq!(entry.kind == EntryKind::Unsure, !entry.doubts.is_empty(), "{entry:?}");
        for slot in &mut held[from..to] {
            assert!(slot.is_none_or(|range| range == (entry.line, entry.line_end)), "{entry:?}");
            *slot = Some((entry.line, entry.line_end));
        }
    }
    for ((fate, slot), line) in found.lines.iter().zip(&held).zip(&lines) {
        match fate {
            LineFate::Frame => {}
            LineFate::Known => assert!(slot.is_none(), "{line}"),
            _ => assert!(slot.is_some(), "{line}"),
        }
        assert!(*fate != LineFate::Frame || slot.is_none() || line.trim().is_empty(), "{line}");
    }
}

#[test]
fn every_line_of_the_chats_is_in_exactly_one_bucket() {
    for chat in [
        CHINESE,
        ENGLISH,
        include_str!("../data/chat_own_zh.txt"),
        include_str!("../data/chat_own_en.txt"),
        include_str!("../data/chat_tenth_zh.txt"),
        include_str!("../data/chat_tenth_en.txt"),
        include_str!("../data/chat_eleventh_zh.txt"),
        include_str!("../data/chat_eleventh_en.txt"),
    ] {
        accounted(chat, &read(chat));
    }
}

fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "3-2-501",
        "19-2-403",
        "3栋2单元",
        "501",
        "大米",
        "鸡蛋",
        "面粉5斤",
        "两板",
        "半斤",
        "-3",
        "1000000000000",
        "各",
        "和",
        "、",
        "，",
        "：",
        "（",
        "）",
        "「",
        "」",
        "不要了",
        "改成",
        "换成",
        "再加",
        "取消",
        "+1",
        "同上",
        "接龙",
        "#接龙",
        "1. ",
        "2. ",
        "例",
        "35元/份",
        "张姐  08:05",
        "[15/02/2020, 08:02] Anna:",
        "@张姐 ",
        "[图片]",
        "8点半",
        "138-0000-0101",
        "http://x.cn/a",
        "2 kg flour",
        "a loaf of bread",
        "please",
        "no other brand",
        "only",
        "make that",
        "forget the",
        "size 4",
        "x2",
        "*",
        "2 x 500g",
        "for 21-2-301",
        "some",
        "each",
        "😀",
        "\n",
        "\n\n",
        " ",
        "—————  2020-02-15  —————",
        "撤回了一条消息",
        "电视坏了，帮忙修",
        "top up gas",
        "７栋３单元６０２",
        "二零一",
        "千",
        "半",
        "x",
    ]);
    prop_oneof![4 => words.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_paste_is_accounted_for_line_by_line(pieces in prop::collection::vec(piece(), 0..40), earlier in prop::collection::vec(piece(), 0..12)) {
        let text = pieces.concat();
        accounted(&text, &read(&text));
        let again = chat::read(&text, Some(&earlier.concat()), doors());
        accounted(&text, &again);
        prop_assert!(chat::read(&text, Some(&text), doors()).entries.is_empty());
    }
}
