//! Tables that go out as separated text: with the headers that our own reader takes in, and as Excel in China opens them.

mod deliveries;
mod households;
mod ledger;
mod preferred;
mod site;

pub use deliveries::{errands, orders};
pub use households::write as households;
pub use ledger::write as ledger;
pub use site::write as site;

/// A table as text: a mark of byte order first, without which Excel takes Chinese for something else.
struct Sheet(String);

impl Sheet {
    fn new(headers: &[&str]) -> Self {
        let mut sheet = Self("\u{FEFF}".to_owned());
        sheet.row(headers.iter().map(|header| (*header).to_owned()));
        sheet
    }

    /// Adds a row of cells; what a cell holds comes back as it was, whatever it is.
    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (n, cell) in cells.into_iter().enumerate() {
            if n > 0 {
                self.0.push(',');
            }
            self.0.push_str(&quoted(cell));
        }
        self.0.push_str("\r\n");
    }

    fn done(self) -> String {
        self.0
    }
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\n', '\r', ';', '\t']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A figure, or nothing.
fn figure(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
