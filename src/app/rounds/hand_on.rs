//! Handing a round on: as a file for another phone, its ledger as a table; the households and the site as tables.

use crate::app::App;
use crate::app::commit::Outcome;
use crate::app::effect::Effect;
use crate::app::refusal::Refusal;
use crate::domain::rounds::RoundId;
use crate::domain::time::text::Written;
pub use crate::exchange::round_json::Options;
use crate::exchange::{round_json, sheets};

const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";

/// What is handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandOn {
    /// A round as `stairwell.round/1`, with what is ticked.
    Round(RoundId, Options),
    /// A round's ledger: one row per door.
    Ledger(RoundId),
    /// Every household, with the notes on them or without.
    Households {
        /// With the notes?
        notes: bool,
    },
    /// The site.
    Site,
}

impl App {
    pub(super) fn hand_on(&self, what: HandOn) -> Outcome {
        let workspace = self.workspace();
        let today = self.now().date();
        let (name, media_type, text) = match what {
            HandOn::Round(id, options) => {
                let text = round_json::write(workspace, &id, options).ok_or(Refusal::Gone)?;
                (format!("{}.json", self.round_file(&id)), JSON, text)
            }
            HandOn::Ledger(id) => {
                let text = sheets::ledger(workspace, &id).ok_or(Refusal::Gone)?;
                (format!("{}.csv", self.round_file(&id)), CSV, text)
            }
            HandOn::Households { notes } => {
                ("households.csv".to_owned(), CSV, sheets::households(workspace, notes, today))
            }
            HandOn::Site => ("site.csv".to_owned(), CSV, sheets::site(workspace)),
        };
        Ok(vec![Effect::SaveFile { name, media_type, text }])
    }

    /// What a round's files are called: by its day, and by its name as far as every system can write it.
    fn round_file(&self, id: &RoundId) -> String {
        let round = self.workspace().rounds.get(id);
        let day = round.map(|round| round.day.plain()).unwrap_or_default();
        let kept = |c: &char| c.is_alphanumeric() || *c == '-';
        let name: String = round.map_or("", |round| &round.name).chars().filter(kept).take(40).collect();
        if name.is_empty() { format!("round-{day}") } else { format!("round-{day}-{name}") }
    }
}
