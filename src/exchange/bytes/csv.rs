//! Separated text: `,` `;` tab `|` or the full-width `，` `；`, cells quoted where they hold one.
//!
//! The `csv` crate takes one-byte separators only and does not say where a quotation mark was never closed.

use super::row::Row;
use crate::exchange::limits;
use crate::exchange::problem::Reason;
use crate::exchange::words::tidy;

/// The rows of a text that are not blank.
pub fn rows(text: &str) -> Vec<Row> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (separator, told) = separator(&text);
    let mut split = Split { rest: &text, separator, number: 0, unclosed: 0 };
    let mut rows = Vec::new();
    while rows.len() <= limits::ROWS {
        match split.next_row() {
            Some(row) if row.is_blank() || (told && row.number == 1) => {}
            Some(row) => rows.push(row),
            None => break,
        }
    }
    rows
}

/// Whichever stands most often in the first line that has anything; Excel's own `sep=;` line decides if there is one.
fn separator(text: &str) -> (char, bool) {
    let first = text.lines().find(|line| !tidy(line).is_empty()).unwrap_or("");
    if let Some(told) = first.trim().strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        return (told, true);
    }
    let mut outside = String::new();
    let mut quoted = false;
    for c in first.chars() {
        quoted ^= c == '"';
        if !quoted {
            outside.push(c);
        }
    }
    let mut best = (',', 0);
    for c in [',', ';', '\t', '|', '，', '；'] {
        let count = outside.matches(c).count();
        if count > best.1 {
            best = (c, count);
        }
    }
    (best.0, false)
}

struct Split<'a> {
    rest: &'a str,
    separator: char,
    number: u32,
    unclosed: u32,
}

impl Split<'_> {
    fn next_row(&mut self) -> Option<Row> {
        if self.rest.is_empty() {
            return None;
        }
        self.number = self.number.saturating_add(1);
        // Quotation marks that are never closed: the mark is taken as a letter, so that the rows below it are kept.
        // After a few of them marks mean nothing in this file (and reading stays linear).
        if self.unclosed < 16 {
            match self.quoted_row() {
                Some(row) => return Some(row),
                None => self.unclosed += 1,
            }
            return Some(self.plain_row(Some(Reason::QuoteNotClosed)));
        }
        Some(self.plain_row(None))
    }

    fn quoted_row(&mut self) -> Option<Row> {
        let mut row = Row { number: self.number, ..Row::default() };
        let mut cell = String::new();
        let (mut quoted, mut fresh) = (false, true);
        let mut letters = self.rest.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            match c {
                '"' if quoted && letters.peek().is_some_and(|next| next.1 == '"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' if quoted => quoted = false,
                '"' if fresh => quoted = true,
                '\n' if !quoted => {
                    self.rest = self.rest.get(at + 1..).unwrap_or("");
                    push(&mut row, &cell);
                    return Some(row);
                }
                c if c == self.separator && !quoted => push(&mut row, &std::mem::take(&mut cell)),
                c => cell.push(c),
            }
            fresh = !quoted && (c == self.separator || (fresh && c.is_whitespace()));
        }
        if quoted {
            return None;
        }
        self.rest = "";
        push(&mut row, &cell);
        Some(row)
    }

    fn plain_row(&mut self, flaw: Option<Reason>) -> Row {
        let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        self.rest = rest;
        let mut row = Row { number: self.number, flaw, ..Row::default() };
        for cell in line.split(self.separator) {
            push(&mut row, cell);
        }
        row
    }
}

fn push(row: &mut Row, cell: &str) {
    if row.cells.len() > limits::COLUMNS {
        return;
    }
    let cell = tidy(cell);
    if row.flaw.is_none() && cell.contains('\u{FFFD}') {
        row.flaw = Some(Reason::UnreadableLetters);
    }
    row.cells.push(cell);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn every_separator_gives_the_same_cells() {
        for s in [",", ";", "\t", "|", "，", "；"] {
            let text = format!("a{s}b{s}c\n1{s}\"x{s}y\"{s}\n");
            let inner = format!("x{s}y");
            assert_eq!(cells(&text), [["a", "b", "c"], ["1", tidy(&inner).as_str(), ""]], "{s:?}");
        }
        assert_eq!(cells("sep=;\na;b\n"), [["a", "b"]]);
    }

    #[test]
    fn rows_keep_the_number_a_person_sees() {
        let numbers: Vec<u32> = rows("a,b\r\n\r\n\"x\ny\",2\r\n , \r\nz,3").iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 5]);
    }

    #[test]
    fn a_quotation_mark_never_closed_costs_one_row() {
        let rows = rows("a,b\n\"x,1\ny,2\nz,3\n");
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[1].flaw, Some(Reason::QuoteNotClosed));
        assert_eq!(rows[3].cells, ["z", "3"]);
    }

    proptest! {
        #[test]
        fn any_text_is_split_without_a_panic(text in "\\PC*[,;\"\n\t]*\\PC*") {
            rows(&text);
        }

        #[test]
        fn quoted_cells_come_back(cells in prop::collection::vec("[a-z\",;，中 ]{1,8}", 2..6)) {
            let line: Vec<String> = cells.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
            let text = format!("h,i\n{}\n", line.join(","));
            let expected: Vec<String> = cells.iter().map(|c| tidy(c)).collect();
            let got = rows(&text);
            if expected.iter().any(|c| !c.is_empty()) {
                prop_assert_eq!(&got[1].cells, &expected);
            }
        }
    }
}
