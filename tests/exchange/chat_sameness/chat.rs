//! A chat with its truth, in a form whose lines can be changed while the truth moves along.

use serde_json::Value;

/// A chat and what a careful person reads in it.
#[derive(Clone)]
pub struct Chat {
    pub name: String,
    pub is_chinese: bool,
    /// A changed line may hold line breaks.
    pub lines: Vec<String>,
    pub truth: Vec<Value>,
}

impl Chat {
    pub fn new(name: &str, text: &str, truth: &str) -> Self {
        let truth: Vec<Value> = serde_json::from_str(truth).unwrap();
        let is_chinese = name.ends_with("zh");
        Self { name: name.to_owned(), is_chinese, lines: text.lines().map(str::to_owned).collect(), truth }
    }

    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The truth with the lines' numbers and words as they now are.
    pub fn moved_truth(&self) -> Vec<Value> {
        let mut starts = vec![0, 1];
        for line in &self.lines {
            starts.push(starts[starts.len() - 1] + 1 + line.matches('\n').count());
        }
        let place = |value: &Value| value.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let moved = |entry: &Value| {
            let (from, to) = (place(&entry["line"]), place(&entry["line_end"]));
            let mut entry = entry.clone();
            entry["line"] = starts[from].into();
            entry["line_end"] = (starts[to + 1] - 1).into();
            entry["source"] = self.lines[from - 1..to].join("\n").into();
            entry
        };
        self.truth.iter().map(moved).collect()
    }

    /// The orders that have a line for themselves: that line's place, and the truth.
    pub fn orders(&self) -> Vec<(usize, Value)> {
        let alone = |entry: &&Value| {
            let same = self.truth.iter().filter(|other| {
                other["line"].as_u64() <= entry["line_end"].as_u64()
                    && other["line_end"].as_u64() >= entry["line"].as_u64()
            });
            entry["kind"] == "order" && entry["line"] == entry["line_end"] && same.count() == 1
        };
        let place = |entry: &Value| usize::try_from(entry["line"].as_u64().unwrap()).unwrap() - 1;
        self.truth.iter().filter(alone).map(|entry| (place(entry), entry.clone())).collect()
    }

    /// Changes a line's words, and every other line that says the very same: a chain repeats what was ordered before.
    pub fn say(&mut self, at: usize, words: &str) {
        let old = self.words(at).to_owned();
        for line in 0..self.lines.len() {
            if line == at || is_link(&old) && self.words(line) == old {
                let start = self.body(&self.lines[line]);
                self.lines[line].replace_range(start.., words);
            }
        }
    }

    /// What is said in a line, without the sender.
    pub fn words(&self, at: usize) -> &str {
        let line = &self.lines[at];
        &line[self.body(line)..]
    }

    /// Do lines name their senders without any time?
    pub fn names_plainly(&self) -> bool {
        let timed = |line: &String| timed_header(line).is_some() || own_header(line).is_some();
        !self.lines.iter().any(timed)
    }

    /// Where the words of a line begin: behind the sender, where the line names one.
    pub fn body(&self, line: &str) -> usize {
        if let Some((_, _, body)) = timed_header(line) {
            return body;
        }
        if self.names_plainly() { plain_header(line).map_or(0, |(_, body)| body) } else { 0 }
    }
}

/// Is it a numbered line of a chain?
pub fn is_link(words: &str) -> bool {
    words.trim_start().starts_with(|c| ('①'..='⑳').contains(&c))
        || words.trim_start().split_once(['.', '、', '）', ')']).is_some_and(|(n, _)| n.parse::<u8>().is_ok())
}

/// `[15/02/2020, 08:02] Anna: …`, `15/02/2020, 08:02 - Anna: …`: the stamp, the name, and where the words begin.
pub fn timed_header(line: &str) -> Option<(String, String, usize)> {
    if !line.starts_with(['[', '0', '1', '2', '3']) {
        return None;
    }
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(_) => line.split_once("] ")?,
        None => line.split_once(" - ")?,
    };
    if stamp.matches(':').count() == 0 || stamp.chars().count() > 24 {
        return None;
    }
    let (name, _) = rest.split_once(':')?;
    let body = line.len() - rest.len() + name.len() + 1;
    let spaces = line[body..].len() - line[body..].trim_start().len();
    Some((stamp.trim_start_matches('[').to_owned(), name.to_owned(), body + spaces))
}

/// `Anna: …` in a chat whose lines name their senders so.
pub fn plain_header(line: &str) -> Option<(String, usize)> {
    let (name, rest) = line.split_once([':', '：'])?;
    let short = name.chars().count() <= 24 && !name.is_empty() && !name.contains([',', '，', '、']);
    let body = line.len() - rest.trim_start().len();
    short.then(|| (name.to_owned(), body))
}

/// A sender on a line of its own, with the time behind: the name and the stamp.
pub fn own_header(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    let line = line.strip_suffix(" AM").or_else(|| line.strip_suffix(" PM")).unwrap_or(line);
    if line.ends_with(']') {
        let (name, stamp) = line.rsplit_once(", [")?;
        return Some((name.to_owned(), stamp.trim_end_matches(']').to_owned()));
    }
    let (rest, time) = line.rsplit_once(' ')?;
    let digits = time.chars().all(|c| c.is_ascii_digit() || c == ':') && time.contains(':');
    let rest = rest.trim_end();
    let (name, day) = rest.rsplit_once(' ').unwrap_or((rest, ""));
    let is_day = day.contains('/') && day.chars().all(|c| c.is_ascii_digit() || c == '/');
    let name = if is_day { name } else { rest };
    let is_name = !name.is_empty() && name.chars().count() <= 30 && !name.contains(['，', '。', '：']);
    (digits && is_name && (is_day || line.contains("  "))).then(|| (name.trim().to_owned(), time.to_owned()))
}
