//! The rows of a table by field, and the list of what was wrong with them.

use std::collections::BTreeMap;

use crate::domain::time::Date;
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::{Field, Mapping, TableKind};
use crate::exchange::limits;
use crate::exchange::problem::{Reason, RowProblem, Severity};

/// A table whose columns are known.
pub struct Rows<'a> {
    /// Its rows below the header.
    pub body: &'a [Row],
    /// Today, which decides the year of a date written without one.
    pub today: Date,
    headers: &'a [String],
    at: BTreeMap<Field, usize>,
    /// What was wrong so far.
    pub problems: Vec<RowProblem>,
}

impl<'a> Rows<'a> {
    /// A table with these headers, read by this mapping.
    pub fn new(headers: &'a [String], body: &'a [Row], mapping: &Mapping, today: Date) -> Self {
        let mut at = BTreeMap::new();
        for (column, field) in mapping.iter().take(headers.len()).enumerate() {
            if let Some(field) = field {
                at.entry(*field).or_insert(column);
            }
        }
        Self { body, today, headers, at, problems: Vec::new() }
    }

    /// Has the table a column for this field?
    pub fn has(&self, field: Field) -> bool {
        self.at.contains_key(&field)
    }

    /// The fields it has columns for.
    pub fn given(&self) -> impl Iterator<Item = Field> {
        self.at.keys().copied()
    }

    /// What a row says in a field; empty where it says nothing.
    pub fn cell(&self, row: &'a Row, field: Field) -> &'a str {
        self.at.get(&field).map_or("", |column| row.cell(*column))
    }

    /// Lists a row that was kept but should be looked at.
    pub fn note(&mut self, row: &'a Row, field: Field, reason: Reason) {
        self.list(row, Some(field), reason, Severity::Noted);
    }

    /// Lists a row that was left out.
    pub fn skip(&mut self, row: &'a Row, field: Field, reason: Reason) {
        self.list(row, Some(field), reason, Severity::Skipped);
    }

    fn list(&mut self, row: &'a Row, field: Option<Field>, reason: Reason, severity: Severity) {
        let column = field.and_then(|f| self.at.get(&f)).and_then(|column| self.headers.get(*column)).cloned();
        let value = field.map_or("", |f| self.cell(row, f)).chars().take(limits::NAME_CHARS).collect();
        self.problems.push(RowProblem { row: row.number, column, value, reason, severity });
    }

    /// Lists the columns without which nothing can be read; false if any is missing.
    pub fn has_needed(&mut self, kind: TableKind, header_row: u32) -> bool {
        for field in Field::needed(kind).iter().filter(|field| !self.at.contains_key(field)) {
            self.problems.push(RowProblem {
                row: header_row,
                column: None,
                value: String::new(),
                reason: Reason::ColumnMissing(*field),
                severity: Severity::Skipped,
            });
        }
        Field::needed(kind).iter().all(|field| self.has(*field))
    }

    /// Lists what is wrong with the rows as text: damaged letters, open quotation marks, cells beyond the header.
    pub fn list_flaws(&mut self) {
        let width = self.headers.len();
        for row in self.body {
            if let Some(flaw) = row.flaw.clone() {
                self.list(row, None, flaw, Severity::Noted);
            }
            let beyond: Vec<&str> =
                row.cells.iter().skip(width).map(String::as_str).filter(|c| !c.is_empty()).collect();
            if !beyond.is_empty() {
                self.list(row, None, Reason::MoreCellsThanColumns, Severity::Noted);
                if let Some(last) = self.problems.last_mut() {
                    last.value = beyond.join(" ").chars().take(limits::NAME_CHARS).collect();
                }
            }
        }
    }

    /// A name that every row needs; `None` and a problem if there is none or it is too long.
    pub fn name(&mut self, row: &'a Row, field: Field) -> Option<&'a str> {
        let name = self.cell(row, field);
        if name.is_empty() {
            self.skip(row, field, Reason::Missing);
            return None;
        }
        if name.chars().count() > limits::NAME_CHARS {
            self.skip(row, field, Reason::TooLong { most: limits::NAME_CHARS as u32 });
            return None;
        }
        Some(name)
    }

    /// Free text, cut at the longest we keep; a problem is listed when something was cut.
    pub fn text(&mut self, row: &'a Row, field: Field) -> String {
        let text = self.cell(row, field);
        if text.chars().count() <= limits::CELL_CHARS {
            return text.to_owned();
        }
        self.note(row, field, Reason::TooLong { most: limits::CELL_CHARS as u32 });
        text.chars().take(limits::CELL_CHARS).collect()
    }

    /// A number within bounds, inclusive; `None` for an empty cell, and a problem for anything else.
    pub fn number(&mut self, row: &'a Row, field: Field, least: i64, most: i64) -> Option<f64> {
        let cell = self.cell(row, field);
        if cell.is_empty() {
            return None;
        }
        let reason = match super::cells::number(cell) {
            Some(number) if (least as f64..=most as f64).contains(&number) => return Some(number),
            Some(_) => Reason::OutOfRange { least, most },
            None => Reason::NotANumber,
        };
        self.note(row, field, reason);
        None
    }

    /// A whole number within bounds, inclusive.
    pub fn whole(&mut self, row: &'a Row, field: Field, least: u16, most: u16) -> Option<u16> {
        let number = self.number(row, field, i64::from(least), i64::from(most))?;
        if number.fract() == 0.0 {
            return Some(number as u16);
        }
        self.note(row, field, Reason::NotANumber);
        None
    }
}
