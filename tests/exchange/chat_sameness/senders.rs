//! Who speaks: other names, and other ways to name the sender.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;

use super::chat::{Chat, own_header, plain_header, timed_header};

const NAMES_ZH: [&str; 48] = [
    "柳姐",
    "老六",
    "向日葵",
    "小鱼儿",
    "欧阳先生",
    "戴师傅",
    "冯阿姨",
    "静水流深",
    "邱叔",
    "贾妈妈",
    "晴天",
    "施奶奶",
    "阿珍",
    "卜伯",
    "毛毛妈",
    "平安是福",
    "老樊",
    "盛姨",
    "海阔天空",
    "童童爸",
    "尹老师",
    "Luna🌙",
    "凌大姐",
    "人生如茶",
    "严爷爷",
    "雨后彩虹",
    "水哥",
    "顾太太",
    "小辣椒",
    "诸葛嫂",
    "岁月静好",
    "阿坤",
    "庞大爷",
    "一叶知秋",
    "倪姐",
    "滕哥",
    "Kevin",
    "汪医生",
    "牛牛妈妈",
    "骆姨",
    "夏天的风",
    "纪叔叔",
    "白开水",
    "樱桃",
    "东方红",
    "米粒妈",
    "老茶客",
    "大熊",
];
const NAMES_EN: [&str; 48] = [
    "Zbigniew",
    "Ottoline",
    "Fenella",
    "Mr Okafor",
    "Mrs Lindqvist",
    "Tamsin",
    "Bartholomew",
    "Ngozi",
    "Ravi K",
    "Miss Pettigrew",
    "Yusuf",
    "Ingrid",
    "Cormac",
    "Priyanka",
    "Old Tom",
    "Svetlana",
    "Leopold",
    "Anneliese",
    "Dmitri",
    "Hyacinth",
    "Kwame",
    "Beatrix",
    "Mr Singh",
    "Solveig",
    "Thaddeus",
    "Marisol",
    "Ewa W.",
    "Jürgen",
    "Zoë",
    "Auntie Bee",
    "Rosie's mum",
    "Nan Harris",
    "Caspian",
    "Mei Xin",
    "Ffion",
    "Obadiah",
    "Lachlan",
    "Ulrike",
    "Quentin",
    "Saoirse",
    "Tobias",
    "Wilhelmina",
    "Xavier",
    "Yolanda",
    "Zainab",
    "Ambrose",
    "Delphine",
    "Ezekiel",
];

/// Everybody who orders, by another name, wherever it stands.
pub fn renamed(chat: &Chat, rng: &mut Rng) -> Chat {
    let heads: BTreeSet<String> = chat.lines.iter().filter_map(|line| head(chat, line)).map(|(name, _)| name).collect();
    let orders = chat.truth.iter().filter(|entry| entry["kind"] == "order");
    let names: BTreeSet<&str> =
        orders.filter_map(|entry| entry["who"].as_str()).filter(|who| who.chars().count() >= 2).collect();
    let everybody: BTreeSet<&str> = chat.truth.iter().filter_map(|entry| entry["who"].as_str()).collect();
    let mut pool: Vec<&str> = if chat.is_chinese { NAMES_ZH.to_vec() } else { NAMES_EN.to_vec() };
    pool.retain(|name| !chat.text().contains(name));
    rng.shuffle(&mut pool);
    let clear = |name: &&str| {
        everybody.iter().all(|other| other == name || !other.contains(*name))
            && heads.iter().any(|head| head.contains(*name))
    };
    let new: BTreeMap<&str, &str> = names.into_iter().filter(clear).zip(pool).collect();
    let mut changed = chat.clone();
    for (old, name) in new {
        changed.lines = changed.lines.iter().map(|line| replaced(line, old, name)).collect();
    }
    changed
}

/// Latin names as whole words.
fn replaced(line: &str, old: &str, new: &str) -> String {
    let (mut out, mut from) = (String::new(), 0);
    while let Some(at) = line[from..].find(old).map(|at| at + from) {
        let end = at + old.len();
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let inside = old.is_ascii() && (latin(line[..at].chars().next_back()) || latin(line[end..].chars().next()));
        out.push_str(&line[from..at]);
        out.push_str(if inside { old } else { new });
        from = end;
    }
    out.push_str(&line[from..]);
    out
}

/// How a sender may be shown.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// `张姐  08:05`, the words below.
    TimeBehind,
    /// `张姐 2020/2/15 08:05:00`, the words below.
    DayBehind,
    /// `[15/02/2020, 08:05] 张姐: …`
    Bracket,
    /// `15/02/2020, 08:05 - 张姐: …`
    Dash,
    /// `2020-02-15 08:05:00 张姐`, the words below.
    DayFirst,
    /// `[08:05] 张姐: …`
    TimeBracket,
    /// `张姐 08:05`, the words below, an empty line between.
    OneSpace,
    /// `张姐：…`
    Plain,
    /// `张姐: …`
    NarrowPlain,
    /// `张姐：`, the words below.
    PlainAbove,
}

pub const FORMS: [Form; 10] = [
    Form::TimeBehind,
    Form::DayBehind,
    Form::Bracket,
    Form::Dash,
    Form::DayFirst,
    Form::TimeBracket,
    Form::OneSpace,
    Form::Plain,
    Form::NarrowPlain,
    Form::PlainAbove,
];

/// A line's sender, and where the words begin; at the line's end where they stand below.
fn head(chat: &Chat, line: &str) -> Option<(String, usize)> {
    if let Some((_, name, body)) = timed_header(line) {
        return Some((name, body));
    }
    if let Some((name, _)) = own_header(line) {
        return Some((name, line.len()));
    }
    if chat.names_plainly() { plain_header(line) } else { None }
}

/// The chat as another program writes it. Chats that show no times get some.
pub fn in_form(chat: &Chat, form: Form) -> Chat {
    let mut changed = chat.clone();
    let heads: Vec<Option<(String, usize)>> = chat.lines.iter().map(|line| head(chat, line)).collect();
    let plain = matches!(form, Form::Plain | Form::NarrowPlain | Form::PlainAbove);
    // A colon in somebody's words looks like one behind a name.
    let said = |line: &str, head: &Option<(String, usize)>| {
        plain_header(&line[head.as_ref().map_or(0, |head| head.1)..]).is_some()
    };
    let colons = !matches!(form, Form::PlainAbove)
        && chat.lines.iter().zip(&heads).any(|(line, head)| head.is_none() && said(line, head));
    let strange = |line: &String| line.starts_with("20") && line.chars().filter(|c| *c == ':').count() == 2;
    // A program's own lines show their time.
    let stamped =
        |line: &String| line.contains("/2020, ") && timed_header(line).is_none() && own_header(line).is_none();
    if plain && colons || chat.lines.iter().any(strange) {
        return chat.clone();
    }
    if plain {
        changed.lines.iter_mut().filter(|line| stamped(line)).for_each(String::clear);
    }
    let mut minute = 0;
    let mut n = 0;
    while n < chat.lines.len() {
        let Some((name, body)) = &heads[n] else {
            n += 1;
            continue;
        };
        minute += 1;
        let (day, month, hour, min) = (15, 2, 8 + minute / 60, minute % 60);
        let name = name.trim();
        let (shown, own_line) = match form {
            Form::TimeBehind => (format!("{name}  {hour:02}:{min:02}"), true),
            Form::DayBehind => (format!("{name} 2020/{month}/{day} {hour}:{min:02}:00"), true),
            Form::Bracket => (format!("[{day}/0{month}/2020, {hour:02}:{min:02}] {name}: "), false),
            Form::Dash => (format!("{day}/0{month}/2020, {hour:02}:{min:02} - {name}: "), false),
            Form::DayFirst => (format!("2020-0{month}-{day} {hour:02}:{min:02}:00 {name}"), true),
            Form::TimeBracket => (format!("[{hour:02}:{min:02}] {name}: "), false),
            Form::OneSpace => (format!("{name} {hour:02}:{min:02}"), true),
            Form::Plain => (format!("{name}："), false),
            Form::NarrowPlain => (format!("{name}: "), false),
            Form::PlainAbove => (format!("{name}："), true),
        };
        let gap = if n > 0 && !chat.lines[n - 1].trim().is_empty() && own_line { "\n" } else { "" };
        let words = &chat.lines[n][*body..];
        if !words.trim().is_empty() {
            changed.lines[n] = if own_line { format!("{gap}{shown}\n{words}") } else { format!("{shown}{words}") };
        } else if own_line {
            changed.lines[n] = format!("{gap}{shown}");
        } else if chat.lines.get(n + 1).is_some_and(|next| heads[n + 1].is_none() && !next.trim().is_empty()) {
            // The first line of the words joins the sender's; this one says nothing any more.
            changed.lines[n] = String::new();
            changed.lines[n + 1] = format!("{shown}{}", chat.lines[n + 1]);
            n += 1;
        }
        n += 1;
    }
    changed
}
