//! From a paste to messages: who said it, which lines. WeChat, QQ, WhatsApp, Telegram and plain `name: text` are known.

use std::collections::BTreeSet;

use super::door_headers::names_a_door;
use super::stamp::{is_day_line, is_time_line, stamp};
use super::text::Text;
use super::words::{Class, lexicon};

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The sender as the chat shows them; empty where none is shown.
    pub sender: String,
    /// The time of day as written; empty where none is shown.
    pub time: String,
    /// Its lines that are not blank, with their numbers from 1. A line that also names the sender is here without the name.
    pub lines: Vec<(u32, String)>,
}

/// What a line of the paste is, before anybody looked at its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Nothing stands in it.
    Blank,
    /// Names a sender.
    Sender,
    /// Names a day or a time.
    Date,
    /// Written by the chat program.
    System,
    /// Somebody's words.
    Said,
}

/// A name longer than this is no name.
const NAME_CHARS: usize = 40;

/// Do the lines of a paste name their senders without any time, `张三: …`? A paste that goes on from such a one does too,
/// however few of its own lines do.
pub fn names_plainly(chat: &str) -> bool {
    let lines: Vec<&str> = chat.lines().collect();
    !is_stamped(&lines) && has_plain_names(&lines)
}

fn is_stamped(lines: &[&str]) -> bool {
    lines.iter().enumerate().any(|(n, line)| header(line, follows_gap(lines, n)).is_some())
}

/// The messages of a paste, and what each of its lines is. `plainly`: it or the paste before it names senders without times.
pub fn messages(chat: &str, plainly: bool) -> (Vec<Message>, Vec<LineKind>) {
    let lines: Vec<&str> = chat.lines().collect();
    let stamped = is_stamped(&lines);
    let plain = !stamped && plainly;
    let blocks = if stamped { plain_blocks(&lines) } else { Vec::new() };
    let at_doors = !stamped && !plain && lines.iter().filter(|line| names_a_door(line)).take(2).count() > 1;
    let above = plain && names_above(&lines);
    let mut split = Split { messages: Vec::new(), kinds: Vec::with_capacity(lines.len()), open: false };
    for (n, line) in lines.iter().enumerate() {
        let gap = follows_gap(&lines, n) || matches!(split.kinds.last(), Some(LineKind::Date | LineKind::System));
        let named = plain || blocks.get(n) == Some(&true);
        // Lily: a name after an empty line, whatever grows under the same name.
        let plainly = || match plain_header(line) {
            None if above && follows_gap(&lines, n) => bare_header(line),
            head => head.filter(|head| !above || head.text.is_empty()),
        };
        let head = if named { plainly() } else { header(line, gap) };
        let at_door = || Header { sender: line.trim().to_owned(), time: String::new(), text: String::new() };
        let head = head.or_else(|| (at_doors && names_a_door(line)).then(at_door));
        split.take(n, line, head, gap, stamped || plain || at_doors);
    }
    (split.messages, split.kinds)
}

/// Blocks of a paste put together from several programs, whose lines name their senders without times: no line of the
/// block shows a time, the first names somebody, and more than one is named. For each line, is it in such a block?
fn plain_blocks(lines: &[&str]) -> Vec<bool> {
    let mut found = Vec::with_capacity(lines.len());
    let mut from = 0;
    while from < lines.len() {
        let block = lines.iter().skip(from).take_while(|line| !line.trim().is_empty()).count();
        let own = lines.get(from..from + block).unwrap_or_default();
        let timed = own.iter().enumerate().any(|(n, line)| header(line, n == 0).is_some());
        let first = own.first().is_some_and(|line| plain_header(line).is_some());
        let plain = first && !timed && has_plain_names(own) && senders(own) >= 2;
        found.extend(std::iter::repeat_n(plain, block + 1));
        from += block + 1;
    }
    found
}

fn senders(lines: &[&str]) -> usize {
    lines.iter().filter_map(|line| plain_header(line)).map(|header| header.sender).collect::<BTreeSet<String>>().len()
}

struct Split {
    messages: Vec<Message>,
    kinds: Vec<LineKind>,
    /// Is a message open to take further lines?
    open: bool,
}

impl Split {
    fn take(&mut self, n: usize, line: &str, head: Option<Header>, gap: bool, named: bool) {
        let number = u32::try_from(n + 1).unwrap_or(u32::MAX);
        let kind = if line.trim().is_empty() {
            self.open &= named;
            LineKind::Blank
        } else if let Some(head) = head {
            self.begin(number, head)
        } else if is_date(line, gap) {
            LineKind::Date
        } else if is_system(line) {
            LineKind::System
        } else {
            if !self.open {
                self.messages.push(Message::default());
                self.open = true;
            }
            if let Some(message) = self.messages.last_mut() {
                message.lines.push((number, line.to_owned()));
            }
            LineKind::Said
        };
        self.kinds.push(kind);
    }

    fn begin(&mut self, number: u32, head: Header) -> LineKind {
        self.open = true;
        let Header { sender, time, text } = head;
        if sender.is_empty() {
            // [date] Rosa left: the program's own line.
            self.open = false;
            return LineKind::System;
        }
        let said = !text.trim().is_empty();
        let lines = if said { vec![(number, text)] } else { Vec::new() };
        self.messages.push(Message { sender, time, lines });
        if said { LineKind::Said } else { LineKind::Sender }
    }
}

/// A day or a time that stands apart, or a day between dashes.
fn is_date(line: &str, gap: bool) -> bool {
    let dashed = line.trim().starts_with(['—', '-', '─', '=']);
    (gap && is_time_line(line)) || ((gap || dashed) && is_day_line(line))
}

struct Header {
    sender: String,
    time: String,
    text: String,
}

fn follows_gap(lines: &[&str], n: usize) -> bool {
    n == 0 || lines.get(n - 1).is_some_and(|line| line.trim().is_empty() || is_day_line(line))
}

/// A line that names a sender and a time.
fn header(line: &str, gap: bool) -> Option<Header> {
    let line = line.trim();
    bracketed(line).or_else(|| dashed(line)).or_else(|| time_first(line, gap)).or_else(|| time_last(line, gap))
}

/// `[15/02/2020, 08:02] Anna: text`, and Telegram's `Anna, [15.02.2020 08:02]`.
fn bracketed(line: &str) -> Option<Header> {
    if let Some(rest) = line.strip_prefix(['[', '［', '【']) {
        let (time, rest) = rest.split_once([']', '］', '】'])?;
        stamp(time).filter(|stamp| stamp.time)?;
        return Some(named(time, rest.trim()));
    }
    let (name, time) = line.trim_end_matches([':', '：']).strip_suffix([']', '］'])?.rsplit_once(['[', '［'])?;
    stamp(time).filter(|stamp| stamp.time)?;
    let name = name.trim().trim_end_matches([',', '，']);
    is_name(name).then(|| Header { sender: name.to_owned(), time: time.to_owned(), text: String::new() })
}

/// `15/02/2020, 08:02 - Anna: text`
fn dashed(line: &str) -> Option<Header> {
    let (time, rest) = line.split_once(" - ")?;
    stamp(time).filter(|stamp| stamp.time && stamp.day)?;
    Some(named(time, rest.trim()))
}

/// What follows a time: `Anna: text`, or a line of the program's own, which has no sender.
fn named(time: &str, rest: &str) -> Header {
    let header = |sender: &str, text: &str| Header {
        sender: sender.trim().to_owned(),
        time: time.to_owned(),
        text: text.to_owned(),
    };
    match rest.split_once([':', '：']) {
        Some((name, text)) if is_name(name) => header(name, text.trim()),
        _ if is_name(rest)
            && !is_system(rest)
            && rest.split_whitespace().count() <= 2
            && !rest.ends_with(" left")
            && !rest.ends_with(" joined") =>
        {
            header(rest, "")
        }
        _ => header("", rest),
    }
}

/// QQ's `2020-02-15 08:05:12 张三(12345678)`
fn time_first(line: &str, gap: bool) -> Option<Header> {
    let mut best = None;
    for (at, _) in line.char_indices().filter(|(_, c)| c.is_whitespace()) {
        let (time, rest) = (line.get(..at)?, line.get(at..)?.trim());
        match stamp(time) {
            Some(stamp) if stamp.time && stamp.day => best = Some((time, rest)),
            _ => {}
        }
        if at > 60 {
            break;
        }
    }
    // A whole date needs no gap before it; a short one may stand in somebody's words.
    let whole = |time: &str| time.chars().take_while(char::is_ascii_digit).count() == 4;
    let (time, rest) = best.filter(|(time, _)| gap || whole(time))?;
    let name = rest.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '（' | '）'));
    let name = if name.trim().is_empty() || !rest.ends_with([')', '）']) { rest } else { name };
    let name = name.trim().trim_end_matches([':', '：']);
    is_name(name).then(|| Header { sender: name.to_owned(), time: time.to_owned(), text: String::new() })
}

/// `张三  08:05`, `张三 2020/2/15 8:05:00`, `张三 (08:05):`: a name, then a time. Without a day it follows a gap or two spaces.
fn time_last(line: &str, gap: bool) -> Option<Header> {
    let line = line.trim_end_matches([':', '：']);
    if line.chars().count() > NAME_CHARS + 40 {
        return None;
    }
    for (at, c) in line.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, '(' | '（')) {
        let (name, time) = (line.get(..at)?.trim(), line.get(at + c.len_utf8()..)?.trim());
        let Some(stamp) = stamp(time.trim_end_matches([')', '）'])).filter(|stamp| stamp.time) else { continue };
        let wide = line
            .get(at..)
            .is_some_and(|rest| rest.starts_with("  ") || rest.starts_with('\t') || rest.starts_with('\u{3000}'));
        if is_name(name) && (wide || gap || stamp.day) {
            return Some(Header { sender: name.to_owned(), time: time.to_owned(), text: String::new() });
        }
    }
    None
}

fn is_name(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty()
        && name.chars().count() <= NAME_CHARS
        && !name.contains(['。', '！', '？', '!', '?', '：', ';', '；'])
        && !name.starts_with('#')
}

/// Do lines without any time name their senders, `张三: …`? Several must, and more than one sender.
fn has_plain_names(lines: &[&str]) -> bool {
    let said = lines.iter().filter(|line| !line.trim().is_empty()).count();
    let named = lines.iter().filter(|line| plain_header(line).is_some()).count();
    named >= 2 && named * 3 >= said
}

/// A short name and a colon, nothing else.
fn bare_header(line: &str) -> Option<Header> {
    let name = line.trim().strip_suffix([':', '：'])?.trim();
    let fits = is_name(name) && name.chars().count() <= 24 && !name.contains([',', '，', '、']);
    fits.then(|| Header { sender: name.to_owned(), time: String::new(), text: String::new() })
}

/// Do most names stand on a line of their own? Then what follows a colon within a line is no message of its own.
fn names_above(lines: &[&str]) -> bool {
    let (above, before): (Vec<Header>, Vec<Header>) =
        lines.iter().filter_map(|line| plain_header(line)).partition(|head| head.text.is_empty());
    above.len() > before.len()
}

/// `张三: 大米10斤` or `张三:`; what stands before the colon is no list of goods and no amount.
fn plain_header(line: &str) -> Option<Header> {
    let (name, text) = line.trim().split_once([':', '：'])?;
    let key = super::text::key(name);
    let letters: Vec<char> = key.chars().collect();
    // 大米: 10斤 is an order, 小米粥: 多加一瓶蚝油 is somebody of that name.
    let counts = text.trim().is_empty()
        || text.trim().starts_with(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十半几".contains(c));
    let is_goods = counts && lexicon().phrase_of(&letters, 0, Class::Goods) == Some(letters.len());
    let asks = lexicon()
        .phrase(&letters, 0)
        .is_some_and(|(class, end)| class != Class::Goods && class != Class::Staff && end == letters.len());
    let fits = is_name(name)
        && name.chars().count() <= 24
        && !is_goods
        && !asks
        && !name.contains([',', '，', '、'])
        && !text.starts_with("//");
    fits.then(|| Header { sender: name.trim().to_owned(), time: String::new(), text: text.trim().to_owned() })
}

/// A line the chat program writes by itself: `"赵姐" 撤回了一条消息`, `Anna joined the group`. A bare 撤回了一条消息 under a
/// sender's name is that sender's.
fn is_system(line: &str) -> bool {
    let text = Text::of(line.trim());
    let key = text.key();
    let found = (0..key.len().min(60)).find_map(|at| lexicon().phrase_of(key, at, Class::System).map(|end| (at, end)));
    let Some((at, end)) = found else { return false };
    let subject = text.key_of(0, at).trim().chars().count();
    let object = key.len() - end;
    let talk = key.iter().any(|c| matches!(c, ',' | '，' | '。' | '?' | '!' | '、'))
        || key.iter().filter(|c| c.is_ascii_digit()).count() > 3;
    let quoted = line.contains(['"', '“', '”']) || line.trim().starts_with("You ") || line.trim().starts_with('你');
    !talk
        && subject > 0
        && subject <= NAME_CHARS
        && object <= if quoted { 60 } else { 24 }
        && (quoted || is_program_line(key, at, end))
}

/// Words that people also use count only at the end of a short line.
fn is_program_line(key: &[char], at: usize, end: usize) -> bool {
    let phrase: String = key.get(at..end).unwrap_or_default().iter().collect();
    let certain = [
        "撤回了一条消息",
        "加入群聊",
        "加入了群聊",
        "退出了群聊",
        "移出了群聊",
        "修改群名为",
        "拍了拍",
        "以下为新消息",
        "已成为群主",
        "recalled a message",
        "unsent a message",
        "joined the group",
        "joined using",
        "left the group",
        "changed the group name",
        "changed the subject",
        "this message was deleted",
        "created group",
        "created this group",
    ];
    certain.contains(&phrase.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(chat: &str) -> Vec<(String, Vec<String>)> {
        messages(chat, names_plainly(chat))
            .0
            .into_iter()
            .map(|m| (m.sender, m.lines.into_iter().map(|(_, line)| line).collect()))
            .collect()
    }

    fn one(sender: &str, line: &str) -> (String, Vec<String>) {
        (sender.into(), vec![line.into()])
    }

    #[test]
    fn every_programs_way_of_naming_the_sender_is_known() {
        for chat in [
            "张姐  08:05\n盐2包\n\n李哥  08:06\n好的",
            "张姐 2020/2/15 8:05:12\n盐2包\n李哥 2020/2/15 8:06:00\n好的",
            "张姐 昨天 20:15\n盐2包\n\n李哥 上午8:06\n好的",
            "[15/02/2020, 08:02] 张姐: 盐2包\n[15/02/2020, 08:02:11] 李哥:\n好的",
            "15/02/2020, 08:05 - 张姐: 盐2包\n15/02/2020, 08:06 - 李哥: 好的",
            "2020-02-15 08:05:12 张姐\n盐2包\n2020-02-15 08:06:12 李哥\n好的",
            "2020-02-15 08:05:12 张姐(12345678)\n盐2包\n\n2020-02-15 08:06:12 李哥(87654321)\n好的",
            "张姐, [15.02.2020 08:02]\n盐2包\n\n李哥, [15.02.2020 08:03]\n好的",
            "张姐:\n盐2包\n\n李哥:\n好的",
            "张姐：盐2包\n李哥：好的",
            "张姐 (08:05):\n盐2包\n\n李哥 (08:06):\n好的",
        ] {
            assert_eq!(said(chat), [one("张姐", "盐2包"), one("李哥", "好的")], "{chat}");
        }
    }

    #[test]
    fn an_address_in_the_name_stays_with_it() {
        assert_eq!(said("3-2-501张姐  08:05\n盐2包"), [one("3-2-501张姐", "盐2包")]);
        assert_eq!(said("[15/02/2020, 08:33] Ivan, 6-4-602:\nGas")[0].0, "Ivan, 6-4-602");
    }

    #[test]
    fn days_and_the_programs_own_lines_are_nobodys_words() {
        let chat = "—————  2020-02-15  —————\n\n\"赵姐\" 撤回了一条消息\n\n赵姐  09:22\n撤回了一条消息\n\n16/02/2020, 08:40 - Rosa left\n";
        let (messages, kinds) = messages(chat, false);
        use LineKind::*;
        assert_eq!(kinds, [Date, Blank, System, Blank, Sender, Said, Blank, System]);
        assert_eq!(messages.len(), 1);
    }

    #[test]
    fn a_paste_without_names_is_one_message_a_paragraph() {
        assert_eq!(said("3-2-501 盐2包\n糖1包\n\n3-2-502 醋1瓶").len(), 2);
        assert_eq!(said("").len(), 0);
    }
}
