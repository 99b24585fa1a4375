//! Workbooks: every cell as the text a person would have typed, so that telephone and door numbers stay text.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};
use jiff::civil::DateTime;

use super::archive;
use super::row::Row;
use crate::exchange::limits;
use crate::exchange::refusal::Refusal;
use crate::exchange::words::tidy;

/// Most sheets that are looked through for a table.
const MOST_SHEETS: usize = 20;

/// A workbook whose archive is safe to unpack.
pub struct Workbook<'a> {
    inner: Xlsx<Cursor<&'a [u8]>>,
    /// The names of its sheets.
    pub sheets: Vec<String>,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook after its archive was looked at.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        archive::check(bytes)?;
        let inner: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
        let sheets = inner.sheet_names().into_iter().take(MOST_SHEETS).collect();
        Ok(Self { inner, sheets })
    }

    /// The rows of a sheet that are not blank. Read cell by cell: a sheet may claim to be a million rows wide.
    pub fn rows(&mut self, sheet: &str) -> Result<Vec<Row>, Refusal> {
        if !self.sheets.iter().any(|known| known == sheet) {
            return Err(Refusal::NoSuchSheet { sheet: sheet.to_owned() });
        }
        let mut cells = self.inner.worksheet_cells_reader(sheet).map_err(|_| Refusal::Damaged)?;
        let mut rows: Vec<Row> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|_| Refusal::Damaged)? {
            let text = text(cell.get_value());
            if !text.is_empty() {
                place(&mut rows, cell.get_position(), text)?;
            }
        }
        Ok(rows)
    }
}

/// Puts a cell where it stands; cells come row by row, but a damaged sheet may say otherwise.
fn place(rows: &mut Vec<Row>, (row, column): (u32, u32), text: String) -> Result<(), Refusal> {
    let number = row.saturating_add(1);
    if rows.last().is_none_or(|last| last.number != number) {
        if rows.len() > limits::ROWS {
            return Err(Refusal::TooManyRows { most: limits::ROWS as u64 });
        }
        rows.push(Row { number, ..Row::default() });
    }
    let column = usize::try_from(column).unwrap_or(usize::MAX);
    if column >= limits::COLUMNS {
        return Err(Refusal::TooManyColumns { most: limits::COLUMNS as u64 });
    }
    if let Some(last) = rows.last_mut() {
        if last.cells.len() <= column {
            last.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = last.cells.get_mut(column) {
            *cell = text;
        }
    }
    Ok(())
}

/// The text of a cell: a number in full, never as a power of ten; a date as `2020-03-02 06:30`, a time as `06:30`.
fn text(value: &DataRef) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => tidy(text),
        DataRef::SharedString(text) => tidy(text),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) if moment.is_duration() || moment.as_f64() < 1.0 => clock(moment.as_f64()),
        DataRef::DateTime(moment) => date(moment.to_ymd_hms_milli()).unwrap_or_default(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A part of a day as `HH:MM`; a whole day is `24:00`.
fn clock(days: f64) -> String {
    let minutes = (days * 1440.0).round();
    if !(0.0..=2880.0).contains(&minutes) {
        return days.to_string();
    }
    format!("{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

/// To the nearest minute: a spreadsheet keeps half past six as 0.2708333.
fn date((year, month, day, hour, minute, second, _): (u16, u8, u8, u8, u8, u8, u16)) -> Option<String> {
    let part = |n: u8| i8::try_from(n).ok();
    let at =
        DateTime::new(i16::try_from(year).ok()?, part(month)?, part(day)?, part(hour)?, part(minute)?, 0, 0).ok()?;
    let at = at.checked_add(jiff::Span::new().minutes(i64::from(second >= 30))).ok()?;
    let is_midnight = at.hour() == 0 && at.minute() == 0;
    Some(at.strftime(if is_midnight { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" }).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_full() {
        assert_eq!(text(&DataRef::Float(13_800_001_000.0)), "13800001000");
        assert_eq!(text(&DataRef::Float(7.2)), "7.2");
        assert_eq!(text(&DataRef::SharedString("0302")), "0302");
    }

    #[test]
    fn parts_of_a_day_are_times() {
        assert_eq!(clock(0.270_833_33), "06:30");
        assert_eq!(clock(1.0), "24:00");
        assert_eq!(date((2020, 3, 2, 6, 29, 59, 999)).as_deref(), Some("2020-03-02 06:30"));
    }
}
