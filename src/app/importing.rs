//! Bringing in a file: asked for, read elsewhere, shown, and applied only when confirmed.

use super::action::Action;
use super::command::ImportCommand;
use super::commit::Outcome;
use super::data::replaced;
use super::effect::Effect;
use super::event::AskId;
use super::preferences::Language;
use super::preview::bundles;
use super::refusal::Refusal;
use super::route::{DeliveriesPage, RoundsPage, Route};
use super::{App, Notice};
use crate::domain::rounds::RoundId;
use crate::domain::time::Date;
use crate::domain::workspace::Workspace;
pub use crate::exchange::backup::BackupFile;
pub use crate::exchange::matching::Resolved;
pub use crate::exchange::matching::deliveries::DeliveriesMerge;
use crate::exchange::matching::deliveries::deliveries as resolve_deliveries;
use crate::exchange::matching::resolve;
pub use crate::exchange::matching::round::RoundMerge;
use crate::exchange::matching::round::round as resolve_round;
pub use crate::exchange::reading::{
    Column, CommunityDraft, Counts, Drafts, Encoding, Field, Mapping, Reason, RecordProblem, RowProblem, Severity,
    TableKind, TableReading,
};
use crate::exchange::reading::{FromReader, Reading};
use crate::exchange::round_json::RoundFile;
use crate::store::change::Change;
use crate::store::later::saved;

/// How far bringing in a file is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Importing {
    /// Nothing is asked.
    #[default]
    Idle,
    /// A file was asked for; its name is known once it is chosen.
    Reading {
        /// Which asking.
        ask: AskId,
        /// The file's name.
        name: Option<String>,
    },
    /// What the file would bring; nothing of it is applied yet.
    Previewing(Box<Preview>),
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Which asking.
    pub ask: AskId,
    /// The file's name; none for the sample.
    pub name: Option<String>,
    /// What was in it.
    pub content: Content,
}

/// What was in a file, and what it would change here.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A table: its columns, rows and problems, and what would change.
    Table(TableReading, Resolved),
    /// A week's rota.
    Rota {
        /// Which week.
        week: crate::domain::time::Week,
        /// What would change.
        resolved: Resolved,
        /// How many of the week's duties here would go, since the file's week takes their place.
        replaced: usize,
        /// What was wrong with single records.
        problems: Vec<RecordProblem>,
    },
    /// A round with its visits, to be joined to those that are here.
    Round {
        /// Which round.
        id: RoundId,
        /// As people call it; may be empty.
        name: String,
        /// The day on which it begins.
        day: Date,
        /// What would change.
        merge: Box<RoundMerge>,
        /// What was wrong with single records.
        problems: Vec<RecordProblem>,
    },
    /// Orders, errands and batches, to be joined to those that are here.
    Deliveries {
        /// What would change.
        merge: Box<DeliveriesMerge>,
        /// What was wrong with single records.
        problems: Vec<RecordProblem>,
    },
    /// A whole community, taking the place of everything here.
    Backup(BackupFile),
    /// The sample community.
    Sample(Resolved),
}

impl App {
    pub(super) fn import(&mut self, command: ImportCommand) -> Outcome {
        match command {
            ImportCommand::Choose => Ok(vec![Effect::OpenFile { ask: self.ask() }]),
            ImportCommand::ReadAs { kind, mapping, sheet } => {
                let ask = self.preview().ok_or(Refusal::Gone)?.ask;
                Ok(vec![Effect::ReadAgain { ask, kind, mapping, sheet }])
            }
            ImportCommand::Sample => {
                let ask = self.ask();
                self.importing = Importing::Reading { ask, name: None };
                Ok(vec![Effect::MakeSample { ask, chinese: self.language() == Language::Chinese }])
            }
            ImportCommand::Accept => self.accept_import(),
            ImportCommand::Dismiss => {
                self.importing = Importing::Idle;
                let mut effects = vec![Effect::DropFile];
                effects.extend(self.go(Route::Data));
                Ok(effects)
            }
        }
    }

    pub(super) fn ask(&mut self) -> AskId {
        self.counter += 1;
        AskId(self.counter)
    }

    fn preview(&self) -> Option<&Preview> {
        match &self.importing {
            Importing::Previewing(preview) => Some(preview),
            _ => None,
        }
    }

    pub(super) fn file_chosen(&mut self, ask: AskId, name: String) -> Vec<Effect> {
        self.importing = Importing::Reading { ask, name: Some(name) };
        self.go(Route::Import)
    }

    /// The name of the file of an asking; `None` when the answer is to an earlier asking and must be dropped.
    fn asked_name(&self, ask: AskId) -> Option<Option<String>> {
        match &self.importing {
            Importing::Reading { ask: current, name } if *current == ask => Some(name.clone()),
            Importing::Previewing(preview) if preview.ask == ask => Some(preview.name.clone()),
            _ => None,
        }
    }

    pub(super) fn reader_said(&mut self, ask: AskId, answer: FromReader) -> Vec<Effect> {
        let Some(name) = self.asked_name(ask) else { return vec![] };
        match answer {
            FromReader::Ready => vec![],
            FromReader::Read(reading) => {
                let content = self.content(*reading);
                self.importing = Importing::Previewing(Box::new(Preview { ask, name, content }));
                self.go(Route::Import)
            }
            FromReader::Refused(why) => self.file_refused(Refusal::File { name: name.unwrap_or_default(), why }),
        }
    }

    pub(super) fn reader_lost(&mut self, ask: AskId, too_long: bool) -> Vec<Effect> {
        let Some(name) = self.asked_name(ask) else { return vec![] };
        let name = name.unwrap_or_default();
        self.file_refused(if too_long { Refusal::FileTooSlow(name) } else { Refusal::FileCrashed(name) })
    }

    fn file_refused(&mut self, refusal: Refusal) -> Vec<Effect> {
        self.importing = Importing::Idle;
        self.say(Notice::Refused(refusal));
        let mut effects = vec![Effect::DropFile];
        effects.extend(self.go(Route::Data));
        effects
    }

    fn content(&self, reading: Reading) -> Content {
        match reading {
            Reading::Table(mut table) => {
                let drafts = std::mem::take(&mut table.drafts);
                let mut resolved = resolve(drafts, self.workspace());
                table.problems.append(&mut resolved.problems);
                crate::domain::order::sort_by(&mut table.problems, |a, b| a.row.cmp(&b.row));
                Content::Table(table, resolved)
            }
            Reading::Rota(file) => {
                let resolved = resolve(file.drafts, self.workspace());
                let replaced = self.leaving(file.week, &resolved).count();
                Content::Rota { week: file.week, resolved, replaced, problems: file.problems }
            }
            Reading::Round(file) => self.round_content(*file),
            Reading::Deliveries(mut file) => {
                let problems = std::mem::take(&mut file.problems);
                let merge = Box::new(resolve_deliveries(*file, self.workspace()));
                Content::Deliveries { merge, problems }
            }
            Reading::Backup(file) => Content::Backup(file),
            Reading::Sample(drafts) => Content::Sample(self.resolved_sample(drafts)),
            // A chat is read for the room of deliveries, and never comes here.
            Reading::Chat(_) => Content::Sample(self.resolved_sample(Default::default())),
        }
    }

    fn round_content(&self, mut file: RoundFile) -> Content {
        let problems = std::mem::take(&mut file.problems);
        let (id, name, day) = (file.round.clone(), file.name.clone(), file.day);
        Content::Round { id, name, day, merge: Box::new(resolve_round(file, self.workspace())), problems }
    }

    fn resolved_sample(&self, mut drafts: Drafts) -> Resolved {
        if self.workspace().community.zone.is_empty() && drafts.community.zone.is_none() {
            drafts.community.zone = Some(self.device_zone.name().to_owned());
        }
        resolve(drafts, self.workspace())
    }

    /// The duties of a week that are here but not in what would take its place.
    fn leaving<'a>(
        &'a self,
        week: crate::domain::time::Week,
        resolved: &'a Resolved,
    ) -> impl Iterator<Item = &'a crate::domain::rota::Duty> {
        let stays = move |id: &crate::domain::rota::DutyId| {
            resolved.duties.written().chain(&resolved.duties.same).any(|duty| duty.id == *id)
        };
        self.workspace().duties_of(week).filter(move |duty| !stays(&duty.id))
    }

    fn accept_import(&mut self) -> Outcome {
        let Importing::Previewing(preview) = std::mem::take(&mut self.importing) else { return Err(Refusal::Gone) };
        let (action, changes, next) = match preview.content {
            Content::Table(table, resolved) => {
                let (new, changed) = totals(&resolved);
                let changes = written(&resolved);
                (Action::Imported { kind: table.kind, new, changed }, changes, page_of(table.kind))
            }
            Content::Rota { week, resolved, .. } => {
                let mut changes = written(&resolved);
                changes.extend(self.leaving(week, &resolved).map(|duty| Change::DutyCleared(duty.id.clone())));
                (Action::ImportedRota(week), changes, Route::Rota(Some(week.monday())))
            }
            Content::Round { id, day, merge, .. } => {
                let begun = !merge.rounds.new.is_empty();
                let action = if begun { Action::BeganRound(day) } else { Action::EditedRound(day) };
                (action, joined(&merge), Route::Rounds(RoundsPage::Round(id)))
            }
            Content::Deliveries { merge, .. } => {
                let (new, changed) = merge.totals();
                let page = Route::Deliveries(DeliveriesPage::Desk);
                (Action::ImportedDeliveries { new, changed }, joined_deliveries(&merge), page)
            }
            Content::Backup(file) => {
                (Action::Restored, replaced(self.workspace(), &file.into_workspace()), Route::Today)
            }
            Content::Sample(resolved) => (Action::ImportedSample, written(&resolved), Route::Today),
        };
        let mut effects = self.commit(action, changes)?;
        effects.push(Effect::DropFile);
        effects.extend(self.go(next));
        Ok(effects)
    }
}

fn page_of(kind: crate::exchange::reading::TableKind) -> Route {
    use crate::exchange::reading::TableKind;
    match kind {
        TableKind::People => Route::People,
        TableKind::Site => Route::Site,
        TableKind::Posts => Route::Posts,
        TableKind::Households => Route::Rounds(RoundsPage::Households),
        // The page offers no table of pharmacies; if one came it would show beside the prices.
        TableKind::Prices | TableKind::Pharmacies => Route::Deliveries(DeliveriesPage::Prices),
        TableKind::Ledger => Route::Rounds(RoundsPage::All),
        TableKind::Orders | TableKind::Errands => Route::Deliveries(DeliveriesPage::Desk),
    }
}

/// How many records would be new, and how many would change.
pub fn totals(resolved: &Resolved) -> (usize, usize) {
    fn of<T>(outcome: &crate::exchange::matching::Outcome<T>) -> (usize, usize) {
        (outcome.new.len(), outcome.changed.len())
    }
    let kinds = [
        (0, usize::from(resolved.community.is_some())),
        of(&resolved.people),
        of(&resolved.buildings),
        of(&resolved.stairwells),
        of(&resolved.places),
        of(&resolved.suppliers),
        of(&resolved.posts),
        of(&resolved.duties),
        of(&resolved.weeks),
        of(&resolved.households),
        of(&resolved.prices),
        of(&resolved.visits),
        of(&resolved.orders),
        of(&resolved.errands),
    ];
    kinds.iter().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1))
}

/// Does a file hold no record at all?
pub fn is_nothing(resolved: &Resolved) -> bool {
    bundles(resolved, &Workspace::default()).is_empty() && resolved.community.is_none()
}

/// The changes that write what is new and what differs.
fn written(resolved: &Resolved) -> Vec<Change> {
    let mut changes = vec![];
    if let Some(community) = &resolved.community {
        changes.push(Change::CommunitySaved(community.new.clone()));
    }
    changes.extend(resolved.people.written().cloned().map(Change::PersonSaved));
    changes.extend(resolved.buildings.written().map(saved));
    changes.extend(resolved.stairwells.written().map(saved));
    changes.extend(resolved.places.written().map(saved));
    changes.extend(resolved.suppliers.written().map(saved));
    changes.extend(resolved.posts.written().cloned().map(Change::PostSaved));
    changes.extend(resolved.duties.written().cloned().map(Change::DutyAssigned));
    changes.extend(resolved.weeks.written().cloned().map(Change::WeekPlanSaved));
    changes.extend(resolved.households.written().map(saved));
    changes.extend(resolved.prices.written().map(saved));
    changes.extend(resolved.visits.written().map(saved));
    changes.extend(resolved.orders.written().map(saved));
    changes.extend(resolved.errands.written().map(saved));
    changes
}

/// The changes that join a round to what is here.
fn joined(merge: &RoundMerge) -> Vec<Change> {
    let mut changes: Vec<Change> = merge.people.written().cloned().map(Change::PersonSaved).collect();
    changes.extend(merge.buildings.written().map(saved));
    changes.extend(merge.stairwells.written().map(saved));
    changes.extend(merge.households.written().map(saved));
    changes.extend(merge.rounds.written().map(saved));
    changes.extend(merge.visits.written().map(saved));
    changes.extend(merge.outside.written().map(saved));
    changes
}

/// The changes that join deliveries to what is here.
fn joined_deliveries(merge: &DeliveriesMerge) -> Vec<Change> {
    let mut changes: Vec<Change> = merge.people.written().cloned().map(Change::PersonSaved).collect();
    changes.extend(merge.orders.written().map(saved));
    changes.extend(merge.errands.written().map(saved));
    changes.extend(merge.batches.written().map(saved));
    changes
}
