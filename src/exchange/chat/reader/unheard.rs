//! What nothing was read in, though somebody may want something: it goes to a person.

use super::Reader;
use super::speech::Speech;
use super::wording::is_strong_wish;
use crate::domain::deliveries::Item;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::likeness;
use crate::exchange::chat::entry::{Entry, EntryKind};
use crate::exchange::chat::items::{is_or_nothing, is_weak};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::needs::{calls_for_help, came_otherwise, complains, is_over};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    /// Trouble or a call for help, a sum of money, goods beside a wish or an amount, a figure from somebody who has
    /// ordered, or a thing they have ordered beside a word of change.
    pub(super) fn may_want(&self, speech: &Speech) -> bool {
        let has = |class: &Class| speech.tokens.iter().any(|token| token.is(*class));
        let any = |kind: fn(&Kind) -> bool| speech.tokens.iter().any(|token| kind(&token.kind));
        let goods = any(|kind| *kind == Kind::Name(true));
        let counted = any(|kind| matches!(kind, Kind::Amount(_)));
        let figure = any(|kind| matches!(kind, Kind::Amount(amount) if !amount.is_article));
        let measured = any(|kind| matches!(kind, Kind::Amount(amount) if amount.unit.is_some()));
        let money = any(|kind| matches!(kind, Kind::Money(..)));
        let told = [Class::Past, Class::Question].iter().any(has);
        let wishes = |part: &Part| matches!(part, Part::Cue(Class::AskFor, said) if !is_weak(said));
        let asks = speech.clauses.iter().flat_map(|clause| &clause.parts).any(wishes);
        let strongly = speech.clauses.iter().flat_map(|clause| &clause.parts).any(is_strong_wish);
        let pictured = |token: &Token| {
            let said = speech.said.key_of(token.from, token.to);
            token.kind == Kind::Noise && said.starts_with(['[', '<'])
        };
        let shown = speech.tokens.iter().any(pictured) && PICTURES.iter().any(|word| said_in(speech, word));
        calls_for_help(&speech.said)
            || asks_somebody(speech) && !is_about_quality(speech)
            || (speech.whole_address && !speech.addressed_only)
            || (has(&Class::TakeOff) && !told && !self.stands_for(speech).is_empty())
            || (has(&Class::TakeOff) && has(&Class::Everything))
            || ((asks || goods && !told) && WORTH.iter().any(|word| said_in(speech, word)))
            // One of each: of what somebody has offered.
            || (has(&Class::Each) && counted && !told)
            || (shown && asks)
            || BORROWS.iter().any(|word| said_in(speech, word))
            || (goods && strongly)
            || (goods && !told && (asks || counted))
            || speech
                .tokens
                .iter()
                .any(|token| token.is(Class::Vague) && wishes_vaguely(&speech.said.key_of(token.from, token.to)))
            || (measured && !told && (pins(speech) || !any(|kind| matches!(kind, Kind::Name(_)))))
            || (adds_something(speech) && !told)
            || (measured && has(&Class::Add))
            || speech.said.key_of(0, 5) == "need "
            || (goods && figure && !has(&Class::Past) && !PRICES.iter().any(|word| said_in(speech, word)))
            || came_otherwise(&speech.said)
            || complains(&speech.said) && (goods || ORDERED.iter().any(|word| said_in(speech, word)))
            || (goods && !told && CHANGES.iter().any(|word| said_in(speech, word)))
            || (figure && !told && has(&Class::Change))
            || (counted && !told && speech.said.len() <= 24 && has(&Class::Change))
            || (money && !told && (asks || speech.addressed))
            || (figure && !told && !self.stands_for(speech).is_empty())
            || ((counted || changes(speech) || pins(speech) || HOW.iter().any(|word| said_in(speech, word)))
                && self.speaks_of_ordered(speech))
            || (has(&Class::Wrong) && !self.stands_for(speech).is_empty())
            || (is_over(&speech.said) || has(&Class::TakeOff)) && self.has_an_errand(speech)
    }

    /// Did this sender ask for something to be done, not long ago?
    fn has_an_errand(&self, speech: &Speech) -> bool {
        let theirs = |entry: &Entry| entry.kind == EntryKind::Errand && entry.who == speech.who;
        self.entries.iter().rev().take(200).any(theirs)
    }

    fn speaks_of_ordered(&self, speech: &Speech) -> bool {
        let stands = self.stands_for(speech);
        let names: Vec<String> = speech.clauses.iter().flat_map(Clause::names).collect();
        let noted = |old: &Item, name: &str| name.chars().count() >= 2 && key(&old.note).contains(&key(name));
        names.iter().any(|name| stands.iter().any(|old| likeness(&old.item.name, name) > 0 || noted(&old.item, name)))
    }
}

/// 麻烦挑新鲜点的哈: only how the things should be that were ordered before.
fn is_about_quality(speech: &Speech) -> bool {
    let parts = || speech.clauses.iter().flat_map(|clause| &clause.parts);
    let quiet = |part: &Part| matches!(part, Part::Note(_) | Part::Cue(Class::AskFor | Class::Function, _));
    parts().any(|part| matches!(part, Part::Note(_))) && parts().all(quiet)
}

/// Is somebody asked to do something, in whatever words, or is a wish of one's own spoken?
fn asks_somebody(speech: &Speech) -> bool {
    const HAN: [&str; 29] = [
        "麻烦",
        "能送",
        "能给",
        "能不能送",
        "能不能来",
        "师傅看看",
        "看看我家",
        "请师傅",
        "请来",
        "帮我",
        "帮忙",
        "帮一下",
        "帮个",
        "麻烦你",
        "麻烦帮",
        "麻烦给",
        "劳烦",
        "求帮",
        "拜托",
        "能不能帮",
        "可不可以帮",
        "给我送",
        "给我带",
        "给我配",
        "给我家",
        "我需要",
        "我想要",
        "我要",
        "我家要",
    ];
    const LATIN: [&str; 26] = [
        "please",
        "pls",
        "plz",
        "kindly",
        "can you",
        "could you",
        "would you",
        "can u",
        "could u",
        "can someone",
        "could someone",
        "can somebody",
        "could somebody",
        "can anyone",
        "could anyone",
        "anybody here",
        "anyone here",
        "anyone good with",
        "anybody good with",
        "i need",
        "we need",
        "i'd like",
        "we'd like",
        "get me",
        "bring me",
        "deliver my",
    ];
    let said = speech.said.key_of(0, speech.said.len());
    let padded = format!(" {} ", said.replace(|c: char| !(c.is_alphanumeric() || c == '\''), " "));
    HAN.iter().any(|word| said.contains(word)) || LATIN.iter().any(|word| padded.contains(&format!(" {word} ")))
}

/// 带点吃的: a wish that names no amount.
fn wishes_vaguely(said: &str) -> bool {
    said.starts_with(['带', '买', '来', '要', '弄', '搞', '拿', '捎', '称'])
}

/// What a picture shows that somebody asks for.
const PICTURES: [&str; 8] = ["图片", "照片", "相册", "语音", "image", "media", "photo", "picture"];
/// Something that was ordered or brought is spoken of.
const ORDERED: [&str; 13] = [
    "brought",
    "order",
    "my bag",
    "our bag",
    "delivery",
    "delivered",
    "my box",
    "receipt",
    "charged",
    "订",
    "登记",
    "送",
    "单",
];
/// One thing in the place of another.
const CHANGES: [&str; 8] = ["换成", "改成", "改为", "换为", "change ", "swap ", "switch ", "instead of"];
/// How what was ordered should be.
const HOW: [&str; 6] = ["leave the", "can the ", "could the ", "make sure", "ensure ", "see that the"];
/// For so much money.
const WORTH: [&str; 10] =
    ["worth of", "quid", "fiver", "tenner", "块钱", "元左右", "块左右", "euros", "pounds of", "dollars"];
/// What a thing costs is asked.
const PRICES: [&str; 13] = [
    "几多钱",
    "好多钱",
    "几多",
    "什么价钱",
    "多少钱",
    "几块",
    "几钱",
    "什么价",
    "价格",
    "怎么卖",
    "how much",
    "price",
    "cost",
];
/// Something is wanted, if only for a while.
const BORROWS: [&str; 9] = ["借我", "借一", "能借", "借用", "借个", "borrow", "lend me", "lend us", "could lend"];

fn said_in(speech: &Speech, word: &str) -> bool {
    speech.said.key_of(0, speech.said.len()).contains(word)
}

/// 加个凤凰单枞: a short name that no list knows, right behind a word that brings it in.
fn adds_something(speech: &Speech) -> bool {
    let mut pairs = speech.clauses.iter().flat_map(|clause| clause.parts.windows(2));
    pairs.any(|pair| match pair {
        [Part::Cue(Class::Add, _), Part::Name(name, false)] => name.chars().all(is_han) && name.chars().count() <= 6,
        _ => false,
    })
}

/// 猪肝没有就不要了: this very thing or nothing.
fn pins(speech: &Speech) -> bool {
    speech.clauses.iter().any(|clause| clause.has(Class::NoSubstitute) || is_or_nothing(clause))
}

fn changes(speech: &Speech) -> bool {
    use Class::{Add, Change, Less, Not, TakeOff, Wrong};
    [Change, TakeOff, Not, Wrong, Less, Add].iter().any(|class| speech.tokens.iter().any(|token| token.is(*class)))
}
