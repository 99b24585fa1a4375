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
        let digits = key.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
        let value = key.get(at..at + digits).and_then(|run| run.iter().collect::<String>().parse::<u32>().ok());
        let end = at + digits;
        let mark = key.get(end).is_some_and(|c| matches!(c, '.' | '、' | ')' | ','))
            && !key.get(end + 1).is_some_and(char::is_ascii_digit);
        let open = at
            .checked_sub(1)
            .and_then(|before| key.get(before))
            .is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '/'));
        let tight = key.get(end) == Some(&',') || key.get(end) == Some(&'、');
        // 苹果2、梨3 counts; a number of a list has a space, a mark or the line's beginning before it.
        let parted = at
            .checked_sub(1)
            .and_then(|before| key.get(before))
            .is_none_or(|c| !tight || c.is_whitespace() || matches!(c, ';' | ',' | ':' | '。'));
        if value == Some(next) && mark && open && parted {
            found.push((at, end + 1));
            next += 1;
        }
        at = end.max(at + 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_from_one_on_part_a_line_and_amounts_do_not() {
        assert_eq!(apart("4-1-501 1、大米10斤 2、油1桶"), "4-1-501\n大米10斤\n油1桶");
        assert_eq!(apart("I need: 1) rice 2 kg 2) salt"), "I need:\n rice 2 kg\n salt");
        for line in ["酱油1、醋2、盐3", "1.5 kg rice, 2.5 kg flour", "3-2-501 大米10斤", "eggs 1, milk 2, bread 3"]
        {
            assert_eq!(apart(line), line, "{line}");
        }
    }
}
