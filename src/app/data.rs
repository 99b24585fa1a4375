//! Handing on, backing up, starting over.

use std::collections::BTreeMap;

use super::App;
use super::action::Action;
use super::command::DataCommand;
use super::commit::Outcome;
use super::effect::Effect;
use crate::domain::id::Id;
use crate::domain::time::{DateTime, Week, days_between};
use crate::domain::workspace::Workspace;
use crate::exchange::{backup, rota_json};
use crate::store::change::Change;
use crate::store::later::{Record, removed, saved};

const JSON: &str = "application/json";
/// How long a backup is young enough to say nothing.
const BACKUP_GOOD_FOR_DAYS: i64 = 7;

impl App {
    pub(super) fn files(&mut self, command: DataCommand) -> Outcome {
        match command {
            DataCommand::ExportRota { week, phones, notes } => Ok(vec![self.export_rota(week, phones, notes)]),
            DataCommand::Backup => Ok(self.back_up()),
            DataCommand::ClearAll => {
                let changes = replaced(self.workspace(), &Workspace::default());
                self.commit(Action::ClearedAll, changes)
            }
            _ => Ok(self.data_at_the_door(&command)),
        }
    }

    /// The acts that every page offers.
    pub(super) fn data_at_the_door(&mut self, command: &DataCommand) -> Vec<Effect> {
        match command {
            DataCommand::KeepForGood => vec![Effect::AskToKeep],
            DataCommand::RetrySaving => self.saving.retry(),
            DataCommand::TakeUpdate => {
                self.update_waiting = false;
                vec![Effect::TakeUpdate]
            }
            // Worked on in the room of files.
            DataCommand::ExportRota { .. } | DataCommand::Backup | DataCommand::ClearAll => vec![],
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
        let name = format!("stairwell-{}-{:02}{:02}.json", now.date(), now.hour(), now.minute());
        let text = backup::write(self.workspace(), now);
        self.backing_up = Some((name.clone(), now));
        vec![Effect::SaveFile { name, media_type: JSON, text }]
    }

    /// A backup counts from the moment the browser has taken its file.
    pub(super) fn backup_saved(&mut self, file: &str) -> Vec<Effect> {
        match self.backing_up.take_if(|(name, _)| name == file) {
            None => vec![],
            Some((_, made_at)) => {
                self.preferences.last_backup = Some(made_at);
                vec![Effect::SavePreferences(self.preferences.clone())]
            }
        }
    }

    /// When everything was last backed up and how many days ago that is; `None` if never.
    pub fn last_backup(&self) -> Option<(DateTime, i64)> {
        let made_at = self.preferences.last_backup?;
        let days = days_between(made_at.date(), self.now().date());
        Some((made_at, days.max(0)))
    }

    /// Is there something to lose, and no backup of the last seven days?
    pub fn backup_is_due(&self) -> bool {
        !self.is_blank() && self.last_backup().is_none_or(|(_, days)| days >= BACKUP_GOOD_FOR_DAYS)
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
    replace_later(&old.buildings, &new.buildings, &mut changes);
    replace_later(&old.stairwells, &new.stairwells, &mut changes);
    replace_later(&old.places, &new.places, &mut changes);
    replace_later(&old.suppliers, &new.suppliers, &mut changes);
    table!(posts, PostSaved, PostRemoved);
    table!(duties, DutyAssigned, DutyCleared);
    table!(weeks, WeekPlanSaved, WeekPlanRemoved);
    replace_later(&old.households, &new.households, &mut changes);
    replace_later(&old.rounds, &new.rounds, &mut changes);
    replace_later(&old.visits, &new.visits, &mut changes);
    replace_later(&old.outside, &new.outside, &mut changes);
    replace_later(&old.orders, &new.orders, &mut changes);
    replace_later(&old.errands, &new.errands, &mut changes);
    replace_later(&old.prices, &new.prices, &mut changes);
    replace_later(&old.chats, &new.chats, &mut changes);
    replace_later(&old.batches, &new.batches, &mut changes);
    changes
}

fn replace_later<R: Record + PartialEq>(old: &BTreeMap<Id<R>, R>, new: &BTreeMap<Id<R>, R>, changes: &mut Vec<Change>) {
    changes.extend(old.keys().filter(|id| !new.contains_key(*id)).map(removed));
    changes.extend(new.iter().filter(|(id, record)| old.get(*id) != Some(*record)).map(|(_, record)| saved(record)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::{Command, PeopleCommand};
    use crate::app::event::{Event, Start};
    use crate::app::preferences::Preferences;
    use crate::app::room::Room;
    use crate::domain::time::Zone;

    const DAY: i64 = 86_400;

    /// An app with one person in it, at noon of a day.
    fn app() -> App {
        let mut app = App::default();
        app.handle(Event::Started(Start {
            instant: DAY / 2,
            zone: Zone::fixed("UTC", 0),
            luck: 1 << 40,
            preferences: Preferences::default(),
            prefers_chinese: false,
            fragment: String::new(),
            glance: None,
        }));
        app.handle(Event::DiskLoaded(Ok(vec![])));
        for room in [Room::Records, Room::Files] {
            app.handle(Event::Fetched(room, room.work()));
        }
        app.handle(Event::Asked(Command::People(PeopleCommand::Add("Wang".into()))));
        app
    }

    fn backed_up(app: &mut App, done: bool) {
        let effects = app.handle(Event::Asked(Command::Data(DataCommand::Backup)));
        let Some(Effect::SaveFile { name, .. }) = effects.into_iter().next() else { panic!("no file") };
        app.handle(Event::FileSaved { name, done });
    }

    #[test]
    fn a_backup_counts_only_once_the_browser_has_taken_it() {
        let mut app = app();
        backed_up(&mut app, false);
        assert_eq!(app.last_backup(), None);
        assert!(app.backup_is_due());
        backed_up(&mut app, true);
        assert_eq!(app.last_backup().map(|(_, days)| days), Some(0));
        assert!(!app.backup_is_due());
    }

    #[test]
    fn a_backup_is_due_again_after_a_week() {
        let mut app = app();
        backed_up(&mut app, true);
        app.handle(Event::Ticked { instant: 7 * DAY });
        assert_eq!(app.last_backup().map(|(_, days)| days), Some(7));
        assert!(app.backup_is_due());
    }

    #[test]
    fn nothing_needs_no_backup() {
        assert!(!App::default().backup_is_due());
    }

    #[test]
    fn everything_cleared_comes_back_with_one_undo() {
        let mut app = app();
        app.handle(Event::Asked(Command::Data(DataCommand::ClearAll)));
        assert!(app.workspace().is_empty());
        app.handle(Event::Asked(Command::Undo));
        assert_eq!(app.workspace().people.len(), 1);
    }
}
