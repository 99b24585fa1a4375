//! Why an order that was read may not be what somebody meant: things named and not read, for a neighbour, a change of nothing.

use std::sync::LazyLock;

use super::speech::Speech;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::{Draft, goods_within, likeness};
use crate::exchange::chat::items::{harms, is_condition, is_kind_of_goods, lays_ready};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::{Text, key};
use crate::exchange::chat::word_set::WordSet;
use crate::exchange::chat::words::Class;

/// Does a part of what is ordered go to somebody else: 其中一提给对门302?
pub(super) fn goes_partly(said: &Text) -> bool {
    const WORDS: [&str; 9] =
        ["一半给", "一份给", "分一", "分给", "one of them", "half of it", "half for", "one of those", "some of it"];
    let said = said.key_of(0, said.len());
    // 其中二甲双胍只要缓释片 gives nothing away.
    let of_them = said
        .split_once("其中")
        .is_some_and(|(_, rest)| ["给", "送", "归", "帮"].iter().any(|word| rest.contains(word)));
    of_them || WORDS.iter().any(|word| said.contains(word))
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

/// 三楼的张大妈托我带, the lady upstairs asked me: for somebody whose door nobody has named.
pub(super) fn for_a_neighbour(said: &Text) -> bool {
    const HAN: [&str; 20] = [
        "托我带",
        "托我买",
        "托我报",
        "托我订",
        "托我说",
        "帮邻居",
        "给邻居",
        "替邻居",
        "邻居要",
        "楼上老人",
        "楼下老人",
        "隔壁老人",
        "楼上的老",
        "楼下的老",
        "隔壁的老",
        "对门的老",
        "楼上奶奶",
        "楼上爷爷",
        "隔壁奶奶",
        "隔壁爷爷",
    ];
    const LATIN: [&str; 14] = [
        "my neighbour",
        "my neighbor",
        "lady upstairs",
        "man upstairs",
        "lady downstairs",
        "man downstairs",
        "lady next door",
        "man next door",
        "neighbour upstairs",
        "neighbor upstairs",
        "on the third floor",
        "on the second floor",
        "on the fourth floor",
        "on the fifth floor",
    ];
    let said = said.key_of(0, said.len());
    HAN.iter().chain(&LATIN).any(|word| said.contains(word))
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
