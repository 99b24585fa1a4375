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
        ("志愿者阿浩", "已登记 16-1-302 排骨2斤、盐1袋"),
        ("Volunteer Tom", "noted: 16-1-302 2 kg ribs, 1 bag of salt"),
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
        "I asked for 2 kg lean pork, got ribs instead",
        "The 2 crates of water outside 5-1-301 aren't ours",
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
        ("大米1袋，送到了放门口就行，谢谢", "16-1-302 order: 大米 1 袋"),
        ("1 bag of flour and 2 l milk, can be left at the door", "16-1-302 order: flour 1 bag, milk 2 l"),
        ("昨天做的饺子没皮了，饺子皮2斤", "16-1-302 order: 饺子皮 2 斤"),
        ("we ate all the rice, 1 bag please", "16-1-302 order: rice 1 bag"),
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

/// What stands at a door, and then the last thing that is said of it.
fn then(sender: &str, first: &str, later: &str) -> String {
    all(&format!("{sender}  08:05\n{first}\n\n{sender}  08:06\n{later}\n")).pop().unwrap_or_default()
}

#[test]
fn an_amount_that_is_not_right_makes_way_for_the_one_that_is() {
    for (first, later, expected) in [
        ("冬瓜半个，排骨2斤", "冬瓜半个不够，要一整个", "9-2-402 correction: =冬瓜 1 个"),
        (
            "鸡胸肉3斤，土豆2斤",
            "鸡胸肉3斤太多了，2斤吧，再添西兰花两棵",
            "9-2-402 correction: =鸡胸肉 2 斤, +西兰花 2 棵",
        ),
        ("土豆5斤，西红柿2斤", "西红柿来3斤算了，2斤不够", "9-2-402 correction: =西红柿 3 斤"),
        ("土豆5斤，西红柿2斤", "不是5斤土豆，是3斤", "9-2-402 correction: =土豆 3 斤"),
        ("土豆5斤，草莓3筐", "草莓我减一筐，家里就两个人", "9-2-402 correction: =草莓 2 筐"),
        ("面粉2斤，鸡蛋1板", "鸡蛋1板不够，再来1板", "9-2-402 correction: +鸡蛋 1 板"),
        ("3 lemons, 1.5 kg carrots", "3 lemons is too many, make it 2", "9-2-402 correction: =lemons 2 pcs"),
        (
            "3 lemons, 1.5 kg carrots",
            "1.5 kg of carrots won't be enough, 3 kg please",
            "9-2-402 correction: =carrots 3 kg",
        ),
    ] {
        assert_eq!(then("9-2-402 老丁", first, later), expected, "{later}");
    }
}

#[test]
fn what_is_called_off_goes_and_what_is_kept_stays() {
    for (later, expected) in [
        ("酱油、醋都不要了", "9-2-402 cancel: -酱油, -醋"),
        ("酱油和醋，都不要了", "9-2-402 cancel: -酱油, -醋"),
        ("酱油还有半瓶，不要了", "9-2-402 cancel: -酱油"),
        ("我早上报的全都不要了，婆婆昨天囤好了", "9-2-402 cancel: -啤酒, -酱油, -醋"),
        ("除了啤酒，其他都不要了", "9-2-402 cancel: -酱油, -醋"),
    ] {
        assert_eq!(then("9-2-402 老丁", "啤酒1箱，酱油1瓶，醋1瓶", later), expected, "{later}");
    }
    for (later, expected) in [
        ("We don't need anything today after all", "9-2-402 cancel: -lemons, -carrots"),
        ("please take everything off, we're going away", "9-2-402 cancel: -lemons, -carrots"),
        ("Cancel everything except the lemons", "9-2-402 cancel: -carrots"),
        ("Mum doesn't need the lemons", "9-2-402 cancel: -lemons"),
    ] {
        assert_eq!(then("9-2-402 Pavel", "3 lemons, 1.5 kg carrots", later), expected, "{later}");
    }
}

#[test]
fn a_wrong_door_is_put_right_in_any_words() {
    for (first, later, door) in [
        ("22-1-401 白菜2颗", "房号写错了，不是401，我家是22-1-402", "22-1-402"),
        ("22-1-401 白菜2颗", "是402不是401，手滑了", "22-1-402"),
        ("22-1-401 白菜2颗", "栋号不对，我是23栋的", "23-1-401"),
        ("18-4-301: 2 cartons of milk", "I typed 301, should be 302", "18-4-302"),
        ("18-4-301: 2 cartons of milk", "oops flat 302, not 301", "18-4-302"),
    ] {
        assert_eq!(then("阿娟", first, later), format!("{door} correction: "), "{later}");
    }
}

#[test]
fn an_errand_is_called_off_by_who_asked_for_it() {
    for (first, later) in [
        ("驿站有我一个快递，能帮忙捎上来不", "快递不用带了，我自己下去拿了"),
        ("明天能不能找人陪我去医院换药", "去医院的事不麻烦大家了，我爸请到假了"),
        ("帮我充100块电费", "电费不用充了，手机上充好了"),
        ("Could somebody fetch my parcel from the gate?", "My brother picked up the parcel, no need any more"),
        ("could someone take my rubbish down, 2 bags by the door", "rubbish is gone, my son took it, thanks anyway"),
    ] {
        assert!(then("20-2-302 毛毛", first, later).starts_with("20-2-302 cancel: -"), "{later}");
    }
}

#[test]
fn what_was_ordered_for_somebody_else_is_changed_at_their_door() {
    let ordered = "9-2-402 小满  08:05\n帮我妈24-2-301订小米2斤，鸡蛋一板\n\n9-2-402 小满  08:06\n可乐1瓶\n\n";
    let then = |line: &str| all(&format!("{ordered}9-2-402 小满  08:07\n{line}\n")).pop().unwrap_or_default();
    assert_eq!(then("那我妈那板鸡蛋先不要了，她屋里还有十几个"), "24-2-301 cancel: -鸡蛋");
    assert_eq!(then("我妈的小米改成3斤"), "24-2-301 correction: =小米 3 斤");
    assert_eq!(then("可乐取消，我妈不让喝"), "9-2-402 cancel: -可乐");
}
