//! Turns of phrase that a chat may bring, one line each, and what a person carries out.

use stairwell::exchange::chat::{Entry, EntryKind, Op};

use crate::chats::read;

/// The last line of a chat of one household, as kind and things.
fn last(lines: &[&str]) -> String {
    let said = lines.iter().enumerate().map(|(n, line)| format!("3-2-501 小王  08:{:02}\n{line}\n", n + 5));
    let found = read(&said.collect::<Vec<_>>().join("\n"));
    found.entries.last().map(told).unwrap_or_default()
}

fn told(entry: &Entry) -> String {
    let kind = match entry.kind {
        EntryKind::Order => "order",
        EntryKind::Errand => "errand",
        EntryKind::Correction => "correction",
        EntryKind::Cancel => "cancel",
        EntryKind::Ignore => "ignore",
        EntryKind::Unsure => "unsure",
    };
    let things = entry.items.iter().map(|wanted| {
        let op = match wanted.op {
            Some(Op::Set) => "=",
            Some(Op::Add) => "+",
            Some(Op::Remove) => "-",
            None => "",
        };
        let quantity = wanted.item.quantity.map_or_else(String::new, |quantity| format!(" {quantity}"));
        let pin = if wanted.item.no_substitute { "!" } else { "" };
        format!("{op}{}{quantity} {}{pin}", wanted.item.name, wanted.item.unit).trim().to_owned()
    });
    format!("{kind}: {}", things.collect::<Vec<_>>().join(", "))
}

#[test]
fn things_are_read_however_they_are_counted() {
    for (line, expected) in [
        ("皮蛋半打，毛巾一打", "order: 皮蛋 6 个, 毛巾 12 个"),
        ("土豆五斤，算了太多吃不完，三斤吧", "order: 土豆 3 斤"),
        ("十块豆腐干，卫生纸12卷一提", "order: 豆腐干 10 块, 卫生纸 1 提"),
        ("糖尿病人吃的无糖饼干两包", "order: 饼干 2 包"),
        ("两袋速冻水饺，白菜猪肉馅的一袋，韭菜鸡蛋的一袋", "order: 水饺 2 袋"),
        ("米粉没了，嘉宝的二段，两罐，换牌子她拉肚子", "order: 米粉 2 罐!"),
        ("猫粮1袋指定皇家的没有就算了别换 猫砂10kg的2包", "order: 猫粮 1 袋!, 猫砂 2 包"),
        ("纸尿裤2包，奶粉2罐，都不能换牌子", "order: 纸尿裤 2 包!, 奶粉 2 罐!"),
        ("a couple of lemons and two 2-liter bottles of coke", "order: lemons 2 pcs, coke 2 bottle"),
        ("basmati rice 5kg bag x 1, loo roll 9 pack x2", "order: basmati rice 1 bag, loo roll 2 pack"),
        ("nappies, Pampers, 2 packs", "order: nappies 2 pack"),
        ("5 pot noodles, tin of beans x 4", "order: pot noodles 5 pcs, beans 4 tin"),
        ("poorly person here so 2 disinfectant and a box of masks", "order: disinfectant 2 pcs, masks 1 box"),
        ("sugar-free biscuits 2 packs for the party", "order: biscuits 2 pack"),
    ] {
        assert_eq!(last(&[line]), expected, "{line}");
    }
}

#[test]
fn what_is_said_later_changes_what_was_said_before() {
    for (lines, expected) in [
        (vec!["七喜三瓶", "改一下，七喜别要仨了，要俩"], "correction: =七喜 2 瓶"),
        (vec!["今天的蔬菜包是哪几样？", "那来一份吧"], "order: 蔬菜包 1 份"),
        (vec!["面粉一袋，排骨两斤半", "“一袋面粉”这里改一下，排骨要三斤"], "correction: =排骨 3 斤"),
        (vec!["我要盐", "她说两包，另外白胡椒粉一瓶"], "correction: =盐 2 包, +白胡椒粉 1 瓶"),
        (vec!["eggs 12, lemons 2", "make that two dozen"], "correction: =eggs 24 pcs"),
        (vec!["7-Up 3 bottles", "hey can we do 4 of the 7-Up instead of 3"], "correction: =7-Up 4 bottle"),
        (vec!["1 kg apples", "oops meant pears not apples"], "correction: -apples, +pears 1 kg"),
        (
            vec!["mango chutney 1 jar", "cancel the whole lot, my brother dropped off a hamper"],
            "cancel: -mango chutney",
        ),
    ] {
        assert_eq!(last(&lines), expected, "{lines:?}");
    }
}

#[test]
fn what_may_mean_two_things_is_left_to_a_person() {
    for line in [
        "原来的大米改20斤",
        "我不要白菜了，换两根黄瓜",
        "我要2提抽纸，其中一提送给对门502",
        "三楼的张大妈托我带：红糖一包",
        "no cabbage for me anymore, two cucumbers instead",
        "Did anyone order too much yoghurt? I'd take two pots",
        "Half the eggs in the bag were smashed",
        "can you put something on my key",
        "a fiver's worth of apples",
    ] {
        let told = last(&[line]);
        assert!(told.starts_with("unsure"), "{line}: {told}");
    }
}

/// Every line of a chat that says something, as door, kind and things.
pub fn all(chat: &str) -> Vec<String> {
    let entries = read(chat).entries.into_iter().filter(|entry| entry.kind != EntryKind::Ignore);
    entries.map(|entry| format!("{} {}", entry.household.as_deref().unwrap_or("-"), told(&entry))).collect()
}

#[test]
fn a_bare_number_joined_to_an_address_is_a_door_beside_it() {
    for line in ["3栋2单元501和502各两包盐", "3-2-501、502 每家两包盐", "3-2-501跟502各来两包盐", "3-2-501/502各2包盐"]
    {
        let expected = ["3-2-501 order: 盐 2 包", "3-2-502 order: 盐 2 包"];
        assert_eq!(all(&format!("小王  08:05\n{line}\n")), expected, "{line}");
    }
    for line in ["3-2-501 and 502 each want 2 loaves of bread", "2 loaves of bread each for 3-2-501 and 502"] {
        let expected = ["3-2-501 order: bread 2 loaf", "3-2-502 order: bread 2 loaf"];
        assert_eq!(all(&format!("Ann  08:05\n{line}\n")), expected, "{line}");
    }
    assert_eq!(all("Ann  08:05\n3-2-501 and 100 nappies\n"), ["3-2-501 order: nappies 100 pcs"]);
    assert_eq!(all("Ann  08:05\n3-2-501 and 500 g sugar\n"), ["3-2-501 order: sugar 500 g"]);
    assert_eq!(all("Ann  08:05\none bag of rice for 3-2-501 and 502\n"), ["- unsure: rice 1 bag"]);
}

#[test]
fn a_door_that_was_wrong_is_put_right_for_an_errand_too() {
    for first in ["哪位方便帮我取个快递，3-2-501", "盐2包，3-2-501"] {
        for then in ["哎呀门牌打错了，我是502", "地址错了，应该是502", "sorry wrong flat, I am at 3-2-502"]
        {
            let found = all(&format!("小鹿  08:05\n{first}\n\n小鹿  08:06\n{then}\n"));
            assert_eq!(found.last().map(String::as_str), Some("3-2-502 correction: "), "{first} {then}");
        }
    }
}

#[test]
fn what_is_taken_off_and_what_is_left_agree_or_a_person_is_asked() {
    for (lines, expected) in [
        (vec!["粉藕4斤，盐1包", "藕多了吃不完，减一斤，3斤就行"], "correction: =粉藕 3 斤"),
        (vec!["salt 2 packs, eggs 6", "drop one of the salt, one is enough"], "correction: =salt 1 pack"),
        (vec!["bananas 6, salt 1 pack", "could we go up to 12 on the bananas"], "correction: =bananas 12 pcs"),
        (vec!["白酒2瓶，盐1包", "酒划掉"], "cancel: -白酒"),
        (vec!["rice 1 kg, cooking oil 1 bottle", "I mean oil 2 bottles"], "correction: =oil 2 bottle"),
    ] {
        assert_eq!(last(&lines), expected, "{lines:?}");
    }
    assert!(last(&["salt 4 packs, eggs 6", "drop one of the salt, one is enough"]).starts_with("unsure"));
    assert!(last(&["白酒2瓶，啤酒6听", "酒划掉"]).starts_with("unsure"));
}

#[test]
fn a_heading_a_kind_and_what_will_do_instead_are_no_things_of_their_own() {
    for (line, expected) in [
        ("Cat food please: 12 pouches of Whiskerly salmon", "order: Cat food 12 pouch"),
        ("dog food: 4 tins of Chappie beef, 2 tins of Chappie chicken", "order: dog food 4 tin, dog food 2 tin"),
        ("cat food: tuna 3 tins", "order: cat food 3 tin"),
        ("Fish: 2 salmon, 1 kg cod", "order: salmon 2 pcs, cod 1 kg"),
        ("Need painkillers: ibuprofen 400 mg, 1 pack", "order: ibuprofen 1 pack"),
        ("卫生巾日用3包、夜用1包", "order: 日用卫生巾 3 包, 夜用卫生巾 1 包"),
        ("可乐大瓶2瓶、小瓶3瓶，牛奶1箱", "order: 大瓶可乐 2 瓶, 小瓶可乐 3 瓶, 牛奶 1 箱"),
        ("土豆2斤，土豆没有就拿红薯", "order: 土豆 2 斤"),
        ("草莓1斤，没货的话换蓝莓", "order: 草莓 1 斤"),
        ("血糖高，血糖试纸1盒", "order: 血糖试纸 1 盒"),
        ("奶粉见底了，优贝2段的4罐", "order: 奶粉 4 罐"),
    ] {
        assert_eq!(last(&[line]), expected, "{line}");
    }
    assert!(last(&["白菜一颗，没有就拿两颗包菜"]).starts_with("unsure"));
}

#[test]
fn what_a_list_offers_is_known_by_its_figure_or_its_kind() {
    let sets =
        "生鲜老何  08:00\n今日到货\n①肉类组合：前腿肉2斤 78元\n②海鲜组合：武昌鱼2条 92元\n\n3-2-501 小王  08:05\n";
    for (line, expected) in [
        ("②一份，①两份", "3-2-501 order: 海鲜组合 1 份, 肉类组合 2 份"),
        ("①②各一份", "3-2-501 order: 肉类组合 1 份, 海鲜组合 1 份"),
        ("给我留一份②，再来袋冰糖", "3-2-501 order: 海鲜组合 1 份, 冰糖 1 袋"),
    ] {
        assert_eq!(all(&format!("{sets}{line}\n")), [expected], "{line}");
    }
    let boxes = "Green Farm  08:00\nSmall box (4 kg veg) 9.00\nLarge box (7 kg veg) 14.50\n\n3-2-501 Ann  08:05\n";
    let found = all(&format!("{boxes}One large box and two small boxes please\n"));
    assert_eq!(found, ["3-2-501 order: large box 1 pcs, small boxes 2 pcs"]);
    let chain = "Bill  08:00\n#Group Note\nBakery: white loaf 2.20, rye loaf 2.80. Flat, name, what\n1. 3-2-501 Bill ";
    for (line, expected) in [
        ("1 white 1 rye", "3-2-501 order: white loaf 1 pcs, rye loaf 1 pcs"),
        ("one of each", "3-2-501 order: white loaf 1 pcs, rye loaf 1 pcs"),
        ("2 seeded", "3-2-501 unsure: "),
    ] {
        assert_eq!(all(&format!("{chain}{line}\n")), [expected], "{line}");
    }
}

#[test]
fn an_answer_to_the_desk_is_about_what_the_desk_named() {
    for (desk, line, expected) in [
        ("热干面没得整箱的，有5包一袋的，行不行", "那就要三袋", "3-2-501 correction: =热干面 3 袋"),
        ("热干面没有了", "那算了", "3-2-501 cancel: -热干面"),
        ("热干面没有了，方便面行不行", "那就要三袋", "3-2-501 correction: -热干面, +方便面 3 袋"),
    ] {
        let chat = format!("3-2-501 小王  08:05\n热干面1箱\n\n楼长  08:06\n{desk}\n\n3-2-501 小王  08:07\n{line}\n");
        assert_eq!(all(&chat).last().map(String::as_str), Some(expected), "{desk} {line}");
    }
}

#[test]
fn the_same_again_goes_to_the_door_that_is_named() {
    for line in ["给我妈也来同样的一份，她住3-2-502", "帮我奶奶也订同样的，3-2-502", "same again for my mum at 3-2-502"]
    {
        let found = all(&format!("3-2-501 小王  08:05\n盐2包\n\n3-2-501 小王  08:06\n{line}\n"));
        assert_eq!(found.last().map(String::as_str), Some("3-2-502 order: 盐 2 包"), "{line}");
    }
}

#[test]
fn what_comes_instead_and_several_changes_in_one_breath_are_all_made() {
    let order = "1 trout, 3 kg tomatoes, 2 leeks";
    for (line, expected) in [
        ("2 carp instead of the trout", "correction: -trout, +carp 2 pcs"),
        ("carp not trout sorry", "correction: -trout, +carp 1 pcs"),
        ("2 kg of tomatoes instead of 3", "correction: =tomatoes 2 kg"),
        ("make the trout 2 and throw in a loaf of bread", "correction: =trout 2 pcs, +bread 1 loaf"),
        ("forget the trout and put me down for 2 carp", "correction: -trout, +carp 2 pcs"),
    ] {
        assert_eq!(last(&[order, line]), expected, "{line}");
    }
}

#[test]
fn an_order_on_a_condition_is_asked_about_and_an_hour_counts_nothing() {
    for (line, expected) in [
        ("3 kg oranges if less than 2 euro a kilo", "unsure: oranges 3 kg"),
        ("two bunches of radishes, but only if they are cheap", "unsure: radishes 2 bunch"),
        ("please don't ring before 2. 3 packs of dumplings", "order: dumplings 3 pack"),
        ("tea bags (80) - 1 box", "order: tea bags 1 box"),
    ] {
        assert_eq!(last(&[line]), expected, "{line}");
    }
}

#[test]
fn a_small_letter_stands_for_what_a_list_offers_and_is_a_word_elsewhere() {
    let list = "Bo desk  08:00\nHot lunch: (a) goulash 5.20 (b) veggie curry 4.80\n\n";
    for (line, expected) in
        [("two b please", "order: veggie curry 2 pcs"), ("a x1, a bag of rice", "order: goulash 1 pcs, rice 1 bag")]
    {
        let found = read(&format!("{list}3-2-501 Ann  08:05\n{line}\n"));
        assert_eq!(found.entries.last().map(told).unwrap_or_default(), expected, "{line}");
    }
}
