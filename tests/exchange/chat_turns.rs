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
