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

/// A number, or a letter that counts, at a place: how much it is and where it ends.
type Label = fn(&[char], usize) -> Option<(u32, usize)>;

/// Where the numbers 1, 2, 3 …, 一、二、三 … or a, b, c … stand, each with its mark.
fn marks(key: &[char]) -> Vec<(usize, usize)> {
    let lists: [Label; 3] = [figure, han_figure, letter];
    lists.iter().map(|label| in_order(key, *label)).find(|found| found.len() > 1).unwrap_or_default()
}

fn in_order(key: &[char], label: Label) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut next = 1u32;
    let mut at = 0;
    while at < key.len() {
        // （1）米10斤（2）油5升
        let bracket = matches!(key.get(at), Some('('));
        let start = at + usize::from(bracket);
        let Some((value, end)) = label(key, start) else {
            at += 1;
            continue;
        };
        let mark = key.get(end).filter(|c| matches!(c, '.' | '、' | ')'));
        let marked = mark.is_some_and(|c| !bracket || *c == ')') && !key.get(end + 1).is_some_and(char::is_ascii_digit)
            || bracket && mark == Some(&')');
        if value == next && marked && (bracket || is_open(key, at, next == 1)) {
            found.push((at, end + 1));
            next += 1;
        }
        at = end.max(at + 1);
    }
    found
}

fn figure(key: &[char], at: usize) -> Option<(u32, usize)> {
    let end = at + key.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
    let value = key.get(at..end)?.iter().collect::<String>().parse().ok()?;
    Some((value, end))
}

/// 一、米10斤 二、油5升: only behind a space or a mark, where 三、 can count nothing.
fn han_figure(key: &[char], at: usize) -> Option<(u32, usize)> {
    let before = at.checked_sub(1).and_then(|before| key.get(before));
    let open = before.is_none_or(|c| !c.is_alphanumeric());
    let value = "一二三四五六七八九".chars().zip(1..).find(|(c, _)| key.get(at) == Some(c)).map(|(_, value)| value);
    value.filter(|_| open && key.get(at + 1) == Some(&'、')).map(|value| (value, at + 1))
}

/// a.米10斤 b.油5升
fn letter(key: &[char], at: usize) -> Option<(u32, usize)> {
    let before = at.checked_sub(1).and_then(|before| key.get(before));
    let open = before.is_none_or(|c| !c.is_ascii_alphanumeric());
    let c = key.get(at).filter(|c| open && ('a'..='h').contains(*c))?;
    Some((u32::from(*c) - u32::from('a') + 1, at + 1))
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
        assert_eq!(apart("（1）米10斤（2）油5升"), " 米10斤\n油5升");
        assert_eq!(apart("一、米10斤 二、油5升"), " 米10斤\n油5升");
        assert_eq!(apart("a.米10斤 b.油5升"), " 米10斤\n油5升");
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
