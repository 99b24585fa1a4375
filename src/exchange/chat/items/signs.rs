//! Signs in a clause: of a brand, of an end to the stock, of a condition.

use crate::exchange::chat::brands::{branded, is_brand};
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::{Draft, goods_within};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{Class, lexicon};

/// `BabySoft only`, `只要花伢子牌的`: names the one that will do.
pub fn is_only(clause: &Clause) -> bool {
    if clause.has_amount() {
        return false;
    }
    let says_only =
        matches!(clause.parts.last(), Some(Part::Cue(Class::Change, said)) if said.eq_ignore_ascii_case("only"));
    let ends_only = says_only && !clause.names().is_empty()
        || matches!(clause.parts.last(), Some(Part::Name(name, _)) if name.to_lowercase().ends_with(" only") );
    let brand = |name: &str| name.ends_with('的') || name.ends_with('牌') || name.ends_with("牌子");
    let only = matches!(clause.parts.first(), Some(Part::Cue(Class::Change, said)) if said.contains('只'));
    // (only Huggies): a name that is no thing by itself.
    let first_only = matches!(clause.parts.first(), Some(Part::Cue(Class::Change, said)) if said.eq_ignore_ascii_case("only"))
        && !clause.names().is_empty()
        && !clause.names_goods();
    ends_only || first_only || (only && clause.names().iter().any(|name| brand(name)))
}

/// There is none of it.
const NONE: [&str; 23] = [
    "没有",
    "冇",
    "没货",
    "没得",
    "无货",
    "缺货",
    "卖完",
    "断货",
    "找不到",
    "买不到",
    "不是",
    "isn't",
    "not",
    "no ",
    "none",
    "don't have",
    "haven't",
    "out of",
    "sold out",
    "unavailable",
    "can't get",
    "can't find",
    "gone",
];
/// Then none is wanted.
const DROP: [&str; 29] = [
    "不买",
    "不要",
    "算了",
    "不用",
    "别买",
    "不拿",
    "免了",
    "别拿",
    "不订",
    "别换",
    "不换",
    "取消",
    "不带",
    "空着",
    "leave it",
    "leave them",
    "leave that",
    "skip",
    "don't bother",
    "forget it",
    "forget them",
    "nothing",
    "don't get",
    "don't buy",
    "never mind",
    "not needed",
    "drop it",
    "cancel it",
    "do without",
];

/// 没货就先不买, if it isn't halal then leave it: said in any words, it means this or nothing.
pub fn is_or_nothing(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let conditional = said.chars().any(is_han) || clause.parts.iter().any(is_condition);
    let none = NONE.iter().filter_map(|word| said.find(word)).min();
    conditional
        && none.is_some_and(|at| said.get(at..).is_some_and(|rest| DROP.iter().any(|word| rest.contains(word))))
        && !clause.has(Class::AnyBrand)
}

/// 必须飞鹤的, it has to be Milko: a clause that insists, on nothing that is counted.
pub fn insists(clause: &Clause) -> bool {
    const WORDS: [&str; 16] = [
        "必须",
        "务必",
        "一定",
        "只能",
        "只要",
        "只买",
        "只喝",
        "只吃",
        "只用",
        "就要",
        "认",
        "must",
        "has to be",
        "have to be",
        "only",
        "definitely",
    ];
    let said = key(&clause.said);
    !clause.has_amount() && WORDS.iter().any(|word| said.contains(word))
}

/// Must be ripe, 一定要新鲜的: insists on nothing but how the thing is.
pub fn is_mere_quality(clause: &Clause) -> bool {
    let weak = ["一定要", "必须是", "必须要", "must be", "has to be", "have to be", "it must be"];
    let insists = |part: &Part| matches!(part, Part::Cue(Class::NoSubstitute, said) if weak.contains(&said.to_lowercase().as_str()));
    let quality = |part: &Part| matches!(part, Part::Note(_) | Part::Cue(Class::Function, _));
    clause.parts.iter().any(insists)
        && clause.parts.iter().any(|part| matches!(part, Part::Note(_)))
        && clause.parts.iter().all(|part| insists(part) || quality(part))
}

/// 吐司两袋 牛奶只认特仑苏: things that are counted, and behind them without a comma another that is insisted on.
pub fn pin_apart(clause: &Clause) -> Option<(Clause, Clause)> {
    let pin = clause.position(Class::NoSubstitute)?;
    let last = clause.parts.get(..pin)?.iter().rposition(|part| matches!(part, Part::Amount(_)))?;
    let (before, behind) = clause.parts.split_at(last + 1);
    let named = behind.first().is_some_and(|part| matches!(part, Part::Name(_, true)));
    let of = |parts: &[Part]| Clause { parts: parts.to_vec(), ..clause.clone() };
    let counted = behind.iter().any(|part| matches!(part, Part::Amount(_)));
    (named && !counted).then(|| (Clause { said: String::new(), ..of(before) }, of(behind)))
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
    let verb = letters.first().is_some_and(|c| "炖煮炒烧蒸煲涮熬卤腌煎烤拌做炸焖烫".contains(*c));
    verb && letters.len() > 1
        && lexicon().phrase_of(&letters, 0, Class::Goods) != Some(letters.len())
        && letters.iter().all(|c| is_han(*c))
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

pub fn is_pin(part: &Part) -> bool {
    matches!(part, Part::Cue(Class::NoSubstitute | Class::Change, _))
}

/// 新鲜的青菜 is 青菜 with a remark; 海天的 is a remark alone.
pub fn described(name: &str) -> (String, String) {
    match name.rsplit_once('的') {
        Some((note, "")) if name.chars().any(is_han) => {
            // 纸尿裤XL号的: the thing, and behind it how it should be.
            let letters: Vec<char> = key(note).chars().collect();
            let thing = lexicon().phrase_of(&letters, 0, Class::Goods).filter(|end| *end < letters.len());
            let cut = thing.and_then(|end| note.char_indices().nth(end)).map_or(note.len(), |(at, _)| at);
            let (thing, rest) = if cut < note.len() { note.split_at(cut) } else { ("", note) };
            (format!("{rest}的"), thing.to_owned())
        }
        Some((note, rest)) if name.chars().any(is_han) => (format!("{note}的"), rest.to_owned()),
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
    const KINDS: [&str; 30] = [
        "药",
        "药品",
        "菜",
        "蔬菜",
        "水果",
        "东西",
        "日用品",
        "生活用品",
        "零食",
        "调料",
        "调味料",
        "吃的",
        "吃的东西",
        "肉",
        "食材",
        "早餐",
        "medicine",
        "medicines",
        "groceries",
        "things",
        "stuff",
        "veg",
        "vegetables",
        "fruit",
        "items",
        "bits",
        "essentials",
        "food",
        "shopping",
        "supplies",
    ];
    let exact = item.amounts.iter().any(|amount| amount.shape != Shape::Vague);
    !exact && KINDS.contains(&key(&item.name).trim())
}

/// More words than the name of a thing has that no list knows.
pub fn is_far_fetched(item: &Draft) -> bool {
    let long = if item.name.chars().any(is_han) {
        item.name.chars().filter(|c| is_han(*c)).count() > 8
    } else {
        item.name.split_whitespace().count() > 2
    };
    let bare = item.amounts.iter().all(|amount| amount.unit.is_none());
    !item.known && long && bare
}

/// Short enough to be the name of a thing that we do not know.
pub fn is_short(name: &str) -> bool {
    if name.chars().any(is_han) { name.chars().count() <= 6 } else { name.split_whitespace().count() <= 3 }
}
