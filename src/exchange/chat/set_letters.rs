//! Sets that a list offers by a capital letter: where the list names them, and where somebody asks for one.

use super::letters::is_han;

/// The letters of a list are counted from here on: A is the next.
pub const LETTERS: u32 = 200;

/// A、苹果, B - fruit bag, C套餐（粉）, b) curry: a letter at the head of what a list offers.
pub fn letter_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    let number = letter(letters, at)?;
    let before = at.checked_sub(1).and_then(|at| letters.get(at));
    let begins = before.is_none_or(|c| " :：,，;；。、/".contains(*c));
    let opens = letters.get(..at)?.iter().rev().find(|c| !c.is_whitespace()).is_none_or(|c| ":：,，;；/".contains(*c));
    let next = letters.get(at + 1)?;
    let dashed = *next == ' ' && matches!(letters.get(at + 2), Some('-' | '–' | '='));
    let marked = if letters.get(at).is_some_and(char::is_ascii_uppercase) {
        ".．、:：)）=-".contains(*next) || dashed || "套餐款组包箱".contains(*next)
    } else {
        ")）".contains(*next) || opens && (".:：=".contains(*next) || dashed)
    };
    let end = at
        + if dashed {
            3
        } else if "套餐款组包箱".contains(*next) {
            1
        } else {
            2
        };
    (begins && marked).then_some((number, end))
}

/// The place of a letter in a list, great or small.
pub fn letter(letters: &[char], at: usize) -> Option<u32> {
    let c = letters.get(at)?.to_ascii_uppercase();
    ('A'..='H').contains(&c).then(|| u32::from(c) - u32::from('A') + LETTERS + 1)
}

/// The letters that stand alone as capitals.
pub fn with_capitals(line: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphabetic() || *c == '\'');
    let alone = |at: usize| !is_letter(at.checked_sub(1)) && !is_letter(at.checked_add(1));
    letters
        .iter()
        .enumerate()
        .map(|(at, c)| if ('a'..='h').contains(c) && alone(at) { c.to_ascii_uppercase() } else { *c })
        .collect()
}

/// Does it end in a word that counts nothing, Bob or Alena?
pub fn ends_in_a_name(said: &str) -> bool {
    let last = said.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let joins = ["and", "plus", "with"].contains(&last.as_str());
    said.ends_with(' ')
        && last.chars().all(char::is_alphabetic)
        && !last.is_empty()
        && !joins
        && !COUNTS.contains(&last.as_str())
}

/// Does it end in a number and `of`?
pub fn counted_of(said: &str) -> bool {
    let Some(head) = said.strip_suffix("of ") else { return false };
    let last = head.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    COUNTS.contains(&last.as_str()) || last.parse::<u8>().is_ok()
}

/// What a letter behind it belongs to: vitamin C, block B.
const NO_SETS: [&str; 12] = [
    "vitamin",
    "vitamins",
    "vit",
    "hepatitis",
    "type",
    "grade",
    "block",
    "building",
    "entrance",
    "stair",
    "wing",
    "flat",
];

/// What counts a small letter behind it: two b, one of a, option c.
const COUNTS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "of", "x", "option", "letter", "number", "another"];

/// A套餐: what is called by its letter.
pub fn set_of(letter: char, segment: &str) -> Option<String> {
    set_word(segment).map(|word| format!("{letter}{word}"))
}

/// The word for a set that a segment begins with.
pub fn set_word(segment: &str) -> Option<&'static str> {
    ["套餐", "套", "餐", "款", "组", "包", "箱"].into_iter().find(|word| segment.starts_with(*word))
}

/// A一份, B x2, one A and two B: a letter that is counted, or asked for alone. A4纸 and 维生素C are things.
pub fn said_letter(letters: &[char], at: usize) -> Option<(u32, usize)> {
    let number = letter(letters, at)?;
    let small = letters.get(at).is_some_and(char::is_ascii_lowercase);
    let before = || letters.get(..at).unwrap_or_default().iter().rev().copied();
    let spaces = before().take_while(|c| c.is_whitespace()).count();
    let fits_before = match before().nth(spaces) {
        None => true,
        Some(c) if is_han(c) => spaces > 0 || "要来个份和跟加带订买再给留选报一两三四五六七八九十".contains(c),
        // 2A: a single figure that counts.
        Some(c) if spaces == 0 && c.is_ascii_digit() => before().nth(1).is_none_or(|c| " ,，;+".contains(c)),
        Some(c) => spaces > 0 || !c.is_ascii_alphanumeric(),
    };
    let end = at + 1;
    let figures = letters.iter().skip(end).take_while(|c| c.is_ascii_digit()).count();
    let behind = letters.get(end + figures);
    let counted = figures > 0 && behind.is_none_or(|c| c.is_whitespace() || "份个套,，、;；。+".contains(*c));
    let next = letters.iter().skip(end).find(|c| !c.is_whitespace());
    let rest: String = letters.iter().skip(end).take(10).collect::<String>().trim_start().to_lowercase();
    let words = ["x ", "x1", "x2", "x3", "x4", "x5", "and ", "for ", "please", "pls", "once", "twice"];
    let marked =
        next.is_none_or(|c| ",，、;；.。+&/×*:".contains(*c) || "一二两三四五六七八九十半各要来的套包箱".contains(*c));
    let glued = letters.get(end).is_some_and(char::is_ascii_alphabetic);
    let apart = letters.get(end) == Some(&' ') && next.is_some_and(char::is_ascii_digit);
    let alone = !glued && figures == 0 && (marked || words.iter().any(|word| rest.starts_with(word)));
    let head: String = letters.get(..at).unwrap_or_default().iter().collect::<String>().to_lowercase();
    let word = head.split_whitespace().next_back().filter(|_| spaces > 0).unwrap_or_default();
    if NO_SETS.contains(&word) {
        return None;
    }
    let glued_count = spaces == 0 && before().next().is_some_and(|c| c.is_ascii_digit());
    if small {
        // A x1, two b: a small letter is also a word, so its count stands right beside it.
        let times = rest
            .strip_prefix(['x', '×', '*'])
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        let told = glued_count || COUNTS.contains(&word) || word.trim_end_matches('x').parse::<u8>().is_ok();
        return (fits_before && !glued && (times || told && alone)).then_some((number, end));
    }
    (fits_before && (counted || apart || alone)).then_some((number, end))
}
