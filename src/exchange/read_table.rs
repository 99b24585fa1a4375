//! From a table's rows to a reading: find the header, map the columns, read the kind.

use super::bytes::row::{Row, within_limits};
use super::columns::{Column, Mapping, TableKind};
use super::drafts::Drafts;
use super::headers;
use super::problem::RowProblem;
use super::reading::{Encoding, TableReading};
use super::refusal::Refusal;
use super::tables::{Rows, read_people, read_posts, read_site};
use crate::domain::time::Date;

/// A table as text, and where it came from.
pub struct Table {
    /// Its rows, blank ones left out.
    pub rows: Vec<Row>,
    /// How its letters were encoded.
    pub encoding: Encoding,
    /// The sheets of the workbook.
    pub sheets: Vec<String>,
    /// The sheet the rows are from.
    pub sheet: Option<String>,
}

/// What a person has said about a table; what she has not said is guessed.
#[derive(Default)]
pub struct Told<'a> {
    /// Which table it is.
    pub kind: Option<TableKind>,
    /// Which field each column holds.
    pub mapping: Option<&'a Mapping>,
}

/// Reads a table.
pub fn read(table: Table, told: &Told, today: Date) -> Result<TableReading, Refusal> {
    within_limits(&table.rows)?;
    let (header, body) = split(&table.rows).ok_or(Refusal::Empty)?;
    let headers = widened(header, body);
    let kind = told.kind.unwrap_or_else(|| headers::guess_kind(&headers).0);
    let mapping = told.mapping.cloned().unwrap_or_else(|| headers::guess(&headers, kind));
    let (drafts, problems) = drafts(&headers, header.number, body, kind, &mapping, today);
    Ok(TableReading {
        kind,
        encoding: table.encoding,
        columns: columns(&headers, body, &mapping),
        drafts,
        rows_read: u32::try_from(body.len()).unwrap_or(u32::MAX),
        problems,
        sheets: table.sheets,
        sheet: table.sheet,
    })
}

/// The header is the row among the first ten that names most fields (a title may stand above it).
fn split(rows: &[Row]) -> Option<(&Row, &[Row])> {
    let mut best = (0, 0);
    for (at, row) in rows.iter().take(10).enumerate() {
        let named = headers::guess_kind(&row.cells).1;
        if named > best.1 {
            best = (at, named);
        }
    }
    Some((rows.get(best.0)?, rows.get(best.0 + 1..)?))
}

/// The header with empty headers for columns that only have cells: such a column can be mapped too.
fn widened(header: &Row, body: &[Row]) -> Vec<String> {
    let mut headers = header.cells.clone();
    while headers.last().is_some_and(String::is_empty) && body.iter().all(|row| row.cell(headers.len() - 1).is_empty())
    {
        headers.pop();
    }
    headers
}

fn columns(headers: &[String], body: &[Row], mapping: &Mapping) -> Vec<Column> {
    let column = |(at, header): (usize, &String)| Column {
        header: header.clone(),
        samples: body.iter().map(|row| row.cell(at)).filter(|c| !c.is_empty()).take(3).map(sample).collect(),
        field: mapping.get(at).copied().flatten(),
    };
    headers.iter().enumerate().map(column).collect()
}

fn sample(cell: &str) -> String {
    cell.chars().take(40).collect()
}

fn drafts(
    headers: &[String],
    header_row: u32,
    body: &[Row],
    kind: TableKind,
    mapping: &Mapping,
    today: Date,
) -> (Drafts, Vec<RowProblem>) {
    let mut rows = Rows::new(headers, body, mapping, today);
    rows.list_flaws();
    let drafts = match kind {
        _ if !rows.has_needed(kind, header_row) => Drafts::default(),
        TableKind::People => read_people(&mut rows),
        TableKind::Site => read_site(&mut rows),
        TableKind::Posts => read_posts(&mut rows),
    };
    let mut problems = rows.problems;
    problems.sort_by_key(|problem| problem.row);
    (drafts, problems)
}
