//! Signs that this very thing is meant or nothing: only, or leave it, another would do harm.

use super::is_condition;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

/// There is none of it.
const NONE: [&str; 33] = [
    "换别",
    "换牌",
    "换其",
    "别的牌子",
    "其他牌子",
    "其它牌子",
    "any other",
    "another brand",
    "different brand",
    "other brand",
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

/// Does a clause say of a thing, in whatever words, that it must be this one?
pub fn pins(clause: &Clause) -> bool {
    clause.has(Class::NoSubstitute) || harms(clause) || is_or_nothing(clause) || is_only(clause) || insists(clause)
}

/// 换牌子她拉肚子, she gets sick on any other: another one would do harm, so it must be this.
pub fn harms(clause: &Clause) -> bool {
    const OTHER: [&str; 16] = [
        "换牌",
        "换别",
        "换了",
        "别的",
        "其他",
        "其它",
        "换一",
        "any other",
        "other brand",
        "others",
        "another",
        "different",
        "other one",
        "other kind",
        "other make",
        "anything else",
    ];
    const HARM: [&str; 48] = [
        "拉肚子",
        "过敏",
        "红屁股",
        "屁股红",
        "不吃",
        "不喝",
        "不肯",
        "不认",
        "吃不惯",
        "喝不惯",
        "用不惯",
        "不习惯",
        "会吐",
        "吐",
        "起疹",
        "长疹",
        "湿疹",
        "上火",
        "便秘",
        "不消化",
        "长痘",
        "红肿",
        "痒",
        "闹肚子",
        "肠胃",
        "sick",
        "rash",
        "allergic",
        "refuse",
        "won't eat",
        "won't drink",
        "won't take",
        "won't use",
        "won't touch",
        "spots",
        "reaction",
        "upset",
        "eczema",
        "hives",
        "throws up",
        "vomit",
        "can't eat",
        "can't take",
        "can't have",
        "can't use",
        "itch",
        "swell",
        "doesn't eat",
    ];
    let said = key(&clause.said);
    let other = OTHER.iter().any(|word| said.contains(word));
    other && HARM.iter().any(|word| said.contains(word)) && !clause.has_amount() && !clause.has(Class::AnyBrand)
}

/// 猫粮1袋指定皇家的没有就算了 猫砂2包: what is counted and pinned, and behind it without a mark another counted thing.
pub fn pinned_first(clause: &Clause) -> Option<(Clause, Clause)> {
    let pin = clause.parts.iter().rposition(|part| matches!(part, Part::Cue(Class::NoSubstitute, _)))?;
    let (before, behind) = clause.parts.split_at(pin + 1);
    let counted = |parts: &[Part]| {
        parts.iter().any(|part| matches!(part, Part::Amount(_)))
            && parts.iter().any(|part| matches!(part, Part::Name(..)))
    };
    let of = |parts: &[Part]| Clause { parts: parts.to_vec(), said: String::new(), ..clause.clone() };
    (counted(before) && counted(behind)).then(|| (of(before), of(behind)))
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

/// Must be ripe, 一定要新鲜的: insists on nothing but how the thing is.
pub fn is_mere_quality(clause: &Clause) -> bool {
    let weak = [
        "一定要",
        "必须是",
        "必须要",
        "一定是",
        "must be",
        "has to be",
        "have to be",
        "it must be",
        "got to be",
        "it's got to be",
        "gotta be",
    ];
    let insists = |part: &Part| matches!(part, Part::Cue(Class::NoSubstitute, said) if weak.contains(&said.to_lowercase().as_str()));
    let quality = |part: &Part| matches!(part, Part::Note(_) | Part::Cue(Class::Function, _));
    clause.parts.iter().any(insists)
        && clause.parts.iter().any(|part| matches!(part, Part::Note(_)))
        && clause.parts.iter().all(|part| insists(part) || quality(part))
}

pub fn is_pin(part: &Part) -> bool {
    matches!(part, Part::Cue(Class::NoSubstitute | Class::Change, _))
}
