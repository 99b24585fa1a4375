//! Telephone numbers within other words, and how to leave them out.

/// What stands in a number's place.
const HIDDEN: &str = "•••";

/// The words with every telephone number left out: groups of at least three figures, joined by a dash or a blank, with one
/// group of four or more and seven figures in all. Door keys such as `12-4-101`, dates and amounts stay.
pub fn without_telephones(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if !is_figure(*letter) {
            out.push(*letter);
            at += 1;
            continue;
        }
        let own = figures_from(&letters, at);
        let (end, is_number) = if own - at < 3 { (own, false) } else { number_from(&letters, at) };
        match is_number {
            true => out.push_str(HIDDEN),
            false => out.extend(letters.get(at..own).unwrap_or_default()),
        }
        at = if is_number { end } else { own };
    }
    out
}

fn is_figure(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

/// Where the figures that begin here end.
fn figures_from(letters: &[char], at: usize) -> usize {
    let count = letters.iter().skip(at).take_while(|letter| is_figure(**letter)).count();
    at + count
}

/// Where the groups that begin here end, and whether they are a telephone number.
fn number_from(letters: &[char], at: usize) -> (usize, bool) {
    let mut end = figures_from(letters, at);
    let (mut figures, mut longest) = (end - at, end - at);
    while letters.get(end).is_some_and(|letter| matches!(letter, '-' | ' ' | '－' | '\u{a0}')) {
        let next = figures_from(letters, end + 1);
        let group = next - (end + 1);
        if group < 3 {
            break;
        }
        figures += group;
        longest = longest.max(group);
        end = next;
    }
    (end, figures >= 7 && longest >= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_and_doors_dates_and_amounts_stay() {
        let hidden = |text: &str| without_telephones(text);
        for number in ["138-0000-1234", "13800001234", "138 0000 1234", "８３５１２３４５", "027-83512345", "555-1234"]
        {
            assert_eq!(hidden(&format!("打{number}找我")), "打•••找我", "{number}");
        }
        assert_eq!(hidden("+86 138-0000-1234, 3 bags"), "+86 •••, 3 bags");
        for kept in ["3-2-501", "12-4-1011", "2020-03-04 10:30", "301 302 303", "面粉500克", "12.50", "1000", ""] {
            assert_eq!(hidden(kept), kept);
        }
    }
}
