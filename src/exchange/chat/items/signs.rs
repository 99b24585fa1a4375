//! Signs in a clause: of a brand, of an end to the stock, of a condition.

use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::goods_within;
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

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
    ends_only || (only && clause.names().iter().any(|name| brand(name)))
}

/// 没货就先不买, 没有这个牌子的话就不拿了: said in any words, it means this or nothing.
pub fn is_or_nothing(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let none = ["没有", "没货", "没得", "无货", "缺货", "卖完", "断货", "找不到", "买不到"]
        .iter()
        .find_map(|word| said.find(word));
    let drop = ["不买", "不要", "算了", "不用", "别买", "不拿", "免了", "别拿", "不订", "别换", "不换", "取消", "不带"];
    none.is_some_and(|at| said.get(at..).is_some_and(|rest| drop.iter().any(|word| rest.contains(word))))
        && !clause.has(Class::AnyBrand)
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
        Some((note, rest)) if name.chars().any(is_han) => (format!("{note}的"), rest.to_owned()),
        _ => (String::new(), name.to_owned()),
    }
}

/// Short enough to be the name of a thing that we do not know.
pub fn is_short(name: &str) -> bool {
    if name.chars().any(is_han) { name.chars().count() <= 6 } else { name.split_whitespace().count() <= 3 }
}
