//! Talk in a group that counts things and orders none, and what the desk asks and is answered.

use stairwell::exchange::chat::EntryKind;

use crate::chat_turns::all;
use crate::chats::read;

/// The kinds of all entries of one message.
fn kinds(sender: &str, line: &str) -> Vec<EntryKind> {
    read(&format!("{sender}  08:05\n{line}\n")).entries.iter().map(|entry| entry.kind).collect()
}

#[test]
fn what_was_brought_received_or_is_to_spare_orders_nothing() {
    for (sender, line) in [
        ("小宋", "已送到：15-1-501大米1袋，17-3-201青菜2斤，都放门口了"),
        ("志愿者小宋", "3-1-502 大米10斤已经送完，16-1-302排骨2斤在路上"),
        ("Wanda", "Delivered: 15-1-501 1 bag of rice, 16-1-301 2 loaves. All left at the door."),
        ("小周 16-1-302", "昨天送来的2斤排骨蛮新鲜，谢谢志愿者"),
        ("小周 16-1-302", "刚收到：排骨2斤，青菜3斤，都很新鲜"),
        ("小周 16-1-302", "谢谢小宋帮我扛上来的50斤大米，腰没事吧"),
        ("Nora 16-1-302", "Yesterday's 2 bags of flour came on time, thank you Martina!"),
        ("Nora 16-1-302", "2 kg of oranges received, cheers"),
        ("胖哥 18-2-101", "家里土豆买多了，还有5斤，谁要自己来拿，放楼道了"),
        ("Fred 18-2-101", "free to a good home: 1 box of nappies size 3, unopened"),
        ("志愿者小宋", "@秦伯 16栋1单元302，排骨2斤、藕1斤半、盐1袋，我没理解错吧"),
        ("小陆", "大家按这个格式报：16-1-302，大米1袋，盐2包"),
        ("Martina", "Please order like this: 16-1-302, 2 kg potatoes, 1 loaf"),
        ("团长阿May", "接龙：草莓3斤装一筐，58元，今天下午到"),
    ] {
        assert!(kinds(sender, line).iter().all(|kind| *kind == EntryKind::Ignore), "{line}");
    }
}

#[test]
fn what_may_be_told_or_wished_for_goes_to_a_person() {
    for line in [
        "订的2斤排骨只收到1斤",
        "如果明天还有草莓我想要2盒",
        "今天领到社区发的爱心菜了，2棵白菜3根萝卜",
        "我订的3斤排骨到了没？",
        "You brought me 3 milks instead of 1",
        "If they get trout tomorrow I'd take 2",
    ] {
        assert_eq!(kinds("小周 16-1-302", line), [EntryKind::Unsure], "{line}");
    }
}

#[test]
fn behind_what_was_told_an_order_is_still_an_order() {
    for (line, expected) in [
        ("昨天的2斤排骨收到了，今天再要土豆3斤", "16-1-302 order: 土豆 3 斤"),
        ("大米1袋，放门口就行，谢谢", "16-1-302 order: 大米 1 袋"),
        ("thanks for yesterday! 2 loaves of bread please", "16-1-302 order: bread 2 loaf"),
    ] {
        assert_eq!(all(&format!("小周 16-1-302  08:05\n{line}\n")), [expected], "{line}");
    }
}

#[test]
fn what_the_desk_offers_in_place_of_something_comes_when_it_is_taken() {
    let zh = |answer: &str| {
        all(&format!(
            "闵叔 16-2-602  08:05\n虾皮2包，鸡腿4个\n\n街口超市  08:06\n@闵叔 虾皮今天没货，换成紫菜2包行不行？\n\n闵叔 16-2-602  08:07\n{answer}\n"
        ))
        .pop()
        .unwrap_or_default()
    };
    assert_eq!(zh("行"), "16-2-602 correction: -虾皮, +紫菜 2 包");
    assert_eq!(zh("可以，要3包"), "16-2-602 correction: -虾皮, +紫菜 3 包");
    assert_eq!(zh("不用了，谢谢"), "16-2-602 cancel: -虾皮");
    let en = |answer: &str| {
        all(&format!(
            "Mrs Sykora 16-2-302  08:05\n3 lemons, 2 tins of chickpeas\n\nCorner grocer  08:06\n@Mrs Sykora no chickpeas left, would kidney beans do?\n\nMrs Sykora 16-2-302  08:07\n{answer}\n"
        ))
        .pop()
        .unwrap_or_default()
    };
    assert_eq!(en("yes please, two tins"), "16-2-302 correction: -chickpeas, +kidney beans 2 tin");
    assert_eq!(en("no thanks, leave it then"), "16-2-302 cancel: -chickpeas");
    assert_eq!(en("ok"), "16-2-302 unsure: -chickpeas, +kidney beans 2 tin");
}
