//! Why an order that was read may not be what somebody meant: things named and not read, for a neighbour, a change of nothing.

use std::sync::LazyLock;

use super::speech::Speech;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::{Draft, goods_within, likeness};
use crate::exchange::chat::items::{harms, is_condition, is_kind_of_goods, is_weak, lays_ready};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::needs::came_otherwise;
use crate::exchange::chat::text::{Text, key};
use crate::exchange::chat::word_set::WordSet;
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

/// Is a known thing named, in no tale and in no refusal, that is none of the things read and no kind of them?
pub(super) fn unheard_thing(speech: &Speech) -> bool {
    use Class::{AnyBrand, NoSubstitute, Not, Past, Question, TakeOff};
    const ASIDE: [&str; 42] = [
        "留",
        "也行",
        "也可以",
        "都行",
        "will do",
        "is fine",
        "就差",
        "没",
        "不变",
        "除了",
        "有人",
        "谁",
        "炖",
        "煮",
        "做",
        "煲",
        "涮",
        "火锅",
        "蒸",
        "包饺子",
        "用的",
        "家里有",
        "还有人",
        "够吃",
        "吃完",
        "快完",
        "except",
        "besides",
        "apart from",
        "out of",
        "running",
        "left",
        "plenty",
        "finished",
        "making",
        "baking",
        "soup",
        "for my",
        "short of",
        "enough",
        "still have",
        "make sure",
    ];
    let aside = |clause: &Clause| {
        [AnyBrand, NoSubstitute, Not, Past, Question, TakeOff].iter().any(|class| clause.has(*class))
            || clause.parts.iter().position(is_condition).is_some_and(|at| {
                // And charcoal if they sell it: what stands before the word is wished for.
                !clause.parts.iter().take(at).any(|part| matches!(part, Part::Name(_, true)))
            })
            || harms(clause)
            // 面包：吐司1袋: what sort of things follows.
            || clause.end == ':' && matches!(clause.parts.as_slice(), [Part::Name(..)])
            || clause.said.contains('都') && clause.said.ends_with('了') && !clause.has_amount()
            || lays_ready(clause)
            || ASIDE.iter().any(|word| key(&clause.said).contains(word))
    };
    let refused: Vec<String> =
        speech.clauses.iter().filter(|clause| clause.has(TakeOff) || clause.has(Not)).flat_map(Clause::names).collect();
    let read = |name: &str| {
        let said = key(name);
        let within = |draft: &Draft| {
            likeness(&draft.name, name) > 0
                || key(&draft.notes.join(" ")).contains(&said)
                || said.contains(&key(&draft.name))
                || draft.notes.iter().any(|note| !goods_within(note).is_empty() && said.contains(&key(note)))
        };
        let parts = goods_within(name);
        let each = |part: &String| speech.found.items.iter().any(|draft| likeness(&draft.name, part) > 0);
        speech.found.items.iter().any(within)
            || parts.len() > 1 && parts.iter().all(each)
            || name.ends_with('的')
            || refused.iter().chain(&speech.found.taken_back).any(|other| likeness(other, name) > 0)
            || is_kind_of_goods(&Draft {
                name: name.rsplit(['的', ' ']).next().unwrap_or(name).to_owned(),
                ..Draft::default()
            })
    };
    let parts = speech.clauses.iter().filter(|clause| !aside(clause)).flat_map(|clause| &clause.parts);
    parts.into_iter().any(|part| matches!(part, Part::Name(name, true) if !read(name)))
}

static MEDICINE: LazyLock<WordSet> = LazyLock::new(|| WordSet::listed(include_str!("../words/medicine.txt"), "kind"));

/// 图上这种, the one in the photo: what a picture shows that nobody has told in words.
pub(super) fn is_pictured(name: &str) -> bool {
    const HEADS: [&str; 14] = [
        "图上",
        "图里",
        "图中",
        "图片",
        "图的",
        "这图",
        "上图",
        "照片",
        "截图",
        "picture",
        "photo",
        "in the picture",
        "in the photo",
        "in the pic",
    ];
    let name = key(name);
    let bare = name.trim_start_matches(['就', '要', '照', '按', '是', '跟']).trim_start_matches("the ");
    HEADS.iter().any(|head| bare.starts_with(head))
}

/// 血压药, my tablets: medicine that nobody can buy before somebody says which.
pub(super) fn is_unnamed_medicine(name: &str) -> bool {
    let name: Vec<char> = key(name).trim().chars().collect();
    MEDICINE.ends_at(&name, 0).any(|end| end == name.len())
        || ["药", "药品", "tablets", "pills", "medicine", "medicines", "meds", "medication"]
            .iter()
            .any(|word| name.iter().copied().eq(word.chars()))
}

/// 灯泡坏了一个，想买两个节能灯: what is broken is bought anew, by a letter that both names share.
pub(super) fn buys_anew(speech: &Speech) -> bool {
    let broken = |clause: &&Clause| {
        ["坏", "破了", "断了", "没电", "碎了", "broke", "broken", "gone"].iter().any(|word| clause.said.contains(word))
    };
    let powered = |item: &Draft| {
        let name = key(&item.name);
        let parts = ["batter", "bulb", "fuse", "电池", "灯泡", "灯管", "保险丝"];
        item.is_counted() && parts.iter().any(|word| name.contains(word))
    };
    if speech.found.items.iter().any(powered) {
        return true;
    }
    let wishes = speech.clauses.iter().flat_map(|clause| &clause.parts);
    let asks = wishes.into_iter().any(|part| matches!(part, Part::Cue(Class::AskFor, said) if said.contains('买') || said.contains('要') || said.contains("need") || said.contains("get")));
    let named: Vec<String> = speech.clauses.iter().filter(broken).flat_map(Clause::names).collect();
    let shares = |name: &String| {
        let alike = |item: &Draft| {
            let han = item.name.chars().any(|c| is_han(c) && name.contains(c));
            let word = |word: &str| word.len() > 3 && key(&item.name).contains(word.trim_end_matches('s'));
            item.is_counted() && (han || key(name).split_whitespace().any(word))
        };
        speech.found.items.iter().any(alike)
    };
    let told = speech.clauses.iter().filter(broken).all(|clause| !clause.has_amount());
    (asks || told) && named.iter().any(shares)
}

/// 原来的大米改20斤, when this line has counted none of it: a change of what nobody here has ordered.
pub(super) fn changes_nothing(speech: &Speech) -> bool {
    let own = |part: &Part| matches!(part, Part::Cue(Class::Change, said) if ["make my", "change my", "swap my", "switch my"].contains(&key(said).as_str()));
    if speech.clauses.iter().any(|clause| clause.parts.iter().any(own) && clause.names_goods()) {
        return true;
    }
    let swaps = |clause: &Clause| {
        let said = key(&clause.said);
        clause.has(Class::Change)
            && clause.has_amount()
            && ["换", "instead", "改"].iter().any(|word| said.contains(word))
    };
    let denies = |clause: &Clause| {
        (clause.has(Class::Not) || clause.has(Class::TakeOff)) && clause.names_goods() && !clause.has_amount()
    };
    if speech.clauses.iter().any(denies) && speech.clauses.iter().any(swaps) {
        // 我不要白菜了，换两根黄瓜: of which nothing stands here.
        return true;
    }
    speech.clauses.iter().enumerate().any(|(n, clause)| {
        let change = clause.parts.iter().position(|part| {
            matches!(part, Part::Cue(Class::Change, said) if ["改", "换", "调整", "change", "swap", "amend", "switch", "make my"].iter().any(|word| key(said).contains(word)))
        });
        let Some(at) = change.filter(|at| *at > 0) else { return false };
        let before = clause.parts.get(..at).unwrap_or_default();
        let counted = before.iter().any(|part| matches!(part, Part::Amount(_)));
        let named = before.iter().any(|part| matches!(part, Part::Name(_, true)));
        let behind = clause.parts.iter().skip(at).any(|part| matches!(part, Part::Amount(_) | Part::Note(_)));
        named && !counted && behind && !speech.clauses.iter().take(n).any(Clause::has_amount)
    })
}

/// Only if under 1 euro, unless they are dear, 不贵的话: it is wanted on a condition that nobody here can tell to be met.
pub(super) fn on_condition(said: &Text) -> bool {
    const ONLY: [&str; 10] = [
        "only if",
        "unless",
        "as long as",
        "so long as",
        "provided",
        "providing",
        "on condition",
        "除非",
        "前提是",
        "才要",
    ];
    const IF: [&str; 7] = [" if ", " when ", " once ", " in case ", " assuming ", "的话", "如果"];
    const WORTH: [&str; 30] = [
        "under ",
        "below ",
        "less than",
        "more than",
        "cheap",
        "dear",
        "expensive",
        "price",
        " cost",
        "reduced",
        " sale",
        "on offer",
        "discount",
        "nobody else",
        "no one else",
        "noone else",
        "left over",
        "others have",
        "贵",
        "便宜",
        "打折",
        "降价",
        "特价",
        "超过",
        "低于",
        "以内",
        "以下",
        "别人不要",
        "没人要",
        "剩下",
    ];
    let text = format!(" {}", said.key_of(0, said.len()));
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    any(&ONLY) || any(&IF) && any(&WORTH)
}

/// Does it begin by saying that something came, and wish for nothing?
pub(super) fn is_receipt(speech: &Speech) -> bool {
    const WORDS: [&str; 6] = ["收到", "已收到", "领到", "拿到", "received", "got"];
    let said = speech.said.key_of(0, speech.said.len());
    let wishes = speech.tokens.iter().any(|token| token.is(Class::AskFor) || token.is(Class::Add));
    let none = ["got no", "got nothing", "got to"].iter().any(|word| said.trim_start().starts_with(word));
    !wishes && !none && WORDS.iter().any(|word| said.trim_start().starts_with(word))
}
