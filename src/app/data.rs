//! Handing on, backing up, starting over.

use super::App;
use super::action::Action;
use super::command::DataCommand;
use super::commit::Outcome;
use super::effect::Effect;
use crate::domain::time::Week;
use crate::domain::workspace::Workspace;
use crate::exchange::{backup, rota_json};
use crate::store::change::Change;

const JSON: &str = "application/json";

impl App {
    pub(super) fn data(&mut self, command: DataCommand) -> Outcome {
        match command {
            DataCommand::ExportRota { week, phones, notes } => Ok(vec![self.export_rota(week, phones, notes)]),
            DataCommand::Backup => Ok(self.back_up()),
            DataCommand::KeepForGood => Ok(vec![Effect::AskToKeep]),
            DataCommand::RetrySaving => Ok(self.saving.retry()),
            DataCommand::ClearAll => {
                let changes = replaced(self.workspace(), &Workspace::default());
                self.commit(Action::ClearedAll, changes)
            }
            DataCommand::TakeUpdate => {
                self.update_waiting = false;
                Ok(vec![Effect::TakeUpdate])
            }
        }
    }

    fn export_rota(&self, week: Week, include_phones: bool, include_notes: bool) -> Effect {
        let options = rota_json::Options { include_phones, include_notes };
        Effect::SaveFile {
            name: format!("rota-{}.json", week.monday()),
            media_type: JSON,
            text: rota_json::write(self.workspace(), week, options),
        }
    }

    fn back_up(&mut self) -> Vec<Effect> {
        let now = self.now();
        self.preferences.last_backup = Some(now);
        let name = format!("stairwell-{}.json", now.strftime("%Y-%m-%d-%H%M"));
        let text = backup::write(self.workspace(), now);
        vec![Effect::SaveFile { name, media_type: JSON, text }, Effect::SavePreferences(self.preferences.clone())]
    }
}

/// The changes that make one workspace into another: what is gone is removed, what is there is saved.
pub(super) fn replaced(old: &Workspace, new: &Workspace) -> Vec<Change> {
    let mut changes = vec![];
    macro_rules! table {
        ($table:ident, $saved:ident, $removed:ident) => {
            let gone = old.$table.keys().filter(|id| !new.$table.contains_key(*id));
            changes.extend(gone.map(|id| Change::$removed(id.clone())));
            let differs = new.$table.values().filter(|record| old.$table.get(&record.id) != Some(*record));
            changes.extend(differs.map(|record| Change::$saved(record.clone())));
        };
    }
    if old.community != new.community {
        changes.push(Change::CommunitySaved(new.community.clone()));
    }
    table!(people, PersonSaved, PersonRemoved);
    table!(buildings, BuildingSaved, BuildingRemoved);
    table!(stairwells, StairwellSaved, StairwellRemoved);
    table!(places, PlaceSaved, PlaceRemoved);
    table!(suppliers, SupplierSaved, SupplierRemoved);
    table!(posts, PostSaved, PostRemoved);
    table!(duties, DutyAssigned, DutyCleared);
    table!(weeks, WeekPlanSaved, WeekPlanRemoved);
    changes
}
