//! Which messages of a paste stood in the one before.

use std::collections::BTreeMap;

use crate::exchange::chat::messages::Message;

/// For each message whether it is known already, and the places of the earlier ones that are not in this paste.
/// A message is known by its sender, its time of day and its words; said twice it counts twice.
pub fn known(said: &[Message], old: &[Message]) -> (Vec<bool>, Vec<usize>) {
    let mut waiting: BTreeMap<(String, String, String), Vec<usize>> = BTreeMap::new();
    for (at, message) in old.iter().enumerate().rev() {
        waiting.entry(mark(message)).or_default().push(at);
    }
    let known = said.iter().map(|message| waiting.get_mut(&mark(message)).and_then(Vec::pop).is_some()).collect();
    let mut gone: Vec<usize> = waiting.into_values().flatten().collect();
    gone.sort_unstable();
    (known, gone)
}

/// The last message of the earlier paste may have been cut off, or lines that name nobody now follow it: what it held
/// then stands apart from what has come since.
pub fn cut_where_it_grew(said: Vec<Message>, old: &[Message]) -> Vec<Message> {
    let Some(last) = old.last() else { return said };
    let words = |message: &Message| message.lines.iter().map(|(_, line)| line.trim().to_owned()).collect::<Vec<_>>();
    let (held, length) = (words(last), last.lines.len());
    let grew = |message: &Message| {
        message.sender == last.sender
            && clock(&message.time) == clock(&last.time)
            && message.lines.len() > length
            && words(message).starts_with(&held)
    };
    let Some(at) = said.iter().rposition(grew).filter(|_| length > 0) else { return said };
    if said.iter().any(|message| mark(message) == mark(last)) {
        return said;
    }
    let mut said = said;
    if let Some(message) = said.get_mut(at) {
        let since = message.lines.split_off(length);
        let later = Message { lines: since, ..message.clone() };
        said.insert(at + 1, later);
    }
    said
}

fn mark(message: &Message) -> (String, String, String) {
    let words: Vec<&str> = message.lines.iter().map(|(_, line)| line.trim()).collect();
    (message.sender.clone(), clock(&message.time), words.join("\n"))
}

/// The time of day alone: the same message may be dated "yesterday" in one paste and by its day in the next.
fn clock(time: &str) -> String {
    let colon = time.char_indices().find(|(_, c)| *c == ':').map(|(at, _)| at);
    let Some(colon) = colon else { return String::new() };
    let hour: String = time.get(..colon).unwrap_or("").chars().rev().take_while(char::is_ascii_digit).collect();
    let minute: String = time.get(colon + 1..).unwrap_or("").chars().take_while(char::is_ascii_digit).take(2).collect();
    let hour: String = hour.chars().rev().collect();
    format!("{}:{minute}", hour.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(time: &str, line: &str) -> Message {
        Message { sender: "a".into(), time: time.into(), lines: vec![(1, line.into())] }
    }

    #[test]
    fn what_was_said_twice_is_known_twice_and_no_more() {
        let old = [message("昨天 08:05", "+1"), message("08:06", "gone")];
        let new = [message("2020/2/15 8:05:12", "+1"), message("08:05", "+1")];
        assert_eq!(known(&new, &old), (vec![true, false], vec![1]));
    }

    #[test]
    fn a_message_that_was_cut_off_is_known_as_far_as_it_went() {
        let old = [message("08:05", "盐2包")];
        let lines = vec![(1, "盐2包".to_owned()), (2, "糖1包".to_owned())];
        let said = cut_where_it_grew(vec![Message { lines, ..message("08:05", "") }], &old);
        assert_eq!(known(&said, &old), (vec![true, false], vec![]));
    }
}
