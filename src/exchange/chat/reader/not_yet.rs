//! What is only thought of or told of, and no order yet.

use super::speech::Speech;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::items::{is_condition, is_weak};
use crate::exchange::chat::needs::came_otherwise;
use crate::exchange::chat::words::Class;

/// Is it only thought of, told of what was made or eaten, or will somebody else order it: 打算订, thinking of ordering?
pub(super) fn is_no_order_yet(speech: &Speech) -> bool {
    const HEDGES: [&str; 40] = [
        "just checking",
        "checking you got",
        "did you get my",
        "got my order",
        "have you got my order",
        "打算",
        "考虑",
        "在想要不要",
        "犹豫",
        "先问",
        "问问价",
        "问价",
        "自己会报",
        "自己会订",
        "自己会说",
        "会自己",
        "要是有",
        "是我报的吗",
        "我记得没",
        "他自己报",
        "她自己报",
        "thinking of",
        "thinking about",
        "might order",
        "may order",
        "considering",
        "planning to",
        "what do they cost",
        "how much are they",
        "himself",
        "herself",
        "themselves",
        "if only",
        "i wish",
        "can't remember",
        "cannot remember",
        "don't remember",
        "did i order",
        "did we order",
        "have i ordered",
    ];
    const TALES: [&str; 22] = [
        "made ",
        "cooked ",
        "baked ",
        "ate ",
        "picked ",
        "paid ",
        "had ",
        "used ",
        "finished ",
        "carried ",
        "watched ",
        "saw ",
        "found ",
        "grew ",
        "boiled ",
        "just made ",
        "just ate ",
        "just finished ",
        "i made ",
        "i ate ",
        "we made ",
        "we ate ",
    ];
    const UNMET: [&str; 20] = [
        "never came",
        "didn't come",
        "nothing came",
        "was missing",
        "were missing",
        "never arrived",
        "didn't arrive",
        "not delivered",
        "without them",
        "without it",
        "没送",
        "没收到",
        "少送",
        "漏送",
        "没送到",
        "送错",
        "没放进",
        "没到货",
        "还没到",
        "没给我",
    ];
    let said = speech.said.key_of(0, speech.said.len());
    // 有两斤草莓就好了 wishes in vain, 中午之前能到就好了 does not.
    let in_vain = |clause: &Clause| {
        let named = clause.has_amount() || !clause.names().is_empty() || clause.parts.iter().any(is_condition);
        named && clause.said.contains("就好了")
    };
    if came_otherwise(&speech.said)
        || UNMET.iter().any(|word| said.contains(word))
        || speech.clauses.iter().any(in_vain)
    {
        return true;
    }
    let asks = |part: &Part| matches!(part, Part::Cue(Class::AskFor | Class::Add, said) if !is_weak(said));
    let asked = speech.clauses.iter().flat_map(|clause| &clause.parts).any(asks);
    // We ate all the rice, 1 bag please: what is counted is not what was eaten.
    let tells = speech.clauses.first().is_none_or(Clause::has_amount);
    HEDGES.iter().any(|word| said.contains(word))
        || !asked && tells && TALES.iter().any(|word| said.trim_start().starts_with(word))
}
