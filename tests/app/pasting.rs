//! The same chat pasted again and again as it grows comes to what it comes to when it is pasted once.

use std::collections::BTreeSet;

use stairwell::app::Notice;
use stairwell::app::action::Action;
use stairwell::app::command::{Command, ImportCommand};
use stairwell::app::deliveries::command::DeliveriesCommand;
use stairwell::app::deliveries::paste::{PasteCommand, Pasting};
use stairwell::domain::deliveries::{Errand, ErrandId, Stage};
use stairwell::domain::workspace::Workspace;

use stairwell::exchange::chat::{EntryKind, LineFate};

use crate::deliveries::{accept, paste};
use crate::importing::choose;
use crate::phone::Phone;

const CHATS: [(&str, &str); 28] = [
    ("zh", include_str!("../data/chat_zh.txt")),
    ("en", include_str!("../data/chat_en.txt")),
    ("own_zh", include_str!("../data/chat_own_zh.txt")),
    ("own_en", include_str!("../data/chat_own_en.txt")),
    ("second_zh", include_str!("../data/chat_second_zh.txt")),
    ("second_en", include_str!("../data/chat_second_en.txt")),
    ("third_zh", include_str!("../data/chat_third_zh.txt")),
    ("third_en", include_str!("../data/chat_third_en.txt")),
    ("fourth_zh", include_str!("../data/chat_fourth_zh.txt")),
    ("fourth_en", include_str!("../data/chat_fourth_en.txt")),
    ("fifth_zh", include_str!("../data/chat_fifth_zh.txt")),
    ("fifth_en", include_str!("../data/chat_fifth_en.txt")),
    ("sixth_zh", include_str!("../data/chat_sixth_zh.txt")),
    ("sixth_en", include_str!("../data/chat_sixth_en.txt")),
    ("seventh_zh", include_str!("../data/chat_seventh_zh.txt")),
    ("seventh_en", include_str!("../data/chat_seventh_en.txt")),
    ("eighth_zh", include_str!("../data/chat_eighth_zh.txt")),
    ("eighth_en", include_str!("../data/chat_eighth_en.txt")),
    ("ninth_zh", include_str!("../data/chat_ninth_zh.txt")),
    ("ninth_en", include_str!("../data/chat_ninth_en.txt")),
    ("tenth_zh", include_str!("../data/chat_tenth_zh.txt")),
    ("tenth_en", include_str!("../data/chat_tenth_en.txt")),
    ("eleventh_zh", include_str!("../data/chat_eleventh_zh.txt")),
    ("eleventh_en", include_str!("../data/chat_eleventh_en.txt")),
    ("twelfth_zh", include_str!("../data/chat_twelfth_zh.txt")),
    ("twelfth_en", include_str!("../data/chat_twelfth_en.txt")),
    ("thirteenth_zh", include_str!("../data/chat_thirteenth_zh.txt")),
    ("thirteenth_en", include_str!("../data/chat_thirteenth_en.txt")),
];

fn community() -> Phone {
    let mut phone = Phone::new();
    for (name, text) in
        [("site.csv", include_str!("../data/site.csv")), ("households.csv", include_str!("../data/households.csv"))]
    {
        choose(&mut phone, name, text);
        phone.ask(ImportCommand::Accept);
    }
    phone
}

/// What stands: each thing of each household, each errand, each line that nobody has made sense of.
fn standing(workspace: &Workspace) -> BTreeSet<String> {
    let orders = workspace.orders.values().flat_map(|order| {
        let whose = if order.household.is_empty() { format!("? {}", order.source) } else { order.household.clone() };
        let thing = move |item: &stairwell::domain::deliveries::Item| {
            let quantity = item.quantity.map(|quantity| quantity.to_string()).unwrap_or_default();
            format!("{whose}: {} {quantity}{} {}", item.name, item.unit, item.no_substitute)
        };
        let unclear = order.household.is_empty().then(|| format!("? {}", order.source));
        order.items.iter().map(thing).chain(unclear).collect::<Vec<_>>()
    });
    let errands = workspace.errands.values().map(|errand| format!("{} does {}", errand.household, errand.task));
    orders.chain(errands).collect()
}

/// Where a new message begins: behind a blank line, or where there are none at a line that names a sender; never inside a chain.
fn cuts(chat: &str) -> Vec<usize> {
    let of_chain = |line: &str| line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', '#', '、']);
    let named = |line: &str| line.chars().take(40).any(|c| c == ':' || c == '：');
    let blank = chat.contains("\n\n");
    let starts = chat.match_indices(if blank { "\n\n" } else { "\n" }).map(|(at, gap)| at + gap.len());
    let begins = |at: &usize| chat[*at..].lines().next().is_some_and(|line| !of_chain(line) && (blank || named(line)));
    starts.filter(begins).collect()
}

fn pasted(phone: &mut Phone, chat: &str) {
    paste(phone, chat);
    accept(phone);
}

#[test]
fn a_chat_pasted_as_it_grows_comes_to_the_same() {
    for (n, (name, chat)) in CHATS.into_iter().enumerate() {
        let mut whole = community();
        pasted(&mut whole, chat);
        let cuts = cuts(chat);
        // One chat is cut early, the next in its middle, the next late.
        let cut = cuts[cuts.len() * (n % 3 + 1) / 4];
        let mut phone = community();
        pasted(&mut phone, &chat[..cut]);
        pasted(&mut phone, chat);
        let line = chat[..cut].lines().count() + 1;
        assert_eq!(standing(phone.workspace()), standing(whole.workspace()), "{name}, cut before line {line}");
    }
}

const SALT: &str = "3-2-501 李阿姨 08:12\n盐2包\n";
const NO_SALT: &str = "3-2-501 李阿姨 08:12\n盐2包\n\n3-2-501 李阿姨 08:30\n盐不要了，家里找到了\n";

#[test]
fn an_order_taken_back_in_the_next_paste_is_gone() {
    let mut phone = community();
    pasted(&mut phone, SALT);
    assert_eq!(phone.workspace().orders.len(), 1);
    pasted(&mut phone, NO_SALT);
    assert!(phone.workspace().orders.is_empty());
    phone.ask(Command::Undo);
    assert_eq!(phone.workspace().orders.len(), 1, "one undo brings it back");
}

#[test]
fn who_only_says_thanks_has_nothing_written_anew() {
    let mut phone = community();
    pasted(&mut phone, SALT);
    let before = phone.workspace().orders.clone();
    pasted(&mut phone, &format!("{SALT}\n3-2-501 李阿姨 08:40\n谢谢\n"));
    assert_eq!(phone.workspace().orders, before);
    assert_eq!(phone.app.notice(), Some(&Notice::Done(Action::TookChat(0))));
}

#[test]
fn what_is_bought_already_is_not_taken_back_silently() {
    let mut phone = community();
    pasted(&mut phone, SALT);
    let mut bought = phone.workspace().orders.values().next().unwrap().clone();
    bought.stage = Stage::Bought;
    phone.ask(DeliveriesCommand::SaveOrder(bought.clone()));
    pasted(&mut phone, NO_SALT);
    assert_eq!(phone.workspace().orders.get(&bought.id), Some(&bought));
    let unclear: Vec<_> = phone.workspace().orders.values().filter(|order| order.household.is_empty()).collect();
    assert_eq!(unclear.len(), 1, "somebody has to look at it");
    assert_eq!((unclear[0].note.as_str(), unclear[0].items.len()), ("3-2-501", 0));
    assert!(unclear[0].source.contains("盐不要了"));
}

#[test]
fn an_address_in_the_next_paste_brings_a_line_home() {
    let mut phone = community();
    let asked = "小伊 08:12\n土豆3斤\n";
    pasted(&mut phone, asked);
    assert_eq!(phone.workspace().orders.values().next().map(|order| order.household.as_str()), Some(""));
    pasted(&mut phone, &format!("{asked}\n小伊 08:20\n忘了说，我是3-2-502\n"));
    let orders: Vec<_> = phone.workspace().orders.values().collect();
    assert_eq!(orders.len(), 1, "{orders:?}");
    assert_eq!((orders[0].household.as_str(), orders[0].items[0].name.as_str()), ("3-2-502", "土豆"));
}

#[test]
fn a_line_made_clear_later_is_not_asked_about() {
    let mut phone = community();
    paste(&mut phone, "小伊 08:12\n土豆3斤\n\n小伊 08:20\n忘了说，我是3-2-502\n");
    let Pasting::Read(pasted) = phone.app.pasting() else { panic!("read") };
    assert_eq!(pasted.reading.entries[0].kind, EntryKind::Unsure);
    assert!(pasted.entries().all(|(_, fate)| fate == LineFate::Read));
    assert!(!pasted.fates().contains(&LineFate::Unsure));
}

#[test]
fn what_is_settled_by_hand_is_no_longer_counted_as_unsure() {
    let mut phone = community();
    paste(&mut phone, "小伊 08:12\n土豆3斤\n");
    phone.ask(DeliveriesCommand::Paste(PasteCommand::Settle(0, "3-2-502".into(), EntryKind::Order)));
    let Pasting::Read(pasted) = phone.app.pasting() else { panic!("read") };
    assert_eq!(pasted.fates(), [LineFate::Frame, LineFate::Read]);
}

#[test]
fn an_errand_called_off_is_gone_at_once_and_in_the_next_paste() {
    let asked = "6-2-402 老郑 08:12\n帮忙取个快递\n";
    let off = format!("{asked}\n6-2-402 老郑 08:40\n快递不用取了\n");
    for pastes in [vec![asked, &off], vec![&off]] {
        let mut phone = community();
        for text in pastes {
            paste(&mut phone, text);
            take_the_unsure_back(&mut phone);
            accept(&mut phone);
        }
        assert!(phone.workspace().errands.is_empty(), "{:?}", phone.workspace().errands);
        assert!(phone.workspace().orders.is_empty(), "{:?}", phone.workspace().orders);
    }
}

#[test]
fn of_two_tasks_the_one_called_off_goes() {
    let mut phone = community();
    let mut errand = Errand::new(ErrandId::new(""), "6-2-402", "取快递、倒垃圾");
    errand.who = "老郑".into();
    phone.ask(DeliveriesCommand::SaveErrand(errand));
    paste(&mut phone, "6-2-402 老郑 08:40\n快递不用取了\n");
    take_the_unsure_back(&mut phone);
    accept(&mut phone);
    let tasks: Vec<&str> = phone.workspace().errands.values().map(|errand| errand.task.as_str()).collect();
    assert_eq!(tasks, ["倒垃圾"]);
}

/// What a person taps beside a line that takes something back.
fn take_the_unsure_back(phone: &mut Phone) {
    let Pasting::Read(pasted) = phone.app.pasting() else { panic!("read") };
    let unsure = pasted.reading.entries.iter().enumerate().filter(|(_, entry)| entry.kind == EntryKind::Unsure);
    let unsure: Vec<(usize, String)> = unsure.map(|(n, entry)| (n, entry.household.clone().unwrap())).collect();
    for (place, household) in unsure {
        phone.ask(DeliveriesCommand::Paste(PasteCommand::Settle(place, household, EntryKind::Cancel)));
    }
}
