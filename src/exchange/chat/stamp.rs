//! Dates and times of day as chat programs write them beside a name: recognised, not reckoned with.

/// What a piece of text turned out to be, wholly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// A time of day stands in it.
    pub time: bool,
    /// A day stands in it.
    pub day: bool,
}

const WORDS: [&str; 52] = [
    "上午",
    "下午",
    "凌晨",
    "中午",
    "早上",
    "晚上",
    "傍晚",
    "清晨",
    "昨天",
    "今天",
    "前天",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "yesterday",
    "today",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "a.m.",
    "p.m.",
    "am",
    "pm",
    "at",
];
const SHORT: [&str; 19] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct",
    "nov", "dec", "sept",
];

/// Is this text nothing but a day, a time, or both?
pub fn stamp(text: &str) -> Option<Stamp> {
    let key = super::text::key(text);
    let letters: Vec<char> = key.chars().collect();
    if letters.is_empty() || letters.len() > 48 {
        return None;
    }
    let mut found = Stamp::default();
    let mut at = 0;
    while let Some(c) = letters.get(at) {
        if c.is_whitespace() || matches!(c, ',' | '(' | ')') {
            at += 1;
        } else if let Some((length, is_day)) = word(&letters, at) {
            found.day |= is_day;
            at += length;
        } else {
            let (end, is_time) = figures(&letters, at)?;
            if is_time {
                found.time = true;
            } else {
                found.day = true;
            }
            at = end;
        }
    }
    (found.time || found.day).then_some(found)
}

fn word(letters: &[char], at: usize) -> Option<(usize, bool)> {
    let fits = |word: &str| {
        let length = word.chars().count();
        let same = word.chars().enumerate().all(|(n, c)| letters.get(at + n) == Some(&c));
        let open = !letters.get(at + length).is_some_and(char::is_ascii_alphabetic);
        (same && (open || !word.is_ascii())).then_some(length)
    };
    let neutral = ["上午", "下午", "凌晨", "中午", "早上", "晚上", "傍晚", "清晨", "am", "pm", "a.m.", "p.m.", "at"];
    let all = WORDS.iter().chain(&SHORT);
    all.filter_map(|word| fits(word).map(|length| (length, !neutral.contains(word)))).max()
}

/// 08:05, 8:05:12 are times; 2020/2/15, 15.02.2020, 2月15日, 2020年2月15日 are days. A lone number is a day of a month only beside words.
fn figures(letters: &[char], at: usize) -> Option<(usize, bool)> {
    let in_figures = |c: &&char| c.is_ascii_digit() || matches!(c, ':' | '/' | '-' | '.' | '年' | '月' | '日' | '号');
    let length = letters.iter().skip(at).take_while(in_figures).count();
    let said: String = letters.get(at..at + length)?.iter().collect();
    let said = said.trim_end_matches(['.', '-', '/', ':']);
    let groups: Vec<usize> = said.split(|c: char| !c.is_ascii_digit()).map(str::len).collect();
    let marks: String = said.chars().filter(|c| !c.is_ascii_digit()).collect();
    let is_time = matches!(marks.as_str(), ":" | "::")
        && groups.iter().skip(1).all(|n| *n == 2)
        && groups.first().is_some_and(|n| matches!(n, 1 | 2));
    let short = |n: &usize| matches!(n, 1 | 2);
    let whole = matches!(marks.as_str(), "--" | "//" | "..")
        && matches!(groups.as_slice(), [4, month, day] | [day, month, 4 | 2] if short(month) && short(day));
    let written = matches!(marks.as_str(), "年月日" | "年月号" | "月日" | "月号");
    // 2/19 or 02-19 beside a time: no year is told.
    let yearless = matches!(marks.as_str(), "/" | "-") && groups.iter().all(short) && letters.len() > length;
    let alone = marks.is_empty() && matches!(groups.as_slice(), [1 | 2 | 4]) && letters.len() > length;
    let end = at + said.chars().count();
    (is_time || whole || written || yearless || alone).then_some((end, is_time))
}

/// A line that only separates days: a date with or without dashes around it.
pub fn is_day_line(line: &str) -> bool {
    let bare = line
        .trim()
        .trim_matches(|c: char| matches!(c, '-' | '—' | '─' | '–' | '=' | '*' | '_' | '·') || c.is_whitespace());
    stamp(bare).is_some_and(|stamp| stamp.day)
}

/// A line of nothing but a time of day, as it stands in the middle of a chat's screen.
pub fn is_time_line(line: &str) -> bool {
    stamp(line.trim()).is_some_and(|stamp| stamp.time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_of_many_programs_are_known() {
        for text in [
            "07:58",
            "2020/2/15 8:05:12",
            "2/19 07:40:10",
            "02-19 07:40",
            "昨天 20:15",
            "星期三 08:05",
            "2月15日 上午8:05",
            "15/02/2020, 08:04",
            "2/15/20, 8:02 AM",
            "15.02.2020 08:02",
            "下午 2:30",
            "Yesterday 9:15 PM",
        ] {
            assert!(stamp(text).is_some_and(|stamp| stamp.time), "{text}");
        }
        for text in [
            "—————  2020-02-15  —————",
            "2020年2月15日 星期六",
            "昨天",
            "Saturday, 15 February 2020",
            "--- 15 Feb 2020 ---",
        ] {
            assert!(is_day_line(text), "{text}");
        }
    }

    #[test]
    fn talk_is_no_stamp() {
        for text in ["下午4点", "2斤", "602", "3-2-501大米", "8点半", "+1", "may I have two", "", "20个", "5"]
        {
            assert!(stamp(text).is_none(), "{text}");
        }
    }
}
