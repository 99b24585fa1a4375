//! Signs in a clause: of a brand, of an end to the stock, of a condition.

use crate::exchange::chat::brands::{branded, is_brand};
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::{Draft, goods_within};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::spelling::strange_words;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{Class, lexicon};

/// 算了太多吃不完, no, that's too many: the amount before it was not right.
pub fn thinks_again(clause: &Clause) -> bool {
    const WORDS: [&str; 19] = [
        "再想想",
        "想了想",
        "想一想",
        "let me think",
        "thinking again",
        "算了",
        "太多",
        "多了",
        "吃不完",
        "用不完",
        "太少",
        "不够",
        "no wait",
        "hang on",
        "hold on",
        "too many",
        "too much",
        "on second thought",
        "not enough",
    ];
    let said = key(&clause.said);
    !clause.has_amount() && WORDS.iter().any(|word| said.contains(word))
}

/// 今晚炖一锅, making soup tonight: a time and words that no list knows, and nothing counted or wished.
pub fn is_pastime(clause: &Clause) -> bool {
    const TIMES: [&str; 16] = [
        "今天",
        "今晚",
        "明天",
        "明早",
        "晚上",
        "中午",
        "早上",
        "周末",
        "等下",
        "待会",
        "tonight",
        "tomorrow",
        "today",
        "later",
        "weekend",
        "this evening",
    ];
    let said = key(&clause.said);
    let cooks = clause.names().iter().any(|name| is_cooked(name));
    (cooks || TIMES.iter().any(|time| said.contains(time)) && !clause.names_goods())
        && !clause.has_amount()
        && !clause.has(Class::AskFor)
        && !clause.has(Class::Add)
}

/// 炖一锅, 煮粥: a verb of the kitchen at the head of what is no name of a thing as a whole.
fn is_cooked(name: &str) -> bool {
    let letters: Vec<char> = key(name).chars().collect();
    let verb = letters.first().is_some_and(|c| "炖煮炒烧蒸煲涮熬卤腌煎烤拌做炸焖烫炼焯炝酿晒煨烩".contains(*c));
    verb && letters.len() > 1
        && lexicon().phrase_of(&letters, 0, Class::Goods) != Some(letters.len())
        && letters.iter().all(|c| is_han(*c))
}

/// Does the list of goods know the whole name? Cooking oil is a ware, whatever cooking says elsewhere.
pub fn is_ware(item: &Draft) -> bool {
    let letters: Vec<char> = key(&item.name).chars().collect();
    lexicon().phrase_of(&letters, 0, Class::Goods) == Some(letters.len())
}

/// 社保卡我装信封挂在门把手上, the money is under the mat: where what is needed for it lies.
pub fn lays_ready(clause: &Clause) -> bool {
    !clause.has_amount() && says_where_it_lies(&clause.said)
}

/// Does a clause, as it is said, tell where a card, money or a key lies?
pub fn says_where_it_lies(said: &str) -> bool {
    const THINGS: [&str; 22] = [
        "卡",
        "钱",
        "现金",
        "处方",
        "病历",
        "药方",
        "单子",
        "钥匙",
        "零钱",
        "空桶",
        "空瓶",
        "card",
        "cash",
        "money",
        "coins",
        "prescription",
        "key",
        "keys",
        "envelope",
        "note",
        "coupon",
        "voucher",
    ];
    const PLACES: [&str; 24] = [
        "放在",
        "放门",
        "我放",
        "挂",
        "装信封",
        "装在",
        "装袋",
        "压在",
        "塞",
        "夹在",
        "搁",
        "贴在",
        "留在",
        "粘在",
        "under the",
        "in an envelope",
        "in the",
        "on the",
        "behind the",
        "outside",
        "taped",
        "hanging",
        "on my",
        "with the",
    ];
    let said = key(said);
    let has = |words: &[&str]| {
        let padded = format!(" {said} ");
        words
            .iter()
            .any(|word| if word.is_ascii() { padded.contains(&format!(" {word} ")) } else { said.contains(word) })
    };
    has(&THINGS) && has(&PLACES)
}

/// 小柴胡没有就拿板蓝根, if they have no leeks get onions: what will do instead, of which nothing is counted.
pub fn is_fallback(clause: &Clause) -> bool {
    const GONE: [&str; 14] = [
        "没有就",
        "没有的话",
        "没货就",
        "没货的话",
        "没得就",
        "没得的话",
        "冇得就",
        "冇就",
        "缺货就",
        "断货就",
        "卖完就",
        "卖完了就",
        "买不到就",
        "找不到就",
    ];
    const TAKE: [&str; 9] = ["拿", "换", "买", "来", "带", "用", "要", "订", "改"];
    let said = key(&clause.said);
    if ["没有换", "没有就换", "没有的话换", "没有的话就换", "没货换", "没货就换", "买不到就换", "买不到换"]
        .iter()
        .any(|word| said.split_once(word).is_some_and(|(head, _)| head.chars().count() <= 4))
    {
        // 没有换芋头2斤: so much of it only in the other's place.
        return true;
    }
    let rest = GONE.iter().find_map(|word| said.split_once(word).map(|(_, rest)| rest));
    let takes = |rest: &str| {
        let rest = rest.trim_start_matches(['就', '给', '帮', '我', '改', '可', '以', '，']);
        TAKE.iter().any(|word| rest.starts_with(word)) && !rest.starts_with("要了")
    };
    rest.is_some_and(takes) && !clause.has_amount()
}

/// If, or, otherwise: what follows may not be meant.
pub fn is_condition(part: &Part) -> bool {
    let words = [
        "if",
        "or",
        "either",
        "else",
        "otherwise",
        "unless",
        "如果",
        "要是",
        "假如",
        "万一",
        "或者",
        "或",
        "不然",
        "否则",
    ];
    matches!(part, Part::Cue(Class::Function, said) if words.contains(&said.to_lowercase().as_str()))
}

pub fn is_all_goods(name: &str) -> bool {
    !goods_within(name).is_empty()
}

/// 新鲜的青菜 is 青菜 with a remark; 海天的 is a remark alone.
pub fn described(name: &str) -> (String, String) {
    match name.rsplit_once('的') {
        // 金枪鱼味的, 白菜猪肉馅的: how it should taste.
        Some((note, "")) if note.ends_with(['味', '馅']) => (format!("{note}的"), String::new()),
        Some((note, "")) if name.chars().any(is_han) => {
            // 纸尿裤XL号的: the thing, and behind it how it should be.
            let letters: Vec<char> = key(note).chars().collect();
            let thing = lexicon().phrase_of(&letters, 0, Class::Goods).filter(|end| *end < letters.len());
            let cut = thing.and_then(|end| note.char_indices().nth(end)).map_or(note.len(), |(at, _)| at);
            let (thing, rest) = if cut < note.len() { note.split_at(cut) } else { ("", note) };
            (format!("{rest}的"), thing.to_owned())
        }
        Some((note, rest)) if name.chars().any(is_han) => (format!("{note}的"), rest.to_owned()),
        None if name.ends_with(['味', '馅']) => {
            // 饺子白菜馅: the thing, and behind it its taste.
            let letters: Vec<char> = key(name).chars().collect();
            let thing = lexicon().phrase_of(&letters, 0, Class::Goods).filter(|end| *end + 1 < letters.len());
            let cut = thing.and_then(|end| name.char_indices().nth(end)).map_or(name.len(), |(at, _)| at);
            let (thing, taste) = name.split_at(cut);
            (taste.to_owned(), thing.to_owned())
        }
        _ => (String::new(), name.to_owned()),
    }
}

/// Unsweetened, making soup: a word of how or what for behind the things, no thing that we know.
pub fn is_manner(item: &Draft) -> bool {
    let name = key(&item.name);
    let first = name.split_whitespace().next().unwrap_or_default();
    let cut = name.chars().next().is_some_and(|c| "剁切绞斩砍刮杀挑".contains(c)) && !item.known;
    let manner = cut
        || (first.ends_with("ing") && first.len() > 5 && name.contains(' '))
        || (first == name && first.ends_with("ed") && first.len() > 4);
    manner && !item.is_counted() && (!item.known || name.contains(' '))
}

/// A brand behind a thing: a known one, or a stranger that is insisted on.
pub fn is_maker(item: &Draft) -> bool {
    let name = key(&item.name);
    let begins = branded(&name).is_some_and(|(_, rest)| !rest.is_empty() && goods_within(rest).is_empty());
    let kind = begins && !lexicon().has(&rest_of(&name), Class::Goods);
    !item.is_counted() && (is_brand(&name) || kind || (!item.known && item.no_substitute && is_short(&item.name)))
}

/// What stands behind the brand that a name begins with.
fn rest_of(name: &str) -> Vec<char> {
    branded(name).map_or_else(Vec::new, |(_, rest)| rest.chars().collect())
}

/// Some medicine, 买点菜: a sort of things, with no more than a vague amount.
pub fn is_kind_of_goods(item: &Draft) -> bool {
    const KINDS: [&str; 98] = [
        "药",
        "药品",
        "常用药",
        "降压药",
        "降糖药",
        "感冒药",
        "退烧药",
        "消炎药",
        "胃药",
        "血压药",
        "止痛药",
        "止咳药",
        "菜",
        "蔬菜",
        "青菜",
        "小菜",
        "水果",
        "东西",
        "日用品",
        "生活用品",
        "洗护用品",
        "婴儿用品",
        "母婴用品",
        "宝宝用品",
        "文具",
        "学习用品",
        "零食",
        "小零食",
        "饮料",
        "酒水",
        "调料",
        "调味料",
        "调味品",
        "干货",
        "主食",
        "粮油",
        "米面粮油",
        "吃的",
        "喝的",
        "用的",
        "吃的东西",
        "肉",
        "肉类",
        "鱼",
        "海鲜",
        "水产",
        "冷冻",
        "熟食",
        "卤菜",
        "奶制品",
        "食材",
        "早餐",
        "早点",
        "painkiller",
        "painkillers",
        "pain relief",
        "toiletries",
        "medicine",
        "medicines",
        "meds",
        "tablets",
        "pills",
        "groceries",
        "grocery",
        "things",
        "stuff",
        "veg",
        "vegetables",
        "veggies",
        "fruit",
        "fruit and veg",
        "items",
        "bits",
        "essentials",
        "food",
        "shopping",
        "supplies",
        "cereal",
        "cereals",
        "drinks",
        "meat",
        "fish",
        "snacks",
        "tins",
        "frozen",
        "fresh",
        "dairy",
        "bakery",
        "toiletries",
        "cleaning",
        "household",
        "stationery",
        "baby",
        "pets",
        "pharmacy",
        "chemist",
        "spices",
        "herbs",
    ];
    let exact = item.amounts.iter().any(|amount| amount.shape != Shape::Vague);
    let name = key(&item.name);
    let name = name.trim();
    let medicine = name.ends_with('药') && name.chars().count() <= 4
        || ["tablets", "pills", "meds", "medicine", "medicines"]
            .iter()
            .any(|word| name.split(' ').next_back() == Some(word));
    let meal = ["早餐", "早点", "午餐", "晚餐", "breakfast", "lunch", "dinner"].contains(&name);
    !exact && (KINDS.contains(&name) || medicine || meal)
}

/// More words than the name of a thing has that no list knows.
pub fn is_far_fetched(item: &Draft) -> bool {
    let long = if item.name.chars().any(is_han) {
        item.name.chars().filter(|c| is_han(*c)).count() > 8
    } else {
        item.name.split_whitespace().count() > 3
    };
    let bare = item.amounts.iter().all(|amount| amount.unit.is_none());
    (!item.known && long && bare) || strange_words(&item.name) > if bare { 2 } else { 3 }
}

/// Short enough to be the name of a thing that we do not know.
pub fn is_short(name: &str) -> bool {
    if name.chars().any(is_han) { name.chars().count() <= 6 } else { name.split_whitespace().count() <= 3 }
}
