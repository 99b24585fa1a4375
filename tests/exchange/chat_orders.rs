//! Plain orders, one line each: kinds of one thing, packs, numbers as they are spoken, doors however they are written, sets
//! of a list, and who shares an order with whom.

use crate::chat_turns::all;

/// The entries of a message of somebody whose name tells no door.
fn said(lines: &str) -> Vec<String> {
    all(&format!("小王  08:05\n{lines}\n"))
}

fn one(line: &str) -> String {
    said(line).join(" | ")
}

#[test]
fn kinds_of_one_thing_are_told_apart() {
    for (line, expected) in [
        ("3-2-501 体温计1支，5号和7号电池各4节", "体温计 1 支, 5号电池 4 节, 7号电池 4 节"),
        ("3-2-501 大号小号垃圾袋各2卷", "大号垃圾袋 2 卷, 小号垃圾袋 2 卷"),
        ("3-2-501 黑白芝麻各半斤", "黑芝麻 0.5 斤, 白芝麻 0.5 斤"),
        ("3-2-501 菠菜油麦菜生菜都要一斤", "菠菜 1 斤, 油麦菜 1 斤, 生菜 1 斤"),
        ("3-2-501 菠菜、油麦菜每样一斤，蒜苔1斤", "菠菜 1 斤, 油麦菜 1 斤, 蒜苔 1 斤"),
        ("3-2-501 酸奶原味2杯草莓味2杯", "原味酸奶 2 杯, 草莓味酸奶 2 杯"),
        ("3-2-501 酸奶（原味2杯、草莓味3杯）", "原味酸奶 2 杯, 草莓味酸奶 3 杯"),
        ("3-2-501 AA and AAA batteries, 4 of each", "AA batteries 4 pcs, AAA batteries 4 pcs"),
        ("3-2-501 red and green peppers, two of each", "red peppers 2 pcs, green peppers 2 pcs"),
        ("3-2-501 yoghurt: 2 plain, 3 strawberry", "plain yoghurt 2 pcs, strawberry yoghurt 3 pcs"),
    ] {
        assert_eq!(one(line), format!("3-2-501 order: {expected}"), "{line}");
    }
}

#[test]
fn packs_count_and_what_is_in_them_does_not() {
    for (line, expected) in [
        ("3-2-501 一次性手套1盒100只，酸奶一提12盒", "一次性手套 1 盒, 酸奶 1 提"),
        ("3-2-501 washing powder 2 kg, 1 box", "washing powder 1 box"),
        ("3-2-501 蜂窝煤20块，热水瓶1个", "蜂窝煤 20 块, 热水瓶 1 个"),
        ("3-2-501 洗洁精 1 大米 10kg", "洗洁精 1 个, 大米 10 公斤"),
        ("3-2-501 订个6寸蛋糕", "蛋糕 1 个"),
        ("3-2-501 排骨两金，还有一代盐", "排骨 2 斤, 盐 1 袋"),
        ("3-2-501 a dozen and a half eggs, 1 and a half kilos of flour", "eggs 18 pcs, flour 1.5 kg"),
        ("3-2-501 two hundred grams of ham, twenty-five eggs", "ham 200 g, eggs 25 pcs"),
        ("3-2-501 1 bottle dish soap, lemon if they have it, otherwise any", "dish soap 1 bottle"),
        ("3-2-501 山药两根，没有换芋头2斤", "山药 2 根"),
        ("3-2-501 感冒灵2盒，社保卡我装信封挂在门把手上", "感冒灵 2 盒"),
        ("3-2-501 发圈1包颜色随便，中午之前能到就好了", "发圈 1 包"),
        ("3-2-501 （1）米10斤（2）油5升", "米 10 斤, 油 5 升"),
        ("3-2-501 【青菜2斤】【豆腐2块】", "青菜 2 斤, 豆腐 2 块"),
    ] {
        assert_eq!(one(line), format!("3-2-501 order: {expected}"), "{line}");
    }
}

#[test]
fn a_door_is_a_door_however_it_is_written() {
    for door in [
        "三栋二单元五零幺，",
        "501室2单元3栋，",
        "501号，3栋2单元，",
        "3/2, flat 501: ",
        "#501, 3-2. ",
        "block three entrance two flat five oh one ",
    ] {
        assert_eq!(one(&format!("{door}salt 2 packs")), "3-2-501 order: salt 2 pack", "{door}");
    }
    assert_eq!(one("3-2-501 Mrs Novak family - 2 packs of salt"), "3-2-501 order: salt 2 pack");
    assert_eq!(said("莴笋3根\n平菇1斤\n麻烦送3-2-501，放门口就行"), ["3-2-501 order: 莴笋 3 根, 平菇 1 斤"]);
    assert_eq!(said("3-501 莴笋3根"), ["- unsure: 莴笋 3 根"]);
}

#[test]
fn what_is_shared_said_again_or_ones_own_goes_to_its_door() {
    let (one, other) = ("3-2-501 order: ", "3-2-502 order: ");
    for (line, expected) in [
        ("3-2-501和3-2-502：苹果各3斤，502另外还要小米2斤", ["苹果 3 斤", "苹果 3 斤, 小米 2 斤"]),
        (
            "3-2-501 and 3-2-502 want 3 kg apples each, and 502 also 1 pack of lentils",
            ["apples 3 kg", "apples 3 kg, lentils 1 pack"],
        ),
        ("3-2-501 花菜1颗，对门3-2-502照这个再来一份", ["花菜 1 颗", "花菜 1 颗"]),
        ("3-2-501 rice 1 bag, 3-2-502 the same", ["rice 1 bag", "rice 1 bag"]),
        ("3-2-501和3-2-502都要：白菜一颗", ["白菜 1 颗", "白菜 1 颗"]),
        ("我家3-2-501要白菜1颗，对门502要豆腐1块", ["白菜 1 颗", "豆腐 1 块"]),
        ("My mum (3-2-501) needs rice 1 bag; I need 2 l of milk, I'm at 3-2-502", ["rice 1 bag", "milk 2 l"]),
        ("For my gran in 3-2-501: 6 eggs\nAnd for us 1 loaf of bread. 3-2-502", ["eggs 6 pcs", "bread 1 loaf"]),
    ] {
        assert_eq!(said(line), [format!("{one}{}", expected[0]), format!("{other}{}", expected[1])], "{line}");
    }
}

#[test]
fn a_remark_below_a_list_belongs_to_it() {
    assert_eq!(
        said("3-2-501 尿不湿1包，面霜1支\n面霜只认芽芽牌，换别的牌子就算了"),
        ["3-2-501 order: 尿不湿 1 包, 面霜 1 支!"]
    );
    assert_eq!(
        said("3-2-501\n1 bag of rice\n1 bottle of oil\n(any brand)\n2 packs of salt"),
        ["3-2-501 order: rice 1 bag, oil 1 bottle, salt 2 pack"]
    );
}

#[test]
fn the_order_of_somebody_who_is_named_is_copied() {
    let first = "俊俊  08:00\n3-2-501 牛奶1箱、吐司2袋\n";
    for (line, expected) in [
        ("跟俊俊要一样的，牛奶吐司都要，3-2-502", "牛奶 1 箱, 吐司 2 袋"),
        ("3-2-502 照俊俊那样来一份，吐司不要", "牛奶 1 箱"),
        ("3-2-502 俊俊要的我也要，多加一袋吐司", "牛奶 1 箱, 吐司 3 袋"),
    ] {
        let found = all(&format!("{first}\n小王  08:05\n{line}\n"));
        assert_eq!(found.last(), Some(&format!("3-2-502 order: {expected}")), "{line}");
    }
}

#[test]
fn sets_are_known_by_their_number_their_letter_or_their_price() {
    let meals = "菜店老汪  08:00\n今日套餐：\n1号（荤）五花肉2斤 118元\n2号（素）白菜10斤 49元\n";
    let fruit = "果园老曹  08:00\n今日水果\nA. 砂糖橘5斤 25元\nB. 苹果8斤 45元\n";
    let boxes = "Jo's shop  08:00\nToday: 1) bread box 6.00 2) fruit box 8.50\n";
    let colours = "Jo's shop  08:00\nblue box potatoes 5 kg 9.80\nred box beef 1 kg 15.20\n";
    for (list, line, expected) in [
        (meals, "2号要两份", "2号套餐 2 份"),
        (meals, "118的给我留一份", "1号套餐 1 份"),
        (fruit, "A一份 B两份", "砂糖橘 1 份, 苹果 2 份"),
        (boxes, "one number 2 and two number 1", "fruit box 1 pcs, bread box 2 pcs"),
        (colours, "a blue one and two red ones", "blue box 1 pcs, red box 2 pcs"),
    ] {
        let found = all(&format!("{list}\n3-2-501 小王  08:05\n{line}\n"));
        assert_eq!(found.last(), Some(&format!("3-2-501 order: {expected}")), "{line}");
    }
}

#[test]
fn a_chain_of_several_things_is_read_by_what_tells_them_apart() {
    let chain = "#接龙\n拼团 ①蔬菜箱 ②土鸡蛋 ③草莓\n1. 3-2-501 阿梅 ①1份 ②2份\n";
    let changed = "#接龙\n拼团 ①蔬菜箱 ②土鸡蛋 ③草莓\n1. 3-2-501 阿梅 ①2份 3号1份\n";
    let found = all(&format!("阿梅  08:00\n{chain}\n阿梅  08:05\n{changed}"));
    assert_eq!(
        found,
        ["3-2-501 order: 蔬菜箱 1 份, 土鸡蛋 2 份", "3-2-501 correction: =蔬菜箱 2 份, +草莓 1 份, -土鸡蛋"]
    );
    let bread = "#Group Note\nSourdough 3.20 a loaf, seeded buns 0.60 each\n1) 3-2-501 Marek: 2 loaves, 4 buns\n";
    assert_eq!(all(&format!("Otto  08:00\n{bread}")), ["3-2-501 order: Sourdough 2 loaf, seeded buns 4 pcs"]);
}

#[test]
fn a_line_of_a_name_and_a_door_says_who_speaks_below_it() {
    let chat = "张姐 3-2-501\n大米10斤\n鸡蛋1板\n李哥 3-2-502\n大家辛苦\n面粉5斤\n改成6斤\n";
    assert_eq!(
        all(chat),
        ["3-2-501 order: 大米 10 斤, 鸡蛋 1 板", "3-2-502 order: 面粉 5 斤", "3-2-502 correction: =面粉 6 斤"]
    );
}
