//! Polite words before and after an order.

use fastrand::Rng;

use super::chat::{Chat, is_link};

const BEFORE_ZH: [&str; 14] = [
    "麻烦了，",
    "你好，",
    "辛苦了，",
    "各位辛苦，",
    "打扰一下，",
    "不好意思，",
    "早上好！",
    "麻烦帮忙带一下，",
    "🙏 ",
    "谢谢志愿者，",
    "劳驾，",
    "你们好呀，",
    "辛苦各位了，",
    "大家早，",
];
const AFTER_ZH: [&str; 14] = [
    "，谢谢",
    "，辛苦了",
    " 🙏",
    "，多谢啦",
    "，谢谢！",
    "，麻烦你们了",
    "～",
    "，感谢[抱拳]",
    "，拜托啦",
    " 谢谢辛苦了❤️",
    "，不急，有空再送",
    "，辛苦志愿者",
    "，太感谢了",
    "。祝大家平安",
];
const BEFORE_EN: [&str; 14] = [
    "Hi, ",
    "please, ",
    "Morning! ",
    "hello all, ",
    "Good morning everyone. ",
    "when you get a chance, ",
    "Sorry to bother you, ",
    "🙏 ",
    "hiya, ",
    "if it's not too much trouble, ",
    "Hope you're well. ",
    "Hey team, ",
    "whenever you have time, ",
    "Thanks for doing this! ",
];
const AFTER_EN: [&str; 14] = [
    ", please",
    ", thanks a lot",
    ", when you get a chance",
    " 🙏",
    ", cheers",
    " pls 😊",
    ". Thank you so much!",
    ", ta",
    ". Much appreciated",
    ", no rush",
    ". God bless",
    " xx",
    ". You are all stars",
    ", many thanks in advance",
];

pub fn before(chat: &Chat, rng: &mut Rng) -> Chat {
    let words = if chat.is_chinese { BEFORE_ZH } else { BEFORE_EN };
    let polite = |body: &str, rng: &mut Rng| format!("{}{body}", words[rng.usize(..words.len())]);
    said(chat, rng, polite)
}

pub fn after(chat: &Chat, rng: &mut Rng) -> Chat {
    let words = if chat.is_chinese { AFTER_ZH } else { AFTER_EN };
    let polite = |body: &str, rng: &mut Rng| {
        let word = words[rng.usize(..words.len())];
        let closed = body.ends_with(|c: char| !c.is_alphanumeric());
        let word = if closed { word.trim_start_matches(['，', ',', '。', '.', ' ']) } else { word };
        format!("{body}{}{word}", if closed { " " } else { "" })
    };
    said(chat, rng, polite)
}

/// Every order that is no line of a chain, more politely.
fn said(chat: &Chat, rng: &mut Rng, polite: impl Fn(&str, &mut Rng) -> String) -> Chat {
    let mut changed = chat.clone();
    for (at, _) in chat.orders() {
        let body = chat.words(at);
        if !is_link(body) {
            changed.say(at, &polite(body, rng));
        }
    }
    changed
}
