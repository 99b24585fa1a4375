//! What limits a correction: exceptions, conditions, everything, less of it.

use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::items::{Basket, basket, is_condition};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

/// 3斤就够了, 留一条, 1 kg is enough: so much and no more.
pub fn limits(said: &str) -> bool {
    const WORDS: [&str; 20] = [
        "就够",
        "够了",
        "足够",
        "足矣",
        "就行",
        "就好",
        "即可",
        "就可以",
        "留一",
        "留两",
        "留半",
        "只留",
        "only",
        "enough",
        "will do",
        "is plenty",
        "is fine",
        "rather",
        "after all",
        "keep just",
    ];
    WORDS.iter().any(|word| said.contains(word))
}

/// 草莓我减一筐: what becomes less and by how much, whoever says so between them.
pub(super) fn less_of(clause: &Clause) -> Basket {
    let quiet = |part: &&Part| !matches!(part, Part::Cue(Class::Function | Class::AskFor, _));
    let bare = Clause { parts: clause.parts.iter().filter(quiet).cloned().collect(), ..clause.clone() };
    basket(std::slice::from_ref(&bare))
}

/// Is all of an order spoken of: 全都不要了, 早上报的不要了, cancel my order, nothing today?
pub(super) fn is_of_all(clause: &Clause) -> bool {
    const WORDS: [&str; 24] = [
        "全",
        "都",
        "所有",
        "统统",
        "通通",
        "什么",
        "啥",
        "整单",
        "报的",
        "订的",
        "点的",
        "下的",
        "的单",
        "这单",
        "那单",
        "everything",
        "anything",
        "all of",
        "all off",
        "the lot",
        "whole",
        "order",
        "nothing",
        "all my",
    ];
    let said = key(&clause.said);
    WORDS.iter().any(|word| said.contains(word))
}

/// Does it say that something stays: 除了啤酒, everything except the cabbage?
pub fn excepts(clause: &Clause) -> bool {
    clause.parts.iter().any(is_exception)
}

/// 除了, except: what stands behind it stays.
pub(super) fn is_exception(part: &Part) -> bool {
    const WORDS: [&str; 8] = ["除了", "除", "except", "except for", "besides", "apart from", "other than", "but keep"];
    matches!(part, Part::Cue(_, said) if WORDS.contains(&key(said).trim()))
}

/// 太贵就不要了, leave them out if they are too dear: it may yet be wanted.
pub(super) fn is_conditional(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let too = said.find('太').is_some_and(|at| said.get(at..).is_some_and(|rest| rest.contains('就')));
    too || clause.parts.iter().any(is_condition)
}
