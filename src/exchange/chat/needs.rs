//! Trouble at home and calls for help: what must reach a person even where no errand's rule knows it.

use std::sync::LazyLock;

use super::text::Text;
use super::word_set::WordSet;
use super::words::{Class, lexicon};

const NEEDS: &str = include_str!("words/trouble.txt");

struct Needs {
    trouble: WordSet,
    out: WordSet,
    ill: WordSet,
    asks: WordSet,
    complaint: WordSet,
    over: WordSet,
}

static LISTS: LazyLock<Needs> = LazyLock::new(|| Needs {
    trouble: WordSet::listed(NEEDS, "trouble"),
    out: WordSet::listed(NEEDS, "out"),
    ill: WordSet::listed(NEEDS, "ill"),
    asks: WordSet::listed(NEEDS, "asks"),
    complaint: WordSet::listed(NEEDS, "complaint"),
    over: WordSet::listed(NEEDS, "over"),
});

/// Does a text speak of trouble that is not over, or ask people to do something?
pub fn calls_for_help(text: &Text) -> bool {
    let open = !has(text, &LISTS.over);
    open && [&LISTS.trouble, &LISTS.out, &LISTS.ill, &LISTS.asks].iter().any(|words| has(text, words))
}

/// Does a text speak of trouble that is not over, and that no order of goods mends?
pub fn tells_of_trouble(text: &Text) -> bool {
    has(text, &LISTS.trouble) && !has(text, &LISTS.over)
}

/// Does a text say that something came wrong, too little, or not at all?
pub fn complains(text: &Text) -> bool {
    has(text, &LISTS.complaint) || came_otherwise(text)
}

/// I asked for lean pork and got ribs; 我订的是2斤，送来的是1斤: what was ordered, and beside it what came.
pub fn came_otherwise(text: &Text) -> bool {
    const ORDERED: [&str; 16] = [
        "i asked for",
        "we asked for",
        "i ordered",
        "we ordered",
        "i'd ordered",
        "we'd ordered",
        "i had ordered",
        "i wanted",
        "我要的是",
        "我订的是",
        "我报的是",
        "我订的",
        "我报的",
        "订的是",
        "报的是",
        "要的是",
    ];
    const CAME: [&str; 14] = [
        " got ",
        " received ",
        " came",
        " instead",
        "brought",
        "delivered",
        "拿来",
        "送来",
        "收到",
        "给的是",
        "给成",
        "只有",
        "变成",
        "成了",
    ];
    let said = text.key_of(0, text.len());
    let after = ORDERED.iter().filter_map(|word| said.find(word)).min();
    after.and_then(|at| said.get(at..)).is_some_and(|rest| CAME.iter().any(|word| rest.contains(word)))
}

/// Does a text say that some trouble is over?
pub fn is_over(text: &Text) -> bool {
    has(text, &LISTS.over)
}

fn has(text: &Text, words: &WordSet) -> bool {
    let key = text.key();
    (0..key.len()).any(|at| words.ends_at(key, at).next().is_some() && !is_idiom(key, at))
}

/// 憋坏了, 乐坏了: nothing is broken.
fn is_idiom(key: &[char], at: usize) -> bool {
    if lexicon().phrase_of(key, at, Class::Goods).is_some() {
        // 臭豆腐, broken rice
        return true;
    }
    let alarm = ["smoke alarm", "smoke detector"];
    if alarm.iter().any(|word| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c))) {
        return true;
    }
    let before = at.checked_sub(1).and_then(|before| key.get(before));
    if key.get(at) == Some(&'漏') && before.is_some_and(|c| "别莫要没勿怕报写看发打说遗送记".contains(*c))
    {
        // 别漏了, 怕漏了再发一遍: nothing leaks.
        return true;
    }
    key.get(at) == Some(&'坏') && before.is_some_and(|c| "憋累乐急饿吓气闷馋渴忙愁美冻热困".contains(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_is_heard_and_its_end_too() {
        for line in
            ["水管爆了满地是水", "我媽摔倒了", "there's water coming through my ceiling!", "could someone come by?"]
        {
            assert!(calls_for_help(&Text::of(line)), "{line}");
        }
        for line in ["大家早上好", "电灯坏了，已经修好了", "the tap was broken but it's fixed", "thanks everybody"]
        {
            assert!(!calls_for_help(&Text::of(line)), "{line}");
        }
    }
}
