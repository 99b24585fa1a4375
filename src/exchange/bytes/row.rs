//! Rows of text cells, as every table reaches us.

use crate::exchange::limits;
use crate::exchange::problem::Reason;
use crate::exchange::refusal::Refusal;

/// One row that is not blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as the person sees it in the file: the first line is 1, blank lines counted.
    pub number: u32,
    /// Its cells, trimmed.
    pub cells: Vec<String>,
    /// What was wrong with the row as text, before anybody looked at its meaning.
    pub flaw: Option<Reason>,
}

impl Row {
    /// The cell in a column; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Is there nothing in any cell?
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// Refuses tables that are larger than anybody's community.
pub fn within_limits(rows: &[Row]) -> Result<(), Refusal> {
    if rows.len() > limits::ROWS {
        return Err(Refusal::TooManyRows { most: limits::ROWS as u64 });
    }
    if rows.iter().any(|row| row.cells.len() > limits::COLUMNS) {
        return Err(Refusal::TooManyColumns { most: limits::COLUMNS as u64 });
    }
    Ok(())
}
