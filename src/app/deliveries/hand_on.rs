//! Handing deliveries on: as a file for another phone, and as tables for the report.

use crate::app::App;
use crate::app::commit::Outcome;
use crate::app::effect::Effect;
use crate::domain::time::text::Written;
pub use crate::exchange::deliveries_json::Options;
use crate::exchange::{deliveries_json, sheets};

const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";

/// What is handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOn {
    /// Everything as `stairwell.deliveries/1`.
    File,
    /// The orders as a table, a row for each thing.
    Orders,
    /// The errands as a table.
    Errands,
}

impl App {
    pub(super) fn hand_on_deliveries(&self, what: HandOn, options: Options) -> Outcome {
        let workspace = self.workspace();
        let today = self.now().date().plain();
        let (name, media_type, text) = match what {
            HandOn::File => (format!("deliveries-{today}.json"), JSON, deliveries_json::write(workspace, options)),
            HandOn::Orders => (format!("orders-{today}.csv"), CSV, sheets::orders(workspace, options)),
            HandOn::Errands => (format!("errands-{today}.csv"), CSV, sheets::errands(workspace, options)),
        };
        Ok(vec![Effect::SaveFile { name, media_type, text }])
    }
}
