//! The goods of a chat by other names.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde_json::Value;

use super::chat::Chat;
use super::pools;

pub fn unlisted(chat: &Chat, rng: &mut Rng) -> Chat {
    let words = pools::unlisted(chat.is_chinese, rng);
    renamed(chat, &words)
}

pub fn made_up(chat: &Chat, rng: &mut Rng) -> Chat {
    let words = pools::made_up(chat.is_chinese, rng);
    renamed(chat, &words)
}

/// Every good by another name, the same one throughout the chat. A name within a longer one changes there too: 牛奶 and
/// 纯牛奶 stay alike.
fn renamed(chat: &Chat, words: &[String]) -> Chat {
    let names: BTreeSet<String> = named(chat);
    let text = chat.text().to_lowercase();
    let shortest = names.iter().filter(|name| !names.iter().any(|other| other != *name && holds(name, other)));
    let free: Vec<&String> = words.iter().filter(|word| !text.contains(word.as_str())).collect();
    let mut changed = chat.clone();
    for (name, word) in shortest.zip(free) {
        changed.lines = changed.lines.iter().map(|line| replaced(line, name, word)).collect();
        for entry in &mut changed.truth {
            for item in entry["items"].as_array_mut().into_iter().flatten() {
                item["name"] = replaced(item["name"].as_str().unwrap_or(""), name, word).into();
            }
        }
    }
    changed
}

/// What is ordered in the chat, longer ones first. Names of one Chinese letter stand in too many other words.
fn named(chat: &Chat) -> BTreeSet<String> {
    let wants = |entry: &&Value| matches!(entry["kind"].as_str(), Some("order" | "correction" | "cancel" | "unsure"));
    let items = chat.truth.iter().filter(wants).flat_map(|entry| entry["items"].as_array().into_iter().flatten());
    let names = items.filter_map(|item| item["name"].as_str()).map(str::to_lowercase);
    let fit = |name: &String| match chat.is_chinese {
        true => name.chars().count() >= 2 && !name.is_ascii() && !name.chars().any(|c| c.is_ascii_digit()),
        false => name.len() >= 3 && name.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-'),
    };
    names.filter(fit).filter(|name| !is_half_said(chat, name) && !touches_another(chat, name)).collect()
}

/// 苹果香蕉各三斤: two names that nothing parts can be told apart only by who knows them.
fn touches_another(chat: &Chat, name: &str) -> bool {
    let touching = |entry: &Value| {
        let said = entry["source"].as_str().unwrap_or("");
        let items = entry["items"].as_array().into_iter().flatten().filter_map(|item| item["name"].as_str());
        items
            .into_iter()
            .any(|other| said.contains(&format!("{name}{other}")) || said.contains(&format!("{other}{name}")))
    };
    chat.is_chinese && chat.truth.iter().any(touching)
}

/// Is it anywhere called by a part of its name only, 酒 for 白酒, the lozenges for throat lozenges?
fn is_half_said(chat: &Chat, name: &str) -> bool {
    let holds_it = |entry: &&Value| {
        let items = entry["items"].as_array().into_iter().flatten();
        items.filter_map(|item| item["name"].as_str()).any(|other| other.to_lowercase().contains(name))
    };
    let halved = |entry: &Value| {
        let said = entry["source"].as_str().unwrap_or("").to_lowercase();
        let part = |part: &str| said.contains(part);
        let parts: Vec<String> = if chat.is_chinese {
            name.chars().map(String::from).collect()
        } else {
            name.split(' ').map(str::to_owned).collect()
        };
        replaced(&said, name, "") == said && parts.iter().any(|word| part(word.get(..5).unwrap_or(word)))
    };
    // In English a word of it anywhere: skip the chillies, of green chillies.
    let words = |line: &str| {
        let whole = |word: &&str| word.len() >= 4 && replaced(line, word, "") != line;
        !chat.is_chinese
            && replaced(line, name, "") == line
            && name.contains(' ')
            && name.split(' ').any(|word| whole(&word))
    };
    chat.truth.iter().filter(holds_it).any(halved) || chat.lines.iter().any(|line| words(&line.to_lowercase()))
}

fn holds(long: &str, short: &str) -> bool {
    replaced(long, short, "") != long
}

/// A name by another one; in English as a whole word, of one or of several.
fn replaced(line: &str, name: &str, word: &str) -> String {
    if !name.is_ascii() {
        return line.replace(name, word);
    }
    let lower = line.to_ascii_lowercase();
    let one = name.strip_suffix('s').filter(|one| one.len() > 3).unwrap_or(name);
    let (mut out, mut from) = (String::new(), 0);
    while let Some(at) = lower[from..].find(one).map(|at| at + from) {
        let mut end = at + one.len();
        if lower[end..].starts_with("es") && !is_letter(&lower, end + 2) {
            end += 2;
        } else if lower[end..].starts_with('s') {
            end += 1;
        }
        let whole = !at.checked_sub(1).is_some_and(|before| is_letter(&lower, before)) && !is_letter(&lower, end);
        out.push_str(&line[from..at]);
        out.push_str(if whole { word } else { &line[at..end] });
        from = end;
    }
    out.push_str(&line[from..]);
    out
}

fn is_letter(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic)
}
