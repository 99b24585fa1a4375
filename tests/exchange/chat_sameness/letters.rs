//! The same letters in other clothes: wide, narrow, traditional.

use std::collections::BTreeMap;

use fastrand::Rng;

use super::chat::Chat;

/// Every figure and Latin letter of an order, as wide as a Chinese one.
pub fn wide(chat: &Chat, _: &mut Rng) -> Chat {
    let wide = |c: char| if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c };
    each_letter(chat, wide)
}

/// Chinese marks as the keyboard of another language has them.
pub fn narrow(chat: &Chat, _: &mut Rng) -> Chat {
    each_letter(chat, |c| match c {
        '，' => ',',
        '。' => '.',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        '！' => '!',
        '？' => '?',
        _ => c,
    })
}

pub fn traditional(chat: &Chat, _: &mut Rng) -> Chat {
    let pairs = include_str!("../../../src/exchange/chat/words/traditional.txt");
    let pairs = pairs.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let mut old: BTreeMap<char, char> = BTreeMap::new();
    for pair in pairs {
        if let [traditional, simplified] = pair.chars().collect::<Vec<_>>()[..] {
            // 瞭 is 了 only in 明瞭.
            if simplified != '了' {
                old.entry(simplified).or_insert(traditional);
            }
        }
    }
    let older = |c: char| old.get(&c).copied().unwrap_or(c);
    let mut changed = chat.clone();
    changed.lines = changed.lines.iter().map(|line| line.chars().map(older).collect()).collect();
    for item in changed.truth.iter_mut().flat_map(|entry| entry["items"].as_array_mut().into_iter().flatten()) {
        // Names stand in an order as they were written.
        item["name"] = item["name"].as_str().unwrap_or("").chars().map(older).collect::<String>().into();
    }
    changed
}

fn each_letter(chat: &Chat, change: impl Fn(char) -> char) -> Chat {
    let mut changed = chat.clone();
    for (at, _) in chat.orders() {
        let body = chat.words(at);
        changed.say(at, &body.chars().map(&change).collect::<String>());
    }
    changed
}
