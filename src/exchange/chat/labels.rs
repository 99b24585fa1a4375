//! Numbers that name something, a telephone, a card, a code: no amounts and no doors, however they are written.

use std::sync::LazyLock;

use super::word_set::WordSet;

static LABELS: LazyLock<WordSet> = LazyLock::new(|| WordSet::listed(include_str!("words/labels.txt"), "label"));

/// The end of a label and its figures at this place: 取件码8-2-3011, card no 63377 1180. Less than three figures are none.
pub fn labelled_number(key: &[char], at: usize) -> Option<usize> {
    LABELS.ends_at(key, at).filter_map(|end| figures(key, end)).max()
}

/// Where the figures end that follow, and those that a word for `and` adds: codes 5-2-4017 and 6-1-2208.
fn figures(key: &[char], from: usize) -> Option<usize> {
    let mut end = run(key, from)?;
    while let Some(next) = JOINTS.iter().find_map(|joint| after(key, end, joint)).and_then(|start| coded(key, start)) {
        end = next;
    }
    Some(end)
}

const JOINTS: [&str; 7] = [" and ", " & ", "和", "跟", "、", ", ", ","];

fn after(key: &[char], at: usize, word: &str) -> Option<usize> {
    word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c)).then(|| at + word.chars().count())
}

/// A further code: figures with dashes between them.
fn coded(key: &[char], from: usize) -> Option<usize> {
    let end = run(key, from).filter(|_| key.get(from).is_some_and(char::is_ascii_digit))?;
    key.get(from..end)?.contains(&'-').then_some(end)
}

/// Where the figures end that follow, behind a colon, 是, `is` or `#`.
fn run(key: &[char], from: usize) -> Option<usize> {
    let joint = |c: &&char| c.is_whitespace() || matches!(c, ':' | '#' | '是' | '.');
    let mut at = from + key.iter().skip(from).take_while(joint).count();
    if key.get(at..at + 3) == Some(&['i', 's', ' ']) {
        at += 3;
    }
    let (mut end, mut count) = (at, 0);
    while let Some(c) = key.get(end) {
        let goes_on = matches!(c, '-' | ' ' | '+') && key.get(end + 1).is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() {
            count += 1;
        } else if !goes_on {
            break;
        }
        end += 1;
    }
    (count >= 3).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_behind_their_label_count_nothing() {
        let end = |text: &str| labelled_number(&text.chars().collect::<Vec<_>>(), 0);
        assert_eq!(end("取件码8-2-3011，下午"), Some(11));
        assert_eq!(end("尾号0423"), Some(6));
        assert_eq!(end("card no 63377 1180 2200 is"), Some(23));
        assert_eq!(end("code: 4411"), Some(10));
        assert_eq!(end("codes 5-2-4017 and 6-1-2208. Could"), Some(27));
        assert_eq!(end("取件码5-2-4017和6-1-2208，能"), Some(20));
        assert_eq!(end("手机2台"), None);
        assert_eq!(end("phone 2 packs"), None);
        assert_eq!(end("codec 4411"), None);
    }
}
