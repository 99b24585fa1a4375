//! Errands: what is asked for that is no goods, by the rules of `words/errands.txt`.

use std::sync::LazyLock;

use super::letters::is_han;
use super::lexer::{Kind, Token};
use super::numbers::Shape;
use super::text::Text;
use super::words::{Class, ErrandRule, lexicon, stands_at, stands_in};

/// An errand that was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is to be done.
    pub task: String,
    /// The money it is about, in thousandths, and its unit.
    pub money: Option<(i64, String)>,
    /// Is anybody asked to do it? Without that it may be no more than told.
    pub is_asked: bool,
}

impl Task {
    /// Is something that is there already to be brought to a door?
    pub fn is_carrying(&self) -> bool {
        ["搬", "快递", "moving", "parcel"].iter().any(|word| self.task.contains(word))
    }
}

const DONE: [&str; 38] = [
    "自己充",
    "自己修",
    "自己弄",
    "自己取",
    "不用帮",
    "不用麻烦",
    "不麻烦",
    "已经取",
    "no need now",
    "no need any",
    "by myself",
    "it myself",
    "electric myself",
    "gas myself",
    "already done",
    "done it",
    "修好了",
    "好了",
    "已修",
    "已经修",
    "不用修",
    "不用来",
    "已充",
    "充好了",
    "充上了",
    "交了",
    "已交",
    "搞定",
    "解决了",
    "到账",
    "取到了",
    "回来了",
    "通了",
    "fixed",
    "works again",
    "working again",
    "sorted",
    "all good",
];
const ASKS: [&str; 75] = [
    "谁家有",
    "哪家有",
    "谁有",
    "谁方便",
    "company",
    "hoping",
    "能送",
    "能来",
    "能带",
    "能修",
    "能换",
    "能帮",
    "看看我家",
    "给我",
    "会修",
    "会不会",
    "有没有人",
    "有没有邻居",
    "有没有师傅",
    "快来",
    "来个人",
    "来人",
    "陪我",
    "派个人",
    "派人",
    "谁帮",
    "哪个帮",
    "登记",
    "any plumber",
    "any electrician",
    "any handyman",
    "know a plumber",
    "is there a",
    "anybody",
    "put me down",
    "put my",
    "send",
    "plz",
    "帮",
    "麻烦",
    "代",
    "请",
    "能不能",
    "可不可以",
    "可以",
    "谁能",
    "哪个",
    "哪位",
    "谁来",
    "求",
    "拜托",
    "需要",
    "想",
    "安排",
    "师傅",
    "怎么办",
    "急",
    "快没了",
    "没钱了",
    "can",
    "could",
    "please",
    "pls",
    "need",
    "needs",
    "would",
    "someone",
    "somebody",
    "anyone",
    "help",
    "locked out",
    "locked myself",
    "must",
    "has to",
    "have to",
];

/// Who tells a parcel's code asks for the parcel.
const CODES: [&str; 7] = ["取件码", "取货码", "提货码", "pick-up code", "pickup code", "collection code", " code "];

const WAITS: [&str; 11] =
    ["有", "到了", "在", "寄", "放", "for me", "for us", "waiting", "there's", "at the ", "arrived"];

/// Is something done already? 买好了, 放好了 are only made ready.
fn is_done(key: &[char]) -> bool {
    let ready = |at: usize| {
        at.checked_sub(1).and_then(|at| key.get(at)).is_some_and(|c| "买备放装包写付约开填谢齐说".contains(*c))
    };
    let done = |word: &Vec<char>, at: usize| {
        stands_at(key, at, word).is_some() && !(word.as_slice() == ['好', '了'] && ready(at))
    };
    IS_DONE.iter().any(|word| (0..key.len()).any(|at| done(word, at)))
}

static IS_DONE: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| DONE.iter().map(|word| word.chars().collect()).collect());
static IS_ASKED: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| ASKS.iter().map(|word| word.chars().collect()).collect());

/// The errand in a text, if it is one. A question about something, or news that it is done, is none.
pub fn errand(text: &Text, tokens: &[Token]) -> Option<Task> {
    let key = text.key();
    let has = |words: &LazyLock<Vec<Vec<char>>>| words.iter().any(|word| stands_in(key, word));
    if is_done(key) {
        return None;
    }
    let text_said = text.key_of(0, text.len());
    if [
        "电话是多少",
        "电话多少",
        "号码多少",
        "号码是多少",
        "电话是几",
        "what's the number",
        "number for",
        "phone number for",
    ]
    .iter()
    .any(|word| text_said.contains(word))
    {
        return None;
    }
    let waits = |words: &[&str]| words.iter().any(|word| text_said.contains(word));
    let asks = has(&IS_ASKED) || waits(&CODES) && waits(&WAITS);
    let only_asks = tokens.iter().any(|token| token.is(Class::Question)) || matches!(key.last(), Some('吗' | '?'));
    if only_asks && !asks {
        return None;
    }
    let summed = tokens.iter().any(|token| matches!(token.kind, Kind::Money(..)));
    let rule = lexicon().errands.iter().find(|rule| {
        let han = rule.groups.iter().flatten().next().is_some_and(|word| word.iter().any(|c| is_han(*c)));
        let first = rule.groups.first().is_some_and(|group| first_of(key, group).is_some());
        // £20 on the gas card pls, 电卡100元麻烦了: a sum says that it is paid in.
        let paid = summed && asks && is_paid(&rule.task);
        han == text.is_chinese() && first && (paid || all_meet(key, &rule.groups))
    })?;
    let met = rule.groups.first().and_then(|group| first_of(key, group)).unwrap_or_default();
    let money = tokens.iter().find_map(|token| match &token.kind {
        Kind::Money(milli, unit) => Some((*milli, unit.clone())),
        _ => None,
    });
    let money = money.or_else(|| paid(&rule.task, tokens));
    Some(Task { task: rule.task.replace("{}", &met), is_asked: asks || money.is_some(), money })
}

/// The words of the rules for a task: 快递, 包裹 and 取, 拿 of 取快递.
pub fn rule_words(task: &str) -> impl Iterator<Item = &'static Vec<char>> {
    let of_task = move |rule: &&ErrandRule| {
        let (head, tail) = rule.task.split_once("{}").unwrap_or((&rule.task, ""));
        task.starts_with(head) && task.ends_with(tail) && (rule.task.contains("{}") || rule.task == task)
    };
    lexicon()
        .errands
        .iter()
        .filter(of_task)
        .collect::<Vec<_>>()
        .into_iter()
        .flat_map(|rule| rule.groups.iter().take(1))
        .flatten()
}

/// What is paid in or topped up is money, whatever stands behind the figure: by 30 pounds, 充个50.
fn paid(task: &str, tokens: &[Token]) -> Option<(i64, String)> {
    let mut sums = tokens.iter().filter_map(|token| match &token.kind {
        Kind::Amount(amount) if amount.shape == Shape::Exact && (5_000..=5_000_000).contains(&amount.milli) => {
            Some(amount)
        }
        _ => None,
    });
    let (first, next) = (sums.next().filter(|_| is_paid(task))?, sums.next());
    let unit = first.unit_name();
    let unit = if unit == "lb" { "pound".to_owned() } else { unit };
    (next.is_none() && matches!(unit.as_str(), "" | "个" | "pound"))
        .then(|| (first.milli, if unit == "个" { String::new() } else { unit }))
}

fn is_paid(task: &str) -> bool {
    ["充值", "缴", "办事", "取钱", "top-up", "payment", "withdrawn", "bank"].iter().any(|word| task.contains(word))
}

/// Does a word of every group stand in the text, none of the later ones on top of the first? 没电梯 is no lift without power.
fn all_meet(key: &[char], groups: &[Vec<Vec<char>>]) -> bool {
    let places = |group: &[Vec<char>]| -> Vec<(usize, usize)> {
        let ends = |at: usize| group.iter().filter_map(move |word| stands_at(key, at, word).map(|end| (at, end)));
        (0..key.len()).flat_map(ends).collect()
    };
    let Some((first, later)) = groups.split_first() else { return false };
    places(first)
        .iter()
        .any(|(from, to)| later.iter().all(|group| places(group).iter().any(|(start, end)| start >= to || end <= from)))
}

/// The longest word of a group that stands in the text.
fn first_of(key: &[char], group: &[Vec<char>]) -> Option<String> {
    group.iter().filter(|word| stands_in(key, word)).max_by_key(|word| word.len()).map(|word| word.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::chat::doors::{KnownDoors, Parts};
    use crate::exchange::chat::lexer::tokens;

    fn task(line: &str) -> Option<String> {
        let text = Text::of(line);
        errand(&text, &tokens(&text, &KnownDoors::default(), &Parts::default())).map(|found| found.task)
    }

    #[test]
    fn errands_are_known_by_their_words() {
        for (line, expected) in [
            ("冰箱不制冷了，能不能找人看看", "修冰箱"),
            ("麻烦帮我充100块电费", "电费充值"),
            ("我老公要去透析，求车接送", "送医"),
            ("马桶堵了，帮忙找个师傅", "通马桶"),
            ("The fridge is broken, can somebody come?", "fridge repair"),
            ("Need a lift to the clinic tomorrow", "trip to clinic"),
        ] {
            assert_eq!(task(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn news_and_questions_are_no_errands() {
        for line in ["电视修好了，谢谢", "今天垃圾几点收？", "大米10斤", "The tv is fixed, thanks", "快递到了吗？"]
        {
            assert_eq!(task(line), None, "{line}");
        }
    }
}
