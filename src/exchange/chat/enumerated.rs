//! A list numbered within one line, `1、大米10斤 2、油1桶`, `1) rice 2) salt`: each number begins a line of its own.

use super::text::Text;

/// The line with a break in the place of each number, where its numbers run from one on; otherwise as it was.
pub fn apart(line: &str) -> String {
    let text = Text::of(line);
    let marks = marks(text.key());
    if marks.len() < 2 {
        return line.to_owned();
    }
    let mut out = String::new();
    let mut from = 0;
    for (start, end) in marks {
        out.push_str(text.shown_of(from, start).trim_end());
        out.push(if start == 0 { ' ' } else { '\n' });
        from = end;
    }
    out.push_str(&text.shown_of(from, text.len()));
    out
}

/// Where the numbers 1, 2, 3 … stand, each with its mark.
fn marks(key: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut next = 1u32;
    let mut at = 0;
    while at < key.len() {
        let end = at + key.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
        let value = key.get(at..end).and_then(|run| run.iter().collect::<String>().parse::<u32>().ok());
        let marked = key.get(end).is_some_and(|c| matches!(c, '.' | '、' | ')'))
            && !key.get(end + 1).is_some_and(char::is_ascii_digit);
        if value == Some(next) && marked && is_open(key, at, next == 1) {
            found.push((at, end + 1));
            next += 1;
        }
        at = end.max(at + 1);
    }
    found
}

/// May a number of the list stand here? 酱油 1、醋 2 counts: the first of a list follows no thing.
fn is_open(key: &[char], at: usize, is_first: bool) -> bool {
    let touches = at.checked_sub(1).and_then(|before| key.get(before));
    let last = key.iter().take(at).rev().find(|c| !c.is_whitespace());
    let begins = |c: &char| !c.is_alphabetic() || "要买带是下单订".contains(*c);
    let free = touches.is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '/'));
    free && (!is_first || last.is_none_or(begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_from_one_on_part_a_line_and_amounts_do_not() {
        assert_eq!(apart("4-1-501 1、大米10斤 2、油1桶"), "4-1-501\n大米10斤\n油1桶");
        assert_eq!(apart("I need: 1) rice 2 kg 2) salt"), "I need:\n rice 2 kg\n salt");
        for line in [
            "酱油1、醋2、盐3",
            "酱油 1、醋 2、盐 3",
            "1.5 kg rice, 2.5 kg flour",
            "3-2-501 大米10斤",
            "eggs 1, milk 2, bread 3",
        ] {
            assert_eq!(apart(line), line, "{line}");
        }
    }
}
