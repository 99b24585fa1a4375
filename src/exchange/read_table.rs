//! From a table's rows to a reading: find the header, map the columns, read the kind.

use crate::domain::order::sort_by_key;
use serde::{Deserialize, Serialize};

use super::bytes::encoding::{Decode, Encoding};
use super::bytes::row::{Row, within_limits};
use super::bytes::xlsx::Workbook;
use super::bytes::{csv, encoding};
use super::columns::{Column, Mapping, TableKind};
use super::drafts::Drafts;
use super::headers;
use super::problem::RowProblem;
use super::refusal::Refusal;
use super::tables::{
    Rows, read_errands, read_households, read_ledger, read_orders, read_people, read_pharmacies, read_posts,
    read_prices, read_site,
};
use crate::domain::time::Date;

/// What was in a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableReading {
    /// Which table it was read as.
    pub kind: TableKind,
    /// How its letters were encoded.
    pub encoding: Encoding,
    /// The sheets of the workbook; empty for a text file.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// Its columns and what each was read as.
    pub columns: Vec<Column>,
    /// The records, from the good rows.
    pub drafts: Drafts,
    /// How many rows there are, blank ones and the header not counted.
    pub rows_read: u32,
    /// What was wrong, in the order of the rows.
    pub problems: Vec<RowProblem>,
}

/// The header stands within so many rows; a title may stand above it.
const HEADER_WITHIN: usize = 10;

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
    /// Which sheet of a workbook.
    pub sheet: Option<&'a str>,
}

/// The rows of a file, whatever its format.
pub fn table(bytes: &[u8], told: &Told, decode: &dyn Decode) -> Result<Table, Refusal> {
    match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => of_workbook(bytes, told.sheet),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(old_or_locked(bytes)),
        _ => {
            let (text, encoding) = encoding::text(bytes, decode)?;
            Ok(Table { rows: csv::rows(&text), encoding, sheets: Vec::new(), sheet: None })
        }
    }
}

/// The sheet asked for, else the one whose headers name most fields.
fn of_workbook(bytes: &[u8], sheet: Option<&str>) -> Result<Table, Refusal> {
    let mut workbook = Workbook::open(bytes)?;
    let sheets = workbook.sheets.clone();
    let asked: Vec<String> = sheet.map_or_else(|| sheets.clone(), |sheet| vec![sheet.to_owned()]);
    let mut best: Option<(usize, String, Vec<Row>)> = None;
    for name in asked {
        let rows = workbook.rows(&name)?;
        let named = rows.iter().take(HEADER_WITHIN).map(|row| headers::guess_kind(&row.cells).1).max();
        let named = named.map_or(0, |named| named + 1);
        if best.as_ref().is_none_or(|(most, ..)| named > *most) {
            best = Some((named, name, rows));
        }
    }
    let (_, name, rows) = best.ok_or(Refusal::Empty)?;
    Ok(Table { rows, encoding: Encoding::Workbook, sheets, sheet: Some(name) })
}

/// Both an old `.xls` and a workbook behind a password lie in Microsoft's compound file; the latter says so inside.
fn old_or_locked(bytes: &[u8]) -> Refusal {
    let mark: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(mark.len()).any(|window| window == mark) { Refusal::Locked } else { Refusal::OldExcel }
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

/// The header is the row among the first that names most fields.
fn split(rows: &[Row]) -> Option<(&Row, &[Row])> {
    let mut best = (0, 0);
    for (at, row) in rows.iter().take(HEADER_WITHIN).enumerate() {
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
        TableKind::Households => read_households(&mut rows),
        TableKind::Prices => read_prices(&mut rows),
        TableKind::Pharmacies => read_pharmacies(&mut rows),
        TableKind::Ledger => read_ledger(&mut rows),
        TableKind::Orders => read_orders(&mut rows),
        TableKind::Errands => read_errands(&mut rows),
    };
    let mut problems = rows.problems;
    sort_by_key(&mut problems, |problem| problem.row);
    (drafts, problems)
}
