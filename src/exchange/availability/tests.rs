//! What people say, and what a careful person hears.

use jiff::civil::{Date, date};

use super::read;
use crate::domain::people::DayWindow;
use crate::domain::time::Week;

const TODAY: Date = date(2020, 3, 1);

/// The windows of the week of 2 March 2020 as `day from-to`, days 1 to 7.
fn week(said: &str) -> String {
    let heard = read(said, TODAY);
    let mut lines = Vec::new();
    for day in Week::of(date(2020, 3, 2)).days() {
        let mut windows: Vec<DayWindow> = heard.availability.windows_on(day);
        windows.sort();
        let text: Vec<String> = windows.iter().map(|w| format!("{}-{}", clock(w.from), clock(w.to))).collect();
        lines.push(if text.is_empty() { "x".to_owned() } else { text.join("+") });
    }
    let mark = if heard.availability.vague { "?" } else { "" };
    match lines.iter().all(|line| *line == lines[0]) {
        true => format!("{}{mark}", lines[0]),
        false => format!("{}{mark}", lines.join(" ")),
    }
}

fn clock(minutes: u16) -> String {
    if minutes.is_multiple_of(60) {
        format!("{}", minutes / 60)
    } else {
        format!("{}:{:02}", minutes / 60, minutes % 60)
    }
}

fn all_hear(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(said, expected)| week(said) != *expected)
        .map(|(said, expected)| {
            format!("{said}\n  heard    {}\n  expected {expected}\n  unread {:?}", week(said), read(said, TODAY).unread)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn days_and_hours_in_chinese() {
    all_hear(&[
        ("每天", "0-24"),
        ("每天8:00-12:00", "8-12"),
        ("工作日18点到22点", "18-22 18-22 18-22 18-22 18-22 x x"),
        ("双休日全天", "x x x x x 0-24 0-24"),
        ("周一三五晚上7点到10点", "19-22 x 19-22 x 19-22 x x"),
        ("星期二、四 下午两点至五点半", "x 14-17:30 x 14-17:30 x x x"),
        ("礼拜天早上8点到中午12点", "x x x x x x 8-12"),
        ("周一～周五：１８：００－２２：００", "18-22 18-22 18-22 18-22 18-22 x x"),
        ("周五到周日 22:00-次日6:00", "x x x x 22-30 22-30 22-30"),
        ("每天晚上10点到凌晨2点", "22-26"),
        ("每晚8点到12点", "20-24"),
        ("周六日9点-17点", "x x x x x 9-17 9-17"),
        ("每天 6:00-8:00、18:00-20:00", "6-8+18-20"),
        ("周一 8:00-12:00，周三 14:00-18:00，周五全天", "8-12 x 14-18 x 0-24 x x"),
        ("平时晚上六点到九点，周末全天", "18-21 18-21 18-21 18-21 18-21 0-24 0-24"),
        ("夜班（22:00-06:00）", "22-30"),
        ("周1至周5 0830-1130", "8:30-11:30 8:30-11:30 8:30-11:30 8:30-11:30 8:30-11:30 x x"),
        ("一三五 6:30—11:30，二四六 17:30—次日1:00", "6:30-11:30 17:30-25 6:30-11:30 17:30-25 6:30-11:30 17:30-25 x"),
    ]);
}

#[test]
fn days_and_hours_in_english() {
    all_hear(&[
        ("every day", "0-24"),
        ("daily 8-12", "8-12"),
        ("Mon-Fri 9am-5pm", "9-17 9-17 9-17 9-17 9-17 x x"),
        ("weekday evenings 6-10 pm", "18-22 18-22 18-22 18-22 18-22 x x"),
        ("Tuesdays and Thursdays, 10pm to 6am", "x 22-30 x 22-30 x x x"),
        ("18:00-23:00 Mon-Fri, all day Sat, Sun", "18-23 18-23 18-23 18-23 18-23 0-24 0-24"),
        ("Sat & Sun from 7:30 until noon", "x x x x x 7:30-12 7:30-12"),
        ("Mon/Wed/Fri 0600-1130", "6-11:30 x 6-11:30 x 6-11:30 x x"),
        ("every day 8 pm to midnight", "20-24"),
        ("weekends only", "x x x x x 0-24 0-24"),
        ("Mon to Thu between 9 and 5", "9-17 9-17 9-17 9-17 x x x"),
        ("overnight 22:00-06:00 on Fri and Sat", "x x x x 22-30 22-30 x"),
    ]);
}

#[test]
fn exceptions() {
    all_hear(&[
        ("除周三外每天 17:30-次日01:00", "17:30-25 17:30-25 x 17:30-25 17:30-25 17:30-25 17:30-25"),
        ("除了周三，每天都行", "0-24 0-24 x 0-24 0-24 0-24 0-24"),
        ("每天8:00-18:00，周日除外", "8-18 8-18 8-18 8-18 8-18 8-18 x"),
        ("每天10:00-16:00，12:00-13:00除外", "10-12+13-16"),
        ("周三不行，其他时间 8:00-12:00", "8-12 8-12 x 8-12 8-12 8-12 8-12"),
        ("每天 8:00-20:00，周二、周四不行", "8-20 x 8-20 x 8-20 8-20 8-20"),
        ("除周一和周五以外，每天 18:00-22:00", "x 18-22 18-22 18-22 x 18-22 18-22"),
        ("any day except Sunday 8:00-12:00", "8-12 8-12 8-12 8-12 8-12 8-12 x"),
        ("daily 8-18 except Wed 12:00-18:00", "8-18 8-18 8-12 8-18 8-18 8-18 8-18"),
        ("every day 9-17 but not Friday", "9-17 9-17 9-17 9-17 x 9-17 9-17"),
        ("Mon-Sat 7:00-15:00, Wed off", "7-15 7-15 x 7-15 7-15 7-15 x"),
        ("每天全天，周三只能 8:00-12:00", "0-24 0-24 8-12 0-24 0-24 0-24 0-24"),
    ]);
}

#[test]
fn dates() {
    all_hear(&[
        ("3月2日-3月5日全天，之后只有周末", "0-24 0-24 0-24 0-24 x 0-24 0-24"),
        ("2-5 March all day, after that weekends only", "0-24 0-24 0-24 0-24 x 0-24 0-24"),
        ("每天 8:00-12:00，3月4日不行", "8-12 8-12 x 8-12 8-12 8-12 8-12"),
        ("3月4日起每天 8:00-12:00", "x x 8-12 8-12 8-12 8-12 8-12"),
        ("daily 8-12 until 5 March", "8-12 8-12 8-12 8-12 x x x"),
        ("daily 8-12 from 5 March", "x x x 8-12 8-12 8-12 8-12"),
        ("2020-03-03 18:00-22:00", "x 18-22 x x x x x"),
        ("3月3日和3月6日 18:00-22:00", "x 18-22 x x 18-22 x x"),
        ("3月2日至6日 9:00-12:00", "9-12 9-12 9-12 9-12 9-12 x x"),
        ("除3月8日外每天全天", "0-24 0-24 0-24 0-24 0-24 0-24 x"),
        ("下周三 8:00-12:00", "x x 8-12 x x x x"),
    ]);
}

#[test]
fn what_one_would_have_to_ask_is_vague() {
    all_hear(&[
        ("随时", "0-24?"),
        ("any time", "0-24?"),
        ("都可以", "0-24?"),
        ("周一到周四上午；周日全天", "6-12 6-12 6-12 6-12 x x 0-24?"),
        ("Mon to Thu mornings; Sun all day", "6-12 6-12 6-12 6-12 x x 0-24?"),
        ("evenings and weekends", "18-24 18-24 18-24 18-24 18-24 0-24 0-24?"),
        ("周三不行", "0-24 0-24 x 0-24 0-24 0-24 0-24?"),
        ("每天晚上7点以后", "19-24?"),
        ("工作日下班后", "18-24 18-24 18-24 18-24 18-24 x x?"),
        ("看孩子的情况", "x?"),
        ("maybe Tuesdays 8-12", "x 8-12 x x x x x?"),
        ("", "x?"),
    ]);
}

#[test]
fn a_part_of_the_day_beside_a_clock_time_is_the_clock_time() {
    all_hear(&[
        ("凌晨班都行 01:00-06:30", "1-6:30"),
        ("any dawn shift, 01:00-06:30", "1-6:30"),
        ("Tue,Thu,Sat 17:30-06:30 (overnight)", "x 17:30-30:30 x 17:30-30:30 x 17:30-30:30 x"),
        ("早上 6:00-9:00", "6-9"),
    ]);
}

#[test]
fn what_was_said_is_kept() {
    let heard = read("看孩子的情况", TODAY);
    assert_eq!(heard.availability.said, "看孩子的情况");
    assert!(!heard.unread.is_empty());
}

proptest::proptest! {
    #[test]
    fn nothing_said_can_stop_us(said in "\\PC{0,80}") {
        read(&said, TODAY);
    }

    #[test]
    fn words_in_any_order_give_windows_that_are_windows(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "周一", "至", "周五", "每天", "除", "外", "除外", "不行", "，", "；", "8点", "-", "17:30", "次日", "晚上", "3月2日",
            "之后", "只有", "周末", "起", "前", "24:00", "0:00", "12点半", "pm", "except", "not", "and", "2-5 March", "99点", "全天", "其他",
        ]), 0..14)
    ) {
        let heard = read(&words.join(" "), TODAY).availability;
        for w in &heard.weekly {
            proptest::prop_assert!(DayWindow::new(w.window.from, w.window.to).is_some());
        }
        for exception in &heard.dated {
            proptest::prop_assert!(exception.first <= exception.last);
        }
    }
}
