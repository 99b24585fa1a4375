//! What a shop offers by number or letter, `Box 2`: from the list that names it on, the two words are one name.

use std::collections::BTreeSet;

use super::letters::is_latin;
use super::numbers::skip_spaces;
use super::text::Text;
use super::words::lexicon;

const WORDS: [&str; 12] =
    ["box", "set", "bag", "menu", "parcel", "basket", "combo", "option", "pack", "bundle", "hamper", "kit"];

/// What a set is told by: small box, veg bag.
const KINDS: [&str; 40] = [
    "blue",
    "red",
    "green",
    "yellow",
    "white",
    "black",
    "orange",
    "pink",
    "purple",
    "brown",
    "gold",
    "silver",
    "cheese",
    "bread",
    "fish",
    "baby",
    "vegan",
    "party",
    "small",
    "medium",
    "large",
    "big",
    "mini",
    "family",
    "couple",
    "single",
    "fruit",
    "veg",
    "vegetable",
    "salad",
    "meat",
    "mixed",
    "soup",
    "breakfast",
    "dairy",
    "starter",
    "standard",
    "value",
    "essentials",
    "dinner",
];

/// The labels of a list, such as `box 2`; one alone labels nothing.
pub fn labels(lines: &[String]) -> BTreeSet<String> {
    let found: Vec<String> =
        lines.iter().flat_map(|line| in_line(&Text::of(line))).map(|(_, _, label)| label).collect();
    let word = |label: &String| label.split(' ').find(|word| WORDS.contains(word)).map(str::to_owned);
    let same_word = |label: &String| found.iter().any(|other| other != label && word(other) == word(label));
    found.iter().filter(|label| same_word(label)).cloned().collect()
}

/// The line with the words of each label drawn together, so that they are read as one.
pub fn drawn_together(line: &str, labels: &BTreeSet<String>) -> String {
    let text = Text::of(line);
    let mut out = String::new();
    let mut from = 0;
    let mut places = in_line(&text);
    places.extend(ones(&text, labels));
    places.sort_by_key(|(start, ..)| *start);
    for (start, end, label) in places {
        if labels.contains(&label) && start >= from {
            out.push_str(&text.shown_of(from, start));
            let said = text.shown_of(start, end);
            let whole = if text.key_of(start, end).contains(" one") { label.clone() } else { said };
            out.push_str(&whole.split_whitespace().collect::<String>());
            if is_small(&label) {
                // Box S, and no boxes.
                out.push('S');
            }
            from = end;
        }
    }
    out.push_str(&text.shown_of(from, text.len()));
    out
}

/// A blue one and two red ones: of the sets of a list, by what tells them apart.
fn ones(text: &Text, labels: &BTreeSet<String>) -> Vec<(usize, usize, String)> {
    let key = text.key();
    let open = |at: usize| at.checked_sub(1).and_then(|before| key.get(before)).is_none_or(|c| !is_latin(*c));
    let at_place = |at: usize| {
        labels.iter().find_map(|label| {
            let kind = label.split(' ').next().filter(|kind| KINDS.contains(kind))?;
            let tail = [" ones", " one"].iter().find(|tail| {
                let said = format!("{kind}{tail}");
                said.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c))
            })?;
            let end = at + kind.len() + tail.len();
            key.get(end).is_none_or(|c| !is_latin(*c)).then(|| (at, end, label.clone()))
        })
    };
    (0..key.len()).filter(|at| open(*at)).filter_map(at_place).collect()
}

/// Is this word a label drawn together: box2?
pub fn is_drawn(word: &str) -> bool {
    if kind_of(word).is_some() {
        return true;
    }
    WORDS
        .iter()
        .any(|label| word.strip_prefix(label).is_some_and(|tail| is_drawn_tail(&tail.chars().collect::<Vec<_>>())))
}

/// The kind in `smallbox`, `vegbags`.
fn kind_of(word: &str) -> Option<&'static str> {
    let one =
        |word: &str| KINDS.into_iter().find(|kind| word.strip_prefix(kind).is_some_and(|set| WORDS.contains(&set)));
    one(word)
        .or_else(|| word.strip_suffix("es").filter(|word| word.ends_with('x')).and_then(one))
        .or_else(|| word.strip_suffix('s').and_then(one))
}

/// The label as it was written.
pub fn apart(name: &str) -> String {
    let written = |word: &str| {
        let set = || WORDS.into_iter().find(|label| word.to_lowercase().starts_with(label));
        let length = kind_of(&word.to_lowercase()).or_else(set).map_or(0, str::len);
        match (is_drawn(&word.to_lowercase()), word.split_at_checked(length)) {
            (true, Some((label, tail))) => {
                format!("{label} {}", tail.strip_suffix('S').filter(|rest| !rest.is_empty()).unwrap_or(tail))
            }
            _ => word.to_owned(),
        }
    };
    name.split(' ').map(written).collect::<Vec<_>>().join(" ")
}

/// Places that look like a label, each with it as it is compared.
fn in_line(text: &Text) -> Vec<(usize, usize, String)> {
    let key = text.key();
    let mut found = Vec::new();
    for at in 0..key.len() {
        let open = at.checked_sub(1).and_then(|before| key.get(before)).is_none_or(|c| !is_latin(*c));
        if let Some((end, label)) = of_kind(key, at).filter(|_| open) {
            found.push((at, end, label));
            continue;
        }
        let word = WORDS.iter().find(|word| open && word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c)));
        let Some(word) = word else { continue };
        let start = at + word.len();
        let tail = skip_spaces(key, start);
        let end = tail + key.iter().skip(tail).take_while(|c| is_latin(**c)).count();
        let counted = lexicon().unit(key, skip_spaces(key, end)).is_some()
            || key.get(end) == Some(&'.') && key.get(end + 1).is_some_and(char::is_ascii_digit);
        if tail > start && key.get(tail..end).is_some_and(is_tail) && !counted {
            found.push((at, end, format!("{word} {}", text.key_of(tail, end))));
        }
    }
    found
}

/// `small box` and `small boxes` at this place, as the label it is compared by.
fn of_kind(key: &[char], at: usize) -> Option<(usize, String)> {
    let begins = |at: usize, word: &str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let kind = KINDS.into_iter().find(|kind| begins(at, kind))?;
    let start = skip_spaces(key, at + kind.len());
    let set = WORDS.into_iter().find(|word| start > at + kind.len() && begins(start, word))?;
    let mut end = start + set.len();
    if begins(end, "es") {
        end += 2;
    } else if begins(end, "s") {
        end += 1;
    }
    key.get(end).is_none_or(|c| !is_latin(*c)).then(|| (end, format!("{kind} {set}")))
}

/// Is it of the size S?
fn is_small(label: &str) -> bool {
    label.ends_with(" s")
}

/// One figure, a single letter, or a size.
fn is_tail(tail: &[char]) -> bool {
    matches!(tail, ['1'..='9' | 'a'..='h' | 's' | 'm' | 'l'] | ['x', 's' | 'l'])
}

/// The same behind a label drawn together, where an S is written twice.
fn is_drawn_tail(tail: &[char]) -> bool {
    tail == ['s', 's'] || tail != ['s'] && is_tail(tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_a_list_are_read_as_one_word_from_then_on() {
        let lines = ["Box 1: 5 kinds of veg 6.00".to_owned(), "Box 2: fruit 7.50, 2 kg".to_owned()];
        let labels = labels(&lines);
        assert_eq!(labels.iter().map(String::as_str).collect::<Vec<_>>(), ["box 1", "box 2"]);
        assert_eq!(drawn_together("Box 2 once, one box 1, box 3", &labels), "Box2 once, one box1, box 3");
        assert_eq!(apart("Box2"), "Box 2");
        assert_eq!(apart("boxes"), "boxes");
        assert_eq!(apart("tea bags"), "tea bags");
        let sizes = super::labels(&["box S 4 kg 8.50 / box L 8 kg 15.90".to_owned()]);
        assert_eq!(apart(&drawn_together("one box S", &sizes)), "one box S");
        assert!(super::labels(&["a bag 2 kg".to_owned(), "one box".to_owned()]).is_empty());
    }
}
