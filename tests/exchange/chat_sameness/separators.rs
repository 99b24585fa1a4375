//! The marks between the things of an order.

use fastrand::Rng;
use serde_json::Value;

use super::chat::{Chat, is_link};

pub fn commas(chat: &Chat, rng: &mut Rng) -> Chat {
    let marks: &[&str] = if chat.is_chinese { &["，", "、", ","] } else { &[", ", ",", " and ", " & "] };
    parted(chat, marks, rng)
}

pub fn semicolons(chat: &Chat, rng: &mut Rng) -> Chat {
    let marks: &[&str] = if chat.is_chinese { &["；", ";", "。"] } else { &["; ", " / ", " + ", ". "] };
    parted(chat, marks, rng)
}

/// English has spaces within its names.
pub fn spaces(chat: &Chat, rng: &mut Rng) -> Chat {
    if chat.is_chinese { parted(chat, &[" ", "  ", "　"], rng) } else { chat.clone() }
}

pub fn line_breaks(chat: &Chat, rng: &mut Rng) -> Chat {
    parted(chat, &["\n"], rng)
}

/// The same orders with one mark between all of their things.
fn parted(chat: &Chat, marks: &[&str], rng: &mut Rng) -> Chat {
    let mut changed = chat.clone();
    for (at, entry) in chat.orders() {
        let body = chat.words(at);
        let Some(mark) = rng.choice(marks) else { continue };
        if let Some(new) = with_mark(body, &entry, mark, chat.is_chinese).filter(|_| !is_link(body)) {
            changed.say(at, &new);
        }
    }
    changed
}

/// Only where each gap between two things holds one mark that parts them and nothing else does.
fn with_mark(body: &str, entry: &Value, mark: &str, is_chinese: bool) -> Option<String> {
    let lower = body.to_ascii_lowercase();
    let names: Vec<String> =
        entry["items"].as_array()?.iter().filter_map(|item| item["name"].as_str()).map(str::to_lowercase).collect();
    let place = |name: &String| lower.find(name.as_str()).filter(|_| lower.matches(name.as_str()).count() == 1);
    let mut places: Vec<(usize, usize)> = Vec::new();
    for name in &names {
        places.push(place(name).map(|at| (at, at + name.len()))?);
    }
    places.sort_unstable();
    let mut out = body.to_owned();
    for pair in places.windows(2).rev() {
        let (from, to) = (pair[0].1, pair[1].0);
        let gap = lower.get(from..to)?;
        let olds: &[&str] =
            if is_chinese { &["，", "、", ",", " ", "；", "+"] } else { &[", ", "; ", " and ", " & "] };
        let mut found = olds.iter().flat_map(|old| gap.match_indices(old));
        let (old, rest) = (found.next()?, found.next());
        if rest.is_some() || gap.contains(['(', '（', '.', ':', '：', '。', '\n']) {
            return None;
        }
        out.replace_range(from + old.0..from + old.0 + old.1.len(), mark);
    }
    (out != body).then_some(out)
}
