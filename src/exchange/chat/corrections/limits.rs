//! How much is right: too much, not enough, so much and no more.

use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

/// Is an amount said to be too much, too little, or not the right one?
pub fn rethinks(clause: &Clause) -> bool {
    const WORDS: [&str; 26] = [
        "太多",
        "多了",
        "不够",
        "吃不完",
        "用不完",
        "喝不完",
        "太少",
        "少了",
        "不足",
        "不是",
        "吃不了",
        "用不了",
        "有点多",
        "有点少",
        "too many",
        "too much",
        "not enough",
        "isn't enough",
        "aren't enough",
        "won't be enough",
        "won't do",
        "won't last",
        "won't stretch",
        "too few",
        "too little",
        "not ",
    ];
    let said = key(&clause.said);
    // Carp not trout: another thing, and no other amount.
    let trades = clause.position(Class::Not).is_some_and(|at| {
        let (before, behind) = clause.parts.split_at(at);
        let named = |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Name(..)));
        named(before) && named(behind)
    });
    let spoken_of = (clause.has_amount() || clause.names_goods()) && !trades;
    spoken_of && WORDS.iter().any(|word| said.contains(word))
}

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
