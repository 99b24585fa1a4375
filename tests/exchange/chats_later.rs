//! Later chats against a careful person's reading, and what must never be lost or mistaken in any.

use stairwell::exchange::chat::{self, EntryKind, LineFate};

use crate::chats::{doors, keeps_the_promise, read, scored};

#[test]
fn chats_with_chains_that_change_and_errands_half_said_are_read_as_well() {
    keeps_the_promise(&scored(
        "fourth, Chinese",
        include_str!("../data/chat_fourth_zh.txt"),
        include_str!("../data/chat_fourth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "fourth, English",
        include_str!("../data/chat_fourth_en.txt"),
        include_str!("../data/chat_fourth_en.expected.json"),
    ));
}

#[test]
fn chats_that_change_their_mind_in_other_words_are_read_as_well() {
    keeps_the_promise(&scored(
        "fifth, Chinese",
        include_str!("../data/chat_fifth_zh.txt"),
        include_str!("../data/chat_fifth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "fifth, English",
        include_str!("../data/chat_fifth_en.txt"),
        include_str!("../data/chat_fifth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "sixth, Chinese",
        include_str!("../data/chat_sixth_zh.txt"),
        include_str!("../data/chat_sixth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "sixth, English",
        include_str!("../data/chat_sixth_en.txt"),
        include_str!("../data/chat_sixth_en.expected.json"),
    ));
}

#[test]
fn chats_with_two_doors_in_a_line_and_offers_by_number_are_read_as_well() {
    keeps_the_promise(&scored(
        "seventh, Chinese",
        include_str!("../data/chat_seventh_zh.txt"),
        include_str!("../data/chat_seventh_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "seventh, English",
        include_str!("../data/chat_seventh_en.txt"),
        include_str!("../data/chat_seventh_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "eighth, Chinese",
        include_str!("../data/chat_eighth_zh.txt"),
        include_str!("../data/chat_eighth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "eighth, English",
        include_str!("../data/chat_eighth_en.txt"),
        include_str!("../data/chat_eighth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "ninth, Chinese",
        include_str!("../data/chat_ninth_zh.txt"),
        include_str!("../data/chat_ninth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "ninth, English",
        include_str!("../data/chat_ninth_en.txt"),
        include_str!("../data/chat_ninth_en.expected.json"),
    ));
}

#[test]
fn chats_from_several_programs_and_in_other_englishes_are_read_as_well() {
    keeps_the_promise(&scored(
        "tenth, Chinese",
        include_str!("../data/chat_tenth_zh.txt"),
        include_str!("../data/chat_tenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "tenth, English",
        include_str!("../data/chat_tenth_en.txt"),
        include_str!("../data/chat_tenth_en.expected.json"),
    ));
}

#[test]
fn chats_without_marks_and_with_two_doors_to_one_order_are_read_as_well() {
    keeps_the_promise(&scored(
        "eleventh, Chinese",
        include_str!("../data/chat_eleventh_zh.txt"),
        include_str!("../data/chat_eleventh_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "eleventh, English",
        include_str!("../data/chat_eleventh_en.txt"),
        include_str!("../data/chat_eleventh_en.expected.json"),
    ));
}

#[test]
fn chats_that_say_who_it_is_for_and_what_for_are_read_as_well() {
    keeps_the_promise(&scored(
        "twelfth, Chinese",
        include_str!("../data/chat_twelfth_zh.txt"),
        include_str!("../data/chat_twelfth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twelfth, English",
        include_str!("../data/chat_twelfth_en.txt"),
        include_str!("../data/chat_twelfth_en.expected.json"),
    ));
}

#[test]
fn chats_with_numbered_sets_and_doors_corrected_are_read_as_well() {
    keeps_the_promise(&scored(
        "thirteenth, Chinese",
        include_str!("../data/chat_thirteenth_zh.txt"),
        include_str!("../data/chat_thirteenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "thirteenth, English",
        include_str!("../data/chat_thirteenth_en.txt"),
        include_str!("../data/chat_thirteenth_en.expected.json"),
    ));
}

#[test]
fn chats_by_strangers_with_spoken_numbers_and_chains_of_sets_are_read_as_well() {
    keeps_the_promise(&scored(
        "fourteenth, Chinese",
        include_str!("../data/chat_fourteenth_zh.txt"),
        include_str!("../data/chat_fourteenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "fourteenth, English",
        include_str!("../data/chat_fourteenth_en.txt"),
        include_str!("../data/chat_fourteenth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "fifteenth, Chinese",
        include_str!("../data/chat_fifteenth_zh.txt"),
        include_str!("../data/chat_fifteenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "fifteenth, English",
        include_str!("../data/chat_fifteenth_en.txt"),
        include_str!("../data/chat_fifteenth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "sixteenth, Chinese",
        include_str!("../data/chat_sixteenth_zh.txt"),
        include_str!("../data/chat_sixteenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "sixteenth, English",
        include_str!("../data/chat_sixteenth_en.txt"),
        include_str!("../data/chat_sixteenth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "seventeenth, Chinese",
        include_str!("../data/chat_seventeenth_zh.txt"),
        include_str!("../data/chat_seventeenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "seventeenth, English",
        include_str!("../data/chat_seventeenth_en.txt"),
        include_str!("../data/chat_seventeenth_en.expected.json"),
    ));
}

#[test]
fn chats_by_strangers_that_ask_for_the_same_and_answer_the_desk_are_read_as_well() {
    keeps_the_promise(&scored(
        "eighteenth, Chinese",
        include_str!("../data/chat_eighteenth_zh.txt"),
        include_str!("../data/chat_eighteenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "eighteenth, English",
        include_str!("../data/chat_eighteenth_en.txt"),
        include_str!("../data/chat_eighteenth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "nineteenth, Chinese",
        include_str!("../data/chat_nineteenth_zh.txt"),
        include_str!("../data/chat_nineteenth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "nineteenth, English",
        include_str!("../data/chat_nineteenth_en.txt"),
        include_str!("../data/chat_nineteenth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twentieth, Chinese",
        include_str!("../data/chat_twentieth_zh.txt"),
        include_str!("../data/chat_twentieth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twentieth, English",
        include_str!("../data/chat_twentieth_en.txt"),
        include_str!("../data/chat_twentieth_en.expected.json"),
    ));
}

#[test]
fn chats_with_totals_doors_to_share_with_and_polite_ifs_are_read_as_well() {
    keeps_the_promise(&scored(
        "twenty-third, Chinese",
        include_str!("../data/chat_twenty_third_zh.txt"),
        include_str!("../data/chat_twenty_third_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twenty-third, English",
        include_str!("../data/chat_twenty_third_en.txt"),
        include_str!("../data/chat_twenty_third_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twenty-fourth, Chinese",
        include_str!("../data/chat_twenty_fourth_zh.txt"),
        include_str!("../data/chat_twenty_fourth_zh.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twenty-fourth, English",
        include_str!("../data/chat_twenty_fourth_en.txt"),
        include_str!("../data/chat_twenty_fourth_en.expected.json"),
    ));
    keeps_the_promise(&scored(
        "twenty-fifth, Chinese",
        include_str!("../data/chat_twenty_fifth_zh.txt"),
        include_str!("../data/chat_twenty_fifth_zh.expected.json"),
    ));
}

#[test]
fn what_was_pasted_before_is_known_when_names_stand_without_times() {
    let earlier = "张姐: 3-2-501 大米10斤\n李哥: 3-2-502 盐2包";
    let later = format!("{earlier}\n糖1包\n还有醋1瓶\n谢谢\n好的\n收到\n王叔: 3-2-401 醋1瓶");
    let again = chat::read(&later, Some(earlier), doors());
    assert!(again.lines[..2].iter().all(|fate| *fate == LineFate::Known), "{again:?}");
    let orders: Vec<_> = again.entries.iter().filter(|e| e.kind == EntryKind::Order).map(|e| e.line).collect();
    assert!(orders.contains(&3) && orders.contains(&8), "{again:?}");
}

#[test]
fn numbers_of_telephones_cards_and_codes_are_no_doors_and_no_amounts() {
    for line in [
        "3-2-501 大米3斤，电话 13800001234",
        "3-2-501 大米3斤，手机尾号1234",
        "3-2-501 大米3斤，取件码 8-2-3011",
        "3-2-501 3 kg rice, ring me on 555-0142",
        "3-2-501 3 kg rice, door code 4411",
        "3-2-501 3 kg rice, order no 773011223344",
    ] {
        let found = read(&format!("小王  08:05\n{line}\n"));
        let [entry] = found.entries.as_slice() else { panic!("{found:?}") };
        assert_eq!((entry.household.as_deref(), entry.items.len()), (Some("3-2-501"), 1), "{entry:?}");
        assert_eq!(entry.items[0].item.quantity.map(|q| q.in_thousandths()), Some(3000), "{entry:?}");
    }
}

#[test]
fn trouble_at_a_door_never_vanishes() {
    for line in [
        "家里水管爆了，满地是水",
        "老人摔了一跤起不来",
        "马桶堵了 大米3斤",
        "toilet is blocked at 18-2-101, can someone come?",
        "there's smoke coming from the flat below",
        "2 kg rice please, and our lift is stuck",
    ] {
        let found = read(&format!("3-2-501 小王  08:05\n{line}\n"));
        let heard = |e: &&chat::Entry| matches!(e.kind, EntryKind::Errand | EntryKind::Unsure);
        assert!(found.entries.iter().find(heard).is_some(), "{found:?}");
    }
}
