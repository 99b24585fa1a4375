//! A pasted chat: read in the worker, looked through line by line, taken as orders and errands in one act.

use std::collections::BTreeSet;

use super::taking;
use crate::app::App;
use crate::app::action::Action;
use crate::app::asking::AskId;
use crate::app::commit::Outcome;
use crate::app::effect::Effect;
use crate::app::refusal::Refusal;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{Chat, ChatId};
use crate::exchange::chat::ChatReading;
use crate::exchange::chat::state::state;
pub use crate::exchange::chat::{Doubt, Entry, EntryKind, LineFate, Op, Wanted};
use crate::exchange::reading::{ChatAsk, FromReader, Reading};
use crate::store::later::{removed, saved};

/// How far a paste is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Pasting {
    /// Nothing was pasted.
    #[default]
    Idle,
    /// The worker is at it.
    Reading {
        /// Which asking.
        ask: AskId,
        /// The paste.
        text: String,
    },
    /// Read; nothing is taken yet.
    Read(Box<Pasted>),
    /// It could not be read; the paste is kept to be tried again.
    Failed {
        /// The paste.
        text: String,
        /// Did it take too long?
        too_long: bool,
    },
}

impl Pasting {
    /// Is this asking's answer still awaited?
    pub(crate) fn waits_for(&self, asked: AskId) -> bool {
        matches!(self, Pasting::Reading { ask, .. } if *ask == asked)
    }
}

/// A chat that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The paste.
    pub text: String,
    /// What was read in it; what a person settles is changed here.
    pub reading: ChatReading,
    /// The chat it goes on, if one was pasted before.
    pub earlier: Option<ChatId>,
}

impl Pasted {
    /// Every entry with what became of it; an unsure line that a later one has made clear counts as read.
    pub fn entries(&self) -> impl Iterator<Item = (&Entry, LineFate)> {
        let open: BTreeSet<u32> = state(&self.reading.entries).open.into_iter().collect();
        self.reading.entries.iter().map(move |entry| {
            let fate = match entry.kind {
                EntryKind::Ignore => LineFate::Ignored,
                EntryKind::Unsure if open.contains(&entry.line) => LineFate::Unsure,
                _ => LineFate::Read,
            };
            (entry, fate)
        })
    }

    /// Where every line went, with what a person has settled and what a later line has made clear.
    pub fn fates(&self) -> Vec<LineFate> {
        let mut fates = self.reading.lines.clone();
        let own = |fate: &LineFate| !matches!(fate, LineFate::Frame | LineFate::Known);
        fates.iter_mut().filter(|fate| own(fate)).for_each(|fate| *fate = LineFate::Ignored);
        for (entry, fate) in self.entries() {
            let from = usize::try_from(entry.line).unwrap_or(usize::MAX).saturating_sub(1);
            let length = usize::try_from(entry.line_end.saturating_sub(entry.line)).unwrap_or(0) + 1;
            // Of two entries in one line the more doubtful one tells.
            let less = |slot: &&mut LineFate| own(slot) && **slot != LineFate::Unsure && fate != LineFate::Ignored;
            fates.iter_mut().skip(from).take(length).filter(less).for_each(|slot| *slot = fate);
        }
        fates
    }
}

/// What a person does with a paste.
#[derive(Clone, Debug, PartialEq)]
pub enum PasteCommand {
    /// Read this text.
    Read(String),
    /// A line that was unsure, by its place among the entries, is this household's order (or errand, change, cancellation, nothing).
    Settle(usize, String, EntryKind),
    /// Take what was read.
    Accept,
    /// Let it go.
    Dismiss,
}

impl App {
    /// How far a paste is.
    pub fn pasting(&self) -> &Pasting {
        &self.pasting
    }

    pub(super) fn paste(&mut self, command: PasteCommand) -> Outcome {
        match command {
            PasteCommand::Read(text) => Ok(self.read_chat(text)),
            PasteCommand::Settle(place, household, kind) => {
                self.settle(place, household, kind);
                Ok(vec![])
            }
            PasteCommand::Accept => self.accept_chat(),
            PasteCommand::Dismiss => {
                self.pasting = Pasting::Idle;
                Ok(vec![])
            }
        }
    }

    fn read_chat(&mut self, text: String) -> Vec<Effect> {
        let workspace = self.workspace();
        let asking = ChatAsk {
            chat: text.clone(),
            earlier: self.last_chat().map(|chat| chat.text.clone()),
            buildings: workspace.buildings.values().cloned().collect(),
            stairwells: workspace.stairwells.values().cloned().collect(),
            households: workspace.households.values().cloned().collect(),
        };
        let Ok(asked) = serde_json::to_string(&asking) else {
            self.pasting = Pasting::Failed { text, too_long: false };
            return vec![];
        };
        let ask = self.ask();
        self.pasting = Pasting::Reading { ask, text };
        vec![Effect::AskReader { ask, text: asked }]
    }

    /// The chat that was pasted last.
    pub fn last_chat(&self) -> Option<&Chat> {
        self.workspace().chats.values().max_by_key(|chat| (chat.when, chat.id.clone()))
    }

    pub(crate) fn chat_read(&mut self, ask: AskId, answer: FromReader) -> Vec<Effect> {
        let FromReader::Read(reading) = answer else { return vec![] };
        let Reading::Chat(reading) = *reading else { return vec![] };
        if self.pasting.waits_for(ask)
            && let Pasting::Reading { text, .. } = std::mem::take(&mut self.pasting)
        {
            let earlier = self.last_chat().map(|chat| chat.id.clone());
            self.pasting = Pasting::Read(Box::new(Pasted { text, reading, earlier }));
        }
        vec![]
    }

    pub(crate) fn chat_lost(&mut self, too_long: bool) -> Vec<Effect> {
        if let Pasting::Reading { text, .. } = std::mem::take(&mut self.pasting) {
            self.pasting = Pasting::Failed { text, too_long };
        }
        vec![]
    }

    fn settle(&mut self, place: usize, household: String, kind: EntryKind) {
        let Pasting::Read(pasted) = &mut self.pasting else { return };
        let Some(entry) = pasted.reading.entries.get_mut(place) else { return };
        entry.household = (!household.is_empty()).then_some(household);
        entry.kind = kind;
        for wanted in &mut entry.items {
            wanted.op = match kind {
                EntryKind::Cancel => Some(Op::Remove),
                EntryKind::Correction => Some(wanted.op.unwrap_or(Op::Set)),
                EntryKind::Order | EntryKind::Errand => None,
                EntryKind::Ignore | EntryKind::Unsure => wanted.op,
            };
        }
    }

    /// Orders, errands, what is still unclear, and the chat itself: one act.
    fn accept_chat(&mut self) -> Outcome {
        let Pasting::Read(pasted) = &self.pasting else { return Err(Refusal::Gone) };
        let pasted = pasted.clone();
        let now = self.now();
        let mut changes = Vec::new();
        let taken = taking::taken(self.workspace(), &pasted.reading.entries);
        let count = taken.orders.len() + taken.errands.len();
        changes.extend(taken.gone.iter().map(removed));
        changes.extend(taken.undone.iter().map(removed));
        for mut order in taken.orders {
            if order.id.as_str().is_empty() {
                order.id = crate::domain::id::Id::new(self.mint('o'));
                order.taken = Some(now);
            }
            changes.push(saved(&order));
        }
        for mut errand in taken.errands {
            if errand.id.as_str().is_empty() {
                errand.id = crate::domain::id::Id::new(self.mint('e'));
                errand.taken = Some(now);
            }
            changes.push(saved(&errand));
        }
        let id = pasted.earlier.unwrap_or_else(|| ChatId::new(self.mint('c')));
        let mut chat = self.workspace().chats.get(&id).cloned().unwrap_or_else(|| Chat {
            id,
            name: String::new(),
            text: String::new(),
            when: now,
            extra: Default::default(),
        });
        chat.text = pasted.text;
        chat.when = now;
        changes.push(saved(&chat));
        let mut effects = self.commit(Action::TookChat(count), changes)?;
        self.pasting = Pasting::Idle;
        effects.extend(self.go(Route::Deliveries(DeliveriesPage::Desk)));
        Ok(effects)
    }
}
